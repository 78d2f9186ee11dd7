// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextStream>

#include "app/Invocation.h"
#include "core/base/Clock.h"

namespace readyroom {

/// Ticks, unticks or takes back a mark on one item of a plan; the item by its id, an unambiguous start of it (four
/// characters or more), or its own number in the plan. Answers 0, 1 when there was nothing to take back, or 2 on
/// failure.
[[nodiscard]] int runTick(const Invocation& invocation, const Clock& clock, QTextStream& out, QTextStream& err);

} // namespace readyroom
