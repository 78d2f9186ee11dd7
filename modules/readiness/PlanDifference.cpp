// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanDifference.h"

#include <algorithm>

#include <QHash>

#include "readiness/TitleMatcher.h"

namespace readyroom::readiness {

namespace {

constexpr double leastHours = 0.01;

bool differ(const std::optional<double>& a, const std::optional<double>& b)
{
    return a.has_value() != b.has_value() || (a && std::abs(*a - *b) > leastHours);
}

/// Which item before each item after was; -1: it is new.
class Pairing final
{
public:
    Pairing(const PlanSnapshot& before, const PlanSnapshot& after)
        : m_before(before.items)
        , m_after(after.items)
        , m_partner(after.items.size(), none)
        , m_isTaken(before.items.size(), false)
    {
        pairById();
        if (std::find(m_partner.cbegin(), m_partner.cend(), none) == m_partner.cend() ||
            std::find(m_isTaken.cbegin(), m_isTaken.cend(), false) == m_isTaken.cend())
            return;
        pairByTitle();
        pairByWords();
        pairByPlace();
    }

    static constexpr int none = -1;
    [[nodiscard]] int partner(size_t after) const { return m_partner[after]; }
    [[nodiscard]] bool isTaken(size_t before) const { return m_isTaken[before]; }

private:
    void pair(size_t before, size_t after)
    {
        m_partner[after] = static_cast<int>(before);
        m_isTaken[before] = true;
    }

    void pairById()
    {
        QHash<ItemId, size_t> places;
        for (size_t i = 0; i < m_before.size(); ++i)
            places.insert(m_before[i].id, i);
        for (size_t i = 0; i < m_after.size(); ++i) {
            const auto place = places.constFind(m_after[i].id);
            if (place != places.cend())
                pair(*place, i);
        }
    }

    template <class Alike>
    void pairWhere(Alike alike)
    {
        for (size_t after = 0; after < m_after.size(); ++after) {
            for (size_t before = 0; m_partner[after] == none && before < m_before.size(); ++before) {
                if (!m_isTaken[before] && m_before[before].kind == m_after[after].kind && alike(before, after))
                    pair(before, after);
            }
        }
    }

    /// It was moved to another heading.
    void pairByTitle()
    {
        pairWhere([this](size_t before, size_t after) { return m_before[before].title == m_after[after].title; });
    }

    void pairByWords()
    {
        constexpr double alikeEnough = 0.6;
        QStringList titles;
        for (const SnapshotItem& item : m_before)
            titles << item.title;
        StemWeights weights(titles);
        for (size_t after = 0; after < m_after.size(); ++after) {
            if (m_partner[after] != none)
                continue;
            const Stems words = weights.of(m_after[after].title);
            double best = alikeEnough;
            int likest = none;
            for (size_t before = 0; before < m_before.size(); ++before) {
                if (m_isTaken[before] || m_before[before].kind != m_after[after].kind)
                    continue;
                const double likeness = similarity(weights.at(before), words);
                if (likeness > best) {
                    best = likeness;
                    likest = static_cast<int>(before);
                }
            }
            if (likest != none)
                pair(static_cast<size_t>(likest), after);
        }
    }

    /// A new title where the neighbours above and below are the same items as before.
    void pairByPlace()
    {
        const auto sameAbove = [this](size_t before, size_t after) {
            return before == 0 || after == 0 ? before == after : m_partner[after - 1] == static_cast<int>(before) - 1;
        };
        const auto sameBelow = [this](size_t before, size_t after) {
            const bool lastBefore = before + 1 == m_before.size();
            const bool lastAfter = after + 1 == m_after.size();
            return lastBefore || lastAfter ? lastBefore == lastAfter
                                           : m_partner[after + 1] == static_cast<int>(before) + 1;
        };
        pairWhere([&](size_t before, size_t after) { return sameAbove(before, after) && sameBelow(before, after); });
    }

    const std::vector<SnapshotItem>& m_before;
    const std::vector<SnapshotItem>& m_after;
    std::vector<int> m_partner;
    std::vector<bool> m_isTaken;
};

void addChanges(std::vector<ItemChange>& changes, const SnapshotItem& before, const SnapshotItem& after)
{
    ItemChange change{ItemChangeKind::Ticked, after.id,       after.title,  before.title,
                      before.priority,        after.priority, before.hours, after.hours};
    const auto add = [&](ItemChangeKind kind) {
        change.kind = kind;
        changes.push_back(change);
    };
    if (before.state != ItemState::Done && after.state == ItemState::Done)
        add(ItemChangeKind::Ticked);
    else if (before.state == ItemState::Done && after.state != ItemState::Done)
        add(ItemChangeKind::Unticked);
    if (before.title != after.title)
        add(ItemChangeKind::Renamed);
    if (before.priority != after.priority)
        add(ItemChangeKind::Reprioritised);
    if (differ(before.hours, after.hours))
        add(ItemChangeKind::HoursChanged);
}

} // namespace

std::vector<ItemChange> changesBetween(const PlanSnapshot& before, const PlanSnapshot& after)
{
    std::vector<ItemChange> changes;
    if (before == after)
        return changes;
    const Pairing pairing(before, after);
    for (size_t i = 0; i < after.items.size(); ++i) {
        const SnapshotItem& item = after.items[i];
        if (const int partner = pairing.partner(i); partner != Pairing::none)
            addChanges(changes, before.items[static_cast<size_t>(partner)], item);
        else
            changes.push_back({ItemChangeKind::Added, item.id, item.title, {}, {}, item.priority, {}, item.hours});
    }
    for (size_t i = 0; i < before.items.size(); ++i) {
        const SnapshotItem& item = before.items[i];
        if (!pairing.isTaken(i))
            changes.push_back(
                {ItemChangeKind::Removed, item.id, item.title, item.title, item.priority, {}, item.hours, {}});
    }
    return changes;
}

int countOf(const std::vector<ItemChange>& changes, ItemChangeKind kind)
{
    return static_cast<int>(std::count_if(changes.cbegin(), changes.cend(),
                                          [kind](const ItemChange& change) { return change.kind == kind; }));
}

} // namespace readyroom::readiness
