// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextStream>

namespace readyroom {

/// Checks the journal in the folder and says what it found: in sentences, or as one JSON object {journal, state,
/// events, erased, firstBad, reason}. Answers the exit code: 0 ok, 1 tampered, 2 truncated, 3 unreadable. Reads only.
[[nodiscard]] int runAuditVerify(const QString& journalDirectory, bool json, QTextStream& out, QTextStream& err);

} // namespace readyroom
