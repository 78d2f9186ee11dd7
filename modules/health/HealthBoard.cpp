// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HealthBoard.h"

#include <algorithm>

namespace readyroom::health {

HealthBoard::HealthBoard(std::vector<Watched> watched)
    : m_watched(std::move(watched))
{
    m_states.resize(m_watched.size());
    for (size_t i = 0; i < m_watched.size(); ++i) {
        m_indices.insert(m_watched[i].key, i);
        m_states[i].state = ProbeState(m_watched[i].rules);
    }
    for (size_t i = 0; i < m_watched.size(); ++i) {
        for (const QString& key : m_watched[i].dependsOn) {
            const std::optional<size_t> parent = find(key);
            if (!parent || !m_watched[*parent].enabled)
                continue;
            m_states[i].parents.push_back(*parent);
            m_states[*parent].children.push_back(i);
        }
    }
}

std::optional<size_t> HealthBoard::find(const QString& key) const
{
    const auto found = m_indices.constFind(key);
    return found == m_indices.cend() ? std::nullopt : std::optional(*found);
}

Standing HealthBoard::standing(size_t index, TimePoint now)
{
    Entry& entry = m_states[index];
    Standing standing;
    standing.state = entry.state.state();
    standing.lastKnown = entry.state.lastKnown();
    standing.since = entry.state.since();
    standing.lastKnownSince = entry.state.lastKnownSince();
    standing.lastChecked = entry.lastChecked;
    standing.lastOutcome = entry.state.lastOutcome();
    standing.lastTook = entry.lastTook;
    standing.failuresInARow = entry.state.failuresInARow();
    standing.isOverdue = entry.isOverdue;
    standing.isEnabled = m_watched[index].enabled;
    standing.exemption = entry.state.exemption();
    // The window may have begun or ended since the last check.
    if (entry.state.maintenanceAt(now))
        standing.exemption = Exemption::Maintenance;
    else if (standing.exemption == Exemption::Maintenance)
        standing.exemption = Exemption::None;
    if (standing.exemption == Exemption::Masked) {
        if (const std::optional<size_t> parent = failingParent(index))
            standing.maskedBy = m_watched[*parent].key;
    }
    return standing;
}

HealthCounts HealthBoard::counts(TimePoint now)
{
    HealthCounts counts;
    for (size_t i = 0; i < m_watched.size(); ++i) {
        if (!m_watched[i].enabled)
            continue;
        const Standing each = standing(i, now);
        switch (each.state) {
        case HealthState::Unknown:
            ++counts.unknown;
            break;
        case HealthState::Up:
            ++counts.up;
            break;
        case HealthState::Degraded:
            ++counts.degraded;
            break;
        case HealthState::Down:
            ++counts.down;
            break;
        }
        counts.masked += each.exemption == Exemption::Masked ? 1 : 0;
        counts.inMaintenance += each.exemption == Exemption::Maintenance ? 1 : 0;
        counts.overdue += each.isOverdue ? 1 : 0;
    }
    return counts;
}

void HealthBoard::restore(const KnownStates& states, TimePoint unknownSince)
{
    for (size_t i = 0; i < m_watched.size(); ++i) {
        const std::optional<KnownStates::Known> known = states.find(m_watched[i].key);
        if (known && known->state != HealthState::Unknown)
            m_states[i].state.restore(known->state, known->since, std::max(unknownSince, known->since));
    }
}

HealthBoard::Taken HealthBoard::take(size_t index, CheckOutcome outcome, TimePoint at, Duration took)
{
    Entry& entry = m_states[index];
    Taken taken;
    std::optional<size_t> parent;
    if (outcome == CheckOutcome::Failed && !entry.parents.empty())
        parent = failingParent(index);
    taken.transition = entry.state.take(outcome, at, took, parent.has_value());
    taken.outcome = entry.state.lastOutcome();
    taken.exemption = entry.state.exemption();
    if (parent && taken.exemption == Exemption::Masked)
        taken.maskedBy = m_watched[*parent].key;
    if (outcome != CheckOutcome::NotAsked) {
        entry.lastChecked = at;
        entry.lastTook = took;
    }
    if (outcome != CheckOutcome::Failed)
        entry.failingSince.reset();
    else if (!entry.failingSince)
        entry.failingSince = at;
    if (outcome == CheckOutcome::Passed)
        entry.lastPassed = at;
    return taken;
}

std::optional<size_t> HealthBoard::failingParent(size_t index) const
{
    std::vector<size_t> path;
    return failingParent(index, path);
}

std::optional<size_t> HealthBoard::failingParent(size_t index, std::vector<size_t>& path) const
{
    path.push_back(index);
    for (const size_t parent : m_states[index].parents) {
        // A configuration with a circle is refused; one that was made otherwise must not hang.
        if (std::find(path.begin(), path.end(), parent) != path.end())
            continue;
        // The one that is furthest up is what has to be mended; but what has worked since it fails works without it.
        const std::optional<size_t> above = failingParent(parent, path);
        if (above && (!m_states[parent].lastPassed || m_states[parent].lastPassed <= m_states[*above].failingSince))
            return above;
        if (m_states[parent].state.isFailing())
            return parent;
    }
    return std::nullopt;
}

} // namespace readyroom::health
