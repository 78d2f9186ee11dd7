// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "support/NamelessWidgets.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TimeChart.h"
#include "ui/widgets/TimeChartCanvas.h"
#include "ui/widgets/TimeChartOverlay.h"

using namespace readyroom;
using namespace readyroom::ui;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint start{std::chrono::hours(491'000)};
constexpr TimeRange hundredMinutes{start, start + 100min};

ChartSeries series(const QString& name, double first, int points = 101)
{
    ChartSeries result{name, QStringLiteral("ms"), {}, 0};
    for (int i = 0; i < points; ++i)
        result.points.push_back({start + i * 1min, first + i});
    return result;
}

/// A chart of two lines over a hundred minutes, shown.
struct Shown
{
    TimeChart chart;

    Shown()
    {
        chart.setTitle(QStringLiteral("Latency"));
        chart.setRange(hundredMinutes);
        ChartSeries other = series(QStringLiteral("p95"), 500);
        other.color = 1;
        other.points[50].value = std::numeric_limits<double>::quiet_NaN();
        chart.setSeries({series(QStringLiteral("p50"), 100), other});
        chart.resize(600, 300);
        chart.show();
        chart.setFocus(Qt::TabFocusReason);
        QVERIFY(QTest::qWaitForWindowActive(&chart));
    }
    [[nodiscard]] QPoint pointAt(TimePoint time) const
    {
        const auto* canvas = chart.findChild<TimeChartCanvas*>();
        return canvas->pos() + QPointF(chart.frame().x(time), canvas->height() / 2.0).toPoint();
    }
    void drag(TimePoint from, TimePoint to)
    {
        QTest::mousePress(&chart, Qt::LeftButton, {}, pointAt(from));
        QTest::mouseMove(&chart, pointAt(from + (to - from) / 2));
        QTest::mouseMove(&chart, pointAt(to));
        QTest::mouseRelease(&chart, Qt::LeftButton, {}, pointAt(to));
    }
};

int pixelsOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color;
    }
    return count;
}

bool isNear(TimePoint time, TimePoint wanted)
{
    return time > wanted - 1min && time < wanted + 1min;
}

} // namespace

class TimeChartTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keysWalkFromValueToValue();
    void keysChooseTheSeries();
    void valuesAreToldToScreenReaders();
    void gapsAreSaidToBeUnknown();
    void draggingZoomsAndGoesBack();
    void doubleClickShowsTheWhole();
    void escapeEndsADragAndThenIsThePages();
    void chartsShareCrosshairAndRange();
    void liveDataKeepsTheZoom();
    void noMorePointsThanThePageAllows();
    void linesHaveTheirColours_data();
    void linesHaveTheirColours();
    void crosshairDoesNotRenderAnew();
    void unknownIsHatched();
    void anEmptyChartSaysSo();
};

void TimeChartTest::initTestCase()
{
    Theme::apply(*qApp, Theme::Choice::Light);
}

void TimeChartTest::keysWalkFromValueToValue()
{
    Shown shown;
    QTest::keyClick(&shown.chart, Qt::Key_Home);
    QCOMPARE(shown.chart.crosshair(), std::optional(start));
    QTest::keyClick(&shown.chart, Qt::Key_Left);
    QCOMPARE(shown.chart.crosshair(), std::optional(start));
    QTest::keyClick(&shown.chart, Qt::Key_Right);
    QTest::keyClick(&shown.chart, Qt::Key_Right);
    QCOMPARE(shown.chart.crosshair(), std::optional(start + 2min));
    QTest::keyClick(&shown.chart, Qt::Key_End);
    QCOMPARE(shown.chart.crosshair(), std::optional(start + 100min));
    // The first key shows where one is: at the latest value.
    shown.chart.setCrosshair(std::nullopt);
    QTest::keyClick(&shown.chart, Qt::Key_Left);
    QCOMPARE(shown.chart.crosshair(), std::optional(start + 100min));
}

void TimeChartTest::keysChooseTheSeries()
{
    Shown shown;
    QCOMPARE(shown.chart.selectedSeries(), 0);
    QTest::keyClick(&shown.chart, Qt::Key_Up);
    QCOMPARE(shown.chart.selectedSeries(), 0);
    QTest::keyClick(&shown.chart, Qt::Key_Down);
    QTest::keyClick(&shown.chart, Qt::Key_Down);
    QCOMPARE(shown.chart.selectedSeries(), 1);
    QCOMPARE(shown.chart.drawn().selected, 1);
    shown.chart.clearFocus();
    QCOMPARE(shown.chart.drawn().selected, -1);
}

