// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

#include "core/base/Result.h"

namespace readyroom::journal {
class Journal;
}

namespace readyroom {

class Clock;

namespace workspace {

/// The bytes of a file and the hash by which a later write knows that nothing has changed meanwhile.
struct FileContent
{
    QByteArray bytes;
    QString hash; ///< SHA-256, hexadecimal
};

/// Reads a whole regular file. Fails with TooLarge above `limit` bytes without reading it, NotFound, PermissionDenied,
/// Io. Any thread.
[[nodiscard]] Result<FileContent> readFile(const QString& path, qint64 limit = qint64{64} * 1024 * 1024);

/// One change to a file of the user's.
struct FileChange
{
    QString path;         ///< absolute
    QString expectedHash; ///< hash of the content the change was computed from
    QByteArray newBytes;
    QString purpose; ///< recorded with the intent, e.g. "tick"
};

/// Writes the user's files: intent event → temporary file beside the resolved link's target → fsync → content compared
/// with `expectedHash` → rename over it, mode kept → done event. Fails with Conflict when the file has changed, and
/// then touches nothing.
class SafeFileWriter final
{
public:
    SafeFileWriter(journal::Journal& journal, const Clock& clock);

    /// Runs on a worker; the future answers when the new content is durable.
    [[nodiscard]] QFuture<Result<FileContent>> write(const FileChange& change);

    /// At start: finds intents without an end and records what became of them ("file.write_reconciled": applied, not
    /// applied, or changed by someone else); removes temporary files left behind.
    [[nodiscard]] QFuture<Result<int>> reconcile();

private:
    journal::Journal& m_journal;
    const Clock& m_clock;
};

} // namespace workspace
} // namespace readyroom
