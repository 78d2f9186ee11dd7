// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TimeChartCanvas.h"

#include <algorithm>
#include <cmath>

#include <QAreaSeries>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include "ui/widgets/ChartPainting.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

constexpr double lineWidth = 1.5;
constexpr double selectedWidth = 2.5;
constexpr int areaAlpha = 150;

QFont labelFont(const QWidget& widget)
{
    return Theme::font(widget.font(), TextSize::Small);
}

/// The least and the greatest that is to be seen.
std::pair<double, double> extentOf(const ChartContent& content)
{
    double least = 0;
    double greatest = 0;
    for (const ChartSeries& series : content.series) {
        for (const ChartPoint& point : series.points) {
            if (point.isGap())
                continue;
            least = std::min(least, point.value);
            greatest = std::max(greatest, point.value);
        }
    }
    for (const ChartThreshold& threshold : content.thresholds) {
        least = std::min(least, threshold.value);
        greatest = std::max(greatest, threshold.value);
    }
    return {least, greatest};
}

} // namespace

TimeChartCanvas::TimeChartCanvas(QWidget* parent)
    : QWidget(parent)
    , m_scene(std::make_unique<QGraphicsScene>())
    , m_chart(new QChart)
    , m_times(new QValueAxis(m_chart))
    , m_values(new QValueAxis(m_chart))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_scene->addItem(m_chart);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->addAxis(m_times, Qt::AlignBottom);
    m_chart->addAxis(m_values, Qt::AlignLeft);
    // Round local times and the words at the axes are drawn by paintGrid.
    m_times->setVisible(false);
    m_values->setVisible(false);
}

TimeChartCanvas::~TimeChartCanvas() = default;

QSize TimeChartCanvas::sizeHint() const
{
    return 2 * minimumSizeHint();
}

QSize TimeChartCanvas::minimumSizeHint() const
{
    constexpr QSize least(240, 120);
    return {Theme::scaled(least.width()), Theme::scaled(least.height())};
}

void TimeChartCanvas::setContent(ChartContent content)
{
    m_content = std::move(content);
    layOut();
}

void TimeChartCanvas::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        layOut();
}

void TimeChartCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void TimeChartCanvas::layOut()
{
    constexpr int linesPerTick = 3;
    const QFontMetrics metrics(labelFont(*this));
    const int line = metrics.height();
    const double top = (m_content.spans.empty() ? line / 2.0 : line) + space::xs;
    const double bottom = height() - line - space::xs;
    const auto [least, greatest] = extentOf(m_content);
    m_frame.range = m_content.range;
    m_frame.values =
        ValueAxis::of(least, greatest, std::max(static_cast<int>((bottom - top) / (linesPerTick * line)), 1));
    int widest = 0;
    for (const double value : m_frame.values.ticks())
        widest = std::max(widest, metrics.horizontalAdvance(m_frame.values.tickText(value, m_content.unit)));
    m_frame.plot = QRectF(QPointF(widest + space::s, top), QPointF(width() - space::m, bottom));
    const int label = metrics.horizontalAdvance(m_axis.sampleLabel(m_content.range.length())) + 2 * space::m;
    m_ticks = m_axis.ticks(m_content.range, static_cast<int>(m_frame.plot.width()) / label);
    m_picture = {};
    update();
    Q_EMIT frameChanged();
}

void TimeChartCanvas::paintEvent(QPaintEvent* event)
{
    if (m_picture.isNull())
        render();
    QPainter painter(this);
    painter.setClipRegion(event->region());
    painter.drawPixmap(0, 0, m_picture);
}

void TimeChartCanvas::render()
{
    const Theme& theme = Theme::of(this);
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(theme.color(Token::Surface));
    QPainter painter(&m_picture);
    painter.setFont(labelFont(*this));
    if (m_content.isEmpty() && m_content.spans.empty()) {
        painter.setFont(font());
        painter.setPen(theme.color(Token::Secondary));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("No values in this range of time"));
        return;
    }
    paintUnknown(painter, m_frame, m_content.unknown, theme);
    paintGrid(painter, m_frame, m_ticks, m_content.unit, theme);
    paintSpans(painter, m_frame, m_content.spans, theme);
    fillChart();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene->render(&painter, rect(), rect());
    painter.restore();
    paintThresholds(painter, m_frame, m_content.thresholds, theme);
}

void TimeChartCanvas::fillChart()
{
    m_chart->removeAllSeries();
    m_chart->resize(size());
    m_chart->setPlotArea(m_frame.plot);
    m_times->setRange(0, static_cast<double>(m_content.range.length().count()));
    m_values->setRange(m_frame.values.low, m_frame.values.high);
    if (m_content.isStacked)
        fillAreas();
    else
        fillLines();
    for (QAbstractSeries* series : m_chart->series()) {
        series->attachAxis(m_times);
        series->attachAxis(m_values);
    }
}

QLineSeries* TimeChartCanvas::lineOf(const ChartPoints& points) const
{
    QList<QPointF> places;
    places.reserve(static_cast<qsizetype>(points.size()));
    for (const ChartPoint& point : points)
        places.append({static_cast<double>((point.time - m_content.range.from).count()), point.value});
    auto* line = new QLineSeries;
    line->replace(places);
    // A value between two gaps is a dot.
    line->setPointsVisible(points.size() == 1);
    return line;
}

void TimeChartCanvas::fillLines()
{
    const Theme& theme = Theme::of(this);
    for (size_t i = 0; i < m_content.series.size(); ++i) {
        const bool selected = static_cast<int>(i) == m_content.selected && m_content.series.size() > 1;
        for (const ChartPoints& run : runsOf(m_content.series[i].points)) {
            QLineSeries* line = lineOf(run);
            line->setPen(QPen(theme.seriesColor(m_content.series[i].color), selected ? selectedWidth : lineWidth));
            m_chart->addSeries(line);
        }
    }
}

void TimeChartCanvas::fillAreas()
{
    const Theme& theme = Theme::of(this);
    std::vector<ChartPoints> below;
    for (const ChartSeries& series : m_content.series) {
        const std::vector<ChartPoints> runs = runsOf(series.points);
        for (size_t run = 0; run < runs.size(); ++run) {
            QLineSeries* upper = lineOf(runs[run]);
            QLineSeries* lower = run < below.size() ? lineOf(below[run]) : nullptr;
            auto* area = new QAreaSeries(upper, lower);
            upper->setParent(area);
            if (lower)
                lower->setParent(area);
            QColor fill = theme.seriesColor(series.color);
            area->setPen(QPen(fill, lineWidth));
            fill.setAlpha(areaAlpha);
            area->setBrush(fill);
            m_chart->addSeries(area);
        }
        below = runs;
    }
}

} // namespace readyroom::ui
