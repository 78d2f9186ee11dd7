// SPDX-License-Identifier: GPL-3.0-or-later
// A time chart at 2,000 points: what moving the crosshair, new values and a resize take, each painted offscreen.
#include <cmath>

#include <QApplication>

#include "bench/Measurement.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TimeChart.h"

using namespace readyroom;
using namespace readyroom::ui;
using namespace std::chrono_literals;

namespace {

constexpr double frame = 16;   ///< milliseconds, for 60 frames a second
constexpr double period = 100; ///< new values come ten times a second at most
constexpr int frames = 200;
constexpr TimePoint start{std::chrono::hours(491'000)};

std::vector<ChartSeries> noise(int series, int points, int phase)
{
    std::vector<ChartSeries> all;
    for (int number = 0; number < series; ++number) {
        ChartSeries each{QStringLiteral("series %1").arg(number), QStringLiteral("ms"), {}, number};
        for (int i = 0; i < points; ++i) {
            const double rough = std::sin((i + phase) * 12.9898) * 43758.5453;
            each.points.push_back({start + i * 1s, 100 * (number + 1) + 60 * (rough - std::floor(rough))});
        }
        all.push_back(std::move(each));
    }
    return all;
}

/// A chart as wide as a page at 1280, painted by repaint() alone.
struct Shown
{
    TimeChart chart;

    Shown(int series, int points, bool stacked)
    {
        chart.setStacked(stacked);
        chart.setRange({start, start + points * 1s});
        chart.setSeries(noise(series, points, 0));
        chart.resize(1000, 400);
        chart.show();
        chart.repaint();
    }
};

bool crosshair(const char* name, Shown& shown, int points)
{
    bench::Measurement measurement(name, "ms", frame);
    for (int i = 0; i < frames; ++i) {
        measurement.time([&] {
            shown.chart.setCrosshair(start + (i * 7919 % points) * 1s);
            QApplication::sendPostedEvents();
            QApplication::processEvents();
        });
    }
    return measurement.print();
}

bool values(const char* name, Shown& shown, int series, int points)
{
    bench::Measurement measurement(name, "ms", period);
    for (int i = 0; i < frames; ++i) {
        std::vector<ChartSeries> fresh = noise(series, points, i);
        measurement.time([&] {
            shown.chart.setSeries(std::move(fresh));
            QApplication::sendPostedEvents();
            QApplication::processEvents();
        });
    }
    return measurement.print();
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Theme::apply(application, Theme::Choice::Light);
    constexpr int points = TimeChart::pointsOfAPage;
    bool kept = true;
    {
        Shown shown(1, points, false);
        kept &= crosshair("crosshair, one line of 2,000 points", shown, points);
        kept &= values("new values, one line of 2,000 points", shown, 1, points);
    }
    {
        constexpr int lines = 8;
        Shown shown(lines, points / lines, false);
        kept &= crosshair("crosshair, 8 lines of 250 points", shown, points / lines);
        kept &= values("new values, 8 lines of 250 points", shown, lines, points / lines);
    }
    {
        constexpr int phases = 4;
        Shown shown(phases, points / phases, true);
        kept &= values("new values, 4 areas of 500 points", shown, phases, points / phases);
    }
    {
        constexpr int many = 100'000;
        Shown shown(1, many, false);
        kept &= values("new values, 100,000 points thinned to 2,000", shown, 1, many);
    }
    return kept ? 0 : 1;
}
