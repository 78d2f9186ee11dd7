// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QDateTime>

#include "core/base/Result.h"
#include "core/http/NameServer.h"
#include "core/http/Poller.h"

struct ares_addrinfo;
struct ares_addrinfo_hints;

namespace readyroom::http {

/// Questions to name servers by c-ares, on the loop's poller: a silent server holds up nobody but those who asked it.
/// Private to this part; network thread only. Handlers may be called before the function returns that they were given
/// to; those still waiting when this goes are told of ARES_EDESTRUCTION.
class DnsChannels final
{
public:
    /// @param status ARES_SUCCESS, or why there are no addresses
    using AddressesHandler = std::function<void(int status, ares_addrinfo* addresses)>;
    /// @param answer as it came; empty where `status` is not ARES_SUCCESS
    using AnswerHandler = std::function<void(int status, const QByteArray& answer)>;

    explicit DnsChannels(Poller& poller);
    ~DnsChannels();
    Q_DISABLE_COPY_MOVE(DnsChannels)

    /// Addresses of a name. @param server by address, or the system's
    void addresses(const NameServer& server, const QByteArray& name, const ares_addrinfo_hints& hints,
                   AddressesHandler handler);
    /// Sends a question as it is; whatever the server answers is an answer.
    void ask(const NameServer& server, const QByteArray& question, AnswerHandler handler);

    /// Ends what has timed out.
    void process();
    /// How long from now until process() has something to do, unless a socket gets ready.
    [[nodiscard]] std::chrono::milliseconds patience() const;

private:
    class Channel;
    enum class Use {
        Names,     ///< search domains, another server where one refuses
        Questions, ///< none of it
    };
    [[nodiscard]] std::shared_ptr<Channel> channelFor(const NameServer& server, Use use);
    void noticeNewServers();

    Poller& m_poller;
    std::map<std::pair<NameServer, Use>, std::shared_ptr<Channel>> m_channels;
    std::vector<std::shared_ptr<Channel>> m_leaving; ///< of servers that are the system's no more
    QDateTime m_serversChanged;                      ///< when the system's servers were last written down
    std::chrono::steady_clock::time_point m_lookedForServers;
};

} // namespace readyroom::http
