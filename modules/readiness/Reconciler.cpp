// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/Reconciler.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <QHash>
#include <QLocale>
#include <QMetaEnum>

#include "core/base/CaseFolding.h"
#include "readiness/DeclaredReader.h"
#include "readiness/MergeConflicts.h"
#include "readiness/Score.h"
#include "readiness/ThresholdReader.h"

namespace readyroom::readiness {

namespace {

constexpr double sameHours = 0.01;

QString numberText(double value)
{
    return QString::number(value, 'g', 6);
}

QString weeksText(const WeekRange& weeks)
{
    return weeks.first == weeks.last ? QString::number(weeks.first)
                                     : QStringLiteral("%1-%2").arg(weeks.first).arg(weeks.last);
}

QString priorityText(Priority priority)
{
    return QString::fromLatin1(QMetaEnum::fromType<Priority>().valueToKey(static_cast<int>(priority))).toLower();
}

Finding findingOf(FindingKind kind, QString subject, QString claimed, QString computed, QString unit,
                  std::vector<int> lines, std::vector<ItemId> items = {})
{
    lines.erase(std::remove(lines.begin(), lines.end(), 0), lines.end());
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return {kind,
            std::move(subject),
            std::move(claimed),
            std::move(computed),
            std::move(unit),
            std::move(lines),
            std::move(items)};
}

class Reconciler
{
public:
    Reconciler(const PlanDraft& draft, const Plan& plan)
        : m_draft(draft)
        , m_plan(plan)
    {
    }

    std::vector<Finding> run()
    {
        encoding();
        for (const MergeConflict& conflict : mergeConflicts(m_plan.text))
            add(findingOf(FindingKind::MergeConflict, {}, conflict.ours, conflict.theirs, {},
                          {conflict.firstLine, conflict.lastLine}));
        declaredScore();
        hours();
        taskCount();
        duplicates();
        schedule();
        dependencies();
        overIndented();
        for (Finding& finding : findThresholdConflicts(m_draft.prose))
            m_findings.push_back(std::move(finding));
        return std::move(m_findings);
    }

private:
    void add(Finding finding) { m_findings.push_back(std::move(finding)); }

    void encoding()
    {
        if (m_plan.encodingRepair)
            add(findingOf(FindingKind::Encoding, m_plan.encodingRepair->codec, {},
                          QString::number(m_plan.encodingRepair->sequences), {}, {}));
    }

    void declaredScore()
    {
        const std::optional<double> mean = declaredPillarMean(m_plan);
        if (!m_plan.declared.score || !mean || std::abs(*mean - *m_plan.declared.score) < 1)
            return;
        std::vector<int> lines{m_plan.declared.scoreLine};
        for (const Pillar& pillar : m_plan.pillars)
            lines.push_back(pillar.declaredScore ? pillar.declaredLine : 0);
        add(findingOf(FindingKind::DeclaredScore, {}, numberText(*m_plan.declared.score),
                      QString::number(*mean, 'f', 1), {}, std::move(lines)));
    }

    /// Hours by phase: of the schedule's rows where there is one, else of the items.
    [[nodiscard]] std::map<QString, double> hoursByPhase() const
    {
        std::map<QString, double> sums;
        if (!m_draft.schedule.empty()) {
            for (const ScheduledRow& row : m_draft.schedule) {
                const PlanTableRow& tableRow = m_draft.rowOf(row);
                const QString phase = tableRow.phase.isEmpty()
                                          ? m_draft.outline.sumOf(m_draft.tableOf(row).heading).phase
                                          : tableRow.phase;
                sums[phase] += tableRow.estimate ? tableRow.estimate->hours() : 0;
            }
            return sums;
        }
        for (const CollectedItem& collected : m_draft.items) {
            const PlanItem& item = collected.item;
            if (item.kind == ItemKind::Task && item.duplicateOf.isEmpty() && item.estimate)
                sums[item.phase] += item.estimate->hours();
        }
        return sums;
    }

    void hours()
    {
        const std::map<QString, double> sums = hoursByPhase();
        std::vector<ClaimedHours> claims = readPhaseClaims(m_draft);
        claims.insert(claims.end(), m_draft.tables.claims.cbegin(), m_draft.tables.claims.cend());
        // Several places may claim the same figure for a phase; that is one finding with all their lines.
        std::map<std::pair<QString, double>, std::vector<int>> linesOfClaim;
        for (const ClaimedHours& claim : claims)
            linesOfClaim[{claim.phase, claim.hours}].push_back(claim.line);
        if (m_plan.declared.totalHours)
            linesOfClaim[{QString(), *m_plan.declared.totalHours}].push_back(m_plan.declared.totalHoursLine);

        double total = 0;
        for (const auto& [phase, sum] : sums)
            total += sum;
        for (const auto& [claim, lines] : linesOfClaim) {
            const auto& [phase, claimed] = claim;
            const auto found = sums.find(phase);
            if (!phase.isEmpty() && found == sums.cend())
                continue;
            const double computed = phase.isEmpty() ? total : found->second;
            if (computed > 0 && std::abs(computed - claimed) > sameHours)
                add(findingOf(phase.isEmpty() ? FindingKind::TotalHours : FindingKind::PhaseHours, phase,
                              numberText(claimed), numberText(computed), QStringLiteral("h"), lines));
        }
        bodyHours(total);
    }

