// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/KnownStates.h"

#include <algorithm>

#include "core/journal/Event.h"

namespace readyroom::health {

void KnownStates::take(const journal::Event& event)
{
    std::optional<TimePoint> heard;
    if (event.type == QLatin1String(HealthStateChanged::type) && event.schema == HealthStateChanged::schema) {
        const Result<HealthStateChanged> change = HealthStateChanged::fromJson(event.publicPart);
        if (!change)
            return;
        m_states.insert(change->key, {change->to, event.at});
        heard = event.at;
    } else if (event.type == QLatin1String(WatchInterrupted::type) && event.schema == WatchInterrupted::schema) {
        const Result<WatchInterrupted> gap = WatchInterrupted::fromJson(event.publicPart);
        if (!gap)
            return;
        heard = gap->to.value_or(gap->from);
    }
    if (heard)
        m_lastHeard = m_lastHeard ? std::max(*m_lastHeard, *heard) : *heard;
}

std::optional<KnownStates::Known> KnownStates::find(const QString& key) const
{
    const auto found = m_states.constFind(key);
    return found == m_states.cend() ? std::nullopt : std::optional(*found);
}

} // namespace readyroom::health
