// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QFuture>
#include <QString>

#include "core/base/Result.h"
#include "health/RequestSeries.h"

namespace readyroom::health {

/// Who is to get at a route.
enum class RouteAccess {
    Public,
    Authenticated, ///< only with credentials
    Forbidden,     ///< nobody, from where the console asks
};
/// "public", "authenticated" or "forbidden".
[[nodiscard]] QString routeAccessName(RouteAccess access);

struct RouteRule
{
    QByteArray method = "GET";
    QString path; ///< "/api/users", perhaps with a query
    RouteAccess access = RouteAccess::Authenticated;

    /// The method only reads (RFC 9110, section 9.2.1).
    [[nodiscard]] bool isSafe() const;
};

/// What a route answered to somebody without credentials.
enum class RouteVerdict {
    AsExpected,
    Open,       ///< it answered with 2xx, though it should not
    Closed,     ///< it is said to be public, but asks for credentials or refuses
    Redirected, ///< to somewhere else, such as a page to log in at
    Hidden,     ///< 404 or 410: it hides itself, or the path is wrong
    Unclear,    ///< an answer that says nothing of access: 400, 405, 5xx
    NotAsked,   ///< the method may change something, and that was not allowed; or there are too many routes
    NoAnswer,
};
/// "asExpected", stable, for files and JSON.
[[nodiscard]] QString routeVerdictName(RouteVerdict verdict);

struct RouteAnswer
{
    RouteRule rule;
    RouteVerdict verdict = RouteVerdict::NotAsked;
    int status = 0;
    QString location; ///< where it was redirected to, without the query
    std::optional<Error> error;
};

struct RouteMatrix
{
    static constexpr std::size_t most = 500;
    std::vector<RouteAnswer> answers; ///< in the order of the rules

    [[nodiscard]] int count(RouteVerdict verdict) const;
};

/// Pure; any thread.
[[nodiscard]] RouteVerdict judgeRoute(RouteAccess access, int status);
/// Asks every route without credentials: `base` lends its address, deadline and the like, but no Authorization or
/// Cookie. Only safe methods are sent unless `allowsUnsafe`. Threads and cancelling as sendSeries().
[[nodiscard]] QFuture<RouteMatrix> checkRoutes(const RequestSender& sender, const http::Request& base,
                                               const std::vector<RouteRule>& rules, bool allowsUnsafe);

} // namespace readyroom::health
