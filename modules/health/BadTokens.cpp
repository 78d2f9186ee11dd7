// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/BadTokens.h"

namespace readyroom::health {

namespace {

using secrets::TokenSigner;
using Algorithm = TokenSigner::Algorithm;

constexpr std::chrono::hours hour{1};
/// Beyond any tolerance for clocks that differ.
constexpr std::chrono::hours longAgo{24};

qint64 secondsOf(TimePoint time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

/// The sample's claims, valid from an hour ago for another one.
QJsonObject validClaims(const TokenSample& sample, TimePoint now)
{
    QJsonObject claims = sample.claims;
    claims[QStringLiteral("iat")] = secondsOf(now - hour);
    claims[QStringLiteral("nbf")] = secondsOf(now - hour);
    claims[QStringLiteral("exp")] = secondsOf(now + hour);
    return claims;
}

QJsonObject faultyClaims(TokenFault fault, const TokenSample& sample, TimePoint now)
{
    QJsonObject claims = validClaims(sample, now);
    switch (fault) {
    case TokenFault::Expired:
        claims[QStringLiteral("iat")] = secondsOf(now - longAgo - hour);
        claims[QStringLiteral("nbf")] = secondsOf(now - longAgo - hour);
        claims[QStringLiteral("exp")] = secondsOf(now - longAgo);
        break;
    case TokenFault::NotYetValid:
        claims[QStringLiteral("nbf")] = secondsOf(now + longAgo);
        claims[QStringLiteral("exp")] = secondsOf(now + longAgo + hour);
        break;
    case TokenFault::WrongAudience:
        claims[QStringLiteral("aud")] = QStringLiteral("https://somebody-else.invalid");
        break;
    case TokenFault::Unsigned:
    case TokenFault::ForeignHs256:
    case TokenFault::ForeignRs256:
    case TokenFault::ForeignEs256:
    case TokenFault::Changed:
    case TokenFault::Truncated:
    case TokenFault::KeyAsSecret:
        break;
    }
    return claims;
}

Result<QByteArray> foreignToken(const Result<TokenSigner>& signer, const QJsonObject& claims)
{
    return signer ? signer->sign(claims) : passOn(signer);
}

/// Making an RSA key takes a while; one is enough for a run of the program.
const Result<TokenSigner>& foreignRsaSigner()
{
    static const Result<TokenSigner> signer = TokenSigner::withNewKey(Algorithm::Rs256);
    return signer;
}

/// The claims of one token under the signature of another.
QByteArray changedToken(const QByteArray& token, const QByteArray& otherToken)
{
    return otherToken.left(otherToken.lastIndexOf('.')) + token.mid(token.lastIndexOf('.'));
}

Result<QByteArray> tokenFor(TokenFault fault, const TokenSample& sample, const TokenSigner& signer, TimePoint now)
{
    const QJsonObject claims = faultyClaims(fault, sample, now);
    switch (fault) {
    case TokenFault::Expired:
    case TokenFault::NotYetValid:
    case TokenFault::WrongAudience:
        return signer.sign(claims);
    case TokenFault::Unsigned:
        return secrets::unsignedToken(claims);
    case TokenFault::ForeignHs256:
        return foreignToken(TokenSigner::withNewKey(Algorithm::Hs256), claims);
    case TokenFault::ForeignRs256:
        return foreignToken(foreignRsaSigner(), claims);
    case TokenFault::ForeignEs256:
        return foreignToken(TokenSigner::withNewKey(Algorithm::Es256), claims);
    case TokenFault::KeyAsSecret: {
        const QByteArray key = sample.signer ? sample.signer->publicKey() : sample.publicKey;
        const Result<TokenSigner> confused = TokenSigner::withSecret(secrets::Secret(QByteArray(key)));
        return confused ? confused->sign(claims) : passOn(confused);
    }
    case TokenFault::Changed:
    case TokenFault::Truncated:
        break;
    }
    const Result<QByteArray> token = signer.sign(claims);
    if (!token || fault == TokenFault::Truncated)
        return token ? token->chopped(8) : token;
    QJsonObject changed = claims;
    changed[QStringLiteral("sub")] = QString(changed[QStringLiteral("sub")].toString() + QStringLiteral("-changed"));
    const Result<QByteArray> other = signer.sign(changed);
    return other ? changedToken(*token, *other) : other;
}

bool needsService(TokenFault fault)
{
    return fault == TokenFault::Expired || fault == TokenFault::NotYetValid || fault == TokenFault::WrongAudience;
}

} // namespace

QString tokenFaultName(TokenFault fault)
{
    switch (fault) {
    case TokenFault::Expired:
        return QStringLiteral("expired");
    case TokenFault::NotYetValid:
        return QStringLiteral("notYetValid");
    case TokenFault::WrongAudience:
        return QStringLiteral("wrongAudience");
    case TokenFault::Unsigned:
        return QStringLiteral("unsigned");
    case TokenFault::ForeignHs256:
        return QStringLiteral("foreignHs256");
    case TokenFault::ForeignRs256:
        return QStringLiteral("foreignRs256");
    case TokenFault::ForeignEs256:
        return QStringLiteral("foreignEs256");
    case TokenFault::Changed:
        return QStringLiteral("changed");
    case TokenFault::Truncated:
        return QStringLiteral("truncated");
    case TokenFault::KeyAsSecret:
        return QStringLiteral("keyAsSecret");
    }
    return {};
}

Result<std::vector<BadToken>> makeBadTokens(const TokenSample& sample, TimePoint now)
{
    // Without the service's key, one that stands in for it.
    const Result<TokenSigner> standIn =
        sample.signer ? Result<TokenSigner>(*sample.signer) : TokenSigner::withNewKey(Algorithm::Hs256);
    if (!standIn)
        return passOn(standIn);
    const QByteArray publicKey = sample.signer ? sample.signer->publicKey() : sample.publicKey;
    std::vector<BadToken> tokens;
    for (int i = 0; i <= static_cast<int>(TokenFault::KeyAsSecret); ++i) {
        const auto fault = static_cast<TokenFault>(i);
        if (fault == TokenFault::KeyAsSecret && publicKey.isEmpty())
            continue;
        const Result<QByteArray> token = tokenFor(fault, sample, *standIn, now);
        if (!token)
            return passOn(token);
        // What is wrong with the others is their signature, and no key makes that truer.
        tokens.push_back({fault, *token, sample.signer.has_value() || !needsService(fault)});
    }
    return tokens;
}

Result<QByteArray> makeGoodToken(const TokenSample& sample, TimePoint now)
{
    if (!sample.signer)
        return fail(ErrorCode::NotFound, QStringLiteral("token"), QStringLiteral("the service's key is not known"));
    return sample.signer->sign(validClaims(sample, now));
}

} // namespace readyroom::health
