// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "readiness/Plan.h"

namespace readyroom::readiness {

/// An item on its way into the plan: the value and what the steps after need to know of where it came from.
struct CollectedItem
{
    PlanItem item;
    int heading = -1;            ///< index in the PlanOutline
    int parentLine = -1;         ///< of the item it is nested in, as long as indexes may change
    QString name;                ///< its normalised title, known once ids are
    QString text;                ///< its own paragraph, inline Markdown
    QString label;               ///< the line that introduces its list ("**Weekly:**"), plain
    QStringList dependencyTexts; ///< as written, one a mention
    bool isOverIndented = false; ///< other Markdown readers take it for text or code
};

using CollectedItems = std::vector<CollectedItem>;

} // namespace readyroom::readiness
