// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/BlockParser.h"
#include "core/markdown/TableReader.h"
#include "readiness/CollectedItem.h"
#include "readiness/PlanOutline.h"

namespace readyroom::readiness {

/// Finds the items of a plan in its lists: checkboxes at any depth (in quotes too; over-indented ones that CommonMark
/// takes for text or indented code as well, marked as such; never in fenced code, HTML or front matter), numbered steps
/// without a checkbox ("**Step 1.1: …**"), and lines to be signed. Reads the lines nested under an item for what they
/// say of it. Checkbox offsets refer to the text that was parsed.
[[nodiscard]] CollectedItems collectListItems(const markdown::BlockTree& tree,
                                              const std::vector<markdown::Table>& tables, const PlanOutline& outline);

} // namespace readyroom::readiness
