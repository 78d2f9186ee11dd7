// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QHash>
#include <QString>

#include "health/ResultRow.h"

namespace readyroom::store {
class Database;
}

namespace readyroom::health {

/// How long results are kept.
struct ResultLimits
{
    Duration rawAge = std::chrono::hours(24 * 90);
    qint64 rowsPerProbe = 20'000; ///< whole hours of them, so a few more
    Duration hoursAge = std::chrono::hours(24 * 90);
    int sealsPerBatch = 100; ///< probes whose hours are rolled up with one batch
};

/// Writes results, rolls up their hours and days once they are over, and deletes what is too old, a few probes at a
/// time. Remembers what it needs for that; one thread alone. The database must outlive it.
class ResultWriter final
{
public:
    ResultWriter(const store::Database& database, ResultLimits limits);

    /// All as one transaction.
    [[nodiscard]] Result<Done> write(const std::vector<ResultRow>& rows, TimePoint now);
    /// Puts what was appended lately into its place, which is done every few minutes anyway.
    [[nodiscard]] Result<Done> settle();

private:
    struct Known
    {
        qint64 id = 0;
        qint64 sealedUntil = 0; ///< all before is rolled up
    };

    [[nodiscard]] Result<Done> loadProbes();
    [[nodiscard]] Result<qint64> idFor(const ResultRow& row);
    [[nodiscard]] Result<Done> insertRows(const std::vector<ResultRow>& rows);
    [[nodiscard]] Result<Done> settleWhenDue(TimePoint now);
    [[nodiscard]] Result<Done> moveFresh() const;
    [[nodiscard]] Result<Done> sealSome(TimePoint now);
    [[nodiscard]] Result<Done> seal(const Known& probe, qint64 until) const;
    [[nodiscard]] Result<Done> sealDays(const Known& probe, qint64 until) const;
    [[nodiscard]] Result<Done> trim(const Known& probe, qint64 now) const;

    const store::Database& m_database;
    const ResultLimits m_limits;
    bool m_isLoaded = false;
    QHash<QString, size_t> m_indices;
    std::vector<Known> m_known;
    size_t m_nextSeal = 0;                    ///< whose turn it is
    TimePoint m_settledAt = TimePoint::max(); ///< the future: not yet
    qint64 m_settledFor = 0;                  ///< the end of the hours that could be rolled up then
};

} // namespace readyroom::health