void TimeChartTest::valuesAreToldToScreenReaders()
{
    Shown shown;
    QCOMPARE(tests::namelessWidgets(shown.chart).join(QLatin1Char('\n')), QString());
    const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&shown.chart);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Latency"));
    // Without a crosshair: the latest.
    QVERIFY(interface->text(QAccessible::Description).contains(QStringLiteral("p50 200\u2009ms")));
    shown.chart.setCrosshair(start + 7min);
    const QString text = interface->text(QAccessible::Description);
    QVERIFY2(text.contains(QStringLiteral("p50 107\u2009ms")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("p95 507\u2009ms")), qPrintable(text));
    QVERIFY(text.indexOf(QStringLiteral("p50")) < text.indexOf(QStringLiteral("p95")));
    QTest::keyClick(&shown.chart, Qt::Key_Down);
    const QString other = interface->text(QAccessible::Description);
    QVERIFY(other.indexOf(QStringLiteral("p50")) > other.indexOf(QStringLiteral("p95")));
}

void TimeChartTest::gapsAreSaidToBeUnknown()
{
    Shown shown;
    shown.chart.setCrosshair(start + 50min);
    QVERIFY(shown.chart.valuesText().contains(QStringLiteral("p95 unknown")));
    QVERIFY(shown.chart.valuesText().contains(QStringLiteral("p50 150\u2009ms")));
}

void TimeChartTest::draggingZoomsAndGoesBack()
{
    Shown shown;
    shown.drag(start + 20min, start + 40min);
    const TimeRange first = shown.chart.visibleRange();
    QVERIFY(isNear(first.from, start + 20min));
    QVERIFY(isNear(first.to, start + 40min));
    shown.drag(first.from + 5min, first.from + 10min);
    QVERIFY(shown.chart.visibleRange().length() < 6min);
    QTest::keyClick(&shown.chart, Qt::Key_Backspace);
    QCOMPARE(shown.chart.visibleRange(), first);
    QTest::keyClick(&shown.chart, Qt::Key_Escape);
    QCOMPARE(shown.chart.visibleRange(), hundredMinutes);
    shown.chart.setCrosshair(start + 10min);
    QTest::keyClick(&shown.chart, Qt::Key_Plus);
    QCOMPARE(shown.chart.visibleRange(), (TimeRange{start, start + 50min}));
    QTest::keyClick(&shown.chart, Qt::Key_Minus);
    QCOMPARE(shown.chart.visibleRange(), hundredMinutes);
}

void TimeChartTest::doubleClickShowsTheWhole()
{
    Shown shown;
    shown.chart.showRange({start + 10min, start + 60min});
    shown.chart.showRange({start + 20min, start + 30min});
    QTest::mouseDClick(&shown.chart, Qt::LeftButton, {}, shown.pointAt(start + 25min));
    QCOMPARE(shown.chart.visibleRange(), hundredMinutes);
    QTest::keyClick(&shown.chart, Qt::Key_Backspace);
    QCOMPARE(shown.chart.visibleRange(), hundredMinutes);
}

void TimeChartTest::escapeEndsADragAndThenIsThePages()
{
    QWidget page;
    Shown shown;
    QTest::mousePress(&shown.chart, Qt::LeftButton, {}, shown.pointAt(start + 20min));
    QTest::mouseMove(&shown.chart, shown.pointAt(start + 40min));
    QTest::keyClick(&shown.chart, Qt::Key_Escape);
    QTest::mouseRelease(&shown.chart, Qt::LeftButton, {}, shown.pointAt(start + 40min));
    QCOMPARE(shown.chart.visibleRange(), hundredMinutes);
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QApplication::sendEvent(&shown.chart, &escape);
    QVERIFY(!escape.isAccepted());
}

void TimeChartTest::chartsShareCrosshairAndRange()
{
    Shown one;
    Shown two;
    Shown three;
    TimeChart::share({&one.chart, &two.chart, &three.chart});
    QSignalSpy moved(&three.chart, &TimeChart::crosshairMoved);
    one.chart.setCrosshair(start + 3min);
    QCOMPARE(two.chart.crosshair(), std::optional(start + 3min));
    QCOMPARE(three.chart.crosshair(), std::optional(start + 3min));
    QCOMPARE(moved.count(), 1);
    one.chart.showRange({start + 10min, start + 20min});
    two.chart.showRange({start + 12min, start + 15min});
    QTest::keyClick(&three.chart, Qt::Key_Backspace);
    QCOMPARE(one.chart.visibleRange(), (TimeRange{start + 10min, start + 20min}));
    QTest::keyClick(&one.chart, Qt::Key_Backspace);
    QCOMPARE(two.chart.visibleRange(), hundredMinutes);
}

