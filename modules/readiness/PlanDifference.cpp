// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanDifference.h"

#include <algorithm>

#include <QHash>

#include "readiness/PlanLinks.h"

namespace readyroom::readiness {

namespace {

constexpr double leastHours = 0.01;

bool differ(const std::optional<double>& a, const std::optional<double>& b)
{
    return a.has_value() != b.has_value() || (a && std::abs(*a - *b) > leastHours);
}

/// Other headings, and not the same ones with another number or mark.
bool areElsewhere(const QStringList& a, const QStringList& b)
{
    return a != b && normalisedPath(a) != normalisedPath(b);
}

ItemChange changeOf(const SnapshotItem& before, const SnapshotItem& after)
{
    return {ItemChangeKind::Ticked, after.id,        before.id,      after.title,  before.title, after.headings,
            before.headings,        before.priority, after.priority, before.hours, after.hours};
}

void addChanges(std::vector<ItemChange>& changes, const SnapshotItem& before, const SnapshotItem& after)
{
    ItemChange change = changeOf(before, after);
    const auto add = [&](ItemChangeKind kind) {
        change.kind = kind;
        changes.push_back(change);
    };
    if (before.state != ItemState::Done && after.state == ItemState::Done)
        add(ItemChangeKind::Ticked);
    else if (before.state == ItemState::Done && after.state != ItemState::Done)
        add(ItemChangeKind::Unticked);
    if (before.title != after.title)
        add(ItemChangeKind::Renamed);
    if (areElsewhere(before.headings, after.headings))
        add(ItemChangeKind::Moved);
    if (before.priority != after.priority)
        add(ItemChangeKind::Reprioritised);
    if (differ(before.hours, after.hours))
        add(ItemChangeKind::HoursChanged);
}

} // namespace

std::vector<ItemChange> changesBetween(const PlanSnapshot& before, const PlanSnapshot& after)
{
    std::vector<ItemChange> changes;
    if (before == after)
        return changes;
    // By the id that they go by afterwards.
    QHash<ItemId, const SnapshotItem*> itemsBefore;
    for (const SnapshotItem& item : before.items)
        itemsBefore.insert(item.id, &item);
    const PlanChanges found = compareItems(before.knownItems(), after.knownItems());
    for (const auto* list : {&found.renamed, &found.moved}) {
        for (const ItemSuccession& change : *list)
            itemsBefore.insert(change.after.id, itemsBefore.take(change.before.id));
    }
    for (const SnapshotItem& item : after.items) {
        if (const SnapshotItem* partner = itemsBefore.take(item.id)) {
            addChanges(changes, *partner, item);
            continue;
        }
        ItemChange& added = changes.emplace_back(changeOf({}, item));
        added.kind = ItemChangeKind::Added;
    }
    for (const SnapshotItem& item : before.items) {
        if (itemsBefore.value(item.id) != &item)
            continue;
        ItemChange& removed = changes.emplace_back(changeOf(item, {}));
        removed.kind = ItemChangeKind::Removed;
        removed.item = item.id;
        removed.title = item.title;
        removed.headings = item.headings;
    }
    return changes;
}

int countOf(const std::vector<ItemChange>& changes, ItemChangeKind kind)
{
    return static_cast<int>(std::count_if(changes.cbegin(), changes.cend(),
                                          [kind](const ItemChange& change) { return change.kind == kind; }));
}

} // namespace readyroom::readiness
