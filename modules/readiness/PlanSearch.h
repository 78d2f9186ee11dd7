// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/vocabulary/Searchable.h"
#include "readiness/Plan.h"

namespace readyroom::readiness {

class PlanService;

/// A plan, or an item of one, as one word: "docs/plan.md" or "docs/plan.md#0123456789".
struct PlanPlace
{
    QString file;
    ItemId item; ///< empty: the plan as a whole

    [[nodiscard]] QString toString() const;
    [[nodiscard]] static PlanPlace fromString(const QString& text);
    friend bool operator==(const PlanPlace&, const PlanPlace&) = default;
};

/// Every plan and every item of the plans, to be searched for; the ids are PlanPlaces.
class PlanSearch final : public Searchable
{
public:
    /// @param plans must outlive this
    explicit PlanSearch(const PlanService& plans);

    [[nodiscard]] SearchEntries entries() override;

private:
    const PlanService& m_service;
    std::vector<std::shared_ptr<const Plan>> m_plans; ///< what m_entries was made of
    SearchEntries m_entries;
};

} // namespace readyroom::readiness
