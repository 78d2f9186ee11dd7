// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "readiness/FieldPhrase.h"
#include "readiness/PlanEdit.h"
#include "readiness/PlanSource.h"

namespace readyroom::readiness {

/// Proposes ways to write a field of one item, best first: where the item says it already, else as its neighbours say
/// it, else in a way of its own. Which of them reads as wanted is found out by reading the result (EditCheck).
class FieldEditor
{
public:
    /// All must outlive the editor.
    FieldEditor(const PlanSource& plan, const PlanItem& item, const ItemSource& source);

    [[nodiscard]] std::vector<TextEdits> proposals(const SetTitle& edit) const;
    [[nodiscard]] std::vector<TextEdits> proposals(const SetPriority& edit) const;
    [[nodiscard]] std::vector<TextEdits> proposals(const SetEstimate& edit) const;
    [[nodiscard]] std::vector<TextEdits> proposals(const SetWeeks& edit) const;
    [[nodiscard]] std::vector<TextEdits> proposals(const SetOwner& edit) const;
    [[nodiscard]] std::vector<TextEdits> proposals(const SetNote& edit) const;

private:
    [[nodiscard]] std::vector<TextEdits> phraseProposals(const FieldPhrase& field) const;
    void proposeAtMarks(const SetPriority& edit, const FieldPhrase& field, std::vector<TextEdits>& out) const;
    void proposeInText(const FieldPhrase& field, std::vector<TextEdits>& out) const;
    void proposeInDetails(const FieldPhrase& field, std::vector<TextEdits>& out) const;
    void proposeLikeNeighbours(const FieldPhrase& field, std::vector<TextEdits>& out) const;
    void proposeAtTitle(const QString& phrase, bool inBold, std::vector<TextEdits>& out) const;

    const PlanSource& m_plan;
    const PlanItem& m_item;
    const ItemSource& m_source;
};

} // namespace readyroom::readiness
