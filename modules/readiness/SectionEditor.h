// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/Result.h"
#include "readiness/PlanEdit.h"
#include "readiness/PlanSource.h"

namespace readyroom::readiness {

/// Whole items that come and go: a change of lines, and which items it takes out and puts in.
struct SectionChange
{
    TextEdits edits;
    int removedAt = 0; ///< index in the plan before
    int removed = 0;
    int addedAt = 0; ///< index in the plan after
    int added = 0;
};

/// Ways to do it, best first; they fit the list or table that is there. Fails with Unsupported (refusal::…), NotFound
/// for a section or item that is not in the plan.
[[nodiscard]] Result<std::vector<SectionChange>> proposals(const PlanSource& plan, const AddTask& edit);
[[nodiscard]] Result<std::vector<SectionChange>> proposals(const PlanSource& plan, const MoveItem& edit);
[[nodiscard]] Result<std::vector<SectionChange>> proposals(const PlanSource& plan, const RemoveItem& edit);

} // namespace readyroom::readiness
