// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace readyroom::bench {

/// A plan of 10,000 boxes in eight pillars, about 1.1 MB: sections with priorities and weeks, hours, owners, files,
/// dependencies, nested boxes, thresholds in prose and a schedule of 2,000 rows. The same bytes at every call.
[[nodiscard]] QByteArray largePlan();

/// A plan of 10,000 tasks in sections with priorities and weeks, each with its hours, every fourth with a file; nothing
/// else. The same bytes at every call.
[[nodiscard]] QByteArray plainPlan();

inline constexpr int largePlanTasks = 10'000;

} // namespace readyroom::bench
