// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

#include "core/base/LatestJob.h"
#include "core/base/Result.h"
#include "core/git/Commit.h"
#include "core/git/FileVersion.h"

struct git_repository;

namespace readyroom::git {

/// Private to core/git: the walk behind Repository::history.
/// @param path relative to the root, as bytes
[[nodiscard]] Result<std::vector<Commit>> fileHistory(git_repository* repository, const QByteArray& path, size_t limit,
                                                      const CancelFlag& cancel);

/// Private to core/git: the walk behind Repository::versions.
[[nodiscard]] Result<FileVersions> fileVersions(git_repository* repository, const QByteArray& path, size_t limit,
                                                TimePoint since, const CancelFlag& cancel);

} // namespace readyroom::git
