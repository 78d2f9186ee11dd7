// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ResultWriter.h"

#include <algorithm>

#include "core/store/Transaction.h"
#include "health/ResultTables.h"

namespace readyroom::health {

using namespace tables;

namespace {

/// How long rows stay where they were appended: the longer, the fewer pages are touched for each.
constexpr std::chrono::minutes settlePeriod{10};
/// An hour is rolled up a little after its end, when the checks that began in it have been written.
constexpr qint64 sealDelay = qint64{5} * 60 * 1'000'000;

qint64 sealableUntil(TimePoint now)
{
    return startOf(toMicroseconds(now) - sealDelay, hourLength);
}

} // namespace

ResultWriter::ResultWriter(const store::Database& database, ResultLimits limits)
    : m_database(database)
    , m_limits(limits)
{
}

Result<Done> ResultWriter::loadProbes()
{
    if (m_isLoaded)
        return Done{};
    m_known.clear();
    m_indices.clear();
    Result<Done> loaded = forEach(m_database, QStringLiteral("SELECT id, key, sealed_until FROM probes"), {},
                                  [this](const store::Statement& row) {
                                      m_indices.insert(row.text(1), m_known.size());
                                      m_known.push_back({row.integer(0), row.integer(2)});
                                  });
    m_isLoaded = loaded.has_value();
    return loaded;
}

Result<qint64> ResultWriter::idFor(const ResultRow& row)
{
    const QString& key = row.key;
    const auto known = m_indices.constFind(key);
    if (known != m_indices.cend())
        return m_known[*known].id;
    // Before its first hour there is nothing to roll up.
    const auto inserted = m_database.execute(QStringLiteral("INSERT INTO probes (key, sealed_until) VALUES (?, ?)"),
                                             {key, startOf(toMicroseconds(row.at), hourLength)});
    if (!inserted)
        return passOn(inserted);
    const auto made = lookUp(m_database, key);
    if (!made)
        return passOn(made);
    if (!*made)
        return fail(ErrorCode::Internal, key, QStringLiteral("a row that was inserted is not there"));
    m_indices.insert(key, m_known.size());
    m_known.push_back({(*made)->id, (*made)->sealedUntil});
    return (*made)->id;
}

Result<Done> ResultWriter::write(const std::vector<ResultRow>& rows, TimePoint now)
{
    const Result<Done> written = [&]() -> Result<Done> {
        auto transaction = store::Transaction::begin(m_database, store::Transaction::Kind::Write);
        if (!transaction)
            return passOn(transaction);
        return loadProbes()
            .and_then([&](Done) { return insertRows(rows); })
            .and_then([&](Done) { return settleWhenDue(now); })
            .and_then([&](Done) { return sealSome(now); })
            .and_then([&](Done) { return transaction->commit(); });
    }();
    // What was remembered of a transaction that was rolled back is not so.
    if (!written) {
        m_isLoaded = false;
        m_settledAt = TimePoint::max();
    }
    return written;
}

Result<Done> ResultWriter::settleWhenDue(TimePoint now)
{
    // Hours are rolled up out of their places, so that comes before.
    const qint64 until = sealableUntil(now);
    if (until == m_settledFor && m_settledAt <= now && now - m_settledAt < settlePeriod)
        return Done{};
    m_settledFor = until;
    m_settledAt = now;
    return moveFresh();
}

Result<Done> ResultWriter::settle()
{
    auto transaction = store::Transaction::begin(m_database, store::Transaction::Kind::Write);
    if (!transaction)
        return passOn(transaction);
    return moveFresh().and_then([&](Done) { return transaction->commit(); });
}

Result<Done> ResultWriter::moveFresh() const
{
    return m_database
        .execute(
            QStringLiteral("INSERT OR REPLACE INTO results (probe, %1) SELECT probe, %1 FROM fresh ORDER BY probe, at")
                .arg(rowColumns()))
        .and_then([this](Done) { return m_database.execute(QStringLiteral("DELETE FROM fresh")); });
}

Result<Done> ResultWriter::insertRows(const std::vector<ResultRow>& rows)
{
    if (rows.empty())
        return Done{};
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO fresh (probe, %1) VALUES (?, ?, ?, ?, ?, "
                                                    "?, ?, ?, ?, ?, ?, ?, ?)")
                                         .arg(rowColumns()));
    if (!insert)
        return passOn(insert);
    TimePoint newest = rows.front().at;
    QVariantList values(13);
    for (const ResultRow& row : rows) {
        const Result<qint64> id = idFor(row);
        if (!id)
            return passOn(id);
        qsizetype column = 0;
        const auto set = [&values, &column](qint64 value) { values[column++] = value; };
        set(*id);
        set(toMicroseconds(row.at));
        set(static_cast<qint64>(row.outcome));
        set(static_cast<qint64>(row.exemption));
        set(row.took.count());
        set(row.status);
        set(row.attempts);
        values[column++] = row.error.isEmpty() ? QVariant() : QVariant(row.error);
        set(row.phases.resolve.count());
        set(row.phases.connect.count());
        set(row.phases.tls.count());
        set(row.phases.firstByte.count());
        set(row.phases.transfer.count());
        if (auto done = insert->run(values); !done)
            return done;
        newest = std::max(newest, row.at);
    }
    return m_database.execute(QStringLiteral("INSERT OR REPLACE INTO last_written (id, at) VALUES (1, ?)"),
                              {toMicroseconds(newest)});
}

