// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/HistoryPeriod.h"

#include <QDateTime>

#include "core/base/ZonedTime.h"

namespace readyroom::readiness {

namespace {

std::optional<TimePoint> morningOf(QDate day, const QTimeZone& zone)
{
    const Result<ZonedInstant> begin = toUtc(day, QTime(0, 0), zone);
    return begin ? std::optional(begin->utc) : std::nullopt;
}

} // namespace

QDate dayOf(TimePoint time, const QTimeZone& zone)
{
    constexpr qint64 microseconds = 1000;
    return QDateTime::fromMSecsSinceEpoch(toMicroseconds(time) / microseconds, zone).date();
}

std::optional<TimePoint> beginOf(HistoryPeriod period, TimePoint now, const QTimeZone& zone,
                                 std::optional<TimePoint> lastLook)
{
    const QDate today = dayOf(now, zone);
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    constexpr int week = 7;
    constexpr int month = 30;
    switch (period) {
    case HistoryPeriod::Ever:
        return std::nullopt;
    case HistoryPeriod::Yesterday:
        return morningOf(today.addDays(-1), zone);
    case HistoryPeriod::ThisWeek:
        return morningOf(monday, zone);
    case HistoryPeriod::LastMonday:
        return morningOf(monday == today ? monday.addDays(-week) : monday, zone);
    case HistoryPeriod::Days7:
        return now - std::chrono::days(week);
    case HistoryPeriod::Days30:
        return now - std::chrono::days(month);
    case HistoryPeriod::LastLook:
        return lastLook;
    }
    return std::nullopt;
}

} // namespace readyroom::readiness
