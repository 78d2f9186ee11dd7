// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"

#include <ctime>

#include <QDateTime>
#include <QRegularExpression>

namespace readyroom {

namespace {

constexpr qint64 microsecondsPerSecond = 1'000'000;

Duration readClock(clockid_t id)
{
    timespec value{};
    clock_gettime(id, &value);
    return std::chrono::duration_cast<Duration>(std::chrono::seconds(value.tv_sec) +
                                                std::chrono::nanoseconds(value.tv_nsec));
}

} // namespace

TimePoint SystemClock::now() const
{
    return TimePoint(readClock(CLOCK_REALTIME));
}

Duration SystemClock::sinceBoot() const
{
    return readClock(CLOCK_BOOTTIME);
}

QString toIsoString(TimePoint time)
{
    const qint64 value = toMicroseconds(time);
    qint64 seconds = value / microsecondsPerSecond;
    qint64 rest = value % microsecondsPerSecond;
    if (rest < 0) {
        rest += microsecondsPerSecond;
        --seconds;
    }
    const QDateTime date = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    return date.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + QLatin1Char('.') +
           QString::number(rest).rightJustified(6, QLatin1Char('0')) + QLatin1Char('Z');
}

Result<TimePoint> timeFromIsoString(const QString& text)
{
    // Qt reads milliseconds only; the fraction is taken apart here so that microseconds survive.
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d{1,9}))?(Z|[+-]\\d\\d:?\\d\\d)$"));
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return fail(ErrorCode::Malformed, text, QStringLiteral("not an ISO 8601 time with a zone"));
    const QDateTime date = QDateTime::fromString(
        match.captured(1).replace(QLatin1Char(' '), QLatin1Char('T')) + match.captured(3), Qt::ISODate);
    if (!date.isValid())
        return fail(ErrorCode::Malformed, text, QStringLiteral("no such date or time"));
    const QString fraction = match.captured(2).leftJustified(6, QLatin1Char('0'), true);
    return fromMicroseconds(date.toSecsSinceEpoch() * microsecondsPerSecond + fraction.toLongLong());
}

} // namespace readyroom