    /// The lists and the schedule may add up differently.
    void bodyHours(double scheduled)
    {
        if (m_draft.schedule.empty())
            return;
        double body = 0;
        for (const CollectedItem& collected : m_draft.items) {
            const PlanItem& item = collected.item;
            if (item.kind == ItemKind::Task && item.duplicateOf.isEmpty() && item.estimate)
                body += item.estimate->hours();
        }
        if (std::abs(body - scheduled) > sameHours)
            add(findingOf(FindingKind::ScheduledHours, {}, numberText(body), numberText(scheduled), QStringLiteral("h"),
                          {m_draft.items.front().item.line, m_draft.tableOf(m_draft.schedule.front()).line}));
    }

    void taskCount()
    {
        const ClaimedCount claim = readTaskCountClaim(m_draft);
        const auto tasks =
            std::count_if(m_draft.items.cbegin(), m_draft.items.cend(),
                          [](const CollectedItem& collected) { return collected.item.kind == ItemKind::Task; });
        if (claim.line > 0 && claim.count != tasks)
            add(findingOf(FindingKind::TaskCount, {}, QString::number(claim.count), QString::number(tasks), {},
                          {claim.line}));
    }

    void duplicates()
    {
        QHash<ItemId, const PlanItem*> byId;
        for (const CollectedItem& collected : m_draft.items)
            byId.insert(collected.item.id, &collected.item);
        QHash<QString, const PlanItem*> firstOfTitle;
        for (const CollectedItem& collected : m_draft.items) {
            const PlanItem& item = collected.item;
            if (!item.duplicateOf.isEmpty()) {
                const PlanItem* first = byId.value(item.duplicateOf);
                add(findingOf(FindingKind::Duplicate, item.title, {}, first->title, {}, {item.line, first->line},
                              {item.id, first->id}));
                continue;
            }
            if (item.kind != ItemKind::Task || item.parent >= 0 || !item.estimate)
                continue;
            // The same title with the same hours in another section may be meant twice; it counts until someone says
            // otherwise.
            const QString name = caseFolded(item.title);
            const PlanItem* first = firstOfTitle.value(name);
            if (!first)
                firstOfTitle.insert(name, &item);
            else if (first->estimate == item.estimate && first->section != item.section)
                add(findingOf(FindingKind::PossibleDuplicate, item.title, {}, first->title, {},
                              {item.line, first->line}, {item.id, first->id}));
        }
    }

    void schedule()
    {
        if (m_draft.schedule.empty())
            return;
        unscheduled();
        for (const ScheduledRow& row : m_draft.schedule) {
            const PlanTableRow& tableRow = m_draft.rowOf(row);
            if (row.item < 0)
                add(findingOf(FindingKind::UnmatchedRow, tableRow.title, {}, {}, {}, {tableRow.line}));
            else
                compareWithRow(m_draft.items[static_cast<size_t>(row.item)].item, tableRow);
        }
    }

    void unscheduled()
    {
        // A duplicate and its original are one task: one row schedules both.
        QHash<ItemId, bool> scheduled;
        for (const CollectedItem& collected : m_draft.items) {
            const PlanItem& item = collected.item;
            const ItemId& id = item.duplicateOf.isEmpty() ? item.id : item.duplicateOf;
            scheduled[id] = scheduled.value(id) || item.scheduleLine > 0;
        }
        for (const CollectedItem& collected : m_draft.items) {
            const PlanItem& item = collected.item;
            if (item.kind == ItemKind::Task && item.duplicateOf.isEmpty() && item.parent < 0 &&
                !scheduled.value(item.id))
                add(findingOf(FindingKind::Unscheduled, item.title, {},
                              item.estimate ? numberText(item.estimate->hours()) : QString(), QStringLiteral("h"),
                              {item.line}, {item.id}));
        }
    }

    void compareWithRow(const PlanItem& item, const PlanTableRow& row)
    {
        if (item.priority && row.priority && *item.priority != *row.priority)
            add(findingOf(FindingKind::PriorityMismatch, item.title, priorityText(*item.priority),
                          priorityText(*row.priority), {}, {item.line, row.line}, {item.id}));
        if (item.weeks && item.scheduledWeeks && !overlap(*item.weeks, *item.scheduledWeeks))
            add(findingOf(FindingKind::WeekMismatch, item.title, weeksText(*item.weeks),
                          weeksText(*item.scheduledWeeks), QStringLiteral("week"), {item.line, row.line}, {item.id}));
        if (item.estimate && row.estimate && std::abs(item.estimate->hours() - row.estimate->hours()) > sameHours)
            add(findingOf(FindingKind::HoursMismatch, item.title, numberText(item.estimate->hours()),
                          numberText(row.estimate->hours()), QStringLiteral("h"), {item.line, row.line}, {item.id}));
    }

    void dependencies()
    {
        for (const CollectedItem& collected : m_draft.items) {
            for (const QString& name : collected.item.unresolvedDependencies)
                add(findingOf(FindingKind::UnknownDependency, collected.item.title, name, {}, {}, {collected.item.line},
                              {collected.item.id}));
        }
    }

    void overIndented()
    {
        for (const CollectedItem& collected : m_draft.items) {
            if (collected.isOverIndented)
                add(findingOf(FindingKind::OverIndented, collected.item.title, {}, {}, {}, {collected.item.line},
                              {collected.item.id}));
        }
    }

    const PlanDraft& m_draft;
    const Plan& m_plan;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> reconcile(const PlanDraft& draft, const Plan& plan)
{
    return Reconciler(draft, plan).run();
}

} // namespace readyroom::readiness
