// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextStream>

#include "app/Invocation.h"
#include "app/ServiceGround.h"

namespace readyroom {

/// `readyroom security WORKSPACE`: looks at the security of the services that readyroom.yaml lists, one after the
/// other. Answers the exit code: 0 nothing is wrong, 1 something is, 2 a configuration that is wrong, not trusted, or
/// without such a list.
[[nodiscard]] int runSecurity(const Invocation& invocation, const ServiceGround& ground, QTextStream& out,
                              QTextStream& err);

} // namespace readyroom
