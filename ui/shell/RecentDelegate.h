// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace readyroom::ui {

/// Paints one workspace of the welcome page: name and path at the left, score and age at the right.
class RecentDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        RootRole = Qt::UserRole,
        PathRole,    ///< the root as it is shown, or that it is gone
        ScoreRole,   ///< double; invalid: unknown
        AgeRole,     ///< words
        MissingRole, ///< bool: the folder is gone
    };

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace readyroom::ui
