// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <random>

#include <QTest>

#include "health/ProbeSchedule.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace std::chrono_literals;
using Slot = ProbeSchedule::Slot;
using Verdict = ProbeSchedule::Verdict;

/// When which probe is asked.
class ProbeScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadIsSpreadFromTheStart();
    void aKeyHasItsPlace();
    void thePeriodDoesNotDrift();
    void aLongIntervalBeginsWithinAMinute();
    void failuresAreRepeated();
    void askedAtAnotherIntervalWhileItFails();
    void aSlowCheckIsNotDoubled();
    void whatIsMissedIsNotMadeUpFor();
    void overdueIsSeen();
    void lagIsMeasured();
    void deadHostsKeepNobodyWaiting();
    void afterSleepThereIsNoBurst();
    void askingNowKeepsThePeriod();
    void aHeartbeatIsDueAnIntervalAfterItsReport();
    void anySequenceKeepsTheRules();
    void fiveThousandForTenMinutes();
};

namespace {

Cadence every(Milliseconds interval)
{
    Cadence cadence;
    cadence.interval = interval;
    return cadence;
}

QString key(int number)
{
    return QStringLiteral("group_probe-%1").arg(number);
}

/// Begins everything that is due and ends it at once; answers what was begun.
std::vector<Slot> runDue(ProbeSchedule& schedule, Duration now, bool failed = false)
{
    std::vector<Slot> slots;
    while (const auto start = schedule.begin(now)) {
        slots.push_back(start->slot);
        schedule.end(start->slot, failed, now);
    }
    return slots;
}

/// The starts of a lone probe until `end`, looked for at each of its moments.
std::vector<Duration> startsUntil(ProbeSchedule& schedule, Duration end, Duration took = {}, bool failed = false)
{
    std::vector<Duration> starts;
    Duration now{};
    while (const auto next = schedule.next()) {
        now = std::max(now, *next);
        if (now >= end)
            break;
        (void)schedule.takeOverdue(now);
        if (const auto start = schedule.begin(now)) {
            starts.push_back(now);
            now += took;
            schedule.end(start->slot, failed, now);
        }
    }
    return starts;
}

} // namespace

void ProbeScheduleTest::loadIsSpreadFromTheStart()
{
    ProbeSchedule schedule;
    constexpr int count = 6000;
    for (int i = 0; i < count; ++i)
        schedule.add(key(i), every(60s), 0s);
    size_t busiest = 0;
    size_t quietest = count;
    size_t all = 0;
    for (Duration now = 1s; now <= 60s; now += 1s) {
        const size_t begun = runDue(schedule, now).size();
        busiest = std::max(busiest, begun);
        quietest = std::min(quietest, begun);
        all += begun;
    }
    QCOMPARE(all, size_t{count});
    QVERIFY2(busiest < 150, qPrintable(QString::number(busiest)));
    QVERIFY2(quietest > 60, qPrintable(QString::number(quietest)));
}

void ProbeScheduleTest::aKeyHasItsPlace()
{
    ProbeSchedule one;
    ProbeSchedule other;
    one.add(QStringLiteral("a_b"), every(60s), 0s);
    other.add(QStringLiteral("x_y"), every(60s), 0s);
    other.add(QStringLiteral("a_b"), every(60s), 0s);
    QCOMPARE(one.due(0), other.due(1));
    QVERIFY(other.due(0) != other.due(1));
}

void ProbeScheduleTest::thePeriodDoesNotDrift()
{
    ProbeSchedule schedule;
    schedule.add(key(1), every(10s), 0s);
    const std::vector<Duration> starts = startsUntil(schedule, 24h, 3s);
    QCOMPARE(starts.size(), size_t{8640});
    for (size_t i = 1; i < starts.size(); ++i)
        QCOMPARE(starts[i] - starts[i - 1], Duration(10s));
}

