// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/CommitPaths.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtConcurrent>

#include "core/git/LibraryCommit.h"
#include "core/git/ProgramCommit.h"
#include "core/git/Repository.h"

namespace readyroom::git {

namespace {

/// The paths relative to the root, once the repository lets them be committed.
Result<QStringList> checkedPaths(const Repository& repository, const CommitRequest& request)
{
    const QString root = repository.root();
    if (root.isEmpty())
        return fail(ErrorCode::Unsupported, request.repository, QStringLiteral("a bare repository has no files"));
    const Result<QString> operation = repository.unfinishedOperation();
    if (!operation)
        return passOn(operation);
    if (!operation->isEmpty())
        return fail(ErrorCode::Conflict, root, QStringLiteral("unfinished: %1").arg(*operation));
    const QString lock = repository.gitDirectory() + QStringLiteral("/index.lock");
    if (QFileInfo::exists(lock))
        return fail(ErrorCode::Busy, root, QStringLiteral("another git is at work; if none is, remove '%1'").arg(lock));

    QStringList paths;
    for (const QString& path : request.paths) {
        const Result<QString> relative = repository.relativePath(path);
        if (!relative)
            return passOn(relative);
        const QFileInfo file(QDir(root).filePath(*relative));
        if (file.isDir() && !file.isSymLink())
            return fail(ErrorCode::InvalidArgument, path, QStringLiteral("a folder"));
        paths << *relative;
    }
    const Result<std::vector<StatusEntry>> changes = repository.status(paths);
    if (!changes)
        return passOn(changes);
    if (changes->empty())
        return fail(ErrorCode::AlreadyExists, paths.join(QLatin1String(", ")),
                    QStringLiteral("nothing to commit: HEAD has these contents"));
    return paths;
}

} // namespace

Result<CommitId> commitPathsNow(const CommitRequest& request, const CancelFlag& cancel)
{
    if (request.paths.isEmpty())
        return fail(ErrorCode::InvalidArgument, request.repository, QStringLiteral("no paths"));
    if (request.message.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, request.repository, QStringLiteral("no message"));
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled, request.repository);

    const QString program =
        request.gitProgram.isEmpty() ? QString() : QStandardPaths::findExecutable(request.gitProgram);
    const Result<Repository> repository = Repository::open(request.repository);
    const QDeadlineTimer deadline(request.deadline);
    // What libgit2 cannot read, git can commit to all the same.
    if (!repository && repository.error().code == ErrorCode::Unsupported && !program.isEmpty()) {
        const QFileInfo start(request.repository);
        const QString folder = start.isDir() ? start.filePath() : start.path();
        return commitByProgram(program, folder, request.paths, request.message, deadline, cancel);
    }
    if (!repository)
        return passOn(repository);
    const Result<QStringList> paths = checkedPaths(*repository, request);
    if (!paths)
        return passOn(paths);
    if (program.isEmpty())
        return commitByLibrary(repository->root(), *paths, request.message);
    return commitByProgram(program, repository->root(), *paths, request.message, deadline, cancel);
}

QFuture<Result<CommitId>> commitPaths(const CommitRequest& request, const CancelFlag& cancel)
{
    return QtConcurrent::run([request, cancel] { return commitPathsNow(request, cancel); });
}

} // namespace readyroom::git
