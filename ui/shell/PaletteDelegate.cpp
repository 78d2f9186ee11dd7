// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PaletteDelegate.h"

#include <QPainter>
#include <QTextLayout>

#include "ui/shell/PaletteModel.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

/// Bold and in the accent's colour, so that the letters do not stand out by colour alone.
QList<QTextLayout::FormatRange> emphasis(const QList<int>& positions, const Theme& theme)
{
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    format.setForeground(theme.color(Token::Accent));
    QList<QTextLayout::FormatRange> ranges;
    for (const int position : positions) {
        if (!ranges.isEmpty() && ranges.constLast().start + ranges.constLast().length == position)
            ++ranges.last().length;
        else
            ranges.push_back({position, 1, format});
    }
    return ranges;
}

QFontMetrics boldMetrics(QFont font)
{
    font.setWeight(QFont::Bold);
    return QFontMetrics(font);
}

/// @param wanted the width of the whole title in bold
void drawTitle(QPainter& painter, const QStyleOptionViewItem& option, const QRect& area, const QModelIndex& index,
               int wanted)
{
    const Theme& theme = Theme::of(option.palette);
    const QString full = index.data().toString();
    const QString title =
        wanted > area.width() ? boldMetrics(option.font).elidedText(full, Qt::ElideRight, area.width()) : full;
    auto positions = index.data(PaletteModel::PositionsRole).value<QList<int>>();
    if (title != full)
        positions.removeIf([&title](int position) { return position + 1 >= title.size(); });
    QTextLayout layout(title, option.font);
    layout.setFormats(emphasis(positions, theme));
    QTextOption oneLine;
    oneLine.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(oneLine);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width());
    layout.endLayout();
    painter.setPen(theme.color(Token::Text));
    layout.draw(&painter, QPointF(area.left(), area.center().y() + 0.5 - line.height() / 2));
}

/// Draws a word at the right end of `area`, and takes its room from it.
void takeRight(QPainter& painter, const QString& text, const QColor& color, QRect& area)
{
    if (text.isEmpty())
        return;
    painter.setPen(color);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
    area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(text) - space::margin);
}

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const Theme& theme = Theme::of(row.palette);
    painter->save();
    row.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);

    QRect area = row.rect.adjusted(space::m, 0, -space::m, 0);
    const QFont small = Theme::font(row.font, TextSize::Small);
    painter->setFont(small);
    // The words for the kinds stand in a column of their own, as wide as the widest of a language may be.
    constexpr int kindWidth = 72;
    QRect kindArea = area;
    kindArea.setLeft(area.right() - kindWidth);
    painter->setPen(theme.color(Token::Secondary));
    painter->drawText(kindArea, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                      index.data(PaletteModel::KindRole).toString());
    area.setRight(kindArea.left() - space::s);
    takeRight(*painter, index.data(PaletteModel::ShortcutRole).toString(), theme.color(Token::Text), area);

    // The context takes what the title leaves, and a third of the row at least.
    const QString context = index.data(PaletteModel::ContextRole).toString();
    const int wanted = boldMetrics(row.font).horizontalAdvance(index.data().toString());
    const int room = std::max(area.width() / 3, area.width() - wanted - space::margin);
    const bool fits = painter->fontMetrics().horizontalAdvance(context) < room;
    takeRight(*painter, fits ? context : painter->fontMetrics().elidedText(context, Qt::ElideMiddle, room),
              theme.color(Token::Secondary), area);
    drawTitle(*painter, row, area, index, wanted);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), space::row};
}

} // namespace readyroom::ui
