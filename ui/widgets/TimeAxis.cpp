// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TimeAxis.h"

#include <algorithm>
#include <array>

#include <QDateTime>

#include "core/base/ZonedTime.h"

namespace readyroom::ui {

namespace {

constexpr qint64 second = 1;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

/// Steps within a day, each a divisor of the next whole unit.
constexpr std::array timeSteps{
    1 * second,  5 * second,  10 * second, 30 * second, 1 * minute, 2 * minute, 5 * minute, 10 * minute,
    15 * minute, 30 * minute, 1 * hour,    2 * hour,    3 * hour,   6 * hour,   12 * hour,
};
constexpr std::array daySteps{1, 2, 7, 14, 28, 91, 182, 364};

constexpr qint64 microsecondsPerSecond = 1'000'000;
constexpr qint64 microsecondsPerMillisecond = 1'000;

QDateTime local(TimePoint time, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMicroseconds(time) / microsecondsPerMillisecond, zone);
}

TimePoint timeOf(const QDateTime& local)
{
    return fromMicroseconds(local.toMSecsSinceEpoch() * microsecondsPerMillisecond);
}

} // namespace

TimeAxis::TimeAxis(QTimeZone zone, QLocale locale)
    : m_zone(std::move(zone))
    , m_locale(std::move(locale))
{
}

std::vector<TimeAxis::Tick> TimeAxis::ticks(const TimeRange& range, int most) const
{
    if (range.isEmpty() || most < 1)
        return {};
    const qint64 length = range.length().count() / microsecondsPerSecond;
    for (const qint64 step : timeSteps) {
        if (length / step < most)
            return timeTicks(range, step);
    }
    for (const int days : daySteps) {
        if (length / (days * day) < most)
            return dayTicks(range, days);
    }
    return {};
}

std::vector<TimeAxis::Tick> TimeAxis::timeTicks(const TimeRange& range, qint64 step) const
{
    std::vector<Tick> ticks;
    const QString format = timeFormat(step < minute);
    // Day by day, as a day's ticks start with its first moment, whichever hours it has.
    for (QDate date = local(range.from, m_zone).date(); date.startOfDay(m_zone) < local(range.to, m_zone);
         date = date.addDays(1)) {
        const TimePoint start = timeOf(date.startOfDay(m_zone));
        for (const TimePoint time : step < hour ? minutesOf(date, range, step) : hoursOf(date, range, step)) {
            const QDateTime at = local(time, m_zone);
            const bool startsDay = time == start;
            ticks.push_back(
                {time,
                 startsDay ? m_locale.toString(at.date(), QLocale::ShortFormat) : m_locale.toString(at.time(), format),
                 startsDay});
        }
    }
    return ticks;
}

std::vector<TimePoint> TimeAxis::minutesOf(QDate date, const TimeRange& range, qint64 step) const
{
    // Counted from midnight: clocks change by steps of whole half hours.
    const Duration stride = std::chrono::seconds(step);
    TimePoint time = timeOf(date.startOfDay(m_zone));
    const TimePoint end = std::min(range.to, timeOf(date.addDays(1).startOfDay(m_zone)));
    if (time < range.from)
        time += (range.from - time + stride - Duration(1)) / stride * stride;
    std::vector<TimePoint> times;
    for (; time < end; time += stride)
        times.push_back(time);
    return times;
}

std::vector<TimePoint> TimeAxis::hoursOf(QDate date, const TimeRange& range, qint64 step) const
{
    std::vector<TimePoint> times;
    for (qint64 at = 0; at < day; at += step) {
        const Result<ZonedInstant> instant = toUtc(date, QTime(static_cast<int>(at / hour), 0), m_zone);
        // A midnight that the clocks skip still starts its day.
        if (instant && (instant->kind != WallTimeKind::Gap || at == 0) && instant->utc >= range.from &&
            instant->utc < range.to)
            times.push_back(instant->utc);
    }
    return times;
}

std::vector<TimeAxis::Tick> TimeAxis::dayTicks(const TimeRange& range, int days) const
{
    std::vector<Tick> ticks;
    QDate date = local(range.from, m_zone).date();
    if (timeOf(date.startOfDay(m_zone)) < range.from)
        date = date.addDays(1);
    // Counted from a Monday that is always the same, so that they stand still while the range moves on.
    if (days > 1)
        date = date.addDays((days - date.toJulianDay() % days) % days);
    for (; timeOf(date.startOfDay(m_zone)) < range.to; date = date.addDays(days))
        ticks.push_back({timeOf(date.startOfDay(m_zone)), m_locale.toString(date, QLocale::ShortFormat), true});
    return ticks;
}

QString TimeAxis::timeFormat(bool seconds) const
{
    QString format = m_locale.timeFormat(QLocale::ShortFormat);
    if (seconds && !format.contains(QLatin1String("ss")))
        format.replace(QLatin1String("mm"), QLatin1String("mm:ss"));
    return format;
}

QString TimeAxis::sampleLabel(Duration length) const
{
    const QDate wide(2000, 12, 28);
    const QString date = m_locale.toString(wide, QLocale::ShortFormat);
    const QString time = m_locale.toString(QTime(20, 58, 58), timeFormat(length < std::chrono::minutes(10)));
    return date.size() > time.size() ? date : time;
}

QString TimeAxis::text(TimePoint time) const
{
    const QDateTime at = local(time, m_zone);
    return m_locale.toString(at.date(), QLocale::ShortFormat) + QLatin1Char(' ') +
           m_locale.toString(at.time(), timeFormat(true));
}

} // namespace readyroom::ui
