// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/MarkLog.h"

#include <algorithm>

namespace readyroom::readiness {

void MarkLog::apply(const journal::Event& event)
{
    m_version = event.version;
    if (event.type == QLatin1String(PlanItemMarked::type)) {
        if (const Result<PlanItemMarked> marked = PlanItemMarked::fromJson(event.publicPart))
            takeMark(event, *marked);
    } else if (event.type == QLatin1String(PlanItemRenamed::type) || event.type == QLatin1String(PlanItemMoved::type)) {
        if (const Result<PlanItemIdentityChange> change = PlanItemIdentityChange::fromJson(event.publicPart))
            takeIdentityChange(ItemId(change->oldId), ItemId(change->newId));
    }
}

void MarkLog::takeMark(const journal::Event& event, const PlanItemMarked& marked)
{
    std::vector<RecordedMark>& marks = m_marks[ItemId(marked.itemId)];
    const auto undone = std::find_if(marks.begin(), marks.end(),
                                     [&marked](const RecordedMark& mark) { return mark.eventId == marked.undoes; });
    if (undone != marks.end())
        undone->isTakenBack = true;
    marks.push_back({event.id, event.version, marked.before.toLatin1(), marked.after.toLatin1(), marked.reason, false});
}

void MarkLog::takeIdentityChange(const ItemId& from, const ItemId& to)
{
    if (from == to)
        return;
    // The new id is nobody's old one any more, so no chain of new ids comes back to where it began.
    m_newIds.remove(to);
    m_newIds.insert(from, to);
    // Somebody may have marked it by its new id before the change was noticed.
    std::vector<RecordedMark> marks = m_marks.take(from);
    std::vector<RecordedMark>& known = m_marks[to];
    marks.insert(marks.end(), known.cbegin(), known.cend());
    std::sort(marks.begin(), marks.end(),
              [](const RecordedMark& a, const RecordedMark& b) { return a.version < b.version; });
    known = std::move(marks);
}

ItemId MarkLog::currentId(ItemId item) const
{
    for (auto next = m_newIds.constFind(item); next != m_newIds.cend(); next = m_newIds.constFind(item))
        item = *next;
    return item;
}

std::optional<RecordedMark> MarkLog::lastStanding(const ItemId& item) const
{
    const std::vector<RecordedMark> marks = m_marks.value(item);
    const auto found = std::find_if(marks.crbegin(), marks.crend(), [](const RecordedMark& mark) {
        return mark.reason != TickReason::Undo && !mark.isTakenBack;
    });
    return found == marks.crend() ? std::nullopt : std::optional(*found);
}

std::optional<char> MarkLog::lastLetter(const ItemId& item) const
{
    const std::vector<RecordedMark> marks = m_marks.value(item);
    for (auto mark = marks.crbegin(); mark != marks.crend(); ++mark) {
        for (const char letter : {mark->after, mark->before}) {
            if (letter == 'x' || letter == 'X')
                return letter;
        }
    }
    return std::nullopt;
}

} // namespace readyroom::readiness
