// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/facts/FactStore.h"
#include "core/journal/Journal.h"
#include "core/store/Database.h"
#include "core/store/Transaction.h"
#include "health/HealthService.h"
#include "health/ResultTables.h"
#include "support/ManualClock.h"
#include "unit/health/FakeChecker.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace std::chrono_literals;
using Phase = HealthService::Phase;

/// The schedule runs, believes, records and survives what happens to a machine.
class HealthServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksAtTheInterval();
    void aChangeIsAnEventWithItsEvidence();
    void passedAfterRepetition();
    void childrenOfWhatFailsAreMasked();
    void disabledOnesAreNotAsked();
    void askedNow();
    void failuresAreNotBelievedWhileOffline();
    void failuresAreBelievedWhileOnline();
    void sleepIsUnknownAndNoBurst();
    void aClockThatIsSetIsSeen();
    void whatRanIntoSleepDoesNotCount();
    void restartKeepsWhatWasKnown();
    void aHungCheckIsOverdue();
    void heartbeats();
    void stoppingCancelsAndIsBounded();
    void aFutureWithoutResultIsNotAsked();
    void onlyOneRunsTheSchedule();
    void aFailingStoreKeepsNobodyFromAsking();
    void factsFollow();
    void resultsAreKept();
    void reconfiguredWhileItRuns();
    void weeksInMilliseconds();
    void fiveThousandProbes();

private:
    void open();
    [[nodiscard]] std::unique_ptr<HealthService> service(const HealthConfiguration& configuration,
                                                         const char* holder = "test");
    /// Lets time pass in steps of a second.
    void pass(HealthService& service, Duration time, Duration step = 1s);
    [[nodiscard]] std::vector<journal::Event> events(const QString& stream) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<tests::ManualClock> m_clock;
    std::unique_ptr<tests::FakeChecker> m_checker;
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<facts::FactStore> m_facts;
    std::unique_ptr<ResultStore> m_results;
    QHash<QString, QString> m_transcripts; ///< by id
};

namespace {

Probe probe(const QString& name, const QStringList& dependsOn = {})
{
    Probe probe;
    probe.name = name;
    probe.dependsOn = dependsOn;
    return probe;
}

HealthConfiguration one(const Probe& probe)
{
    HealthConfiguration configuration;
    configuration.probes = {probe};
    return configuration;
}

HealthConfiguration one()
{
    return one(probe(QStringLiteral("a")));
}

const QString keyA = QStringLiteral("_a");
const QString keyB = QStringLiteral("_b");

bool started(HealthService& service)
{
    service.start();
    return QTest::qWaitFor([&service] { return service.phase() == Phase::Running; });
}

bool stopped(HealthService& service)
{
    service.stop();
    return QTest::qWaitFor([&service] { return service.phase() == Phase::Stopped; });
}

} // namespace

void HealthServiceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<tests::ManualClock>();
    m_clock->advance(1h);
    m_transcripts.clear();
    m_checker = std::make_unique<tests::FakeChecker>(*m_clock);
    open();
}

void HealthServiceTest::open()
{
    m_journal = std::move(*journal::Journal::open(m_folder->path(), *m_clock));
    m_facts = std::move(*facts::FactStore::open(m_folder->path(), *m_clock));
    m_results = std::move(*ResultStore::open(m_folder->path(), *m_clock));
}

void HealthServiceTest::cleanup()
{
    m_results.reset();
    m_facts.reset();
    m_journal.reset();
}

std::unique_ptr<HealthService> HealthServiceTest::service(const HealthConfiguration& configuration, const char* holder)
{
    HealthSettings settings;
    settings.holder = QString::fromLatin1(holder);
    settings.stopDeadline = std::chrono::milliseconds(50);
    settings.leaseSpan = 2h;
    settings.leaseRenewal = 1h;
    auto service = std::make_unique<HealthService>(
        HealthPorts{*m_checker, *m_clock, m_journal.get(), m_facts.get(), m_results.get(),
                    [this](const CheckResult& result) {
                        const QString id = QString::number(m_transcripts.size());
                        m_transcripts.insert(id, result.transcript);
                        return QtFuture::makeReadyFuture(Result<QString>(id));
                    }},
        settings);
    service->configure(configuration);
    return service;
}

void HealthServiceTest::pass(HealthService& service, Duration time, Duration step)
{
    int steps = 0;
    for (Duration passed{}; passed < time; passed += step) {
        m_clock->advance(step);
        service.tick();
        service.tick(); // what was answered at once is taken
        if (++steps % 500 == 0)
            QCoreApplication::processEvents(); // or answers of weeks would wait
    }
}

