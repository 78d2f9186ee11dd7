// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QFuture>

#include "core/base/Result.h"
#include "health/BadTokens.h"
#include "health/RequestSeries.h"

namespace readyroom::health {

/// What a service did with a bad token.
enum class TokenVerdict {
    Refused,  ///< 401 or 403
    Accepted, ///< 2xx
    Unclear,  ///< another status
    NoAnswer,
};
/// "refused", stable, for files and JSON.
[[nodiscard]] QString tokenVerdictName(TokenVerdict verdict);

struct TokenAnswer
{
    TokenFault fault = TokenFault::Expired;
    bool isConclusive = false;
    TokenVerdict verdict = TokenVerdict::NoAnswer;
    int status = 0;
    std::optional<Error> error;
};

/// How a route treats tokens. Holds none of them.
struct TokenReport
{
    int statusWithoutToken = 0;        ///< 0: no answer
    std::optional<int> statusWithGood; ///< where the service's key is known
    std::vector<TokenAnswer> answers;

    /// The route asks for a token at all; else the answers prove nothing.
    [[nodiscard]] bool isProtected() const { return statusWithoutToken == 401 || statusWithoutToken == 403; }
    /// A good token was let in; else refusals may have other reasons.
    [[nodiscard]] bool takesGood() const { return statusWithGood && *statusWithGood >= 200 && *statusWithGood < 300; }
    [[nodiscard]] int count(TokenVerdict verdict) const;
};

/// Asks without a token, with a good one where it can be made, and with each bad one as Bearer. `request` is to be one
/// that changes nothing. Making the keys takes a while, on the calling thread. Fails where no tokens can be made.
/// Threads and cancelling as sendSeries().
[[nodiscard]] QFuture<Result<TokenReport>> checkTokens(const RequestSender& sender, const http::Request& request,
                                                       const TokenSample& sample, TimePoint now);

} // namespace readyroom::health
