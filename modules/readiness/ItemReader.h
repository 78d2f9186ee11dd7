// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "readiness/CollectedItem.h"
#include "readiness/PlanOutline.h"

namespace readyroom::readiness {

/// Reads what an item's own line says of it: title, estimate, weeks, priority, owner, rhythm.
void readItemLine(CollectedItem& collected, const PlanOutline& outline);

/// Reads one line under an item ("**Files**: `a`, `b`"); what has no known label becomes a note.
void readDetailLine(CollectedItem& collected, const QString& line, const PlanOutline& outline);

/// Sets what the headings above an item say of it, and its kind.
void applyHeadings(CollectedItem& collected, const PlanOutline& outline);

} // namespace readyroom::readiness
