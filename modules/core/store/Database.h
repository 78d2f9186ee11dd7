// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/base/Result.h"
#include "core/store/Statement.h"

namespace readyroom::store {

/// What survives a power cut.
enum class Durability {
    EveryCommit, ///< a commit that was answered is on the disk (synchronous=FULL)
    Consistent,  ///< the newest commits may be lost; what is left is whole (synchronous=NORMAL)
};

struct DatabaseOptions
{
    QString path;
    /// Each entry takes the schema one version further, by one or more statements. Entries are only ever added.
    std::vector<QStringList> migrations;
    Durability durability = Durability::EveryCommit;
    bool secureDelete = false; ///< what is deleted or overwritten is zeroed in the file
    bool readOnly = false;     ///< nothing is created or migrated; works beside a process that writes
    std::chrono::milliseconds busyTimeout{5000};
};

/// An SQLite database in a file (WAL, foreign keys on). Usable from any thread: each gets a connection of its own, made
/// at first use and closed with the thread or with the database. No other thread may be using it when it is destroyed.
class Database final
{
public:
    /// Opens or makes the file, readable by its owner alone, and brings its schema up to date in one transaction.
    /// Fails with NotFound, PermissionDenied, DiskFull, Io, Busy (another process holds it longer than the timeout),
    /// Malformed (not a database) or Unsupported (made by a newer version of this program).
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const DatabaseOptions& options);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] Result<Statement> prepare(const QString& sql) const;
    /// Prepares and runs a statement whose rows, if any, are of no interest.
    [[nodiscard]] Result<Done> execute(const QString& sql, const QVariantList& values = {}) const;
    /// Moves everything from the log into the file and empties the log, which keeps old contents until then. Busy when
    /// others have been reading from the log for longer than the timeout.
    [[nodiscard]] Result<Done> foldLog() const;

private:
    explicit Database(std::shared_ptr<ConnectionPool> pool);
    [[nodiscard]] Result<size_t> schemaVersion() const;
    [[nodiscard]] Result<Done> migrate(const std::vector<QStringList>& migrations, bool readOnly) const;
    std::shared_ptr<ConnectionPool> m_pool;
};

} // namespace readyroom::store
