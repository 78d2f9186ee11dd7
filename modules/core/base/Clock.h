// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QString>

#include "core/base/Result.h"

namespace readyroom {

/// A moment in UTC, in microseconds since 1970.
using TimePoint = std::chrono::sys_time<std::chrono::microseconds>;
using Duration = std::chrono::microseconds;

/// Where time comes from. Everything that needs the time is handed a Clock, so that a test can run weeks in
/// milliseconds. Implementations are safe to call from any thread.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual TimePoint now() const = 0;
    /// Time since boot, counting sleep: two readings whose difference disagrees with the wall clock's reveal a clock
    /// change.
    [[nodiscard]] virtual Duration sinceBoot() const = 0;
};

/// The machine's clock (CLOCK_REALTIME and CLOCK_BOOTTIME).
class SystemClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override;
    [[nodiscard]] Duration sinceBoot() const override;
};

/// ISO 8601 in UTC with microseconds, "2026-03-01T03:10:00.000000Z".
[[nodiscard]] QString toIsoString(TimePoint time);
/// Reads ISO 8601 with zone offset or Z; up to microseconds.
[[nodiscard]] Result<TimePoint> timeFromIsoString(const QString& text);
[[nodiscard]] constexpr qint64 toMicroseconds(TimePoint time)
{
    return time.time_since_epoch().count();
}
[[nodiscard]] constexpr TimePoint fromMicroseconds(qint64 value)
{
    return TimePoint(Duration(value));
}

} // namespace readyroom
