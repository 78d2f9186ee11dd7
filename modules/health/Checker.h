// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "health/CheckResult.h"
#include "health/Journey.h"
#include "health/Probe.h"

namespace readyroom::health {

/// Asks once. The seam between what decides when to ask and what knows how.
class Checker
{
public:
    Checker() = default;
    Checker(const Checker&) = delete;
    Checker& operator=(const Checker&) = delete;
    virtual ~Checker() = default;

    /// Always answers, within the probe's timeout and repetitions: what went wrong is in the result, whose outcome is
    /// Passed or Failed (or NotAsked, where nothing was sent because it was not allowed). May be called from any
    /// thread; cancelling the future ends the check.
    [[nodiscard]] virtual QFuture<CheckResult> check(const Probe& probe) = 0;
    /// Likewise, all steps of a journey.
    [[nodiscard]] virtual QFuture<CheckResult> run(const Journey& journey) = 0;
};

} // namespace readyroom::health
