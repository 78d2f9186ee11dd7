// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Repository.h"

#include <QDir>
#include <QFileInfo>

#include "core/git/FileHistory.h"
#include "core/git/GitError.h"
#include "core/git/GitHandles.h"
#include "core/git/GitObjects.h"

namespace readyroom::git {

struct Repository::Handle
{
    RepositoryHandle repository;

    [[nodiscard]] git_repository* get() const { return repository.get(); }
};

namespace {

/// What libgit2 refuses to open, with a reason and a way out that a person can follow.
tl::unexpected<Error> refusal(int code, const QString& path)
{
    tl::unexpected<Error> error = libraryError(code, path);
    const QString& words = error.value().detail;
    // Where safe.directory is not configured at all, libgit2 1.5 complains about that instead of about the owner.
    if (code == GIT_EOWNER || words.contains(QLatin1String("safe.directory"))) {
        Buffer found;
        const bool known = git_repository_discover(found, QFile::encodeName(path).constData(), 0, nullptr) == 0;
        QString folder = known ? QDir::cleanPath(QFile::decodeName(found.text())) : path;
        if (folder.endsWith(QLatin1String("/.git")))
            folder.chop(5);
        return fail(ErrorCode::PermissionDenied, path,
                    QStringLiteral("'%1' belongs to another user; if you trust it: git config --global --add "
                                   "safe.directory '%1'")
                        .arg(folder));
    }
    if (code == GIT_ENOTFOUND)
        return fail(ErrorCode::NotFound, path, QStringLiteral("no Git repository here or above"));
    if (!words.startsWith(QLatin1String("unsupported")))
        return error;

    struct Extension
    {
        QLatin1String name;
        QLatin1String wayOut;
    };
    static const Extension extensions[] = {
        {QLatin1String("worktreeconfig"),
         QLatin1String("the configuration is kept per worktree; to end that: git sparse-checkout disable, then git "
                       "config --unset extensions.worktreeConfig")},
        {QLatin1String("partialclone"),
         QLatin1String("a partial clone lacks objects; clone it again without --filter")},
        {QLatin1String("objectformat"),
         QLatin1String(
             "its objects are named by SHA-256; only a repository made with --object-format=sha1 can be read")},
    };
    for (const Extension& extension : extensions) {
        if (words.contains(extension.name, Qt::CaseInsensitive))
            return fail(ErrorCode::Unsupported, path, words + QLatin1String("; ") + extension.wayOut);
    }
    return fail(ErrorCode::Unsupported, path,
                words + QStringLiteral("; libgit2 %1 does not read it").arg(QLatin1String(LIBGIT2_VERSION)));
}

FileState indexState(unsigned int flags)
{
    if ((flags & GIT_STATUS_INDEX_NEW) != 0)
        return FileState::Added;
    if ((flags & GIT_STATUS_INDEX_DELETED) != 0)
        return FileState::Deleted;
    if ((flags & GIT_STATUS_INDEX_TYPECHANGE) != 0)
        return FileState::TypeChanged;
    return (flags & GIT_STATUS_INDEX_MODIFIED) != 0 ? FileState::Modified : FileState::Unchanged;
}

FileState worktreeState(unsigned int flags)
{
    if ((flags & GIT_STATUS_WT_NEW) != 0)
        return FileState::Untracked;
    if ((flags & GIT_STATUS_WT_DELETED) != 0)
        return FileState::Deleted;
    if ((flags & GIT_STATUS_WT_UNREADABLE) != 0)
        return FileState::Unreadable;
    if ((flags & GIT_STATUS_WT_TYPECHANGE) != 0)
        return FileState::TypeChanged;
    return (flags & GIT_STATUS_WT_MODIFIED) != 0 ? FileState::Modified : FileState::Unchanged;
}

const char* operationName(int state)
{
    switch (state) {
    case GIT_REPOSITORY_STATE_NONE:
        return "";
    case GIT_REPOSITORY_STATE_MERGE:
        return "merge";
    case GIT_REPOSITORY_STATE_REVERT:
    case GIT_REPOSITORY_STATE_REVERT_SEQUENCE:
        return "revert";
    case GIT_REPOSITORY_STATE_CHERRYPICK:
    case GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE:
        return "cherry-pick";
    case GIT_REPOSITORY_STATE_BISECT:
        return "bisect";
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX:
        return "am";
    default:
        return "rebase";
    }
}

Result<QByteArray> readBlob(git_repository* repository, const git_oid* id, const QString& subject, qint64 limit)
{
    OdbHandle objects;
    if (const int code = git_repository_odb(Receive(objects), repository); code < 0)
        return libraryError(code, subject);
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (const int code = git_odb_read_header(&size, &type, objects.get(), id); code < 0)
        return objectError(repository, code, subject);
    if (size > static_cast<size_t>(limit))
        return fail(ErrorCode::TooLarge, subject, QStringLiteral("%1 bytes").arg(size));
    BlobHandle blob;
    if (const int code = git_blob_lookup(Receive(blob), repository, id); code < 0)
        return libraryError(code, subject);
    return QByteArray(static_cast<const char*>(git_blob_rawcontent(blob.get())),
                      static_cast<qsizetype>(git_blob_rawsize(blob.get())));
}

/// The real path of a folder of which the last parts need not exist.
QString realFolder(const QString& folder)
{
    const QFileInfo info(folder);
    if (info.exists() || info.isRoot())
        return info.canonicalFilePath();
    return realFolder(info.path()) + QLatin1Char('/') + info.fileName();
}

} // namespace

Repository::Repository(std::unique_ptr<Handle> handle)
    : m_handle(std::move(handle))
{
}

Repository::~Repository() = default;
Repository::Repository(Repository&& other) noexcept = default;
Repository& Repository::operator=(Repository&& other) noexcept = default;

Result<Repository> Repository::open(const QString& path)
{
    startLibrary();
    auto handle = std::make_unique<Handle>();
    const int code =
        git_repository_open_ext(Receive(handle->repository), QFile::encodeName(path).constData(), 0, nullptr);
    if (code < 0)
        return refusal(code, path);
    return Repository(std::move(handle));
}

QString Repository::root() const
{
    const char* folder = git_repository_workdir(m_handle->get());
    return folder == nullptr ? QString() : QDir::cleanPath(QFile::decodeName(folder));
}

QString Repository::gitDirectory() const
{
    return QDir::cleanPath(QFile::decodeName(git_repository_path(m_handle->get())));
}

Result<QString> Repository::headName() const
{
    const QString subject = QStringLiteral("HEAD");
    ReferenceHandle head;
    if (const int code = git_reference_lookup(Receive(head), m_handle->get(), "HEAD"); code < 0)
        return libraryError(code, subject);
    if (const char* target = git_reference_symbolic_target(head.get()); target != nullptr) {
        QString name = QString::fromUtf8(target);
        const QLatin1String prefix("refs/heads/");
        return name.startsWith(prefix) ? name.mid(prefix.size()) : name;
    }
    ObjectHandle commit;
    if (const int code = git_reference_peel(Receive(commit), head.get(), GIT_OBJECT_COMMIT); code < 0)
        return libraryError(code, subject);
    Buffer shortId;
    if (const int code = git_object_short_id(shortId, commit.get()); code < 0)
        return libraryError(code, subject);
    return QString::fromLatin1(shortId.text());
}

Result<CommitId> Repository::headId() const
{
    git_oid id;
    if (const int code = git_reference_name_to_id(&id, m_handle->get(), "HEAD"); code < 0)
        return libraryError(code, QStringLiteral("HEAD"));
    return toCommitId(&id);
}

Result<QString> Repository::unfinishedOperation() const
{
    const int state = git_repository_state(m_handle->get());
    if (state < 0)
        return libraryError(state, gitDirectory());
    if (state != GIT_REPOSITORY_STATE_NONE)
        return QString::fromLatin1(operationName(state));
    IndexHandle index;
    if (const int code = git_repository_index(Receive(index), m_handle->get()); code < 0)
        return libraryError(code, gitDirectory());
    if (const int code = git_index_read(index.get(), 0); code < 0)
        return libraryError(code, gitDirectory());
    return git_index_has_conflicts(index.get()) != 0 ? QStringLiteral("unresolved conflicts") : QString();
}

Result<std::vector<StatusEntry>> Repository::status(const QStringList& paths) const
{
    std::vector<QByteArray> names;
    for (const QString& path : paths) {
        const Result<QString> name = relativePath(path);
        if (!name)
            return passOn(name);
        names.push_back(QFile::encodeName(*name));
    }
    std::vector<char*> pointers;
    pointers.reserve(names.size());
    for (QByteArray& name : names)
        pointers.push_back(name.data());

    git_status_options options;
    git_status_options_init(&options, GIT_STATUS_OPTIONS_VERSION);
    options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_EXCLUDE_SUBMODULES |
                    GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH | GIT_STATUS_OPT_INCLUDE_UNREADABLE;
    // A file that is asked for by name shall be found in an untracked folder too.
    if (!paths.isEmpty())
        options.flags |= GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS;
    options.pathspec = {pointers.data(), pointers.size()};

    StatusListHandle list;
    if (const int code = git_status_list_new(Receive(list), m_handle->get(), &options); code < 0)
        return libraryError(code, gitDirectory());
    std::vector<StatusEntry> entries;
    for (size_t i = 0; i < git_status_list_entrycount(list.get()); ++i) {
        const git_status_entry* found = git_status_byindex(list.get(), i);
        const git_diff_delta* delta = found->head_to_index != nullptr ? found->head_to_index : found->index_to_workdir;
        entries.push_back({QFile::decodeName(delta->new_file.path), indexState(found->status),
                           worktreeState(found->status), (found->status & GIT_STATUS_CONFLICTED) != 0});
    }
    return entries;
}

Result<bool> Repository::isIgnored(const QString& path) const
{
    const Result<QString> name = relativePath(path);
    if (!name)
        return passOn(name);
    int ignored = 0;
    const int code = git_ignore_path_is_ignored(&ignored, m_handle->get(), QFile::encodeName(*name).constData());
    if (code < 0)
        return libraryError(code, path);
    return ignored != 0;
}

Result<QByteArray> Repository::fileAtHead(const QString& path, qint64 limit) const
{
    const Result<QString> name = relativePath(path);
    if (!name)
        return passOn(name);
    git_oid head;
    if (const int code = git_reference_name_to_id(&head, m_handle->get(), "HEAD"); code < 0)
        return libraryError(code, path);
    CommitHandle commit;
    if (const int code = git_commit_lookup(Receive(commit), m_handle->get(), &head); code < 0)
        return objectError(m_handle->get(), code, path);
    TreeHandle tree;
    if (const int code = git_commit_tree(Receive(tree), commit.get()); code < 0)
        return objectError(m_handle->get(), code, path);
    const Result<TreeEntryHandle> found = entryAt(m_handle->get(), tree.get(), QFile::encodeName(*name));
    if (!found)
        return passOn(found);
    const git_tree_entry* entry = found->get();
    if (entry == nullptr)
        return fail(ErrorCode::NotFound, path, QStringLiteral("not there at HEAD"));
    if (git_tree_entry_type(entry) != GIT_OBJECT_BLOB)
        return fail(ErrorCode::Unsupported, path, QStringLiteral("not a file at HEAD"));

    return readBlob(m_handle->get(), git_tree_entry_id(entry), path, limit);
}

Result<std::vector<Commit>> Repository::history(const QString& path, size_t limit, const CancelFlag& cancel) const
{
    const Result<QString> name = relativePath(path);
    if (!name)
        return passOn(name);
    return fileHistory(m_handle->get(), QFile::encodeName(*name), limit, cancel);
}

Result<FileVersions> Repository::versions(const QString& path, size_t limit, TimePoint since,
                                          const CancelFlag& cancel) const
{
    const Result<QString> name = relativePath(path);
    if (!name)
        return passOn(name);
    return fileVersions(m_handle->get(), QFile::encodeName(*name), limit, since, cancel);
}

Result<QByteArray> Repository::blob(const QString& id, qint64 limit) const
{
    git_oid object;
    if (const int code = git_oid_fromstr(&object, id.toLatin1().constData()); code < 0)
        return libraryError(code, id);
    return readBlob(m_handle->get(), &object, id, limit);
}

Result<Actor> Repository::identity() const
{
    ConfigHandle config;
    if (const int code = git_repository_config_snapshot(Receive(config), m_handle->get()); code < 0)
        return libraryError(code, gitDirectory());
    const auto value = [&config](const char* key) -> QString {
        const char* text = nullptr;
        return git_config_get_string(&text, config.get(), key) == 0 ? QString::fromUtf8(text) : QString();
    };
    return Actor{value("user.name"), value("user.email")};
}

Result<QString> Repository::relativePath(const QString& path) const
{
    const QString folder = root();
    const QString cleaned = QDir::cleanPath(QDir(folder).filePath(path));
    const QFileInfo file(cleaned);
    const QString real = folder.isEmpty() ? cleaned : realFolder(file.path()) + QLatin1Char('/') + file.fileName();
    const QString inside = folder.isEmpty() ? real : QDir(folder).relativeFilePath(real);
    const bool internal = inside == QLatin1String(".git") || inside.startsWith(QLatin1String(".git/"));
    const bool outside = internal || path.isEmpty() || inside.startsWith(QLatin1Char('/')) ||
                         inside == QLatin1String("..") || inside.startsWith(QLatin1String("../")) ||
                         inside == QLatin1String(".");
    if (outside)
        return fail(ErrorCode::InvalidArgument, path, QStringLiteral("not a path of a file in the repository"));
    return inside;
}

} // namespace readyroom::git
