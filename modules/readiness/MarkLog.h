// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QHash>
#include <QString>

#include "core/journal/Event.h"
#include "core/vocabulary/PlanEvents.h"
#include "readiness/Plan.h"

namespace readyroom::readiness {

/// One recorded mark on an item's checkbox.
struct RecordedMark
{
    QString eventId;
    qint64 version = 0; ///< of the event in its stream
    char before = ' ';
    char after = ' ';
    TickReason reason = TickReason::Tick;
    bool isTakenBack = false;
};

/// What was marked in one plan, replayed from the events of its stream; it follows items that were renamed or moved.
/// Pure: events in, state out. One thread at a time.
class MarkLog
{
public:
    /// Takes the next event of the stream; those of other types only move the version on.
    void apply(const journal::Event& event);
    [[nodiscard]] qint64 version() const { return m_version; }

    /// The id that an item goes by now: another one when it was renamed or moved.
    [[nodiscard]] ItemId currentId(ItemId item) const;
    /// The last mark on the item that was not taken back and is no taking back itself.
    [[nodiscard]] std::optional<RecordedMark> lastStanding(const ItemId& item) const;
    /// The letter the item's box was ticked with before, if it ever was.
    [[nodiscard]] std::optional<char> lastLetter(const ItemId& item) const;

private:
    void takeMark(const journal::Event& event, const PlanItemMarked& marked);
    void takeIdentityChange(const ItemId& from, const ItemId& to);

    QHash<ItemId, std::vector<RecordedMark>> m_marks; ///< by the id of now
    QHash<ItemId, ItemId> m_newIds;                   ///< of those that go by another id; leads to an end
    qint64 m_version = 0;
};

} // namespace readyroom::readiness