std::vector<journal::Event> HealthServiceTest::events(const QString& stream) const
{
    // What waits for a transcript is recorded, and appends go one after another, so that this one is behind all of
    // them.
    QCoreApplication::processEvents();
    auto last =
        m_journal->append(QStringLiteral("test"), {journal::NewEvent{QStringLiteral("test.mark"), 1, {}, {}, {}}});
    last.waitForFinished();
    return m_journal->readStream(stream).value();
}

void HealthServiceTest::asksAtTheInterval()
{
    const auto health = service(one());
    QSignalSpy checked(health.get(), &HealthService::checked);
    QVERIFY(started(*health));
    pass(*health, 10min);
    QCOMPARE(m_checker->asked.size(), 10);
    QCOMPARE(checked.count(), 10);
    QCOMPARE(health->statistics().checks, quint64{10});
    const Standing standing = health->standing(keyA).value();
    QCOMPARE(standing.state, HealthState::Up);
    QCOMPARE(standing.lastOutcome, CheckOutcome::Passed);
    QCOMPARE(standing.lastTook, Duration(20ms));
    QVERIFY(!health->standing(QStringLiteral("nobody")));
    QVERIFY(health->statistics().lag.percentile(99) <= Duration(1100ms));
}

void HealthServiceTest::aChangeIsAnEventWithItsEvidence()
{
    const auto health = service(one());
    QSignalSpy changed(health.get(), &HealthService::stateChanged);
    QVERIFY(started(*health));
    pass(*health, 5min);
    m_checker->answerWith([](const QString&) { return tests::FakeChecker::failed(); });
    pass(*health, 5min);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(health->standing(keyA).value().state, HealthState::Down);

    const auto recorded = events(healthStream(keyA));
    QCOMPARE(recorded.size(), size_t{2});
    const auto down = HealthStateChanged::fromJson(recorded.at(1).publicPart).value();
    QCOMPARE(down.from, HealthState::Up);
    QCOMPARE(down.to, HealthState::Down);
    QCOMPARE(down.inARow, 3);
    QCOMPARE(down.status, 503);
    QCOMPARE(down.kind, QStringLiteral("http"));
    QCOMPARE(down.conditions.at(0).resolved, QStringLiteral("[STATUS] (503) == 200"));
    // What was said is found by what the event tells.
    QCOMPARE(m_transcripts.value(down.transcript), QStringLiteral("HTTP/1.1 503 Service Unavailable"));
    QCOMPARE(m_transcripts.size(), 5);
}

void HealthServiceTest::passedAfterRepetition()
{
    Probe a = probe(QStringLiteral("a"));
    a.cadence.retries = 2;
    a.cadence.retryInterval = Milliseconds(2000);
    const auto health = service(one(a));
    int asked = 0;
    m_checker->answerWith([&asked](const QString&) {
        return ++asked % 3 == 0 ? tests::FakeChecker::passed() : tests::FakeChecker::failed();
    });
    QSignalSpy checked(health.get(), &HealthService::checked);
    QVERIFY(started(*health));
    pass(*health, 5min);
    QCOMPARE(health->standing(keyA).value().state, HealthState::Up);
    QCOMPARE(asked, 15);
    QCOMPARE(checked.count(), 5);
    const auto result = checked.at(0).at(0).value<HealthService::ResultPtr>();
    QCOMPARE(result->attempts, 3);
    QCOMPARE(result->outcome, CheckOutcome::Passed);
    QCOMPARE(health->statistics().failed, quint64{0});
}

void HealthServiceTest::childrenOfWhatFailsAreMasked()
{
    HealthConfiguration configuration;
    configuration.probes = {probe(QStringLiteral("a")), probe(QStringLiteral("b"), {keyA})};
    configuration.probes[1].thresholds.failures = 4;
    const auto health = service(configuration);
    QVERIFY(started(*health));
    pass(*health, 3min);
    m_checker->answerWith([](const QString&) { return tests::FakeChecker::failed(); });
    pass(*health, 30min);
    QCOMPARE(health->standing(keyA).value().state, HealthState::Down);
    QCOMPARE(health->standing(keyB).value().state, HealthState::Up);
    QCOMPARE(health->standing(keyB).value().maskedBy, keyA);
    QCOMPARE(health->counts().masked, 1);
    QCOMPARE(events(healthStream(keyB)).size(), size_t{1}); // that it came up
    m_results->flush().waitForFinished();
    QCOMPARE(m_results->reader().last(keyB, 1).value().at(0).exemption, Exemption::Masked);
}

void HealthServiceTest::disabledOnesAreNotAsked()
{
    HealthConfiguration configuration = one();
    configuration.probes[0].enabled = false;
    const auto health = service(configuration);
    QVERIFY(started(*health));
    pass(*health, 5min);
    QVERIFY(m_checker->asked.isEmpty());
    QVERIFY(!health->checkNow(keyA));
    QVERIFY(!health->standing(keyA).value().isEnabled);
}

