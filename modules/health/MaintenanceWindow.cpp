// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/MaintenanceWindow.h"

#include <algorithm>

#include "core/base/ZonedTime.h"

namespace readyroom::health {

namespace {

// A window lasts a day at most and recurs within a week.
constexpr int daysBack = 2;
constexpr int daysInAWeek = 7;

QDate dateIn(const QTimeZone& zone, TimePoint time)
{
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(milliseconds, zone).date();
}

} // namespace

std::optional<MaintenanceSpan> MaintenanceWindow::startingOn(QDate day) const
{
    if (!days.empty() && std::find(days.begin(), days.end(), day.dayOfWeek()) == days.end())
        return std::nullopt;
    const Result<ZonedInstant> begin = toUtc(day, start, zone);
    if (!begin)
        return std::nullopt;
    return MaintenanceSpan{begin->utc, begin->utc + duration};
}

std::optional<MaintenanceSpan> MaintenanceWindow::at(TimePoint time) const
{
    const std::vector<MaintenanceSpan> spans = next(time, 1);
    if (spans.empty() || spans.front().start > time)
        return std::nullopt;
    return spans.front();
}

std::vector<MaintenanceSpan> MaintenanceWindow::next(TimePoint time, size_t count) const
{
    std::vector<MaintenanceSpan> spans;
    const QDate today = dateIn(zone, time);
    const int lastDay = daysInAWeek * static_cast<int>(count + 1);
    for (int day = -daysBack; day <= lastDay && spans.size() < count; ++day) {
        const std::optional<MaintenanceSpan> span = startingOn(today.addDays(day));
        if (span && span->end > time)
            spans.push_back(*span);
    }
    return spans;
}

} // namespace readyroom::health
