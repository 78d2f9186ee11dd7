// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <vector>

#include <QFuture>
#include <QObject>

#include "core/base/Result.h"
#include "core/base/WorkerThread.h"
#include "core/vocabulary/Actor.h"
#include "readiness/EditWriter.h"
#include "readiness/ItemTracker.h"
#include "readiness/Plan.h"
#include "readiness/PlanWriter.h"
#include "readiness/UndoHistory.h"

namespace readyroom::readiness {

/// The plans of one workspace: reads them, keeps them current when files change, and writes marks back, one byte each.
/// Lives on the GUI or main thread; reading and parsing run on the pool, writing on a thread of its own; answers come
/// by future and signal.
class PlanService final : public QObject
{
    Q_OBJECT

public:
    /// @param root the workspace's absolute path. All references must outlive the service.
    /// @param cacheFolder where to remember the plans' items between starts; empty: nowhere
    PlanService(QString root, journal::Journal& journal, workspace::SafeFileWriter& writer, const Clock& clock,
                const Actor& actor, const QString& cacheFolder = {});
    ~PlanService() override;
    Q_DISABLE_COPY_MOVE(PlanService)

    /// Reads these files (relative to the root) in place of those before; those that hold no plan are left out.
    void load(const QStringList& files);
    /// Reads one file again, because it changed on disk; a file that is gone takes its plan along.
    void reload(const QString& file);
    /// Reads and parses one file at once; blocks.
    [[nodiscard]] Result<PlanPtr> loadNow(const QString& file) const;

    /// In the order of the files that were loaded.
    [[nodiscard]] std::vector<PlanPtr> plans() const;
    [[nodiscard]] PlanPtr plan(const QString& file) const;
    /// Is there more to come? So it is before the first load.
    [[nodiscard]] bool isLoading() const { return m_pending > 0 || m_load == 0; }

    /// Ticks or unticks one item; fails as PlanWriter::mark does, and with NotFound for a file that is no plan here.
    [[nodiscard]] QFuture<Result<MarkOutcome>> mark(const QString& file, const ItemId& item, bool done);
    /// Takes back the last mark on this item.
    [[nodiscard]] QFuture<Result<MarkOutcome>> undoMark(const QString& file, const ItemId& item);

    /// Carries edits out in the file of `known`, the plan they were made on; fails as EditWriter::edit does.
    [[nodiscard]] QFuture<Result<EditOutcome>> edit(const PlanPtr& known, std::vector<PlanEdit> edits);
    /// What edits to `known` and the file as it is now make together; writes nothing.
    [[nodiscard]] QFuture<Result<EditMerge>> mergeEdit(const PlanPtr& known, std::vector<PlanEdit> edits);
    /// Writes the text a person made of a merge.
    [[nodiscard]] QFuture<Result<EditOutcome>> writeMerged(const EditMerge& merge, const QByteArray& text);

    /// What was taken back or done again.
    struct Rewound
    {
        UndoStep step;
        PlanPtr plan;        ///< as it is now
        bool merged = false; ///< the file had changed meanwhile
    };
    /// Takes back what was done last in this session in any plan, mark or edit. NothingToUndo when there is none;
    /// Conflict when the file says something else there by now, and then the step is given up.
    [[nodiscard]] QFuture<Result<Rewound>> undo();
    /// Does again what was taken back last.
    [[nodiscard]] QFuture<Result<Rewound>> redo();
    [[nodiscard]] bool canUndo() const { return m_history.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo(); }

    /// A plan's text before and after putting misread characters right, to be shown as a diff first.
    struct RepairPreview
    {
        QByteArray before;
        QByteArray after;
        EncodingRepair repair;
    };
    /// NotFound when nothing in the file is damaged.
    [[nodiscard]] QFuture<Result<RepairPreview>> previewRepair(const QString& file) const;
    /// Rewrites the file with its characters put right; only on request.
    [[nodiscard]] QFuture<Result<PlanPtr>> applyRepair(const QString& file);

    /// Items of a plan that are gone, while others look like them, and nobody has said yet which they are.
    [[nodiscard]] std::vector<ItemQuestion> questions(const QString& file) const;
    /// Says that `gone` is `now`, one of its candidates, or with an empty `now` that it was removed.
    [[nodiscard]] QFuture<Result<Done>> decideRename(const QString& file, const ItemId& gone, const ItemId& now);

    /// Commits one plan's file, and nothing else, to the Git repository it lies in, and answers the commit's short id.
    /// Runs the repository's hooks, so only when a person asks for it. Fails as git::commitPaths does.
    [[nodiscard]] QFuture<Result<QString>> commit(const QString& file, const QString& message);

Q_SIGNALS:
    /// Plans were added or removed.
    void plansChanged();
    /// A plan has new content.
    void planChanged(const QString& file);
    /// A file could not be read; the last good plan stays.
    void planFailed(const QString& file, const readyroom::Error& error);
    /// What was loaded last is complete.
    void loaded();
    void undoChanged();
    /// The open questions of a plan have changed; none are left when there are none.
    void renamesAmbiguous(const QString& file, const std::vector<readyroom::readiness::ItemQuestion>& questions);

private:
    void read(const QString& file, int load);
    void take(const QString& file, const Result<PlanPtr>& read);
    /// @param told what became of items by what was done here
    void put(const PlanPtr& plan, const std::vector<ItemSuccession>& told = {});
    void remove(const QString& file);
    void takeMark(const MarkOutcome& outcome, MarkCommand command, const ItemId& asked);
    void takeEdit(const EditOutcome& outcome, const PlanPtr& known);
    [[nodiscard]] Result<Rewound> rewindNow(const UndoStep& step, const PlanPtr& known, bool isUndo);
    [[nodiscard]] QFuture<Result<Rewound>> rewind(std::optional<UndoStep> step, bool isUndo);
    template <class T, class Job, class Handler>
    [[nodiscard]] QFuture<Result<T>> onWorker(Job job, Handler handler);
    void followItems(const PlanPtr& plan, const std::vector<ItemSuccession>& told = {});
    void followOpenQuestions();
    void takeNews(const QString& file, const ItemTracker::News& news);
    [[nodiscard]] QFuture<Result<MarkOutcome>> run(const QString& file, const ItemId& item, MarkCommand command);

    const QString m_root;
    const Actor m_actor;
    PlanWriter m_planWriter; // used on m_worker alone
    EditWriter m_editWriter; // likewise
    ItemTracker m_tracker;   // likewise
    QStringList m_files;
    std::map<QString, PlanPtr> m_plans;
    std::map<QString, std::vector<ItemQuestion>> m_questions; ///< none is empty
    UndoHistory m_history;
    int m_pending = 0;
    int m_load = 0;
    WorkerThread m_worker; // last: it stops first
};

} // namespace readyroom::readiness
