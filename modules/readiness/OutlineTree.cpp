// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/OutlineTree.h"

#include <algorithm>
#include <tuple>

#include <QHash>

#include "core/base/ListMerge.h"

namespace readyroom::readiness {

namespace {

/// Which group an item belongs to and where that group stands.
struct GroupPlace
{
    QString key;
    QVariant value;
    double order = 0;
    QString name; ///< breaks ties
};

GroupPlace namedPlace(const QString& name)
{
    return {name, name.isEmpty() ? QVariant() : QVariant(name), 0, {}};
}

GroupPlace numberedPlace(std::optional<int> number)
{
    return number ? GroupPlace{QString::number(*number), *number, static_cast<double>(*number), {}} : GroupPlace{};
}

GroupPlace placeOf(const PlanItem& item, GroupBy groupBy)
{
    switch (groupBy) {
    case GroupBy::Pillar:
        return namedPlace(item.pillar);
    case GroupBy::Phase: {
        GroupPlace place = namedPlace(item.phase);
        place.order = item.scheduleLine;
        return place;
    }
    case GroupBy::Priority: {
        const auto priority = shownPriority(item);
        return numberedPlace(priority ? std::optional(static_cast<int>(*priority)) : std::nullopt);
    }
    case GroupBy::Owner: {
        GroupPlace place = namedPlace(item.owner);
        place.name = item.owner.toCaseFolded();
        return place;
    }
    case GroupBy::Week: {
        const auto weeks = shownWeeks(item);
        return numberedPlace(weeks ? std::optional(weeks->first) : std::nullopt);
    }
    case GroupBy::Section: {
        GroupPlace place = namedPlace(item.section);
        // Two pillars may each have a section of this name.
        place.key = item.pillar + QChar(u'\n') + item.section;
        return place;
    }
    }
    return {};
}

void countInto(OutlineNode& group, const PlanItem& item)
{
    if (item.kind != ItemKind::Task || !item.duplicateOf.isEmpty())
        return;
    ++group.total;
    if (item.state == ItemState::Done)
        ++group.done;
    if (const auto estimate = shownEstimate(item))
        group.hours += estimate->hours();
}

bool showTheSame(const PlanItem& a, const PlanItem& b)
{
    const auto shown = [](const PlanItem& item) {
        return std::tie(item.state, item.kind, item.title, item.priority, item.scheduledPriority, item.estimate,
                        item.scheduledEstimate, item.weeks, item.scheduledWeeks, item.phase, item.owner,
                        item.duplicateOf, item.line);
    };
    return shown(a) == shown(b) && a.checkBox.has_value() == b.checkBox.has_value();
}

bool showTheSame(const OutlineNode& a, const OutlineNode& b)
{
    return a.value == b.value && a.done == b.done && a.total == b.total && qFuzzyCompare(1 + a.hours, 1 + b.hours);
}

/// Puts the groups in order, numbers them and names equal keys apart.
void arrange(OutlineNode& root, const std::vector<GroupPlace>& places)
{
    std::vector<size_t> order(places.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        const auto rank = [&](size_t i) {
            return std::make_tuple(!places[i].value.isValid(), places[i].order, places[i].name);
        };
        return rank(a) < rank(b);
    });
    std::vector<std::unique_ptr<OutlineNode>> groups;
    groups.reserve(order.size());
    for (const size_t i : order)
        groups.push_back(std::move(root.children[i]));
    root.children = std::move(groups);
}

} // namespace

std::optional<Priority> shownPriority(const PlanItem& item)
{
    return item.priority ? item.priority : item.scheduledPriority;
}

std::optional<Estimate> shownEstimate(const PlanItem& item)
{
    return item.estimate ? item.estimate : item.scheduledEstimate;
}

std::optional<WeekRange> shownWeeks(const PlanItem& item)
{
    return item.weeks ? item.weeks : item.scheduledWeeks;
}

QStringList OutlineNode::childKeys() const
{
    QStringList keys;
    keys.reserve(static_cast<qsizetype>(children.size()));
    for (const auto& child : children)
        keys << child->key;
    return keys;
}

void OutlineNode::renumber()
{
    int number = 0;
    for (const auto& child : children) {
        child->parent = this;
        child->row = number++;
    }
}

std::unique_ptr<OutlineNode> makeOutline(const Plan& plan, GroupBy groupBy)
{
    auto root = std::make_unique<OutlineNode>();
    std::vector<GroupPlace> places;
    QHash<QString, OutlineNode*> groupOf;
    std::vector<OutlineNode*> nodeOf(plan.items.size());
    std::vector<OutlineNode*> groupOfItem(plan.items.size());
    for (size_t i = 0; i < plan.items.size(); ++i) {
        const PlanItem& item = plan.items[i];
        auto node = std::make_unique<OutlineNode>();
        node->item = static_cast<int>(i);
        node->key = item.id.toString();
        nodeOf[i] = node.get();
        // A parent stands before what is nested in it; anything else is taken as not nested.
        const bool nested = item.parent >= 0 && static_cast<size_t>(item.parent) < i;
        OutlineNode* home = nullptr;
        if (nested) {
            home = nodeOf[static_cast<size_t>(item.parent)];
            groupOfItem[i] = groupOfItem[static_cast<size_t>(item.parent)];
        } else {
            GroupPlace place = placeOf(item, groupBy);
            OutlineNode*& group = groupOf[place.key];
            if (!group) {
                root->children.push_back(std::make_unique<OutlineNode>());
                group = root->children.back().get();
                group->key = place.key;
                group->value = place.value;
                places.push_back(std::move(place));
            }
            home = group;
            groupOfItem[i] = group;
        }
        countInto(*groupOfItem[i], item);
        home->children.push_back(std::move(node));
    }
    arrange(*root, places);
    root->renumber();
    for (const auto& group : root->children)
        group->renumber();
    for (OutlineNode* node : nodeOf)
        node->renumber();
    return root;
}

void adoptOutline(OutlineNode& node, const Plan& before, const OutlineNode& next, const Plan& after)
{
    node.changed = node.item < 0 ? !showTheSame(node, next)
                                 : !showTheSame(before.items[static_cast<size_t>(node.item)],
                                                after.items[static_cast<size_t>(next.item)]);
    node.item = next.item;
    node.value = next.value;
    node.done = next.done;
    node.total = next.total;
    node.hours = next.hours;
    const ListMerge merge = ListMerge::of(node.childKeys(), next.childKeys());
    size_t inserted = 0;
    int row = 0;
    for (const int staying : merge.staying) {
        while (inserted < merge.insertions.size() && merge.insertions[inserted].first == row)
            row += merge.insertions[inserted++].count;
        adoptOutline(*node.children[static_cast<size_t>(staying)], before, *next.children[static_cast<size_t>(row++)],
                     after);
    }
}

} // namespace readyroom::readiness
