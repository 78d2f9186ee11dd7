// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "health/ResultRow.h"

namespace readyroom::store {
class Database;
}

namespace readyroom::health {

/// Asks for kept results. Blocks on the disk; any thread. The database must outlive it.
class ResultReader final
{
public:
    explicit ResultReader(const store::Database& database)
        : m_database(database)
    {
    }

    /// The newest rows of a probe, newest first.
    [[nodiscard]] Result<std::vector<ResultRow>> last(const QString& key, int count) const;
    /// The rows from `from` until before `until`, oldest first.
    [[nodiscard]] Result<std::vector<ResultRow>> rows(const QString& key, TimePoint from, TimePoint until) const;
    /// Hours or days in UTC that begin from `from` on and before `until`, oldest first, also the one under way; those
    /// without a check are left out.
    [[nodiscard]] Result<std::vector<ResultPeriod>> hours(const QString& key, TimePoint from, TimePoint until) const;
    [[nodiscard]] Result<std::vector<ResultPeriod>> days(const QString& key, TimePoint from, TimePoint until) const;
    /// When the last check that was written began.
    [[nodiscard]] Result<std::optional<TimePoint>> lastAt() const;

private:
    template <class Values>
    [[nodiscard]] Result<std::vector<ResultRow>> select(const QString& key, const QString& sql, Values values) const;

    const store::Database& m_database;
};

} // namespace readyroom::health
