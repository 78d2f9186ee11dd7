// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "readiness/FieldPhrase.h"
#include "readiness/PlanSource.h"

namespace readyroom::readiness {

/// A cell with other content, its blanks kept as far as they suffice.
[[nodiscard]] TextEdit cellEdit(const Stretch& cell, QString content);

/// Ways to write a field into its cell of the row `line`, best first: as another row says the same, else as the cell
/// said the former value, else as other rows say theirs, else in a way of its own.
[[nodiscard]] std::vector<TextEdits> cellProposals(const PlanSource& plan, const FieldPhrase& field,
                                                   const Stretch& cell, int line);

} // namespace readyroom::readiness
