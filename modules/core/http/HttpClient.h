// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFuture>

#include "core/http/Bulkhead.h"
#include "core/http/HttpMessage.h"

namespace readyroom::http {

class HttpEngine;

/// Everything that Readyroom sends by HTTP goes through here: a thread of its own ("network") runs all transfers at
/// once, with deadlines, places (Bulkhead), a breaker for each host, repetitions and redirections. Nothing is read from
/// the environment and nothing is stored. Use from any thread; the clock must outlive it. Destroying it ends what is
/// under way as Cancelled.
class HttpClient final
{
public:
    explicit HttpClient(const Clock& clock, Bulkhead::Limits limits = {});
    ~HttpClient();
    Q_DISABLE_COPY_MOVE(HttpClient)

    /// Always answers, by its deadline: with what went wrong, if something did. Cancelling the future ends the request.
    /// Errors: InvalidArgument (address), NotFound (name), TimedOut, Io (refused, reset), Untrusted (certificate),
    /// TooLarge, Truncated, Malformed, Busy (its host's breaker is open), Cancelled.
    [[nodiscard]] QFuture<Exchange> send(const Request& request);

private:
    std::unique_ptr<HttpEngine> m_engine;
};

} // namespace readyroom::http
