// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/MergeConflicts.h"

#include "core/markdown/LineIndex.h"

namespace readyroom::readiness {

namespace {

bool isMarker(QByteArrayView line, char character)
{
    constexpr qsizetype length = 7;
    if (line.size() < length || (line.size() > length && line.at(length) != ' '))
        return false;
    for (qsizetype at = 0; at < length; ++at) {
        if (line.at(at) != character)
            return false;
    }
    return true;
}

QString nameOf(QByteArrayView line)
{
    constexpr qsizetype length = 7;
    return QString::fromUtf8(line.sliced(length)).trimmed();
}

} // namespace

std::vector<MergeConflict> mergeConflicts(const QByteArray& text)
{
    std::vector<MergeConflict> conflicts;
    // Hardly any plan has one.
    if (!text.contains("<<<<<<<") || !text.contains(">>>>>>>"))
        return conflicts;
    const markdown::LineIndex lines(text);
    MergeConflict open;
    bool isDivided = false;
    for (int number = 1; number <= lines.count(); ++number) {
        const QByteArrayView line = lines.line(number);
        if (isMarker(line, '<')) {
            open = {number, 0, nameOf(line), {}};
            isDivided = false;
        } else if (isMarker(line, '=')) {
            isDivided = open.firstLine > 0;
        } else if (isMarker(line, '>') && isDivided) {
            open.lastLine = number;
            open.theirs = nameOf(line);
            conflicts.push_back(open);
            open = {};
            isDivided = false;
        }
    }
    return conflicts;
}

QByteArray withoutConflictMarkers(QByteArray text)
{
    const std::vector<MergeConflict> conflicts = mergeConflicts(text);
    if (conflicts.empty())
        return text;
    const markdown::LineIndex lines(text);
    for (const MergeConflict& conflict : conflicts) {
        for (int number = conflict.firstLine; number <= conflict.lastLine; ++number) {
            const QByteArrayView line = lines.line(number);
            const bool isBase = isMarker(line, '|');
            if (number == conflict.firstLine || number == conflict.lastLine || isMarker(line, '=') || isBase)
                text.replace(lines.start(number), line.size(), QByteArray(line.size(), ' '));
        }
    }
    return text;
}

std::optional<MergeConflict> conflictAt(const Plan& plan, int firstLine, int lastLine)
{
    for (const Finding& finding : plan.findings) {
        if (finding.kind != FindingKind::MergeConflict || finding.lines.size() != 2)
            continue;
        if (finding.lines.front() <= lastLine && firstLine <= finding.lines.back())
            return MergeConflict{finding.lines.front(), finding.lines.back(), finding.claimed, finding.computed};
    }
    return std::nullopt;
}

} // namespace readyroom::readiness
