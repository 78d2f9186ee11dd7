// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "readiness/Plan.h"
#include "readiness/PlanDraft.h"

namespace readyroom::readiness {

/// A score somewhere in a line: "55/100", "90+/100", "72 %".
[[nodiscard]] std::optional<double> readScore(const QString& text);

/// The pillars of a plan: the headings of the level at which its tasks first part ways. With the score each declares
/// ("Current State: 40/100"), in the order of the plan. Sets the `pillar` of every item.
[[nodiscard]] std::vector<Pillar> readPillars(PlanDraft& draft);

/// What the plan claims of itself as a whole: score, target score, total hours.
[[nodiscard]] Declared readDeclared(const PlanDraft& draft, const std::vector<Pillar>& pillars);

/// Hours that headings claim for their phase: "Phase 1: Blockers (Weeks 1-2) - 72 hours".
[[nodiscard]] std::vector<ClaimedHours> readPhaseClaims(const PlanDraft& draft);

/// "Total tasks: 75": the claimed number and its line; 0 and 0 when there is none.
struct ClaimedCount
{
    int count = 0;
    int line = 0;
};
[[nodiscard]] ClaimedCount readTaskCountClaim(const PlanDraft& draft);

} // namespace readyroom::readiness
