// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ChartPoints.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace readyroom::ui {

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

bool isEarlier(const ChartPoint& point, TimePoint time)
{
    return point.time < time;
}

/// Takes the points of one slice of time and gives back the two that matter.
class Slice
{
public:
    void add(const ChartPoint& point)
    {
        if (point.isGap()) {
            (m_least ? m_gapAfter : m_gapBefore) = point;
            return;
        }
        if (!m_least || point.value < m_least->value)
            m_least = point;
        if (!m_greatest || point.value > m_greatest->value)
            m_greatest = point;
    }

    void moveTo(ChartPoints& points)
    {
        append(points, m_gapBefore);
        if (m_least && m_greatest && m_least->time == m_greatest->time) {
            points.push_back(*m_least);
        } else if (m_least && m_greatest) {
            const bool rising = m_least->time < m_greatest->time;
            points.push_back(rising ? *m_least : *m_greatest);
            points.push_back(rising ? *m_greatest : *m_least);
        }
        append(points, m_gapAfter);
        *this = {};
    }

private:
    static void append(ChartPoints& points, const std::optional<ChartPoint>& gapPoint)
    {
        if (gapPoint && (points.empty() || !points.back().isGap()))
            points.push_back(*gapPoint);
    }

    std::optional<ChartPoint> m_gapBefore;
    std::optional<ChartPoint> m_least;
    std::optional<ChartPoint> m_greatest;
    std::optional<ChartPoint> m_gapAfter;
};

/// From the last value before each gap to the first after it; at either end from or to the gap itself.
std::vector<TimeRange> gapsOf(const ChartPoints& points)
{
    std::vector<TimeRange> gaps;
    for (size_t i = 0; i < points.size(); ++i) {
        if (!points[i].isGap())
            continue;
        const size_t before = i == 0 ? i : i - 1;
        while (i + 1 < points.size() && points[i].isGap())
            ++i;
        gaps.push_back({points[before].time, points[i].time});
    }
    return gaps;
}

std::vector<TimeRange> common(const std::vector<TimeRange>& some, const std::vector<TimeRange>& others)
{
    std::vector<TimeRange> both;
    auto a = some.cbegin();
    auto b = others.cbegin();
    while (a != some.cend() && b != others.cend()) {
        const TimeRange shared{std::max(a->from, b->from), std::min(a->to, b->to)};
        if (!shared.isEmpty())
            both.push_back(shared);
        if (a->to < b->to)
            ++a;
        else
            ++b;
    }
    return both;
}

} // namespace

bool ChartPoint::isGap() const
{
    return !std::isfinite(value);
}

ChartPoints downsample(const ChartPoints& points, const TimeRange& range, int most)
{
    auto first = std::lower_bound(points.cbegin(), points.cend(), range.from, isEarlier);
    auto last = std::lower_bound(first, points.cend(), range.to, isEarlier);
    if (first != points.cbegin())
        --first;
    if (last != points.cend())
        ++last;
    if (range.isEmpty() || last - first <= most)
        return {first, last};

    constexpr int kept = 2; // of each slice
    const auto slices = std::max<qint64>(most / kept, 1);
    const double length = static_cast<double>(range.length().count());
    const auto sliceOf = [&](TimePoint time) {
        const double share = static_cast<double>((time - range.from).count()) / length;
        return static_cast<qint64>(std::floor(share * static_cast<double>(slices)));
    };
    ChartPoints result;
    result.reserve(static_cast<size_t>(most) + kept);
    Slice slice;
    qint64 current = sliceOf(first->time);
    for (auto point = first; point != last; ++point) {
        if (const qint64 next = sliceOf(point->time); next != current) {
            slice.moveTo(result);
            current = next;
        }
        slice.add(*point);
    }
    slice.moveTo(result);
    return result;
}

std::vector<ChartPoints> runsOf(const ChartPoints& points)
{
    std::vector<ChartPoints> runs;
    bool open = false;
    for (const ChartPoint& point : points) {
        if (!point.isGap()) {
            if (!open)
                runs.emplace_back();
            runs.back().push_back(point);
        }
        open = !point.isGap();
    }
    return runs;
}

std::vector<ChartPoints> stacked(const std::vector<ChartSeries>& series)
{
    std::vector<TimePoint> times;
    for (const ChartSeries& each : series) {
        for (const ChartPoint& point : each.points)
            times.push_back(point.time);
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());

    std::vector<double> sums(times.size(), 0);
    std::vector<bool> known(times.size(), false);
    std::vector<ChartPoints> edges;
    for (const ChartSeries& each : series) {
        ChartPoints& edge = edges.emplace_back();
        edge.reserve(times.size());
        auto point = each.points.cbegin();
        for (size_t i = 0; i < times.size(); ++i) {
            if (point != each.points.cend() && point->time == times[i]) {
                if (!point->isGap()) {
                    sums[i] += point->value;
                    known[i] = true;
                }
                ++point;
            }
            edge.push_back({times[i], sums[i]});
        }
    }
    for (ChartPoints& edge : edges) {
        for (size_t i = 0; i < edge.size(); ++i) {
            if (!known[i])
                edge[i].value = gap;
        }
    }
    return edges;
}

std::vector<TimeRange> gapsOf(const std::vector<ChartSeries>& series)
{
    if (series.empty())
        return {};
    std::vector<TimeRange> gaps = gapsOf(series.front().points);
    for (auto each = series.cbegin() + 1; each != series.cend(); ++each)
        gaps = common(gaps, gapsOf(each->points));
    return gaps;
}

std::optional<size_t> nearest(const ChartPoints& points, TimePoint time)
{
    if (points.empty())
        return std::nullopt;
    const auto after = std::lower_bound(points.cbegin(), points.cend(), time, isEarlier);
    const auto place = static_cast<size_t>(after - points.cbegin());
    if (after == points.cend())
        return place - 1;
    if (place > 0 && time - points[place - 1].time <= after->time - time)
        return place - 1;
    return place;
}

} // namespace readyroom::ui
