// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "core/base/WorkerThread.h"
#include "core/workspace/FileReader.h"

namespace readyroom::journal {
class Journal;
struct Event;
} // namespace readyroom::journal

namespace readyroom {

class Clock;

namespace workspace {

/// One change to a file of the user's.
struct FileChange
{
    QString path;         ///< absolute, inside the workspace
    QString expectedHash; ///< hash of the content the change was computed from
    QByteArray newBytes;
    QString purpose; ///< recorded with the intent, e.g. "mark"
};

/// Writes the user's files: intent event → temporary file beside the resolved link's target → fsync → content compared
/// with `expectedHash` → rename over it, mode kept → done event. Fails with Conflict when the file has changed, and
/// then touches nothing. Events name files relative to the workspace's root, in stream "file:<path>".
/// Any thread may ask; the work is done one after another on a thread of its own. The destructor finishes what was
/// asked for; the journal and the clock must outlive it.
class SafeFileWriter final
{
public:
    /// @param root the workspace's absolute path.
    SafeFileWriter(const QString& root, journal::Journal& journal, const Clock& clock);
    ~SafeFileWriter() = default;
    Q_DISABLE_COPY_MOVE(SafeFileWriter)

    /// The future answers when the new content is durable and its end is recorded.
    [[nodiscard]] QFuture<Result<FileContent>> write(const FileChange& change);

    /// At start: finds intents without an end and records what became of them ("file.write_reconciled": applied, not
    /// applied, or changed by someone else); removes temporary files left behind. Answers how many were settled. Fails
    /// with Busy when another process is writing in this workspace just then; the next start will settle them.
    [[nodiscard]] QFuture<Result<int>> reconcile();

private:
    [[nodiscard]] Result<FileContent> writeNow(const FileChange& change);
    [[nodiscard]] Result<int> reconcileNow();
    [[nodiscard]] Result<Done> settle(const journal::Event& intent);
    [[nodiscard]] Result<QString> record(const QString& file, const QString& type, const QJsonObject& fields);

    const QString m_root;
    journal::Journal& m_journal;
    const Clock& m_clock;
    WorkerThread m_worker; // last: it stops first
};

} // namespace workspace
} // namespace readyroom
