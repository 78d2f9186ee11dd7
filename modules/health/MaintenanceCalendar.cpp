// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/MaintenanceCalendar.h"

#include <algorithm>

namespace readyroom::health {

MaintenanceCalendar::MaintenanceCalendar(std::vector<MaintenanceWindow> windows)
    : m_windows(std::move(windows))
{
}

std::optional<MaintenanceSpan> MaintenanceCalendar::at(TimePoint time)
{
    if (m_windows.empty())
        return std::nullopt;
    if (time < m_validFrom || time >= m_validUntil)
        lookUp(time);
    return m_current;
}

void MaintenanceCalendar::lookUp(TimePoint time)
{
    m_current.reset();
    m_validFrom = time;
    m_validUntil = time + std::chrono::hours(24);
    for (const MaintenanceWindow& window : m_windows) {
        const std::vector<MaintenanceSpan> spans = window.next(time, 1);
        if (spans.empty())
            continue;
        const MaintenanceSpan& span = spans.front();
        const bool isUnderWay = span.start <= time;
        m_validUntil = std::min(m_validUntil, isUnderWay ? span.end : span.start);
        if (isUnderWay && (!m_current || m_current->end < span.end))
            m_current = span;
    }
}

} // namespace readyroom::health
