// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/CookieJar.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>

namespace readyroom::health {

CookieJar::CookieJar()
    : m_jar(std::make_unique<QNetworkCookieJar>())
{
}

CookieJar::~CookieJar() = default;

void CookieJar::take(const QUrl& url, const http::Headers& headers)
{
    for (const auto& [name, value] : headers) {
        if (name.compare("Set-Cookie", Qt::CaseInsensitive) == 0)
            (void)m_jar->setCookiesFromUrl(QNetworkCookie::parseCookies(value), url);
    }
}

QByteArray CookieJar::headerFor(const QUrl& url) const
{
    QByteArray header;
    const QList<QNetworkCookie> cookies = m_jar->cookiesForUrl(url);
    for (const QNetworkCookie& cookie : cookies) {
        if (!header.isEmpty())
            header += "; ";
        header += cookie.toRawForm(QNetworkCookie::NameAndValueOnly);
    }
    return header;
}

} // namespace readyroom::health
