// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QString>
#include <QVariant>

#include "readiness/Plan.h"

namespace readyroom::readiness {

/// What the outline's first level is.
enum class GroupBy {
    Pillar,
    Phase,
    Priority,
    Owner,
    Week, ///< the first week of the item
    Section,
};

/// What the item says, or where it is silent the schedule.
[[nodiscard]] std::optional<Priority> shownPriority(const PlanItem& item);
[[nodiscard]] std::optional<Estimate> shownEstimate(const PlanItem& item);
[[nodiscard]] std::optional<WeekRange> shownWeeks(const PlanItem& item);

/// One line of the outline: the root, a group, or an item.
struct OutlineNode
{
    OutlineNode* parent = nullptr;
    int row = 0;
    int item = -1;  ///< place in Plan::items; -1 for the root and for groups
    QString key;    ///< unique among its siblings, the same in the next version of the plan
    QVariant value; ///< of a group: its name, its Priority as int or its week; invalid for "none"
    int done = 0;   ///< of a group: done tasks, duplicates left out
    int total = 0;  ///< of a group: tasks, duplicates left out
    double hours = 0;
    bool changed = false; ///< differs from what views were last told
    std::vector<std::unique_ptr<OutlineNode>> children;

    [[nodiscard]] QStringList childKeys() const;
    /// Gives the children their row numbers and this as their parent.
    void renumber();
};

/// Groups in the order of the plan (weeks, priorities and owners in their own), "none" last; items below in the order
/// of the plan; nested items stay with the item they are nested in. Linear in the number of items.
[[nodiscard]] std::unique_ptr<OutlineNode> makeOutline(const Plan& plan, GroupBy groupBy);

/// Takes places and figures from `next` for every node that is in both, and marks those that show something else now.
void adoptOutline(OutlineNode& node, const Plan& before, const OutlineNode& next, const Plan& after);

} // namespace readyroom::readiness
