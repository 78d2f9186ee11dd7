// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextStream>

#include "app/Invocation.h"

namespace readyroom {

/// Says what stands between the plans at a path (a plan, folder or repository) and ready: a summary, or one JSON object
/// {workspace, plans[], errors[], truncated}. Only reads. Answers 0, or 2 when nothing could be read.
[[nodiscard]] int runReadiness(const Invocation& invocation, QTextStream& out, QTextStream& err);

} // namespace readyroom
