// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QJsonObject>
#include <QString>

#include "core/base/Clock.h"
#include "core/base/Result.h"

namespace readyroom {

/// What is known of the target of a probe or journey.
enum class HealthState {
    Unknown, ///< not asked yet, or nobody could ask: asleep, offline, not running
    Up,
    Degraded, ///< answers, but worse than it should
    Down,
};
/// The stable lower-case name for files, facts and JSON.
[[nodiscard]] QString healthStateName(HealthState state);
[[nodiscard]] std::optional<HealthState> healthStateFromName(const QString& name);

/// The stream of the journal that holds what happened to one probe or journey, by its key.
[[nodiscard]] QString healthStream(const QString& key);
/// The stream of what happened to all of them at once.
[[nodiscard]] QString watchStream();

/// One condition of the check that decided, with what its placeholders stood for.
struct ConditionEvidence
{
    QString text; ///< as written
    bool ok = false;
    QString resolved; ///< "[STATUS] (503) == 200"
    friend bool operator==(const ConditionEvidence&, const ConditionEvidence&) = default;
};

/// A probe or journey came from one state into another. Version 1 of event type "health.state_changed"; happened when
/// the check that decided it began. What it came from is the last state that was known; where asking was interrupted in
/// between, the gap is told.
struct HealthStateChanged
{
    static constexpr const char* type = "health.state_changed";
    static constexpr int schema = 1;

    QString key;
    QString name;
    QString group;
    QString kind; ///< "http", …, "journey"
    HealthState from = HealthState::Unknown;
    HealthState to = HealthState::Unknown;
    int inARow = 0; ///< checks of one kind that led to it
    std::optional<TimePoint> unknownFrom;
    std::optional<TimePoint> unknownTo;

    // The check that decided, redacted.
    std::vector<ConditionEvidence> conditions;
    QString errorCode; ///< errorCodeName(); empty: there was an answer
    QString error;
    int status = 0; ///< of HTTP; 0: none
    Duration took{};
    QString transcript; ///< by which the store of results finds it; empty: none was kept

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<HealthStateChanged> fromJson(const QJsonObject& object);
    friend bool operator==(const HealthStateChanged&, const HealthStateChanged&) = default;
};

/// Why nothing was asked for a while.
enum class InterruptionReason {
    NotRunning,
    Asleep,
    ClockChanged, ///< `from` and `to` are what the wall clock said before and after
    Offline,
};

/// For a while nothing is known of any probe. Version 1 of event type "health.watch_interrupted".
struct WatchInterrupted
{
    static constexpr const char* type = "health.watch_interrupted";
    static constexpr int schema = 1;

    InterruptionReason reason = InterruptionReason::NotRunning;
    TimePoint from;
    std::optional<TimePoint> to; ///< empty: it has just begun, and another event will tell its end

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<WatchInterrupted> fromJson(const QJsonObject& object);
    friend bool operator==(const WatchInterrupted&, const WatchInterrupted&) = default;
};

} // namespace readyroom
