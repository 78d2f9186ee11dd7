// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextStream>

#include "app/Invocation.h"
#include "core/base/Clock.h"

namespace readyroom {

/// Says how the plans at a path (a plan, folder or repository) came to be what they are, from the repository's history
/// and the journal; since a day where one was named. In sentences, or as one JSON object {workspace, plans[],
/// errors[]}. Only reads. Answers 0, or 2 when nothing could be read.
[[nodiscard]] int runHistory(const Invocation& invocation, const Clock& clock, QTextStream& out, QTextStream& err);

} // namespace readyroom
