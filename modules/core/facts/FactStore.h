// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QFuture>
#include <QObject>
#include <QStringList>

#include "core/base/Result.h"
#include "core/facts/Fact.h"

namespace readyroom {
class WorkerThread;
namespace store {
class Database;
}
} // namespace readyroom

namespace readyroom::facts {

/// The one home of measurements, with their history. Writes run on a thread of its own; reads may come from any thread.
/// Lives on the thread that opened it, or that it was moved to before anybody used it; there its signal is emitted.
/// The clock must outlive it.
class FactStore final : public QObject
{
    Q_OBJECT

public:
    /// How long the lock of another process is waited for, unless it is told otherwise.
    static constexpr std::chrono::milliseconds defaultLockDeadline{5000};

    /// Opens or makes "facts.sqlite" in `directory`. Every wait for the lock of another process, now and later, ends at
    /// `lockDeadline` with Busy.
    [[nodiscard]] static Result<std::unique_ptr<FactStore>>
    open(const QString& directory, const Clock& clock, std::chrono::milliseconds lockDeadline = defaultLockDeadline);
    ~FactStore() override;
    Q_DISABLE_COPY_MOVE(FactStore)

    /// Adds the measurements as one unit. The same value again is a measurement, too: it is newer.
    [[nodiscard]] QFuture<Result<Done>> put(std::vector<Fact> facts);

    /// The newest measurement and whether it may be relied on now.
    [[nodiscard]] Result<Reading> latest(const QString& key, const QString& subject) const;
    /// Measurements from `from` up to and with `to`, oldest first.
    [[nodiscard]] Result<std::vector<Fact>> history(const QString& key, const QString& subject, TimePoint from,
                                                    TimePoint to) const;
    /// Every key that was ever measured, in alphabetical order.
    [[nodiscard]] Result<QStringList> keys() const;

Q_SIGNALS:
    /// A measurement was added by this process; once for each of them.
    void changed(const QString& key, const QString& subject);

private:
    FactStore(std::unique_ptr<store::Database> database, const Clock& clock);
    [[nodiscard]] Result<Done> write(const std::vector<Fact>& facts) const;

    std::unique_ptr<store::Database> m_database;
    const Clock& m_clock;
    std::unique_ptr<WorkerThread> m_worker; // the last member: its jobs end before the rest goes
};

} // namespace readyroom::facts
