// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>
#include <QJsonObject>

#include "core/base/Result.h"
#include "core/secrets/Secret.h"

namespace readyroom::secrets {

/// Makes JSON Web Tokens (RFC 7519) in the compact form of RFC 7515, to see whether a service refuses those that it
/// ought to. Nothing here verifies or trusts one. Copies share one key. Immutable; any thread.
class TokenSigner final
{
public:
    enum class Algorithm {
        Hs256, ///< HMAC with SHA-256
        Rs256, ///< RSA, PKCS #1 v1.5, with SHA-256
        Es256, ///< ECDSA on P-256 with SHA-256
    };
    /// "HS256", as tokens have it.
    [[nodiscard]] static QByteArray nameOf(Algorithm algorithm);

    /// With a fresh key of its own, which no service knows. Internal where OpenSSL makes none.
    [[nodiscard]] static Result<TokenSigner> withNewKey(Algorithm algorithm);
    /// HS256 with a shared secret. InvalidArgument where it is empty.
    [[nodiscard]] static Result<TokenSigner> withSecret(const Secret& secret);
    /// RS256 or ES256 with a private key in PEM, unencrypted. InvalidArgument where it is of neither kind.
    [[nodiscard]] static Result<TokenSigner> withKey(const Secret& pem);

    [[nodiscard]] Algorithm algorithm() const;
    /// @param header more of the header beside "alg" and "typ"
    [[nodiscard]] Result<QByteArray> sign(const QJsonObject& claims, const QJsonObject& header = {}) const;
    /// The public half of an RSA or EC key in PEM; empty for HMAC.
    [[nodiscard]] QByteArray publicKey() const;

private:
    struct Key;
    explicit TokenSigner(std::shared_ptr<const Key> key);

    std::shared_ptr<const Key> m_key;
};

/// A token that nobody signed: "alg" is "none" and the third part is empty.
[[nodiscard]] QByteArray unsignedToken(const QJsonObject& claims);

} // namespace readyroom::secrets
