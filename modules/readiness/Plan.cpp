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

} // namespace readyroom::readiness
