// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <vector>

#include <QFuture>
#include <QObject>

#include "core/base/Result.h"
#include "core/vocabulary/Actor.h"
#include "readiness/Plan.h"

namespace readyroom {

class Clock;

namespace journal {
class Journal;
}
namespace workspace {
class SafeFileWriter;
}

namespace readiness {

using PlanPtr = std::shared_ptr<const Plan>;

/// What a mark on a checkbox did.
struct MarkOutcome
{
    PlanPtr plan; ///< the plan as it is now
    ItemId item;
    char before = ' ';
    char after = ' ';    ///< equal to `before`: the box was so already, which is recorded as a confirmation
    bool merged = false; ///< the file had changed meanwhile and the mark was set in the new text
};

/// The plans of one workspace: reads them, keeps them current when files change, and writes marks back, one byte each.
/// Lives on the GUI or main thread; reading, parsing and writing run elsewhere and answer by future and signal.
class PlanService final : public QObject
{
    Q_OBJECT

public:
    /// @param root the workspace's absolute path. All references must outlive the service.
    PlanService(QString root, journal::Journal& journal, workspace::SafeFileWriter& writer, const Clock& clock,
                Actor actor);
    ~PlanService() override;
    Q_DISABLE_COPY_MOVE(PlanService)

    /// Reads these files (relative to the root) and leaves out those that hold no plan item. Emits plansChanged.
    void load(const QStringList& files);
    /// Reads one file again, because it changed on disk.
    void reload(const QString& file);
    /// Reads and parses at once, for the command line.
    [[nodiscard]] Result<PlanPtr> loadNow(const QString& file);

    [[nodiscard]] std::vector<PlanPtr> plans() const;
    [[nodiscard]] PlanPtr plan(const QString& file) const;
    [[nodiscard]] bool isLoading() const { return m_pending > 0; }

    /// Ticks or unticks one item. Fails with NotFound, Conflict (the item is gone or ambiguous in the changed file),
    /// Unsupported (no checkbox) or what writing the file failed with.
    [[nodiscard]] QFuture<Result<MarkOutcome>> mark(const QString& file, const ItemId& item, bool done);
    /// Takes back the last mark on this item that is not yet taken back. Without any on record, a ticked box is
    /// unticked.
    [[nodiscard]] QFuture<Result<MarkOutcome>> undoMark(const QString& file, const ItemId& item);
    /// Takes back the last mark of this session in any plan; NotFound when there is none.
    [[nodiscard]] QFuture<Result<MarkOutcome>> undoLast();
    [[nodiscard]] bool canUndo() const { return !m_undo.empty(); }

    /// The plan's text before and after putting misread characters right, to be shown as a diff first.
    struct RepairPreview
    {
        QByteArray before;
        QByteArray after;
        EncodingRepair repair;
    };
    [[nodiscard]] Result<RepairPreview> previewRepair(const QString& file) const;
    /// Rewrites the file with its characters put right; only on request.
    [[nodiscard]] QFuture<Result<PlanPtr>> applyRepair(const QString& file);

Q_SIGNALS:
    void plansChanged();
    void planChanged(const QString& file);
    void planFailed(const QString& file, const readyroom::Error& error);
    void undoChanged();

private:
    struct UndoEntry
    {
        QString file;
        ItemId item;
    };

    QString m_root;
    journal::Journal& m_journal;
    workspace::SafeFileWriter& m_writer;
    const Clock& m_clock;
    Actor m_actor;
    std::map<QString, PlanPtr> m_plans;
    std::vector<UndoEntry> m_undo;
    int m_pending = 0;
};

} // namespace readiness
} // namespace readyroom
