// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextStream>

#include "app/Invocation.h"
#include "app/ServiceGround.h"
#include "health/HealthConfiguration.h"

namespace readyroom {

/// `readyroom probe PATH`: asks every probe of a workspace or of Gatus' configuration once, or only validates it.
/// Answers the exit code: 0 all up, 1 not all, 2 a configuration that is wrong or cannot be read.
[[nodiscard]] int runProbe(const Invocation& invocation, const ServiceGround& ground, QTextStream& out,
                           QTextStream& err);

/// "ops/gatus.yaml:3:5: error: expected …", a line for each.
void printNotes(QTextStream& stream, const std::vector<health::ConfigurationNote>& notes);

} // namespace readyroom
