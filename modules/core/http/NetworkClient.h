// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFuture>

#include "core/http/Bulkhead.h"
#include "core/http/ConnectionMessage.h"
#include "core/http/DnsMessage.h"
#include "core/http/HttpMessage.h"
#include "core/http/PingMessage.h"

namespace readyroom::http {

class NetworkLoop;

/// Everything that Readyroom sends goes through here: a thread of its own ("network") runs requests, connections,
/// questions to name servers and pings at once, with deadlines, places (Bulkhead), a breaker for each host, repetitions
/// and redirections. Nothing is read from the environment and nothing is stored. Use from any thread; the clock must
/// outlive it. Destroying it ends what is under way as Cancelled. All answers come by their deadlines; what went wrong
/// is in them. Cancelling a future ends what it stands for.
class NetworkClient final
{
public:
    explicit NetworkClient(const Clock& clock, Bulkhead::Limits limits = {});
    ~NetworkClient();
    Q_DISABLE_COPY_MOVE(NetworkClient)

    /// Errors: InvalidArgument (address), NotFound (name), TimedOut, Io (refused, reset), Untrusted (certificate),
    /// TooLarge, Truncated, Malformed, Busy (its host's breaker is open), Cancelled.
    [[nodiscard]] QFuture<Exchange> send(const Request& request);
    /// Errors: as send(); Malformed too where something else came than was expected.
    [[nodiscard]] QFuture<ConnectionReport> connectTo(const ConnectionRequest& request);
    /// Errors: InvalidArgument (type, name server), TimedOut, Io, Malformed, Cancelled.
    [[nodiscard]] QFuture<DnsReport> ask(const DnsQuestion& question);
    /// Errors: NotFound (name), TimedOut, PermissionDenied, Io, Cancelled.
    [[nodiscard]] QFuture<PingReport> ping(const PingRequest& request);

private:
    std::unique_ptr<NetworkLoop> m_loop;
};

} // namespace readyroom::http
