// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/NetworkClient.h"

#include "core/http/ConnectionActivity.h"
#include "core/http/DnsActivity.h"
#include "core/http/HttpActivity.h"
#include "core/http/NetworkLoop.h"
#include "core/http/PingActivity.h"

namespace readyroom::http {

namespace {

template <class Kind, class Wish>
auto post(NetworkLoop& loop, const Wish& wish)
{
    auto activity = std::make_shared<Kind>(wish);
    auto future = activity->future();
    loop.post(std::move(activity));
    return future;
}

} // namespace

NetworkClient::NetworkClient(const Clock& clock, Bulkhead::Limits limits)
    : m_loop(std::make_unique<NetworkLoop>(clock, limits))
{
    m_loop->start();
}

NetworkClient::~NetworkClient() = default;

QFuture<Exchange> NetworkClient::send(const Request& request)
{
    return post<HttpActivity>(*m_loop, request);
}

QFuture<ConnectionReport> NetworkClient::connectTo(const ConnectionRequest& request)
{
    return post<ConnectionActivity>(*m_loop, request);
}

QFuture<DnsReport> NetworkClient::ask(const DnsQuestion& question)
{
    return post<DnsActivity>(*m_loop, question);
}

QFuture<PingReport> NetworkClient::ping(const PingRequest& request)
{
    return post<PingActivity>(*m_loop, request);
}

} // namespace readyroom::http
