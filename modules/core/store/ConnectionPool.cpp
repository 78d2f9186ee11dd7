// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ConnectionPool.h"

#include <atomic>
#include <vector>

#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QThread>
#include <QThreadStorage>
#include <QUrl>

#include "core/store/SqlError.h"
#include "core/store/StatementPrivate.h"

namespace readyroom::store {

namespace {

/// Closes a thread's connections when the thread ends. A QThreadStorage, because it is emptied before QThread::wait
/// returns; thread_local objects are destroyed later.
class ThreadEnd final
{
public:
    ThreadEnd() = default;
    ~ThreadEnd()
    {
        for (const auto& pool : m_pools) {
            if (const auto alive = pool.lock())
                alive->closeCurrent();
        }
    }
    Q_DISABLE_COPY_MOVE(ThreadEnd)

    void watch(std::weak_ptr<ConnectionPool> pool)
    {
        std::erase_if(m_pools, [](const auto& known) { return known.expired(); });
        m_pools.push_back(std::move(pool));
    }

private:
    std::vector<std::weak_ptr<ConnectionPool>> m_pools;
};

bool isBusy(const QSqlError& error)
{
    return errorFromSql(error, QString()).code == ErrorCode::Busy;
}

ThreadEnd& threadEnd()
{
    static QThreadStorage<ThreadEnd*> storage;
    if (!storage.hasLocalData())
        storage.setLocalData(new ThreadEnd); // the storage owns it
    return *storage.localData();
}

} // namespace

ConnectionPool::Connection::Connection(QString name, const QSqlDatabase& handle)
    : m_name(std::move(name))
    , m_handle(handle)
{
}

ConnectionPool::Connection::~Connection()
{
    m_handle.close();
    m_handle = QSqlDatabase(); // a connection can only be removed when nobody refers to it
    QSqlDatabase::removeDatabase(m_name);
}

ConnectionPool::ConnectionPool(const DatabaseOptions& options)
    : m_path(options.path)
    , m_durability(options.durability)
    , m_secureDelete(options.secureDelete)
    , m_readOnly(options.readOnly)
    , m_busyTimeout(options.busyTimeout)
{
}

Result<Statement> ConnectionPool::prepare(const QString& sql)
{
    const Result<QSqlDatabase> handle = current();
    if (!handle)
        return passOn(handle);
    auto statement = std::make_unique<Statement::Private>(Statement::Private{QSqlQuery(*handle), m_path});
    statement->query.setForwardOnly(true);
    if (!statement->query.prepare(sql))
        return tl::unexpected(errorFromSql(statement->query.lastError(), m_path));
    return Statement(std::move(statement));
}

void ConnectionPool::closeCurrent()
{
    const std::lock_guard lock(m_mutex);
    m_connections.erase(QThread::currentThread());
}

void ConnectionPool::closeOthers()
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_connections, [](const auto& entry) { return entry.first != QThread::currentThread(); });
}

Result<QSqlDatabase> ConnectionPool::current()
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_connections.find(QThread::currentThread());
    if (known != m_connections.end())
        return known->second->handle();
    Result<std::unique_ptr<Connection>> made = connect();
    if (!made)
        return passOn(made);
    threadEnd().watch(weak_from_this());
    return m_connections.emplace(QThread::currentThread(), std::move(*made)).first->second->handle();
}

Result<std::unique_ptr<ConnectionPool::Connection>> ConnectionPool::connect() const
{
    static std::atomic<int> serial{0};
    const QString name = QStringLiteral("readyroom-%1").arg(++serial);
    auto connection = std::make_unique<Connection>(name, QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name));
    QSqlDatabase handle = connection->handle();
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(m_busyTimeout.count());
    if (m_readOnly)
        options += QLatin1String(";QSQLITE_OPEN_READONLY");
    handle.setConnectOptions(options);
    handle.setDatabaseName(m_path);
    if (!handle.open())
        return tl::unexpected(errorFromSql(handle.lastError(), m_path));
    if (!m_readOnly && QFileInfo(m_path).size() == 0)
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    Result<Done> configured = configure(handle);
    if (!configured && m_readOnly && configured.error().code == ErrorCode::PermissionDenied &&
        !QFileInfo::exists(m_path + QLatin1String("-wal"))) {
        // In a folder that may not be written, WAL has nowhere to put its index. Without a WAL nobody has it open.
        handle.close();
        handle.setConnectOptions(options + QLatin1String(";QSQLITE_OPEN_URI"));
        handle.setDatabaseName(QUrl::fromLocalFile(m_path).toString(QUrl::FullyEncoded) +
                               QLatin1String("?immutable=1"));
        if (!handle.open())
            return tl::unexpected(errorFromSql(handle.lastError(), m_path));
        configured = configure(handle);
    }
    if (!configured)
        return passOn(configured);
    return connection;
}

Result<Done> ConnectionPool::configure(const QSqlDatabase& handle) const
{
    // The first statement that touches the file is also the one that finds out what kind of file it is.
    const QString touch =
        m_readOnly ? QStringLiteral("PRAGMA schema_version") : QStringLiteral("PRAGMA journal_mode = WAL");
    const QString synchronous = m_durability == Durability::EveryCommit ? QStringLiteral("PRAGMA synchronous = FULL")
                                                                        : QStringLiteral("PRAGMA synchronous = NORMAL");
    // Said both ways: which one SQLite does by itself depends on how it was built.
    const QString secureDelete = QStringLiteral("PRAGMA secure_delete = %1").arg(m_secureDelete ? 1 : 0);
    QSqlQuery query(handle);
    bool done = query.exec(touch);
    // Several processes may be making the file at once. The change to WAL does not wait for them as others do; taking
    // and leaving the exclusive lock does, and afterwards one of them has made the change.
    for (int attempt = 0; !done && attempt < 100 && isBusy(query.lastError()); ++attempt) {
        if (!query.exec(QStringLiteral("BEGIN EXCLUSIVE")) || !query.exec(QStringLiteral("ROLLBACK")))
            break;
        done = query.exec(touch);
    }
    if (!done || !query.exec(synchronous) || !query.exec(secureDelete) ||
        !query.exec(QStringLiteral("PRAGMA foreign_keys = ON")))
        return tl::unexpected(errorFromSql(query.lastError(), m_path));
    return Done{};
}

} // namespace readyroom::store
