// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QWidget>

#include "readiness/OutlineModel.h"

class QComboBox;
class QLabel;
class QTreeView;

namespace readyroom::ui {

class FilterLine;
class FilteredList;
class OutlineProxy;

/// The plan as a tree to read and to tick, with a filter line, a choice of grouping, and a count below.
class OutlinePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget* parent = nullptr);

    void setPlan(const readiness::PlanPtr& plan);
    void setGroupBy(readiness::GroupBy groupBy);
    [[nodiscard]] readiness::GroupBy groupBy() const { return m_model->groupBy(); }

    /// Null when nothing or a group is selected.
    [[nodiscard]] const readiness::PlanItem* currentItem() const;
    /// In the order of the plan; groups count for nothing.
    [[nodiscard]] std::vector<readiness::ItemId> selectedItems() const;
    /// Selects the item and brings it into view; clears the filter when that hides it.
    void select(const readiness::ItemId& item);
    /// Brings a pillar's group to the top.
    void revealPillar(const QString& name);
    void focusFilter();
    void expandAll();
    void collapseAll();

    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    [[nodiscard]] FilterLine* filter() const;

Q_SIGNALS:
    void currentChanged();
    void groupByChanged(readyroom::readiness::GroupBy groupBy);
    void markRequested(const readyroom::readiness::ItemId& item, bool done);
    void editRequested(readyroom::readiness::OutlineModel::Column column);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpTree();
    /// Makes room for what the groups say, which differs from plan to plan.
    void fitState();
    /// What stands in the way of ready comes first: the first critical task that is open.
    void selectFirstBlocker(const readiness::Plan& plan);
    void applyFilter(const QString& text);
    void restoreExpansion();
    void restoreExpansion(const QModelIndex& parent);
    void noteCurrent();
    void showCount();
    [[nodiscard]] QString expansionKey(const QModelIndex& index) const;

    readiness::OutlineModel* m_model;
    OutlineProxy* m_proxy;
    QTreeView* m_tree;
    FilteredList* m_list;
    QLabel* m_groupLabel;
    QComboBox* m_group;
    QSet<QString> m_collapsed; ///< what the user closed, so that a filter opens it only for a while
    readiness::ItemId m_current;
    bool m_restoring = false;
};

} // namespace readyroom::ui
