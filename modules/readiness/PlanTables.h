// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/markdown/BlockParser.h"
#include "core/markdown/TableReader.h"
#include "readiness/CollectedItem.h"
#include "readiness/PlanOutline.h"

namespace readyroom::readiness {

/// What a column of a table of tasks holds.
enum class PlanColumn {
    Task,
    Key,
    Priority,
    Hours,
    Owner,
    Phase,
    Weeks,
    Status,
    Dependencies,
    Files,
    Acceptance,
    Description,
    Signature,
    Role,
};
/// By the words of the column's head.
[[nodiscard]] std::optional<PlanColumn> planColumnOf(const QString& header);

/// One row of a table of tasks. What the table has no column for, or leaves blank, is empty.
struct PlanTableRow
{
    int line = 0;
    QString title;
    QString key;
    std::optional<Priority> priority;
    std::optional<Estimate> estimate;
    std::optional<WeekRange> weeks;
    QString phase;
    QString owner;
    ItemState state = ItemState::Unknown;
    std::optional<CheckBox> checkBox;
    QString dependencies;
    QStringList files;
    QString acceptance;
    QString description;
};

/// A table whose rows are tasks: the plan's own tasks, or the schedule of tasks that stand in its lists.
struct PlanTable
{
    int line = 0;
    int heading = -1;
    bool isSignOff = false;
    std::vector<PlanTableRow> rows;
};

/// A figure the plan claims about a phase or about all of itself.
struct ClaimedHours
{
    QString phase; ///< empty: the whole plan
    double hours = 0;
    int line = 0;
};

struct PlanTables
{
    std::vector<PlanTable> tables;
    std::vector<ClaimedHours> claims; ///< from summary tables ("Phase 1 | 72h", "TOTAL | 270h")
};

/// Recognises tables by their header words: a task, item or check column beside priority, time, owner, status, blockers
/// …; a phase column beside hours is a summary.
[[nodiscard]] PlanTables readPlanTables(const markdown::BlockTree& tree, const std::vector<markdown::Table>& tables,
                                        const PlanOutline& outline);

/// A row as an item of its own.
[[nodiscard]] CollectedItem itemOfRow(const PlanTable& table, const PlanTableRow& row, const PlanOutline& outline);

} // namespace readyroom::readiness