void TimeChartTest::liveDataKeepsTheZoom()
{
    Shown shown;
    const TimeRange zoomed{start + 10min, start + 20min};
    shown.chart.showRange(zoomed);
    const TimeRange later{start + 1min, start + 101min};
    shown.chart.setRange(later);
    shown.chart.setSeries({series(QStringLiteral("p50"), 100, 102)});
    QCOMPARE(shown.chart.visibleRange(), zoomed);
    QTest::keyClick(&shown.chart, Qt::Key_Escape);
    QCOMPARE(shown.chart.visibleRange(), later);
}

void TimeChartTest::noMorePointsThanThePageAllows()
{
    TimeChart chart;
    chart.setRange({start, start + 20'000min});
    chart.setSeries({series(QStringLiteral("a"), 0, 20'000), series(QStringLiteral("b"), 0, 20'000)});
    const auto drawn = [&chart] {
        size_t points = 0;
        for (const ChartSeries& each : chart.drawn().series)
            points += each.points.size();
        return points;
    };
    QVERIFY(drawn() > 1900);
    QVERIFY(drawn() <= TimeChart::pointsOfAPage + 4);
    chart.setPointBudget(TimeChart::pointsOfAPage / 4);
    QVERIFY(drawn() <= TimeChart::pointsOfAPage / 4 + 4);
}

void TimeChartTest::linesHaveTheirColours_data()
{
    QTest::addColumn<Theme::Choice>("choice");
    QTest::addColumn<bool>("stacked");
    for (const bool stacked : {false, true}) {
        const char* kind = stacked ? "areas" : "lines";
        QTest::addRow("light %s", kind) << Theme::Choice::Light << stacked;
        QTest::addRow("dark %s", kind) << Theme::Choice::Dark << stacked;
        QTest::addRow("high contrast %s", kind) << Theme::Choice::HighContrastDark << stacked;
    }
}

void TimeChartTest::linesHaveTheirColours()
{
    QFETCH(const Theme::Choice, choice);
    QFETCH(const bool, stacked);
    Theme::apply(*qApp, choice);
    Shown shown;
    shown.chart.setStacked(stacked);
    const Theme& theme = Theme::of(&shown.chart);
    const QImage image = shown.chart.findChild<TimeChartCanvas*>()->grab().toImage();
    Theme::apply(*qApp, Theme::Choice::Light);
    QCOMPARE(image.pixelColor(0, 0), theme.color(Token::Surface));
    for (const int number : {0, 1})
        QVERIFY2(pixelsOf(image, theme.seriesColor(number)) > 50, qPrintable(QString::number(number)));
    QCOMPARE(pixelsOf(image, theme.seriesColor(2)), 0);
}

void TimeChartTest::crosshairDoesNotRenderAnew()
{
    Shown shown;
    auto* canvas = shown.chart.findChild<TimeChartCanvas*>();
    QSignalSpy laidOut(canvas, &TimeChartCanvas::frameChanged);
    const QImage before = shown.chart.grab().toImage();
    shown.chart.setCrosshair(start + 30min);
    const QImage after = shown.chart.grab().toImage();
    QVERIFY(before != after);
    QCOMPARE(laidOut.count(), 0);
    shown.chart.setCrosshair(std::nullopt);
    QCOMPARE(shown.chart.grab().toImage(), before);
}

void TimeChartTest::unknownIsHatched()
{
    Shown shown;
    ChartSeries broken = series(QStringLiteral("p50"), 100);
    for (size_t i = 40; i < 60; ++i)
        broken.points[i].value = std::numeric_limits<double>::quiet_NaN();
    shown.chart.setSeries({broken});
    QCOMPARE(shown.chart.drawn().unknown, (std::vector<TimeRange>{{start + 39min, start + 60min}}));
    const QImage image = shown.chart.findChild<TimeChartCanvas*>()->grab().toImage();
    const auto inked = [&](TimePoint from, TimePoint to) {
        const QRect area(QPointF(shown.chart.frame().x(from), shown.chart.frame().plot.top()).toPoint(),
                         QPointF(shown.chart.frame().x(to), shown.chart.frame().plot.bottom()).toPoint());
        return pixelsOf(image.copy(area), Theme::light().color(Token::Unknown));
    };
    QVERIFY(inked(start + 42min, start + 57min) > 100);
    QCOMPARE(inked(start + 5min, start + 35min), 0);
}

void TimeChartTest::anEmptyChartSaysSo()
{
    TimeChart chart;
    chart.setRange(hundredMinutes);
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("No values in this range of time"));
    // Nor does it mind keys and the mouse.
    chart.resize(400, 200);
    chart.show();
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_End, Qt::Key_Down, Qt::Key_Plus, Qt::Key_Minus})
        QTest::keyClick(&chart, key);
    QTest::mouseMove(&chart, QPoint(200, 100));
    QVERIFY(!chart.crosshair());
}

QTEST_MAIN(TimeChartTest)
#include "tst_timechart.moc"
