// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

#include "core/base/Clock.h"

namespace readyroom::tests {

/// A clock that stands still until it is moved. Starts at 2026-03-02T09:00:00Z, a Monday.
class ManualClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override { return fromMicroseconds(m_now); }
    [[nodiscard]] Duration sinceBoot() const override { return Duration(m_boot); }

    void advance(Duration step)
    {
        m_now += step.count();
        m_boot += step.count();
    }
    /// Moves the wall clock alone, as a clock correction does.
    void setWallClock(TimePoint time) { m_now = toMicroseconds(time); }

private:
    std::atomic<qint64> m_now{1'772'442'000'000'000};
    std::atomic<qint64> m_boot{0};
};

} // namespace readyroom::tests
