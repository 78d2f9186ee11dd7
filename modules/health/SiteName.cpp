// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/SiteName.h"

#include <QHostAddress>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QUrl>

namespace readyroom::health {

namespace {

/// Qt keeps the list of public suffixes to itself; a jar shows it by refusing cookies for them.
class SuffixJar final : public QNetworkCookieJar
{
public:
    [[nodiscard]] bool isPublicSuffix(const QString& domain) const
    {
        QNetworkCookie cookie("a", "b");
        cookie.setDomain(QLatin1Char('.') + domain);
        QUrl below;
        below.setScheme(QStringLiteral("https"));
        below.setHost(QStringLiteral("a.") + domain);
        return !validateCookie(cookie, below);
    }
};

} // namespace

QString registeredName(const QString& host)
{
    QString name = host.endsWith(QLatin1Char('.')) ? host.chopped(1).toLower() : host.toLower();
    if (!name.contains(QLatin1Char('.')) || !QHostAddress(name).isNull())
        return name;
    const SuffixJar jar;
    QString registered = name;
    QString shorter = name.section(QLatin1Char('.'), 1);
    // From the host upwards: the last name that is no public suffix.
    while (!shorter.isEmpty() && !jar.isPublicSuffix(shorter)) {
        registered = shorter;
        shorter = shorter.section(QLatin1Char('.'), 1);
    }
    return registered;
}

} // namespace readyroom::health
