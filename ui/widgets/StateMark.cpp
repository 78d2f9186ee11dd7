// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StateMark.h"

#include <algorithm>

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

QRectF squareIn(const QRectF& area)
{
    const qreal side = std::min(area.width(), area.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(area.center());
    return square;
}

/// A point of the square, in fractions of its side.
QPointF at(const QRectF& square, qreal x, qreal y)
{
    return {square.left() + square.width() * x, square.top() + square.height() * y};
}

QPen signPen(const QRectF& square, const Theme& theme)
{
    return {theme.color(Token::Surface), square.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintOk(QPainter& painter, const QRectF& square, const Theme& theme)
{
    painter.setBrush(theme.color(Token::Ok));
    painter.drawEllipse(square);
    painter.setPen(signPen(square, theme));
    painter.drawPolyline(QPolygonF({at(square, 0.28, 0.52), at(square, 0.44, 0.68), at(square, 0.73, 0.35)}));
}

void paintWarn(QPainter& painter, const QRectF& square, const Theme& theme)
{
    painter.setPen(QPen(theme.color(Token::Warn), square.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(theme.color(Token::Warn));
    painter.drawPolygon(QPolygonF({at(square, 0.5, 0.1), at(square, 0.93, 0.88), at(square, 0.07, 0.88)}));
    painter.setPen(signPen(square, theme));
    painter.drawLine(at(square, 0.5, 0.38), at(square, 0.5, 0.60));
    painter.drawPoint(at(square, 0.5, 0.77));
}

void paintBad(QPainter& painter, const QRectF& square, const Theme& theme)
{
    painter.setBrush(theme.color(Token::Bad));
    painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.setPen(signPen(square, theme));
    painter.drawLine(at(square, 0.3, 0.3), at(square, 0.7, 0.7));
    painter.drawLine(at(square, 0.7, 0.3), at(square, 0.3, 0.7));
}

void paintUnknown(QPainter& painter, const QRectF& square, const Theme& theme)
{
    const QColor color = theme.color(Token::Unknown);
    const QRectF ring = square.adjusted(1, 1, -1, -1);
    QPainterPath circle;
    circle.addEllipse(ring);
    painter.save();
    painter.setClipPath(circle, Qt::IntersectClip);
    painter.setPen(QPen(color, 1));
    constexpr qreal step = 3.5;
    const int lines = qCeil((square.height() + square.width()) / step);
    for (int line = 0; line < lines; ++line) {
        const qreal x = square.left() - square.height() + line * step;
        painter.drawLine(QPointF(x, square.bottom()), QPointF(x + square.height(), square.top()));
    }
    painter.restore();
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(ring);
}

void paintInfo(QPainter& painter, const QRectF& square, const Theme& theme)
{
    painter.setBrush(theme.color(Token::Info));
    painter.drawPolygon(QPolygonF({at(square, 0.5, 0), at(square, 1, 0.5), at(square, 0.5, 1), at(square, 0, 0.5)}));
}

Token tokenOf(PriorityMark mark)
{
    switch (mark) {
    case PriorityMark::Critical:
        return Token::Bad;
    case PriorityMark::High:
        return Token::Warn;
    case PriorityMark::Medium:
        return Token::Info;
    case PriorityMark::Low:
        return Token::Unknown;
    }
    return Token::Unknown;
}

} // namespace

void paintMark(QPainter& painter, const QRectF& area, Mark mark, const Theme& theme)
{
    const QRectF square = squareIn(area);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    switch (mark) {
    case Mark::None:
        break;
    case Mark::Open:
        painter.setPen(QPen(theme.color(Token::Secondary), 1.5));
        painter.drawEllipse(square.adjusted(1, 1, -1, -1));
        break;
    case Mark::Ok:
        paintOk(painter, square, theme);
        break;
    case Mark::Warn:
        paintWarn(painter, square, theme);
        break;
    case Mark::Bad:
        paintBad(painter, square, theme);
        break;
    case Mark::Unknown:
        paintUnknown(painter, square, theme);
        break;
    case Mark::Info:
        paintInfo(painter, square, theme);
        break;
    }
    painter.restore();
}

void paintPriority(QPainter& painter, const QRectF& area, PriorityMark mark, const Theme& theme)
{
    constexpr int most = 4;
    const int bars = most - static_cast<int>(mark);
    const QRectF square = squareIn(area);
    const qreal step = square.width() / most;
    painter.save();
    painter.setPen(Qt::NoPen);
    for (int bar = 0; bar < most; ++bar) {
        const qreal height = square.height() * (bar + 1) / most;
        painter.setBrush(theme.color(bar < bars ? tokenOf(mark) : Token::Line));
        painter.drawRect(QRectF(square.left() + bar * step, square.bottom() - height, step - 1, height));
    }
    painter.restore();
}

} // namespace readyroom::ui
