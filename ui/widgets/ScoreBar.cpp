// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ScoreBar.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

void paintScoreBar(QPainter& painter, const QRectF& area, std::optional<double> value, std::optional<double> declared,
                   const Theme& theme)
{
    constexpr double whole = 100;
    const qreal radius = area.height() / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath track;
    track.addRoundedRect(area, radius, radius);
    painter.fillPath(track, theme.color(Token::Line));
    painter.setClipPath(track);
    if (value) {
        QRectF filled = area;
        filled.setWidth(area.width() * *value / whole);
        painter.fillRect(filled, theme.color(Token::Accent));
    } else {
        painter.fillRect(area, theme.color(Token::Surface));
        painter.fillRect(area, QBrush(theme.color(Token::Unknown), Qt::BDiagPattern));
    }
    painter.setClipping(false);
    if (declared) {
        constexpr qreal width = 2;
        constexpr qreal overhang = 3;
        QRectF notch(0, 0, width, area.height() + 2 * overhang);
        notch.moveCenter(QPointF(area.left() + area.width() * *declared / whole, area.center().y()));
        painter.fillRect(notch, theme.color(Token::Text));
    }
    painter.restore();
}

} // namespace readyroom::ui
