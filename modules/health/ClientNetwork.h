// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/NetworkClient.h"
#include "health/ProbeNetwork.h"

namespace readyroom::health {

/// The network that probes ask in earnest. The client must outlive it. Any thread.
class ClientNetwork final : public ProbeNetwork
{
public:
    explicit ClientNetwork(http::NetworkClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] QFuture<http::Exchange> send(const http::Request& request) override;
    [[nodiscard]] QFuture<http::ConnectionReport> connectTo(const http::ConnectionRequest& request) override;
    [[nodiscard]] QFuture<http::DnsReport> ask(const http::DnsQuestion& question) override;
    [[nodiscard]] QFuture<http::PingReport> ping(const http::PingRequest& request) override;

private:
    http::NetworkClient& m_client;
};

} // namespace readyroom::health
