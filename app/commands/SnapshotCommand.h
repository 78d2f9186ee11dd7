// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextStream>

#include "app/Invocation.h"
#include "app/ServiceGround.h"

class QApplication;

namespace readyroom {

/// Renders every tab of the window on a workspace as a PNG, named "1-readiness.png" …, into a folder that is made when
/// it does not exist. Waits until everything is read. Answers 0, or 2 on failure.
[[nodiscard]] int runSnapshot(const Invocation& invocation, const ServiceGround& ground, QApplication& application,
                              QTextStream& out, QTextStream& err);

} // namespace readyroom
