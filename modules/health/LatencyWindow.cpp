// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/LatencyWindow.h"

#include <algorithm>
#include <cmath>

namespace readyroom::health {

void LatencyWindow::add(TimePoint at, Duration took)
{
    std::erase_if(m_samples,
                  [this, at](const Sample& sample) { return sample.at > at || at - sample.at >= m_limit.window; });
    m_samples.push_back({at, took});
}

Duration LatencyWindow::percentile() const
{
    if (m_samples.empty())
        return Duration::zero();
    std::vector<Duration> times;
    times.reserve(m_samples.size());
    for (const Sample& sample : m_samples)
        times.push_back(sample.took);
    const double share = std::clamp(m_limit.percentile, 0.0, 100.0) / 100;
    const auto rank = std::max(1.0, std::ceil(share * static_cast<double>(times.size())));
    const auto nth = times.begin() + static_cast<std::ptrdiff_t>(rank) - 1;
    std::nth_element(times.begin(), nth, times.end());
    return *nth;
}

} // namespace readyroom::health
