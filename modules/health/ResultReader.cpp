// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ResultReader.h"

#include <algorithm>

#include "core/store/Transaction.h"
#include "health/ResultTables.h"

namespace readyroom::health {

using namespace tables;

namespace {

ResultRow rowFrom(const store::Statement& query, const QString& key)
{
    ResultRow row;
    row.key = key;
    row.at = fromMicroseconds(query.integer(0));
    row.outcome = static_cast<CheckOutcome>(query.integer(1));
    row.exemption = static_cast<Exemption>(query.integer(2));
    row.took = Duration(query.integer(3));
    row.status = static_cast<int>(query.integer(4));
    row.attempts = static_cast<int>(query.integer(5));
    row.error = query.text(6);
    row.phases = {Duration(query.integer(7)), Duration(query.integer(8)), Duration(query.integer(9)),
                  Duration(query.integer(10)), Duration(query.integer(11))};
    return row;
}

/// The first start of a period at or after a time.
qint64 startFrom(qint64 time, qint64 length)
{
    return startOf(time + length - 1, length);
}

/// Hours from `from` until before `until`, rolled up or still in rows.
Result<std::vector<ResultPeriod>> hoursBetween(const store::Database& database, const ProbeId& probe, qint64 from,
                                               qint64 until)
{
    auto hours = rollUps(database, probe.id, Size::Hour, from, std::min(until, probe.sealedUntil));
    if (!hours)
        return hours;
    const auto open = hoursOfRows(database, probe.id, std::max(from, probe.sealedUntil), until);
    if (!open)
        return passOn(open);
    for (const auto& [start, hour] : *open)
        hours->push_back(hour);
    return hours;
}

} // namespace

Result<std::vector<ResultPeriod>> ResultReader::hours(const QString& key, TimePoint from, TimePoint until) const
{
    // Seen as of one moment, so that an hour is not both in the rows and in the roll-ups, or in neither.
    auto transaction = store::Transaction::begin(m_database, store::Transaction::Kind::Read);
    if (!transaction)
        return passOn(transaction);
    const auto probe = lookUp(m_database, key);
    if (!probe)
        return passOn(probe);
    if (!*probe)
        return std::vector<ResultPeriod>();
    return hoursBetween(m_database, **probe, startFrom(toMicroseconds(from), hourLength),
                        startFrom(toMicroseconds(until), hourLength));
}

Result<std::vector<ResultPeriod>> ResultReader::days(const QString& key, TimePoint from, TimePoint until) const
{
    auto transaction = store::Transaction::begin(m_database, store::Transaction::Kind::Read);
    if (!transaction)
        return passOn(transaction);
    const auto probe = lookUp(m_database, key);
    if (!probe)
        return passOn(probe);
    if (!*probe)
        return std::vector<ResultPeriod>();
    const qint64 first = startFrom(toMicroseconds(from), dayLength);
    const qint64 end = startFrom(toMicroseconds(until), dayLength);
    const qint64 sealed = startOf((*probe)->sealedUntil, dayLength);
    auto days = rollUps(m_database, (*probe)->id, Size::Day, first, std::min(end, sealed));
    if (!days)
        return days;
    const auto hours = hoursBetween(m_database, **probe, std::max(first, sealed), end);
    if (!hours)
        return passOn(hours);
    for (ResultPeriod& day : daysOf(*hours))
        days->push_back(std::move(day));
    return days;
}

Result<std::vector<ResultRow>> ResultReader::last(const QString& key, int count) const
{
    return select(key,
                  QStringLiteral("SELECT %1 FROM results WHERE probe = ? UNION ALL SELECT %1 FROM fresh WHERE probe "
                                 "= ? ORDER BY at DESC LIMIT ?"),
                  [count](qint64 probe) {
                      return QVariantList{probe, probe, count};
                  });
}

Result<std::vector<ResultRow>> ResultReader::rows(const QString& key, TimePoint from, TimePoint until) const
{
    return select(key,
                  QStringLiteral("SELECT %1 FROM results WHERE probe = ? AND at >= ? AND at < ? UNION ALL SELECT %1 "
                                 "FROM fresh WHERE probe = ? AND at >= ? AND at < ? ORDER BY at"),
                  [first = toMicroseconds(from), last = toMicroseconds(until)](qint64 probe) {
                      return QVariantList{probe, first, last, probe, first, last};
                  });
}

template <class Values>
Result<std::vector<ResultRow>> ResultReader::select(const QString& key, const QString& sql, Values values) const
{
    auto transaction = store::Transaction::begin(m_database, store::Transaction::Kind::Read);
    if (!transaction)
        return passOn(transaction);
    std::vector<ResultRow> rows;
    const auto probe = lookUp(m_database, key);
    if (!probe)
        return passOn(probe);
    if (!*probe)
        return rows;
    const auto done = forEach(m_database, sql.arg(rowColumns()), values((*probe)->id),
                              [&rows, &key](const store::Statement& row) { rows.push_back(rowFrom(row, key)); });
    if (!done)
        return passOn(done);
    return rows;
}

Result<std::optional<TimePoint>> ResultReader::lastAt() const
{
    std::optional<TimePoint> last;
    const auto done = forEach(m_database, QStringLiteral("SELECT at FROM last_written"), {},
                              [&last](const store::Statement& row) { last = fromMicroseconds(row.integer(0)); });
    if (!done)
        return passOn(done);
    return last;
}

} // namespace readyroom::health
