// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QStringList>

namespace readyroom::tests {

/// A model as text: one line a row, two spaces of indent a level, the non-empty cells separated by " | ".
inline QString modelText(const QAbstractItemModel& model, const QModelIndex& parent = {}, int level = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QString cell = model.index(row, column, parent).data().toString();
            if (!cell.isEmpty())
                cells << cell;
        }
        text += QString(qsizetype{2} * level, QLatin1Char(' ')) + cells.join(QLatin1String(" | ")) + QLatin1Char('\n');
        text += modelText(model, model.index(row, 0, parent), level + 1);
    }
    return text;
}

} // namespace readyroom::tests
