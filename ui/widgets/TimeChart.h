// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "ui/widgets/ChartContent.h"
#include "ui/widgets/TimeAxis.h"

class QLabel;

namespace readyroom::ui {

class ChartLegend;
class TimeChartCanvas;
class TimeChartOverlay;

/// Series over time, with a crosshair whose values stand in a line below and are told to screen readers.
///
/// Dragging zooms in; Esc or Backspace goes back, a double click to the whole range. Left and Right go from value to
/// value, Home and End to the ends, Up and Down to another series, + zooms in around the crosshair and - goes back.
/// Lives on the GUI thread; keeps what it is given and thins it out for drawing.
class TimeChart final : public QWidget
{
    Q_OBJECT

public:
    /// What may reach Qt Charts on a whole page; several charts share it.
    static constexpr int pointsOfAPage = 2000;

    explicit TimeChart(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// All of the same unit. Selection, crosshair and zoom stay.
    void setSeries(std::vector<ChartSeries> series);
    [[nodiscard]] const std::vector<ChartSeries>& series() const { return m_series; }
    /// Areas above one another in the order of the series, as the phases of one whole.
    void setStacked(bool stacked);
    void setThresholds(std::vector<ChartThreshold> thresholds);
    void setSpans(std::vector<ChartSpan> spans);
    /// The whole range; while zoomed in, what is shown stays.
    void setRange(const TimeRange& range);
    void setPointBudget(int points);

    [[nodiscard]] TimeRange visibleRange() const { return m_visible; }
    /// Zooms to a range, back when it is the one before, or out when it is the whole.
    void showRange(const TimeRange& range);
    [[nodiscard]] std::optional<TimePoint> crosshair() const { return m_crosshair; }
    void setCrosshair(std::optional<TimePoint> time);
    [[nodiscard]] int selectedSeries() const { return m_selected; }
    /// Time and values at the crosshair, or the latest: what the line below says.
    [[nodiscard]] QString valuesText() const;

    /// Gives several charts one crosshair and one visible range.
    static void share(const std::vector<TimeChart*>& charts);

    [[nodiscard]] const ChartFrame& frame() const;
    [[nodiscard]] const ChartContent& drawn() const;

Q_SIGNALS:
    void crosshairMoved(std::optional<readyroom::TimePoint> time);
    void visibleRangeChanged(const readyroom::ui::TimeRange& range);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void rebuild();
    void showValues();
    void placeCrosshair();
    [[nodiscard]] TimePoint shownTime() const;
    [[nodiscard]] double valueAt(const ChartPoints& points, TimePoint time) const;
    /// In the canvas's coordinates.
    [[nodiscard]] double canvasX(const QMouseEvent& event) const;
    void step(int points);
    void goToEnd(bool last);
    void select(int series);
    void zoomIn();
    [[nodiscard]] bool goBack();

    QLabel* m_title;
    TimeChartCanvas* m_canvas;
    TimeChartOverlay* m_overlay;
    ChartLegend* m_legend;
    TimeAxis m_axis;
    std::vector<ChartSeries> m_series;
    std::vector<ChartThreshold> m_thresholds;
    std::vector<ChartSpan> m_spans;
    bool m_isStacked = false;
    int m_selected = 0;
    int m_budget = pointsOfAPage;
    TimeRange m_full;
    TimeRange m_visible;
    std::vector<TimeRange> m_history; ///< ranges to go back to, the last first
    std::optional<TimePoint> m_crosshair;
    std::optional<double> m_pressedAt;
    bool m_isDragging = false;
};

} // namespace readyroom::ui
