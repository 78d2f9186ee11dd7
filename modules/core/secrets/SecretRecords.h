// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QFuture>

#include "core/base/WorkerThread.h"
#include "core/secrets/SecretRecord.h"

namespace readyroom::secrets {

/// The records of one workspace's secrets, in its state directory ("secrets.json", for its owner alone): names, hosts
/// and times, never a value. Several processes may have them open; each change is made to what the file holds by then.
/// Use from one thread; files are written on a thread of their own.
class SecretRecords final
{
public:
    /// @param directory the workspace's state directory
    explicit SecretRecords(const QString& directory);

    /// By name. What was read last; empty as long as error() says why nothing could be read.
    [[nodiscard]] const std::vector<SecretRecord>& all() const { return m_records; }
    [[nodiscard]] const SecretRecord* find(const QString& name) const;
    /// Malformed, Unsupported (written by a later version), PermissionDenied, Io; then nothing is written either.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    /// Reads the file if it has changed since.
    /// @return is anything different?
    bool refresh();

    using Change = std::function<void(std::vector<SecretRecord>&)>;
    /// Makes the change to what the file holds and writes it, whole or not at all. The change runs on the thread for
    /// files. Call refresh() once it is done. Busy when another process is writing for seconds; as error(); DiskFull.
    [[nodiscard]] QFuture<Result<Done>> change(Change change);

private:
    struct Version
    {
        quint64 inode = 0;
        qint64 seconds = 0;
        qint64 nanoseconds = 0;
        qint64 size = -1; ///< -1: there is no file
        friend bool operator==(const Version&, const Version&) = default;
    };
    [[nodiscard]] static Version versionOf(const QString& path);
    [[nodiscard]] static Result<std::vector<SecretRecord>> load(const QString& path);
    [[nodiscard]] static Result<Done> write(const QString& path, std::vector<SecretRecord> records);

    const QString m_path;
    std::vector<SecretRecord> m_records;
    std::optional<Error> m_error;
    std::optional<Version> m_version; ///< of what was read
    WorkerThread m_writer;            ///< changes keep their order; what is under way is written before it goes
};

} // namespace readyroom::secrets
