// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ProbeState.h"

#include <algorithm>

namespace readyroom::health {

ProbeState::ProbeState(Thresholds thresholds)
    : ProbeState(StateRules{thresholds, {}, {}, {}})
{
}

ProbeState::ProbeState(const StateRules& rules)
    : m_thresholds(rules.thresholds)
    , m_share(rules.failureShare)
    , m_calendar(rules.maintenance)
{
    if (rules.degraded)
        m_latency.emplace(*rules.degraded);
}

void ProbeState::restore(HealthState lastKnown, std::optional<TimePoint> since, TimePoint unknownSince)
{
    m_lastKnown = lastKnown;
    m_knownSince = since;
    m_state = HealthState::Unknown;
    m_since = unknownSince;
}

std::optional<HealthTransition> ProbeState::take(CheckOutcome outcome, TimePoint at, Duration took, bool isMasked)
{
    m_lastOutcome = outcome;
    m_lastFailed = outcome == CheckOutcome::Failed;
    m_exemption = Exemption::None;
    if (outcome == CheckOutcome::NotAsked)
        return forget(at);
    if (outcome == CheckOutcome::Passed && m_latency) {
        m_latency->add(at, took);
        if (m_latency->isExceeded())
            m_lastOutcome = CheckOutcome::Slow;
    }
    if (m_calendar.at(at)) {
        m_exemption = Exemption::Maintenance;
        return std::nullopt;
    }
    if (m_lastFailed && isMasked) {
        m_exemption = Exemption::Masked;
        return std::nullopt;
    }
    noteShare(m_lastFailed);
    return m_lastFailed ? takeFailure(at) : takeSuccess(m_lastOutcome, at);
}

std::optional<HealthTransition> ProbeState::forget(TimePoint at)
{
    // What was counted before the gap says nothing about after it.
    m_failures = 0;
    m_successes = 0;
    m_recent.clear();
    return enter(HealthState::Unknown, at, 0);
}

std::optional<HealthTransition> ProbeState::takeFailure(TimePoint at)
{
    m_successes = 0;
    ++m_failures;
    if (isShareReached())
        return enter(HealthState::Down, at,
                     std::max(m_failures, static_cast<int>(std::count(m_recent.begin(), m_recent.end(), true))));
    // What was down before a gap and fails after it has been down all along, for all that is known.
    const bool isStillDown = m_state == HealthState::Unknown && m_lastKnown == HealthState::Down;
    if (m_failures < m_thresholds.failures && !isStillDown)
        return std::nullopt;
    return enter(HealthState::Down, at, m_failures);
}

std::optional<HealthTransition> ProbeState::takeSuccess(CheckOutcome outcome, TimePoint at)
{
    m_failures = 0;
    ++m_successes;
    // Only what was down has to prove itself; a first answer is believed.
    if (m_state == HealthState::Down && (m_successes < m_thresholds.successes || isShareReached()))
        return std::nullopt;
    return enter(outcome == CheckOutcome::Slow ? HealthState::Degraded : HealthState::Up, at, m_successes);
}

void ProbeState::noteShare(bool failed)
{
    if (!m_share)
        return;
    if (m_recent.size() >= static_cast<size_t>(std::max(1, m_share->of)))
        m_recent.erase(m_recent.begin());
    m_recent.push_back(failed);
}

bool ProbeState::isShareReached() const
{
    return m_share && std::count(m_recent.begin(), m_recent.end(), true) >= m_share->failures;
}

std::optional<HealthTransition> ProbeState::enter(HealthState state, TimePoint at, int inARow)
{
    if (state == m_state)
        return std::nullopt;
    HealthTransition transition;
    transition.from = m_state;
    transition.to = state;
    transition.at = at;
    transition.inARow = inARow;
    if (m_state == HealthState::Unknown) {
        transition.lastKnown = m_lastKnown;
        transition.unknownSince = m_since;
    }
    m_state = state;
    m_since = transition.isResumption() ? m_knownSince : at;
    if (state != HealthState::Unknown) {
        m_lastKnown = state;
        m_knownSince = m_since;
    }
    return transition;
}

} // namespace readyroom::health
