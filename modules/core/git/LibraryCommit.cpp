// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/LibraryCommit.h"

#include <QDir>
#include <QFileInfo>

#include "core/git/GitError.h"
#include "core/git/GitHandles.h"

namespace readyroom::git {

namespace {

/// Stages the file as it is in the working folder, in the real index and in the one that becomes the commit.
Result<Done> stage(git_index* real, git_index* committed, const QString& root, const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    const QFileInfo file(QDir(root).filePath(path));
    if (!file.exists() && !file.isSymLink()) {
        if (const int code = git_index_remove_bypath(real, name.constData()); code < 0)
            return libraryError(code, path);
        if (const int code = git_index_remove_bypath(committed, name.constData()); code < 0)
            return libraryError(code, path);
        return Done{};
    }
    if (const int code = git_index_add_bypath(real, name.constData()); code < 0)
        return libraryError(code, path);
    const git_index_entry* entry = git_index_get_bypath(real, name.constData(), GIT_INDEX_STAGE_NORMAL);
    if (const int code = git_index_add(committed, entry); code < 0)
        return libraryError(code, path);
    return Done{};
}

Result<SignatureHandle> signatureOf(git_repository* repository, const QString& root)
{
    SignatureHandle signature;
    const int code = git_signature_default(Receive(signature), repository);
    if (code == GIT_ENOTFOUND)
        return fail(ErrorCode::InvalidArgument, root,
                    QStringLiteral("no identity; set one: git config user.name and git config user.email"));
    if (code < 0)
        return libraryError(code, root);
    return signature;
}

Result<bool> wantsSigning(git_repository* repository, const QString& root)
{
    ConfigHandle config;
    if (const int code = git_repository_config_snapshot(Receive(config), repository); code < 0)
        return libraryError(code, root);
    int wanted = 0;
    const int code = git_config_get_bool(&wanted, config.get(), "commit.gpgsign");
    if (code < 0 && code != GIT_ENOTFOUND)
        return libraryError(code, root);
    return code == 0 && wanted != 0;
}

} // namespace

Result<CommitId> commitByLibrary(const QString& root, const QStringList& paths, const QString& message)
{
    startLibrary();
    RepositoryHandle repository;
    if (const int code = git_repository_open(Receive(repository), QFile::encodeName(root).constData()); code < 0)
        return libraryError(code, root);
    const Result<bool> signing = wantsSigning(repository.get(), root);
    if (!signing)
        return passOn(signing);
    if (*signing)
        return fail(ErrorCode::Unsupported, root,
                    QStringLiteral("commits are to be signed here (commit.gpgsign), which needs the git program"));
    const Result<SignatureHandle> signature = signatureOf(repository.get(), root);
    if (!signature)
        return passOn(signature);

    CommitHandle parent;
    TreeHandle parentTree;
    git_oid parentId;
    if (const int code = git_reference_name_to_id(&parentId, repository.get(), "HEAD"); code == 0) {
        if (const int found = git_commit_lookup(Receive(parent), repository.get(), &parentId); found < 0)
            return libraryError(found, root);
        if (const int found = git_commit_tree(Receive(parentTree), parent.get()); found < 0)
            return libraryError(found, root);
    } else if (code != GIT_ENOTFOUND) {
        return libraryError(code, root);
    }

    IndexHandle real;
    if (const int code = git_repository_index(Receive(real), repository.get()); code < 0)
        return libraryError(code, root);
    IndexHandle committed;
    if (const int code = git_index_new(Receive(committed)); code < 0)
        return libraryError(code, root);
    if (parentTree) {
        if (const int code = git_index_read_tree(committed.get(), parentTree.get()); code < 0)
            return libraryError(code, root);
    }
    for (const QString& path : paths) {
        if (const Result<Done> staged = stage(real.get(), committed.get(), root, path); !staged)
            return passOn(staged);
    }
    git_oid treeId;
    if (const int code = git_index_write_tree_to(&treeId, committed.get(), repository.get()); code < 0)
        return libraryError(code, root);
    TreeHandle tree;
    if (const int code = git_tree_lookup(Receive(tree), repository.get(), &treeId); code < 0)
        return libraryError(code, root);
    Buffer text;
    if (const int code = git_message_prettify(text, message.toUtf8().constData(), 0, '#'); code < 0)
        return libraryError(code, root);

    // The index first: were it to fail behind the commit, the files' old contents would look staged, and the next
    // commit would take this one back.
    if (const int code = git_index_write(real.get()); code < 0)
        return libraryError(code, root);
    const git_commit* parents[] = {parent.get()};
    git_oid id;
    if (const int code = git_commit_create(&id, repository.get(), "HEAD", signature->get(), signature->get(), nullptr,
                                           text.text(), tree.get(), parent ? 1 : 0, parents);
        code < 0)
        return libraryError(code, root);
    return toCommitId(&id);
}

} // namespace readyroom::git
