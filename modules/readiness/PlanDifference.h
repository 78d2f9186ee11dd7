// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "readiness/PlanSnapshot.h"

namespace readyroom::readiness {

enum class ItemChangeKind {
    Ticked,
    Unticked, ///< done before, not now
    Added,
    Removed,
    Renamed,
    Reprioritised,
    HoursChanged,
};

/// One thing that became of one item; an item may have several.
struct ItemChange
{
    ItemChangeKind kind = ItemChangeKind::Ticked;
    ItemId item;   ///< as it is afterwards; of a removed one, as it was
    QString title; ///< likewise
    QString titleBefore;
    std::optional<Priority> priorityBefore;
    std::optional<Priority> priorityAfter;
    std::optional<double> hoursBefore;
    std::optional<double> hoursAfter;

    friend bool operator==(const ItemChange&, const ItemChange&) = default;
};

/// What became of a plan's items, in the order of the plan afterwards; what was removed comes last. Items are the same
/// by id; what is left over is renamed where it stands in the same place between the same neighbours, or where the
/// titles are alike. Pure.
[[nodiscard]] std::vector<ItemChange> changesBetween(const PlanSnapshot& before, const PlanSnapshot& after);

[[nodiscard]] int countOf(const std::vector<ItemChange>& changes, ItemChangeKind kind);

} // namespace readyroom::readiness
