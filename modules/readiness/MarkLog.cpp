// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/MarkLog.h"

#include <algorithm>

namespace readyroom::readiness {

void MarkLog::apply(const journal::Event& event)
{
    m_version = event.version;
    if (event.type != QLatin1String(PlanItemMarked::type))
        return;
    const Result<PlanItemMarked> marked = PlanItemMarked::fromJson(event.publicPart);
    if (!marked)
        return;
    std::vector<RecordedMark>& marks = m_marks[ItemId(marked->itemId)];
    const auto undone = std::find_if(marks.begin(), marks.end(),
                                     [&marked](const RecordedMark& mark) { return mark.eventId == marked->undoes; });
    if (undone != marks.end())
        undone->isTakenBack = true;
    marks.push_back({event.id, marked->before.toLatin1(), marked->after.toLatin1(), marked->reason, false});
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
