// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/base/Result.h"
#include "core/http/HttpMessage.h"

struct curl_waitfd;

namespace readyroom::http {

/// Turns names into addresses by c-ares, without blocking: curl's own way can hold up its loop for seconds on a silent
/// name server. Private to this part; lives on the network thread, whose loop polls its sockets.
class Resolver final
{
public:
    /// Addresses in the order in which to try them; NotFound, TimedOut or Io.
    using Handler = std::function<void(const Result<QStringList>& addresses)>;

    Resolver();
    ~Resolver();
    Q_DISABLE_COPY_MOVE(Resolver)

    /// Asks `nameServer` ("udp://host:port" or "tcp://host:port"; empty: the system's). An address answers at once.
    void resolve(const QString& name, Family family, const QString& nameServer, Handler handler);

    /// The sockets to poll besides one's own.
    void addSockets(std::vector<curl_waitfd>& sockets) const;
    /// How long polling may take at most, when the longest wished for is `limit`.
    [[nodiscard]] std::chrono::milliseconds patience(std::chrono::milliseconds limit) const;
    /// Handles what polling found and what has timed out; handlers are called from here.
    void process(const std::vector<curl_waitfd>& sockets);

private:
    class Channel;
    [[nodiscard]] Channel* channelFor(const QString& nameServer, QString& fault);

    std::map<QString, std::unique_ptr<Channel>> m_channels; ///< by name server
};

} // namespace readyroom::http
