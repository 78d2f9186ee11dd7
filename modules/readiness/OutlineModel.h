// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QAbstractItemModel>

#include "readiness/OutlineTree.h"

namespace readyroom::readiness {

/// A plan as a tree: groups, in them the items, in those the items nested in them. Values are raw: titles as strings,
/// enums and weeks as int, hours as double, what is unknown as an invalid variant. A new version of the same file is
/// merged in, so that selection, scroll position and expansion survive. GUI thread.
class OutlineModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Column {
        Title,
        Priority,
        Hours,
        Weeks,
        Owner,
        State,
    };
    Q_ENUM(Column)
    static constexpr int columns = 6;

    enum Role {
        SortRole = Qt::UserRole, ///< the raw value of the index's column
        IdRole,                  ///< QString; empty for a group
        IsGroupRole,             ///< bool
        KindRole,                ///< int of ItemKind
        StateRole,               ///< int of ItemState
        PriorityRole,            ///< int of Priority, as shown
        LineRole,                ///< int, 1-based
        DoneRole,                ///< int, of a group: its done tasks, duplicates left out
        TotalRole,               ///< int, of a group: its tasks, duplicates left out
        HoursRole,               ///< double; of a group: of its tasks, duplicates left out
    };
    Q_ENUM(Role)

    explicit OutlineModel(QObject* parent = nullptr);
    ~OutlineModel() override;
    Q_DISABLE_COPY_MOVE(OutlineModel)

    void setPlan(const PlanPtr& plan);
    [[nodiscard]] const PlanPtr& plan() const { return m_plan; }
    void setGroupBy(GroupBy groupBy);
    [[nodiscard]] GroupBy groupBy() const { return m_groupBy; }

    /// The item's place in Plan::items; -1 for a group.
    [[nodiscard]] int itemNumber(const QModelIndex& index) const;
    /// Null for a group; valid until the next plan is set.
    [[nodiscard]] const PlanItem* item(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const ItemId& id) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] OutlineNode* nodeOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfNode(const OutlineNode& node, int column = 0) const;
    [[nodiscard]] static QVariant groupData(const OutlineNode& group, int column, int role);

    void removeMissing(OutlineNode& node, const OutlineNode& next);
    void reorderAndInsert(OutlineNode& node, OutlineNode& next);
    void announceChanges(const OutlineNode& node);

    PlanPtr m_plan;
    GroupBy m_groupBy = GroupBy::Pillar;
    std::unique_ptr<OutlineNode> m_root;
};

} // namespace readyroom::readiness
