// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "health/MaintenanceWindow.h"

namespace readyroom::health {

/// Several windows of maintenance as one, for being asked at every check: it works a time's answer out once for as long
/// as it holds, because zones are slow to ask. A value; any one thread.
class MaintenanceCalendar
{
public:
    MaintenanceCalendar() = default;
    explicit MaintenanceCalendar(std::vector<MaintenanceWindow> windows);

    /// The occurrence that holds this moment; of several the one that ends last.
    [[nodiscard]] std::optional<MaintenanceSpan> at(TimePoint time);

private:
    void lookUp(TimePoint time);

    std::vector<MaintenanceWindow> m_windows;
    std::optional<MaintenanceSpan> m_current;
    // Within these the answer is m_current; empty at first.
    TimePoint m_validFrom = TimePoint::max();
    TimePoint m_validUntil = TimePoint::min();
};

} // namespace readyroom::health
