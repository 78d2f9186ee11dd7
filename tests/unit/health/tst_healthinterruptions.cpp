// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"
#include "core/store/Transaction.h"
#include "health/ResultTables.h"
#include "unit/health/HealthRoom.h"

using namespace readyroom;
using namespace readyroom::health;

/// What happens to a machine, a network and a store, and what is believed then.
class HealthInterruptionsTest : public QObject, private HealthRoom
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void failuresAreNotBelievedWhileOffline();
    void failuresAreBelievedWhileOnline();
    void sleepIsUnknownAndNoBurst();
    void aClockThatIsSetIsSeen();
    void whatRanIntoSleepDoesNotCount();
    void restartKeepsWhatWasKnown();
    void aHungCheckIsOverdue();
    void stoppingCancelsAndIsBounded();
    void aFutureWithoutResultIsNotAsked();
    void onlyOneRunsTheSchedule();
    void aFailingStoreKeepsNobodyFromAsking();
};

void HealthInterruptionsTest::failuresAreNotBelievedWhileOffline()
{
    HealthConfiguration configuration = one();
    configuration.connectivity = ConnectivityCheck{QStringLiteral("1.1.1.1:53"), Milliseconds(30'000)};
    const auto health = service(configuration);
    QVERIFY(started(*health));
    pass(*health, 3min);
    QVERIFY(!m_checker->asked.contains(QStringLiteral("_connectivity")));
    QSignalSpy interrupted(health.get(), &HealthService::interrupted);
    m_checker->answerWith([](const QString&) { return tests::FakeChecker::failed(); });
    pass(*health, 10min);
    QVERIFY(!health->isOnline());
    QCOMPARE(health->standing(keyA).value().state, HealthState::Unknown);
    QCOMPARE(health->standing(keyA).value().lastKnown, HealthState::Up);
    QCOMPARE(health->statistics().failed, quint64{0});
    QVERIFY(health->statistics().notAsked > 5);
    // It is asked again and again whether the network is back.
    QVERIFY(m_checker->asked.count(QStringLiteral("_connectivity")) >= 15);
    m_checker->answerWith({});
    pass(*health, 3min);
    QVERIFY(health->isOnline());
    QCOMPARE(health->standing(keyA).value().state, HealthState::Up);
    // One way out and one back, and nothing of the probe itself.
    QCOMPARE(interrupted.count(), 2);
    QCOMPARE(events(healthStream(keyA)).size(), size_t{1});
    const auto recorded = events(watchStream());
    QCOMPARE(recorded.size(), size_t{2});
    const auto out = WatchInterrupted::fromJson(recorded.at(0).publicPart).value();
    const auto back = WatchInterrupted::fromJson(recorded.at(1).publicPart).value();
    QCOMPARE(out.reason, InterruptionReason::Offline);
    QVERIFY(!out.to);
    QCOMPARE(back.from, out.from);
    QVERIFY(back.to.value() - back.from > 9min);
}

void HealthInterruptionsTest::failuresAreBelievedWhileOnline()
{
    HealthConfiguration configuration = one();
    configuration.connectivity = ConnectivityCheck{QStringLiteral("1.1.1.1:53"), Milliseconds(30'000)};
    const auto health = service(configuration);
    m_checker->answerWith([](const QString& key) {
        return key == QStringLiteral("_connectivity") ? tests::FakeChecker::passed() : tests::FakeChecker::failed();
    });
    QVERIFY(started(*health));
    pass(*health, 5min);
    QCOMPARE(health->standing(keyA).value().state, HealthState::Down);
    QCOMPARE(m_checker->asked.count(QStringLiteral("_connectivity")), 5);
}

void HealthInterruptionsTest::sleepIsUnknownAndNoBurst()
{
    HealthConfiguration configuration;
    for (int i = 0; i < 120; ++i)
        configuration.probes.push_back(probe(QString::number(i)));
    configuration.probes.push_back(probe(QStringLiteral("a")));
    const auto health = service(configuration);
    QVERIFY(started(*health));
    pass(*health, 3min);
    QCOMPARE(health->counts().up, 121);
    QSignalSpy interrupted(health.get(), &HealthService::interrupted);
    const TimePoint asleep = m_clock->now();
    const TimePoint upSince = health->standing(keyA).value().since.value();
    m_checker->asked.clear();
    m_clock->advance(8h);
    health->tick();
    QVERIFY(m_checker->asked.size() < 10);
    QCOMPARE(health->counts().unknown, 121);
    QCOMPARE(interrupted.count(), 1);
    const auto gap = interrupted.at(0).at(0).value<WatchInterrupted>();
    QCOMPARE(gap.reason, InterruptionReason::Asleep);
    QCOMPARE(gap.from, asleep);
    QCOMPARE(gap.to.value(), asleep + 8h);
    pass(*health, 61s);
    QVERIFY(m_checker->asked.size() >= 121 && m_checker->asked.size() < 140);
    QCOMPARE(health->counts().up, 121);
    // All is as it was, so that it has been since then; and one event tells the gap.
    QCOMPARE(health->standing(keyA).value().since.value(), upSince);
    QCOMPARE(events(healthStream(keyA)).size(), size_t{1});
    QCOMPARE(events(watchStream()).size(), size_t{1});
}

void HealthInterruptionsTest::aClockThatIsSetIsSeen()
{
    const auto health = service(one());
    QVERIFY(started(*health));
    pass(*health, 3min);
    QSignalSpy interrupted(health.get(), &HealthService::interrupted);
    const TimePoint before = m_clock->now();
    m_clock->setWallClock(before - 2h);
    pass(*health, 5s);
    QCOMPARE(interrupted.count(), 1);
    const auto gap = interrupted.at(0).at(0).value<WatchInterrupted>();
    QCOMPARE(gap.reason, InterruptionReason::ClockChanged);
    QCOMPARE(gap.from, before);
    QVERIFY(gap.to.value() < before);
    m_checker->asked.clear();
    pass(*health, 5min);
    QCOMPARE(interrupted.count(), 1);
    QVERIFY(m_checker->asked.size() <= 6);
    QCOMPARE(health->standing(keyA).value().state, HealthState::Up);
}

void HealthInterruptionsTest::whatRanIntoSleepDoesNotCount()
{
    Probe a = probe(QStringLiteral("a"));
    a.thresholds.failures = 1;
    const auto health = service(one(a));
    QVERIFY(started(*health));
    pass(*health, 3min);
    m_checker->answerWith([](const QString&) { return tests::FakeChecker::failed(); });
    m_checker->hold();
    pass(*health, 60s);
    m_clock->advance(1h);
    health->tick();
    m_checker->release();
    health->tick();
    QCOMPARE(health->standing(keyA).value().state, HealthState::Unknown);
    QCOMPARE(health->statistics().notAsked, quint64{1});
    pass(*health, 2min);
    QCOMPARE(health->standing(keyA).value().state, HealthState::Down);
    const auto recorded = events(healthStream(keyA));
    const auto down = HealthStateChanged::fromJson(recorded.back().publicPart).value();
    QCOMPARE(down.from, HealthState::Up);
    QVERIFY(down.unknownFrom && down.unknownTo && *down.unknownTo - *down.unknownFrom >= 1h);
}

void HealthInterruptionsTest::restartKeepsWhatWasKnown()
{
    m_checker->answerWith([](const QString&) { return tests::FakeChecker::failed(); });
    auto health = service(one());
    QVERIFY(started(*health));
    pass(*health, 10min);
    const TimePoint downSince = health->standing(keyA).value().since.value();
    QVERIFY(stopped(*health));
    health.reset();
    cleanup();
    m_clock->advance(30min);
    open();
    health = service(one());
    QSignalSpy interrupted(health.get(), &HealthService::interrupted);
    QVERIFY(started(*health));
    QCOMPARE(health->standing(keyA).value().state, HealthState::Unknown);
    QCOMPARE(health->standing(keyA).value().lastKnown, HealthState::Down);
    QCOMPARE(interrupted.count(), 1);
    const auto gap = interrupted.at(0).at(0).value<WatchInterrupted>();
    QCOMPARE(gap.reason, InterruptionReason::NotRunning);
    QVERIFY(gap.to.value() - gap.from >= 30min);
    QVERIFY(gap.to.value() - gap.from <= 31min);
    pass(*health, 60s);
    // The first failure confirms what was known.
    QCOMPARE(health->standing(keyA).value().state, HealthState::Down);
    QCOMPARE(health->standing(keyA).value().since.value(), downSince);
    QCOMPARE(events(healthStream(keyA)).size(), size_t{1});
    m_checker->answerWith({});
    pass(*health, 3min);
    QCOMPARE(HealthStateChanged::fromJson(events(healthStream(keyA)).back().publicPart).value().to, HealthState::Up);
}

void HealthInterruptionsTest::aHungCheckIsOverdue()
{
    const auto health = service(one());
    QVERIFY(started(*health));
    pass(*health, 2min);
    QSignalSpy overdue(health.get(), &HealthService::overdueChanged);
    m_checker->hold();
    pass(*health, 5min);
    QCOMPARE(overdue.count(), 1);
    QVERIFY(health->standing(keyA).value().isOverdue);
    QCOMPARE(health->counts().overdue, 1);
    QCOMPARE(m_checker->asked.size(), 3); // never twice at a time
    m_checker->release();
    pass(*health, 2min);
    QVERIFY(!health->standing(keyA).value().isOverdue);
    QCOMPARE(overdue.count(), 2);
}

void HealthInterruptionsTest::stoppingCancelsAndIsBounded()
{
    const auto health = service(one());
    QSignalSpy stops(health.get(), &HealthService::stopped);
    QVERIFY(started(*health));
    m_checker->hold();
    pass(*health, 61s);
    QCOMPARE(m_checker->asked.size(), 1);
    health->stop();
    QCOMPARE(health->phase(), Phase::Stopping);
    QCOMPARE(m_checker->cancelledCount(), 1);
    // It never answers, and is not waited for.
    QTRY_COMPARE(stops.count(), 1);
    QCOMPARE(health->phase(), Phase::Stopped);
    m_checker->release();
    pass(*health, 5min);
    QCOMPARE(health->statistics().checks, quint64{0});
    QCOMPARE(m_checker->asked.size(), 1);
    // And it can be started anew.
    QVERIFY(started(*health));
    pass(*health, 61s);
    QCOMPARE(health->standing(keyA).value().state, HealthState::Up);
}

void HealthInterruptionsTest::aFutureWithoutResultIsNotAsked()
{
    const auto health = service(one());
    QVERIFY(started(*health));
    m_checker->hold();
    pass(*health, 61s);
    m_checker->drop();
    health->tick();
    QCOMPARE(health->statistics().notAsked, quint64{1});
    m_checker->release();
    pass(*health, 2min);
    QCOMPARE(health->standing(keyA).value().state, HealthState::Up);
}

void HealthInterruptionsTest::onlyOneRunsTheSchedule()
{
    const auto first = service(one(), "window");
    QVERIFY(started(*first));
    const auto second = service(one(), "watch");
    QSignalSpy held(second.get(), &HealthService::leaseHeldBy);
    second->start();
    QTRY_COMPARE(second->phase(), Phase::StandingBy);
    QCOMPARE(held.at(0).at(0).toString(), QStringLiteral("window"));
    pass(*first, 10s);
    second->tick();
    QCOMPARE(m_checker->asked.count(keyA) <= 1, true);
    QVERIFY(stopped(*first));
    // The other one takes over.
    m_clock->advance(1h + 1s);
    second->tick();
    QTRY_COMPARE(second->phase(), Phase::Running);
}

void HealthInterruptionsTest::aFailingStoreKeepsNobodyFromAsking()
{
    m_results = std::move(*ResultStore::open(m_folder->path(), *m_clock, {}, std::chrono::milliseconds(20)));
    const auto health = service(one());
    QVERIFY(started(*health));
    QSignalSpy failures(m_results.get(), &ResultStore::writeFailed);
    const auto other = store::Database::open(
        {m_folder->filePath(QStringLiteral("health.sqlite")), tables::migrations(), store::Durability::Consistent});
    {
        const auto lock = store::Transaction::begin(**other, store::Transaction::Kind::Write);
        QVERIFY(lock);
        pass(*health, 5min);
        m_results->flush().waitForFinished();
        QTRY_VERIFY(failures.count() >= 1);
        pass(*health, 5min);
    }
    QCOMPARE(m_checker->asked.size(), 10);
    QCOMPARE(health->phase(), Phase::Running);
    m_results->flush().waitForFinished();
    QCOMPARE(m_results->reader().last(keyA, 100).value().size(), size_t{10});
}

QTEST_GUILESS_MAIN(HealthInterruptionsTest)
#include "tst_healthinterruptions.moc"
