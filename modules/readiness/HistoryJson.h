// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QJsonObject>

#include "readiness/PlanHistory.h"

namespace readyroom::readiness {

/// {file, inGit, cut, shallow, entries[]}, oldest entry first; with `begin`, also {since: {time, known, points,
/// openHours, changes[]}}. Scores and points are 0 … 100, null where they are not known; times are UTC.
/// @param sentence what became of an item, in words
[[nodiscard]] QJsonObject historyToJson(const PlanHistory& history, std::optional<TimePoint> begin,
                                        const std::function<QString(const ItemChange&)>& sentence);

} // namespace readyroom::readiness
