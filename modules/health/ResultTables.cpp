// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ResultTables.h"

#include "core/store/Lease.h"

namespace readyroom::health::tables {

std::vector<QStringList> migrations()
{
    const QString columns = QStringLiteral(
        "at INTEGER NOT NULL, outcome INTEGER NOT NULL, exemption INTEGER NOT NULL, took INTEGER NOT NULL, "
        "status INTEGER NOT NULL, attempts INTEGER NOT NULL, error TEXT, resolve INTEGER NOT NULL, connect "
        "INTEGER NOT NULL, tls INTEGER NOT NULL, first_byte INTEGER NOT NULL, transfer INTEGER NOT NULL");
    QStringList first{
        QStringLiteral(
            "CREATE TABLE probes (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, sealed_until INTEGER NOT "
            "NULL) STRICT"),
        // What comes is appended, which touches few pages however many probes there are …
        QStringLiteral("CREATE TABLE fresh (id INTEGER PRIMARY KEY, probe INTEGER NOT NULL, %1) STRICT").arg(columns),
        // … and moved in large lots to where the rows of a probe lie together, in the order in which they are read.
        QStringLiteral(
            "CREATE TABLE results (probe INTEGER NOT NULL, %1, PRIMARY KEY (probe, at)) STRICT, WITHOUT ROWID")
            .arg(columns),
        QStringLiteral(
            "CREATE TABLE roll_ups (probe INTEGER NOT NULL, size INTEGER NOT NULL, start INTEGER NOT NULL, "
            "passed INTEGER NOT NULL, slow INTEGER NOT NULL, failed INTEGER NOT NULL, exempted INTEGER NOT "
            "NULL, not_asked INTEGER NOT NULL, took BLOB NOT NULL, PRIMARY KEY (probe, size, start)) STRICT, "
            "WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE last_written (id INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT")};
    return {first + store::Lease::schema()};
}

QString rowColumns()
{
    return QStringLiteral("at, outcome, exemption, took, status, attempts, error, resolve, connect, tls, first_byte, "
                          "transfer");
}

qint64 startOf(qint64 time, qint64 length)
{
    const qint64 rest = time % length;
    return time - (rest < 0 ? rest + length : rest);
}

Result<std::optional<ProbeId>> lookUp(const store::Database& database, const QString& key)
{
    std::optional<ProbeId> known;
    const auto done = forEach(database, QStringLiteral("SELECT id, sealed_until FROM probes WHERE key = ?"), {key},
                              [&known](const store::Statement& row) {
                                  known = ProbeId{row.integer(0), row.integer(1)};
                              });
    if (!done)
        return passOn(done);
    return known;
}

Result<std::map<qint64, ResultPeriod>> hoursOfRows(const store::Database& database, qint64 probe, qint64 from,
                                                   qint64 until)
{
    std::map<qint64, ResultPeriod> hours;
    const auto done =
        forEach(database,
                QStringLiteral(
                    "SELECT at, outcome, exemption, took FROM results WHERE probe = ? AND at >= ? AND at < ? UNION ALL "
                    "SELECT at, outcome, exemption, took FROM fresh WHERE probe = ? AND at >= ? AND at < ?"),
                {probe, from, until, probe, from, until}, [&hours](const store::Statement& row) {
                    const qint64 start = startOf(row.integer(0), hourLength);
                    ResultPeriod& hour = hours[start];
                    hour.start = fromMicroseconds(start);
                    const auto outcome = static_cast<CheckOutcome>(row.integer(1));
                    hour.counts.add(outcome, static_cast<Exemption>(row.integer(2)));
                    if (outcome == CheckOutcome::Passed || outcome == CheckOutcome::Slow)
                        hour.took.add(Duration(row.integer(3)));
                });
    if (!done)
        return passOn(done);
    return hours;
}

Result<std::vector<ResultPeriod>> rollUps(const store::Database& database, qint64 probe, Size size, qint64 from,
                                          qint64 until)
{
    std::vector<ResultPeriod> periods;
    const auto done =
        forEach(database,
                QStringLiteral(
                    "SELECT start, passed, slow, failed, exempted, not_asked, took FROM roll_ups WHERE probe = ? AND "
                    "size = ? AND start >= ? AND start < ? ORDER BY start"),
                {probe, static_cast<int>(size), from, until}, [&periods](const store::Statement& row) {
                    periods.push_back({fromMicroseconds(row.integer(0)),
                                       {row.integer(1), row.integer(2), row.integer(3), row.integer(4), row.integer(5)},
                                       DurationHistogram::fromBytes(row.bytes(6))});
                });
    if (!done)
        return passOn(done);
    return periods;
}

std::vector<ResultPeriod> daysOf(const std::vector<ResultPeriod>& hours)
{
    std::vector<ResultPeriod> days;
    for (const ResultPeriod& hour : hours) {
        const TimePoint day = fromMicroseconds(startOf(toMicroseconds(hour.start), dayLength));
        if (days.empty() || days.back().start != day)
            days.push_back({day, {}, {}});
        days.back().counts.merge(hour.counts);
        days.back().took.merge(hour.took);
    }
    return days;
}

} // namespace readyroom::health::tables
