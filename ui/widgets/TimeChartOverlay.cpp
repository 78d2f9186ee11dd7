// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TimeChartOverlay.h"

#include <QPainter>
#include <QStyleOption>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

constexpr double dotRadius = 4;

} // namespace

TimeChartOverlay::TimeChartOverlay(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void TimeChartOverlay::setPlot(const QRectF& plot)
{
    m_plot = plot;
    update();
}

void TimeChartOverlay::setCrosshair(std::optional<Crosshair> crosshair)
{
    updateCrosshair();
    m_crosshair = std::move(crosshair);
    updateCrosshair();
}

void TimeChartOverlay::setSelection(std::optional<std::pair<double, double>> selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    update();
}

void TimeChartOverlay::setRing(bool visible)
{
    if (visible == m_hasRing)
        return;
    m_hasRing = visible;
    update();
}

void TimeChartOverlay::updateCrosshair()
{
    if (!m_crosshair)
        return;
    constexpr double half = dotRadius + 2;
    update(QRectF(m_crosshair->x - half, 0, 2 * half, height()).toAlignedRect());
}

void TimeChartOverlay::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_selection) {
        const auto [from, to] = *m_selection;
        const QRectF area(QPointF(std::min(from, to), m_plot.top()), QPointF(std::max(from, to), m_plot.bottom()));
        QColor fill = theme.color(Token::Accent);
        constexpr int alpha = 48;
        fill.setAlpha(alpha);
        painter.fillRect(area, fill);
        painter.setPen(theme.color(Token::Accent));
        painter.drawLine(area.topLeft(), area.bottomLeft());
        painter.drawLine(area.topRight(), area.bottomRight());
    }
    if (m_crosshair) {
        painter.setPen(theme.color(Token::Text));
        painter.drawLine(QPointF(m_crosshair->x, m_plot.top()), QPointF(m_crosshair->x, m_plot.bottom()));
        for (const Dot& dot : m_crosshair->dots) {
            painter.setPen(QPen(theme.color(Token::Surface), 2));
            painter.setBrush(dot.color);
            painter.drawEllipse(dot.place, dotRadius, dotRadius);
        }
    }
    if (m_hasRing) {
        QStyleOptionFocusRect ring;
        ring.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
    }
}

} // namespace readyroom::ui
