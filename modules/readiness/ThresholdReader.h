// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "readiness/Plan.h"
#include "readiness/PlanOutline.h"

namespace readyroom::readiness {

/// What a threshold is for: what one aims at, what raises an alarm, what stops a release.
enum class ThresholdPurpose {
    Target,
    Alert,
    Gate,
};

/// "p95 latency < 200ms", found in a line of the plan.
struct Threshold
{
    QString measure;    ///< canonical name, "p95 latency"
    QString comparison; ///< "<", "≤", ">", "≥"
    double value = 0;   ///< in the base unit: ms, %, s
    QString shown;      ///< as the plan writes it, "< 200ms"
    ThresholdPurpose purpose = ThresholdPurpose::Target;
    int line = 0;
};

/// Thresholds of well-known measures (latency percentiles, error rate, coverage, mutation score, uptime, recovery and
/// lead times, failure rate) in the lines of paragraphs and list items; not in headings, tables and code.
[[nodiscard]] std::vector<Threshold> readThresholds(const std::vector<ProseLine>& prose);

/// One finding for each measure whose thresholds do not agree; claimed is the first one, computed those that differ
/// from it.
[[nodiscard]] std::vector<Finding> findThresholdConflicts(const std::vector<ProseLine>& prose);

} // namespace readyroom::readiness
