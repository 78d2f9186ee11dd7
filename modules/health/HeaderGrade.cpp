// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HeaderGrade.h"

#include <algorithm>

#include "health/HeaderTests.h"
#include "health/HstsReader.h"

namespace readyroom::health {

namespace {

using V = HeaderVerdict;

constexpr int fullScore = 100;
constexpr int scoreForBonus = 90;
constexpr qsizetype longestEvidence = 1024;
constexpr qsizetype mostEvidence = 20; ///< lines of one test

QString lineOf(const QByteArray& name, const QByteArray& value)
{
    return QString::fromUtf8(name + ": " + value).left(longestEvidence);
}

QStringList linesOf(const http::Headers& headers, const QByteArray& name)
{
    QStringList lines;
    for (const QByteArray& value : headerValues(headers, name))
        lines << lineOf(name, value);
    return lines;
}

/// What a page's meta elements say as if it were a header.
struct MetaHeaders
{
    std::vector<QByteArray> policies;
    QByteArray referrer;
};

MetaHeaders metaHeadersOf(const html::HtmlTags& tags)
{
    MetaHeaders metas;
    for (const html::HtmlTag& tag : tags.tags) {
        const std::optional<QString> content = tag.attribute(u"content");
        if (tag.name != QLatin1String("meta") || !content)
            continue;
        const auto is = [&tag](QStringView attribute, QLatin1String word) {
            return tag.attribute(attribute).value_or(QString()).trimmed().compare(word, Qt::CaseInsensitive) == 0;
        };
        if (is(u"http-equiv", QLatin1String("content-security-policy")))
            metas.policies.push_back(content->toUtf8());
        else if (!tag.attribute(u"http-equiv") && is(u"name", QLatin1String("referrer")))
            metas.referrer = content->toUtf8();
    }
    return metas;
}

/// The answers whose cookies a visitor gets.
std::vector<http::Hop> cookieHops(const PageAnswers& answers)
{
    std::vector<http::Hop> hops = answers.route().hops;
    if (answers.cors) {
        http::Hop cors;
        cors.url = answers.url;
        cors.headers = answers.cors->headers;
        hops.push_back(cors);
    }
    return hops;
}

HeaderFinding cspFinding(const HeaderGrade& grade, const http::Headers& headers, const MetaHeaders& metas)
{
    HeaderFinding finding{grade.csp.verdict, linesOf(headers, "Content-Security-Policy")};
    for (const QByteArray& meta : metas.policies)
        finding.evidence << lineOf("<meta> Content-Security-Policy", meta);
    finding.evidence << linesOf(headers, "Content-Security-Policy-Report-Only");
    return finding;
}

HeaderFinding cookieFinding(const HeaderGrade& grade, const PageAnswers& answers)
{
    const V hsts = judgeHsts(answers);
    HeaderFinding finding{judgeCookies(grade.cookies, ruleOf(hsts).passes), {}};
    for (const CookieFlags& cookie : grade.cookies) {
        QStringList problems;
        for (const CookieProblem problem : cookie.problems)
            problems << cookieProblemName(problem);
        finding.evidence << (problems.isEmpty()
                                 ? cookie.name
                                 : QStringLiteral("%1: %2").arg(cookie.name, problems.join(QLatin1String(", "))));
    }
    return finding;
}

HeaderFinding sriFinding(const HeaderGrade& grade)
{
    HeaderFinding finding{grade.sri.verdict, {}};
    for (const ForeignScript& script : grade.sri.foreign)
        finding.evidence << script.source.left(longestEvidence);
    return finding;
}

void addUp(HeaderGrade& grade)
{
    int added = 0;
    grade.withoutBonus = fullScore;
    for (const HeaderFinding& finding : grade.findings) {
        const int modifier = finding.rule().modifier;
        grade.withoutBonus += std::min(modifier, 0);
        added += std::max(modifier, 0);
    }
    grade.score = grade.withoutBonus >= scoreForBonus ? grade.withoutBonus + added : grade.withoutBonus;
    grade.score = std::max(grade.score, 0);
    grade.withoutBonus = std::max(grade.withoutBonus, 0);
    grade.letter = letterOf(grade.score);
}

bool isGradable(int status)
{
    return (status >= 200 && status < 400) || status == 401 || status == 403;
}

} // namespace

const HeaderFinding& HeaderGrade::of(HeaderTest test) const
{
    return findings.at(static_cast<std::size_t>(test));
}

Result<HeaderGrade> gradeHeaders(const PageAnswers& answers)
{
    const PageRoute& route = answers.route();
    if (!route.answered())
        return fail(ErrorCode::NotFound, answers.url.toString(), QStringLiteral("nothing answered"));
    if (!isGradable(route.status()))
        return fail(ErrorCode::Unsupported, answers.url.toString(),
                    QStringLiteral("an answer with status %1 is not graded").arg(route.status()));
    const http::Headers& headers = route.headers();
    HeaderGrade grade;
    grade.status = route.status();
    grade.isPreloadKnown = answers.preloadedHosts.has_value();
    grade.cookies = cookiesOf(cookieHops(answers));

    MetaHeaders metas;
    if (!isHtml(headers)) {
        grade.sri.verdict = V::SriNotHtml;
    } else if (const Result<html::HtmlTags> tags = html::readHtmlTags(route.body)) {
        grade.sri = judgeSri(answers, *tags);
        metas = metaHeadersOf(*tags);
    } else {
        grade.sri.verdict = V::SriUnreadable;
    }
    grade.csp = judgeCsp(headerValues(headers, "Content-Security-Policy"), metas.policies,
                         !headerValues(headers, "Content-Security-Policy-Report-Only").empty(), answers.isHttps());

    grade.findings = {
        cspFinding(grade, headers, metas),
        cookieFinding(grade, answers),
        corsFinding(answers),
        redirectionFinding(answers),
        referrerFinding(headers, metas.referrer),
        {judgeHsts(answers), linesOf(answers.overHttps.headers(), "Strict-Transport-Security")},
        sriFinding(grade),
        contentTypeOptionsFinding(headers),
        frameOptionsFinding(headers, grade.csp.hasFrameAncestors),
        corpFinding(headers),
        coepFinding(headers),
        coopFinding(headers),
    };
    for (HeaderFinding& finding : grade.findings)
        finding.evidence = finding.evidence.mid(0, mostEvidence);
    addUp(grade);
    return grade;
}

} // namespace readyroom::health
