// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QHash>
#include <QString>

#include "core/vocabulary/HealthEvents.h"

namespace readyroom::journal {
struct Event;
}

namespace readyroom::health {

/// What the journal says about the states of probes and journeys: a projection, fed with its events in their order. A
/// value; any one thread.
class KnownStates
{
public:
    struct Known
    {
        HealthState state = HealthState::Unknown;
        TimePoint since;
    };

    /// Events of other features, and those that cannot be read, are passed over.
    void take(const journal::Event& event);
    void set(const QString& key, Known known) { m_states.insert(key, known); }

    [[nodiscard]] std::optional<Known> find(const QString& key) const;
    /// The last moment of which the journal knows that somebody asked or was about to.
    [[nodiscard]] std::optional<TimePoint> lastHeard() const { return m_lastHeard; }

private:
    QHash<QString, Known> m_states;
    std::optional<TimePoint> m_lastHeard;
};

} // namespace readyroom::health
