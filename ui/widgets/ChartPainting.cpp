// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ChartPainting.h"

#include <algorithm>

#include <QPainter>

#include "ui/widgets/StateMark.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

struct SpanLook
{
    Token color;
    Qt::BrushStyle hatching;
    Mark mark;
};

SpanLook lookOf(ChartSpan::Kind kind)
{
    switch (kind) {
    case ChartSpan::Kind::Incident:
        return {Token::Bad, Qt::FDiagPattern, Mark::Bad};
    case ChartSpan::Kind::Deploy:
        return {Token::Accent, Qt::VerPattern, Mark::None};
    case ChartSpan::Kind::Maintenance:
        return {Token::Info, Qt::DiagCrossPattern, Mark::Info};
    }
    return {Token::Unknown, Qt::BDiagPattern, Mark::Unknown};
}

QColor faint(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

QRectF bandOf(const ChartFrame& frame, const TimeRange& range)
{
    const double left = std::max(frame.x(range.from), frame.plot.left());
    const double right = std::min(frame.x(range.to), frame.plot.right());
    return {left, frame.plot.top(), right - left, frame.plot.height()};
}

/// Names a span above the plot, between its start and where the next one's name begins.
void paintName(QPainter& painter, const ChartSpan& span, const QRectF& lane, const Theme& theme)
{
    const SpanLook look = lookOf(span.kind);
    QRectF area = lane;
    if (look.mark != Mark::None) {
        const double side = std::min<double>(Theme::scaled(markSize), area.height());
        paintMark(painter, QRectF(area.left(), area.top(), side, area.height()), look.mark, theme);
        area.setLeft(area.left() + side + space::xs);
    }
    painter.setPen(theme.color(look.color));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(span.label, Qt::ElideRight, static_cast<int>(area.width())));
}

} // namespace

void paintGrid(QPainter& painter, const ChartFrame& frame, const std::vector<TimeAxis::Tick>& ticks,
               const QString& unit, const Theme& theme)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int height = metrics.height();
    for (const double value : frame.values.ticks()) {
        const double y = frame.y(value);
        painter.setPen(theme.color(Token::Line));
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
        painter.setPen(theme.color(Token::Secondary));
        painter.drawText(QRectF(0, y - height / 2.0, frame.plot.left() - space::s, height),
                         Qt::AlignRight | Qt::AlignVCenter, frame.values.tickText(value, unit));
    }
    double free = 0;
    for (const TimeAxis::Tick& tick : ticks) {
        const double x = frame.x(tick.time);
        const double width = metrics.horizontalAdvance(tick.label);
        painter.setPen(theme.color(Token::Line));
        painter.drawLine(QPointF(x, frame.plot.bottom()), QPointF(x, frame.plot.bottom() + space::xs));
        if (tick.startsDay)
            painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
        const double left = std::min(x - width / 2, frame.plot.right() + space::m - width);
        if (left < free)
            continue;
        painter.setPen(theme.color(Token::Secondary));
        painter.drawText(QRectF(left, frame.plot.bottom() + space::xs, width + 1, height), Qt::AlignCenter, tick.label);
        free = left + width + space::s;
    }
}

void paintUnknown(QPainter& painter, const ChartFrame& frame, const std::vector<TimeRange>& unknown, const Theme& theme)
{
    for (const TimeRange& range : unknown)
        painter.fillRect(bandOf(frame, range), QBrush(theme.color(Token::Unknown), Qt::BDiagPattern));
}

void paintSpans(QPainter& painter, const ChartFrame& frame, const std::vector<ChartSpan>& spans, const Theme& theme)
{
    constexpr int tint = 28;
    constexpr int hatch = 90;
    std::vector<const ChartSpan*> visible;
    for (const ChartSpan& span : spans) {
        if (span.range.to >= frame.range.from && span.range.from <= frame.range.to)
            visible.push_back(&span);
    }
    std::sort(visible.begin(), visible.end(),
              [](const ChartSpan* a, const ChartSpan* b) { return a->range.from < b->range.from; });
    const double height = painter.fontMetrics().height();
    const double least = Theme::scaled(markSize) + space::s;
    double free = frame.plot.left();
    for (size_t i = 0; i < visible.size(); ++i) {
        const ChartSpan& span = *visible[i];
        const SpanLook look = lookOf(span.kind);
        const QColor color = theme.color(look.color);
        const QRectF band = bandOf(frame, span.range);
        painter.fillRect(band, faint(color, tint));
        painter.fillRect(band, QBrush(faint(color, hatch), look.hatching));
        painter.setPen(color);
        for (const TimePoint edge : {span.range.from, span.range.to}) {
            if (edge >= frame.range.from && edge <= frame.range.to)
                painter.drawLine(QPointF(frame.x(edge), band.top()), QPointF(frame.x(edge), band.bottom()));
        }
        const double left = std::max(band.left(), free);
        const double next = i + 1 < visible.size() ? std::max(frame.x(visible[i + 1]->range.from), frame.plot.left())
                                                   : frame.plot.right();
        if (next - left < least)
            continue;
        paintName(painter, span, QRectF(left, band.top() - height - space::xs, next - left - space::xs, height), theme);
        free = next;
    }
}

void paintThresholds(QPainter& painter, const ChartFrame& frame, const std::vector<ChartThreshold>& thresholds,
                     const Theme& theme)
{
    const QFontMetrics metrics = painter.fontMetrics();
    for (const ChartThreshold& threshold : thresholds) {
        const QColor color = theme.color(threshold.isBreach ? Token::Bad : Token::Warn);
        const double y = frame.y(threshold.value);
        painter.setPen(QPen(color, 1, Qt::DashLine));
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
        QRectF area(0, 0, metrics.horizontalAdvance(threshold.label) + space::s, metrics.height());
        // Above its line, or below where there is no room above.
        area.moveBottomRight(QPointF(frame.plot.right(), y - 1));
        if (area.top() < frame.plot.top())
            area.moveTop(y + 1);
        painter.fillRect(area, theme.color(Token::Surface));
        painter.setPen(color);
        painter.drawText(area, Qt::AlignCenter, threshold.label);
    }
}

} // namespace readyroom::ui
