// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "readiness/Plan.h"

namespace readyroom::readiness {

/// Weight of a priority in the score: 10, 7.5, 5, 2.5; an unknown priority weighs 5.
[[nodiscard]] double weightOf(std::optional<Priority> priority);

/// Σ weight of done tasks ÷ Σ weight of all tasks × 100. Tasks alone count (not targets, duties, sign-offs), each
/// duplicate once, at the body's priority; a task whose state is unknown counts as not done.
struct Score
{
    std::optional<double> value;   ///< 0 … 100; empty when there is no task
    std::optional<double> ofKnown; ///< the same over tasks whose state is known
    double coverage = 0;           ///< known weight ÷ all weight, 0 … 1
    double doneWeight = 0;
    double totalWeight = 0;
    int tasks = 0;
    int done = 0;
    int unknown = 0;
    int openCritical = 0; ///< each one alone makes the plan NOT READY
    double hours = 0;     ///< of tasks with an estimate, duplicates once
    double openHours = 0;
    int withoutHours = 0;
};

struct PillarScore
{
    QString pillar;
    Score score;
};

[[nodiscard]] Score scoreOf(const Plan& plan);
/// One entry a pillar, in the plan's order; items without a pillar are left out.
[[nodiscard]] std::vector<PillarScore> pillarScoresOf(const Plan& plan);
/// Plain mean of the scores the pillars declare; empty when none does.
[[nodiscard]] std::optional<double> declaredPillarMean(const Plan& plan);

} // namespace readyroom::readiness
