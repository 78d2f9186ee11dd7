// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <QFuture>
#include <QPromise>

#include "core/http/HttpMessage.h"

namespace readyroom::tests {

/// Answers requests from a script, without sockets: at once, or, while it holds them, when it is told to. Copies share
/// what they know. One thread.
class FakeSender final
{
public:
    using Script = std::function<http::Exchange(const http::Request& request)>;

    explicit FakeSender(Script script)
        : m_state(std::make_shared<State>())
    {
        m_state->script = std::move(script);
    }

    /// An answer with one hop.
    [[nodiscard]] static http::Exchange answer(const QUrl& url, int status, const QByteArray& body = {},
                                               const http::Headers& headers = {})
    {
        http::Exchange exchange;
        exchange.hops.emplace_back();
        exchange.hops.back().url = url;
        exchange.hops.back().status = status;
        exchange.hops.back().headers = headers;
        exchange.body = body;
        exchange.attempts = 1;
        return exchange;
    }
    /// No answer at all.
    [[nodiscard]] static http::Exchange silence(ErrorCode code = ErrorCode::TimedOut)
    {
        http::Exchange exchange;
        exchange.error = Error{code, QStringLiteral("fake"), {}, nullptr};
        return exchange;
    }

    QFuture<http::Exchange> operator()(const http::Request& request) const
    {
        m_state->requests.push_back(request);
        auto promise = std::make_shared<QPromise<http::Exchange>>();
        promise->start();
        m_state->held.emplace_back(request, promise);
        m_state->most = std::max(m_state->most, m_state->held.size());
        QFuture<http::Exchange> future = promise->future();
        if (!m_state->holds)
            release();
        return future;
    }

    /// From now on answers wait for release().
    void hold() const { m_state->holds = true; }
    /// Answers the one that has waited longest. @return false: there is none
    bool release() const
    {
        if (m_state->held.empty())
            return false;
        auto [request, promise] = m_state->held.front();
        m_state->held.erase(m_state->held.begin());
        if (promise->isCanceled())
            ++m_state->canceled;
        promise->addResult(m_state->script(request));
        promise->finish();
        return true;
    }

    [[nodiscard]] const std::vector<http::Request>& requests() const { return m_state->requests; }
    [[nodiscard]] std::size_t waiting() const { return m_state->held.size(); }
    /// The largest number at a time.
    [[nodiscard]] std::size_t most() const { return m_state->most; }
    /// How many were cancelled before they were answered.
    [[nodiscard]] int canceled() const { return m_state->canceled; }

private:
    struct State
    {
        Script script;
        std::vector<http::Request> requests;
        std::vector<std::pair<http::Request, std::shared_ptr<QPromise<http::Exchange>>>> held;
        std::size_t most = 0;
        int canceled = 0;
        bool holds = false;
    };
    std::shared_ptr<State> m_state;
};

} // namespace readyroom::tests
