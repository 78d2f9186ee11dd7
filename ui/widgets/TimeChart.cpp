// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TimeChart.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

#include "ui/widgets/ChartLegend.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TimeChartCanvas.h"
#include "ui/widgets/TimeChartOverlay.h"

namespace readyroom::ui {

TimeChart::TimeChart(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_canvas(new TimeChartCanvas(this))
    , m_overlay(new TimeChartOverlay(this))
    , m_legend(new ChartLegend(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    // The chart takes the mouse and the keys; its parts only show.
    for (QWidget* part :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_canvas), static_cast<QWidget*>(m_legend)})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_title->setTextFormat(Qt::PlainText);
    Theme::style(m_title, TextSize::Body, QFont::DemiBold);
    m_title->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s, space::s, space::s, space::s);
    layout->setSpacing(space::xs);
    layout->addWidget(m_title);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_legend);
    connect(m_canvas, &TimeChartCanvas::frameChanged, this, [this] {
        m_overlay->setGeometry(m_canvas->geometry());
        m_overlay->raise();
        m_overlay->setPlot(m_canvas->frame().plot);
        placeCrosshair();
    });
}

void TimeChart::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void TimeChart::setSeries(std::vector<ChartSeries> series)
{
    m_series = std::move(series);
    m_selected = std::clamp(m_selected, 0, std::max(static_cast<int>(m_series.size()) - 1, 0));
    rebuild();
}

void TimeChart::setStacked(bool stacked)
{
    m_isStacked = stacked;
    rebuild();
}

void TimeChart::setThresholds(std::vector<ChartThreshold> thresholds)
{
    m_thresholds = std::move(thresholds);
    rebuild();
}

void TimeChart::setSpans(std::vector<ChartSpan> spans)
{
    m_spans = std::move(spans);
    rebuild();
}

void TimeChart::setRange(const TimeRange& range)
{
    m_full = range;
    if (m_history.empty())
        m_visible = range;
    else
        m_history.front() = range;
    rebuild();
}

void TimeChart::setPointBudget(int points)
{
    m_budget = points;
    rebuild();
}

const ChartFrame& TimeChart::frame() const
{
    return m_canvas->frame();
}

const ChartContent& TimeChart::drawn() const
{
    return m_canvas->content();
}

void TimeChart::share(const std::vector<TimeChart*>& charts)
{
    // Each setter compares first, so a change goes round once.
    for (TimeChart* from : charts) {
        for (TimeChart* to : charts) {
            if (from == to)
                continue;
            connect(from, &TimeChart::crosshairMoved, to, &TimeChart::setCrosshair);
            connect(from, &TimeChart::visibleRangeChanged, to, &TimeChart::showRange);
        }
    }
}

void TimeChart::showRange(const TimeRange& range)
{
    if (range == m_visible || range.isEmpty())
        return;
    if (range == m_full)
        m_history.clear();
    else if (!m_history.empty() && m_history.back() == range)
        m_history.pop_back();
    else
        m_history.push_back(m_visible);
    m_visible = range;
    rebuild();
    Q_EMIT visibleRangeChanged(m_visible);
}

void TimeChart::setCrosshair(std::optional<TimePoint> time)
{
    if (time == m_crosshair)
        return;
    m_crosshair = time;
    placeCrosshair();
    showValues();
    Q_EMIT crosshairMoved(m_crosshair);
}

void TimeChart::rebuild()
{
    ChartContent content;
    content.range = m_visible;
    content.unit = m_series.empty() ? QString() : m_series.front().unit;
    content.isStacked = m_isStacked;
    content.selected = m_selected;
    content.thresholds = m_thresholds;
    content.spans = m_spans;
    content.unknown = gapsOf(m_series);
    const std::vector<ChartPoints> edges = m_isStacked ? stacked(m_series) : std::vector<ChartPoints>();
    const int share = m_budget / std::max(static_cast<int>(m_series.size()), 1);
    for (size_t i = 0; i < m_series.size(); ++i) {
        const ChartPoints& points = m_isStacked ? edges[i] : m_series[i].points;
        content.series.push_back(
            {m_series[i].name, m_series[i].unit, downsample(points, m_visible, share), m_series[i].color});
    }
    m_canvas->setContent(std::move(content));
    showValues();
}

