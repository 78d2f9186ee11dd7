// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/OutlinePanel.h"

#include <algorithm>

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/readiness/OutlineDelegate.h"
#include "ui/readiness/OutlineProxy.h"
#include "ui/readiness/PlanText.h"
#include "ui/widgets/FilterLine.h"
#include "ui/widgets/FilteredList.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

using namespace readiness;

OutlinePanel::OutlinePanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new OutlineModel(this))
    , m_proxy(new OutlineProxy(*m_model, this))
    , m_tree(new QTreeView(this))
    , m_list(new FilteredList(m_tree, this))
    , m_groupLabel(new QLabel(tr("Group by"), this))
    , m_group(new QComboBox(this))
{
    setUpTree();
    m_groupLabel->setBuddy(m_group);
    m_groupLabel->setForegroundRole(QPalette::PlaceholderText);
    m_group->setObjectName(QStringLiteral("groupBy"));
    m_group->setAccessibleName(tr("Group by"));
    m_group->setToolTip(tr("Group by"));
    for (const GroupBy groupBy :
         {GroupBy::Pillar, GroupBy::Phase, GroupBy::Priority, GroupBy::Owner, GroupBy::Week, GroupBy::Section})
        m_group->addItem(PlanText::groupBy(groupBy), static_cast<int>(groupBy));
    m_list->addTool(m_groupLabel);
    m_list->addTool(m_group);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);

    connect(filter(), &QLineEdit::textChanged, this, &OutlinePanel::applyFilter);
    connect(filter(), &FilterLine::entered, m_proxy, &OutlineProxy::prepare);
    connect(m_group, &QComboBox::activated, this,
            [this] { setGroupBy(static_cast<GroupBy>(m_group->currentData().toInt())); });
    connect(m_proxy, &OutlineProxy::markRequested, this, &OutlinePanel::markRequested);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OutlinePanel::noteCurrent);
    connect(m_tree, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (m_proxy->item(index))
            Q_EMIT editRequested(static_cast<OutlineModel::Column>(index.column()));
    });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        if (!m_restoring && !m_proxy->isFiltering())
            m_collapsed.insert(expansionKey(index));
    });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        if (!m_restoring)
            m_collapsed.remove(expansionKey(index));
    });
}

void OutlinePanel::setUpTree()
{
    m_tree->setModel(m_proxy);
    m_tree->setItemDelegate(new OutlineDelegate(m_tree));
    m_tree->setObjectName(QStringLiteral("outline"));
    m_tree->setAccessibleName(tr("Plan outline"));
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setExpandsOnDoubleClick(true);
    m_tree->setTabKeyNavigation(false);
    m_tree->setIndentation(space::margin);
    QHeaderView* header = m_tree->header();
    header->setSortIndicatorClearable(true);
    m_tree->sortByColumn(-1, Qt::AscendingOrder);
    m_tree->setSortingEnabled(true);
    header->setStretchLastSection(false);
    header->setHighlightSections(false);
    header->setSectionResizeMode(static_cast<int>(OutlineModel::Column::Title), QHeaderView::Stretch);
    // Which word is the widest differs from language to language; the heading may be.
    const auto setWidth = [this, header](OutlineModel::Column column, const QStringList& words, int extra) {
        const int section = static_cast<int>(column);
        int width = header->sectionSizeHint(section);
        for (const QString& word : words)
            width = std::max(width, fontMetrics().horizontalAdvance(word) + extra);
        header->resizeSection(section, width);
    };
    constexpr int padding = 2 * space::s + space::xs;
    const int mark = padding + Theme::scaled(markSize) + space::s;
    setWidth(OutlineModel::Column::Priority,
             {PlanText::priority(Priority::Critical), PlanText::priority(Priority::High),
              PlanText::priority(Priority::Medium), PlanText::priority(Priority::Low)},
             mark);
    setWidth(OutlineModel::Column::Hours, {PlanText::estimate({10, 12})}, padding);
    setWidth(OutlineModel::Column::Weeks, {PlanText::weeks({10, 12})}, padding);
    setWidth(OutlineModel::Column::Owner, {tr("Team Lead", "an owner of usual length")}, padding);
    setWidth(OutlineModel::Column::State, {PlanText::doneOf(10, 10)}, padding);
}

void OutlinePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Where the columns leave the titles no room, these keep theirs and the columns are scrolled to.
    constexpr int titleWidth = 200;
    constexpr int title = static_cast<int>(OutlineModel::Column::Title);
    QHeaderView* header = m_tree->header();
    const int others = header->length() - header->sectionSize(title);
    const bool hasRoom = width() - others >= Theme::scaled(titleWidth);
    header->setSectionResizeMode(title, hasRoom ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!hasRoom)
        header->resizeSection(title, Theme::scaled(titleWidth));
    // The line to type into comes before the word for what a list of its own name explains.
    constexpr int labelledWidth = 480;
    m_groupLabel->setVisible(width() >= Theme::scaled(labelledWidth));
}

void OutlinePanel::fitState()
{
    constexpr int state = static_cast<int>(OutlineModel::Column::State);
    constexpr int padding = 2 * space::s + space::xs;
    int widest = m_tree->header()->sectionSize(state);
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QString text = m_proxy->index(row, state).data().toString();
        widest = std::max(widest, fontMetrics().horizontalAdvance(text) + padding);
    }
    m_tree->header()->resizeSection(state, widest);
}

