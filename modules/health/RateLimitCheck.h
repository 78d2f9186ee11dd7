// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include <QFuture>
#include <QStringList>
#include <QUrl>

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "health/RequestSeries.h"

namespace readyroom::health {

/// A person's word that a host may be sent a burst of requests. It holds for the host that was typed, letter by letter,
/// and for no other.
struct RateLimitPermission
{
    QUrl target;
    QString typedText;

    [[nodiscard]] bool isValidFor(const QUrl& url) const;
};

/// A burst of requests to one address.
struct RateLimitBurst
{
    static constexpr int most = 200;
    http::Request request;
    int requests = 50; ///< at most `most`
};

/// What a service does when it is asked too often.
struct RateLimitResult
{
    enum class Outcome {
        Limited,          ///< 429, and it says when to come back
        LimitedUnclearly, ///< 429, without a Retry-After that can be read
        NotLimited,       ///< every answer came as if it were the first
        TooSlow,          ///< no limit was met, but the burst took longer than a second
        Failed,           ///< the first request already got no answer, or was refused
    };
    Outcome outcome = Outcome::Failed;
    int sent = 0;
    int answered = 0;
    std::optional<int> limitedAt; ///< which request, from 1, was the first with 429, in the order of sending
    Duration took{};
    QByteArray retryAfter; ///< as it came
    std::optional<std::chrono::seconds> wait;
    QStringList headers; ///< lines of RateLimit-* and X-RateLimit-* headers that were seen
    std::optional<Error> error;
};
/// "limited", stable, for files and JSON.
[[nodiscard]] QString rateLimitOutcomeName(RateLimitResult::Outcome outcome);

/// Sends the burst, ten at a time, until the first 429, and no request more than there are in it. Fails with
/// PermissionDenied, before anything is sent, where the permission is not for the burst's host; with InvalidArgument
/// where the burst is empty or too large. Threads and cancelling as sendSeries(); the clock must outlive it.
[[nodiscard]] QFuture<Result<RateLimitResult>> checkRateLimit(const RequestSender& sender, const RateLimitBurst& burst,
                                                              const RateLimitPermission& permission,
                                                              const Clock& clock);

} // namespace readyroom::health
