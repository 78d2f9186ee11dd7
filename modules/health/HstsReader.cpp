// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HstsReader.h"

#include <algorithm>

#include <QSet>

namespace readyroom::health {

namespace {

using V = HeaderVerdict;

QString subject()
{
    return QStringLiteral("Strict-Transport-Security");
}

/// Beyond this all durations are alike, and none of them overflows.
constexpr qint64 longestAge = qint64{100} * 365 * 24 * 3600;

Result<std::chrono::seconds> readAge(QByteArray value)
{
    if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
        value = value.mid(1, value.size() - 2);
    const bool isNumber =
        !value.isEmpty() && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber)
        return fail(ErrorCode::Malformed, subject(), QStringLiteral("max-age is no number of seconds"));
    bool fits = false;
    const qint64 seconds = value.toLongLong(&fits);
    return std::chrono::seconds(fits ? std::min(seconds, longestAge) : longestAge);
}

} // namespace

Result<HstsPolicy> readHsts(const QByteArray& header)
{
    HstsPolicy policy;
    QSet<QByteArray> seen;
    for (const QByteArray& part : header.split(';')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = part.left(equals < 0 ? part.size() : equals).trimmed().toLower();
        if (name.isEmpty())
            continue;
        if (seen.contains(name))
            return fail(ErrorCode::Malformed, subject(), QStringLiteral("a directive is there twice"));
        seen.insert(name);
        if (name.contains(',') || part.contains(','))
            return fail(ErrorCode::Malformed, subject(), QStringLiteral("the header is there twice"));
        if (name == "includesubdomains") {
            policy.includesSubdomains = true;
        } else if (name == "preload") {
            policy.wantsPreload = true;
        } else if (name == "max-age") {
            const Result<std::chrono::seconds> age =
                readAge(equals < 0 ? QByteArray() : part.mid(equals + 1).trimmed());
            if (!age)
                return passOn(age);
            policy.maxAge = *age;
        }
    }
    if (!seen.contains("max-age"))
        return fail(ErrorCode::Malformed, subject(), QStringLiteral("max-age is missing"));
    return policy;
}

bool isLong(const HstsPolicy& policy)
{
    // Half a year would be a little more, but this is what many set for it.
    return policy.maxAge >= std::chrono::hours(180 * 24);
}

HeaderVerdict judgeHsts(const PageAnswers& answers)
{
    const PageRoute& route = answers.overHttps;
    if (!route.answered())
        return V::HstsNoHttps;
    if (answers.isPreloaded(answers.url.host()))
        return V::HstsPreloaded;
    if (!route.isVerified)
        return V::HstsBadCertificate;
    const std::vector<QByteArray> headers = headerValues(route.headers(), "Strict-Transport-Security");
    if (headers.empty())
        return V::HstsMissing;
    // Browsers take the first of several headers.
    const Result<HstsPolicy> policy = readHsts(headers.front());
    if (!policy)
        return V::HstsInvalid;
    return isLong(*policy) ? V::HstsSixMonths : V::HstsShort;
}

} // namespace readyroom::health
