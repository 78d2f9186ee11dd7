// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <QTest>

#include "health/DurationHistogram.h"
#include "health/ProbeState.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace std::chrono_literals;

/// What is beyond so many checks in a row: shares, response times, maintenance, masking, gaps; and histograms.
class StateRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shares_data();
    void shares();
    void flappingStaysDownWhileTheShareHolds();
    void degradedByAPercentileOverAWindow();
    void aSingleSlowAnswerOfManyIsNoDegradation();
    void degradedAndDownAreTwoThings();
    void maintenanceFreezesWhatWasCounted();
    void maintenanceAcrossAChangeOfClocks();
    void maskedFailuresDoNotCount();
    void afterAGapTheOldStateIsConfirmedByOneCheck();
    void restoredFromBefore();
    void anySequenceKeepsTheRules();
    void percentilesOfHistograms();
    void histogramsAddUp();
    void histogramsAsBytes();
};

namespace {

constexpr TimePoint start = TimePoint(Duration(1'772'442'000'000'000)); // Monday 2 March 2026, 09:00 UTC

QString letters(ProbeState& state, const QString& checks)
{
    QString seen;
    TimePoint at = start;
    for (const QChar check : checks) {
        const CheckOutcome outcome = check == QLatin1Char('p')   ? CheckOutcome::Passed
                                     : check == QLatin1Char('f') ? CheckOutcome::Failed
                                                                 : CheckOutcome::NotAsked;
        (void)state.take(outcome, at);
        at += 60s;
        seen += QStringLiteral("uUgD").at(static_cast<int>(state.state()));
    }
    return seen;
}

TimePoint at(const char* text)
{
    return timeFromIsoString(QString::fromLatin1(text)).value();
}

} // namespace

void StateRulesTest::shares_data()
{
    QTest::addColumn<QString>("checks");
    QTest::addColumn<QString>("states");
    const auto row = [](const char* checks, const char* states) {
        QTest::newRow(checks) << QString::fromLatin1(checks) << QString::fromLatin1(states);
    };
    // 3 failures of 5 checks, or 4 in a row; 2 successes.
    row("pfpfpf", "UUUUUD");
    row("pfppfpf", "UUUUUUU");
    row("pffppf", "UUUUUD");
    row("pfpppfpf", "UUUUUUUU");
    row("fff", "uuD");
    row("pfpfpfpp", "UUUUUDDU");
    row("pfpfnf", "UUUUuu");
}

void StateRulesTest::shares()
{
    QFETCH(QString, checks);
    StateRules rules;
    rules.thresholds = {4, 2};
    rules.failureShare = FailureShare{3, 5};
    ProbeState state(rules);
    QTEST(letters(state, checks), "states");
}

void StateRulesTest::flappingStaysDownWhileTheShareHolds()
{
    StateRules rules;
    rules.thresholds = {10, 2};
    rules.failureShare = FailureShare{3, 8};
    ProbeState state(rules);
    // Two successes in a row come while three of the last eight have failed.
    QCOMPARE(letters(state, QStringLiteral("fpfpfpppppp")), QStringLiteral("uUUUDDDDUUU"));
}

void StateRulesTest::degradedByAPercentileOverAWindow()
{
    StateRules rules;
    rules.degraded = LatencyLimit{50, Milliseconds(500), Milliseconds(300'000)};
    ProbeState state(rules);
    TimePoint now = start;
    const auto pass = [&](Milliseconds took) {
        const auto transition = state.take(CheckOutcome::Passed, now, took);
        now += 60s;
        return transition;
    };
    QCOMPARE(pass(100ms).value().to, HealthState::Up);
    QVERIFY(!pass(900ms));
    QVERIFY(!pass(100ms)); // median of three: 100
    QCOMPARE(state.lastOutcome(), CheckOutcome::Passed);
    QVERIFY(!pass(900ms)); // of four, the nearest rank is the second: 100
    const auto degraded = pass(900ms);
    QCOMPARE(degraded.value().to, HealthState::Degraded);
    QCOMPARE(state.lastOutcome(), CheckOutcome::Slow);
    // The window is five minutes: 900 100 900 900 → with fast ones it recovers.
    QVERIFY(!pass(100ms));
    QCOMPARE(pass(100ms).value().to, HealthState::Up);
}

void StateRulesTest::aSingleSlowAnswerOfManyIsNoDegradation()
{
    StateRules rules;
    rules.degraded = LatencyLimit{95, Milliseconds(500), Milliseconds(30 * 60'000)};
    ProbeState state(rules);
    for (int i = 0; i < 25; ++i)
        (void)state.take(CheckOutcome::Passed, start + i * Duration(60s), 100ms);
    (void)state.take(CheckOutcome::Passed, start + 25 * Duration(60s), 3s);
    QCOMPARE(state.state(), HealthState::Up);
    (void)state.take(CheckOutcome::Passed, start + 26 * Duration(60s), 3s);
    QCOMPARE(state.state(), HealthState::Degraded);
}

void StateRulesTest::degradedAndDownAreTwoThings()
{
    StateRules rules;
    rules.degraded = LatencyLimit{95, Milliseconds(500), Milliseconds(60'000)};
    ProbeState state(rules);
    TimePoint now = start;
    (void)state.take(CheckOutcome::Passed, now, 2s);
    QCOMPARE(state.state(), HealthState::Degraded);
    for (int i = 0; i < 3; ++i)
        (void)state.take(CheckOutcome::Failed, now += 60s, 10s);
    QCOMPARE(state.state(), HealthState::Down);
    (void)state.take(CheckOutcome::Passed, now += 60s, 2s);
    QCOMPARE(state.state(), HealthState::Down);
    // How long failures took is no response time.
    const auto back = state.take(CheckOutcome::Passed, now += 60s, 100ms);
    QCOMPARE(back.value().to, HealthState::Up);
}

void StateRulesTest::maintenanceFreezesWhatWasCounted()
{
    StateRules rules;
    rules.maintenance = {{QTime(10, 0), std::chrono::minutes(60), QTimeZone::utc(), {}}};
    ProbeState state(rules);
    (void)state.take(CheckOutcome::Passed, at("2026-03-02T09:50:00Z"));
    (void)state.take(CheckOutcome::Failed, at("2026-03-02T09:58:00Z"));
    (void)state.take(CheckOutcome::Failed, at("2026-03-02T09:59:00Z"));
    QCOMPARE(state.exemption(), Exemption::None);
    for (int minute = 0; minute < 60; ++minute) {
        QVERIFY(!state.take(CheckOutcome::Failed, at("2026-03-02T10:00:00Z") + std::chrono::minutes(minute)));
        QCOMPARE(state.exemption(), Exemption::Maintenance);
    }
    QCOMPARE(state.state(), HealthState::Up);
    QCOMPARE(state.failuresInARow(), 2);
    const auto down = state.take(CheckOutcome::Failed, at("2026-03-02T11:00:00Z"));
    QCOMPARE(down.value().to, HealthState::Down);
    QCOMPARE(down->inARow, 3);
    // The next day again.
    QVERIFY(state.maintenanceAt(at("2026-03-03T10:30:00Z")));
    QVERIFY(!state.maintenanceAt(at("2026-03-03T11:00:00Z")));
}

void StateRulesTest::maintenanceAcrossAChangeOfClocks()
{
    // 29 March 2026 in Berlin: 02:00 becomes 03:00; nightly from 01:30 for an hour is 00:30 to 01:30 UTC that night,
    // and 23:30 to 00:30 UTC from the next night on.
    StateRules rules;
    rules.maintenance = {{QTime(1, 30), std::chrono::minutes(60), QTimeZone("Europe/Berlin"), {}}};
    ProbeState state(rules);
    const auto isIn = [&state](const char* time) { return state.maintenanceAt(at(time)).has_value(); };
    QVERIFY(isIn("2026-03-28T00:30:00Z"));
    QVERIFY(!isIn("2026-03-28T01:30:00Z"));
    QVERIFY(!isIn("2026-03-28T23:30:00Z"));
    QVERIFY(isIn("2026-03-29T00:30:00Z"));
    QVERIFY(isIn("2026-03-29T01:29:59Z"));
    QVERIFY(!isIn("2026-03-29T01:30:00Z"));
    QVERIFY(isIn("2026-03-29T23:30:00Z"));
    QVERIFY(!isIn("2026-03-30T00:30:00Z"));
    // And back, as if the clock had been.
    QVERIFY(isIn("2026-03-29T00:45:00Z"));
}

void StateRulesTest::maskedFailuresDoNotCount()
{
    ProbeState state;
    (void)state.take(CheckOutcome::Passed, start);
    (void)state.take(CheckOutcome::Failed, start + 60s);
    for (int i = 2; i < 20; ++i) {
        QVERIFY(!state.take(CheckOutcome::Failed, start + i * Duration(60s), {}, true));
        QCOMPARE(state.exemption(), Exemption::Masked);
    }
    QCOMPARE(state.failuresInARow(), 1);
    QVERIFY(state.isFailing());
    // A success counts, whatever became of the parent.
    (void)state.take(CheckOutcome::Passed, start + 1h, {}, true);
    QCOMPARE(state.exemption(), Exemption::None);
    QCOMPARE(state.failuresInARow(), 0);
    QVERIFY(!state.isFailing());
}

void StateRulesTest::afterAGapTheOldStateIsConfirmedByOneCheck()
{
    ProbeState state;
    QCOMPARE(letters(state, QStringLiteral("fffnf")), QStringLiteral("uuDuD"));
    // It has been down since the third check.
    QCOMPARE(state.since().value(), start + 2 * Duration(60s));
    ProbeState up;
    QCOMPARE(letters(up, QStringLiteral("pnffpn")), QStringLiteral("UuuuUu"));
    const auto resumed = up.take(CheckOutcome::Passed, start + 1h);
    QVERIFY(resumed.value().isResumption());
    QCOMPARE(resumed->unknownSince.value(), start + 5 * Duration(60s));
    QCOMPARE(up.since().value(), start);
    ProbeState changed;
    (void)letters(changed, QStringLiteral("pn"));
    std::optional<HealthTransition> down;
    for (int i = 0; i < 3; ++i)
        down = changed.take(CheckOutcome::Failed, start + 1h + i * Duration(60s));
    QVERIFY(!down.value().isResumption());
    QCOMPARE(down->lastKnown, HealthState::Up);
    QCOMPARE(down->from, HealthState::Unknown);
}

void StateRulesTest::restoredFromBefore()
{
    ProbeState state;
    state.restore(HealthState::Down, start - 1h, start - 10min);
    QCOMPARE(state.state(), HealthState::Unknown);
    QCOMPARE(state.lastKnown(), HealthState::Down);
    const auto resumed = state.take(CheckOutcome::Failed, start);
    QVERIFY(resumed.value().isResumption());
    QCOMPARE(resumed->unknownSince.value(), start - 10min);
    QCOMPARE(state.since().value(), start - 1h);
}

void StateRulesTest::anySequenceKeepsTheRules()
{
    std::mt19937 random(4);
    const auto upTo = [&random](int limit) { return std::uniform_int_distribution<int>(0, limit)(random); };
    for (int round = 0; round < 500; ++round) {
        StateRules rules;
        rules.thresholds = {1 + upTo(4), 1 + upTo(4)};
        if (upTo(1) == 0)
            rules.failureShare = FailureShare{1 + upTo(3), 4 + upTo(6)};
        if (upTo(1) == 0)
            rules.degraded = LatencyLimit{95, Milliseconds(100), Milliseconds(60'000 * (1 + upTo(9)))};
        ProbeState state(rules);
        TimePoint now = start;
        QString recent; // what was seen, newest last
        HealthState before = state.state();
        for (int step = 0; step < 200; ++step) {
            now += 30s;
            const int choice = upTo(20);
            const CheckOutcome outcome = choice == 0   ? CheckOutcome::NotAsked
                                         : choice < 11 ? CheckOutcome::Passed
                                                       : CheckOutcome::Failed;
            const bool isMasked = upTo(5) == 0;
            const auto transition = state.take(outcome, now, Milliseconds(upTo(200)), isMasked);
            if (outcome == CheckOutcome::NotAsked)
                recent.clear();
            else if (outcome == CheckOutcome::Passed || !isMasked)
                recent += outcome == CheckOutcome::Passed ? QLatin1Char('p') : QLatin1Char('f');
            // A transition is told exactly when the state changes.
            QCOMPARE(transition.has_value(), state.state() != before);
            if (transition) {
                QCOMPARE(transition->from, before);
                QCOMPARE(transition->to, state.state());
                QCOMPARE(transition->at, now);
            }
            if (outcome == CheckOutcome::NotAsked)
                QCOMPARE(state.state(), HealthState::Unknown);
            const QString failures(rules.thresholds.failures, QLatin1Char('f'));
            if (recent.endsWith(failures))
                QCOMPARE(state.state(), HealthState::Down);
            const bool isShare = rules.failureShare && recent.right(rules.failureShare->of).count(QLatin1Char('f')) >=
                                                           rules.failureShare->failures;
            if (isShare && outcome == CheckOutcome::Failed && !isMasked)
                QCOMPARE(state.state(), HealthState::Down);
            const QString successes(rules.thresholds.successes, QLatin1Char('p'));
            if (recent.endsWith(successes) && !isShare)
                QVERIFY(state.state() == HealthState::Up || state.state() == HealthState::Degraded);
            if (!rules.degraded)
                QVERIFY(state.state() != HealthState::Degraded);
            before = state.state();
        }
    }
}

void StateRulesTest::percentilesOfHistograms()
{
    DurationHistogram histogram;
    QCOMPARE(histogram.percentile(99), Duration::zero());
    for (int i = 1; i <= 1000; ++i)
        histogram.add(Milliseconds(i));
    for (const double percent : {1.0, 50.0, 90.0, 99.0, 100.0}) {
        const double exact = percent * 10;
        const double told = static_cast<double>(histogram.percentile(percent).count()) / 1000;
        QVERIFY2(told >= exact && told <= exact * (1 + 1.0 / 16), qPrintable(QString::number(told)));
    }
    // Short ones are exact, and nothing is too long or too short.
    DurationHistogram ends;
    ends.add(Duration(7));
    ends.add(Duration(-5));
    ends.add(std::chrono::hours(24 * 365 * 100));
    QCOMPARE(ends.percentile(50), Duration(7));
    QCOMPARE(ends.percentile(1), Duration(0));
    QVERIFY(ends.percentile(100) > std::chrono::hours(24 * 90));
}

void StateRulesTest::histogramsAddUp()
{
    DurationHistogram all;
    DurationHistogram odd;
    DurationHistogram even;
    for (int i = 0; i < 5000; ++i) {
        const Duration duration(i * i);
        all.add(duration);
        (i % 2 == 0 ? even : odd).add(duration);
    }
    odd.merge(even);
    QCOMPARE(odd.toBytes(), all.toBytes());
    QCOMPARE(odd.count(), quint64{5000});
}

void StateRulesTest::histogramsAsBytes()
{
    DurationHistogram histogram;
    histogram.add(Duration(0), 3);
    histogram.add(Milliseconds(20), 1'000'000);
    histogram.add(1h);
    const QByteArray bytes = histogram.toBytes();
    QVERIFY(bytes.size() < 20);
    QCOMPARE(DurationHistogram::fromBytes(bytes).toBytes(), bytes);
    QCOMPARE(DurationHistogram::fromBytes(bytes).count(), quint64{1'000'004});
    // Anything else does no harm.
    QCOMPARE(DurationHistogram::fromBytes("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x01").count(), quint64{0});
    QCOMPARE(DurationHistogram::fromBytes(bytes.chopped(1)).count(), quint64{1'000'003});
}

QTEST_APPLESS_MAIN(StateRulesTest)
#include "tst_staterules.moc"
