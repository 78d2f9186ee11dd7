// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "readiness/Plan.h"
#include "readiness/PlanChanges.h"

namespace readyroom::readiness {

/// Something a person did to a plan in this session, and what it takes to take it back.
struct UndoStep
{
    enum class Kind {
        Mark,
        Edit,
    };

    Kind kind = Kind::Mark;
    QString file;
    ItemId item;                             ///< of a mark
    QString title;                           ///< of the item first concerned; may be empty
    QString field;                           ///< of an edit of one thing: AppliedEdit::field
    char mark = ' ';                         ///< what a mark set
    std::vector<ItemSuccession> successions; ///< items that an edit gave another id
    QByteArray before;                       ///< the file before an edit
    QByteArray after;
};

/// What can be taken back and what can be done again, across all plans, the latest last. A value without threads.
class UndoHistory
{
public:
    /// Something new was done: what was taken back before can no longer be done again.
    void add(UndoStep step);
    [[nodiscard]] bool canUndo() const { return !m_done.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_undone.empty(); }
    /// The latest step leaves its pile; the caller puts it on the other, back, or nowhere, according to how it went.
    [[nodiscard]] std::optional<UndoStep> takeUndo() { return take(m_done); }
    [[nodiscard]] std::optional<UndoStep> takeRedo() { return take(m_undone); }
    void putDone(UndoStep step);
    void putUndone(UndoStep step) { m_undone.push_back(std::move(step)); }
    /// The latest mark on this item was taken back by itself; false where there is none.
    bool forgetMark(const QString& file, const ItemId& item);
    /// From now on an item goes by another id.
    void rename(const QString& file, const ItemId& from, const ItemId& to);

private:
    static std::optional<UndoStep> take(std::vector<UndoStep>& pile);

    std::vector<UndoStep> m_done;
    std::vector<UndoStep> m_undone;
};

} // namespace readyroom::readiness
