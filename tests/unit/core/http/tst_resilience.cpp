// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRandomGenerator>
#include <QTest>

#include "core/http/Backoff.h"
#include "core/http/Bulkhead.h"
#include "core/http/CircuitBreaker.h"

using namespace readyroom;
using namespace readyroom::http;

/// Pauses, breakers and places, without any network.
class ResilienceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausesGrowAndAreRandom();
    void breakerNeedsAWholeWindow();
    void breakerOpensAtHalf();
    void breakerForgetsOldFailures();
    void breakerTriesOnce();
    void breakerWaitsLongerEachTime();
    void abandonedTrialIsTriedAgain();
    void placesPerHost();
    void placesInAll();
    void hostsTakeTurns();
    void withdrawnOnesDoNotGo();
};

namespace {

constexpr Duration now = std::chrono::hours(1);

CircuitBreaker openBreaker()
{
    CircuitBreaker breaker;
    for (int i = 0; i < CircuitBreaker::window; ++i)
        breaker.failed(now);
    return breaker;
}

std::vector<Bulkhead::Ticket> all(Bulkhead& bulkhead)
{
    std::vector<Bulkhead::Ticket> tickets;
    while (const auto ticket = bulkhead.next())
        tickets.push_back(*ticket);
    return tickets;
}

constexpr QLatin1String a("a:80");
constexpr QLatin1String b("b:80");

} // namespace

void ResilienceTest::pausesGrowAndAreRandom()
{
    QRandomGenerator random(1);
    for (const auto& [attempt, bound] :
         std::vector<std::pair<int, int>>{{1, 100}, {2, 200}, {4, 800}, {8, 10'000}, {99, 10'000}}) {
        int smallest = bound;
        int largest = 0;
        for (int i = 0; i < 1000; ++i) {
            const int pause = static_cast<int>(backoff(attempt, random).count());
            smallest = std::min(smallest, pause);
            largest = std::max(largest, pause);
        }
        QVERIFY(largest <= bound);
        // Over all of the stretch, its ends included.
        QVERIFY(smallest < bound / 10);
        QVERIFY(largest > bound - bound / 10);
    }
}

void ResilienceTest::breakerNeedsAWholeWindow()
{
    CircuitBreaker breaker;
    for (int i = 0; i < CircuitBreaker::window - 1; ++i)
        breaker.failed(now);
    QVERIFY(breaker.admits(now));
    breaker.failed(now);
    QVERIFY(!breaker.admits(now));
}

void ResilienceTest::breakerOpensAtHalf()
{
    CircuitBreaker breaker;
    for (int i = 0; i < 5; ++i)
        breaker.succeeded();
    for (int i = 0; i < 4; ++i)
        breaker.failed(now);
    QVERIFY(breaker.admits(now));
    breaker.failed(now);
    QCOMPARE(breaker.state(), CircuitBreaker::State::Open);
}

void ResilienceTest::breakerForgetsOldFailures()
{
    CircuitBreaker breaker;
    for (int i = 0; i < 100; ++i) {
        breaker.failed(now);
        breaker.succeeded();
        breaker.succeeded();
    }
    QVERIFY(breaker.admits(now));
}

void ResilienceTest::breakerTriesOnce()
{
    CircuitBreaker breaker = openBreaker();
    QVERIFY(!breaker.admits(now + CircuitBreaker::firstPause - Duration(1)));
    QVERIFY(breaker.admits(now + CircuitBreaker::firstPause));
    QVERIFY(!breaker.admits(now + CircuitBreaker::firstPause));
    breaker.succeeded();
    QCOMPARE(breaker.state(), CircuitBreaker::State::Closed);
    QVERIFY(breaker.admits(now + CircuitBreaker::firstPause));
}

void ResilienceTest::breakerWaitsLongerEachTime()
{
    CircuitBreaker breaker = openBreaker();
    Duration time = now;
    Duration pause = CircuitBreaker::firstPause;
    for (int i = 0; i < 10; ++i) {
        time += pause;
        QVERIFY(breaker.admits(time));
        breaker.failed(time);
        pause = std::min(pause * 2, CircuitBreaker::longestPause);
        QVERIFY(!breaker.admits(time + pause - Duration(1)));
    }
    QCOMPARE(pause, CircuitBreaker::longestPause);
}

void ResilienceTest::abandonedTrialIsTriedAgain()
{
    CircuitBreaker breaker = openBreaker();
    const Duration later = now + CircuitBreaker::firstPause;
    QVERIFY(breaker.admits(later));
    breaker.abandoned();
    QVERIFY(breaker.admits(later));
}

void ResilienceTest::placesPerHost()
{
    Bulkhead bulkhead({2, 10});
    for (Bulkhead::Ticket ticket = 1; ticket <= 5; ++ticket)
        bulkhead.enter(ticket, a);
    QCOMPARE(all(bulkhead), (std::vector<Bulkhead::Ticket>{1, 2}));
    QCOMPARE(bulkhead.waiting(), 3);
    bulkhead.leave(a);
    QCOMPARE(all(bulkhead), (std::vector<Bulkhead::Ticket>{3}));
}

void ResilienceTest::placesInAll()
{
    Bulkhead bulkhead({2, 3});
    for (Bulkhead::Ticket ticket = 1; ticket <= 4; ++ticket)
        bulkhead.enter(ticket, ticket <= 2 ? a : b);
    QCOMPARE(all(bulkhead).size(), size_t{3});
    bulkhead.leave(a);
    QCOMPARE(all(bulkhead).size(), size_t{1});
    QCOMPARE(bulkhead.active(), 3);
}

void ResilienceTest::hostsTakeTurns()
{
    Bulkhead bulkhead({10, 4});
    for (Bulkhead::Ticket ticket = 1; ticket <= 6; ++ticket)
        bulkhead.enter(ticket, ticket <= 4 ? a : b);
    QCOMPARE(all(bulkhead), (std::vector<Bulkhead::Ticket>{1, 5, 2, 6}));
}

void ResilienceTest::withdrawnOnesDoNotGo()
{
    Bulkhead bulkhead({1, 10});
    bulkhead.enter(1, a);
    bulkhead.enter(2, a);
    QVERIFY(bulkhead.withdraw(1, a));
    QVERIFY(!bulkhead.withdraw(1, a));
    QVERIFY(!bulkhead.withdraw(2, b));
    QCOMPARE(all(bulkhead), (std::vector<Bulkhead::Ticket>{2}));
    bulkhead.leave(a);
    bulkhead.leave(a); // once too often
    QCOMPARE(bulkhead.active(), 0);
    bulkhead.enter(3, a);
    QCOMPARE(all(bulkhead), (std::vector<Bulkhead::Ticket>{3}));
}

QTEST_APPLESS_MAIN(ResilienceTest)
#include "tst_resilience.moc"
