// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QString>
#include <QStringList>

#include "core/base/LatestJob.h"
#include "core/base/Result.h"
#include "core/git/Commit.h"

namespace readyroom::git {

/// Private to core/git: commits these files by the git program.
/// @param folder the repository's root, or a folder inside where libgit2 cannot tell the root
/// @param paths absolute or relative to the root
[[nodiscard]] Result<CommitId> commitByProgram(const QString& program, const QString& folder, const QStringList& paths,
                                               const QString& message, QDeadlineTimer deadline,
                                               const CancelFlag& cancel);

} // namespace readyroom::git
