// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include "core/base/LatestJob.h"
#include "core/base/WorkerThread.h"
#include "readiness/PlanHistory.h"
#include "readiness/PlanWriter.h"

namespace readyroom::readiness {

class PlanHistoryReader;

/// The histories of a workspace's plans: read on a thread of its own when asked for, and again after a commit. Lives on
/// the GUI thread. Its destructor stops what is being read; the references must outlive it.
class PlanHistoryService final : public QObject
{
    Q_OBJECT

public:
    /// @param root the workspace's absolute path; @param cacheDirectory where versions that were read are kept
    PlanHistoryService(const QString& root, const QString& cacheDirectory, const journal::Journal& journal,
                       const Clock& clock);
    ~PlanHistoryService() override;
    Q_DISABLE_COPY_MOVE(PlanHistoryService)

    /// Reads the history of this plan, in place of what is still being read. What was read before is not read again.
    void read(const PlanPtr& plan);
    /// As it was read last; null: not yet.
    [[nodiscard]] HistoryPtr history(const QString& file) const;
    void cancel();

Q_SIGNALS:
    void changed(const QString& file);
    /// @param percent 0 … 100
    void progressed(const QString& file, int percent);
    void failed(const QString& file, const readyroom::Error& error);

private:
    void take(const Result<HistoryPtr>& history, const QString& file, const QString& commitLog);

    const journal::Journal& m_journal;
    const Clock& m_clock;
    PlanPtr m_plan;
    std::map<QString, HistoryPtr> m_histories;
    QFileSystemWatcher m_commits;
    QTimer m_afterCommit;
    CancelFlag m_current;
    std::unique_ptr<PlanHistoryReader> m_reader; // on the worker alone
    WorkerThread m_worker;                       // last: it stops first
};

} // namespace readyroom::readiness
