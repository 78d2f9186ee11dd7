// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "core/base/Clock.h"

namespace readyroom::ui {

/// From `from` up to `to`.
struct TimeRange
{
    TimePoint from;
    TimePoint to;

    [[nodiscard]] Duration length() const { return to - from; }
    [[nodiscard]] bool isEmpty() const { return to <= from; }
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// A value at a moment. NaN is a gap: from the value before to the value after it nothing is known.
struct ChartPoint
{
    TimePoint time;
    double value = 0;

    [[nodiscard]] bool isGap() const;
};

using ChartPoints = std::vector<ChartPoint>; ///< by ascending time

/// A named line of a chart.
struct ChartSeries
{
    QString name;
    QString unit; ///< "ms"; empty: a plain number
    ChartPoints points;
    int color = 0; ///< which of the theme's series colours; the same series has the same on every chart
};

/// What of `points` lies in `range`, with one point beyond each end so that lines reach the edges, in at most about
/// `most` values: the least and the greatest of each slice of the range, so that no peak is lost. Gaps stay gaps.
[[nodiscard]] ChartPoints downsample(const ChartPoints& points, const TimeRange& range, int most);
/// The stretches between the gaps, none of them empty.
[[nodiscard]] std::vector<ChartPoints> runsOf(const ChartPoints& points);
/// The upper edge of each series when they are stacked in their order; the lower edge is the one before. A series that
/// has no value where another has one counts as 0 there.
[[nodiscard]] std::vector<ChartPoints> stacked(const std::vector<ChartSeries>& series);
/// Where no series has a value: the stretches to be shown as unknown.
[[nodiscard]] std::vector<TimeRange> gapsOf(const std::vector<ChartSeries>& series);
/// The place of the point nearest to `time`; empty without points.
[[nodiscard]] std::optional<size_t> nearest(const ChartPoints& points, TimePoint time);

} // namespace readyroom::ui
