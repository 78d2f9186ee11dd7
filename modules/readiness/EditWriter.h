// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

#include "core/base/Result.h"
#include "core/vocabulary/PlanEvents.h"
#include "readiness/PlanEdit.h"
#include "readiness/PlanEditor.h"
#include "readiness/PlanRecorder.h"

namespace readyroom {

namespace workspace {
class SafeFileWriter;
struct FileContent;
} // namespace workspace

namespace readiness {

/// What an edit did.
struct EditOutcome
{
    PlanPtr plan;                   ///< as it is now
    std::vector<AppliedEdit> edits; ///< empty: the plan said so already, or a text as a whole was written
    QByteArray before;              ///< the file's bytes
    QByteArray after;
    bool merged = false; ///< the file had changed meanwhile and the edit was made in the new text
};

/// An edit and the file's new text, both made from one base; the texts as they are shown.
struct EditMerge
{
    QString file;
    QString hash; ///< of the file that `theirs` was read from
    QByteArray mine;
    QByteArray theirs;
    QByteArray merged; ///< with conflict markers where `hasConflicts`
    bool hasConflicts = false;
};

/// Writes edits to the plans of one workspace and records them. Every call blocks on the disk and on the journal: for a
/// worker, one at a time. The references must outlive it.
class EditWriter final
{
public:
    EditWriter(QString root, journal::Journal& journal, workspace::SafeFileWriter& writer, const Clock& clock,
               Actor actor);

    /// Carries edits out. When the file is no longer what `known` was read from, the items are looked for in the new
    /// text; Conflict when one is not there any more, is no longer the only one of its name, or says something else
    /// where it is to be edited; nothing is written then. Fails also as editPlan does.
    [[nodiscard]] Result<EditOutcome> edit(const PlanPtr& known, const std::vector<PlanEdit>& edits);

    /// Makes the change from `before` to `after` again in the file as it is now; the other way round it takes it back.
    /// Where the file is not `before` any more, the change is merged into it; Conflict where that cannot be done.
    [[nodiscard]] Result<EditOutcome> repeat(const QString& file, const QByteArray& before, const QByteArray& after,
                                             EditReason reason);

    /// What would become of edits to `known` and of what others did to the file since. Writes nothing.
    [[nodiscard]] Result<EditMerge> merge(const PlanPtr& known, const std::vector<PlanEdit>& edits) const;
    /// Writes a text that came out of a merge; Conflict when the file is not the one of `hash` any more.
    [[nodiscard]] Result<EditOutcome> writeMerged(const QString& file, const QString& hash, const QByteArray& text);

private:
    [[nodiscard]] Result<EditOutcome> editOnce(const PlanPtr& known, const std::vector<PlanEdit>& edits);
    [[nodiscard]] Result<EditOutcome> write(const QString& file, const workspace::FileContent& content,
                                            EditedPlan&& edited, EditReason reason);
    [[nodiscard]] QString absolutePath(const QString& file) const;

    const QString m_root;
    workspace::SafeFileWriter& m_writer;
    PlanRecorder m_recorder;
};

} // namespace readiness
} // namespace readyroom
