// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/FileHistory.h"

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
    qint64 order; ///< the younger commit first, among equals the one that was found first

    friend bool operator<(const Step& a, const Step& b)
    {
        const git_time_t timeOfA = git_commit_time(a.commit.get());
        const git_time_t timeOfB = git_commit_time(b.commit.get());
        return timeOfA != timeOfB ? timeOfA < timeOfB : a.order > b.order;
    }
};

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

    /// Takes the next commit; null when it did not change the file.
    Result<std::shared_ptr<git_commit>> next()
    {
        const Step step = m_steps.top();
        m_steps.pop();
        std::vector<Step> parents;
        for (unsigned int i = 0; i < git_commit_parentcount(step.commit.get()); ++i) {
            const git_oid* id = git_commit_parent_id(step.commit.get(), i);
            // Where a shallow clone was cut off, the commit counts as a first one.
            if (m_shallow && git_odb_exists(m_objects.get(), id) == 0)
                continue;
            Result<Step> parent = look(*id);
            if (!parent)
                return passOn(parent);
            if (parent->entry == step.entry) {
                enqueue(*parent);
                return nullptr;
            }
            parents.push_back(std::move(*parent));
        }
        for (const Step& parent : parents)
            enqueue(parent);
        const bool changed = !parents.empty() || !(step.entry == Entry{});
        return changed ? step.commit : nullptr;
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
        return Step{std::shared_ptr<git_commit>(std::move(commit)), entry, 0};
    }

    void enqueue(Step step)
    {
        const git_oid* id = git_commit_id(step.commit.get());
        const QByteArray key(reinterpret_cast<const char*>(id->id), GIT_OID_RAWSZ);
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
    qint64 m_order = 0;
};

} // namespace

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
            commits.push_back(toCommit(commit->get()));
    }
    return commits;
}

} // namespace readyroom::git