void ProbeScheduleTest::aLongIntervalBeginsWithinAMinute()
{
    for (int i = 0; i < 50; ++i) {
        ProbeSchedule schedule;
        schedule.add(key(i), every(15min), 0s);
        const std::vector<Duration> starts = startsUntil(schedule, 3h);
        QVERIFY(starts.at(0) <= ProbeSchedule::firstWithin);
        const Duration second = starts.at(1) - starts.at(0);
        QVERIFY(second >= 7min && second <= 23min);
        for (size_t at = 2; at < starts.size(); ++at)
            QCOMPARE(starts[at] - starts[at - 1], Duration(15min));
    }
}

void ProbeScheduleTest::failuresAreRepeated()
{
    ProbeSchedule schedule;
    Cadence cadence = every(60s);
    cadence.retries = 2;
    cadence.retryInterval = 2s;
    schedule.add(key(1), cadence, 0s);
    const Duration due = schedule.due(0);
    auto start = schedule.begin(due);
    QCOMPARE(start.value().attempt, 1);
    QVERIFY(schedule.mayRepeat(0));
    QCOMPARE(schedule.end(0, true, due + 1s), Verdict::IsRepeated);
    QCOMPARE(schedule.due(0), due + 3s);
    QVERIFY(!schedule.begin(due + 2s));
    start = schedule.begin(due + 3s);
    QCOMPARE(start.value().attempt, 2);
    QCOMPARE(schedule.end(0, true, due + 3s), Verdict::IsRepeated);
    start = schedule.begin(due + 5s);
    QCOMPARE(start.value().attempt, 3);
    QVERIFY(!schedule.mayRepeat(0));
    QCOMPARE(schedule.end(0, true, due + 5s), Verdict::Counts);
    // The period is that of the first attempt.
    QCOMPARE(schedule.due(0), due + 60s);
    start = schedule.begin(due + 60s);
    QCOMPARE(start.value().attempt, 1);
    QCOMPARE(schedule.end(0, true, due + 60s), Verdict::IsRepeated);
    (void)schedule.begin(due + 62s);
    QCOMPARE(schedule.end(0, false, due + 62s), Verdict::Counts);
    QCOMPARE(schedule.due(0), due + 120s);
}

void ProbeScheduleTest::askedAtAnotherIntervalWhileItFails()
{
    ProbeSchedule schedule;
    Cadence cadence = every(60s);
    cadence.failureInterval = 5s;
    schedule.add(key(1), cadence, 0s);
    const Duration due = schedule.due(0);
    (void)schedule.begin(due);
    schedule.end(0, true, due + 1s);
    QCOMPARE(schedule.due(0), due + 5s);
    (void)schedule.begin(due + 5s);
    schedule.end(0, true, due + 5s);
    QCOMPARE(schedule.due(0), due + 10s);
    (void)schedule.begin(due + 10s);
    schedule.end(0, false, due + 10s);
    // Back at its place.
    QCOMPARE(schedule.due(0), due + 60s);
}

void ProbeScheduleTest::aSlowCheckIsNotDoubled()
{
    ProbeSchedule schedule;
    schedule.add(key(1), every(10s), 0s);
    const Duration due = schedule.due(0);
    QVERIFY(schedule.begin(due));
    QVERIFY(schedule.isRunning(0));
    for (Duration later = due; later < due + 35s; later += 1s)
        QVERIFY(!schedule.begin(later));
    schedule.end(0, false, due + 35s);
    // At once, as one, and then at its place again.
    QVERIFY(schedule.begin(due + 35s));
    schedule.end(0, false, due + 36s);
    QVERIFY(!schedule.begin(due + 36s));
    QCOMPARE(schedule.due(0), due + 50s);
    // That it took so long itself is no lag.
    QVERIFY(schedule.lag().percentile(100) < Duration(1s));
}

void ProbeScheduleTest::whatIsMissedIsNotMadeUpFor()
{
    ProbeSchedule schedule;
    schedule.add(key(1), every(10s), 0s);
    QCOMPARE(runDue(schedule, 10min).size(), size_t{1});
    QVERIFY(schedule.due(0) > Duration(10min));
}

