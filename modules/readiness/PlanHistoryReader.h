// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QHash>

#include "core/base/LatestJob.h"
#include "core/journal/Event.h"
#include "readiness/PlanHistory.h"

namespace readyroom {

namespace git {
class Repository;
struct FileVersions;
} // namespace git
namespace store {
class Cache;
}

namespace readiness {

/// How far back a history goes.
struct HistoryLimits
{
    size_t commits = 500;
    TimePoint since; ///< no commit older than that
};

/// Reads histories of plans: the repository's log of a file, each version once, and keeps what it has read in a cache.
/// Blocks on the disk: for a worker, one thread at a time.
class PlanHistoryReader final
{
public:
    /// @param root the workspace's absolute path; @param cacheFile where versions that were read are kept; empty, or
    /// when it cannot be opened: only in memory. The clock must outlive it.
    PlanHistoryReader(QString root, const QString& cacheFile, const Clock& clock);
    ~PlanHistoryReader();
    Q_DISABLE_COPY_MOVE(PlanHistoryReader)

    using Progress = std::function<void(int done, int total)>;

    /// @param events of the plan's stream in the journal, in order. Fails with Cancelled alone: what Git cannot say is
    /// part of the history.
    [[nodiscard]] Result<HistoryPtr> read(const Plan& now, const std::vector<journal::Event>& events,
                                          const HistoryLimits& limits, const CancelFlag& cancel,
                                          const Progress& progress = {});

    /// The file that changes with every commit of the repository that was read last; empty: there is none.
    [[nodiscard]] QString commitLog() const { return m_commitLog; }

private:
    [[nodiscard]] Result<std::vector<PlanVersion>> readVersions(const git::Repository& repository, const QString& file,
                                                                const HistoryLimits& limits, const CancelFlag& cancel,
                                                                const Progress& progress, PlanHistory& found);
    /// As it was read last, while HEAD is where it was then.
    [[nodiscard]] Result<std::shared_ptr<const git::FileVersions>> logOf(const git::Repository& repository,
                                                                         const QString& file,
                                                                         const HistoryLimits& limits,
                                                                         const CancelFlag& cancel);
    [[nodiscard]] SnapshotPtr snapshot(const git::Repository& repository, const QString& blob);

    const QString m_root;
    std::unique_ptr<store::Cache> m_cache; ///< null: none
    QHash<QString, SnapshotPtr> m_known;   ///< by blob; null: cannot be read as a plan
    struct KnownLog
    {
        QString head;
        std::shared_ptr<const git::FileVersions> versions;
    };
    QHash<QString, KnownLog> m_logs; ///< by file
    QString m_commitLog;
};

} // namespace readiness
} // namespace readyroom
