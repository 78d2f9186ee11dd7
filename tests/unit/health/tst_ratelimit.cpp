// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "health/RateLimitCheck.h"
#include "health/RetryAfter.h"
#include "support/FakeSender.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::health;
using readyroom::tests::FakeSender;
using readyroom::tests::ManualClock;
using Outcome = RateLimitResult::Outcome;

/// Bursts of requests: who may send one, what it finds, and that it never sends more than it may.
class RateLimitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retryAfter_data();
    void retryAfter();
    void permission_data();
    void permission();
    void size_data();
    void size();
    void limitIsFound();
    void unreadableRetryAfter();
    void noLimit();
    void slowBurstProvesNothing();
    void silentServiceIsAskedOnce();
    void cancelledSeriesSendsNoMore();
};

namespace {

const QUrl& target()
{
    static const QUrl url(QStringLiteral("https://shop.example/api"));
    return url;
}

RateLimitBurst burst(int requests)
{
    RateLimitBurst made;
    made.request.url = target();
    made.request.repetitions = 3;
    made.requests = requests;
    return made;
}

RateLimitPermission granted()
{
    return {target(), QStringLiteral("shop.example")};
}

/// A service that takes so many requests, and then says when to come back.
FakeSender limited(int takes, const http::Headers& headers)
{
    return FakeSender([left = takes, headers](const http::Request& request) mutable {
        const bool isTaken = left-- > 0;
        return FakeSender::answer(request.url, isTaken ? 200 : 429, {},
                                  isTaken ? http::Headers{{"X-RateLimit-Remaining", QByteArray::number(left)}}
                                          : headers);
    });
}

} // namespace

void RateLimitTest::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds"); // -1: neither
    QTest::newRow("seconds") << QByteArray(" 120 ") << 120;
    QTest::newRow("none") << QByteArray("0") << 0;
    QTest::newRow("date") << QByteArray("Mon, 02 Mar 2026 09:01:30 GMT") << 90;
    QTest::newRow("past date") << QByteArray("Sun, 01 Mar 2026 09:00:00 GMT") << 0;
    QTest::newRow("old form") << QByteArray("Monday, 02-Mar-26 09:00:10 GMT") << 10;
    QTest::newRow("old form of the last century") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << 0;
    QTest::newRow("oldest form") << QByteArray("Mon Mar  2 09:00:05 2026") << 5;
    QTest::newRow("empty") << QByteArray() << -1;
    QTest::newRow("negative") << QByteArray("-1") << -1;
    QTest::newRow("fraction") << QByteArray("1.5") << -1;
    QTest::newRow("unit") << QByteArray("30s") << -1;
    QTest::newRow("other zone") << QByteArray("Mon, 02 Mar 2026 09:01:30 CET") << -1;
    QTest::newRow("iso date") << QByteArray("2026-03-02T09:01:30Z") << -1;
    QTest::newRow("too long") << QByteArray("99999999999999999999") << -1;
    QTest::newRow("a hundred years") << QByteArray("Mon, 02 Mar 2126 09:00:00 GMT") << -1;
}

void RateLimitTest::retryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    const ManualClock clock;
    const std::optional<std::chrono::seconds> wait = readRetryAfter(value, clock.now());
    QCOMPARE(wait ? static_cast<int>(wait->count()) : -1, seconds);
}

void RateLimitTest::permission_data()
{
    QTest::addColumn<QString>("permitted");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("valid");
    QTest::newRow("the host") << target().toString() << QStringLiteral("shop.example") << true;
    QTest::newRow("another page of it") << QStringLiteral("https://shop.example/other")
                                        << QStringLiteral("shop.example") << true;
    QTest::newRow("nothing") << target().toString() << QString() << false;
    QTest::newRow("the address") << target().toString() << target().toString() << false;
    QTest::newRow("another case") << target().toString() << QStringLiteral("Shop.example") << false;
    QTest::newRow("blanks") << target().toString() << QStringLiteral("shop.example ") << false;
    QTest::newRow("another host") << QStringLiteral("https://other.example/") << QStringLiteral("shop.example")
                                  << false;
    QTest::newRow("another port") << QStringLiteral("https://shop.example:8443/") << QStringLiteral("shop.example")
                                  << false;
    QTest::newRow("its own host") << QStringLiteral("https://other.example/") << QStringLiteral("other.example")
                                  << false;
}

void RateLimitTest::permission()
{
    QFETCH(QString, permitted);
    QFETCH(QString, typed);
    QFETCH(bool, valid);
    const ManualClock clock;
    const FakeSender sender = limited(1, {});
    const auto result = checkRateLimit(sender, burst(5), {QUrl(permitted), typed}, clock).result();
    QCOMPARE(result.has_value(), valid);
    QCOMPARE(sender.requests().empty(), !valid);
    if (!valid)
        QCOMPARE(result.error().code, ErrorCode::PermissionDenied);
}

