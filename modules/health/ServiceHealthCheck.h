// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QFuture>

#include "core/base/Result.h"
#include "health/RequestSeries.h"
#include "health/ServiceHealthReader.h"

namespace readyroom::health {

/// What a service is asked about itself.
enum class HealthQuestion {
    Liveness,  ///< does it run, or should it be started anew?
    Readiness, ///< can it take requests?
    Startup,   ///< is it done with starting?
};
/// "liveness", stable, for files and JSON.
[[nodiscard]] QString healthQuestionName(HealthQuestion question);

/// Where what a service says contradicts itself, or the draft it follows.
enum class HealthContradiction {
    FailsWithSuccess,  ///< says fail, with a status of 2xx or 3xx
    PassesWithFailure, ///< says pass or warn, with one of 4xx or 5xx
    ComponentFails,    ///< says pass, while one of its parts fails
    NoComponentFails,  ///< says fail, while all its parts pass
    UnknownStatus,     ///< the status is missing, or another word
    UnknownComponentStatus,
    Unreadable,         ///< said to be health+json, but it is not
    ReadyButNotLive,    ///< readiness succeeds while liveness fails
    ReadyButNotStarted, ///< readiness succeeds while startup fails
};
/// "failsWithSuccess", stable, for files and JSON.
[[nodiscard]] QString healthContradictionName(HealthContradiction contradiction);

struct HealthAnswer
{
    HealthQuestion question = HealthQuestion::Liveness;
    QUrl url;
    int status = 0;                      ///< of HTTP; 0: no answer
    QString type;                        ///< without parameters
    std::optional<ServiceHealth> health; ///< nothing: the answer is none by the draft, which is no fault of its own
    std::vector<HealthContradiction> contradictions;
    std::optional<Error> error; ///< why there was no answer, or why it cannot be read

    /// 2xx or 3xx, which is what those who ask go by.
    [[nodiscard]] bool succeeds() const { return status >= 200 && status < 400; }
};

struct ServiceHealthReport
{
    std::vector<HealthAnswer> answers;               ///< in the order of the questions
    std::vector<HealthContradiction> contradictions; ///< between the answers

    [[nodiscard]] bool isConsistent() const;
};

struct HealthRequest
{
    HealthQuestion question = HealthQuestion::Liveness;
    http::Request request;
};

/// Judges one answer. Pure; any thread.
[[nodiscard]] HealthAnswer judgeHealth(HealthQuestion question, const http::Exchange& exchange);
/// Asks all at once. Threads and cancelling as sendSeries().
[[nodiscard]] QFuture<ServiceHealthReport> checkServiceHealth(const RequestSender& sender,
                                                              const std::vector<HealthRequest>& requests);

} // namespace readyroom::health
