// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "health/MaintenanceWindow.h"
#include "health/ProbeState.h"

using namespace readyroom;
using namespace readyroom::health;

/// Checks become states, and wall-clock windows become moments.
class ProbeStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void states_data();
    void states();
    void transitionsSayWhenAndWhy();
    void windows_data();
    void windows();
    void bothEndsAreTold();
    void aWindowAcrossMidnightBelongsToItsFirstDay();
    void nextOccurrencesOfAWeeklyWindow();
};

namespace {

TimePoint at(const char* text)
{
    return timeFromIsoString(QString::fromLatin1(text)).value();
}

QString iso(TimePoint time)
{
    return toIsoString(time).left(16);
}

MaintenanceWindow window(QTime start, std::chrono::minutes duration, const QByteArray& zone, std::vector<int> days = {})
{
    return {start, duration, QTimeZone(zone), std::move(days)};
}

} // namespace

void ProbeStateTest::states_data()
{
    QTest::addColumn<QString>("checks"); // p passed, s slow, f failed, n not asked
    QTest::addColumn<QString>("states"); // u unknown, U up, g degraded, D down
    const auto row = [](const char* checks, const char* states) {
        QTest::newRow(checks) << QString::fromLatin1(checks) << QString::fromLatin1(states);
    };
    row("p", "U");
    row("f", "u");
    row("fff", "uuD");
    row("pfff", "UUUD");
    row("pffpff", "UUUUUU");
    row("pffffpp", "UUUDDDU");
    row("fffpfpp", "uuDDDDU");
    row("fffps", "uuDDg");
    row("ps", "Ug");
    row("psp", "UgU");
    row("sfff", "gggD");
    row("pn", "Uu");
    row("pffnf", "UUUuu");
    row("pffnfff", "UUUuuuD");
    row("fffnp", "uuDuU");
}

void ProbeStateTest::states()
{
    QFETCH(QString, checks);
    QFETCH(QString, states);
    ProbeState state;
    QString seen;
    for (const QChar check : std::as_const(checks)) {
        const CheckOutcome outcome = check == QLatin1Char('p')   ? CheckOutcome::Passed
                                     : check == QLatin1Char('s') ? CheckOutcome::Slow
                                     : check == QLatin1Char('f') ? CheckOutcome::Failed
                                                                 : CheckOutcome::NotAsked;
        (void)state.take(outcome, TimePoint());
        seen += QStringLiteral("uUgD").at(static_cast<int>(state.state()));
    }
    QCOMPARE(seen, states);
}

void ProbeStateTest::transitionsSayWhenAndWhy()
{
    ProbeState state(Thresholds{2, 1});
    const TimePoint start = at("2026-03-01T00:00:00Z");
    QVERIFY(!state.since());
    QCOMPARE(state.take(CheckOutcome::Passed, start).value(),
             (HealthTransition{HealthState::Unknown, HealthState::Up, start, 1}));
    QVERIFY(!state.take(CheckOutcome::Failed, start + std::chrono::seconds(60)));
    QCOMPARE(state.failuresInARow(), 1);
    const TimePoint down = start + std::chrono::seconds(120);
    QCOMPARE(state.take(CheckOutcome::Failed, down).value(),
             (HealthTransition{HealthState::Up, HealthState::Down, down, 2}));
    QCOMPARE(state.since().value(), down);
    QVERIFY(!state.take(CheckOutcome::Failed, down + std::chrono::seconds(60)));
    QCOMPARE(state.since().value(), down);
}