void ProbeScheduleTest::overdueIsSeen()
{
    ProbeSchedule schedule(1);
    schedule.add(key(1), every(10s), 0s);
    schedule.add(key(2), every(120s), 0s);
    const Duration first = schedule.due(0);
    const Duration second = schedule.due(1);
    // Nobody asks.
    QVERIFY(schedule.takeOverdue(first + 30s - 1us).empty());
    QCOMPARE(schedule.takeOverdue(first + 30s), std::vector<Slot>{0});
    QVERIFY(schedule.isOverdue(0));
    QVERIFY(schedule.takeOverdue(second + 120s - 1us).empty());
    QCOMPARE(schedule.takeOverdue(second + 120s), std::vector<Slot>{1});
    const auto start = schedule.begin(second + 120s);
    QVERIFY(start.value().wasOverdue);
    QVERIFY(!schedule.isOverdue(start->slot));
    // One that never ends is overdue again, an interval after the next one was due.
    const Slot hung = start->slot;
    const Duration began = second + 120s;
    QVERIFY(schedule.takeOverdue(began + 30s).empty());
    QCOMPARE(schedule.takeOverdue(began + 50s), std::vector<Slot>{hung});
}

void ProbeScheduleTest::lagIsMeasured()
{
    ProbeSchedule schedule;
    for (int i = 0; i < 100; ++i)
        schedule.add(key(i), every(60s), 0s);
    // Looked at only every two seconds.
    for (Duration now{}; now < 10min; now += 2s)
        runDue(schedule, now);
    QVERIFY(schedule.lag().count() > 900);
    QVERIFY(schedule.lag().percentile(99) <= Duration(2125ms));
    QVERIFY(schedule.lag().percentile(50) > Duration(500ms));
    QVERIFY(schedule.lag().percentile(50) < Duration(1500ms));
}

void ProbeScheduleTest::deadHostsKeepNobodyWaiting()
{
    ProbeSchedule schedule(10);
    std::set<Slot> dead;
    for (int i = 0; i < 100; ++i) {
        const Slot slot = schedule.add(key(i), every(1s), 0s);
        if (i < 50)
            dead.insert(slot);
    }
    // Once round, so that it is known who fails.
    for (Duration now{}; now < 5s; now += 10ms) {
        while (const auto start = schedule.begin(now))
            schedule.end(start->slot, dead.contains(start->slot), now);
    }
    // From now on the dead ones never end.
    std::map<Slot, int> alive;
    int hanging = 0;
    for (Duration now = 5s; now < 15s; now += 10ms) {
        while (const auto start = schedule.begin(now)) {
            if (dead.contains(start->slot)) {
                ++hanging;
                continue;
            }
            ++alive[start->slot];
            schedule.end(start->slot, false, now);
        }
    }
    QCOMPARE(hanging, 5);
    QCOMPARE(alive.size(), size_t{50});
    for (const auto& [slot, times] : alive)
        QVERIFY(times >= 9);
}

void ProbeScheduleTest::afterSleepThereIsNoBurst()
{
    ProbeSchedule schedule;
    for (int i = 0; i < 600; ++i)
        schedule.add(key(i), every(60s), 0s);
    for (Duration now{}; now < 2min; now += 1s)
        runDue(schedule, now);
    const Duration woken = 8h;
    schedule.spread(woken);
    size_t busiest = 0;
    size_t all = 0;
    for (Duration now = woken; now <= woken + 60s; now += 1s) {
        const size_t begun = runDue(schedule, now).size();
        busiest = std::max(busiest, begun);
        all += begun;
    }
    QCOMPARE(all, size_t{600});
    QVERIFY(busiest < 40);
    QVERIFY(schedule.takeOverdue(woken + 60s).empty());
    QVERIFY(schedule.lag().percentile(100) < Duration(2s));
}

void ProbeScheduleTest::askingNowKeepsThePeriod()
{
    ProbeSchedule schedule;
    schedule.add(key(1), every(60s), 0s);
    const Duration due = schedule.due(0);
    runDue(schedule, due);
    schedule.askNow(0, due + 10s);
    QCOMPARE(runDue(schedule, due + 10s).size(), size_t{1});
    QCOMPARE(schedule.due(0), due + 60s);
    // Where the next one would follow too closely, this one stands for it.
    schedule.askNow(0, due + 55s);
    QCOMPARE(runDue(schedule, due + 55s).size(), size_t{1});
    QCOMPARE(schedule.due(0), due + 120s);
}

