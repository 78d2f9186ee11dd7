// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QByteArray>
#include <QString>

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/store/Database.h"

namespace readyroom::store {

/// Values that can be computed again; its file may be deleted at any time. Safe to use from any thread; the clock must
/// outlive it.
class Cache final
{
public:
    /// Opens or makes the cache; one that is damaged or of another version is thrown away and made anew.
    [[nodiscard]] static Result<std::unique_ptr<Cache>> open(const QString& path, const Clock& clock);

    [[nodiscard]] Result<Done> put(const QString& key, const QByteArray& value);
    /// Empty when there is none. A failure to read is a miss, too.
    [[nodiscard]] std::optional<QByteArray> get(const QString& key) const;
    /// Removes what was put longer ago than `age`.
    [[nodiscard]] Result<Done> prune(Duration age);

private:
    Cache(std::unique_ptr<Database> database, const Clock& clock);
    std::unique_ptr<Database> m_database;
    const Clock& m_clock;
};

} // namespace readyroom::store
