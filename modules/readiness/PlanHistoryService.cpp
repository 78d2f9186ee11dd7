// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanHistoryService.h"

#include <chrono>

#include <QDir>

#include "core/journal/Journal.h"
#include "core/vocabulary/PlanEvents.h"
#include "readiness/PlanHistoryReader.h"

namespace readyroom::readiness {

namespace {

struct Answer
{
    Result<HistoryPtr> history;
    QString commitLog;
};

constexpr std::chrono::milliseconds settling(300); // a commit touches its files more than once
constexpr std::chrono::days twoYears(2 * 365);

} // namespace

PlanHistoryService::PlanHistoryService(const QString& root, const QString& cacheDirectory,
                                       const journal::Journal& journal, const Clock& clock)
    : m_journal(journal)
    , m_clock(clock)
    , m_worker(QStringLiteral("history"))
{
    const QString cacheFile = QDir(cacheDirectory).filePath(QStringLiteral("plan-versions.sqlite"));
    m_worker.post(
        [this, root, cacheFile] { m_reader = std::make_unique<PlanHistoryReader>(root, cacheFile, m_clock); });
    m_afterCommit.setSingleShot(true);
    m_afterCommit.setInterval(settling);
    connect(&m_commits, &QFileSystemWatcher::fileChanged, &m_afterCommit, qOverload<>(&QTimer::start));
    connect(&m_afterCommit, &QTimer::timeout, this, [this] {
        if (m_plan)
            read(m_plan);
    });
}

PlanHistoryService::~PlanHistoryService()
{
    cancel();
}

void PlanHistoryService::cancel()
{
    m_current.cancel();
}

void PlanHistoryService::read(const PlanPtr& plan)
{
    cancel();
    m_current = CancelFlag();
    m_plan = plan;
    const auto job = [this, plan, flag = m_current]() -> Answer {
        if (flag.isCancelled())
            return {fail(ErrorCode::Cancelled, plan->file), {}};
        const auto events = m_journal.readStream(planStream(plan->file));
        if (!events)
            return {passOn(events), {}};
        int shown = 0;
        const auto progress = [this, flag, file = plan->file, &shown](int done, int total) {
            constexpr int percent = 100;
            if (const int now = done * percent / total; now != std::exchange(shown, now) && !flag.isCancelled())
                Q_EMIT progressed(file, now);
        };
        const HistoryLimits limits{HistoryLimits().commits, m_clock.now() - twoYears};
        Result<HistoryPtr> history = m_reader->read(*plan, *events, limits, flag, progress);
        return {std::move(history), m_reader->commitLog()};
    };
    answer(this, m_worker.run(job), [this, flag = m_current, file = plan->file](const Answer& read) {
        if (!flag.isCancelled())
            take(read.history, file, read.commitLog);
    });
}

void PlanHistoryService::take(const Result<HistoryPtr>& history, const QString& file, const QString& commitLog)
{
    if (!commitLog.isEmpty() && !m_commits.files().contains(commitLog))
        m_commits.addPath(commitLog);
    if (!history) {
        Q_EMIT failed(file, history.error());
        return;
    }
    m_histories[file] = *history;
    Q_EMIT changed(file);
}

HistoryPtr PlanHistoryService::history(const QString& file) const
{
    const auto found = m_histories.find(file);
    return found == m_histories.cend() ? nullptr : found->second;
}

} // namespace readyroom::readiness
