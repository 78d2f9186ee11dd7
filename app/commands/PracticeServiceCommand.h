// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextStream>

#include "app/Invocation.h"
#include "core/base/Clock.h"

namespace readyroom {

/// Runs the service to practise on until it is told to stop by SIGINT or SIGTERM, after one line that says where it
/// answers; or breaks or mends one that runs, by HTTP. Answers 0, or 2 where it cannot listen, or none was found. Needs
/// an application object; runs its event loop.
[[nodiscard]] int runPracticeService(const Invocation& invocation, const Clock& clock, QTextStream& out,
                                     QTextStream& err);

} // namespace readyroom
