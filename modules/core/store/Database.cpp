// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"

#include <tuple>

#include <QFile>

#include "core/store/ConnectionPool.h"
#include "core/store/Transaction.h"

namespace readyroom::store {

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions& options)
{
    if (options.readOnly && !QFile::exists(options.path))
        return fail(ErrorCode::NotFound, options.path, QStringLiteral("no such file"));
    std::unique_ptr<Database> database(new Database(std::make_shared<ConnectionPool>(options)));
    if (const auto migrated = database->migrate(options.migrations, options.readOnly); !migrated)
        return passOn(migrated);
    return database;
}

Database::Database(std::shared_ptr<ConnectionPool> pool)
    : m_pool(std::move(pool))
{
}

Database::~Database()
{
    m_pool->closeOthers();
    // Leaves one plain file behind where nobody else has it open. With others reading it the log stays, which is fine.
    if (execute(QStringLiteral("PRAGMA busy_timeout = 0")))
        std::ignore = foldLog();
    m_pool->closeCurrent();
}

Result<Statement> Database::prepare(const QString& sql) const
{
    return m_pool->prepare(sql);
}

Result<Done> Database::execute(const QString& sql, const QVariantList& values) const
{
    return prepare(sql).and_then([&values](Statement statement) { return statement.run(values); });
}

Result<Done> Database::foldLog() const
{
    auto query = prepare(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!query)
        return passOn(query);
    const Result<bool> isBusy = query->run().and_then([&query](Done) { return query->next(); }).map([&query](bool) {
        return query->integer(0) != 0;
    });
    if (!isBusy)
        return passOn(isBusy);
    return *isBusy ? Result<Done>(fail(ErrorCode::Busy, m_pool->path(), QStringLiteral("its log is being read")))
                   : Done{};
}

Result<size_t> Database::schemaVersion() const
{
    auto query = prepare(QStringLiteral("PRAGMA user_version"));
    if (!query)
        return passOn(query);
    return query->run().and_then([&query](Done) { return query->next(); }).map([&query](bool) {
        return static_cast<size_t>(query->integer(0));
    });
}

Result<Done> Database::migrate(const std::vector<QStringList>& migrations, bool readOnly) const
{
    // Looked at under the write lock, because another process may be migrating the same file.
    auto transaction = Transaction::begin(*this, readOnly ? Transaction::Kind::Read : Transaction::Kind::Write);
    if (!transaction)
        return passOn(transaction);
    const auto version = schemaVersion();
    if (!version)
        return passOn(version);
    if (*version > migrations.size())
        return fail(ErrorCode::Unsupported, m_pool->path(),
                    QStringLiteral("schema version %1, newest known is %2").arg(*version).arg(migrations.size()));
    if (*version == migrations.size())
        return Done{};
    if (readOnly)
        return fail(ErrorCode::Unsupported, m_pool->path(),
                    QStringLiteral("schema version %1 needs an update to %2").arg(*version).arg(migrations.size()));
    for (size_t i = *version; i < migrations.size(); ++i) {
        for (const QString& sql : migrations[i]) {
            if (auto done = execute(sql); !done)
                return done;
        }
    }
    const auto noted = execute(QStringLiteral("PRAGMA user_version = %1").arg(migrations.size()));
    return noted ? transaction->commit() : noted;
}

} // namespace readyroom::store
