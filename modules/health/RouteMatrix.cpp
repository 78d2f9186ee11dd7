// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/RouteMatrix.h"

#include <algorithm>

namespace readyroom::health {

namespace {

constexpr int atOnce = 4;

bool isCredential(const QByteArray& header)
{
    static const QByteArrayList names{"authorization", "cookie", "proxy-authorization", "x-api-key"};
    return names.contains(header.toLower());
}

http::Request requestFor(const http::Request& base, const RouteRule& rule)
{
    http::Request request = base;
    request.method = rule.method;
    request.url = base.url.resolved(QUrl(rule.path));
    request.url.setUserInfo({});
    request.maximumRedirects = 0;
    request.repetitions = 0;
    request.body.clear();
    request.clientCertificate.clear();
    request.clientKey.clear();
    std::erase_if(request.headers, [](const auto& header) { return isCredential(header.first); });
    return request;
}

void take(const std::optional<http::Exchange>& exchange, RouteAnswer& answer)
{
    if (!exchange)
        return;
    answer.status = exchange->status();
    answer.error = exchange->error;
    answer.verdict = answer.status == 0 ? RouteVerdict::NoAnswer : judgeRoute(answer.rule.access, answer.status);
    if (answer.status >= 300 && answer.status < 400)
        answer.location = QString::fromUtf8(
            http::headerValue(exchange->hops.back().headers, "Location").split('?').front()); // may hold a token behind
}

} // namespace

QString routeAccessName(RouteAccess access)
{
    switch (access) {
    case RouteAccess::Public:
        return QStringLiteral("public");
    case RouteAccess::Authenticated:
        return QStringLiteral("authenticated");
    case RouteAccess::Forbidden:
        return QStringLiteral("forbidden");
    }
    return {};
}

QString routeVerdictName(RouteVerdict verdict)
{
    switch (verdict) {
    case RouteVerdict::AsExpected:
        return QStringLiteral("asExpected");
    case RouteVerdict::Open:
        return QStringLiteral("open");
    case RouteVerdict::Closed:
        return QStringLiteral("closed");
    case RouteVerdict::Redirected:
        return QStringLiteral("redirected");
    case RouteVerdict::Hidden:
        return QStringLiteral("hidden");
    case RouteVerdict::Unclear:
        return QStringLiteral("unclear");
    case RouteVerdict::NotAsked:
        return QStringLiteral("notAsked");
    case RouteVerdict::NoAnswer:
        return QStringLiteral("noAnswer");
    }
    return {};
}

bool RouteRule::isSafe() const
{
    return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

int RouteMatrix::count(RouteVerdict verdict) const
{
    return static_cast<int>(std::count_if(answers.begin(), answers.end(),
                                          [verdict](const RouteAnswer& answer) { return answer.verdict == verdict; }));
}

RouteVerdict judgeRoute(RouteAccess access, int status)
{
    const bool succeeds = status >= 200 && status < 300;
    const bool redirects = status >= 300 && status < 400;
    const bool refuses = status == 401 || status == 403;
    if (access == RouteAccess::Public) {
        if (refuses)
            return RouteVerdict::Closed;
        return succeeds || redirects ? RouteVerdict::AsExpected : RouteVerdict::Unclear;
    }
    if (succeeds)
        return RouteVerdict::Open;
    if (redirects)
        return RouteVerdict::Redirected;
    const bool hides = status == 404 || status == 410;
    const bool isForbidden = access == RouteAccess::Forbidden && (hides || status == 405);
    if (refuses || isForbidden)
        return RouteVerdict::AsExpected;
    return hides ? RouteVerdict::Hidden : RouteVerdict::Unclear;
}

QFuture<RouteMatrix> checkRoutes(const RequestSender& sender, const http::Request& base,
                                 const std::vector<RouteRule>& rules, bool allowsUnsafe)
{
    RouteMatrix matrix;
    RequestSeries series;
    series.atOnce = atOnce;
    std::vector<std::size_t> asked;
    for (const RouteRule& rule : rules) {
        if ((allowsUnsafe || rule.isSafe()) && series.requests.size() < RouteMatrix::most) {
            series.requests.push_back(requestFor(base, rule));
            asked.push_back(matrix.answers.size());
        }
        matrix.answers.push_back({rule, RouteVerdict::NotAsked, 0, {}, {}});
    }
    return sendSeries<RouteMatrix>(sender, std::move(series), [matrix, asked](const Exchanges& exchanges) mutable {
        for (std::size_t i = 0; i < exchanges.size(); ++i)
            take(exchanges[i], matrix.answers[asked[i]]);
        return matrix;
    });
}

} // namespace readyroom::health
