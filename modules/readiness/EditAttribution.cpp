// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/EditAttribution.h"

#include <algorithm>

#include <QHash>

#include "readiness/PhraseWriter.h"

namespace readyroom::readiness {

namespace {

std::optional<Estimate> estimateOf(const std::optional<double>& hours)
{
    return hours ? std::optional(Estimate{*hours, *hours}) : std::nullopt;
}

/// Did the edit leave the item as the change did?
bool isSame(const PlanFieldChange& edit, const ItemChange& change)
{
    const auto is = [&edit](const char* field, const QString& after) {
        return edit.field == QLatin1String(field) && edit.after == after;
    };
    switch (change.kind) {
    case ItemChangeKind::Added:
        return edit.field == QLatin1String("task");
    case ItemChangeKind::Removed:
        return edit.field == QLatin1String("removal");
    case ItemChangeKind::Renamed:
        return is("title", change.title);
    case ItemChangeKind::Moved:
        return is("section", plainWords(change.headings));
    case ItemChangeKind::Reprioritised:
        return is("priority", plainWords(change.priorityAfter));
    case ItemChangeKind::HoursChanged:
        return is("estimate", plainWords(estimateOf(change.hoursAfter)));
    case ItemChangeKind::Ticked:
    case ItemChangeKind::Unticked:
        return false;
    }
    return false;
}

} // namespace

std::vector<std::vector<ItemChange>> attributeToEdits(const std::vector<ItemChange>& changes,
                                                      const std::vector<RecordedEdit>& edits)
{
    std::vector<std::vector<ItemChange>> result(edits.size());
    std::vector<ItemChange> left = changes;
    QHash<QString, QString> idNow; // what an id became by the edits looked at so far
    for (size_t number = edits.size(); number-- > 0;) {
        const std::vector<PlanFieldChange>& fields = edits[number].changes;
        for (auto field = fields.crbegin(); field != fields.crend(); ++field) {
            const QString id =
                field->itemAfter.isEmpty() ? field->itemBefore : idNow.value(field->itemAfter, field->itemAfter);
            if (!field->itemBefore.isEmpty() && field->itemBefore != id)
                idNow.insert(field->itemBefore, id);
            const auto found = std::find_if(left.cbegin(), left.cend(), [&](const ItemChange& change) {
                return change.item.toString() == id && isSame(*field, change);
            });
            if (found == left.cend())
                continue;
            result[number].insert(result[number].begin(), *found);
            left.erase(found);
        }
    }
    return result;
}

} // namespace readyroom::readiness
