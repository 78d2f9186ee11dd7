// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/EditCheck.h"

#include <algorithm>
#include <cmath>

#include <QHash>

namespace readyroom::readiness {

namespace {

bool same(const std::optional<Estimate>& a, const std::optional<Estimate>& b)
{
    constexpr double tolerance = 1e-6;
    return a.has_value() == b.has_value() &&
           (!a || (std::abs(a->low - b->low) < tolerance && std::abs(a->high - b->high) < tolerance));
}

bool sameBox(const std::optional<CheckBox>& a, const std::optional<CheckBox>& b)
{
    return a.has_value() == b.has_value() && (!a || a->mark == b->mark);
}

/// What an item says itself, wherever it stands.
bool sameWords(const PlanItem& a, const PlanItem& b)
{
    return a.key == b.key && a.state == b.state && a.title == b.title && same(a.estimate, b.estimate) &&
           a.owner == b.owner && a.files == b.files && a.acceptance == b.acceptance && a.target == b.target &&
           a.notes == b.notes && a.unresolvedDependencies == b.unresolvedDependencies &&
           sameBox(a.checkBox, b.checkBox);
}

bool sameSchedule(const PlanItem& a, const PlanItem& b)
{
    return a.scheduledPriority == b.scheduledPriority && same(a.scheduledEstimate, b.scheduledEstimate) &&
           a.scheduledWeeks == b.scheduledWeeks && (a.scheduleLine > 0) == (b.scheduleLine > 0);
}

/// What its place in the plan says of it.
bool samePlace(const PlanItem& a, const PlanItem& b)
{
    return a.kind == b.kind && a.headings == b.headings && a.pillar == b.pillar && a.section == b.section &&
           a.priority == b.priority && a.weeks == b.weeks && a.phase == b.phase && a.recurrence == b.recurrence;
}

bool samePlan(const Plan& a, const Plan& b, bool samePillars)
{
    if (a.title != b.title || a.declared.score != b.declared.score ||
        a.declared.targetScore != b.declared.targetScore || a.declared.totalHours != b.declared.totalHours ||
        (samePillars && a.pillars.size() != b.pillars.size()))
        return false;
    // A pillar comes with its first item and goes with its last one.
    return std::all_of(a.pillars.cbegin(), a.pillars.cend(), [&](const Pillar& pillar) {
        const auto now = std::find_if(b.pillars.cbegin(), b.pillars.cend(),
                                      [&pillar](const Pillar& other) { return other.name == pillar.name; });
        return now == b.pillars.cend() ? !samePillars : now->declaredScore == pillar.declaredScore;
    });
}

/// Which item of the plan after is which of the plan before.
class Pairing
{
public:
    Pairing(const Plan& before, const Plan& after, const EditExpectation& expected)
    {
        const int count = static_cast<int>(before.items.size());
        int next = 0;
        for (int index = 0; index < count; ++index) {
            if (index >= expected.removedAt && index < expected.removedAt + expected.removed) {
                m_after.push_back(expected.isMove ? expected.addedAt + index - expected.removedAt : -1);
                continue;
            }
            if (next == expected.addedAt)
                next += expected.added;
            m_after.push_back(next++);
        }
        for (int index = 0; index < count; ++index) {
            if (of(index) >= 0 && of(index) < static_cast<int>(after.items.size()))
                m_ids.insert(before.items[static_cast<size_t>(index)].id,
                             after.items[static_cast<size_t>(of(index))].id);
        }
    }

    [[nodiscard]] int of(int before) const { return before < 0 ? -1 : m_after[static_cast<size_t>(before)]; }
    [[nodiscard]] ItemId id(const ItemId& before) const { return m_ids.value(before); }

    [[nodiscard]] bool sameLinks(const PlanItem& a, const PlanItem& b) const
    {
        return a.dependsOn.size() == b.dependsOn.size() &&
               std::equal(a.dependsOn.cbegin(), a.dependsOn.cend(), b.dependsOn.cbegin(),
                          [this](const ItemId& one, const ItemId& other) { return id(one) == other; }) &&
               (a.duplicateOf.isEmpty() ? b.duplicateOf.isEmpty() : id(a.duplicateOf) == b.duplicateOf);
    }

private:
    std::vector<int> m_after;
    QHash<ItemId, ItemId> m_ids;
};

} // namespace

bool readsAsExpected(const Plan& before, const Plan& after, const EditExpectation& expected)
{
    const int count = static_cast<int>(before.items.size());
    const bool isSame = expected.removed + expected.added == 0;
    if (static_cast<int>(after.items.size()) != count - expected.removed + expected.added ||
        !samePlan(before, after, isSame))
        return false;
    const Pairing pairing(before, after, expected);
    for (int index = 0; index < count; ++index) {
        if (pairing.of(index) < 0)
            continue;
        const PlanItem& old = before.items[static_cast<size_t>(index)];
        const PlanItem& now = after.items[static_cast<size_t>(pairing.of(index))];
        const bool isChanged = index == expected.changed;
        const bool isMoved = index >= expected.removedAt && index < expected.removedAt + expected.removed;
        PlanItem wanted = isChanged ? expected.wanted : old;
        if (isChanged && expected.titles.contains(now.title))
            wanted.title = now.title;
        if (!sameWords(wanted, now) || !sameSchedule(wanted, now) || !pairing.sameLinks(wanted, now))
            return false;
        if (isMoved)
            continue;
        if (!samePlace(wanted, now) || (!isChanged && old.id != now.id) || pairing.of(old.parent) != now.parent)
            return false;
    }
    return true;
}

} // namespace readyroom::readiness
