// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Cache.h"

#include <QFile>

namespace readyroom::store {

Result<std::unique_ptr<Cache>> Cache::open(const QString& path, const Clock& clock)
{
    const DatabaseOptions options{
        path,
        {{QStringLiteral("CREATE TABLE cache (key TEXT PRIMARY KEY, value BLOB NOT NULL, put_at INTEGER NOT NULL) "
                         "STRICT")}},
        Durability::Consistent};
    auto database = Database::open(options);
    if (!database &&
        (database.error().code == ErrorCode::Malformed || database.error().code == ErrorCode::Unsupported)) {
        for (const char* suffix : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1String(suffix));
        database = Database::open(options);
    }
    if (!database)
        return passOn(database);
    return std::unique_ptr<Cache>(new Cache(std::move(*database), clock));
}

Cache::Cache(std::unique_ptr<Database> database, const Clock& clock)
    : m_database(std::move(database))
    , m_clock(clock)
{
}

Result<Done> Cache::put(const QString& key, const QByteArray& value)
{
    return m_database->execute(
        QStringLiteral("INSERT INTO cache (key, value, put_at) VALUES (?, ?, ?) ON CONFLICT (key) "
                       "DO UPDATE SET value = excluded.value, put_at = excluded.put_at"),
        {key, value, toMicroseconds(m_clock.now())});
}

std::optional<QByteArray> Cache::get(const QString& key) const
{
    auto query = m_database->prepare(QStringLiteral("SELECT value FROM cache WHERE key = ?"));
    if (!query || !query->run({key}) || !query->next().value_or(false))
        return std::nullopt;
    return query->bytes(0);
}

Result<Done> Cache::prune(Duration age)
{
    return m_database->execute(QStringLiteral("DELETE FROM cache WHERE put_at < ?"),
                               {toMicroseconds(m_clock.now() - age)});
}

} // namespace readyroom::store
