// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QFuture>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/store/Lease.h"
#include "health/ResultReader.h"
#include "health/ResultWriter.h"

namespace readyroom {
class WorkerThread;
namespace store {
class Database;
}
} // namespace readyroom

namespace readyroom::health {

/// The home of results ("health.sqlite"): rows of single checks for a while, hours and days for longer. What is added
/// waits for at most a second and is written as one transaction, on a thread of its own ("health"). A failure to write
/// is told and counted, and what it was about is tried again, as long as it is not too much; whoever adds never waits
/// and never fails. Lives on the thread that opened it, or that it was moved to before anybody used it; reader() may be
/// used from any. The clock must outlive it.
class ResultStore final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds defaultLockDeadline{5000};
    /// More rows than this do not wait for a disk that fails; the oldest are given up.
    static constexpr size_t mostWaiting = 100'000;

    /// Opens or makes "health.sqlite" in `directory`. Every wait for another process ends at `lockDeadline`.
    [[nodiscard]] static Result<std::unique_ptr<ResultStore>>
    open(const QString& directory, const Clock& clock, ResultLimits limits = {},
         std::chrono::milliseconds lockDeadline = defaultLockDeadline);
    /// Writes what is waiting.
    ~ResultStore() override;
    Q_DISABLE_COPY_MOVE(ResultStore)

    void add(ResultRow row);
    /// Writes what is waiting now, not within a second.
    [[nodiscard]] QFuture<Result<Done>> flush();

    [[nodiscard]] const ResultReader& reader() const { return m_reader; }

    /// When the last check that was written began; nothing where there is none.
    [[nodiscard]] QFuture<Result<std::optional<TimePoint>>> lastAt();
    /// How the checks of each of these keys went from the hour that holds `from` on.
    [[nodiscard]] QFuture<Result<std::vector<CheckCounts>>> countsSince(const QStringList& keys, TimePoint from);

    /// Takes or renews the right to run the schedule of this workspace, see Lease.
    [[nodiscard]] QFuture<Result<store::LeaseState>> takeLease(const QString& holder, Duration span);
    [[nodiscard]] QFuture<Result<Done>> releaseLease(const QString& holder);

    /// Of rows: given up because they could not be written.
    [[nodiscard]] quint64 lost() const { return m_lost; }
    /// Of batches.
    [[nodiscard]] quint64 failures() const { return m_failures; }

Q_SIGNALS:
    void writeFailed(const readyroom::Error& error);

private:
    ResultStore(std::unique_ptr<store::Database> database, const Clock& clock, ResultLimits limits);
    void takeBack(std::vector<ResultRow>&& rows, const Error& error);

    std::unique_ptr<store::Database> m_database;
    const Clock& m_clock;
    ResultReader m_reader;
    std::shared_ptr<ResultWriter> m_writer; ///< of the worker's thread
    std::vector<ResultRow> m_waiting;
    QTimer m_timer;
    quint64 m_lost = 0;
    quint64 m_failures = 0;
    std::unique_ptr<WorkerThread> m_worker; // the last member: its jobs end before the rest goes
};

} // namespace readyroom::health
