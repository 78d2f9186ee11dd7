// SPDX-License-Identifier: GPL-3.0-or-later
#include <deque>

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include "health/CheckRound.h"

using namespace readyroom;
using namespace readyroom::health;

namespace {

/// Answers when it is told to.
class PatientChecker final : public Checker
{
public:
    QFuture<CheckResult> check(const Probe& probe) override { return ask(probe.key()); }
    QFuture<CheckResult> run(const Journey& journey) override { return ask(journey.key()); }

    void answerFirst(CheckOutcome outcome)
    {
        CheckResult result;
        result.key = waiting.front().first;
        result.outcome = outcome;
        waiting.front().second.addResult(result);
        waiting.front().second.finish();
        waiting.pop_front();
    }
    std::deque<std::pair<QString, QPromise<CheckResult>>> waiting;

private:
    QFuture<CheckResult> ask(const QString& key)
    {
        waiting.emplace_back(key, QPromise<CheckResult>());
        waiting.back().second.start();
        return waiting.back().second.future();
    }
};

HealthConfiguration configurationOf(int probes)
{
    HealthConfiguration configuration;
    for (int i = 0; i < probes; ++i) {
        Probe probe;
        probe.name = QString::number(i);
        configuration.probes.push_back(probe);
    }
    return configuration;
}

} // namespace

class CheckRoundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soManyAtATime();
    void keepsTheOrder();
    void nothingToAsk();
    void heartbeatsAreNotAsked();
    void whatWasNotAskedIsNotUp();
};

void CheckRoundTest::soManyAtATime()
{
    PatientChecker checker;
    HealthConfiguration configuration = configurationOf(5);
    configuration.concurrency = 2;
    CheckRound round(checker, configuration);
    QSignalSpy finished(&round, &CheckRound::finished);
    round.start();
    for (int i = 0; i < 5; ++i) {
        QTRY_COMPARE(checker.waiting.size(), std::min<size_t>(2, static_cast<size_t>(5 - i)));
        checker.answerFirst(CheckOutcome::Passed);
    }
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(round.allUp());
}

void CheckRoundTest::keepsTheOrder()
{
    PatientChecker checker;
    HealthConfiguration configuration = configurationOf(2);
    Journey journey;
    journey.name = QStringLiteral("buy");
    configuration.journeys = {journey};
    configuration.probes[0].enabled = false;
    CheckRound round(checker, configuration);
    QSignalSpy finished(&round, &CheckRound::finished);
    round.start();
    QTRY_COMPARE(checker.waiting.size(), size_t{2});
    std::swap(checker.waiting[0], checker.waiting[1]);
    checker.answerFirst(CheckOutcome::Failed);
    checker.answerFirst(CheckOutcome::Passed);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(round.entries().size(), size_t{2});
    QCOMPARE(round.entries()[0].probe->name, QStringLiteral("1"));
    QCOMPARE(round.entries()[0].result.outcome, CheckOutcome::Passed);
    QCOMPARE(round.entries()[1].journey->name, QStringLiteral("buy"));
    QCOMPARE(round.entries()[1].result.outcome, CheckOutcome::Failed);
    QVERIFY(!round.allUp());
}

void CheckRoundTest::nothingToAsk()
{
    PatientChecker checker;
    const HealthConfiguration configuration;
    CheckRound round(checker, configuration);
    QSignalSpy finished(&round, &CheckRound::finished);
    round.start();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(round.allUp());
}

void CheckRoundTest::heartbeatsAreNotAsked()
{
    PatientChecker checker;
    HealthConfiguration configuration = configurationOf(1);
    configuration.probes[0].kind = ProbeKind::Heartbeat;
    CheckRound round(checker, configuration);
    QSignalSpy finished(&round, &CheckRound::finished);
    round.start();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(checker.waiting.size(), size_t{0});
    QCOMPARE(round.entries()[0].result.outcome, CheckOutcome::NotAsked);
    QVERIFY(round.allUp());
}

void CheckRoundTest::whatWasNotAskedIsNotUp()
{
    PatientChecker checker;
    const HealthConfiguration configuration = configurationOf(1);
    CheckRound round(checker, configuration);
    QSignalSpy finished(&round, &CheckRound::finished);
    round.start();
    QTRY_COMPARE(checker.waiting.size(), size_t{1});
    checker.answerFirst(CheckOutcome::NotAsked);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!round.allUp());
}

QTEST_GUILESS_MAIN(CheckRoundTest)
#include "tst_checkround.moc"
