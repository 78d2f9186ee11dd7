// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ClientNetwork.h"

namespace readyroom::health {

QFuture<http::Exchange> ClientNetwork::send(const http::Request& request)
{
    return m_client.send(request);
}

QFuture<http::ConnectionReport> ClientNetwork::connectTo(const http::ConnectionRequest& request)
{
    return m_client.connectTo(request);
}

QFuture<http::DnsReport> ClientNetwork::ask(const http::DnsQuestion& question)
{
    return m_client.ask(question);
}

QFuture<http::PingReport> ClientNetwork::ping(const http::PingRequest& request)
{
    return m_client.ping(request);
}

} // namespace readyroom::health
