// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/GitObjects.h"

#include "core/git/GitError.h"

namespace readyroom::git {

namespace {

bool isPartialClone(git_repository* repository)
{
    ConfigHandle config;
    if (git_repository_config_snapshot(Receive(config), repository) < 0)
        return false;
    bool found = false;
    const auto note = [](const git_config_entry* entry, void* payload) {
        const QByteArrayView name(entry->name);
        if (name.startsWith("remote.") && name.endsWith(".promisor"))
            *static_cast<bool*>(payload) = true;
        return 0;
    };
    git_config_foreach(config.get(), note, &found);
    return found;
}

} // namespace

tl::unexpected<Error> objectError(git_repository* repository, int code, const QString& subject)
{
    tl::unexpected<Error> error = libraryError(code, subject);
    if (code != GIT_ENOTFOUND)
        return error;
    const QString words = error.value().detail;
    if (!isPartialClone(repository))
        return fail(ErrorCode::Malformed, subject, words);
    return fail(ErrorCode::Unsupported, subject,
                words + QStringLiteral("; a partial clone lacks objects; clone it again without --filter"));
}

Result<TreeEntryHandle> entryAt(git_repository* repository, const git_tree* tree, const QByteArray& path)
{
    TreeEntryHandle entry;
    const int code = git_tree_entry_bypath(Receive(entry), tree, path.constData());
    if (code == 0)
        return entry;
    // A folder of the path that cannot be read is told from a path that is not there by the error's class alone.
    const git_error* last = git_error_last();
    if (code != GIT_ENOTFOUND || (last != nullptr && last->klass == GIT_ERROR_ODB))
        return objectError(repository, code, QFile::decodeName(path));
    return TreeEntryHandle();
}

} // namespace readyroom::git
