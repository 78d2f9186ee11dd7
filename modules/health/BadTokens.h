// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/secrets/TokenSigner.h"

namespace readyroom::health {

/// What is wrong with a token that a service has to refuse.
enum class TokenFault {
    Expired,
    NotYetValid,
    WrongAudience,
    Unsigned,     ///< "alg" is "none"
    ForeignHs256, ///< signed with a key that the service does not know
    ForeignRs256,
    ForeignEs256,
    Changed,     ///< other claims under a signature
    Truncated,   ///< without the end of its signature
    KeyAsSecret, ///< HS256 with the service's public key as the secret
};
/// "expired", stable, for files and JSON.
[[nodiscard]] QString tokenFaultName(TokenFault fault);

struct BadToken
{
    TokenFault fault = TokenFault::Expired;
    QByteArray token;
    /// Nothing but the fault speaks against it: it is signed with the service's own key, or its signature is the fault.
    /// Else a refusal shows no more than that signatures are checked.
    bool isConclusive = false;
};

/// What tokens are made of.
struct TokenSample
{
    QJsonObject claims; ///< as in a good token; "exp", "nbf", "iat" and "aud" are set as each fault needs them
    std::optional<secrets::TokenSigner> signer; ///< that of the service, where it is known
    QByteArray publicKey;                       ///< PEM of the service's key, where it is known and there is no signer
};

/// One token for each fault; KeyAsSecret only where a public key is known. Fails where OpenSSL does. Any thread.
[[nodiscard]] Result<std::vector<BadToken>> makeBadTokens(const TokenSample& sample, TimePoint now);
/// A token without a fault. NotFound without a signer.
[[nodiscard]] Result<QByteArray> makeGoodToken(const TokenSample& sample, TimePoint now);

} // namespace readyroom::health
