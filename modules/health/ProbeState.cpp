// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ProbeState.h"

namespace readyroom::health {

QString healthStateName(HealthState state)
{
    switch (state) {
    case HealthState::Unknown:
        return QStringLiteral("unknown");
    case HealthState::Up:
        return QStringLiteral("up");
    case HealthState::Degraded:
        return QStringLiteral("degraded");
    case HealthState::Down:
        return QStringLiteral("down");
    }
    return {};
}

std::optional<HealthTransition> ProbeState::take(CheckOutcome outcome, TimePoint at)
{
    switch (outcome) {
    case CheckOutcome::NotAsked:
        // What was counted before the gap says nothing about after it.
        m_failures = 0;
        m_successes = 0;
        return enter(HealthState::Unknown, at, 0);
    case CheckOutcome::Failed:
        m_successes = 0;
        ++m_failures;
        if (m_failures < m_thresholds.failures)
            return std::nullopt;
        return enter(HealthState::Down, at, m_failures);
    case CheckOutcome::Passed:
    case CheckOutcome::Slow:
        break;
    }
    m_failures = 0;
    ++m_successes;
    // Only what was down has to prove itself; a first answer is believed.
    if (m_state == HealthState::Down && m_successes < m_thresholds.successes)
        return std::nullopt;
    return enter(outcome == CheckOutcome::Slow ? HealthState::Degraded : HealthState::Up, at, m_successes);
}

std::optional<HealthTransition> ProbeState::enter(HealthState state, TimePoint at, int inARow)
{
    if (state == m_state)
        return std::nullopt;
    const HealthTransition transition{m_state, state, at, inARow};
    m_state = state;
    m_since = at;
    return transition;
}

} // namespace readyroom::health