void RateLimitTest::size_data()
{
    QTest::addColumn<int>("requests");
    QTest::addColumn<bool>("valid");
    QTest::newRow("none") << 0 << false;
    QTest::newRow("one") << 1 << true;
    QTest::newRow("most") << RateLimitBurst::most << true;
    QTest::newRow("more") << RateLimitBurst::most + 1 << false;
}

void RateLimitTest::size()
{
    QFETCH(int, requests);
    QFETCH(bool, valid);
    const ManualClock clock;
    const FakeSender sender = limited(1000, {});
    const auto result = checkRateLimit(sender, burst(requests), granted(), clock).result();
    QCOMPARE(result.has_value(), valid);
    QCOMPARE(static_cast<int>(sender.requests().size()), valid ? requests : 0);
}

void RateLimitTest::limitIsFound()
{
    const ManualClock clock;
    const FakeSender sender =
        limited(7, {{"Retry-After", "30"}, {"RateLimit-Limit", "7"}, {"x-ratelimit-remaining", "0"}, {"Server", "x"}});
    const auto result = checkRateLimit(sender, burst(50), granted(), clock).result();
    QVERIFY(result.has_value());
    QCOMPARE(result->outcome, Outcome::Limited);
    QCOMPARE(result->limitedAt.value_or(0), 8);
    QCOMPARE(result->wait.value_or(std::chrono::seconds(0)), std::chrono::seconds(30));
    QCOMPARE(result->headers,
             (QStringList{QStringLiteral("x-ratelimit-remaining: 0"), QStringLiteral("RateLimit-Limit: 7")}));
    QCOMPARE(result->sent, 8);
    QCOMPARE(static_cast<int>(sender.requests().size()), 8);
    QCOMPARE(sender.requests().front().repetitions, 0);
    QCOMPARE(sender.requests().front().maximumRedirects, 0);
}

void RateLimitTest::unreadableRetryAfter()
{
    const ManualClock clock;
    for (const http::Headers& headers : {http::Headers{}, http::Headers{{"Retry-After", "soon"}}}) {
        const auto result = checkRateLimit(limited(2, headers), burst(50), granted(), clock).result();
        QVERIFY(result.has_value());
        QCOMPARE(result->outcome, Outcome::LimitedUnclearly);
        QVERIFY(!result->wait.has_value());
    }
}

void RateLimitTest::noLimit()
{
    const ManualClock clock;
    const FakeSender sender = limited(1000, {});
    sender.hold();
    QFuture<Result<RateLimitResult>> future = checkRateLimit(sender, burst(25), granted(), clock);
    QCOMPARE(sender.waiting(), std::size_t{10});
    while (sender.release())
        QVERIFY(sender.waiting() <= 10);
    QVERIFY(future.isFinished());
    QCOMPARE(future.result()->outcome, Outcome::NotLimited);
    QCOMPARE(future.result()->answered, 25);
    QCOMPARE(sender.most(), std::size_t{10});
}

void RateLimitTest::slowBurstProvesNothing()
{
    ManualClock clock;
    const FakeSender sender([&clock](const http::Request& request) {
        clock.advance(std::chrono::milliseconds(50));
        return FakeSender::answer(request.url, 200);
    });
    const auto result = checkRateLimit(sender, burst(25), granted(), clock).result();
    QVERIFY(result.has_value());
    QCOMPARE(result->outcome, Outcome::TooSlow);
    QCOMPARE(result->took, Duration(std::chrono::milliseconds(1250)));
}

void RateLimitTest::silentServiceIsAskedOnce()
{
    const ManualClock clock;
    const FakeSender sender([](const http::Request&) { return FakeSender::silence(); });
    const auto result = checkRateLimit(sender, burst(25), granted(), clock).result();
    QVERIFY(result.has_value());
    QCOMPARE(result->outcome, Outcome::Failed);
    QVERIFY(result->error && result->error->code == ErrorCode::TimedOut);
    QCOMPARE(static_cast<int>(sender.requests().size()), 1);
}

void RateLimitTest::cancelledSeriesSendsNoMore()
{
    const ManualClock clock;
    const FakeSender sender = limited(1000, {});
    sender.hold();
    QFuture<Result<RateLimitResult>> future = checkRateLimit(sender, burst(100), granted(), clock);
    QVERIFY(sender.release());
    QCOMPARE(static_cast<int>(sender.requests().size()), 11);
    future.cancel();
    QVERIFY(!future.isFinished());
    while (sender.release())
        continue;
    QVERIFY(future.isFinished() && future.isCanceled());
    QCOMPARE(static_cast<int>(sender.requests().size()), 11);
    QCOMPARE(sender.canceled(), 9); // all that were under way when the first of them answered
}

QTEST_APPLESS_MAIN(RateLimitTest)
#include "tst_ratelimit.moc"
