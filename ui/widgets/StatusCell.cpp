// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StatusCell.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

#include "ui/widgets/Announcement.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

StatusCell::StatusCell(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StatusCell::setStatus(const StatusLine& status)
{
    m_mark = status.mark;
    setText(status.text);
    setToolTip(status.toolTip);
    announce(this, status.text);
    updateGeometry();
    update();
}

QSize StatusCell::sizeHint() const
{
    const int mark = m_mark == Mark::None ? 0 : Theme::scaled(markSize) + space::s;
    return {2 * space::s + mark + fontMetrics().horizontalAdvance(text()) + 1, Theme::scaled(space::row)};
}

QSize StatusCell::minimumSizeHint() const
{
    return {space::hitTarget * 3, Theme::scaled(space::row)};
}

void StatusCell::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    if (underMouse())
        painter.fillRect(rect(), theme.color(Token::Selection));
    QRect area = rect().adjusted(space::s, 0, -space::s, 0);
    if (m_mark != Mark::None) {
        const int side = Theme::scaled(markSize);
        QRectF mark(area.left(), 0, side, side);
        mark.moveCenter(QPointF(mark.center().x(), rect().height() / 2.0));
        paintMark(painter, mark, m_mark, theme);
        area.setLeft(area.left() + side + space::s);
    }
    painter.setPen(theme.color(Token::Text));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
    if (hasFocus()) {
        QStyleOptionFocusRect ring;
        ring.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
    }
}

void StatusCell::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace readyroom::ui
