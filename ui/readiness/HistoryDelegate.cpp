// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/HistoryDelegate.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QWidget>

#include "ui/readiness/HistoryProxy.h"
#include "ui/readiness/HistoryText.h"
#include "ui/readiness/PlanText.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

using readiness::HistoryRow;

namespace {

bool isHeading(const HistoryRow& row)
{
    return row.kind == HistoryRow::Kind::Day || row.kind == HistoryRow::Kind::Group;
}

QString timeOf(const HistoryRow& row)
{
    constexpr qint64 microseconds = 1000;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(toMicroseconds(row.at) / microseconds);
    return QLocale().toString(time.time(), QLocale::ShortFormat);
}

/// Where there is no room for all of it, the middle goes: languages have the verb at either end.
void drawLine(QPainter& painter, const QRect& area, const QFont& font, const QColor& color, const QString& text,
              Qt::Alignment alignment = Qt::AlignLeft)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(area, static_cast<int>(alignment) | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideMiddle, area.width()));
}

} // namespace

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const Theme& theme = Theme::of(cell.palette);
    const HistoryRow& row = static_cast<const HistoryProxy*>(index.model())->row(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect area = cell.rect.adjusted(space::margin, 0, -space::margin, 0);
    if (isHeading(row)) {
        QFont font = cell.font;
        font.setWeight(QFont::DemiBold);
        painter->fillRect(cell.rect, theme.color(Token::Raised));
        drawLine(*painter, area, font, theme.color(Token::Text), cell.text);
        painter->restore();
        return;
    }
    const QStyle* style = cell.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const QFont small = Theme::font(cell.font, TextSize::Small);
    const QColor quiet = theme.color(cell.state & QStyle::State_Selected ? Token::Text : Token::Secondary);
    const QString source = HistoryText::source(row);
    if (!source.isEmpty()) {
        const QString figure =
            row.score ? HistoryDelegate::tr("score %1", "of the plan, after a change").arg(PlanText::score(row.score))
                      : QString();
        const QString time = timeOf(row);
        const int width =
            std::max(QFontMetrics(small).horizontalAdvance(figure), QFontMetrics(cell.font).horizontalAdvance(time));
        const QRect right(area.right() - width, area.top(), width + 1, area.height());
        drawLine(*painter, right.adjusted(0, space::xs, 0, -area.height() / 2), cell.font, quiet, time, Qt::AlignRight);
        drawLine(*painter, right.adjusted(0, area.height() / 2, 0, -space::xs), small, quiet, figure, Qt::AlignRight);
        area.setRight(right.left() - space::m);
    }
    const int lineHeight = source.isEmpty() ? area.height() : area.height() / 2 - space::xs;
    QRect line(area.left(), area.top() + (source.isEmpty() ? 0 : space::xs), area.width(), lineHeight);
    QRectF mark(line.left(), 0, markSize, markSize);
    mark.moveCenter(QPointF(mark.center().x(), line.center().y() + 0.5));
    paintMark(*painter, mark, HistoryText::mark(row), theme);
    line.setLeft(line.left() + markSize + space::s);
    drawLine(*painter, line, cell.font, theme.color(Token::Text), cell.text);
    if (!source.isEmpty())
        drawLine(*painter, line.translated(0, lineHeight), small, quiet, source);
    if ((cell.state & QStyle::State_HasFocus) && (cell.state & QStyle::State_KeyboardFocusChange))
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &cell, painter, cell.widget);
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const HistoryRow& row = static_cast<const HistoryProxy*>(index.model())->row(index);
    const bool hasSource = !isHeading(row) && row.at != TimePoint();
    const int small = QFontMetrics(Theme::font(option.font, TextSize::Small)).height();
    const int height = hasSource ? option.fontMetrics.height() + small + 2 * space::s : space::row;
    return {0, std::max(height, space::row)};
}

} // namespace readyroom::ui
