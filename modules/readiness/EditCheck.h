// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QStringList>

#include "readiness/Plan.h"

namespace readyroom::readiness {

/// What an edit is to make of a plan, item by item.
struct EditExpectation
{
    int changed = -1;   ///< index in the plan before; -1: none
    PlanItem wanted;    ///< what it is to be then; its id is not looked at
    QStringList titles; ///< one of these is its title
    int removedAt = 0;
    int removed = 0; ///< so many items from there on are gone, or moved
    int addedAt = 0;
    int added = 0; ///< so many items in the plan after are new, or moved
    bool isMove = false;
};

/// Does the plan read as expected after the edit, and nothing else differently? Lines, findings and what follows from
/// new ids apart, every other item has to be the same, and so has what the plan says of itself.
[[nodiscard]] bool readsAsExpected(const Plan& before, const Plan& after, const EditExpectation& expected);

} // namespace readyroom::readiness
