// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "readiness/CollectedItem.h"
#include "readiness/PlanTables.h"

namespace readyroom::readiness {

/// Which item a table row schedules, as indexes; -1: none was found.
struct ScheduledRow
{
    int table = 0;
    int row = 0;
    int item = -1;
};

/// Pairs the rows of task tables with the items of the lists, each at most once: by the words of their titles, helped
/// by the section's title and equal hours. The best pairs are taken first. Any thread.
[[nodiscard]] std::vector<ScheduledRow> matchSchedule(const CollectedItems& items, const PlanTables& tables);

} // namespace readyroom::readiness
