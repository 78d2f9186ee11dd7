// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/OutlineModel.h"

#include <algorithm>

#include "core/base/ListMerge.h"

namespace readyroom::readiness {

namespace {

template <class T>
QVariant numberOrNothing(const std::optional<T>& value)
{
    return value ? QVariant(static_cast<int>(*value)) : QVariant();
}

const OutlineNode* findItem(const OutlineNode& node, const QString& key)
{
    for (const auto& child : node.children) {
        if (child->item >= 0 && child->key == key)
            return child.get();
        if (const OutlineNode* found = findItem(*child, key))
            return found;
    }
    return nullptr;
}

} // namespace

OutlineModel::OutlineModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<OutlineNode>())
{
}

OutlineModel::~OutlineModel() = default;

void OutlineModel::setPlan(const PlanPtr& plan)
{
    if (plan == m_plan)
        return;
    if (!plan || !m_plan || plan->file != m_plan->file) {
        beginResetModel();
        m_plan = plan;
        m_root = plan ? makeOutline(*plan, m_groupBy) : std::make_unique<OutlineNode>();
        endResetModel();
        return;
    }
    const auto next = makeOutline(*plan, m_groupBy);
    removeMissing(*m_root, *next);
    // From here on every row that is left shows the new plan, although views are told only below.
    const PlanPtr before = std::exchange(m_plan, plan);
    adoptOutline(*m_root, *before, *next, *plan);
    reorderAndInsert(*m_root, *next);
    announceChanges(*m_root);
}

void OutlineModel::setGroupBy(GroupBy groupBy)
{
    if (groupBy == m_groupBy)
        return;
    beginResetModel();
    m_groupBy = groupBy;
    if (m_plan)
        m_root = makeOutline(*m_plan, m_groupBy);
    endResetModel();
}

void OutlineModel::removeMissing(OutlineNode& node, const OutlineNode& next)
{
    const ListMerge merge = ListMerge::of(node.childKeys(), next.childKeys());
    const auto children = node.children.begin();
    for (const ListMerge::Range& range : merge.removals) {
        beginRemoveRows(indexOfNode(node), range.first, range.first + range.count - 1);
        node.children.erase(children + range.first, children + range.first + range.count);
        node.renumber();
        endRemoveRows();
    }
    QHash<QString, const OutlineNode*> nextOf;
    for (const auto& child : next.children) {
        if (!child->children.empty())
            nextOf.insert(child->key, child.get());
    }
    static const OutlineNode nothing;
    for (const auto& child : node.children) {
        if (!child->children.empty())
            removeMissing(*child, *nextOf.value(child->key, &nothing));
    }
}

void OutlineModel::reorderAndInsert(OutlineNode& node, OutlineNode& next)
{
    const ListMerge merge = ListMerge::of(node.childKeys(), next.childKeys());
    if (merge.reordered) {
        const QModelIndex parent = indexOfNode(node);
        Q_EMIT layoutAboutToBeChanged({QPersistentModelIndex(parent)});
        const QModelIndexList from = persistentIndexList();
        std::vector<std::unique_ptr<OutlineNode>> children;
        children.reserve(node.children.size());
        for (const int row : merge.staying)
            children.push_back(std::move(node.children[static_cast<size_t>(row)]));
        node.children = std::move(children);
        node.renumber();
        QModelIndexList to;
        to.reserve(from.size());
        for (const QModelIndex& index : from)
            to << indexOfNode(*nodeOf(index), index.column());
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({QPersistentModelIndex(parent)});
    }
    for (const ListMerge::Range& range : merge.insertions) {
        beginInsertRows(indexOfNode(node), range.first, range.first + range.count - 1);
        const auto first = std::make_move_iterator(next.children.begin() + range.first);
        node.children.insert(node.children.begin() + range.first, first, first + range.count);
        node.renumber();
        endInsertRows();
    }
    for (size_t row = 0; row < node.children.size(); ++row) {
        if (next.children[row])
            reorderAndInsert(*node.children[row], *next.children[row]);
    }
}

void OutlineModel::announceChanges(const OutlineNode& node)
{
    const auto& children = node.children;
    for (auto first = children.cbegin(); first != children.cend();) {
        first = std::find_if(first, children.cend(), [](const auto& child) { return child->changed; });
        const auto end = std::find_if(first, children.cend(), [](const auto& child) { return !child->changed; });
        if (first != end)
            Q_EMIT dataChanged(indexOfNode(**first), indexOfNode(**(end - 1), columns - 1));
        first = end;
    }
    for (const auto& child : children) {
        child->changed = false;
        announceChanges(*child);
    }
}

OutlineNode* OutlineModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<OutlineNode*>(index.internalPointer()) : m_root.get();
}

QModelIndex OutlineModel::indexOfNode(const OutlineNode& node, int column) const
{
    return node.parent ? createIndex(node.row, column, &node) : QModelIndex();
}

QModelIndex OutlineModel::indexOf(const ItemId& id) const
{
    const OutlineNode* node = findItem(*m_root, id.toString());
    return node ? indexOfNode(*node) : QModelIndex();
}

int OutlineModel::itemNumber(const QModelIndex& index) const
{
    return nodeOf(index)->item;
}

const PlanItem* OutlineModel::item(const QModelIndex& index) const
{
    const int number = itemNumber(index);
    return number < 0 ? nullptr : &m_plan->items[static_cast<size_t>(number)];
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex OutlineModel::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOfNode(*nodeOf(index)->parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int OutlineModel::columnCount(const QModelIndex& /*parent*/) const
{
    return columns;
}

QVariant OutlineModel::groupData(const OutlineNode& group, int column, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        if (column == static_cast<int>(Column::Title))
            return group.value;
        return column == static_cast<int>(Column::Hours) ? QVariant(group.hours) : QVariant();
    case IsGroupRole:
        return true;
    case DoneRole:
        return group.done;
    case TotalRole:
        return group.total;
    case HoursRole:
        return group.hours;
    default:
        return {};
    }
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OutlineNode& node = *nodeOf(index);
    if (node.item < 0)
        return groupData(node, index.column(), role);
    const PlanItem& item = m_plan->items[static_cast<size_t>(node.item)];
    const auto hours = [&item] {
        const auto estimate = shownEstimate(item);
        return estimate ? QVariant(estimate->hours()) : QVariant();
    };
    switch (role) {
    case IdRole:
        return item.id.toString();
    case IsGroupRole:
        return false;
    case KindRole:
        return static_cast<int>(item.kind);
    case StateRole:
        return static_cast<int>(item.state);
    case PriorityRole:
        return numberOrNothing(shownPriority(item));
    case LineRole:
        return item.line;
    case HoursRole:
        return hours();
    case Qt::DisplayRole:
    case SortRole:
        break;
    default:
        return {};
    }
    switch (static_cast<Column>(index.column())) {
    case Column::Title:
        return item.title;
    case Column::Priority:
        return numberOrNothing(shownPriority(item));
    case Column::Hours:
        return hours();
    case Column::Weeks: {
        const auto weeks = shownWeeks(item);
        return weeks ? QVariant(weeks->first) : QVariant();
    }
    case Column::Owner:
        return item.owner;
    case Column::State:
        return static_cast<int>(item.state);
    }
    return {};
}

} // namespace readyroom::readiness
