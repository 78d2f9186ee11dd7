// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/OutlineDelegate.h"

#include <QPainter>
#include <QWidget>

#include "ui/readiness/OutlineProxy.h"
#include "ui/readiness/PlanText.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

using namespace readiness;

namespace {

void drawText(QPainter& painter, const QStyleOptionViewItem& option, const QRect& area, const QColor& color)
{
    painter.setFont(option.font);
    painter.setPen(color);
    painter.drawText(area, static_cast<int>(option.displayAlignment) | Qt::TextSingleLine,
                     option.fontMetrics.elidedText(option.text, Qt::ElideRight, area.width()));
}

/// Paints a word in a rounded frame at the right end of `area` and takes its room from it.
void takeChip(QPainter& painter, const QStyleOptionViewItem& option, const QString& word, QRect& area)
{
    if (word.isEmpty())
        return;
    const Theme& theme = Theme::of(option.palette);
    const QFont font = Theme::font(option.font, TextSize::Small);
    const QFontMetrics metrics(font);
    QRectF chip(0, 0, metrics.horizontalAdvance(word) + 2 * space::s, metrics.height() + space::xs);
    chip.moveCenter(QPointF(area.right() - chip.width() / 2, area.center().y() + 0.5));
    painter.setFont(font);
    painter.setPen(theme.color(Token::Secondary));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2);
    painter.setPen(theme.color(Token::Text));
    painter.drawText(chip, Qt::AlignCenter, word);
    area.setRight(static_cast<int>(chip.left()) - space::s);
}

} // namespace

void OutlineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const PlanItem* item = static_cast<const OutlineProxy*>(index.model())->item(index);
    if (!item)
        cell.font.setWeight(QFont::DemiBold);
    cell.fontMetrics = QFontMetrics(cell.font);
    const Theme& theme = Theme::of(cell.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    cell.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);

    const QRect area = cell.rect.adjusted(space::s, 0, -space::s, 0);
    const int side = Theme::scaled(markSize);
    QRectF mark(area.left(), 0, side, side);
    mark.moveCenter(QPointF(mark.center().x(), area.center().y() + 0.5));
    const QRect besideMark = area.adjusted(side + space::s, 0, 0, 0);
    switch (static_cast<OutlineModel::Column>(index.column())) {
    case OutlineModel::Column::Title:
        paintTitle(*painter, cell, item);
        break;
    case OutlineModel::Column::Priority:
        if (item && shownPriority(*item)) {
            paintPriority(*painter, mark.adjusted(1, 1, -1, -1), PlanText::mark(*shownPriority(*item)), theme);
            drawText(*painter, cell, besideMark, theme.color(Token::Text));
        }
        break;
    case OutlineModel::Column::State:
        if (item) {
            paintMark(*painter, mark, PlanText::mark(item->state), theme);
            drawText(*painter, cell, besideMark, theme.color(Token::Text));
        } else {
            cell.font.setWeight(QFont::Normal);
            drawText(*painter, cell, area, theme.color(Token::Secondary));
        }
        break;
    default:
        if (!item)
            cell.font.setWeight(QFont::Normal);
        drawText(*painter, cell, area, theme.color(item ? Token::Text : Token::Secondary));
    }
    painter->restore();
}

void OutlineDelegate::paintTitle(QPainter& painter, const QStyleOptionViewItem& option, const PlanItem* item)
{
    const QStyle* style = option.widget->style();
    const Theme& theme = Theme::of(option.palette);
    QRect area = option.rect.adjusted(space::xs, 0, -space::s, 0);
    if (option.features & QStyleOptionViewItem::HasCheckIndicator) {
        QStyleOptionViewItem box = option;
        box.features.setFlag(QStyleOptionViewItem::HasDisplay, false); // the text need not be laid out to place the box
        box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, option.widget);
        box.state.setFlag(QStyle::State_On, option.checkState == Qt::Checked);
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
    }
    if (item) {
        // Titles line up whether or not there is a box to tick.
        const int inset = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
        area.setLeft(option.rect.left() + inset + style->pixelMetric(QStyle::PM_IndicatorWidth) + space::s);
        takeChip(painter, option, PlanText::kind(*item), area);
        takeChip(painter, option, item->duplicateOf.isEmpty() ? QString() : tr("Duplicate", "chip on a task"), area);
    }
    const bool quiet = item && item->state == ItemState::Done && !(option.state & QStyle::State_Selected);
    drawText(painter, option, area, theme.color(quiet ? Token::Secondary : Token::Text));
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(Theme::scaled(space::row));
    return size;
}

} // namespace readyroom::ui
