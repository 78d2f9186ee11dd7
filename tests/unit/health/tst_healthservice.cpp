// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/health/HealthRoom.h"

using namespace readyroom;
using namespace readyroom::health;

/// The schedule runs, believes and records.
class HealthServiceTest : public QObject, private HealthRoom
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void asksAtTheInterval();
    void aChangeIsAnEventWithItsEvidence();
    void passedAfterRepetition();
    void childrenOfWhatFailsAreMasked();
    void disabledOnesAreNotAsked();
    void askedNow();
    void heartbeats();
    void factsFollow();
    void resultsAreKept();
    void reconfiguredWhileItRuns();
    void weeksInMilliseconds();
    void fiveThousandProbes();
};

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
