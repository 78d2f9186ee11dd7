// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HeaderTests.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace readyroom::health {

namespace {

using V = HeaderVerdict;

constexpr qsizetype longestValue = 1024;

/// A header's values as evidence, and the first of them.
struct OneHeader
{
    OneHeader(const http::Headers& headers, const QByteArray& name)
        : values(headerValues(headers, name))
    {
        for (const QByteArray& value : values)
            evidence << QString::fromUtf8(name + ": " + value.left(longestValue));
    }
    [[nodiscard]] QByteArray word() const
    {
        return values.empty() ? QByteArray() : values.front().left(longestValue).trimmed().toLower();
    }

    std::vector<QByteArray> values;
    QStringList evidence;
};

/// The token that stands before the parameters of a structured field (RFC 9651); empty where there is none.
QByteArray tokenOf(const QByteArray& value)
{
    const QByteArray token = value.split(';').front().trimmed();
    const bool isToken =
        std::all_of(token.begin(), token.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    return isToken ? token : QByteArray();
}

using Words = std::vector<std::pair<QByteArray, V>>;

/// Headers of one known word, which may be there once.
HeaderFinding wordFinding(const OneHeader& header, const QByteArray& word, const Words& known, V missing, V invalid)
{
    if (header.values.empty())
        return {missing, {}};
    for (const auto& [name, verdict] : known) {
        if (header.values.size() == 1 && word == name)
            return {verdict, header.evidence};
    }
    return {invalid, header.evidence};
}

V redirectionVerdict(const PageAnswers& answers)
{
    if (!answers.overHttp.answered())
        return V::RedirectionNoHttp;
    if (!answers.overHttp.isVerified)
        return V::RedirectionBadCertificate;
    const std::vector<http::Hop>& hops = answers.overHttp.hops;
    const auto isHttps = [](const http::Hop& hop) { return hop.url.scheme() == QLatin1String("https"); };
    if (std::all_of(hops.begin(), hops.end(),
                    [&answers](const http::Hop& hop) { return answers.isPreloaded(hop.url.host()); }))
        return V::RedirectionPreloaded;
    if (hops.size() == 1)
        return V::RedirectionMissing;
    if (!isHttps(hops.back()))
        return V::RedirectionNotToHttps;
    if (!isHttps(hops.at(1)))
        return V::RedirectionNotToHttpsFirst;
    if (!isHttps(hops.front()) && hops.front().url.host() != hops.at(1).url.host())
        return V::RedirectionOffHost;
    return V::RedirectionToHttps;
}

} // namespace

HeaderFinding corsFinding(const PageAnswers& answers)
{
    if (!answers.cors)
        return {V::CorsMissing, {}};
    const OneHeader allowed(answers.cors->headers, "Access-Control-Allow-Origin");
    const OneHeader credentials(answers.cors->headers, "Access-Control-Allow-Credentials");
    HeaderFinding finding{V::CorsRestricted, allowed.evidence + credentials.evidence};
    if (allowed.word().isEmpty())
        finding.verdict = V::CorsMissing;
    else if (allowed.word() == "*")
        finding.verdict = V::CorsPublic;
    else if (allowed.word() == answers.cors->origin.trimmed().toLower() && credentials.word() == "true")
        finding.verdict = V::CorsUniversal;
    return finding;
}

HeaderFinding redirectionFinding(const PageAnswers& answers)
{
    HeaderFinding finding{redirectionVerdict(answers), {}};
    for (const http::Hop& hop : answers.overHttp.hops)
        finding.evidence
            << QStringLiteral("%1 %2").arg(hop.status).arg(hop.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
    return finding;
}

HeaderFinding referrerFinding(const http::Headers& headers, const QByteArray& meta)
{
    static const QByteArrayList good{"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"};
    static const QByteArrayList bad{"origin", "origin-when-cross-origin", "unsafe-url", "no-referrer-when-downgrade"};
    OneHeader header(headers, "Referrer-Policy");
    if (!meta.isNull()) {
        header.values.push_back(meta);
        header.evidence << QString::fromUtf8("<meta> Referrer-Policy: " + meta.left(longestValue));
    }
    HeaderFinding finding{header.values.empty() ? V::ReferrerPolicyMissing : V::ReferrerPolicyInvalid, header.evidence};
    // The last word that a browser knows counts.
    for (const QByteArray& value : header.values) {
        for (const QByteArray& part : value.split(',')) {
            const QByteArray word = part.trimmed().toLower();
            if (good.contains(word))
                finding.verdict = V::ReferrerPolicyPrivate;
            else if (bad.contains(word))
                finding.verdict = V::ReferrerPolicyUnsafe;
        }
    }
    return finding;
}

HeaderFinding contentTypeOptionsFinding(const http::Headers& headers)
{
    const OneHeader header(headers, "X-Content-Type-Options");
    if (header.word().isEmpty())
        return {V::ContentTypeOptionsMissing, header.evidence};
    return {header.word() == "nosniff" ? V::ContentTypeOptionsNosniff : V::ContentTypeOptionsInvalid, header.evidence};
}

HeaderFinding frameOptionsFinding(const http::Headers& headers, bool hasFrameAncestors)
{
    const OneHeader header(headers, "X-Frame-Options");
    HeaderFinding finding{V::FrameOptionsInvalid, header.evidence};
    if (hasFrameAncestors)
        finding.verdict = V::FrameOptionsByCsp;
    else if (header.word().isEmpty())
        finding.verdict = V::FrameOptionsMissing;
    else if (header.word() == "deny" || header.word() == "sameorigin")
        finding.verdict = V::FrameOptionsDenied;
    else if (header.word().startsWith("allow-from"))
        finding.verdict = V::FrameOptionsAllowFrom;
    return finding;
}

HeaderFinding corpFinding(const http::Headers& headers)
{
    const OneHeader header(headers, "Cross-Origin-Resource-Policy");
    static const Words known{
        {"same-origin", V::CorpSameOrigin}, {"same-site", V::CorpSameSite}, {"cross-origin", V::CorpCrossOrigin}};
    return wordFinding(header, header.word(), known, V::CorpMissing, V::CorpInvalid);
}

HeaderFinding coepFinding(const http::Headers& headers)
{
    const OneHeader header(headers, "Cross-Origin-Embedder-Policy");
    static const Words known{{"require-corp", V::CoepRequireCorp},
                             {"credentialless", V::CoepCredentialless},
                             {"unsafe-none", V::CoepUnsafeNone}};
    const QByteArray token = header.values.empty() ? QByteArray() : tokenOf(header.values.front());
    return wordFinding(header, token, known, V::CoepMissing, V::CoepInvalid);
}

HeaderFinding coopFinding(const http::Headers& headers)
{
    const OneHeader header(headers, "Cross-Origin-Opener-Policy");
    static const Words known{{"same-origin", V::CoopSameOrigin},
                             {"same-origin-allow-popups", V::CoopSameOriginAllowPopups},
                             {"noopener-allow-popups", V::CoopNoopenerAllowPopups},
                             {"unsafe-none", V::CoopUnsafeNone}};
    const QByteArray token = header.values.empty() ? QByteArray() : tokenOf(header.values.front());
    return wordFinding(header, token, known, V::CoopMissing, V::CoopInvalid);
}

} // namespace readyroom::health
