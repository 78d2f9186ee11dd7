// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/RateLimitCheck.h"

#include "health/FutureValue.h"
#include "health/PageAnswers.h"
#include "health/RetryAfter.h"

namespace readyroom::health {

namespace {

using Outcome = RateLimitResult::Outcome;

constexpr int atOnce = 10;
constexpr std::chrono::seconds burstLength{1};
constexpr int tooManyRequests = 429;

void collectHeaders(const http::Exchange& exchange, RateLimitResult& result)
{
    for (const auto& [name, value] : exchange.hops.back().headers) {
        const QByteArray lower = name.toLower();
        const bool isLimit =
            lower.startsWith("ratelimit") || lower.startsWith("x-ratelimit") || lower.startsWith("x-rate-limit");
        const QString line = QString::fromUtf8(name + ": " + value);
        // The figures count down; the newest line of a name stays.
        if (!isLimit)
            continue;
        const QString start = QString::fromUtf8(name + ": ");
        for (QString& seen : result.headers) {
            if (seen.startsWith(start, Qt::CaseInsensitive)) {
                seen = line;
                break;
            }
        }
        if (!result.headers.contains(line))
            result.headers << line;
    }
}

RateLimitResult resultOf(const Exchanges& exchanges, Duration took, TimePoint now)
{
    RateLimitResult result;
    result.took = took;
    for (std::size_t i = 0; i < exchanges.size(); ++i) {
        const std::optional<http::Exchange>& exchange = exchanges[i];
        if (!exchange)
            continue;
        ++result.sent;
        if (exchange->status() == 0) {
            if (!result.error)
                result.error = exchange->error;
            continue;
        }
        ++result.answered;
        collectHeaders(*exchange, result);
        if (exchange->status() != tooManyRequests || result.limitedAt)
            continue;
        result.limitedAt = static_cast<int>(i) + 1;
        result.retryAfter = http::headerValue(exchange->hops.back().headers, "Retry-After");
        result.wait = readRetryAfter(result.retryAfter, now);
    }
    if (result.limitedAt)
        result.outcome = result.wait ? Outcome::Limited : Outcome::LimitedUnclearly;
    else if (result.answered == 0)
        result.outcome = Outcome::Failed;
    else
        result.outcome = took > burstLength ? Outcome::TooSlow : Outcome::NotLimited;
    return result;
}

} // namespace

bool RateLimitPermission::isValidFor(const QUrl& url) const
{
    return !url.host().isEmpty() && url.host() == target.host() && url.port() == target.port() &&
           typedText == url.host();
}

QString rateLimitOutcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Limited:
        return QStringLiteral("limited");
    case Outcome::LimitedUnclearly:
        return QStringLiteral("limitedUnclearly");
    case Outcome::NotLimited:
        return QStringLiteral("notLimited");
    case Outcome::TooSlow:
        return QStringLiteral("tooSlow");
    case Outcome::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

QFuture<Result<RateLimitResult>> checkRateLimit(const RequestSender& sender, const RateLimitBurst& burst,
                                                const RateLimitPermission& permission, const Clock& clock)
{
    const QString subject = burst.request.url.toString(QUrl::RemoveUserInfo);
    if (!permission.isValidFor(burst.request.url)) {
        return readyFuture<Result<RateLimitResult>>(fail(
            ErrorCode::PermissionDenied, subject, QStringLiteral("the host's name was not typed for this address")));
    }
    if (burst.requests < 1 || burst.requests > RateLimitBurst::most) {
        return readyFuture<Result<RateLimitResult>>(
            fail(ErrorCode::InvalidArgument, subject,
                 QStringLiteral("a burst has 1 to %1 requests").arg(RateLimitBurst::most)));
    }
    http::Request request = burst.request;
    request.repetitions = 0;
    request.maximumRedirects = 0;
    RequestSeries series;
    series.requests.assign(static_cast<std::size_t>(burst.requests), request);
    series.atOnce = atOnce;
    series.goesOn = [](std::size_t index, const http::Exchange& exchange) {
        const bool isSilentFromTheStart = index == 0 && exchange.status() == 0;
        return exchange.status() != tooManyRequests && !isSilentFromTheStart;
    };
    return sendSeries<Result<RateLimitResult>>(sender, std::move(series),
                                               [started = clock.sinceBoot(), &clock](const Exchanges& exchanges) {
                                                   return resultOf(exchanges, clock.sinceBoot() - started, clock.now());
                                               });
}

} // namespace readyroom::health
