// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QTime>
#include <QTimeZone>

#include "core/base/Clock.h"

namespace readyroom::health {

/// One time of maintenance, from `start` until before `end`.
struct MaintenanceSpan
{
    TimePoint start;
    TimePoint end;
    friend bool operator==(const MaintenanceSpan&, const MaintenanceSpan&) = default;
};

/// A recurring time in which failures are expected: on some days of the week, at a wall-clock time of a zone, for a
/// while. It belongs to the day on which it starts and may reach into the next. Where clocks go forward over its start,
/// it starts with the change; where the start comes twice, at the first; it always lasts as long as it says. Immutable
/// once filled in; any thread.
struct MaintenanceWindow
{
    QTime start{0, 0};
    std::chrono::minutes duration{60}; ///< more than 0, at most 24 h
    QTimeZone zone = QTimeZone::utc();
    std::vector<int> days; ///< Qt::DayOfWeek of the days on which it starts; empty: every day

    /// The occurrence that holds this moment.
    [[nodiscard]] std::optional<MaintenanceSpan> at(TimePoint time) const;
    /// The first occurrences that end after this moment; one that is under way is the first of them.
    [[nodiscard]] std::vector<MaintenanceSpan> next(TimePoint time, size_t count) const;
    friend bool operator==(const MaintenanceWindow&, const MaintenanceWindow&) = default;

private:
    [[nodiscard]] std::optional<MaintenanceSpan> startingOn(QDate day) const;
};

} // namespace readyroom::health
