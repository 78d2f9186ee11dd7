// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/DeclaredReader.h"

#include <algorithm>

#include <QRegularExpression>

#include "readiness/PlanGrammar.h"

namespace readyroom::readiness {

namespace {

void readPillarScore(Pillar& pillar, const PlanDraft& draft, const PlanHeading& heading)
{
    static const QRegularExpression label(
        QStringLiteral(R"(\b(?:current\s+)?(?:state|score|status|readiness|maturity|progress)\b[^:\d]{0,30}:\s*(.+)$)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto first = std::lower_bound(draft.prose.cbegin(), draft.prose.cend(), heading.line,
                                        [](const ProseLine& line, int number) { return line.line < number; });
    for (auto at = first; at != draft.prose.cend() && at->line <= heading.lastLine; ++at) {
        const ProseLine& line = *at;
        if (!line.text.contains(QLatin1Char(':')))
            continue;
        const QRegularExpressionMatch match = label.match(line.text);
        if (!match.hasMatch() || line.text.contains(QLatin1String("target"), Qt::CaseInsensitive))
            continue;
        const QString text = match.captured(1).trimmed();
        const std::optional<double> score = readScore(text);
        if (!score && !text.startsWith(QLatin1String("n/a"), Qt::CaseInsensitive))
            continue;
        pillar.declaredScore = score;
        pillar.declaredText = text;
        pillar.declaredLine = line.line;
        return;
    }
}

/// How many leading headings all tasks share.
size_t commonDepth(const PlanDraft& draft, const std::vector<std::vector<int>>& paths)
{
    const std::vector<int>* first = nullptr;
    size_t depth = 0;
    for (size_t index = 0; index < draft.items.size(); ++index) {
        if (draft.items[index].item.kind != ItemKind::Task)
            continue;
        const std::vector<int>& path = paths[index];
        if (!first) {
            first = &path;
            depth = path.size();
        }
        size_t shared = 0;
        while (shared < depth && shared < path.size() && path[shared] == (*first)[shared])
            ++shared;
        depth = shared;
    }
    // All tasks under one and the same heading: its outermost one is the group.
    return first && depth == first->size() ? 0 : depth;
}

/// The effort that the plan says all of it takes: in a table, else in words.
void readTotalHours(Declared& declared, const PlanDraft& draft)
{
    for (const ClaimedHours& claim : draft.tables.claims) {
        if (claim.phase.isEmpty() && !declared.totalHours) {
            declared.totalHours = claim.hours;
            declared.totalHoursLine = claim.line;
        }
    }
    if (declared.totalHours)
        return;
    static const QRegularExpression total(
        QStringLiteral(R"(\btotal\s+(?:estimated\s+)?(?:effort|hours|time|estimate)\b[^:\d]{0,20}[:=]?\s*(.+)$)"),
        QRegularExpression::CaseInsensitiveOption);
    for (const ProseLine& line : draft.prose) {
        if (!line.hasDigit || !line.text.contains(QLatin1String("total"), Qt::CaseInsensitive))
            continue;
        const QRegularExpressionMatch match = total.match(line.text);
        const std::optional<Estimate> hours = match.hasMatch() ? readEstimate(match.captured(1)) : std::nullopt;
        if (hours) {
            declared.totalHours = hours->hours();
            declared.totalHoursLine = line.line;
            return;
        }
    }
}

} // namespace

std::optional<double> readScore(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"((?<![\w.])(\d{1,3}(?:\.\d+)?)\s*\+?\s*(?:/\s*(100|10)(?![\w.])|%))"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    constexpr double percent = 100;
    const double value = match.captured(1).toDouble();
    const double outOf = match.captured(2).isEmpty() ? percent : match.captured(2).toDouble();
    return value <= outOf ? std::optional(value * percent / outOf) : std::nullopt;
}

std::vector<Pillar> readPillars(PlanDraft& draft)
{
    std::vector<std::vector<int>> paths;
    paths.reserve(draft.items.size());
    for (const CollectedItem& collected : draft.items)
        paths.push_back(draft.outline.path(collected.heading));
    const size_t depth = commonDepth(draft, paths);

    std::vector<Pillar> pillars;
    std::vector<int> headings;
    for (size_t index = 0; index < draft.items.size(); ++index) {
        PlanItem& item = draft.items[index].item;
        const std::vector<int>& path = paths[index];
        if (item.kind != ItemKind::Task || path.empty())
            continue;
        const int heading = path[std::min(depth, path.size() - 1)];
        item.pillar = draft.outline.at(heading).clean;
        if (std::find(headings.cbegin(), headings.cend(), heading) != headings.cend())
            continue;
        headings.push_back(heading);
        Pillar pillar;
        pillar.name = item.pillar;
        pillar.line = draft.outline.at(heading).line;
        readPillarScore(pillar, draft, draft.outline.at(heading));
        const bool isKnown = std::any_of(pillars.cbegin(), pillars.cend(),
                                         [&pillar](const Pillar& known) { return known.name == pillar.name; });
        if (!isKnown)
            pillars.push_back(std::move(pillar));
    }
    return pillars;
}

Declared readDeclared(const PlanDraft& draft, const std::vector<Pillar>& pillars)
{
    Declared declared;
    static const QRegularExpression label(QStringLiteral(R"(^(.{0,60}?\b(?:score|readiness)\b[^:\d]{0,20}):\s*(.+)$)"),
                                          QRegularExpression::CaseInsensitiveOption);
    for (const ProseLine& line : draft.prose) {
        if (!line.hasDigit || !line.text.contains(QLatin1Char(':')))
            continue;
        const bool isPillars = std::any_of(pillars.cbegin(), pillars.cend(),
                                           [&line](const Pillar& pillar) { return pillar.declaredLine == line.line; });
        const QRegularExpressionMatch match = label.match(line.text);
        if (isPillars || !match.hasMatch())
            continue;
        const std::optional<double> score = readScore(match.captured(2));
        if (!score)
            continue;
        static const QRegularExpression goal(QStringLiteral(R"(\b(?:target|goal|desired)\b)"),
                                             QRegularExpression::CaseInsensitiveOption);
        const bool isTarget = goal.match(match.captured(1)).hasMatch();
        if (isTarget && !declared.targetScore) {
            declared.targetScore = score;
            declared.targetScoreLine = line.line;
        } else if (!isTarget && !declared.score) {
            declared.score = score;
            declared.scoreLine = line.line;
        }
    }
    readTotalHours(declared, draft);
    return declared;
}

std::vector<ClaimedHours> readPhaseClaims(const PlanDraft& draft)
{
    std::vector<ClaimedHours> claims;
    static const QRegularExpression range(QStringLiteral(R"(\([^()]*\))"));
    for (const PlanHeading& heading : draft.outline.headings()) {
        if (heading.phase.isEmpty())
            continue;
        // The weeks of the phase stand in brackets and are no effort; hours may stand inside or outside of them.
        const std::optional<Estimate> outside = readEstimate(QString(heading.text).remove(range));
        const std::optional<Estimate> hours = outside ? outside : readItemEstimate(heading.text);
        static const QRegularExpression inHours(QStringLiteral(R"(\d\s?\+?(?:h|hrs?|hours?)\b)"),
                                                QRegularExpression::CaseInsensitiveOption);
        if (hours && inHours.match(heading.text).hasMatch())
            claims.push_back({heading.phase, hours->hours(), heading.line});
    }
    return claims;
}

ClaimedCount readTaskCountClaim(const PlanDraft& draft)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"(\btotal\s+(?:number\s+of\s+)?(?:tasks|items|checks)\W{1,6}(\d+)\b|\b(?:all|total of)\s+(\d+)\s+tasks\b)"),
        QRegularExpression::CaseInsensitiveOption);
    for (const ProseLine& line : draft.prose) {
        const QRegularExpressionMatch match = line.hasDigit ? pattern.match(line.text) : QRegularExpressionMatch();
        if (match.hasMatch())
            return {(match.captured(1).isEmpty() ? match.captured(2) : match.captured(1)).toInt(), line.line};
    }
    return {};
}

} // namespace readyroom::readiness
