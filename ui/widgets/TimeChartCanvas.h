// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QPixmap>
#include <QWidget>

#include "ui/widgets/ChartContent.h"
#include "ui/widgets/TimeAxis.h"

class QChart;
class QGraphicsScene;
class QLineSeries;
class QValueAxis;

namespace readyroom::ui {

/// The still part of a time chart. Qt Charts draws the lines and areas into a picture, once for each content and size;
/// painting shows the picture, so what moves above it costs next to nothing.
class TimeChartCanvas final : public QWidget
{
    Q_OBJECT

public:
    explicit TimeChartCanvas(QWidget* parent = nullptr);
    ~TimeChartCanvas() override;

    void setContent(ChartContent content);
    [[nodiscard]] const ChartContent& content() const { return m_content; }
    [[nodiscard]] const ChartFrame& frame() const { return m_frame; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Times and values lie elsewhere now.
    void frameChanged();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void render();
    void fillChart();
    void fillLines();
    void fillAreas();
    [[nodiscard]] QLineSeries* lineOf(const ChartPoints& points) const;

    ChartContent m_content;
    ChartFrame m_frame;
    TimeAxis m_axis;
    std::vector<TimeAxis::Tick> m_ticks;
    std::unique_ptr<QGraphicsScene> m_scene;
    QChart* m_chart; ///< of m_scene
    QValueAxis* m_times;
    QValueAxis* m_values;
    QPixmap m_picture; ///< null: to be rendered anew
};

} // namespace readyroom::ui
