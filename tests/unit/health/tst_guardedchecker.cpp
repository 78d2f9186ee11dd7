// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "health/GuardedChecker.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::health;

namespace {

/// Passes everything, and counts.
class WillingChecker final : public Checker
{
public:
    QFuture<CheckResult> check(const Probe& probe) override
    {
        ++asked;
        CheckResult result;
        result.key = probe.key();
        result.outcome = CheckOutcome::Passed;
        return QtFuture::makeReadyFuture(result);
    }
    QFuture<CheckResult> run(const Journey& /*journey*/) override
    {
        ++asked;
        CheckResult result;
        result.outcome = CheckOutcome::Passed;
        return QtFuture::makeReadyFuture(result);
    }
    int asked = 0;
};

} // namespace

/// What an untrusted configuration may have done.
class GuardedCheckerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostsAreAsked();
    void refuses_data();
    void refuses();
    void refusesJourneysByTheirSteps();
};

void GuardedCheckerTest::hostsAreAsked()
{
    WillingChecker inner;
    const tests::ManualClock clock;
    GuardedChecker checker(inner, clock);
    Probe probe;
    probe.target = QStringLiteral("https://example.org/");
    QCOMPARE(checker.check(probe).result().outcome, CheckOutcome::Passed);
    QCOMPARE(checker.run(Journey()).result().outcome, CheckOutcome::Passed);
    QCOMPARE(inner.asked, 2);
}

void GuardedCheckerTest::refuses_data()
{
    QTest::addColumn<int>("place");
    for (int place = 0; place < 7; ++place)
        QTest::newRow(qPrintable(QString::number(place))) << place;
}

void GuardedCheckerTest::refuses()
{
    QFETCH(int, place);
    const QString secret = QStringLiteral("Bearer secret://api");
    Probe probe;
    switch (place) {
    case 0:
        probe.kind = ProbeKind::Command;
        break;
    case 1:
        probe.http.headers = {{QStringLiteral("Authorization"), secret}};
        break;
    case 2:
        probe.http.body = secret;
        break;
    case 3:
        probe.target = QStringLiteral("https://example.org/?key=secret://api");
        break;
    case 4:
        probe.client.oauth2 = ClientCredentials{{}, {}, QStringLiteral("SECRET://api"), {}};
        break;
    case 5:
        probe.dialog = {{"AUTH secret://api", {}}};
        break;
    default:
        probe.send = secret;
    }
    WillingChecker inner;
    const tests::ManualClock clock;
    GuardedChecker checker(inner, clock);
    const CheckResult result = checker.check(probe).result();
    QCOMPARE(result.outcome, CheckOutcome::NotAsked);
    QVERIFY(result.error && result.error->code == ErrorCode::Untrusted);
    QCOMPARE(result.at, clock.now());
    QCOMPARE(inner.asked, 0);
}

void GuardedCheckerTest::refusesJourneysByTheirSteps()
{
    JourneyStep step;
    step.probe.http.body = QStringLiteral("secret://api");
    Journey journey;
    journey.steps = {JourneyStep(), step};
    WillingChecker inner;
    const tests::ManualClock clock;
    GuardedChecker checker(inner, clock);
    QCOMPARE(checker.run(journey).result().outcome, CheckOutcome::NotAsked);
    QCOMPARE(inner.asked, 0);
}

QTEST_GUILESS_MAIN(GuardedCheckerTest)
#include "tst_guardedchecker.moc"
