// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/vocabulary/Actor.h"

namespace readyroom::git {

/// The full name of a commit: 40 lower-case hexadecimal digits (64 where git names objects by SHA-256).
using CommitId = Id<struct CommitIdTag>;

/// One commit of a history. Times are UTC, to the second.
struct Commit
{
    CommitId id;
    std::vector<CommitId> parents; ///< empty for a first commit; what a shallow clone lacks is named all the same
    Actor author;
    TimePoint authoredAt;
    TimePoint committedAt;
    QString summary; ///< the message's first paragraph as one line
    QString body;    ///< the rest of the message, trimmed
};

} // namespace readyroom::git
