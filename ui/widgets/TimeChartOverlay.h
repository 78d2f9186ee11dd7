// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QColor>
#include <QWidget>

namespace readyroom::ui {

/// What moves above a time chart: crosshair, the stretch being dragged, and the focus ring. Transparent, also for the
/// mouse.
class TimeChartOverlay final : public QWidget
{
    Q_OBJECT

public:
    struct Dot
    {
        QPointF place;
        QColor color;
    };
    struct Crosshair
    {
        double x = 0;
        std::vector<Dot> dots;
    };

    explicit TimeChartOverlay(QWidget* parent);

    void setPlot(const QRectF& plot);
    void setCrosshair(std::optional<Crosshair> crosshair);
    /// From and to in its own coordinates; in either order.
    void setSelection(std::optional<std::pair<double, double>> selection);
    void setRing(bool visible);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Repaints no more than the strip around the crosshair.
    void updateCrosshair();

    QRectF m_plot;
    std::optional<Crosshair> m_crosshair;
    std::optional<std::pair<double, double>> m_selection;
    bool m_hasRing = false;
};

} // namespace readyroom::ui
