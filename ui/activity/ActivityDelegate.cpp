// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/ActivityDelegate.h"

#include <QPainter>
#include <QWidget>

#include "ui/activity/ActivityProxy.h"
#include "ui/activity/ActivityText.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

void ActivityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    using activity::ActivityModel;
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const Theme& theme = Theme::of(cell.palette);
    const activity::ActivityEntry& entry = static_cast<const ActivityProxy*>(index.model())->entry(index);
    const bool isWhat = static_cast<ActivityModel::Column>(index.column()) == ActivityModel::Column::What;
    const bool isWhere = static_cast<ActivityModel::Column>(index.column()) == ActivityModel::Column::Where;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    cell.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    QRect area = cell.rect.adjusted(space::s, 0, -space::s, 0);
    if (isWhat) {
        QRectF mark(area.left(), 0, markSize, markSize);
        mark.moveCenter(QPointF(mark.center().x(), area.center().y() + 0.5));
        if (const Mark shape = ActivityText::mark(entry); shape != Mark::None)
            paintMark(*painter, mark, shape, theme);
        area.setLeft(area.left() + markSize + space::s);
    }
    const bool isQuiet =
        !(cell.state & QStyle::State_Selected) && (!isWhat || entry.kind == activity::ActivityKind::Technical);
    painter->setFont(cell.font);
    painter->setPen(theme.color(isQuiet ? Token::Secondary : Token::Text));
    // Of a path the end says more than the beginning; a sentence may have its verb at either end.
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      cell.fontMetrics.elidedText(cell.text,
                                                  isWhere  ? Qt::ElideLeft
                                                  : isWhat ? Qt::ElideMiddle
                                                           : Qt::ElideRight,
                                                  area.width()));
    painter->restore();
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(space::row);
    return size;
}

} // namespace readyroom::ui
