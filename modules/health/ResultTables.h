// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QStringList>
#include <QVariantList>

#include "core/store/Database.h"
#include "health/ResultRow.h"

/// The tables that results are kept in, as their writer and their reader share them. Private to both.
namespace readyroom::health::tables {

constexpr qint64 hourLength = qint64{3600} * 1'000'000;
constexpr qint64 dayLength = 24 * hourLength;

/// The size of a roll-up, as it is kept.
enum class Size {
    Hour = 0,
    Day = 1,
};

/// A probe's place in the tables.
struct ProbeId
{
    qint64 id = 0;
    qint64 sealedUntil = 0; ///< all before is rolled up
};

[[nodiscard]] std::vector<QStringList> migrations();
/// The columns of a row behind that of its probe.
[[nodiscard]] QString rowColumns();
/// The start of the hour or day that holds a time.
[[nodiscard]] qint64 startOf(qint64 time, qint64 length);

[[nodiscard]] Result<std::optional<ProbeId>> lookUp(const store::Database& database, const QString& key);
/// The hours of single rows from `from` until before `until`, by their start.
[[nodiscard]] Result<std::map<qint64, ResultPeriod>> hoursOfRows(const store::Database& database, qint64 probe,
                                                                 qint64 from, qint64 until);
/// Periods that begin from `from` on and before `until`, as they are rolled up.
[[nodiscard]] Result<std::vector<ResultPeriod>> rollUps(const store::Database& database, qint64 probe, Size size,
                                                        qint64 from, qint64 until);
[[nodiscard]] std::vector<ResultPeriod> daysOf(const std::vector<ResultPeriod>& hours);

/// Runs a query and hands each row on.
template <class Take>
Result<Done> forEach(const store::Database& database, const QString& sql, const QVariantList& values, Take take)
{
    auto query = database.prepare(sql);
    if (!query)
        return passOn(query);
    Result<bool> more = query->run(values).and_then([&query](Done) { return query->next(); });
    for (; more && *more; more = query->next())
        take(*query);
    if (!more)
        return passOn(more);
    return Done{};
}

} // namespace readyroom::health::tables
