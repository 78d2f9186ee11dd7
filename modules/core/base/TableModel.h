// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include <QAbstractTableModel>

#include "core/base/ListMerge.h"

namespace readyroom {

/// The index arithmetic of a flat table and its refresh by merge, written once: a model says what a row's key is and
/// what a cell holds. GUI thread.
template <class Row>
class TableModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const final
    {
        return parent.isValid() ? 0 : columns();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final
    {
        return checkIndex(index, CheckIndexOption::IndexIsValid) ? cell(row(index.row()), index.column(), role)
                                                                 : QVariant();
    }
    [[nodiscard]] const Row& row(int number) const { return m_rows[static_cast<size_t>(number)]; }

protected:
    [[nodiscard]] virtual int columns() const = 0;
    /// What makes a row the same row after a refresh.
    [[nodiscard]] virtual QString keyOf(const Row& row) const = 0;
    [[nodiscard]] virtual QVariant cell(const Row& row, int column, int role) const = 0;

    /// Makes the rows equal to `next` and tells views what was removed, moved, inserted and changed.
    void mergeRows(std::vector<Row> next)
    {
        const ListMerge merge = ListMerge::of(keysOf(m_rows), keysOf(next));
        for (const ListMerge::Range& range : merge.removals) {
            beginRemoveRows({}, range.first, range.first + range.count - 1);
            m_rows.erase(m_rows.begin() + range.first, m_rows.begin() + range.first + range.count);
            endRemoveRows();
        }
        if (merge.reordered)
            reorder(merge);
        for (const ListMerge::Range& range : merge.insertions) {
            beginInsertRows({}, range.first, range.first + range.count - 1);
            m_rows.insert(m_rows.begin() + range.first, next.begin() + range.first,
                          next.begin() + range.first + range.count);
            endInsertRows();
        }
        m_rows = std::move(next);
        if (!merge.staying.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns() - 1));
    }

private:
    [[nodiscard]] QStringList keysOf(const std::vector<Row>& rows) const
    {
        QStringList keys;
        keys.reserve(static_cast<qsizetype>(rows.size()));
        for (const Row& row : rows)
            keys << keyOf(row);
        return keys;
    }

    void reorder(const ListMerge& merge)
    {
        Q_EMIT layoutAboutToBeChanged();
        // The rows' numbers before the removals, ascending, are the rows as they stand now.
        std::vector<int> standing = merge.staying;
        std::sort(standing.begin(), standing.end());
        std::vector<Row> rows;
        rows.reserve(m_rows.size());
        std::vector<int> placeOf(m_rows.size());
        for (const int before : merge.staying) {
            const auto now = std::lower_bound(standing.cbegin(), standing.cend(), before) - standing.cbegin();
            placeOf[static_cast<size_t>(now)] = static_cast<int>(rows.size());
            rows.push_back(std::move(m_rows[static_cast<size_t>(now)]));
        }
        m_rows = std::move(rows);
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        to.reserve(from.size());
        for (const QModelIndex& old : from)
            to << index(placeOf[static_cast<size_t>(old.row())], old.column());
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged();
    }

    std::vector<Row> m_rows;
};

} // namespace readyroom
