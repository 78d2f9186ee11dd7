// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Lease.h"

#include "core/store/Database.h"
#include "core/store/Transaction.h"

namespace readyroom::store {

QStringList Lease::schema()
{
    return {
        QStringLiteral("CREATE TABLE leases (name TEXT PRIMARY KEY, holder TEXT NOT NULL, renewed INTEGER NOT NULL, "
                       "expires INTEGER NOT NULL) STRICT")};
}

Lease::Lease(const Database& database, QString name, QString holder, const Clock& clock)
    : m_database(database)
    , m_name(std::move(name))
    , m_holder(std::move(holder))
    , m_clock(clock)
{
}

Result<LeaseState> Lease::take(Duration span) const
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction)
        return passOn(transaction);
    auto query = m_database.prepare(QStringLiteral("SELECT holder, renewed, expires FROM leases WHERE name = ?"));
    if (!query)
        return passOn(query);
    const Result<bool> found = query->run({m_name}).and_then([&query](Done) { return query->next(); });
    if (!found)
        return passOn(found);
    // Read under the write lock, so that nobody takes it in between.
    const TimePoint now = m_clock.now();
    if (*found) {
        const LeaseState held{false, query->text(0), fromMicroseconds(query->integer(2))};
        const bool isVoid = held.expires <= now || fromMicroseconds(query->integer(1)) > now;
        if (held.holder != m_holder && !isVoid)
            return held;
    }
    const TimePoint expires = now + span;
    const auto written = m_database.execute(
        QStringLiteral("INSERT INTO leases (name, holder, renewed, expires) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO "
                       "UPDATE SET holder = excluded.holder, renewed = excluded.renewed, expires = excluded.expires"),
        {m_name, m_holder, toMicroseconds(now), toMicroseconds(expires)});
    if (!written)
        return passOn(written);
    if (const auto committed = transaction->commit(); !committed)
        return passOn(committed);
    return LeaseState{true, m_holder, expires};
}

Result<Done> Lease::release() const
{
    return m_database.execute(QStringLiteral("DELETE FROM leases WHERE name = ? AND holder = ?"), {m_name, m_holder});
}

} // namespace readyroom::store
