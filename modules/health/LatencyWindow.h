// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "health/Probe.h"

namespace readyroom::health {

/// The response times of the last while, and whether they are above a limit. The percentile is that of the nearest
/// rank, so it is a time that was measured; a single time is every percentile of itself. A value; any one thread.
class LatencyWindow
{
public:
    explicit LatencyWindow(const LatencyLimit& limit)
        : m_limit(limit)
    {
    }

    /// Takes a response time; what is older than the window then, or of a clock that has been put back, is forgotten.
    void add(TimePoint at, Duration took);
    /// The percentile of the times in the window; zero where there are none.
    [[nodiscard]] Duration percentile() const;
    [[nodiscard]] bool isExceeded() const { return percentile() > m_limit.limit; }

private:
    struct Sample
    {
        TimePoint at;
        Duration took{};
    };

    LatencyLimit m_limit;
    std::vector<Sample> m_samples; ///< by time
};

} // namespace readyroom::health