void HealthServiceTest::askedNow()
{
    Probe a = probe(QStringLiteral("a"));
    a.cadence.interval = Milliseconds(15 * 60'000);
    const auto health = service(one(a));
    QVERIFY(!health->checkNow(keyA));
    QVERIFY(started(*health));
    pass(*health, 70s);
    QCOMPARE(m_checker->asked.size(), 1);
    QVERIFY(health->checkNow(keyA));
    QCOMPARE(m_checker->asked.size(), 2);
    QVERIFY(!health->checkNow(QStringLiteral("nobody")));
}

void HealthServiceTest::failuresAreNotBelievedWhileOffline()
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

void HealthServiceTest::failuresAreBelievedWhileOnline()
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

void HealthServiceTest::sleepIsUnknownAndNoBurst()
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

void HealthServiceTest::aClockThatIsSetIsSeen()
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

void HealthServiceTest::whatRanIntoSleepDoesNotCount()
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

void HealthServiceTest::restartKeepsWhatWasKnown()
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

void HealthServiceTest::aHungCheckIsOverdue()
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

void HealthServiceTest::heartbeats()
{
    Probe told = probe(QStringLiteral("a"));
    told.kind = ProbeKind::Heartbeat;
    told.thresholds = {2, 1};
    Probe free = told;
    free.name = QStringLiteral("b");
    free.cadence.interval = Milliseconds(0);
    HealthConfiguration configuration;
    configuration.probes = {told, free};
    const auto health = service(configuration);
    QVERIFY(!health->reportIn(keyA, tests::FakeChecker::passed()));
    QVERIFY(started(*health));
    for (int i = 0; i < 10; ++i) {
        pass(*health, 50s);
        QVERIFY(health->reportIn(keyA, tests::FakeChecker::passed()));
    }
    QVERIFY(health->reportIn(keyB, tests::FakeChecker::passed()));
    QVERIFY(!health->reportIn(QStringLiteral("nobody"), tests::FakeChecker::passed()));
    QCOMPARE(health->standing(keyA).value().state, HealthState::Up);
    QVERIFY(m_checker->asked.isEmpty());
    pass(*health, 59s);
    QCOMPARE(health->standing(keyA).value().failuresInARow, 0);
    pass(*health, 2s);
    QCOMPARE(health->standing(keyA).value().failuresInARow, 1);
    pass(*health, 60s);
    QCOMPARE(health->standing(keyA).value().state, HealthState::Down);
    const auto down = HealthStateChanged::fromJson(events(healthStream(keyA)).back().publicPart).value();
    QCOMPARE(down.errorCode, QStringLiteral("timedOut"));
    QVERIFY(health->reportIn(keyA, tests::FakeChecker::passed()));
    QCOMPARE(health->standing(keyA).value().state, HealthState::Up);
    QVERIFY(health->reportIn(keyA, tests::FakeChecker::failed()));
    QVERIFY(health->reportIn(keyA, tests::FakeChecker::failed()));
    QCOMPARE(health->standing(keyA).value().state, HealthState::Down);
    // One without an interval is never late.
    pass(*health, 2h);
    QCOMPARE(health->standing(keyB).value().state, HealthState::Up);
}

void HealthServiceTest::stoppingCancelsAndIsBounded()
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

void HealthServiceTest::aFutureWithoutResultIsNotAsked()
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

void HealthServiceTest::onlyOneRunsTheSchedule()
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

void HealthServiceTest::aFailingStoreKeepsNobodyFromAsking()
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

void HealthServiceTest::factsFollow()
{
    HealthConfiguration configuration;
    configuration.probes = {probe(QStringLiteral("a")), probe(QStringLiteral("b"))};
    const auto health = service(configuration);
    m_checker->answerWith([this](const QString& key) {
        CheckResult result = key == keyA ? tests::FakeChecker::passed() : tests::FakeChecker::failed();
        HostCertificates host;
        host.host = QStringLiteral("example.org");
        host.chain.breaksAt = fromMicroseconds(1'772'442'000'000'000) + 24h * 10;
        result.certificates = {host};
        return result;
    });
    QVERIFY(started(*health));
    const auto value = [this](const char* key, const QString& subject) {
        const facts::FactValue measured = m_facts->latest(QString::fromLatin1(key), subject).value().fact.value;
        const auto* number = std::get_if<double>(&measured);
        return number ? *number : -1000.0;
    };
    pass(*health, 10min);
    QTRY_COMPARE(value("health.probes_down", {}), 1.0);
    QCOMPARE(value("health.up", {}), 50.0);
    QTRY_COMPARE(value("tls.days_until_expiry", QStringLiteral("example.org")), 9.0);
    m_results->flush().waitForFinished();
    pass(*health, 1h);
    QTRY_COMPARE(value("health.uptime_percent_24h", keyA), 100.0);
    QTRY_COMPARE(value("health.uptime_percent_24h", keyB), 0.0);
    // Not one for each check.
    const auto history = m_facts->history(QStringLiteral("tls.days_until_expiry"), QStringLiteral("example.org"),
                                          TimePoint::min(), TimePoint::max());
    QVERIFY(history.value().size() <= 2);
    // When nobody measures any more they go stale.
    m_clock->advance(10min);
    QCOMPARE(m_facts->latest(QStringLiteral("health.up"), {}).value().state, facts::FactState::Stale);
}

void HealthServiceTest::resultsAreKept()
{
    const auto health = service(one());
    m_checker->answerWith([](const QString&) {
        CheckResult result = tests::FakeChecker::passed();
        result.phases = {1ms, 2ms, 3ms, 4ms, 5ms};
        return result;
    });
    QVERIFY(started(*health));
    pass(*health, 60min);
    m_results->flush().waitForFinished();
    const auto rows = m_results->reader().last(keyA, 100).value();
    QCOMPARE(rows.size(), size_t{60});
    QCOMPARE(rows.at(0).phases.tls, Duration(3ms));
    QCOMPARE(rows.at(0).at - rows.at(1).at, Duration(60s));
}

void HealthServiceTest::reconfiguredWhileItRuns()
{
    HealthConfiguration configuration = one();
    const auto health = service(configuration);
    QVERIFY(started(*health));
    pass(*health, 3min);
    const TimePoint since = health->standing(keyA).value().since.value();
    m_checker->hold();
    pass(*health, 60s);
    configuration.probes.push_back(probe(QStringLiteral("b")));
    health->configure(configuration);
    QCOMPARE(m_checker->cancelledCount(), 1);
    m_checker->release();
    pass(*health, 61s);
    QCOMPARE(health->standing(keyA).value().state, HealthState::Up);
    QCOMPARE(health->standing(keyA).value().since.value(), since);
    QCOMPARE(health->standing(keyB).value().state, HealthState::Up);
    QCOMPARE(events(healthStream(keyA)).size(), size_t{1});
    QCOMPARE(health->keys().size(), size_t{2});
}

void HealthServiceTest::weeksInMilliseconds()
{
    m_facts.reset(); // a fact a minute is not what this is about
    // Three weeks over a change of clocks, with a nightly window in which it is broken on purpose.
    m_clock->setWallClock(timeFromIsoString(QStringLiteral("2026-03-16T12:00:00Z")).value());
    Probe a = probe(QStringLiteral("a"));
    a.cadence.interval = Milliseconds(5 * 60'000);
    a.maintenance = {{QTime(2, 0), std::chrono::minutes(90), QTimeZone("Europe/Berlin"), {}}};
    const auto health = service(one(a));
    m_checker->answerWith([this](const QString&) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(
            std::chrono::floor<std::chrono::milliseconds>(m_clock->now()).time_since_epoch().count(),
            QTimeZone("Europe/Berlin"));
        // On 29 March 02:00 is 03:00, and the window lasts until 04:30.
        const bool isChange = local.date() == QDate(2026, 3, 29);
        const QTime from = isChange ? QTime(3, 0) : QTime(2, 0);
        const QTime until = isChange ? QTime(4, 30) : QTime(3, 30);
        const bool isBroken = local.time() >= from && local.time() < until;
        return isBroken ? tests::FakeChecker::failed() : tests::FakeChecker::passed();
    });
    QSignalSpy changed(health.get(), &HealthService::stateChanged);
    QVERIFY(started(*health));
    pass(*health, std::chrono::hours(24 * 21), 30s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(health->standing(keyA).value().state, HealthState::Up);
    m_results->flush().waitForFinished();
    const auto days = m_results->reader().days(keyA, m_clock->now() - std::chrono::hours(24 * 30), m_clock->now());
    CheckCounts counts;
    for (const ResultPeriod& day : days.value())
        counts.merge(day.counts);
    QCOMPARE(counts.uptimePercent().value(), 100.0);
    QCOMPARE(counts.exempted, qint64{21 * 18});
}

void HealthServiceTest::fiveThousandProbes()
{
    HealthConfiguration configuration;
    for (int i = 0; i < 5000; ++i)
        configuration.probes.push_back(probe(QString::number(i)));
    const auto health = service(configuration);
    QVERIFY(started(*health));
    pass(*health, 10min, 250ms);
    const quint64 checks = health->statistics().checks;
    QVERIFY(checks <= quint64{50'000} && checks > quint64{49'900});
    QCOMPARE(health->counts().up, 5000);
    QVERIFY(health->statistics().lag.percentile(99) < Duration(1s));
}

QTEST_GUILESS_MAIN(HealthServiceTest)
#include "tst_healthservice.moc"
