// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "core/base/Clock.h"
#include "core/base/Result.h"

namespace readyroom::store {

class Database;

/// Who holds a lease.
struct LeaseState
{
    bool isMine = false;
    QString holder;
    TimePoint expires;
    friend bool operator==(const LeaseState&, const LeaseState&) = default;
};

/// The right to do what must be done by one process alone, such as running a schedule: kept in a database that all of
/// them have open, lent for a while and renewed. A holder that dies loses it when the while is over. Times are those of
/// the wall clock; a lease that was taken in what is now the future, because the clock was put back, is void. Any
/// thread; database and clock must outlive it.
class Lease final
{
public:
    /// What a database needs in its migrations to keep leases.
    [[nodiscard]] static QStringList schema();

    /// @param name of what is done; @param holder told to those who come second, so that a person can find it; another
    /// one for each process
    Lease(const Database& database, QString name, QString holder, const Clock& clock);

    /// Takes it, or renews it, for `span` from now; otherwise tells who holds it.
    [[nodiscard]] Result<LeaseState> take(Duration span) const;
    /// Gives it back; nothing happens where somebody else holds it.
    [[nodiscard]] Result<Done> release() const;

private:
    const Database& m_database;
    const QString m_name;
    const QString m_holder;
    const Clock& m_clock;
};

} // namespace readyroom::store