Result<Done> ResultWriter::sealSome(TimePoint now)
{
    const qint64 until = sealableUntil(now);
    int sealed = 0;
    for (size_t looked = 0; looked < m_known.size() && sealed < m_limits.sealsPerBatch; ++looked) {
        m_nextSeal = m_nextSeal + 1 < m_known.size() ? m_nextSeal + 1 : 0;
        Known& probe = m_known[m_nextSeal];
        if (probe.sealedUntil >= until)
            continue;
        const bool isNewDay = startOf(probe.sealedUntil, dayLength) != startOf(until, dayLength);
        Result<Done> done = seal(probe, until);
        if (done && isNewDay)
            done = sealDays(probe, until).and_then([&](Done) { return trim(probe, toMicroseconds(now)); });
        if (!done)
            return done;
        probe.sealedUntil = until;
        ++sealed;
    }
    return Done{};
}

namespace {

Result<Done> putPeriod(const store::Database& database, qint64 probe, Size size, const ResultPeriod& period)
{
    const CheckCounts& counts = period.counts;
    return database.execute(
        QStringLiteral(
            "INSERT OR REPLACE INTO roll_ups (probe, size, start, passed, slow, failed, exempted, not_asked, "
            "took) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {probe, static_cast<int>(size), toMicroseconds(period.start), counts.passed, counts.slow, counts.failed,
         counts.exempted, counts.notAsked, period.took.toBytes()});
}

} // namespace

Result<Done> ResultWriter::seal(const Known& probe, qint64 until) const
{
    const auto hours = hoursOfRows(m_database, probe.id, probe.sealedUntil, until);
    if (!hours)
        return passOn(hours);
    for (const auto& [start, hour] : *hours) {
        if (auto put = putPeriod(m_database, probe.id, Size::Hour, hour); !put)
            return put;
    }
    return m_database.execute(QStringLiteral("UPDATE probes SET sealed_until = ? WHERE id = ?"), {until, probe.id});
}

Result<Done> ResultWriter::sealDays(const Known& probe, qint64 until) const
{
    const auto hours =
        rollUps(m_database, probe.id, Size::Hour, startOf(probe.sealedUntil, dayLength), startOf(until, dayLength));
    if (!hours)
        return passOn(hours);
    for (const ResultPeriod& day : daysOf(*hours)) {
        if (auto put = putPeriod(m_database, probe.id, Size::Day, day); !put)
            return put;
    }
    return Done{};
}

Result<Done> ResultWriter::trim(const Known& probe, qint64 now) const
{
    qint64 cutoff = now - m_limits.rawAge.count();
    qint64 rows = 0;
    const auto counted = forEach(
        m_database,
        QStringLiteral("SELECT start, passed + slow + failed + exempted + not_asked FROM roll_ups WHERE probe = ? AND "
                       "size = 0 AND start >= ? ORDER BY start DESC"),
        {probe.id, cutoff}, [&](const store::Statement& row) {
            rows += row.integer(1);
            if (rows > m_limits.rowsPerProbe)
                cutoff = std::max(cutoff, row.integer(0));
        });
    if (!counted)
        return counted;
    return m_database.execute(QStringLiteral("DELETE FROM results WHERE probe = ? AND at < ?"), {probe.id, cutoff})
        .and_then([&](Done) {
            return m_database.execute(QStringLiteral("DELETE FROM roll_ups WHERE probe = ? AND size = 0 AND start < ?"),
                                      {probe.id, now - m_limits.hoursAge.count()});
        });
}

} // namespace readyroom::health
