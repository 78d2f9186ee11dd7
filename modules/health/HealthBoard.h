// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QHash>
#include <QString>

#include "health/KnownStates.h"
#include "health/ProbeState.h"
#include "health/Watched.h"

namespace readyroom::health {

/// How one probe or journey stands.
struct Standing
{
    HealthState state = HealthState::Unknown;
    HealthState lastKnown = HealthState::Unknown; ///< before it became unknown; otherwise the state
    std::optional<TimePoint> since;
    std::optional<TimePoint> lastKnownSince; ///< when it came into the last known state
    std::optional<TimePoint> lastChecked;    ///< when the last check began
    CheckOutcome lastOutcome = CheckOutcome::NotAsked;
    Duration lastTook{};
    int failuresInARow = 0;
    Exemption exemption = Exemption::None; ///< of the last check
    QString maskedBy;                      ///< key of what it depends on and what fails; empty: nothing does
    bool isOverdue = false;
    bool isEnabled = true;
};

/// How many are in which state; those that are switched off count nowhere.
struct HealthCounts
{
    int up = 0;
    int degraded = 0;
    int down = 0;
    int unknown = 0;
    int masked = 0;        ///< of all these
    int inMaintenance = 0; ///< likewise
    int overdue = 0;       ///< likewise
    friend bool operator==(const HealthCounts&, const HealthCounts&) = default;
};

/// What is known of everything that is watched: a projection of recorded events, then of checks. Indices are those of
/// what it was made with. A value; any one thread.
class HealthBoard
{
public:
    HealthBoard() = default;
    explicit HealthBoard(std::vector<Watched> watched);

    [[nodiscard]] size_t size() const { return m_watched.size(); }
    [[nodiscard]] const Watched& watched(size_t index) const { return m_watched[index]; }
    [[nodiscard]] std::optional<size_t> find(const QString& key) const;
    /// @param now for which maintenance is looked up
    [[nodiscard]] Standing standing(size_t index, TimePoint now);
    [[nodiscard]] HealthCounts counts(TimePoint now);

    /// What the journal knows from before; nothing has been known since `unknownSince`.
    void restore(const KnownStates& states, TimePoint unknownSince);

    /// What a check made of a state.
    struct Taken
    {
        std::optional<HealthTransition> transition;
        CheckOutcome outcome = CheckOutcome::NotAsked; ///< Slow where it passed, but too slowly
        Exemption exemption = Exemption::None;
        QString maskedBy;
    };
    [[nodiscard]] Taken take(size_t index, CheckOutcome outcome, TimePoint at, Duration took);
    void setOverdue(size_t index, bool isOverdue) { m_states[index].isOverdue = isOverdue; }

    /// What fails of all it depends on, directly or through what has not worked since; nothing where nothing does.
    [[nodiscard]] std::optional<size_t> failingParent(size_t index) const;
    /// What depends on it directly.
    [[nodiscard]] const std::vector<size_t>& children(size_t index) const { return m_states[index].children; }

private:
    struct Entry
    {
        ProbeState state;
        std::vector<size_t> parents;
        std::vector<size_t> children;
        std::optional<TimePoint> lastChecked;
        std::optional<TimePoint> lastPassed;
        std::optional<TimePoint> failingSince; ///< the first of the failures in a row, counted or not
        Duration lastTook{};
        bool isOverdue = false;
    };

    [[nodiscard]] std::optional<size_t> failingParent(size_t index, std::vector<size_t>& path) const;

    std::vector<Watched> m_watched;
    std::vector<Entry> m_states;
    QHash<QString, size_t> m_indices;
};

} // namespace readyroom::health
