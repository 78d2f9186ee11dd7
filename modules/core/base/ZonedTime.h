// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTime>
#include <QTimeZone>

#include "core/base/Clock.h"

namespace readyroom {

/// How a wall-clock reading maps to UTC: once, never (clocks went forward over it) or twice (clocks went back).
enum class WallTimeKind {
    Exact,
    Gap,
    Overlap,
};

/// A wall-clock reading turned into UTC. In a gap `utc` is the instant of the change; in an overlap it is the first of
/// the two instants and `later` the second; otherwise `later` equals `utc`.
struct ZonedInstant
{
    WallTimeKind kind = WallTimeKind::Exact;
    TimePoint utc;
    TimePoint later;
};

/// The one function that turns zoned wall time into UTC. Fails with InvalidArgument on an invalid date, time or zone.
[[nodiscard]] Result<ZonedInstant> toUtc(QDate date, QTime time, const QTimeZone& zone);

} // namespace readyroom
