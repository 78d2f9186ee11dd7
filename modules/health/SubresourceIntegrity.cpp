// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/SubresourceIntegrity.h"

#include <algorithm>

#include "health/SiteName.h"

namespace readyroom::health {

namespace {

using V = HeaderVerdict;

/// How a script's address is written.
enum class Writing {
    Relative,         ///< of the page's own host
    ProtocolRelative, ///< "//host/…"
    Full,
};

Writing writingOf(const QString& source)
{
    if (source.startsWith(QLatin1String("//")))
        return source.startsWith(QLatin1String("///")) ? Writing::Relative : Writing::ProtocolRelative;
    const bool isFull = source.startsWith(QLatin1String("https://"), Qt::CaseInsensitive) ||
                        source.startsWith(QLatin1String("http://"), Qt::CaseInsensitive);
    return isFull ? Writing::Full : Writing::Relative;
}

/// Nobody gets the page unencrypted: nothing answers by HTTP, or it leads to HTTPS at once and stays there.
bool enforcesHttps(const PageAnswers& answers)
{
    const std::vector<http::Hop>& hops = answers.overHttp.hops;
    return hops.empty() || (hops.size() > 1 && std::all_of(hops.begin() + 1, hops.end(), [](const http::Hop& hop) {
                                return hop.url.scheme() == QLatin1String("https");
                            }));
}

/// Which of two findings on single scripts stays, in the Observatory's order.
int gravityOf(V verdict)
{
    switch (verdict) {
    case V::SriInsecure:
        return 1;
    case V::SriMissingExternalSecure:
        return 2;
    case V::SriMissingInsecure:
        return 3;
    default:
        return 0;
    }
}

V verdictOf(const ForeignScript& script)
{
    if (script.hasIntegrity)
        return script.isSecure ? V::SriExternal : V::SriInsecure;
    return script.isSecure ? V::SriMissingExternalSecure : V::SriMissingInsecure;
}

} // namespace

bool isHtml(const http::Headers& headers)
{
    const QByteArray type = http::headerValue(headers, "Content-Type").split(';').front().trimmed().toLower();
    return type.isEmpty() || type == "text/html" || type == "application/xhtml+xml";
}

SriJudgement judgeSri(const PageAnswers& answers, const html::HtmlTags& tags)
{
    SriJudgement judgement;
    const QString site = registeredName(answers.url.host());
    bool hasScripts = false;
    bool hasOwnIntegrity = false;
    for (const html::HtmlTag& tag : tags.tags) {
        if (tag.name != QLatin1String("script"))
            continue;
        hasScripts = true;
        const QString source = tag.attribute(u"src").value_or(QString()).trimmed();
        if (source.isEmpty())
            continue;
        const Writing writing = writingOf(source);
        const bool hasIntegrity = !tag.attribute(u"integrity").value_or(QString()).trimmed().isEmpty();
        const QUrl url = writing == Writing::Relative ? answers.url : answers.url.resolved(QUrl(source));
        const bool isSecure = writing == Writing::ProtocolRelative ? enforcesHttps(answers)
                              : writing == Writing::Full           ? url.scheme() == QLatin1String("https")
                                                                   : answers.isHttps();
        if (registeredName(url.host()) != site)
            judgement.foreign.push_back({source, hasIntegrity, isSecure});
        else
            hasOwnIntegrity = hasOwnIntegrity || (hasIntegrity && isSecure);
    }
    if (!hasScripts)
        return judgement;
    if (judgement.foreign.empty()) {
        judgement.verdict = hasOwnIntegrity ? V::SriSameOrigin : V::SriMissingSameOrigin;
        return judgement;
    }
    judgement.verdict = V::SriExternal;
    for (const ForeignScript& script : judgement.foreign) {
        if (gravityOf(verdictOf(script)) > gravityOf(judgement.verdict))
            judgement.verdict = verdictOf(script);
    }
    return judgement;
}

} // namespace readyroom::health
