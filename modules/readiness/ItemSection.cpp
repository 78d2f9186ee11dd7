// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/ItemSection.h"

#include <algorithm>

#include "core/markdown/LineIndex.h"

namespace readyroom::readiness {

namespace {

/// How many bytes of blanks and quote marks a line starts with.
qsizetype prefixLength(QByteArrayView line)
{
    const auto isPrefix = [](char byte) { return byte == ' ' || byte == '\t' || byte == '>'; };
    return std::find_if_not(line.begin(), line.end(), isPrefix) - line.begin();
}

bool isTableLine(QByteArrayView line)
{
    return line.trimmed().startsWith('|');
}

QByteArray tableRow(const markdown::LineIndex& lines, int line)
{
    int first = line;
    while (first > 1 && isTableLine(lines.line(first - 1)))
        --first;
    constexpr int headLines = 2;
    QByteArray text;
    for (int number = first; number < std::min(first + headLines, line); ++number)
        text += lines.line(number).toByteArray() + '\n';
    return text + lines.line(line).toByteArray() + '\n';
}

} // namespace

QByteArray sectionOf(const Plan& plan, const PlanItem& item)
{
    const markdown::LineIndex lines(plan.text);
    if (item.line < 1 || item.lastLine > lines.count())
        return {};
    if (isTableLine(lines.line(item.line)))
        return tableRow(lines, item.line);
    const qsizetype indent = prefixLength(lines.line(item.line));
    QByteArray text;
    for (int number = item.line; number <= item.lastLine; ++number) {
        const QByteArrayView line = lines.line(number);
        text += line.sliced(std::min(indent, prefixLength(line))).toByteArray() + '\n';
    }
    return text;
}

} // namespace readyroom::readiness
