// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "readiness/Plan.h"

namespace readyroom::readiness {

/// What tells one item of a plan from the others, at one time.
struct KnownItem
{
    ItemId id;
    QString title;
    QStringList headings; ///< as PlanItem::headings
    int line = 0;         ///< 1-based
    friend bool operator==(const KnownItem&, const KnownItem&) = default;
};

/// An item that has another id now.
struct ItemSuccession
{
    KnownItem before;
    KnownItem after;
    friend bool operator==(const ItemSuccession&, const ItemSuccession&) = default;
};

/// An item that is gone, and those new ones that may be it; only a person can tell.
struct ItemQuestion
{
    KnownItem before;
    std::vector<KnownItem> candidates; ///< never empty, in the order of the plan
    friend bool operator==(const ItemQuestion&, const ItemQuestion&) = default;
};

/// What became of the items between two readings of a plan. Each item whose id is in one of them alone is in one of the
/// lists; a candidate of a question counts as added until somebody says otherwise.
struct PlanChanges
{
    std::vector<KnownItem> added;
    std::vector<KnownItem> removed;
    std::vector<ItemSuccession> renamed; ///< another title below the same headings
    std::vector<ItemSuccession> moved;   ///< the same title below other headings
    std::vector<ItemQuestion> questions;
};

[[nodiscard]] KnownItem knownItem(const PlanItem& item);
/// A plan's items in its order.
[[nodiscard]] std::vector<KnownItem> knownItems(const Plan& plan);

/// Compares two readings of one plan. What kept its id is the same item. Of the others an item has moved when its title
/// went in one place and came in one other, or when whole sections were renamed; it was renamed when a title came below
/// the same headings that is clearly the likest one. What could be several, or stands in the place of another without
/// looking like it, is a question. A new title below other headings is a new item. Pure; any thread. Its time grows
/// with the number of items.
[[nodiscard]] PlanChanges compareItems(const std::vector<KnownItem>& before, const std::vector<KnownItem>& after);

} // namespace readyroom::readiness
