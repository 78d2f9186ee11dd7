// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/Clock.h"
#include "core/facts/Fact.h"
#include "readiness/Plan.h"

namespace readyroom::readiness {

/// What a plan measures, as facts whose subject and source are its file: readiness.score (%), readiness.coverage (%),
/// readiness.tasks_total, readiness.tasks_done, readiness.open_critical, readiness.hours_open (h),
/// readiness.declared_score (%). What the plan does not say is an unknown value. They hold until the plan changes.
[[nodiscard]] std::vector<facts::Fact> factsOf(const Plan& plan, TimePoint measuredAt);

} // namespace readyroom::readiness
