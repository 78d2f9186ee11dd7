// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <limits>

#include <QTest>

#include "ui/widgets/ChartPoints.h"
#include "ui/widgets/TimeAxis.h"
#include "ui/widgets/ValueAxis.h"

using namespace readyroom;
using namespace readyroom::ui;
using namespace std::chrono_literals;

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

TimePoint at(const char* iso)
{
    return timeFromIsoString(QLatin1String(iso)).value();
}

/// A value a second from 1970 on.
ChartPoints everySecond(const std::vector<double>& values)
{
    ChartPoints points;
    for (size_t i = 0; i < values.size(); ++i)
        points.push_back({TimePoint(std::chrono::seconds(i)), values[i]});
    return points;
}

/// "0:1 5:- 6:2": seconds and values, a dash for a gap.
QString textOf(const ChartPoints& points)
{
    QStringList words;
    for (const ChartPoint& point : points) {
        const QString value = point.isGap() ? QStringLiteral("-") : QString::number(point.value);
        words << QStringLiteral("%1:%2").arg(toMicroseconds(point.time) / 1'000'000).arg(value);
    }
    return words.join(QLatin1Char(' '));
}

QString labelsOf(const std::vector<TimeAxis::Tick>& ticks)
{
    QStringList labels;
    for (const TimeAxis::Tick& tick : ticks)
        labels << tick.label;
    return labels.join(QLatin1Char(' '));
}

constexpr TimeRange secondsRange(int from, int to)
{
    return {TimePoint(std::chrono::seconds(from)), TimePoint(std::chrono::seconds(to))};
}

} // namespace

class ChartPointsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewPointsStayAsTheyAre();
    void noPeakIsLost();
    void gapsStayGaps();
    void runsAreWhatLiesBetweenGaps();
    void stackedEdgesAddUp();
    void unknownIsWhereNoSeriesHasAValue();
    void nearestTakesTheCloserSide();
    void valuesGetRoundTicks_data();
    void valuesGetRoundTicks();
    void valuesAreWordsAPersonReads();
    void timesGetRoundTicks();
    void timesAreRoundWhenClocksChange();
};

void ChartPointsTest::fewPointsStayAsTheyAre()
{
    const ChartPoints points = everySecond({0, 1, 2, 3, 4, 5, 6, 7});
    QCOMPARE(textOf(downsample(points, secondsRange(0, 8), 100)), textOf(points));
    // One beyond each end, so that the line reaches the edges.
    QCOMPARE(textOf(downsample(points, secondsRange(3, 5), 100)), QStringLiteral("2:2 3:3 4:4 5:5"));
    QCOMPARE(textOf(downsample(points, secondsRange(20, 30), 100)), QStringLiteral("7:7"));
    QCOMPARE(textOf(downsample({}, secondsRange(0, 8), 100)), QString());
}

