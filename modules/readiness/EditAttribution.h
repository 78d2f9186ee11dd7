// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/Clock.h"
#include "core/vocabulary/PlanEvents.h"
#include "readiness/PlanDifference.h"

namespace readyroom::readiness {

/// An edit out of the journal.
struct RecordedEdit
{
    TimePoint at;
    QString who;         ///< a name; empty: not known
    qint64 position = 0; ///< in the journal
    std::vector<PlanFieldChange> changes;
};

/// Which of the changes each edit made: for every edit, in their order. A change belongs to the last edit that did the
/// very same to the item; one that no edit accounts for, as another program wrote it, is in none of the lists. Edits
/// are followed through the renames and moves that later ones made. Pure.
/// @param edits oldest first
[[nodiscard]] std::vector<std::vector<ItemChange>> attributeToEdits(const std::vector<ItemChange>& changes,
                                                                    const std::vector<RecordedEdit>& edits);

} // namespace readyroom::readiness
