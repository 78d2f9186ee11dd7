// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpClient.h"

#include "core/http/HttpEngine.h"

namespace readyroom::http {

HttpClient::HttpClient(const Clock& clock, Bulkhead::Limits limits)
    : m_engine(std::make_unique<HttpEngine>(clock, limits))
{
    m_engine->start();
}

HttpClient::~HttpClient() = default;

QFuture<Exchange> HttpClient::send(const Request& request)
{
    return m_engine->post(request);
}

} // namespace readyroom::http