void ChartPointsTest::noPeakIsLost()
{
    std::vector<double> values(100'000);
    for (size_t i = 0; i < values.size(); ++i)
        values[i] = std::sin(static_cast<double>(i) / 500);
    values[43'210] = 99;
    values[77'777] = -99;
    const ChartPoints points = everySecond(values);
    constexpr int most = 2000;
    const ChartPoints few = downsample(points, secondsRange(0, 100'000), most);
    QVERIFY(few.size() <= most);
    QVERIFY(few.size() > most / 2);
    const auto has = [&few](double value) {
        return std::any_of(few.cbegin(), few.cend(), [value](const ChartPoint& point) { return point.value == value; });
    };
    QVERIFY(has(99));
    QVERIFY(has(-99));
    QVERIFY(std::is_sorted(few.cbegin(), few.cend(),
                           [](const ChartPoint& a, const ChartPoint& b) { return a.time < b.time; }));
}

void ChartPointsTest::gapsStayGaps()
{
    std::vector<double> values(40, 1);
    values[17] = gap;
    values[18] = gap;
    const ChartPoints few = downsample(everySecond(values), secondsRange(0, 40), 8);
    QCOMPARE(runsOf(few).size(), size_t(2));
    QVERIFY(few.size() <= 9);
    values.assign(40, gap);
    QVERIFY(runsOf(downsample(everySecond(values), secondsRange(0, 40), 8)).empty());
}

void ChartPointsTest::runsAreWhatLiesBetweenGaps()
{
    const auto runs = runsOf(everySecond({gap, 1, 2, gap, gap, 3, gap}));
    QCOMPARE(runs.size(), size_t(2));
    QCOMPARE(textOf(runs[0]), QStringLiteral("1:1 2:2"));
    QCOMPARE(textOf(runs[1]), QStringLiteral("5:3"));
}

void ChartPointsTest::stackedEdgesAddUp()
{
    const ChartSeries a{{}, {}, everySecond({1, 2, gap, gap}), 0};
    const ChartSeries b{{}, {}, everySecond({10, gap, gap, 40}), 1};
    const auto edges = stacked({a, b});
    QCOMPARE(textOf(edges[0]), QStringLiteral("0:1 1:2 2:- 3:0"));
    QCOMPARE(textOf(edges[1]), QStringLiteral("0:11 1:2 2:- 3:40"));
}

void ChartPointsTest::unknownIsWhereNoSeriesHasAValue()
{
    const ChartSeries a{{}, {}, everySecond({1, gap, gap, gap, 1, gap}), 0};
    const ChartSeries b{{}, {}, everySecond({1, 1, gap, 1, 1, gap}), 1};
    QCOMPARE(gapsOf({a}), (std::vector<TimeRange>{secondsRange(0, 4), secondsRange(4, 5)}));
    QCOMPARE(gapsOf({a, b}), (std::vector<TimeRange>{secondsRange(1, 3), secondsRange(4, 5)}));
    QVERIFY(gapsOf(std::vector<ChartSeries>()).empty());
}

void ChartPointsTest::nearestTakesTheCloserSide()
{
    const ChartPoints points = everySecond({0, 1, 2});
    QCOMPARE(nearest(points, TimePoint(1400ms)), std::optional<size_t>(1));
    QCOMPARE(nearest(points, TimePoint(1600ms)), std::optional<size_t>(2));
    QCOMPARE(nearest(points, TimePoint(-5s)), std::optional<size_t>(0));
    QCOMPARE(nearest(points, TimePoint(9s)), std::optional<size_t>(2));
    QVERIFY(!nearest({}, TimePoint(1s)));
}

void ChartPointsTest::valuesGetRoundTicks_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("greatest");
    QTest::addColumn<QString>("labels");
    QTest::newRow("nothing") << 0.0 << 0.0 << QStringLiteral("0.0|0.5|1.0");
    QTest::newRow("percent") << 0.0 << 93.0 << QStringLiteral("0|25|50|75|100");
    QTest::newRow("quarters") << 0.0 << 0.9 << QStringLiteral("0.00|0.25|0.50|0.75|1.00");
    QTest::newRow("thousands") << 0.0 << 28'000.0 << QStringLiteral("0|10\u2009k|20\u2009k|30\u2009k");
    QTest::newRow("below zero") << -3.0 << 5.0 << QStringLiteral("-4|-2|0|2|4|6");
}

void ChartPointsTest::valuesGetRoundTicks()
{
    QFETCH(const double, least);
    QFETCH(const double, greatest);
    QFETCH(const QString, labels);
    const ValueAxis axis = ValueAxis::of(least, greatest, static_cast<int>(labels.count(QLatin1Char('|'))));
    QStringList texts;
    for (const double value : axis.ticks())
        texts << axis.tickText(value, {});
    QCOMPARE(texts.join(QLatin1Char('|')), labels);
    QVERIFY(axis.low <= least);
    QVERIFY(axis.high >= greatest);
}

void ChartPointsTest::valuesAreWordsAPersonReads()
{
    const QString ms = QStringLiteral("ms");
    QCOMPARE(ValueAxis::valueText(41.345, ms), QStringLiteral("41.3\u2009ms"));
    QCOMPARE(ValueAxis::valueText(1234, ms), QLocale().toString(1234) + QStringLiteral("\u2009ms"));
    QCOMPARE(ValueAxis::valueText(123'456, {}), QStringLiteral("123\u2009k"));
    QCOMPARE(ValueAxis::valueText(0, ms), QStringLiteral("0\u2009ms"));
    QCOMPARE(ValueAxis::valueText(gap, ms), QStringLiteral("unknown"));
}

void ChartPointsTest::timesGetRoundTicks()
{
    const TimeAxis axis(QTimeZone::utc(), QLocale::c());
    const TimePoint start = at("2026-03-01T20:05:00Z");
    QCOMPARE(labelsOf(axis.ticks({start, start + 6h}, 6)), QStringLiteral("22:00 2 Mar 2026 02:00"));
    QCOMPARE(labelsOf(axis.ticks({start, start + 20s}, 6)), QStringLiteral("20:05:00 20:05:05 20:05:10 20:05:15"));
    QCOMPARE(labelsOf(axis.ticks({start, start + 72h}, 4)), QStringLiteral("2 Mar 2026 3 Mar 2026 4 Mar 2026"));
    QVERIFY(axis.ticks({start, start + std::chrono::hours(24 * 365)}, 6).size() <= 6);
    QVERIFY(axis.ticks({start, start}, 6).empty());
    QCOMPARE(axis.text(start + 7s), QStringLiteral("1 Mar 2026 20:05:07"));
}

void ChartPointsTest::timesAreRoundWhenClocksChange()
{
    const TimeAxis axis(QTimeZone("Europe/Berlin"), QLocale::c());
    // 2026-03-29: 02:00 becomes 03:00. 2026-10-25: 03:00 becomes 02:00.
    const TimePoint spring = at("2026-03-28T22:00:00Z");
    QCOMPARE(labelsOf(axis.ticks({spring, spring + 8h}, 10)),
             QStringLiteral("23:00 29 Mar 2026 01:00 03:00 04:00 05:00 06:00 07:00"));
    QCOMPARE(labelsOf(axis.ticks({spring, spring + 24h}, 5)), QStringLiteral("29 Mar 2026 06:00 12:00 18:00"));
    const TimePoint autumn = at("2026-10-24T22:00:00Z");
    QCOMPARE(labelsOf(axis.ticks({autumn, autumn + 24h}, 5)), QStringLiteral("25 Oct 2026 06:00 12:00 18:00"));
}

QTEST_MAIN(ChartPointsTest)
#include "tst_chartpoints.moc"
