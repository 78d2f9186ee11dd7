// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/markdown/BlockParser.h"
#include "readiness/CollectedItem.h"
#include "readiness/PlanOutline.h"
#include "readiness/PlanTables.h"
#include "readiness/ScheduleMatcher.h"

namespace readyroom::readiness {

/// Everything that was read of a plan before it is put together; what the steps of PlanReader hand to one another.
struct PlanDraft
{
    explicit PlanDraft(markdown::BlockTree blocks)
        : tree(std::move(blocks))
        , outline(tree)
        , prose(proseLines(tree))
    {
    }

    markdown::BlockTree tree;
    PlanOutline outline;
    std::vector<ProseLine> prose;
    CollectedItems items;
    PlanTables tables;
    std::vector<ScheduledRow> schedule; ///< the rows of schedule tables only

    [[nodiscard]] const PlanTableRow& rowOf(const ScheduledRow& scheduled) const
    {
        return tables.tables[static_cast<size_t>(scheduled.table)].rows[static_cast<size_t>(scheduled.row)];
    }
    [[nodiscard]] const PlanTable& tableOf(const ScheduledRow& scheduled) const
    {
        return tables.tables[static_cast<size_t>(scheduled.table)];
    }
};

} // namespace readyroom::readiness
