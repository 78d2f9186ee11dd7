// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace readyroom::readiness {
struct PlanItem;
}

namespace readyroom::ui {

/// Paints the outline's cells: tick box and chips for what is no plain task, priority and state as shape and word.
/// Works on an OutlineProxy.
class OutlineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintTitle(QPainter& painter, const QStyleOptionViewItem& option, const readiness::PlanItem* item);
};

} // namespace readyroom::ui
