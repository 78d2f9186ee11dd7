// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ZonedTime.h"

#include <QDateTime>

namespace readyroom {

namespace {

qint64 offsetAt(const QTimeZone& zone, qint64 utcMilliseconds)
{
    return qint64{1000} * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMilliseconds, Qt::UTC));
}

} // namespace

Result<ZonedInstant> toUtc(QDate date, QTime time, const QTimeZone& zone)
{
    if (!date.isValid() || !time.isValid() || !zone.isValid())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("wall time"),
                    QStringLiteral("invalid date, time or zone"));

    // Offsets a day around the reading bracket any change; a candidate counts when its own offset leads back to it.
    const qint64 wall = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    constexpr qint64 day = qint64{24} * 60 * 60 * 1000;
    const qint64 before = offsetAt(zone, wall - day);
    const qint64 after = offsetAt(zone, wall + day);
    const qint64 first = wall - std::max(before, after);
    const qint64 second = wall - std::min(before, after);
    const bool firstFits = first + offsetAt(zone, first) == wall;
    const bool secondFits = second + offsetAt(zone, second) == wall;
    const auto instant = [](qint64 milliseconds) { return fromMicroseconds(milliseconds * 1000); };

    if (firstFits && secondFits && first != second)
        return ZonedInstant{WallTimeKind::Overlap, instant(first), instant(second)};
    if (firstFits)
        return ZonedInstant{WallTimeKind::Exact, instant(first), instant(first)};
    if (secondFits)
        return ZonedInstant{WallTimeKind::Exact, instant(second), instant(second)};

    qint64 low = first;
    qint64 high = second;
    const qint64 lowOffset = offsetAt(zone, low);
    while (high - low > 1) {
        const qint64 middle = low + (high - low) / 2;
        (offsetAt(zone, middle) == lowOffset ? low : high) = middle;
    }
    return ZonedInstant{WallTimeKind::Gap, instant(high), instant(high)};
}

} // namespace readyroom
