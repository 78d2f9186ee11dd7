// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QRegularExpression>

#include "readiness/PhraseWriter.h"
#include "readiness/PlanEdit.h"
#include "readiness/PlanTables.h"

namespace readyroom::readiness {

/// A field that stands as a phrase in an item's text: how it is found there, and how its new value is written.
struct FieldPhrase
{
    PlanColumn column = PlanColumn::Priority; ///< where a table says it
    QRegularExpression label;                 ///< in front of a line below the item
    std::function<std::vector<Phrase>(const QString&)> find;
    std::function<QString(const QString& like)> write; ///< null: the phrase is to go
    std::function<bool(const PlanItem&)> isSaid;
    QString usualCell; ///< all a cell says where no other row has one like it
    QString usual;     ///< the phrase with all around it, to be put behind a title where no neighbour has one
};

[[nodiscard]] FieldPhrase phraseOf(const SetPriority& edit);
[[nodiscard]] FieldPhrase phraseOf(const SetEstimate& edit);
[[nodiscard]] FieldPhrase phraseOf(const SetWeeks& edit);
[[nodiscard]] FieldPhrase phraseOf(const SetOwner& edit);

} // namespace readyroom::readiness
