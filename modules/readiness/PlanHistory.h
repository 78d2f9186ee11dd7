// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QString>

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "readiness/EditAttribution.h"
#include "readiness/PlanDifference.h"

namespace readyroom::readiness {

/// Where a change is known from.
enum class HistorySource {
    Commit, ///< the repository's history; teammates may have used any editor
    Mark,   ///< the journal: somebody ticked here
    Edit,   ///< the journal: somebody changed something else here, which is in no commit yet
    File,   ///< the file as it is now differs from all that is recorded
};

using SnapshotPtr = std::shared_ptr<const PlanSnapshot>;

/// One step of a plan's history.
struct HistoryEntry
{
    HistorySource source = HistorySource::Commit;
    TimePoint at;
    QString who;               ///< a name; empty: not known
    QString commit;            ///< its id; of a commit alone
    QString summary;           ///< the first line of the commit's message
    qint64 position = 0;       ///< in the journal; of a mark or an edit alone
    bool isFirst = false;      ///< nothing older is known: there are no changes to show
    bool isMainLine = true;    ///< else it came in by a later merge, and `after` is what that side line had
    bool isUnreadable = false; ///< the version cannot be read as a plan, and the figures are those from before
    PlanFigures figures;       ///< afterwards
    SnapshotPtr after;
    std::vector<ItemChange> changes;
};

/// How a plan came to be what it is. A value that never changes once it was made.
struct PlanHistory
{
    QString file;
    std::vector<HistoryEntry> entries; ///< oldest first
    SnapshotPtr now;
    bool isInGit = false;          ///< else only marks are known, and earlier figures are those of today's items
    bool isCut = false;            ///< older versions were not looked at
    bool isShallow = false;        ///< the clone lacks older versions
    std::optional<Error> gitError; ///< why the repository could not be read; marks are known all the same

    /// The plan as it was at a moment; null where nothing that old is known.
    [[nodiscard]] SnapshotPtr at(TimePoint time) const;
};
using HistoryPtr = std::shared_ptr<const PlanHistory>;

/// A version out of the repository.
struct PlanVersion
{
    TimePoint at;
    QString who;
    QString commit;
    QString summary;
    bool isMainLine = true;
    bool hasParents = true;          ///< false: it is a first commit, or the parents are not known
    SnapshotPtr after;               ///< null: it cannot be read as a plan
    std::vector<SnapshotPtr> before; ///< in each parent; null: not there, or it cannot be read
};

/// A mark out of the journal.
struct PlanMark
{
    TimePoint at;
    QString who;
    qint64 position = 0;
    ItemId item;
    QString title;
    bool wasDone = false;
    bool isDone = false;
};

/// Brings them together in the order of time. A mark stands until a version says the same, so a tick is told once, with
/// who made it, and not again with who committed it. Edits since the last version tell what the file says beyond it; a
/// version tells those before. What nobody is known to have done comes last.
/// @param versions, marks, edits oldest first @param fileTime when the file was last written. Pure.
[[nodiscard]] PlanHistory mergeHistory(const std::vector<PlanVersion>& versions, const std::vector<PlanMark>& marks,
                                       const std::vector<RecordedEdit>& edits, const SnapshotPtr& now,
                                       TimePoint fileTime);

/// What became of a plan since some moment.
struct ChangeSince
{
    SnapshotPtr before;           ///< null: nothing that old is known
    std::optional<double> points; ///< how far the score rose; empty where one of the two is unknown
    double openHours = 0;         ///< by how much the hours left grew
    std::vector<ItemChange> changes;
};

/// The score at a moment; empty: not known then.
struct ScorePoint
{
    TimePoint at;
    std::optional<double> score;
    friend bool operator==(const ScorePoint&, const ScorePoint&) = default;
};

/// The score over time as steps, up to and with `now`, ascending: at each change the score before and the one after.
[[nodiscard]] std::vector<ScorePoint> scoreSteps(const PlanHistory& history, TimePoint now);

[[nodiscard]] ChangeSince changeSince(const PlanHistory& history, TimePoint time);

} // namespace readyroom::readiness
