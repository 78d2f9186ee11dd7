// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/ProgramCommit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include "core/git/GitProgram.h"

namespace readyroom::git {

namespace {

/// A pathspec that stands for one path from the root and nothing else, whatever characters it has. (The option for all
/// pathspecs at once would reach the hooks through the environment.)
QStringList literally(const QStringList& paths)
{
    QStringList specs;
    for (const QString& path : paths)
        specs << QStringLiteral(":(top,literal)") + path;
    return specs;
}

Result<QStringList> untracked(const GitProgram& git, const QDir& root, const QStringList& paths)
{
    const QStringList list{QStringLiteral("ls-files"), QStringLiteral("-z"), QStringLiteral("--full-name"),
                           QStringLiteral("--")};
    const Result<QByteArray> listed = git.run(list + literally(paths));
    if (!listed)
        return passOn(listed);
    QSet<QString> tracked;
    for (const QByteArray& name : listed->split('\0'))
        tracked.insert(QFile::decodeName(name));
    QStringList found;
    for (const QString& path : paths) {
        const QFileInfo file(root.filePath(path));
        if (!tracked.contains(path) && (file.exists() || file.isSymLink()))
            found << path;
    }
    return found;
}

} // namespace

Result<CommitId> commitByProgram(const QString& program, const QString& folder, const QStringList& paths,
                                 const QString& message, QDeadlineTimer deadline, const CancelFlag& cancel)
{
    const GitProgram git(program, folder, deadline, cancel);
    Result<QByteArray> top = git.run({QStringLiteral("rev-parse"), QStringLiteral("--show-toplevel")});
    if (!top)
        return passOn(top);
    top->chop(1); // the line's end
    const QDir root(QFile::decodeName(*top));
    QStringList names;
    for (const QString& path : paths)
        names << (QDir::isAbsolutePath(path) ? root.relativeFilePath(path) : path);

    // `commit --only` knows tracked files alone, so new ones are announced to the index, without their contents, and
    // forgotten again when the commit fails.
    const Result<QStringList> added = untracked(git, root, names);
    if (!added)
        return passOn(added);
    if (!added->isEmpty()) {
        const QStringList add{QStringLiteral("add"), QStringLiteral("--intent-to-add"), QStringLiteral("--")};
        if (const Result<QByteArray> announced = git.run(add + literally(*added)); !announced)
            return passOn(announced);
    }

    const QStringList commit{QStringLiteral("commit"), QStringLiteral("--only"), QStringLiteral("--cleanup=whitespace"),
                             QStringLiteral("--file=-"), QStringLiteral("--")};
    const Result<QByteArray> committed = git.run(commit + literally(names), message.toUtf8());
    if (!committed && !added->isEmpty()) {
        const GitProgram tidy(program, folder, QDeadlineTimer(std::chrono::seconds(5)), CancelFlag());
        const QStringList reset{QStringLiteral("reset"), QStringLiteral("--quiet"), QStringLiteral("--")};
        if (const Result<QByteArray> forgotten = tidy.run(reset + literally(*added)); !forgotten)
            return fail(committed.error().code, committed.error().subject, committed.error().detail, forgotten.error());
    }
    if (!committed)
        return passOn(committed);
    const Result<QByteArray> head = git.run({QStringLiteral("rev-parse"), QStringLiteral("HEAD")});
    if (!head)
        return passOn(head);
    return CommitId(QString::fromLatin1(head->trimmed()));
}

} // namespace readyroom::git