void ProbeScheduleTest::aHeartbeatIsDueAnIntervalAfterItsReport()
{
    ProbeSchedule schedule;
    schedule.add(key(1), every(60s), 0s, false);
    QCOMPARE(schedule.due(0), Duration(60s));
    schedule.postpone(0, 50s);
    QVERIFY(!schedule.begin(100s));
    QVERIFY(schedule.begin(110s));
    schedule.end(0, true, 110s);
    QCOMPARE(schedule.due(0), Duration(170s));
}

void ProbeScheduleTest::anySequenceKeepsTheRules()
{
    std::mt19937 random(20'260'302);
    const auto upTo = [&random](int limit) { return std::uniform_int_distribution<int>(0, limit)(random); };
    for (int round = 0; round < 200; ++round) {
        const int places = 1 + upTo(8);
        ProbeSchedule schedule(places);
        const int count = 1 + upTo(20);
        std::vector<Cadence> cadences;
        for (int i = 0; i < count; ++i) {
            Cadence cadence = every(Milliseconds(100 + upTo(20'000)));
            cadence.retries = upTo(2);
            cadence.retryInterval = Milliseconds(upTo(500));
            cadence.failureInterval = Milliseconds(upTo(1) * (50 + upTo(1000)));
            cadences.push_back(cadence);
            schedule.add(key(i), cadence, 0s);
        }
        std::set<Slot> running;
        std::map<Slot, Duration> began;
        Duration now{};
        quint64 begun = 0;
        for (int step = 0; step < 500; ++step) {
            now += Milliseconds(upTo(700));
            switch (upTo(9)) {
            case 0:
                schedule.askNow(static_cast<Slot>(upTo(count - 1)), now);
                break;
            case 1:
                if (upTo(20) == 0)
                    schedule.spread(now);
                break;
            case 2:
            case 3:
            case 4:
                if (!running.empty()) {
                    const Slot slot = *std::next(running.begin(), upTo(static_cast<int>(running.size()) - 1));
                    running.erase(slot);
                    schedule.end(slot, upTo(2) == 0, now);
                }
                break;
            default:
                while (const auto start = schedule.begin(now)) {
                    ++begun;
                    QVERIFY(running.insert(start->slot).second); // never twice at a time
                    QVERIFY(start->due <= now);
                    QVERIFY(start->attempt <= cadences[start->slot].retries + 1);
                }
                // All that waits has no place, or is not due.
                QVERIFY(!schedule.next() || *schedule.next() > now || !schedule.takeOverdue(now).empty());
            }
            QCOMPARE(schedule.running(), static_cast<int>(running.size()));
            QVERIFY(schedule.running() <= places);
            for (Slot slot = 0; slot < static_cast<Slot>(count); ++slot)
                QCOMPARE(schedule.isRunning(slot), running.contains(slot));
        }
        QCOMPARE(schedule.lag().count(), begun);
    }
}

void ProbeScheduleTest::fiveThousandForTenMinutes()
{
    ProbeSchedule schedule;
    constexpr int count = 5000;
    for (int i = 0; i < count; ++i)
        schedule.add(key(i), every(60s), 0s);
    std::multimap<Duration, Slot> ends;
    size_t begun = 0;
    for (Duration now{}; now < 10min; now += 10ms) {
        for (; !ends.empty() && ends.begin()->first <= now; ends.erase(ends.begin()))
            schedule.end(ends.begin()->second, false, now);
        while (const auto start = schedule.begin(now)) {
            ++begun;
            ends.emplace(now + 20ms + Milliseconds(start->slot % 200), start->slot);
        }
        QVERIFY(schedule.takeOverdue(now).empty());
    }
    // But for those whose place is the very end.
    QVERIFY(begun <= size_t{10 * count} && begun > size_t{10 * count - 20});
    QVERIFY(schedule.lag().percentile(99) <= Duration(11ms));
}

QTEST_APPLESS_MAIN(ProbeScheduleTest)
#include "tst_probeschedule.moc"
