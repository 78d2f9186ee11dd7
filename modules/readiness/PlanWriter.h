// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QHash>
#include <QString>

#include "core/base/Result.h"
#include "readiness/MarkLog.h"
#include "readiness/Plan.h"
#include "readiness/PlanRecorder.h"

namespace readyroom {

namespace workspace {
class SafeFileWriter;
struct FileContent;
} // namespace workspace

namespace readiness {

/// What is to become of a checkbox.
enum class MarkCommand {
    Tick,
    Untick,
    Undo,
};

/// What a mark on a checkbox did.
struct MarkOutcome
{
    PlanPtr plan; ///< the plan as it is now
    ItemId item;  ///< as it is known now
    char before = ' ';
    char after = ' ';    ///< equal to `before`: the box was so already, which is recorded as a confirmation
    bool merged = false; ///< the file had changed meanwhile and the mark was set in the new text
};

/// Writes to the plans of one workspace, one byte for a mark, and records who did what. Every call blocks on the disk
/// and on the journal: for a worker, one at a time. The references must outlive it.
class PlanWriter final
{
public:
    PlanWriter(QString root, journal::Journal& journal, workspace::SafeFileWriter& writer, const Clock& clock,
               Actor actor);

    /// Sets one item's checkbox. When the file is no longer what `known` was read from, the item is looked for in the
    /// new text; Conflict when it is not there any more or no longer the only one of its name, and nothing is written.
    /// An item that is known to have been renamed or moved is found by its old id, too.
    /// Undo takes back the last recorded mark on the item that still stands; without any, a ticked box is unticked;
    /// NothingToUndo when there is nothing to take back. Unsupported for an item without a checkbox.
    [[nodiscard]] Result<MarkOutcome> mark(const PlanPtr& known, const ItemId& item, MarkCommand command);

    /// Rewrites a file with its misread characters put right. NotFound when nothing in it is damaged.
    [[nodiscard]] Result<PlanPtr> repairEncoding(const QString& file);

private:
    struct Change;

    /// Empty: somebody wrote between our reading and our renaming, and the new text may be tried.
    [[nodiscard]] Result<std::optional<MarkOutcome>> tryMark(const PlanPtr& known, const ItemId& asked,
                                                             MarkCommand command);
    /// The plan with another mark in its file, which `content` is of; empty: as above.
    [[nodiscard]] Result<std::optional<PlanPtr>> writeMark(const Plan& plan, size_t index, char mark,
                                                           const workspace::FileContent& content);
    /// The id that an item asked for goes by in `plan`.
    [[nodiscard]] ItemId currentId(const Plan& plan, const ItemId& asked);
    [[nodiscard]] Result<Change> changeFor(const PlanItem& item, const Plan& plan, MarkCommand command);
    [[nodiscard]] Result<Done> refreshLog(const QString& file);
    [[nodiscard]] QString absolutePath(const QString& file) const;

    const QString m_root;
    journal::Journal& m_journal;
    workspace::SafeFileWriter& m_writer;
    PlanRecorder m_recorder;
    QHash<QString, MarkLog> m_logs;
    QHash<QString, PlanPtr> m_latest; ///< as this writer left them
};

} // namespace readiness
} // namespace readyroom
