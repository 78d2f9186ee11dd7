// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/DeclaredReader.h"

#include <algorithm>

#include <QRegularExpression>
#include <QSet>

#include "readiness/PhraseFilter.h"
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
size_t commonDepth(const PlanDraft& draft)
{
    const std::vector<int>* first = nullptr;
    size_t depth = 0;
    for (const CollectedItem& collected : draft.items) {
        if (collected.item.kind != ItemKind::Task)
            continue;
        const std::vector<int>& path = draft.outline.sumOf(collected.heading).path;
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
    static const PhraseFilter mayBeTotal{"total"};
    static const QRegularExpression total(
        QStringLiteral(R"(\btotal\s+(?:estimated\s+)?(?:effort|hours|time|estimate)\b[^:\d]{0,20}[:=]?\s*(.+)$)"),
        QRegularExpression::CaseInsensitiveOption);
    for (const ProseLine& line : draft.prose) {
        if (!line.hasDigit || !mayBeTotal.matches(line.text))
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
    const size_t depth = commonDepth(draft);
    std::vector<Pillar> pillars;
    QSet<int> headings;
    QSet<QString> names;
    for (CollectedItem& collected : draft.items) {
        PlanItem& item = collected.item;
        const std::vector<int>& path = draft.outline.sumOf(collected.heading).path;
        if (item.kind != ItemKind::Task || path.empty())
            continue;
        const int heading = path[std::min(depth, path.size() - 1)];
        item.pillar = draft.outline.at(heading).clean;
        if (headings.contains(heading))
            continue;
        headings.insert(heading);
        if (names.contains(item.pillar))
            continue;
        names.insert(item.pillar);
        Pillar pillar;
        pillar.name = item.pillar;
        pillar.line = draft.outline.at(heading).line;
        readPillarScore(pillar, draft, draft.outline.at(heading));
        pillars.push_back(std::move(pillar));
    }
    return pillars;
}

Declared readDeclared(const PlanDraft& draft, const std::vector<Pillar>& pillars)
{
    Declared declared;
    static const PhraseFilter mayBeLabelled{"score", "readiness"};
    static const QRegularExpression label(QStringLiteral(R"(^(.{0,60}?\b(?:score|readiness)\b[^:\d]{0,20}):\s*(.+)$)"),
                                          QRegularExpression::CaseInsensitiveOption);
    for (const ProseLine& line : draft.prose) {
        if (!line.hasDigit || !line.text.contains(QLatin1Char(':')) || !mayBeLabelled.matches(line.text))
            continue;
        const QRegularExpressionMatch match = label.match(line.text);
        const bool isPillars = std::any_of(pillars.cbegin(), pillars.cend(),
                                           [&line](const Pillar& pillar) { return pillar.declaredLine == line.line; });
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
    static const PhraseFilter mayBeCount{"total", "tasks"};
    static const QRegularExpression pattern(
        QStringLiteral(
            R"(\btotal\s+(?:number\s+of\s+)?(?:tasks|items|checks)\W{1,6}(\d+)\b|\b(?:all|total of)\s+(\d+)\s+tasks\b)"),
        QRegularExpression::CaseInsensitiveOption);
    for (const ProseLine& line : draft.prose) {
        if (!line.hasDigit || !mayBeCount.matches(line.text))
            continue;
        const QRegularExpressionMatch match = pattern.match(line.text);
        if (match.hasMatch())
            return {(match.captured(1).isEmpty() ? match.captured(2) : match.captured(1)).toInt(), line.line};
    }
    return {};
}

} // namespace readyroom::readiness
