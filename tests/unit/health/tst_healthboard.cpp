// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/journal/Event.h"
#include "core/vocabulary/HealthEvents.h"
#include "health/ConnectivityMonitor.h"
#include "health/HealthBoard.h"
#include "health/HealthFacts.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace std::chrono_literals;

/// What is known of everything that is watched, where it comes from, and what facts it makes.
class HealthBoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failuresBelowAFailingParentAreMasked();
    void theOneFurthestUpIsNamed();
    void aCircleDoesNotHang();
    void countsByState();
    void restoredFromEvents();
    void eventsAsJson();
    void brokenEventsAreRefused();
    void facts();
    void certificates();
    void connectivityIsAskedAfterAFailure();
    void offlineIsBelievedForAWhile();
};

namespace {

constexpr TimePoint start = TimePoint(Duration(1'772'442'000'000'000));

Probe probe(const char* name, const QStringList& dependsOn = {})
{
    Probe probe;
    probe.name = QString::fromLatin1(name);
    probe.dependsOn = dependsOn;
    return probe;
}

HealthBoard board(const std::vector<Probe>& probes, const std::vector<Journey>& journeys = {})
{
    return HealthBoard(watchedOf(probes, journeys));
}

QString key(const char* name)
{
    return probeKey({}, QString::fromLatin1(name));
}

journal::Event eventOf(const HealthStateChanged& change, TimePoint at)
{
    journal::Event event;
    event.type = QLatin1String(HealthStateChanged::type);
    event.schema = HealthStateChanged::schema;
    event.at = at;
    event.publicPart = change.toJson();
    return event;
}

} // namespace

void HealthBoardTest::failuresBelowAFailingParentAreMasked()
{
    HealthBoard states = board({probe("gateway"), probe("api", {key("gateway")}), probe("other")});
    TimePoint now = start;
    for (size_t i = 0; i < 3; ++i)
        (void)states.take(i, CheckOutcome::Passed, now, 10ms);
    // The first failure of the gateway is enough to mask, though it is not down yet.
    now += 60s;
    QVERIFY(!states.take(0, CheckOutcome::Failed, now, 10ms).transition);
    for (int i = 0; i < 10; ++i) {
        now += 60s;
        const auto down = states.take(0, CheckOutcome::Failed, now, 10ms).transition;
        QCOMPARE(down.has_value(), i == 1);
        const HealthBoard::Taken taken = states.take(1, CheckOutcome::Failed, now, 10ms);
        QVERIFY(!taken.transition);
        QCOMPARE(taken.maskedBy, key("gateway"));
    }
    QCOMPARE(states.standing(0, now).state, HealthState::Down);
    QCOMPARE(states.standing(1, now).state, HealthState::Up);
    QCOMPARE(states.standing(1, now).maskedBy, key("gateway"));
    QCOMPARE(states.counts(now), (HealthCounts{2, 0, 1, 0, 1, 0, 0}));
    QCOMPARE(states.children(0), std::vector<size_t>{1});
    // The gateway is back, the api is not.
    for (int i = 0; i < 2; ++i)
        (void)states.take(0, CheckOutcome::Passed, now += 60s, 10ms);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(states.take(1, CheckOutcome::Failed, now += 60s, 10ms).transition.has_value(), i == 2);
    QCOMPARE(states.standing(1, now).state, HealthState::Down);
    QVERIFY(states.standing(1, now).maskedBy.isEmpty());
}

void HealthBoardTest::theOneFurthestUpIsNamed()
{
    HealthBoard states = board({probe("network"), probe("gateway", {key("network")}), probe("api", {key("gateway")})});
    (void)states.take(0, CheckOutcome::Failed, start, {});
    QCOMPARE(states.take(1, CheckOutcome::Failed, start, {}).maskedBy, key("network"));
    QCOMPARE(states.take(2, CheckOutcome::Failed, start, {}).maskedBy, key("network"));
    // A gateway that works is no excuse, whatever the network says.
    (void)states.take(1, CheckOutcome::Passed, start + 60s, {});
    QCOMPARE(states.take(2, CheckOutcome::Failed, start + 60s, {}).maskedBy, QString());
    // One that was fine before the network went says nothing.
    (void)states.take(0, CheckOutcome::Passed, start + 90s, {});
    (void)states.take(1, CheckOutcome::Passed, start + 100s, {});
    (void)states.take(0, CheckOutcome::Failed, start + 110s, {});
    QCOMPARE(states.take(2, CheckOutcome::Failed, start + 120s, {}).maskedBy, key("network"));
}

void HealthBoardTest::aCircleDoesNotHang()
{
    HealthBoard states = board({probe("a", {key("b")}), probe("b", {key("a")})});
    (void)states.take(0, CheckOutcome::Failed, start, {});
    QCOMPARE(states.take(1, CheckOutcome::Failed, start, {}).maskedBy, key("a"));
}

void HealthBoardTest::countsByState()
{
    Probe off = probe("off");
    off.enabled = false;
    Probe slow = probe("slow");
    slow.degraded = LatencyLimit{95, Milliseconds(10), Milliseconds(60'000)};
    Probe kept = probe("kept");
    kept.maintenance = {{QTime(9, 0), std::chrono::minutes(60), QTimeZone::utc(), {}}};
    Journey journey;
    journey.name = QStringLiteral("buy");
    journey.thresholds = {1, 1};
    HealthBoard states = board({off, slow, kept, probe("up")}, {journey});
    (void)states.take(1, CheckOutcome::Passed, start, 50ms);
    (void)states.take(2, CheckOutcome::Failed, start, 50ms);
    (void)states.take(3, CheckOutcome::Passed, start, 50ms);
    (void)states.take(4, CheckOutcome::Failed, start, 50ms);
    states.setOverdue(3, true);
    QCOMPARE(states.counts(start), (HealthCounts{1, 1, 1, 1, 0, 1, 1}));
    // The window has ended, although nobody has asked since.
    QCOMPARE(states.counts(start + 1h).inMaintenance, 0);
    QCOMPARE(states.watched(4).kindName(), QStringLiteral("journey"));
    QCOMPARE(states.find(QStringLiteral("_buy")).value(), size_t{4});
}

void HealthBoardTest::restoredFromEvents()
{
    KnownStates known;
    HealthStateChanged change;
    change.key = key("a");
    change.to = HealthState::Up;
    known.take(eventOf(change, start));
    change.to = HealthState::Down;
    known.take(eventOf(change, start + 1h));
    journal::Event foreign;
    foreign.type = QStringLiteral("plan.edited");
    foreign.at = start + 9h;
    known.take(foreign);
    QCOMPARE(known.lastHeard().value(), start + 1h);
    journal::Event gap;
    gap.type = QLatin1String(WatchInterrupted::type);
    gap.schema = WatchInterrupted::schema;
    gap.publicPart = WatchInterrupted{InterruptionReason::Asleep, start + 2h, start + 3h}.toJson();
    known.take(gap);
    QCOMPARE(known.lastHeard().value(), start + 3h);

    HealthBoard states = board({probe("a"), probe("b")});
    states.restore(known, start + 4h);
    QCOMPARE(states.standing(0, start).state, HealthState::Unknown);
    QCOMPARE(states.standing(0, start).lastKnown, HealthState::Down);
    QVERIFY(!states.standing(1, start).since);
    const auto transition = states.take(0, CheckOutcome::Failed, start + 5h, {}).transition;
    QVERIFY(transition.value().isResumption());
    QCOMPARE(transition->unknownSince.value(), start + 4h);
    QCOMPARE(states.standing(0, start).since.value(), start + 1h);
}

void HealthBoardTest::eventsAsJson()
{
    HealthStateChanged change;
    change.key = key("a");
    change.name = QStringLiteral("a");
    change.group = QStringLiteral("g");
    change.kind = QStringLiteral("http");
    change.from = HealthState::Up;
    change.to = HealthState::Down;
    change.inARow = 3;
    change.unknownFrom = start;
    change.unknownTo = start + 1min;
    change.conditions = {{QStringLiteral("[STATUS] == 200"), false, QStringLiteral("[STATUS] (503) == 200")}};
    change.errorCode = QStringLiteral("timedOut");
    change.error = QStringLiteral("nothing came");
    change.status = 503;
    change.took = 1234us;
    change.transcript = QStringLiteral("17");
    QCOMPARE(HealthStateChanged::fromJson(change.toJson()).value(), change);
    for (const InterruptionReason reason : {InterruptionReason::NotRunning, InterruptionReason::Asleep,
                                            InterruptionReason::ClockChanged, InterruptionReason::Offline}) {
        const WatchInterrupted open{reason, start, std::nullopt};
        QCOMPARE(WatchInterrupted::fromJson(open.toJson()).value(), open);
        const WatchInterrupted over{reason, start, start + 1h};
        QCOMPARE(WatchInterrupted::fromJson(over.toJson()).value(), over);
    }
    QCOMPARE(healthStream(change.key), QStringLiteral("probe:_a"));
}

void HealthBoardTest::brokenEventsAreRefused()
{
    QCOMPARE(HealthStateChanged::fromJson({}).error().code, ErrorCode::Malformed);
    QJsonObject object{{QStringLiteral("key"), QStringLiteral("k")},
                       {QStringLiteral("from"), QStringLiteral("up")},
                       {QStringLiteral("to"), QStringLiteral("sideways")}};
    QCOMPARE(HealthStateChanged::fromJson(object).error().code, ErrorCode::Malformed);
    object.insert(QStringLiteral("to"), QStringLiteral("down"));
    QVERIFY(HealthStateChanged::fromJson(object));
    QVERIFY(!WatchInterrupted::fromJson({{QStringLiteral("reason"), QStringLiteral("asleep")}}));
    QVERIFY(!WatchInterrupted::fromJson(
        {{QStringLiteral("reason"), QStringLiteral("bored")}, {QStringLiteral("from"), toIsoString(start)}}));
}

void HealthBoardTest::facts()
{
    const auto present = stateFacts({6, 1, 1, 4, 0, 0, 0}, start);
    QCOMPARE(present.at(0).key, QStringLiteral("health.up"));
    QCOMPARE(std::get<double>(present.at(0).value), 87.5);
    QCOMPARE(present.at(0).unit, QStringLiteral("%"));
    QCOMPARE(present.at(1).key, QStringLiteral("health.probes_down"));
    QCOMPARE(std::get<double>(present.at(1).value), 1.0);
    // Where nothing is known, that is what is said.
    const auto unknown = stateFacts({0, 0, 0, 4, 0, 0, 0}, start);
    QVERIFY(std::holds_alternative<std::monostate>(unknown.at(0).value));
    const auto uptime = uptimeFact(QStringLiteral("_a"), {90, 5, 5, 1000, 1000}, start);
    QCOMPARE(uptime.subject, QStringLiteral("_a"));
    QCOMPARE(std::get<double>(uptime.value), 95.0);
    QVERIFY(std::holds_alternative<std::monostate>(uptimeFact(QStringLiteral("_a"), {0, 0, 0, 3, 3}, start).value));
    const auto grade = headersFact(QStringLiteral("example.org"), QStringLiteral("B+"), {}, start);
    QCOMPARE(std::get<QString>(grade.value), QStringLiteral("B+"));
}

void HealthBoardTest::certificates()
{
    HostCertificates host;
    host.host = QStringLiteral("example.org");
    QVERIFY(std::holds_alternative<std::monostate>(expiryFact(host, start).value));
    host.chain.breaksAt = start + std::chrono::hours(24 * 30 + 23);
    QCOMPARE(std::get<double>(expiryFact(host, start).value), 30.0);
    host.chain.breaksAt = start - 1h;
    QCOMPARE(std::get<double>(expiryFact(host, start).value), -1.0);
    QCOMPARE(expiryFact(host, start).unit, QStringLiteral("d"));
}

void HealthBoardTest::connectivityIsAskedAfterAFailure()
{
    ConnectivityMonitor monitor({QStringLiteral("1.1.1.1:53"), Milliseconds(60'000)});
    QCOMPARE(monitor.probe().target, QStringLiteral("tcp://1.1.1.1:53"));
    QCOMPARE(monitor.probe().kind, ProbeKind::Tcp);
    QVERIFY(!monitor.wasOnline(10s, 20s));
    monitor.asked(20s);
    QVERIFY(monitor.isAsking());
    QVERIFY(!monitor.answered(true, 21s));
    QCOMPARE(monitor.wasOnline(10s, 21s), std::optional(true));
    // One that began after that is believed for a moment, then asked about anew.
    QCOMPARE(monitor.wasOnline(22s, 26s), std::optional(true));
    QVERIFY(!monitor.wasOnline(22s, 27s));
    QCOMPARE(monitor.wasOnline(19s, 40s), std::optional(true));
}

void HealthBoardTest::offlineIsBelievedForAWhile()
{
    ConnectivityMonitor monitor({QStringLiteral("1.1.1.1:53"), Milliseconds(30'000)});
    QVERIFY(!monitor.isDue(1h));
    monitor.asked(10s);
    QVERIFY(monitor.answered(false, 15s));
    QVERIFY(!monitor.isOnline());
    QCOMPARE(monitor.wasOnline(20s, 45s), std::optional(false));
    QVERIFY(!monitor.wasOnline(20s, 46s));
    QVERIFY(!monitor.isDue(39s));
    QVERIFY(monitor.isDue(40s));
    monitor.asked(40s);
    QVERIFY(!monitor.isDue(80s));
    QVERIFY(monitor.answered(true, 41s));
    QVERIFY(monitor.isOnline());
}

QTEST_APPLESS_MAIN(HealthBoardTest)
#include "tst_healthboard.moc"
