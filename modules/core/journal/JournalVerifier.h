// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/Result.h"

namespace readyroom::journal {

/// What a check of the whole chain found.
enum class VerifyState {
    Ok,
    Tampered,   ///< an event was changed, removed, inserted or reordered
    Truncated,  ///< the tail that the head file names is missing, or the head file itself is
    Unreadable, ///< not a journal, damaged beyond reading, or no permission
};

struct VerifyReport
{
    VerifyState state = VerifyState::Ok;
    qint64 events = 0;   ///< events read
    qint64 erased = 0;   ///< of them, those whose personal part was erased on record
    qint64 accepted = 0; ///< how often a person has accepted a head file that disagreed
    qint64 firstBad = 0; ///< position of the first bad row; 0 when there is none
    QString reason;      ///< untranslated: what is wrong with that row
};

/// Recomputes the chain from the first event on and compares it with the head file. Reads only; works on a journal that
/// another process has open. Synchronous; call it from a worker.
[[nodiscard]] VerifyReport verifyJournal(const QString& directory);

} // namespace readyroom::journal
