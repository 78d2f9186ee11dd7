// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MarkLabel.h"

#include <QPainter>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

MarkLabel::MarkLabel(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MarkLabel::setMark(Mark mark)
{
    if (mark == m_mark)
        return;
    m_mark = mark;
    update();
}

QSize MarkLabel::sizeHint() const
{
    const int side = Theme::scaled(markSize);
    return {side + 2, side + space::s};
}

void MarkLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const int side = Theme::scaled(markSize);
    QRectF area(0, 0, side, side);
    area.moveCenter(QRectF(rect()).center());
    paintMark(painter, area, m_mark, Theme::of(this));
}

} // namespace readyroom::ui
