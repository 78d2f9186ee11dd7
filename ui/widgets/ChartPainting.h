// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ChartContent.h"
#include "ui/widgets/TimeAxis.h"

class QPainter;

namespace readyroom::ui {

class Theme;

/// What a chart shows around its lines, painted in the painter's font.
void paintGrid(QPainter& painter, const ChartFrame& frame, const std::vector<TimeAxis::Tick>& ticks,
               const QString& unit, const Theme& theme);
/// Hatched bands where nothing was measured.
void paintUnknown(QPainter& painter, const ChartFrame& frame, const std::vector<TimeRange>& unknown,
                  const Theme& theme);
/// Bands in a colour and a hatching of their kind, named in the lane above the plot.
void paintSpans(QPainter& painter, const ChartFrame& frame, const std::vector<ChartSpan>& spans, const Theme& theme);
void paintThresholds(QPainter& painter, const ChartFrame& frame, const std::vector<ChartThreshold>& thresholds,
                     const Theme& theme);

} // namespace readyroom::ui
