// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "core/base/Result.h"
#include "core/git/Commit.h"

namespace readyroom::git {

/// Private to core/git: commits these files by libgit2, where there is no git program. Runs no hook.
/// @param paths relative to `root`
[[nodiscard]] Result<CommitId> commitByLibrary(const QString& root, const QStringList& paths, const QString& message);

} // namespace readyroom::git
