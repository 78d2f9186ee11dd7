// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>
#include <QStringList>

#include "core/base/Result.h"
#include "core/http/DnsChannels.h"
#include "core/http/HttpMessage.h"

namespace readyroom::http {

/// Turns names into addresses, without blocking: curl's own way can hold up its loop for seconds on a silent name
/// server. Private to this part; network thread only.
class Resolver final
{
public:
    /// Addresses in the order in which to try them; NotFound, TimedOut, Cancelled, InvalidArgument or Io.
    using Handler = std::function<void(const Result<QStringList>& addresses)>;

    explicit Resolver(DnsChannels& channels);

    /// Asks `nameServer` (see NameServer; empty: the system's). The handler may be called before this returns: an
    /// address answers at once.
    void resolve(const QString& name, Family family, const QString& nameServer, Handler handler);
    /// The server with an address for its name.
    void resolveServer(const QString& nameServer, std::function<void(const Result<NameServer>& server)> handler);

private:
    void ask(const NameServer& server, const QString& name, Family family, Handler handler);

    DnsChannels& m_channels;
};

/// What a status of c-ares means.
[[nodiscard]] Error errorOfAres(int status, const QString& subject);

} // namespace readyroom::http
