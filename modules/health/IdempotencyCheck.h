// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QFuture>
#include <QString>

#include "core/base/Result.h"
#include "health/RequestSeries.h"

namespace readyroom::health {

/// A request that makes something, and how to see whether making it twice makes two.
struct IdempotencySpec
{
    http::Request request; ///< with method and body
    QByteArray header = "Idempotency-Key";
    bool quotesKey = false; ///< as a string of a structured field, which the header's draft asks for and many refuse
    QByteArray otherBody;   ///< sent with the same key; empty: that is not tried
    QString idPath;         ///< where the answer names what was made ("data.id"); empty: whole answers are compared
    std::optional<http::Request> count; ///< asks how many there are
    QString countPath; ///< of that answer: a number, or a list whose items are counted; empty: the answer itself
};

enum class IdempotencyProblem {
    FirstFailed,       ///< the first request was not answered with 2xx, so nothing is proven
    NoAnswer,          ///< to one of the others
    OtherStatus,       ///< the second answer has another status than the first
    OtherResource,     ///< it names something else, or reads otherwise
    SecondResource,    ///< there are more of them than the one that was made
    OtherBodyAccepted, ///< the key was taken for a request with another body
    OtherBodyUnclear,  ///< that was refused, but neither with 409 nor with 422
    Uncountable,       ///< how many there are could not be read
};
/// "firstFailed", stable, for files and JSON.
[[nodiscard]] QString idempotencyProblemName(IdempotencyProblem problem);

struct IdempotencyResult
{
    int firstStatus = 0; ///< 0: no answer
    int secondStatus = 0;
    std::optional<int> otherBodyStatus; ///< where it was tried
    QString firstId;                    ///< where a path to it is given
    QString secondId;
    std::optional<qint64> made; ///< by the two requests together, where that is counted
    std::vector<IdempotencyProblem> problems;
    std::optional<Error> error;

    [[nodiscard]] bool isIdempotent() const { return problems.empty(); }
};

/// Sends the request twice with one fresh key, then perhaps the other body, and counts before and behind the two. It
/// makes something: only for services where that is wanted. Threads and cancelling as sendSeries().
[[nodiscard]] QFuture<IdempotencyResult> checkIdempotency(const RequestSender& sender, const IdempotencySpec& spec);

} // namespace readyroom::health