void OutlinePanel::setPlan(const PlanPtr& plan)
{
    const bool sameFile = plan && m_model->plan() && plan->file == m_model->plan()->file;
    const ItemId current = m_current;
    m_model->setPlan(plan);
    if (!sameFile) {
        m_collapsed.clear();
        m_current = {};
    }
    restoreExpansion();
    if (plan && !sameFile) {
        fitState();
        selectFirstBlocker(*plan);
    }
    // An item that changed its group was taken out and put in again.
    if (sameFile && !current.isEmpty() && !currentItem())
        m_tree->setCurrentIndex(m_proxy->indexOf(current));
    showCount();
    Q_EMIT currentChanged();
}

void OutlinePanel::selectFirstBlocker(const Plan& plan)
{
    const auto blocks = [](const PlanItem& item) {
        return item.kind == ItemKind::Task && item.state != ItemState::Done && item.priority == Priority::Critical;
    };
    const auto first = std::find_if(plan.items.cbegin(), plan.items.cend(), blocks);
    if (first == plan.items.cend())
        return;
    select(first->id);
    // What is above it stays in view where there is room, which is known only once the widget has its size.
    QMetaObject::invokeMethod(
        m_tree,
        [this] {
            m_tree->scrollToTop();
            m_tree->scrollTo(m_tree->currentIndex());
        },
        Qt::QueuedConnection);
}

void OutlinePanel::setGroupBy(GroupBy groupBy)
{
    if (groupBy == m_model->groupBy())
        return;
    const ItemId current = m_current;
    m_collapsed.clear();
    m_model->setGroupBy(groupBy);
    m_group->setCurrentIndex(m_group->findData(static_cast<int>(groupBy)));
    fitState();
    restoreExpansion();
    if (!current.isEmpty())
        select(current);
    Q_EMIT groupByChanged(groupBy);
}

const PlanItem* OutlinePanel::currentItem() const
{
    return m_proxy->item(m_tree->currentIndex());
}

std::vector<ItemId> OutlinePanel::selectedItems() const
{
    std::vector<const PlanItem*> items;
    for (const QModelIndex& index : m_tree->selectionModel()->selectedRows()) {
        if (const PlanItem* item = m_proxy->item(index))
            items.push_back(item);
    }
    std::sort(items.begin(), items.end(), [](const PlanItem* a, const PlanItem* b) { return a->line < b->line; });
    std::vector<ItemId> ids;
    for (const PlanItem* item : items)
        ids.push_back(item->id);
    return ids;
}

void OutlinePanel::select(const ItemId& item)
{
    QModelIndex index = m_proxy->indexOf(item);
    if (!index.isValid() && m_proxy->isFiltering()) {
        filter()->clear();
        index = m_proxy->indexOf(item);
    }
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void OutlinePanel::revealPillar(const QString& name)
{
    setGroupBy(GroupBy::Pillar);
    filter()->clear();
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex group = m_proxy->index(row, 0);
        if (group.data().toString() != name)
            continue;
        m_tree->expand(group);
        m_tree->setCurrentIndex(group);
        m_tree->scrollTo(group, QAbstractItemView::PositionAtTop);
    }
}

FilterLine* OutlinePanel::filter() const
{
    return m_list->filter();
}

void OutlinePanel::focusFilter()
{
    m_list->focusFilter();
}

void OutlinePanel::expandAll()
{
    m_collapsed.clear();
    restoreExpansion();
}

void OutlinePanel::collapseAll()
{
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        m_tree->collapse(m_proxy->index(row, 0));
}

void OutlinePanel::applyFilter(const QString& text)
{
    const ItemId current = m_current;
    m_proxy->setFilter(text);
    restoreExpansion();
    const QModelIndex index = m_proxy->indexOf(current);
    if (index.isValid() && !currentItem())
        m_tree->setCurrentIndex(index);
    showCount();
    // Now, not by a timer: else the painting of this key is left for the next one.
    m_tree->doItemsLayout();
}

void OutlinePanel::restoreExpansion()
{
    const QScopedValueRollback restoring(m_restoring, true);
    restoreExpansion({});
}

void OutlinePanel::restoreExpansion(const QModelIndex& parent)
{
    // Not QTreeView::expandAll(): it keeps a persistent index for every line, which makes each later change slow.
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex source = m_model->index(row, 0, parent);
        if (m_model->rowCount(source) == 0)
            continue;
        const QModelIndex index = m_proxy->mapFromSource(source);
        const bool open = m_proxy->isFiltering() || !m_collapsed.contains(expansionKey(index));
        if (index.isValid() && m_tree->isExpanded(index) != open)
            m_tree->setExpanded(index, open);
        restoreExpansion(source);
    }
}

QString OutlinePanel::expansionKey(const QModelIndex& index) const
{
    const PlanItem* item = m_proxy->item(index);
    return item ? item->id.toString() : index.siblingAtColumn(0).data().toString();
}

void OutlinePanel::noteCurrent()
{
    if (const PlanItem* item = currentItem())
        m_current = item->id;
    Q_EMIT currentChanged();
}

void OutlinePanel::showCount()
{
    const int total = m_proxy->total();
    const int hidden = m_proxy->hidden();
    m_list->showCount(hidden == 0 ? tr("%Ln entry(ies)", "of the plan", total)
                                  : tr("%1 of %Ln entry(ies); the filter hides %2", "of the plan", total)
                                        .arg(QLocale().toString(total - hidden), QLocale().toString(hidden)),
                      hidden);
}

} // namespace readyroom::ui
