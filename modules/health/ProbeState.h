// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "core/base/Clock.h"
#include "core/vocabulary/HealthEvents.h"
#include "health/LatencyWindow.h"
#include "health/MaintenanceCalendar.h"
#include "health/Probe.h"

namespace readyroom::health {

using readyroom::HealthState;
using readyroom::healthStateName;

/// How one check went. Kept as numbers.
enum class CheckOutcome {
    Passed = 0,
    Slow = 1, ///< passed, but beyond a threshold of degradation
    Failed = 2,
    NotAsked = 3, ///< own connectivity was lost, or the console slept
};

/// Why a check did not count. Kept as numbers.
enum class Exemption {
    None = 0,
    Maintenance = 1, ///< it was expected to fail
    Masked = 2,      ///< it failed while something failed that it depends on
};

/// By what checks become states.
struct StateRules
{
    Thresholds thresholds;
    std::optional<FailureShare> failureShare;
    std::optional<LatencyLimit> degraded;
    std::vector<MaintenanceWindow> maintenance;
};

/// From one state to another, with the check that decided it.
struct HealthTransition
{
    HealthState from = HealthState::Unknown;
    HealthState to = HealthState::Unknown;
    TimePoint at;
    int inARow = 0; ///< checks of one kind that led to it; failures among the last ones where a share decided
    // Where it comes from Unknown: what was known before.
    HealthState lastKnown = HealthState::Unknown;
    std::optional<TimePoint> unknownSince{};

    /// After a gap all is as it was before.
    [[nodiscard]] bool isResumption() const
    {
        return from == HealthState::Unknown && to == lastKnown && lastKnown != HealthState::Unknown;
    }
    friend bool operator==(const HealthTransition&, const HealthTransition&) = default;
};

/// Turns checks into states: so many failures in a row, or among the last ones, are down, so many successes up again.
/// A value; any one thread.
class ProbeState
{
public:
    explicit ProbeState(Thresholds thresholds = {});
    explicit ProbeState(const StateRules& rules);

    [[nodiscard]] HealthState state() const { return m_state; }
    /// When it came into this state; nothing while it was never asked. A gap after which all is as before changes
    /// nothing about it.
    [[nodiscard]] std::optional<TimePoint> since() const { return m_since; }
    [[nodiscard]] int failuresInARow() const { return m_failures; }
    /// Down, or the last check failed, counted or not: what depends on it is not to be believed to be down.
    [[nodiscard]] bool isFailing() const { return m_state == HealthState::Down || m_lastFailed; }
    /// Of the last check.
    [[nodiscard]] Exemption exemption() const { return m_exemption; }
    [[nodiscard]] std::optional<MaintenanceSpan> maintenanceAt(TimePoint time) { return m_calendar.at(time); }
    /// The state before it became unknown; otherwise what state() says.
    [[nodiscard]] HealthState lastKnown() const { return m_lastKnown; }
    [[nodiscard]] std::optional<TimePoint> lastKnownSince() const { return m_knownSince; }

    /// What is known from before: it was in this state until `unknownSince`.
    void restore(HealthState lastKnown, std::optional<TimePoint> since, TimePoint unknownSince);

    /// Takes the next check, and answers the change it made. Passed becomes Slow by itself where the response times are
    /// above the limit; that is told by lastOutcome(). In maintenance nothing counts; failures do not while `isMasked`.
    [[nodiscard]] std::optional<HealthTransition> take(CheckOutcome outcome, TimePoint at, Duration took = {},
                                                       bool isMasked = false);
    [[nodiscard]] CheckOutcome lastOutcome() const { return m_lastOutcome; }

private:
    [[nodiscard]] std::optional<HealthTransition> takeFailure(TimePoint at);
    [[nodiscard]] std::optional<HealthTransition> takeSuccess(CheckOutcome outcome, TimePoint at);
    [[nodiscard]] std::optional<HealthTransition> forget(TimePoint at);
    [[nodiscard]] std::optional<HealthTransition> enter(HealthState state, TimePoint at, int inARow);
    void noteShare(bool failed);
    [[nodiscard]] bool isShareReached() const;

    Thresholds m_thresholds;
    std::optional<FailureShare> m_share;
    std::optional<LatencyWindow> m_latency;
    MaintenanceCalendar m_calendar;

    HealthState m_state = HealthState::Unknown;
    HealthState m_lastKnown = HealthState::Unknown;
    std::optional<TimePoint> m_since;      ///< of m_state
    std::optional<TimePoint> m_knownSince; ///< of m_lastKnown
    int m_failures = 0;
    int m_successes = 0;
    std::vector<bool> m_recent; ///< of the checks that a share looks at, the oldest first: did it fail?
    CheckOutcome m_lastOutcome = CheckOutcome::NotAsked;
    Exemption m_exemption = Exemption::None;
    bool m_lastFailed = false;
};

} // namespace readyroom::health
