// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/PracticeServiceTokens.h"

#include <utility>

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

namespace readyroom::health {

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray packed(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64);
}

QJsonObject unpacked(const QByteArray& part)
{
    const auto bytes = QByteArray::fromBase64Encoding(part, base64 | QByteArray::AbortOnBase64DecodingErrors);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

qint64 secondsOf(TimePoint time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

/// Takes as long for every pair of the same length.
bool areSame(const QByteArray& a, const QByteArray& b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a.at(i)) ^ static_cast<unsigned>(static_cast<unsigned char>(b.at(i)));
    return difference == 0;
}

} // namespace

PracticeServiceTokens::PracticeServiceTokens(const Clock& clock, QByteArray key)
    : m_clock(clock)
    , m_key(std::move(key))
{
}

QByteArray PracticeServiceTokens::issue(const QString& user) const
{
    const qint64 now = secondsOf(m_clock.now());
    const QByteArray header =
        packed({{QStringLiteral("alg"), QStringLiteral("HS256")}, {QStringLiteral("typ"), QStringLiteral("JWT")}});
    const QByteArray claims = packed({{QStringLiteral("sub"), user},
                                      {QStringLiteral("iat"), now},
                                      {QStringLiteral("exp"), now + static_cast<qint64>(lifetime.count())}});
    const QByteArray signedPart = header + '.' + claims;
    return signedPart + '.' + signatureOf(signedPart);
}

Result<QString> PracticeServiceTokens::userOf(const QByteArray& token) const
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return fail(ErrorCode::Malformed, QStringLiteral("token"), QStringLiteral("not three parts"));
    if (unpacked(parts.at(0)).value(QStringLiteral("alg")) != QLatin1String("HS256"))
        return fail(ErrorCode::Unsupported, QStringLiteral("token"), QStringLiteral("not signed by HS256"));
    if (!areSame(parts.at(2), signatureOf(parts.at(0) + '.' + parts.at(1))))
        return fail(ErrorCode::Tampered, QStringLiteral("token"), QStringLiteral("the signature is wrong"));
    const QJsonObject claims = unpacked(parts.at(1));
    if (claims.value(QStringLiteral("exp")).toInteger() <= secondsOf(m_clock.now()))
        return fail(ErrorCode::TimedOut, QStringLiteral("token"), QStringLiteral("it has ended"));
    return claims.value(QStringLiteral("sub")).toString();
}

QByteArray PracticeServiceTokens::signatureOf(const QByteArray& signedPart) const
{
    return QMessageAuthenticationCode::hash(signedPart, m_key, QCryptographicHash::Sha256).toBase64(base64);
}

} // namespace readyroom::health
