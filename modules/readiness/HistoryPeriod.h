// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QTimeZone>

#include "core/base/Clock.h"

namespace readyroom::readiness {

/// Since when a person wants to know what changed.
enum class HistoryPeriod {
    Ever,       ///< step by step, as far back as is known
    Yesterday,  ///< since yesterday began
    ThisWeek,   ///< since Monday began; on a Monday, today
    LastMonday, ///< since the last Monday before today began
    Days7,
    Days30,
    LastLook, ///< since this person looked the last time
};

/// When the period begins; empty for Ever, and for LastLook where there was none.
[[nodiscard]] std::optional<TimePoint> beginOf(HistoryPeriod period, TimePoint now, const QTimeZone& zone,
                                               std::optional<TimePoint> lastLook = {});

/// The day a moment belongs to there.
[[nodiscard]] QDate dayOf(TimePoint time, const QTimeZone& zone);

} // namespace readyroom::readiness