TimePoint TimeChart::shownTime() const
{
    if (m_crosshair)
        return *m_crosshair;
    TimePoint latest = m_visible.from;
    for (const ChartSeries& each : drawn().series) {
        for (auto point = each.points.crbegin(); point != each.points.crend(); ++point) {
            if (point->time <= m_visible.to) {
                latest = std::max(latest, point->time);
                break;
            }
        }
    }
    return latest;
}

double TimeChart::valueAt(const ChartPoints& points, TimePoint time) const
{
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    const std::optional<size_t> place = nearest(points, time);
    if (!place)
        return unknown;
    // Beyond its ends a series says nothing, but two series need not be measured at the same instant.
    constexpr int tolerance = 50;
    const bool beyond = time < points.front().time - m_visible.length() / tolerance ||
                        time > points.back().time + m_visible.length() / tolerance;
    return beyond ? unknown : points[*place].value;
}

QString TimeChart::valuesText() const
{
    if (drawn().isEmpty())
        return tr("No values in this range of time");
    const TimePoint time = shownTime();
    QStringList facts{m_axis.text(time)};
    const auto add = [&](const ChartSeries& each) {
        facts << tr("%1 %2", "a series and its value")
                     .arg(each.name, ValueAxis::valueText(valueAt(each.points, time), each.unit));
    };
    // The selected series first: it is what someone listens for.
    add(m_series[static_cast<size_t>(m_selected)]);
    for (size_t i = 0; i < m_series.size(); ++i) {
        if (static_cast<int>(i) != m_selected)
            add(m_series[i]);
    }
    return facts.join(tr(" · ", "between two short facts"));
}

void TimeChart::showValues()
{
    const Theme& theme = Theme::of(this);
    const TimePoint time = shownTime();
    std::vector<ChartLegend::Entry> entries;
    for (size_t i = 0; i < m_series.size(); ++i) {
        const ChartSeries& each = m_series[i];
        // The widest of what may stand there: three digits and a point, or the word.
        constexpr double wide = 0.888;
        entries.push_back({each.name, ValueAxis::valueText(valueAt(each.points, time), each.unit),
                           ValueAxis::valueText(wide, each.unit), theme.seriesColor(each.color),
                           m_series.size() > 1 && static_cast<int>(i) == m_selected});
    }
    m_legend->setEntries(drawn().isEmpty() ? QString() : m_axis.text(time), std::move(entries));
    const QString text = valuesText();
    if (text != accessibleDescription())
        setAccessibleDescription(text);
}

void TimeChart::placeCrosshair()
{
    if (!m_crosshair || *m_crosshair < m_visible.from || *m_crosshair > m_visible.to) {
        m_overlay->setCrosshair(std::nullopt);
        return;
    }
    const Theme& theme = Theme::of(this);
    TimeChartOverlay::Crosshair crosshair{frame().x(*m_crosshair), {}};
    for (const ChartSeries& each : drawn().series) {
        const std::optional<size_t> place = nearest(each.points, *m_crosshair);
        if (!place || each.points[*place].isGap() || each.points[*place].time != *m_crosshair)
            continue;
        crosshair.dots.push_back({{crosshair.x, frame().y(each.points[*place].value)}, theme.seriesColor(each.color)});
    }
    m_overlay->setCrosshair(std::move(crosshair));
}

void TimeChart::step(int points)
{
    if (m_series.empty())
        return;
    const ChartPoints& all = drawn().series[static_cast<size_t>(m_selected)].points;
    const std::optional<size_t> place = nearest(all, shownTime());
    if (!place)
        return;
    const auto last = static_cast<std::ptrdiff_t>(all.size()) - 1;
    const std::ptrdiff_t wanted = static_cast<std::ptrdiff_t>(*place) + (m_crosshair ? points : 0);
    const TimePoint time = all[static_cast<size_t>(std::clamp<std::ptrdiff_t>(wanted, 0, last))].time;
    if (time >= m_visible.from && time <= m_visible.to)
        setCrosshair(time);
}

