// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QFuture>
#include <QString>
#include <QStringList>

#include "core/base/LatestJob.h"
#include "core/base/Result.h"
#include "core/git/Commit.h"

namespace readyroom::git {

/// A commit of exactly these files as they are in the working folder: changed, new or deleted. What else is staged is
/// neither committed nor unstaged.
struct CommitRequest
{
    QString repository; ///< a path in the repository
    QStringList paths;  ///< of files, absolute or relative to the repository's root
    QString message;
    /// The user's git, by which hooks, signing and identity are honoured. Empty or not to be found: libgit2 commits
    /// instead, without hooks, and refuses where commits are to be signed.
    QString gitProgram = QStringLiteral("git");
    std::chrono::milliseconds deadline = std::chrono::seconds(30);
};

/// Makes the commit and names it. Runs the hooks and programs that the repository's configuration names: for trusted
/// workspaces only. Blocks until the deadline at most (and some seconds more to end a hook that hangs): for a worker.
/// One at a time for one repository.
///
/// Fails with Conflict (a merge or the like is unfinished), Busy (another program holds the index), AlreadyExists
/// (nothing to commit: HEAD has these contents), InvalidArgument (no paths, no message, a folder, a path outside, no
/// identity), Unsupported (a bare repository; libgit2 cannot do it), Io (git refused; the detail holds the words of
/// git, or of the hook that failed), Cancelled and TimedOut. After the last two the commit may exist all the same, when
/// it was a hook behind the commit that took so long.
[[nodiscard]] Result<CommitId> commitPathsNow(const CommitRequest& request, const CancelFlag& cancel = {});

/// The same on the pool. Cancel by the flag.
[[nodiscard]] QFuture<Result<CommitId>> commitPaths(const CommitRequest& request, const CancelFlag& cancel = {});

} // namespace readyroom::git
