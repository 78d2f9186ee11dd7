// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include <QSqlDatabase>

#include "core/base/Result.h"
#include "core/store/Database.h"

class QThread;

namespace readyroom::store {

/// The connections of one database, one a thread. Safe to use from any thread.
class ConnectionPool final : public std::enable_shared_from_this<ConnectionPool>
{
public:
    explicit ConnectionPool(const DatabaseOptions& options);

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] Result<Statement> prepare(const QString& sql);
    /// Closes the connection of this thread, if there is one.
    void closeCurrent();
    /// Closes the connections of all threads but this one.
    void closeOthers();

private:
    class Connection
    {
    public:
        Connection(QString name, const QSqlDatabase& handle);
        ~Connection();
        Q_DISABLE_COPY_MOVE(Connection)
        [[nodiscard]] const QSqlDatabase& handle() const { return m_handle; }

    private:
        QString m_name;
        QSqlDatabase m_handle;
    };

    [[nodiscard]] Result<QSqlDatabase> current();
    [[nodiscard]] Result<std::unique_ptr<Connection>> connect() const;
    [[nodiscard]] Result<Done> configure(const QSqlDatabase& handle) const;

    const QString m_path;
    const Durability m_durability;
    const bool m_secureDelete;
    const bool m_readOnly;
    const std::chrono::milliseconds m_busyTimeout;
    std::mutex m_mutex; // guards m_connections
    std::map<QThread*, std::unique_ptr<Connection>> m_connections;
};

} // namespace readyroom::store