void TimeChart::goToEnd(bool last)
{
    if (m_series.empty())
        return;
    std::optional<TimePoint> end;
    for (const ChartPoint& point : drawn().series[static_cast<size_t>(m_selected)].points) {
        if (point.time < m_visible.from || point.time > m_visible.to)
            continue;
        end = point.time;
        if (!last)
            break;
    }
    if (end)
        setCrosshair(end);
}

void TimeChart::select(int series)
{
    const int selected = std::clamp(series, 0, std::max(static_cast<int>(m_series.size()) - 1, 0));
    if (selected == m_selected)
        return;
    m_selected = selected;
    rebuild();
}

void TimeChart::zoomIn()
{
    constexpr int half = 4; // on either side of the middle: half of the range
    const Duration reach = m_visible.length() / half;
    if (reach < std::chrono::milliseconds(1))
        return;
    const TimePoint middle = std::clamp(m_crosshair.value_or(m_visible.from + m_visible.length() / 2),
                                        m_visible.from + reach, m_visible.to - reach);
    showRange({middle - reach, middle + reach});
}

bool TimeChart::goBack()
{
    if (m_isDragging) {
        m_isDragging = false;
        m_pressedAt.reset();
        m_overlay->setSelection(std::nullopt);
        return true;
    }
    if (m_history.empty())
        return false;
    showRange(TimeRange(m_history.back()));
    return true;
}

void TimeChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Home:
        return goToEnd(false);
    case Qt::Key_End:
        return goToEnd(true);
    case Qt::Key_Up:
        return select(m_selected - 1);
    case Qt::Key_Down:
        return select(m_selected + 1);
    case Qt::Key_Plus:
        return zoomIn();
    case Qt::Key_Minus:
    case Qt::Key_Backspace:
        (void)goBack();
        return;
    case Qt::Key_Escape:
        // With nothing to go back to, it is the page's.
        if (goBack())
            return;
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

double TimeChart::canvasX(const QMouseEvent& event) const
{
    const QRectF& plot = frame().plot;
    return std::clamp(event.position().x() - m_canvas->x(), plot.left(), std::max(plot.left(), plot.right()));
}

void TimeChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !m_visible.isEmpty())
        m_pressedAt = canvasX(*event);
}

void TimeChart::mouseMoveEvent(QMouseEvent* event)
{
    const double x = canvasX(*event);
    if (m_pressedAt && std::abs(x - *m_pressedAt) >= QApplication::startDragDistance())
        m_isDragging = true;
    if (m_isDragging)
        m_overlay->setSelection(std::pair(*m_pressedAt, x));
    if (m_series.empty())
        return;
    const ChartPoints& points = drawn().series[static_cast<size_t>(m_selected)].points;
    if (const std::optional<size_t> place = nearest(points, frame().timeAt(x)))
        setCrosshair(std::clamp(points[*place].time, m_visible.from, m_visible.to));
}

void TimeChart::mouseReleaseEvent(QMouseEvent* event)
{
    const std::optional<double> pressedAt = std::exchange(m_pressedAt, std::nullopt);
    if (event->button() != Qt::LeftButton || !std::exchange(m_isDragging, false) || !pressedAt)
        return;
    m_overlay->setSelection(std::nullopt);
    const double x = canvasX(*event);
    showRange({frame().timeAt(std::min(*pressedAt, x)), frame().timeAt(std::max(*pressedAt, x))});
}

void TimeChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        showRange(TimeRange(m_full));
}

void TimeChart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus() && !m_isDragging)
        setCrosshair(std::nullopt);
}

void TimeChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    m_overlay->setRing(reason != Qt::MouseFocusReason && reason != Qt::ActiveWindowFocusReason);
}

void TimeChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_overlay->setRing(false);
    if (!underMouse() && event->reason() != Qt::ActiveWindowFocusReason)
        setCrosshair(std::nullopt);
}

void TimeChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        showValues();
        placeCrosshair();
    }
}

} // namespace readyroom::ui
