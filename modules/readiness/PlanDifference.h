// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "readiness/PlanSnapshot.h"

namespace readyroom::readiness {

enum class ItemChangeKind {
    Ticked,
    Unticked, ///< done before, not now
    Added,
    Removed,
    Renamed,
    Moved, ///< to other headings
    Reprioritised,
    HoursChanged,
};

/// One thing that became of one item; an item may have several.
struct ItemChange
{
    ItemChangeKind kind = ItemChangeKind::Ticked;
    ItemId item; ///< as it is afterwards; of a removed one, as it was
    ItemId itemBefore;
    QString title; ///< likewise
    QString titleBefore;
    QStringList headings; ///< as PlanItem::headings; afterwards, of a removed one as they were
    QStringList headingsBefore;
    std::optional<Priority> priorityBefore;
    std::optional<Priority> priorityAfter;
    std::optional<double> hoursBefore;
    std::optional<double> hoursAfter;

    friend bool operator==(const ItemChange&, const ItemChange&) = default;
};

/// Every kind, in the order in which a summary tells them.
inline constexpr std::array itemChangeKinds{
    ItemChangeKind::Ticked,        ItemChangeKind::Unticked,     ItemChangeKind::Added,   ItemChangeKind::Removed,
    ItemChangeKind::Reprioritised, ItemChangeKind::HoursChanged, ItemChangeKind::Renamed, ItemChangeKind::Moved,
};

/// What became of a plan's items, in the order of the plan afterwards; what was removed comes last. Which item is which
/// is for compareItems() to say; where it asks, the item counts as removed and its candidates as added. Pure.
[[nodiscard]] std::vector<ItemChange> changesBetween(const PlanSnapshot& before, const PlanSnapshot& after);

[[nodiscard]] int countOf(const std::vector<ItemChange>& changes, ItemChangeKind kind);

} // namespace readyroom::readiness
