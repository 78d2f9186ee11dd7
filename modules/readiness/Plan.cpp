// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/Plan.h"

#include <algorithm>

namespace readyroom::readiness {

const PlanItem* Plan::find(const ItemId& id) const
{
    const auto found =
        std::find_if(items.cbegin(), items.cend(), [&id](const PlanItem& item) { return item.id == id; });
    return found == items.cend() ? nullptr : &*found;
}

int namesakesOf(const PlanItem& item, const Plan& plan)
{
    return static_cast<int>(std::count_if(plan.items.cbegin(), plan.items.cend(), [&item](const PlanItem& other) {
        return other.title == item.title && other.headings == item.headings;
    }));
}

bool isPlan(const Plan& plan)
{
    constexpr size_t fewestRows = 3;
    const bool hasListItem = std::any_of(plan.items.cbegin(), plan.items.cend(), [](const PlanItem& item) {
        return item.checkBox.has_value() || (item.kind == ItemKind::Task && !item.key.isEmpty());
    });
    return hasListItem || plan.items.size() >= fewestRows;
}

} // namespace readyroom::readiness
