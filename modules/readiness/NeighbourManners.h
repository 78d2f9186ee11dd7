// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "readiness/FieldPhrase.h"
#include "readiness/PlanSource.h"

namespace readyroom::readiness {

/// A way to write a field, as other items of the plan do it.
struct Manner
{
    enum class Place {
        LineBelow,       ///< a line below the item; the text is behind the item's indent
        AtStart,         ///< in front of all that the item's own line says
        BehindTitle,     ///< after the title and what markup and brackets follow it
        BehindBoldTitle, ///< after the title, inside its bold markup
    };

    Place place = Place::BehindTitle;
    QString text; ///< with the new value
};

/// Each manner in which the neighbours of an item say a field, the one that most of them have first. The field must
/// have a value to write.
[[nodiscard]] std::vector<Manner> mannersOf(const FieldPhrase& field, const PlanSource& plan, const PlanItem& item);

} // namespace readyroom::readiness
