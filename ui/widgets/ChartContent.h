// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include "ui/widgets/ChartPoints.h"
#include "ui/widgets/ValueAxis.h"

namespace readyroom::ui {

/// A value worth comparing with, drawn across the chart and named there.
struct ChartThreshold
{
    double value = 0;
    QString label;
    bool isBreach = true; ///< beyond it things are bad; else at risk
};

/// A stretch of time in which something was the case, or a moment (`to` equals `from`).
struct ChartSpan
{
    enum class Kind {
        Incident,
        Deploy,
        Maintenance,
    };

    TimeRange range;
    Kind kind = Kind::Incident;
    QString label;
};

/// What a chart draws: values already thinned out to what can be seen.
struct ChartContent
{
    TimeRange range;
    QString unit;
    std::vector<ChartSeries> series; ///< stacked: upper edges, the lowest first
    bool isStacked = false;
    int selected = 0; ///< drawn stronger
    std::vector<ChartThreshold> thresholds;
    std::vector<ChartSpan> spans;
    std::vector<TimeRange> unknown;

    [[nodiscard]] bool isEmpty() const
    {
        for (const ChartSeries& each : series) {
            if (!each.points.empty())
                return false;
        }
        return true;
    }
};

/// Where a chart's times and values lie, in the coordinates of its widget.
struct ChartFrame
{
    QRectF plot;
    TimeRange range;
    ValueAxis values;

    [[nodiscard]] double x(TimePoint time) const
    {
        if (range.isEmpty())
            return plot.left();
        return plot.left() + plot.width() * static_cast<double>((time - range.from).count()) /
                                 static_cast<double>(range.length().count());
    }
    [[nodiscard]] double y(double value) const
    {
        return plot.bottom() - plot.height() * (value - values.low) / (values.high - values.low);
    }
    /// Kept within the range.
    [[nodiscard]] TimePoint timeAt(double x) const
    {
        const double share = plot.width() > 0 ? std::min(std::max((x - plot.left()) / plot.width(), 0.0), 1.0) : 0;
        return range.from + Duration(static_cast<qint64>(share * static_cast<double>(range.length().count())));
    }
};

} // namespace readyroom::ui
