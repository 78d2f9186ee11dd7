// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanReader.h"

#include <algorithm>
#include <map>
#include <utility>

#include <QFileInfo>

#include "core/base/Hash.h"
#include "core/markdown/EncodingRepair.h"
#include "readiness/DeclaredReader.h"
#include "readiness/ItemCollector.h"
#include "readiness/MergeConflicts.h"
#include "readiness/PlanDraft.h"
#include "readiness/PlanLinks.h"
#include "readiness/Reconciler.h"

namespace readyroom::readiness {

namespace {

/// A table is a schedule of the list's tasks when at least this share of its rows names one of them.
constexpr double scheduleShare = 0.3;

/// Keeps the pairs of those tables that are schedules; the rows of the others become items.
void divideTables(PlanDraft& draft)
{
    std::map<int, std::pair<int, int>> matchedOfTable;
    const std::vector<ScheduledRow> rows = matchSchedule(draft.items, draft.tables);
    for (const ScheduledRow& row : rows) {
        auto& [matched, all] = matchedOfTable[row.table];
        matched += row.item >= 0 ? 1 : 0;
        ++all;
    }
    const auto isSchedule = [&](int table) {
        const auto found = matchedOfTable.find(table);
        return found != matchedOfTable.cend() && found->second.first >= scheduleShare * found->second.second;
    };
    for (const ScheduledRow& row : rows) {
        if (isSchedule(row.table))
            draft.schedule.push_back(row);
    }
    for (size_t table = 0; table < draft.tables.tables.size(); ++table) {
        if (isSchedule(static_cast<int>(table)))
            continue;
        for (const PlanTableRow& row : draft.tables.tables[table].rows)
            draft.items.push_back(itemOfRow(draft.tables.tables[table], row, draft.outline));
    }
}

void applySchedule(PlanDraft& draft)
{
    for (const ScheduledRow& scheduled : draft.schedule) {
        if (scheduled.item < 0)
            continue;
        PlanItem& item = draft.items[static_cast<size_t>(scheduled.item)].item;
        const PlanTableRow& row = draft.rowOf(scheduled);
        const int heading = draft.tableOf(scheduled).heading;
        item.scheduleLine = row.line;
        item.scheduledPriority = row.priority;
        item.scheduledEstimate = row.estimate;
        item.scheduledWeeks = row.weeks ? row.weeks : draft.outline.sumOf(heading).weeks;
        const QString phase = row.phase.isEmpty() ? draft.outline.sumOf(heading).phase : row.phase;
        if (!phase.isEmpty())
            item.phase = phase;
        if (item.owner.isEmpty())
            item.owner = row.owner;
        if (item.key.isEmpty())
            item.key = row.key;
    }
}

/// Puts list items and rows into the order of the plan; what refers to items by index follows by their lines.
void sortByLine(PlanDraft& draft)
{
    const bool isInOrder = std::adjacent_find(draft.items.cbegin(), draft.items.cend(),
                                              [](const CollectedItem& a, const CollectedItem& b) {
                                                  return a.item.line >= b.item.line;
                                              }) == draft.items.cend();
    if (isInOrder)
        return;
    const auto lineOf = [&draft](int index) {
        return index < 0 ? -1 : draft.items[static_cast<size_t>(index)].item.line;
    };
    std::vector<int> lineOfScheduled;
    for (CollectedItem& collected : draft.items)
        collected.parentLine = lineOf(collected.item.parent);
    for (const ScheduledRow& row : draft.schedule)
        lineOfScheduled.push_back(lineOf(row.item));

    std::stable_sort(draft.items.begin(), draft.items.end(),
                     [](const CollectedItem& a, const CollectedItem& b) { return a.item.line < b.item.line; });
    std::map<int, int> indexOfLine;
    for (size_t index = 0; index < draft.items.size(); ++index)
        indexOfLine.emplace(draft.items[index].item.line, static_cast<int>(index));
    const auto indexOf = [&indexOfLine](int line) { return line < 0 ? -1 : indexOfLine.at(line); };
    for (CollectedItem& collected : draft.items)
        collected.item.parent = indexOf(collected.parentLine);
    for (size_t index = 0; index < draft.schedule.size(); ++index)
        draft.schedule[index].item = indexOf(lineOfScheduled[index]);
}

} // namespace

Result<Plan> readPlan(const QString& file, const QByteArray& bytes)
{
    const std::optional<markdown::RepairedText> repaired = markdown::repairEncoding(bytes);
    const QByteArray& text = repaired ? repaired->text : bytes;
    Result<markdown::BlockTree> tree = markdown::parseBlocks(withoutConflictMarkers(text));
    if (!tree)
        return fail(tree.error().code, file, tree.error().detail);

    PlanDraft draft(std::move(*tree));
    const std::vector<markdown::Table> tables = markdown::readTables(draft.tree);
    draft.items = collectListItems(draft.tree, tables, draft.outline);
    draft.tables = readPlanTables(draft.tree, tables, draft.outline);
    divideTables(draft);
    applySchedule(draft);
    sortByLine(draft);

    Plan plan;
    plan.file = file;
    plan.title = draft.outline.title().isEmpty() ? QFileInfo(file).completeBaseName() : draft.outline.title();
    plan.hash = contentHash(bytes);
    plan.text = text;
    if (repaired)
        plan.encodingRepair = EncodingRepair{repaired->codec, repaired->sequences};
    plan.pillars = readPillars(draft);
    plan.declared = readDeclared(draft, plan.pillars);
    assignIds(draft.items);
    linkDuplicates(draft);
    linkDependencies(draft.items);
    for (CollectedItem& collected : draft.items) {
        std::optional<CheckBox>& box = collected.item.checkBox;
        if (box && repaired)
            box->offset = repaired->toOriginal(box->offset);
    }
    plan.findings = reconcile(draft, plan);
    plan.items.reserve(draft.items.size());
    for (CollectedItem& collected : draft.items)
        plan.items.push_back(std::move(collected.item));
    return plan;
}

Result<PlanPtr> readSharedPlan(const QString& file, const QByteArray& bytes)
{
    Result<Plan> plan = readPlan(file, bytes);
    if (!plan)
        return passOn(plan);
    return std::make_shared<const Plan>(std::move(*plan));
}

} // namespace readyroom::readiness