void ProbeStateTest::windows_data()
{
    QTest::addColumn<QTime>("start");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("begins"); // empty: not under way
    const auto row = [](const char* name, QTime start, int minutes, const char* zone, const char* now,
                        const char* begins) {
        QTest::newRow(name) << start << minutes << QByteArray(zone) << QString::fromLatin1(now)
                            << QString::fromLatin1(begins);
    };
    row("inside", QTime(3, 0), 60, "UTC", "2026-05-05T03:30:00Z", "2026-05-05T03:00");
    row("before", QTime(3, 0), 60, "UTC", "2026-05-05T02:59:59Z", "");
    row("after", QTime(3, 0), 60, "UTC", "2026-05-05T04:00:00Z", "");
    row("past midnight", QTime(23, 0), 120, "UTC", "2026-05-06T00:30:00Z", "2026-05-05T23:00");
    row("a whole day from half past", QTime(0, 30), 1440, "UTC", "2026-05-06T00:10:00Z", "2026-05-05T00:30");
    row("zone ahead", QTime(3, 0), 60, "Asia/Tokyo", "2026-05-05T18:30:00Z", "2026-05-05T18:00");
    row("summer", QTime(3, 0), 60, "Europe/Berlin", "2026-07-01T01:30:00Z", "2026-07-01T01:00");
    row("winter", QTime(3, 0), 60, "Europe/Berlin", "2026-01-01T02:30:00Z", "2026-01-01T02:00");
    // 29 March 2026: 02:00 becomes 03:00.
    row("start in the gap", QTime(2, 30), 60, "Europe/Berlin", "2026-03-29T01:10:00Z", "2026-03-29T01:00");
    row("across the gap", QTime(1, 30), 60, "Europe/Berlin", "2026-03-29T01:20:00Z", "2026-03-29T00:30");
    // 25 October 2026: 02:30 comes twice; the first one counts.
    row("start comes twice", QTime(2, 30), 60, "Europe/Berlin", "2026-10-25T00:45:00Z", "2026-10-25T00:30");
    row("not a second time", QTime(2, 30), 60, "Europe/Berlin", "2026-10-25T01:35:00Z", "");
}

void ProbeStateTest::windows()
{
    QFETCH(QTime, start);
    QFETCH(int, minutes);
    QFETCH(QByteArray, zone);
    QFETCH(QString, now);
    const auto span = window(start, std::chrono::minutes(minutes), zone).at(timeFromIsoString(now).value());
    const QString begins = span ? iso(span->start) : QString();
    QTEST(begins, "begins");
    if (span)
        QCOMPARE(span->end - span->start, Duration(std::chrono::minutes(minutes)));
}

void ProbeStateTest::bothEndsAreTold()
{
    const MaintenanceWindow nightly = window(QTime(3, 0), std::chrono::minutes(60), "UTC");
    QVERIFY(nightly.at(at("2026-05-05T03:00:00Z")));
    QVERIFY(nightly.at(at("2026-05-05T03:59:59.999999Z")));
    QVERIFY(!nightly.at(at("2026-05-05T04:00:00Z")));
}

void ProbeStateTest::aWindowAcrossMidnightBelongsToItsFirstDay()
{
    // 4 May 2026 is a Monday.
    const MaintenanceWindow mondays = window(QTime(23, 0), std::chrono::minutes(120), "UTC", {Qt::Monday});
    QVERIFY(mondays.at(at("2026-05-05T00:30:00Z")));
    QVERIFY(!mondays.at(at("2026-05-04T00:30:00Z")));
    QVERIFY(!mondays.at(at("2026-05-05T23:30:00Z")));
}

void ProbeStateTest::nextOccurrencesOfAWeeklyWindow()
{
    const MaintenanceWindow sundays = window(QTime(2, 30), std::chrono::minutes(60), "Europe/Berlin", {Qt::Sunday});
    QStringList starts;
    for (const MaintenanceSpan& span : sundays.next(at("2026-10-13T00:00:00Z"), 3))
        starts << iso(span.start);
    QCOMPARE(starts, (QStringList{QStringLiteral("2026-10-18T00:30"), QStringLiteral("2026-10-25T00:30"),
                                  QStringLiteral("2026-11-01T01:30")}));
}

QTEST_APPLESS_MAIN(ProbeStateTest)
#include "tst_probestate.moc"
