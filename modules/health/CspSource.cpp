// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/CspSource.h"

#include <algorithm>
#include <array>
#include <vector>

#include <QSet>
#include <QUrl>

namespace readyroom::health {

namespace {

/// An expression, taken apart once, because each is compared with many.
struct Source
{
    QString text;
    bool isKeyword = false; ///< in quotes: a nonce or hash, too
    bool isScheme = false;
    QStringView scheme; ///< empty: any
    QStringView host;   ///< with its port
    QString path;       ///< decoded; empty: any
};

Source sourceOf(const QString& text)
{
    Source source;
    source.text = text;
    source.isKeyword = text.startsWith(u'\'');
    source.isScheme = text.endsWith(u':');
    QStringView rest(source.text);
    if (source.isScheme) {
        source.scheme = rest.chopped(1);
        return source;
    }
    if (const qsizetype end = rest.indexOf(u"://"); end >= 0) {
        source.scheme = rest.left(end);
        rest = rest.mid(end + 3);
    }
    const qsizetype slash = rest.indexOf(u'/');
    source.host = slash < 0 ? rest : rest.left(slash);
    if (slash >= 0)
        source.path = QUrl::fromPercentEncoding(rest.mid(slash).toUtf8());
    return source;
}

std::vector<Source> sourcesOf(const QStringList& texts)
{
    std::vector<Source> sources;
    sources.reserve(static_cast<std::size_t>(texts.size()));
    for (const QString& text : texts)
        sources.push_back(sourceOf(text));
    return sources;
}

bool hostCovers(QStringView wide, QStringView narrow)
{
    if (wide == narrow || wide == u"*")
        return true;
    return wide.startsWith(u"*.") && narrow.endsWith(wide.mid(1));
}

/// A path that ends with a slash stands for all below it, one that does not for itself.
bool pathCovers(const QString& wide, const QString& narrow)
{
    return wide.isEmpty() || wide == narrow || (wide.endsWith(u'/') && narrow.startsWith(wide));
}

/// Does `wide` let in whatever `narrow` does?
bool covers(const Source& wide, const Source& narrow)
{
    if (wide.text == narrow.text)
        return true;
    if (wide.isKeyword || narrow.isKeyword)
        return wide.text == u"*" && narrow.text == u"'self'";
    if (narrow.isScheme) // "*" stands for what comes over the network
        return wide.text == u"*" && (narrow.scheme == u"http" || narrow.scheme == u"https" || narrow.scheme == u"ws" ||
                                     narrow.scheme == u"wss");
    if (wide.isScheme)
        return wide.scheme == narrow.scheme;
    return (wide.scheme.isEmpty() || wide.scheme == narrow.scheme) && hostCovers(wide.host, narrow.host) &&
           pathCovers(wide.path, narrow.path);
}

bool isCoveredByAny(const Source& source, const std::vector<Source>& list)
{
    return std::any_of(list.begin(), list.end(), [&source](const Source& wide) { return covers(wide, source); });
}

} // namespace

bool isBroadCspSource(const QString& source)
{
    static const std::array broad{u"ftp:",     u"http:",      u"https:",    u"*",
                                  u"http://*", u"http://*.*", u"https://*", u"https://*.*"};
    return std::any_of(broad.begin(), broad.end(), [&source](QStringView one) { return source == one; });
}

bool isUnsafeCspSource(const QString& source)
{
    return isBroadCspSource(source) || source == u"'unsafe-inline'" || source == u"data:";
}

bool isInsecureCspSource(const QString& source)
{
    return source.startsWith(u"http:") || source.startsWith(u"ftp:");
}

bool isCspNonceOrHash(const QString& source)
{
    static const std::array starts{u"'sha256-", u"'sha384-", u"'sha512-", u"'nonce-"};
    return std::any_of(starts.begin(), starts.end(), [&source](QStringView one) { return source.startsWith(one); });
}

QStringList commonCspSources(const QStringList& one, const QStringList& other)
{
    const std::vector<Source> ones = sourcesOf(one);
    const std::vector<Source> others = sourcesOf(other);
    QStringList common;
    QSet<QString> known{QStringLiteral("'none'")};
    const auto take = [&](const std::vector<Source>& narrow, const std::vector<Source>& wide) {
        for (const Source& source : narrow) {
            if (!known.contains(source.text) && isCoveredByAny(source, wide)) {
                known.insert(source.text);
                common << source.text;
            }
        }
    };
    take(ones, others);
    take(others, ones);
    if (common.isEmpty())
        common << QStringLiteral("'none'");
    return common;
}

} // namespace readyroom::health
