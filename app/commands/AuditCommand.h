// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextStream>

#include "app/Invocation.h"
#include "core/base/Clock.h"

namespace readyroom {

/// Checks the journal of a workspace (or the one in a folder that holds a journal itself) and says what it found: in
/// sentences, or as one JSON object {journal, state, events, erased, accepted,
/// firstBad, reason}. Answers the exit code: 0 ok,
/// 1 tampered, 2 truncated, 3 unreadable. Changes no journal; a workspace without a state directory gets an empty one.
[[nodiscard]] int runAuditVerify(const Invocation& invocation, QTextStream& out, QTextStream& err);

/// Goes on with a journal whose head file disagrees with it, and puts both heads on record. Answers 0, 1 when there was
/// nothing to accept, or 2 on failure.
[[nodiscard]] int runAuditAccept(const Invocation& invocation, const Clock& clock, QTextStream& out, QTextStream& err);

} // namespace readyroom
