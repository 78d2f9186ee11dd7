// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/FileHistory.h"

#include <optional>
#include <queue>

#include <QSet>
#include <QStringDecoder>

#include "core/git/GitError.h"
#include "core/git/GitHandles.h"
#include "core/git/GitObjects.h"

namespace readyroom::git {

namespace {

/// What a commit holds at the path; all zero when nothing.
struct Entry
{
    git_oid id{};
    git_filemode_t mode = GIT_FILEMODE_UNREADABLE;

    friend bool operator==(const Entry& a, const Entry& b)
    {
        return a.mode == b.mode && git_oid_equal(&a.id, &b.id) != 0;
    }
};

/// A commit that waits to be looked at.
struct Step
{
    std::shared_ptr<git_commit> commit;
    Entry entry;
    qint64 order = 0; ///< the younger commit first, among equals the one that was found first
    bool isMainLine = true;

    friend bool operator<(const Step& a, const Step& b)
    {
        const git_time_t timeOfA = git_commit_time(a.commit.get());
        const git_time_t timeOfB = git_commit_time(b.commit.get());
        return timeOfA != timeOfB ? timeOfA < timeOfB : a.order > b.order;
    }
};

/// A commit that changed the file.
struct Found
{
    Step step;
    std::vector<Entry> before; ///< in each parent that is there
};

QString blobName(const Entry& entry)
{
    return entry == Entry{} ? QString() : toCommitId(&entry.id).toString();
}

TimePoint toTimePoint(git_time_t seconds)
{
    return TimePoint(std::chrono::seconds(seconds));
}

Commit toCommit(git_commit* commit)
{
    const char* encoding = git_commit_message_encoding(commit);
    QStringDecoder decoder(encoding == nullptr ? "UTF-8" : encoding);
    if (!decoder.isValid())
        decoder = QStringDecoder(QStringDecoder::Utf8);
    const auto decode = [&decoder](const char* text) -> QString {
        decoder.resetState();
        return decoder(QByteArrayView(text == nullptr ? "" : text));
    };

    Commit result;
    result.id = toCommitId(git_commit_id(commit));
    for (unsigned int i = 0; i < git_commit_parentcount(commit); ++i)
        result.parents.push_back(toCommitId(git_commit_parent_id(commit, i)));
    const git_signature* author = git_commit_author(commit);
    result.author = {decode(author->name), decode(author->email)};
    result.authoredAt = toTimePoint(author->when.time);
    result.committedAt = toTimePoint(git_commit_time(commit));
    result.summary = decode(git_commit_summary(commit));
    result.body = decode(git_commit_body(commit));
    return result;
}

/// Walks from HEAD as git does: a parent that has the same file explains the commit, so only that parent is followed;
/// where none has, the commit changed the file.
class Walk final
{
public:
    Walk(git_repository* repository, const QByteArray& path)
        : m_repository(repository)
        , m_path(path)
        , m_subject(QFile::decodeName(path))
        , m_shallow(git_repository_is_shallow(repository) == 1)
    {
    }

    [[nodiscard]] bool isDone() const { return m_steps.empty(); }

    Result<Done> start(const git_oid& id)
    {
        if (const int code = git_repository_odb(Receive(m_objects), m_repository); code < 0)
            return libraryError(code, m_subject);
        const Result<Step> step = look(id);
        if (!step)
            return passOn(step);
        enqueue(*step);
        return Done{};
    }

    /// The time of the commit that is taken next.
    [[nodiscard]] TimePoint time() const { return toTimePoint(git_commit_time(m_steps.top().commit.get())); }

    /// Takes the next commit; empty when it did not change the file.
    Result<std::optional<Found>> next()
    {
        Step step = m_steps.top();
        m_steps.pop();
        step.isMainLine = m_mainLine.contains(keyOf(step));
        std::vector<Step> parents;
        for (unsigned int i = 0; i < git_commit_parentcount(step.commit.get()); ++i) {
            const git_oid* id = git_commit_parent_id(step.commit.get(), i);
            // Where a shallow clone was cut off, the commit counts as a first one.
            if (m_shallow && git_odb_exists(m_objects.get(), id) == 0)
                continue;
            Result<Step> parent = look(*id);
            if (!parent)
                return passOn(parent);
            parent->isMainLine = step.isMainLine;
            if (parent->entry == step.entry) {
                enqueue(*parent);
                return std::nullopt;
            }
            parent->isMainLine = step.isMainLine && i == 0;
            parents.push_back(std::move(*parent));
        }
        Found found{step, {}};
        for (const Step& parent : parents) {
            enqueue(parent);
            found.before.push_back(parent.entry);
        }
        const bool changed = !parents.empty() || !(step.entry == Entry{});
        return changed ? std::optional(std::move(found)) : std::nullopt;
    }

private:
    [[nodiscard]] Result<Step> look(const git_oid& id) const
    {
        CommitHandle commit;
        if (const int code = git_commit_lookup(Receive(commit), m_repository, &id); code < 0)
            return objectError(m_repository, code, m_subject);
        TreeHandle tree;
        if (const int code = git_commit_tree(Receive(tree), commit.get()); code < 0)
            return objectError(m_repository, code, m_subject);
        const Result<TreeEntryHandle> found = entryAt(m_repository, tree.get(), m_path);
        if (!found)
            return passOn(found);
        Entry entry;
        if (*found)
            entry = {*git_tree_entry_id(found->get()), git_tree_entry_filemode(found->get())};
        return Step{std::shared_ptr<git_commit>(std::move(commit)), entry};
    }

    [[nodiscard]] static QByteArray keyOf(const Step& step)
    {
        const git_oid* id = git_commit_id(step.commit.get());
        return {reinterpret_cast<const char*>(id->id), GIT_OID_RAWSZ};
    }

