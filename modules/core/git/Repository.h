// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "core/base/LatestJob.h"
#include "core/base/Result.h"
#include "core/git/Commit.h"
#include "core/git/FileVersion.h"
#include "core/vocabulary/Actor.h"

namespace readyroom::git {

/// How a file differs: in the index from HEAD, or in the working folder from the index.
enum class FileState {
    Unchanged,
    Added,
    Modified,
    Deleted,
    TypeChanged,
    Untracked,
    Unreadable,
};

/// A file that is not as it is at HEAD.
struct StatusEntry
{
    QString path; ///< relative to the repository's root, with '/'; an untracked folder is one entry that ends in '/'
    FileState index = FileState::Unchanged;
    FileState worktree = FileState::Unchanged;
    bool conflicted = false; ///< a merge left it unresolved; both states are Unchanged then
};

/// A Git repository, read through libgit2; reading runs no hook, no filter program and never writes. A movable value
/// for one thread at a time: open one for each job, it is cheap. Every query reads the disk and blocks, so it belongs
/// on a worker.
///
/// A `path` is absolute, or relative to root(). Names of files that are not UTF-8 cannot be told. Queries fail with
/// NotFound, Malformed (a damaged repository), Unsupported, InvalidArgument (a path outside) or Io, in libgit2's words.
class Repository final
{
public:
    /// Opens the repository that holds `path`, looking upward as git does. Fails with NotFound where there is none,
    /// PermissionDenied where it belongs to another user, Unsupported where it uses an extension that libgit2 refuses;
    /// the detail names the cause and the way out.
    [[nodiscard]] static Result<Repository> open(const QString& path);
    ~Repository();
    Repository(Repository&& other) noexcept;
    Repository& operator=(Repository&& other) noexcept;
    Repository(const Repository&) = delete;
    Repository& operator=(const Repository&) = delete;

    /// The working folder's absolute path; empty for a bare repository.
    [[nodiscard]] QString root() const;
    /// The absolute path of the folder that holds HEAD and the index; of a linked worktree, its own.
    [[nodiscard]] QString gitDirectory() const;

    /// The branch's name, also where it has no commit yet; the short commit id where HEAD is detached.
    [[nodiscard]] Result<QString> headName() const;
    /// NotFound where the branch has no commit yet.
    [[nodiscard]] Result<CommitId> headId() const;
    /// What keeps a commit from being made ("merge", "rebase", "unresolved conflicts", …); empty when nothing does.
    [[nodiscard]] Result<QString> unfinishedOperation() const;

    /// The files that differ from HEAD: all, or those among `paths` (files or folders, taken literally), by path.
    /// Submodules and ignored files are left out.
    [[nodiscard]] Result<std::vector<StatusEntry>> status(const QStringList& paths = {}) const;
    [[nodiscard]] Result<bool> isIgnored(const QString& path) const;

    /// A file's bytes as committed at HEAD, before any filter of the checkout (line endings, large files). TooLarge
    /// above `limit` bytes, without reading them.
    [[nodiscard]] Result<QByteArray> fileAtHead(const QString& path, qint64 limit = qint64{64} * 1024 * 1024) const;
    /// The commits that changed one file, newest first, `limit` at most: what `git log -- path` shows, so a side branch
    /// that left no trace in the file is left out, and renames are not followed. Cancelled when told so.
    [[nodiscard]] Result<std::vector<Commit>> history(const QString& path, size_t limit,
                                                      const CancelFlag& cancel = {}) const;

    /// The same commits with what each made of the file, none committed before `since`. A file that was renamed without
    /// another change is followed to its older name.
    [[nodiscard]] Result<FileVersions> versions(const QString& path, size_t limit, TimePoint since,
                                                const CancelFlag& cancel = {}) const;
    /// The bytes that FileVersion::blob names. TooLarge above `limit` bytes, without reading them.
    [[nodiscard]] Result<QByteArray> blob(const QString& id, qint64 limit = qint64{64} * 1024 * 1024) const;

    /// user.name and user.email as configured for this repository; either may be empty.
    [[nodiscard]] Result<Actor> identity() const;

    /// `path` relative to root(), with '/'. Links on the way to the file are resolved, the file itself is not.
    /// InvalidArgument when it lies outside.
    [[nodiscard]] Result<QString> relativePath(const QString& path) const;

private:
    struct Handle;
    explicit Repository(std::unique_ptr<Handle> handle);

    std::unique_ptr<Handle> m_handle;
};

} // namespace readyroom::git
