// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "core/http/ConnectionMessage.h"
#include "core/http/DnsMessage.h"
#include "core/http/HttpMessage.h"
#include "core/http/PingMessage.h"

namespace readyroom::health {

/// What probes need of the network: a seam, so that how one asks and judges is tested without sockets. Each answer
/// comes by its deadline, on any thread; cancelling a future ends what it stands for. Any thread.
class ProbeNetwork
{
public:
    ProbeNetwork() = default;
    ProbeNetwork(const ProbeNetwork&) = delete;
    ProbeNetwork& operator=(const ProbeNetwork&) = delete;
    virtual ~ProbeNetwork() = default;

    [[nodiscard]] virtual QFuture<http::Exchange> send(const http::Request& request) = 0;
    [[nodiscard]] virtual QFuture<http::ConnectionReport> connectTo(const http::ConnectionRequest& request) = 0;
    [[nodiscard]] virtual QFuture<http::DnsReport> ask(const http::DnsQuestion& question) = 0;
    [[nodiscard]] virtual QFuture<http::PingReport> ping(const http::PingRequest& request) = 0;
};

} // namespace readyroom::health
