// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextStream>

#include "app/Invocation.h"
#include "app/ServiceGround.h"

namespace readyroom {

/// `readyroom watch WORKSPACE`: runs the schedule of a workspace's probes without a window until it is told to stop,
/// and tells each change. Answers the exit code: 0 stopped, 2 could not begin.
[[nodiscard]] int runWatch(const Invocation& invocation, const ServiceGround& ground, QTextStream& out,
                           QTextStream& err);

} // namespace readyroom
