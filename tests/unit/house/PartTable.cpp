// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/house/PartTable.h"

#include <algorithm>

#include <QFile>
#include <QRegularExpression>

namespace readyroom::tests {

namespace {

QStringList words(const QString& cell)
{
    static const QRegularExpression remark(QStringLiteral("\\([^)]*\\)")); // "Qt Sql (SQLite)" names Qt Sql
    QString text = cell;
    text.remove(remark);
    QStringList list;
    for (const QString& word : text.split(QLatin1Char(','))) {
        if (!word.trimmed().isEmpty())
            list << word.trimmed();
    }
    return list;
}

} // namespace

PartTable PartTable::read(const QString& readme)
{
    PartTable table;
    QFile file(readme);
    if (!file.open(QIODevice::ReadOnly))
        return table;
    static const QRegularExpression row(QStringLiteral("^\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|\\s*$"));
    bool inTable = false;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        const QRegularExpressionMatch match = row.match(line);
        const QString part = match.captured(1).trimmed();
        if (inTable && match.hasMatch() && !part.startsWith(QLatin1String("---")))
            table.m_parts[part] = {words(match.captured(2)), words(match.captured(3))};
        inTable = match.hasMatch() && (inTable || part == QLatin1String("part"));
    }
    return table;
}

bool PartTable::mayUse(const QString& part, const QString& other) const
{
    if (part == other)
        return true;
    if (part != QLatin1String("base") && other == QLatin1String("base"))
        return true;
    if (part != QLatin1String("base") && part != QLatin1String("vocabulary") && other == QLatin1String("vocabulary"))
        return true;
    const auto found = m_parts.find(part);
    return found != m_parts.end() && found->second.uses.contains(other);
}

QStringList PartTable::wrappersOf(const QString& library) const
{
    QStringList names;
    for (const auto& [name, part] : m_parts) {
        if (part.libraries.contains(library))
            names << name;
    }
    return names;
}

bool PartTable::reaches(const QString& from, const QString& target, QStringList& seen) const
{
    const auto found = m_parts.find(from);
    if (found == m_parts.end() || seen.contains(from))
        return false;
    seen << from;
    return std::any_of(found->second.uses.begin(), found->second.uses.end(),
                       [&](const QString& next) { return next == target || reaches(next, target, seen); });
}

QString PartTable::partInCircle() const
{
    for (const auto& [name, part] : m_parts) {
        QStringList seen;
        if (reaches(name, name, seen))
            return name;
    }
    return {};
}

} // namespace readyroom::tests
