// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Transaction.h"

#include "core/store/Database.h"

namespace readyroom::store {

namespace {

QString beginSql(Transaction::Kind kind)
{
    switch (kind) {
    case Transaction::Kind::Read:
        return QStringLiteral("BEGIN");
    case Transaction::Kind::Write:
        return QStringLiteral("BEGIN IMMEDIATE");
    case Transaction::Kind::Part:
        return QStringLiteral("SAVEPOINT part");
    }
    return {};
}

} // namespace

Result<Transaction> Transaction::begin(const Database& database, Kind kind)
{
    if (const auto begun = database.execute(beginSql(kind)); !begun)
        return passOn(begun);
    return Transaction(database, kind);
}

Transaction::Transaction(const Database& database, Kind kind)
    : m_database(&database)
    , m_kind(kind)
{
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
    , m_kind(other.m_kind)
{
}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    // Fails only where SQLite has rolled back by itself already, for instance on a full disk.
    if (m_kind != Kind::Part)
        std::ignore = m_database->execute(QStringLiteral("ROLLBACK"));
    else if (m_database->execute(QStringLiteral("ROLLBACK TO part")))
        std::ignore = m_database->execute(QStringLiteral("RELEASE part"));
}

Result<Done> Transaction::commit()
{
    auto done = m_database->execute(m_kind == Kind::Part ? QStringLiteral("RELEASE part") : QStringLiteral("COMMIT"));
    if (done)
        m_database = nullptr;
    return done;
}

} // namespace readyroom::store
