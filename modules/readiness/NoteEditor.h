// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "readiness/PlanEdit.h"
#include "readiness/PlanSource.h"

namespace readyroom::readiness {

/// Ways to write, change or remove a note of one item, best first: its own line, its place in the item's own line, the
/// description's cell of a row; a new one below the last, with the bullet of its neighbours.
[[nodiscard]] std::vector<TextEdits> noteProposals(const PlanSource& plan, const PlanItem& item,
                                                   const ItemSource& source, const SetNote& edit);

} // namespace readyroom::readiness
