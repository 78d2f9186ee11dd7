// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>

#include "core/markdown/SectionRenderer.h"

using namespace readyroom;

namespace {

void require(bool condition)
{
    if (!condition)
        qFatal("an invariant is broken");
}

const QStringList elements =
    QStringLiteral("p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong s a table tr th td")
        .split(QLatin1Char(' '));

/// Only our elements, closed in the order in which they were opened, and only links that are permitted.
void requireTame(const QString& html)
{
    QStringList open;
    for (qsizetype at = html.indexOf(QLatin1Char('<')); at >= 0; at = html.indexOf(QLatin1Char('<'), at + 1)) {
        const qsizetype end = html.indexOf(QLatin1Char('>'), at);
        require(end > at);
        const QString tag = html.mid(at + 1, end - at - 1);
        if (tag == QLatin1String("br/") || tag == QLatin1String("hr/"))
            continue;
        if (tag.startsWith(QLatin1Char('/'))) {
            require(!open.isEmpty() && open.takeLast() == tag.mid(1));
            continue;
        }
        const QString name = tag.section(QLatin1Char(' '), 0, 0);
        require(elements.contains(name));
        open.append(name);
        if (name == QLatin1String("a")) {
            const QString url = tag.section(QLatin1Char('"'), 1, 1).trimmed().toLower();
            require(open.count(name) == 1 && tag.count(QLatin1Char('"')) == 2);
            require(!url.startsWith(QLatin1String("javascript:")) && !url.startsWith(QLatin1String("file:")) &&
                    !url.startsWith(QLatin1String("data:")) && !url.startsWith(QLatin1String("//")));
        }
    }
    require(open.isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (const auto html = markdown::renderSection(bytes))
        requireTame(*html);
    return 0;
}
