// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/CookieReader.h"

#include <algorithm>

namespace readyroom::health {

namespace {

using P = CookieProblem;
using V = HeaderVerdict;

SameSite sameSiteOf(const QByteArray& word)
{
    if (word == "strict")
        return SameSite::Strict;
    if (word == "lax")
        return SameSite::Lax;
    return word == "none" ? SameSite::None : SameSite::Invalid;
}

void readAttribute(CookieFlags& cookie, const QByteArray& attribute)
{
    const qsizetype equals = attribute.indexOf('=');
    const QByteArray name = attribute.left(equals < 0 ? attribute.size() : equals).trimmed().toLower();
    const QByteArray value = equals < 0 ? QByteArray() : attribute.mid(equals + 1).trimmed();
    if (name == "secure") {
        cookie.isSecure = true;
    } else if (name == "httponly") {
        cookie.isHttpOnly = true;
    } else if (name == "expires" || name == "max-age") {
        cookie.isPersistent = true;
    } else if (name == "samesite") {
        cookie.sameSite = sameSiteOf(value.toLower());
    } else if (name == "path") {
        cookie.path = value.startsWith('/') ? QString::fromUtf8(value) : QString();
    } else if (name == "domain" && !value.isEmpty()) {
        cookie.domain = QString::fromUtf8(value.startsWith('.') ? value.mid(1) : value).toLower();
    }
}

bool keepsItsPrefix(const CookieFlags& cookie)
{
    const bool isEncrypted = cookie.setBy.scheme() == QLatin1String("https");
    if (cookie.name.startsWith(QLatin1String("__Host-"), Qt::CaseInsensitive))
        return cookie.isSecure && isEncrypted && cookie.domain.isEmpty() && cookie.path == QLatin1String("/");
    if (cookie.name.startsWith(QLatin1String("__Secure-"), Qt::CaseInsensitive))
        return cookie.isSecure && isEncrypted;
    return true;
}

bool isOfHost(const QString& domain, const QString& host)
{
    return domain.isEmpty() || host == domain || host.endsWith(QLatin1Char('.') + domain);
}

void findProblems(CookieFlags& cookie)
{
    const auto add = [&cookie](bool holds, P problem) {
        if (holds)
            cookie.problems.push_back(problem);
    };
    add(!cookie.isSecure, P::NotSecure);
    add(cookie.isSession() && !cookie.isHttpOnly, P::SessionNotHttpOnly);
    add(cookie.sameSite == SameSite::Unsaid && !cookie.isAntiCsrf(), P::NoSameSite);
    add(cookie.sameSite == SameSite::Unsaid && cookie.isAntiCsrf(), P::AntiCsrfWithoutSameSite);
    add(cookie.sameSite == SameSite::Invalid, P::SameSiteInvalid);
    add(cookie.sameSite == SameSite::None && !cookie.isSecure, P::SameSiteNoneWithoutSecure);
    add(!keepsItsPrefix(cookie), P::PrefixBroken);
    add(!isOfHost(cookie.domain, cookie.setBy.host()), P::ForeignDomain);
    add(cookie.isSecure && cookie.setBy.scheme() == QLatin1String("http"), P::SecureOverHttp);
}

/// The grade passes over what no browser keeps, and over one balancer's cookie whose name only looks like a login's.
bool isGraded(const CookieFlags& cookie)
{
    return !cookie.has(P::PrefixBroken) && !cookie.has(P::ForeignDomain) &&
           cookie.name != QLatin1String("heroku-session-affinity");
}

} // namespace

QString cookieProblemName(CookieProblem problem)
{
    switch (problem) {
    case P::NotSecure:
        return QStringLiteral("notSecure");
    case P::SessionNotHttpOnly:
        return QStringLiteral("sessionNotHttpOnly");
    case P::NoSameSite:
        return QStringLiteral("noSameSite");
    case P::AntiCsrfWithoutSameSite:
        return QStringLiteral("antiCsrfWithoutSameSite");
    case P::SameSiteInvalid:
        return QStringLiteral("sameSiteInvalid");
    case P::SameSiteNoneWithoutSecure:
        return QStringLiteral("sameSiteNoneWithoutSecure");
    case P::PrefixBroken:
        return QStringLiteral("prefixBroken");
    case P::ForeignDomain:
        return QStringLiteral("foreignDomain");
    case P::SecureOverHttp:
        return QStringLiteral("secureOverHttp");
    }
    return {};
}

bool CookieFlags::isSession() const
{
    return name.contains(QLatin1String("login"), Qt::CaseInsensitive) ||
           name.contains(QLatin1String("sess"), Qt::CaseInsensitive);
}

bool CookieFlags::isAntiCsrf() const
{
    return name.contains(QLatin1String("csrf"), Qt::CaseInsensitive);
}

bool CookieFlags::isKept() const
{
    return std::none_of(problems.begin(), problems.end(), [](P problem) {
        return problem == P::SameSiteNoneWithoutSecure || problem == P::PrefixBroken || problem == P::ForeignDomain ||
               problem == P::SecureOverHttp;
    });
}

bool CookieFlags::has(CookieProblem problem) const
{
    return std::find(problems.begin(), problems.end(), problem) != problems.end();
}

std::optional<CookieFlags> readCookie(const QByteArray& header, const QUrl& setBy)
{
    const QList<QByteArray> parts = header.split(';');
    const qsizetype equals = parts.front().indexOf('=');
    CookieFlags cookie;
    cookie.name = QString::fromUtf8(parts.front().left(std::max<qsizetype>(equals, 0)).trimmed());
    if (cookie.name.isEmpty())
        return std::nullopt;
    cookie.setBy = setBy;
    for (qsizetype i = 1; i < parts.size(); ++i)
        readAttribute(cookie, parts.at(i));
    findProblems(cookie);
    return cookie;
}

std::vector<CookieFlags> cookiesOf(const std::vector<http::Hop>& hops)
{
    std::vector<CookieFlags> cookies;
    for (const http::Hop& hop : hops) {
        for (const QByteArray& header : headerValues(hop.headers, "Set-Cookie")) {
            std::optional<CookieFlags> cookie = readCookie(header, hop.url);
            if (!cookie)
                continue;
            const auto scope = [](const CookieFlags& one) {
                return one.domain.isEmpty() ? one.setBy.host() : one.domain;
            };
            std::erase_if(cookies, [&](const CookieFlags& other) {
                return other.name == cookie->name && other.path == cookie->path && scope(other) == scope(*cookie);
            });
            cookies.push_back(std::move(*cookie));
        }
    }
    return cookies;
}

HeaderVerdict judgeCookies(const std::vector<CookieFlags>& cookies, bool hasHsts)
{
    bool isAny = false;
    bool hasAllSameSite = true;
    V worst = V::CookiesNone; // what is found of single cookies follows it in the list, the graver the further
    const auto take = [&worst](bool holds, V verdict) {
        if (holds)
            worst = std::max(worst, verdict);
    };
    for (const CookieFlags& cookie : cookies) {
        if (!isGraded(cookie))
            continue;
        isAny = true;
        const bool isUnsaid = cookie.sameSite == SameSite::Unsaid || cookie.sameSite == SameSite::Invalid;
        hasAllSameSite = hasAllSameSite && !isUnsaid;
        take(!cookie.isSecure, hasHsts ? V::CookiesNotSecureButHsts : V::CookiesNotSecure);
        take(cookie.isSession() && !cookie.isSecure,
             hasHsts ? V::CookiesSessionNotSecureButHsts : V::CookiesSessionNotSecure);
        take(cookie.has(P::SameSiteInvalid) || cookie.has(P::SameSiteNoneWithoutSecure), V::CookiesSameSiteInvalid);
        take(cookie.isAntiCsrf() && isUnsaid, V::CookiesAntiCsrfWithoutSameSite);
        take(cookie.has(P::SessionNotHttpOnly), V::CookiesSessionNotHttpOnly);
    }
    if (!isAny || worst != V::CookiesNone)
        return worst;
    return hasAllSameSite ? V::CookiesSecureWithSameSite : V::CookiesSecure;
}

} // namespace readyroom::health
