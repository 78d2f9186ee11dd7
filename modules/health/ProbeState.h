// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "core/base/Clock.h"
#include "health/Probe.h"

namespace readyroom::health {

/// What is known of a probe's target.
enum class HealthState {
    Unknown, ///< not asked yet, or nobody could ask: asleep, offline, not running
    Up,
    Degraded, ///< answers, but worse than it should
    Down,
};
[[nodiscard]] QString healthStateName(HealthState state);

/// How one check went.
enum class CheckOutcome {
    Passed,
    Slow, ///< passed, but beyond a threshold of degradation
    Failed,
    NotAsked, ///< own connectivity was lost, or the console slept
};

/// From one state to another, with the check that decided it.
struct HealthTransition
{
    HealthState from = HealthState::Unknown;
    HealthState to = HealthState::Unknown;
    TimePoint at;
    int inARow = 0; ///< checks of one kind that led to it
    friend bool operator==(const HealthTransition&, const HealthTransition&) = default;
};

/// Turns checks into states: so many failures in a row are down, so many successes up again. A value; any one thread.
class ProbeState
{
public:
    explicit ProbeState(Thresholds thresholds = {})
        : m_thresholds(thresholds)
    {
    }

    [[nodiscard]] HealthState state() const { return m_state; }
    /// When it came into this state; nothing while it was never asked.
    [[nodiscard]] std::optional<TimePoint> since() const { return m_since; }
    [[nodiscard]] int failuresInARow() const { return m_failures; }

    /// Takes the next check, and answers the change it made.
    [[nodiscard]] std::optional<HealthTransition> take(CheckOutcome outcome, TimePoint at);

private:
    [[nodiscard]] std::optional<HealthTransition> enter(HealthState state, TimePoint at, int inARow);

    Thresholds m_thresholds;
    HealthState m_state = HealthState::Unknown;
    std::optional<TimePoint> m_since;
    int m_failures = 0;
    int m_successes = 0;
};

} // namespace readyroom::health
