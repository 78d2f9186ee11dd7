// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ResultStore.h"

#include <tuple>

#include <QDir>

#include "core/base/WorkerThread.h"
#include "core/store/Database.h"
#include "health/ResultTables.h"

namespace readyroom::health {

namespace {

constexpr std::chrono::milliseconds batchPeriod{1000};

QString leaseName()
{
    return QStringLiteral("schedule");
}

} // namespace

Result<std::unique_ptr<ResultStore>> ResultStore::open(const QString& directory, const Clock& clock,
                                                       ResultLimits limits, std::chrono::milliseconds lockDeadline)
{
    if (!QDir().mkpath(directory))
        return fail(ErrorCode::PermissionDenied, directory, QStringLiteral("cannot make the folder"));
    auto database =
        store::Database::open({QDir(directory).filePath(QStringLiteral("health.sqlite")), tables::migrations(),
                               store::Durability::Consistent, false, false, lockDeadline});
    if (!database)
        return passOn(database);
    return std::unique_ptr<ResultStore>(new ResultStore(std::move(*database), clock, limits));
}

ResultStore::ResultStore(std::unique_ptr<store::Database> database, const Clock& clock, ResultLimits limits)
    : m_database(std::move(database))
    , m_clock(clock)
    , m_reader(*m_database)
    , m_writer(std::make_shared<ResultWriter>(*m_database, limits))
    , m_timer(this)
    , m_worker(std::make_unique<WorkerThread>(QStringLiteral("health")))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(batchPeriod);
    connect(&m_timer, &QTimer::timeout, this, [this] { std::ignore = flush(); });
}

ResultStore::~ResultStore()
{
    std::ignore = flush();
}

void ResultStore::add(ResultRow row)
{
    m_waiting.push_back(std::move(row));
    if (!m_timer.isActive())
        m_timer.start();
}

QFuture<Result<Done>> ResultStore::flush()
{
    m_timer.stop();
    auto rows = std::make_shared<std::vector<ResultRow>>(std::exchange(m_waiting, {}));
    return m_worker->run([this, rows, writer = m_writer, now = m_clock.now()]() -> Result<Done> {
        Result<Done> written = writer->write(*rows, now);
        if (!written)
            QMetaObject::invokeMethod(
                this, [this, rows, error = written.error()] { takeBack(std::move(*rows), error); },
                Qt::QueuedConnection);
        return written;
    });
}

void ResultStore::takeBack(std::vector<ResultRow>&& rows, const Error& error)
{
    ++m_failures;
    // What came since is newer, and stays behind it.
    rows.insert(rows.end(), std::make_move_iterator(m_waiting.begin()), std::make_move_iterator(m_waiting.end()));
    if (rows.size() > mostWaiting) {
        const size_t tooMany = rows.size() - mostWaiting;
        rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(tooMany));
        m_lost += tooMany;
    }
    m_waiting = std::move(rows);
    if (!m_timer.isActive())
        m_timer.start();
    Q_EMIT writeFailed(error);
}

QFuture<Result<std::optional<TimePoint>>> ResultStore::lastAt()
{
    return m_worker->run([this] { return m_reader.lastAt(); });
}

QFuture<Result<std::vector<CheckCounts>>> ResultStore::countsSince(const QStringList& keys, TimePoint from)
{
    return m_worker->run(
        [this, writer = m_writer, keys, from, until = m_clock.now()]() -> Result<std::vector<CheckCounts>> {
            // Or what is fresh would be looked through once for each key.
            if (const auto settled = writer->settle(); !settled)
                return passOn(settled);
            std::vector<CheckCounts> all;
            for (const QString& key : keys) {
                const auto hours = m_reader.hours(key, std::chrono::floor<std::chrono::hours>(from), until);
                if (!hours)
                    return passOn(hours);
                CheckCounts& counts = all.emplace_back();
                for (const ResultPeriod& hour : *hours)
                    counts.merge(hour.counts);
            }
            return all;
        });
}

QFuture<Result<store::LeaseState>> ResultStore::takeLease(const QString& holder, Duration span)
{
    return m_worker->run(
        [this, holder, span] { return store::Lease(*m_database, leaseName(), holder, m_clock).take(span); });
}

QFuture<Result<Done>> ResultStore::releaseLease(const QString& holder)
{
    return m_worker->run([this, holder] { return store::Lease(*m_database, leaseName(), holder, m_clock).release(); });
}

} // namespace readyroom::health
