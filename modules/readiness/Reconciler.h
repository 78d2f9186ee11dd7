// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "readiness/Plan.h"
#include "readiness/PlanDraft.h"

namespace readyroom::readiness {

/// Holds what the plan claims against what can be computed from it, and its parts against one another. Every finding
/// names the lines it is about. `plan` carries what is known of it already (declared figures, pillars). Pure; any
/// thread.
[[nodiscard]] std::vector<Finding> reconcile(const PlanDraft& draft, const Plan& plan);

} // namespace readyroom::readiness