    void enqueue(Step step)
    {
        const QByteArray key = keyOf(step);
        // Where lines part, the commit is found by each of them; it is on the main line when one of them is.
        if (step.isMainLine)
            m_mainLine.insert(key);
        if (m_seen.contains(key))
            return;
        m_seen.insert(key);
        step.order = m_order++;
        m_steps.push(std::move(step));
    }

    git_repository* m_repository;
    QByteArray m_path;
    QString m_subject;
    bool m_shallow;
    OdbHandle m_objects;
    std::priority_queue<Step> m_steps;
    QSet<QByteArray> m_seen;
    QSet<QByteArray> m_mainLine;
    qint64 m_order = 0;
};

/// What the first parent called the file that this commit holds at the path, where nothing but its name changed; empty
/// when there is no such file.
Result<QByteArray> nameBefore(git_repository* repository, git_commit* commit, const QByteArray& path)
{
    const QString subject = QFile::decodeName(path);
    CommitHandle parent;
    if (git_commit_parentcount(commit) == 0 || git_commit_parent(Receive(parent), commit, 0) < 0)
        return QByteArray();
    TreeHandle before;
    TreeHandle after;
    if (const int code = git_commit_tree(Receive(before), parent.get()); code < 0)
        return objectError(repository, code, subject);
    if (const int code = git_commit_tree(Receive(after), commit); code < 0)
        return objectError(repository, code, subject);
    DiffHandle diff;
    if (const int code = git_diff_tree_to_tree(Receive(diff), repository, before.get(), after.get(), nullptr); code < 0)
        return libraryError(code, subject);
    git_diff_find_options options;
    git_diff_find_options_init(&options, GIT_DIFF_FIND_OPTIONS_VERSION);
    options.flags = GIT_DIFF_FIND_RENAMES | GIT_DIFF_FIND_EXACT_MATCH_ONLY;
    if (const int code = git_diff_find_similar(diff.get(), &options); code < 0)
        return libraryError(code, subject);
    for (size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
        const git_diff_delta* delta = git_diff_get_delta(diff.get(), i);
        if (delta->status == GIT_DELTA_RENAMED && path == delta->new_file.path)
            return QByteArray(delta->old_file.path);
    }
    return QByteArray();
}

FileVersion toVersion(const Found& found, const QByteArray& path)
{
    FileVersion version{toCommit(found.step.commit.get()),
                        QFile::decodeName(path),
                        blobName(found.step.entry),
                        {},
                        found.step.isMainLine};
    for (const Entry& entry : found.before)
        version.before.push_back(blobName(entry));
    return version;
}

/// Did the file come into being with this commit?
bool isFirst(const FileVersion& version)
{
    return !version.blob.isEmpty() && std::all_of(version.before.cbegin(), version.before.cend(),
                                                  [](const QString& blob) { return blob.isEmpty(); });
}

/// Walks one name of the file. Answers the last commit that was found, null when there was none.
Result<std::shared_ptr<git_commit>> walkName(Walk& walk, const QByteArray& path, size_t limit, TimePoint since,
                                             const CancelFlag& cancel, FileVersions& result)
{
    std::shared_ptr<git_commit> last;
    while (!walk.isDone()) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, QFile::decodeName(path));
        if (result.versions.size() >= limit || walk.time() < since) {
            result.isCut = true;
            break;
        }
        const Result<std::optional<Found>> found = walk.next();
        if (!found)
            return passOn(found);
        if (*found) {
            result.versions.push_back(toVersion(**found, path));
            last = (*found)->step.commit;
        }
    }
    return last;
}

} // namespace

Result<FileVersions> fileVersions(git_repository* repository, const QByteArray& path, size_t limit, TimePoint since,
                                  const CancelFlag& cancel)
{
    FileVersions result;
    result.isShallow = git_repository_is_shallow(repository) == 1;
    git_oid start;
    const int code = git_reference_name_to_id(&start, repository, "HEAD");
    if (code == GIT_ENOTFOUND)
        return result;
    if (code < 0)
        return libraryError(code, QFile::decodeName(path));
    QByteArray name = path;
    while (!name.isEmpty()) {
        Walk walk(repository, name);
        if (const Result<Done> started = walk.start(start); !started)
            return passOn(started);
        const auto last = walkName(walk, name, limit, since, cancel, result);
        if (!last)
            return passOn(last);
        if (!*last || result.isCut || !isFirst(result.versions.back()) || result.versions.back().before.empty())
            break;
        const Result<QByteArray> before = nameBefore(repository, last->get(), name);
        if (!before)
            return passOn(before);
        name = *before;
        if (name.isEmpty())
            break;
        start = *git_commit_parent_id(last->get(), 0);
        result.versions.back().before = {result.versions.back().blob};
    }
    return result;
}

Result<std::vector<Commit>> fileHistory(git_repository* repository, const QByteArray& path, size_t limit,
                                        const CancelFlag& cancel)
{
    const QString subject = QFile::decodeName(path);
    git_oid head;
    const int code = git_reference_name_to_id(&head, repository, "HEAD");
    if (code == GIT_ENOTFOUND)
        return std::vector<Commit>{};
    if (code < 0)
        return libraryError(code, subject);

    Walk walk(repository, path);
    if (const Result<Done> started = walk.start(head); !started)
        return passOn(started);
    std::vector<Commit> commits;
    while (!walk.isDone() && commits.size() < limit) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, subject);
        const auto commit = walk.next();
        if (!commit)
            return passOn(commit);
        if (*commit)
            commits.push_back(toCommit((*commit)->step.commit.get()));
    }
    return commits;
}

} // namespace readyroom::git
