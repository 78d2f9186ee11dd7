// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "health/CookieJar.h"
#include "health/ProbeChecker.h"
#include "health/ProbeText.h"
#include "support/ManualClock.h"
#include "unit/health/FakeNetwork.h"
#include "unit/health/ProbeSamples.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace readyroom::tests;

namespace {

struct Desk
{
    ManualClock clock;
    FakeNetwork network;
    FakeSecrets secrets;
    Redactor redactor;
    ProbeChecker checker{network, secrets, clock, redactor, {{}, [](const QString&, CheckOutcome) { return true; }}};

    [[nodiscard]] CheckResult run(const Journey& journey)
    {
        QFuture<CheckResult> future = checker.run(journey);
        return future.isFinished() ? future.result() : CheckResult();
    }
};

JourneyStep stepOf(const char* name, const char* target, const QStringList& conditions = {})
{
    JourneyStep step;
    step.probe = probeOf(ProbeKind::Http, QString::fromLatin1(target), conditions);
    step.probe.name = QString::fromLatin1(name);
    return step;
}

Journey journeyOf(std::vector<JourneyStep> steps)
{
    Journey journey;
    journey.name = QStringLiteral("buy");
    journey.group = QStringLiteral("shop");
    journey.steps = std::move(steps);
    return journey;
}

} // namespace

class JourneyRunnerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsFollowOneAnother();
    void afterAFailureOnlySomeRun();
    void timeForAllIsKept();
    void valuesAreKeptWithTheirTypes();
    void typedValues_data();
    void typedValues();
    void keptValuesAreSent();
    void valueThatIsMissingFailsTheStep();
    void cookiesAreKept();
    void cookiesOfARedirectionAreKept();
    void cookieRules();
    void nextRunBeginsAnew();
    void keptTokenIsBlanked();
    void journeyWithoutItsSecretIsNotAsked();
    void cancelledJourneyStops();
};

void JourneyRunnerTest::stepsFollowOneAnother()
{
    Desk desk;
    desk.network.onSend = [&](const http::Request& request) {
        desk.clock.advance(std::chrono::milliseconds(20));
        return FakeNetwork::plain(request.url, 200);
    };
    const CheckResult result =
        desk.run(journeyOf({stepOf("one", "https://a.example/1"),
                            stepOf("two", "https://a.example/2", {QStringLiteral("[STATUS] == 200")})}));
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    QCOMPARE(result.key, QStringLiteral("shop_buy"));
    QCOMPARE(result.took, Duration(40'000));
    QCOMPARE(result.steps.size(), size_t{2});
    QCOMPARE(result.steps[0].startedAfter, Duration(0));
    QCOMPARE(result.steps[0].took, Duration(20'000));
    QCOMPARE(result.steps[1].startedAfter, Duration(20'000));
    QCOMPARE(result.steps[1].name, QStringLiteral("two"));
    QVERIFY(result.steps[1].ran && result.steps[1].ok);
    QCOMPARE(result.steps[1].conditions.size(), size_t{1});
    QCOMPARE(result.steps[1].phases.firstByte, Duration(7'000));
    QCOMPARE(result.phases.firstByte, Duration(14'000));
    QVERIFY(result.transcript.contains(QStringLiteral("= 1 one\n")));
    QVERIFY(result.transcript.contains(QStringLiteral("= 2 two\n")));
}

void JourneyRunnerTest::afterAFailureOnlySomeRun()
{
    Desk desk;
    desk.network.onSend = [](const http::Request& request) {
        return FakeNetwork::plain(request.url, request.url.path() == QLatin1String("/2") ? 500 : 200);
    };
    std::vector<JourneyStep> steps{stepOf("one", "https://a.example/1"), stepOf("two", "https://a.example/2"),
                                   stepOf("three", "https://a.example/3"), stepOf("clean", "https://a.example/4")};
    steps[3].alwaysRuns = true;
    const CheckResult result = desk.run(journeyOf(std::move(steps)));
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(desk.network.sent.size(), size_t{3});
    QVERIFY(result.steps[1].ran && !result.steps[1].ok);
    QVERIFY(!result.steps[2].ran);
    QVERIFY(result.steps[3].ran && result.steps[3].ok);
}

void JourneyRunnerTest::timeForAllIsKept()
{
    Desk desk;
    desk.network.onSend = [&](const http::Request& request) {
        desk.clock.advance(std::chrono::seconds(2));
        return FakeNetwork::plain(request.url, 200);
    };
    Journey journey = journeyOf({stepOf("one", "https://a.example/1"), stepOf("two", "https://a.example/2"),
                                 stepOf("three", "https://a.example/3")});
    journey.timeout = Milliseconds(3000);
    journey.steps[2].alwaysRuns = true;
    const CheckResult result = desk.run(journey);
    QCOMPARE(desk.network.sent.size(), size_t{2});
    QCOMPARE(desk.network.sent[0].deadline, Milliseconds(3000));
    QCOMPARE(desk.network.sent[1].deadline, Milliseconds(1000));
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.error->code, ErrorCode::TimedOut);
    QVERIFY(!result.steps[2].ran);
}

void JourneyRunnerTest::valuesAreKeptWithTheirTypes()
{
    Desk desk;
    desk.network.onSend = [](const http::Request& request) {
        return FakeNetwork::plain(request.url, 200, R"({"order":{"id":12345678,"open":true},"items":[{"n":"a"}]})");
    };
    Journey journey =
        journeyOf({stepOf("one", "https://a.example/1"),
                   stepOf("two", "https://a.example/2",
                          {QStringLiteral("[CONTEXT].id == [BODY].order.id"), QStringLiteral("[CONTEXT].open == true"),
                           QStringLiteral("[CONTEXT].n == a"), QStringLiteral("[CONTEXT].first == 7")})});
    journey.context.insert(QStringLiteral("first"), 7);
    journey.steps[0].store = {{QStringLiteral("id"), QStringLiteral("[BODY].order.id")},
                              {QStringLiteral("open"), QStringLiteral("[BODY].order.open")},
                              {QStringLiteral("n"), QStringLiteral("[BODY].items[0].n")},
                              {QStringLiteral("absent"), QStringLiteral("[BODY].nothing")}};
    const CheckResult result = desk.run(journey);
    for (const ConditionResult& condition : result.steps[1].conditions)
        QVERIFY2(condition.ok, qPrintable(condition.resolved));
    QCOMPARE(result.outcome, CheckOutcome::Passed);
}

void JourneyRunnerTest::typedValues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("integer") << QStringLiteral("42") << QJsonValue(42);
    QTest::newRow("float") << QStringLiteral("1.5") << QJsonValue(1.5);
    QTest::newRow("exponent") << QStringLiteral("1.2345678e+07") << QJsonValue(12345678);
    QTest::newRow("truth") << QStringLiteral("True") << QJsonValue(true);
    QTest::newRow("one is a number") << QStringLiteral("1") << QJsonValue(1);
    QTest::newRow("no number") << QStringLiteral("NaN") << QJsonValue(QStringLiteral("NaN"));
    QTest::newRow("text") << QStringLiteral("yes") << QJsonValue(QStringLiteral("yes"));
    QTest::newRow("empty") << QString() << QJsonValue(QString());
}

void JourneyRunnerTest::typedValues()
{
    QFETCH(QString, text);
    QFETCH(QJsonValue, value);
    QCOMPARE(typedValue(text), value);
}

void JourneyRunnerTest::keptValuesAreSent()
{
    Desk desk;
    desk.network.onSend = [](const http::Request& request) {
        return FakeNetwork::plain(request.url, 200, R"({"id":12345678,"name":"a b/../c?x","rate":0.25})");
    };
    Journey journey = journeyOf(
        {stepOf("one", "https://a.example/1"), stepOf("two", "https://a.example/orders/[CONTEXT].id/[CONTEXT].name")});
    journey.steps[0].store = {{QStringLiteral("id"), QStringLiteral("[BODY].id")},
                              {QStringLiteral("name"), QStringLiteral("[BODY].name")},
                              {QStringLiteral("rate"), QStringLiteral("[BODY].rate")}};
    journey.steps[1].probe.http.method = QStringLiteral("PUT");
    journey.steps[1].probe.http.body = QStringLiteral("{\"rate\":[CONTEXT].rate}");
    journey.steps[1].probe.http.headers = {{QStringLiteral("X-Name"), QStringLiteral("n=[CONTEXT].name;")}};
    QCOMPARE(desk.run(journey).outcome, CheckOutcome::Passed);
    const http::Request& sent = desk.network.sent[1];
    QCOMPARE(sent.url.toEncoded(), QByteArray("https://a.example/orders/12345678/a%20b/../c%3Fx"));
    QCOMPARE(sent.body, QByteArray("{\"rate\":0.25}"));
    QCOMPARE(http::headerValue(sent.headers, "X-Name"), QByteArray("n=a b/../c?x;"));
}

void JourneyRunnerTest::valueThatIsMissingFailsTheStep()
{
    Desk desk;
    desk.network.onSend = [](const http::Request& request) { return FakeNetwork::plain(request.url, 200); };
    const CheckResult result =
        desk.run(journeyOf({stepOf("one", "https://a.example/1"), stepOf("two", "https://a.example/[CONTEXT].id")}));
    QCOMPARE(desk.network.sent.size(), size_t{1});
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.error->code, ErrorCode::NotFound);
    QCOMPARE(result.error->subject, QStringLiteral("[CONTEXT].id"));
}

void JourneyRunnerTest::cookiesAreKept()
{
    Desk desk;
    desk.network.onSend = [](const http::Request& request) {
        return FakeNetwork::plain(request.url, 200, {},
                                  {{"Set-Cookie", "sid=one; Path=/; Secure"}, {"set-cookie", "b=2"}});
    };
    QCOMPARE(desk.run(journeyOf({stepOf("one", "https://a.example/1"), stepOf("two", "https://a.example/2"),
                                 stepOf("three", "http://a.example/3"), stepOf("four", "https://b.example/4")}))
                 .outcome,
             CheckOutcome::Passed);
    QVERIFY(http::headerValue(desk.network.sent[0].headers, "Cookie").isNull());
    QCOMPARE(http::headerValue(desk.network.sent[1].headers, "Cookie"), QByteArray("sid=one; b=2"));
    QCOMPARE(http::headerValue(desk.network.sent[2].headers, "Cookie"), QByteArray("b=2"));
    QVERIFY(http::headerValue(desk.network.sent[3].headers, "Cookie").isNull());
}

void JourneyRunnerTest::cookiesOfARedirectionAreKept()
{
    Desk desk;
    desk.network.onSend = [](const http::Request& request) {
        return request.method == "POST"
                   ? FakeNetwork::plain(request.url, 302, {}, {{"Set-Cookie", "sid=one"}, {"Location", "/home"}})
                   : FakeNetwork::plain(request.url, 200);
    };
    Journey journey = journeyOf({stepOf("log in", "https://a.example/login")});
    journey.steps[0].probe.http.method = QStringLiteral("POST");
    journey.steps[0].probe.http.body = QStringLiteral("user=u");
    QCOMPARE(desk.run(journey).outcome, CheckOutcome::Passed);
    QCOMPARE(desk.network.sent.size(), size_t{2});
    QCOMPARE(desk.network.sent[1].method, QByteArray("GET"));
    QCOMPARE(desk.network.sent[1].url, QUrl(QStringLiteral("https://a.example/home")));
    QVERIFY(desk.network.sent[1].body.isEmpty());
    QCOMPARE(http::headerValue(desk.network.sent[1].headers, "Cookie"), QByteArray("sid=one"));
}

void JourneyRunnerTest::cookieRules()
{
    CookieJar jar;
    const auto at = [](const char* url) { return QUrl(QString::fromLatin1(url)); };
    jar.take(at("https://www.shop.example/a/b"), {{"Set-Cookie", "host=1"},
                                                  {"Set-Cookie", "wide=1; Domain=shop.example; Path=/"},
                                                  {"Set-Cookie", "path=1; Path=/c"},
                                                  {"Set-Cookie", "foreign=1; Domain=other.example"},
                                                  {"Set-Cookie", "old=1; Expires=Thu, 01 Jan 1970 00:00:01 GMT"}});
    QCOMPARE(jar.headerFor(at("https://www.shop.example/a/x")), QByteArray("host=1; wide=1"));
    QCOMPARE(jar.headerFor(at("https://api.shop.example/")), QByteArray("wide=1"));
    QCOMPARE(jar.headerFor(at("https://www.shop.example/c/d")), QByteArray("path=1; wide=1"));
    QVERIFY(jar.headerFor(at("https://www.shop.example/cd")) == QByteArray("wide=1"));
    QVERIFY(jar.headerFor(at("https://other.example/")).isEmpty());
    QVERIFY(jar.headerFor(at("https://notshop.example/")).isEmpty());
    jar.take(at("https://www.shop.co.uk/"), {{"Set-Cookie", "all=1; Domain=co.uk"}});
    QVERIFY(jar.headerFor(at("https://other.co.uk/")).isEmpty());
    jar.take(at("https://www.shop.example/a/b"), {{"Set-Cookie", "wide=; Domain=shop.example; Path=/; Max-Age=0"}});
    QCOMPARE(jar.headerFor(at("https://www.shop.example/a/x")), QByteArray("host=1"));
}

void JourneyRunnerTest::nextRunBeginsAnew()
{
    Desk desk;
    desk.network.onSend = [](const http::Request& request) {
        return FakeNetwork::plain(request.url, 200, {}, {{"Set-Cookie", "sid=one"}});
    };
    const Journey journey = journeyOf({stepOf("one", "https://a.example/1")});
    (void)desk.run(journey);
    (void)desk.run(journey);
    QVERIFY(http::headerValue(desk.network.sent[1].headers, "Cookie").isNull());
}

void JourneyRunnerTest::keptTokenIsBlanked()
{
    Desk desk;
    desk.network.onSend = [](const http::Request& request) {
        return FakeNetwork::plain(request.url, 200, R"({"access_token":"tok-4711-xyz","name":"visible"})",
                                  {{"Set-Cookie", "sid=very-secret-cookie"}});
    };
    Journey journey =
        journeyOf({stepOf("one", "https://a.example/1"), stepOf("two", "https://a.example/2?q=[CONTEXT].t",
                                                                {QStringLiteral("[BODY].access_token == nothing")})});
    journey.steps[0].store = {{QStringLiteral("t"), QStringLiteral("[BODY].access_token")},
                              {QStringLiteral("name"), QStringLiteral("[BODY].name")}};
    journey.steps[1].probe.http.headers = {{QStringLiteral("Authorization"), QStringLiteral("Bearer [CONTEXT].t")}};
    const CheckResult result = desk.run(journey);
    QCOMPARE(http::headerValue(desk.network.sent[1].headers, "Authorization"), QByteArray("Bearer tok-4711-xyz"));
    QVERIFY(result.transcript.contains(QStringLiteral("visible")));
    QVERIFY2(!result.transcript.contains(QStringLiteral("tok-4711")), qPrintable(result.transcript));
    QVERIFY2(!result.transcript.contains(QStringLiteral("very-secret")), qPrintable(result.transcript));
    QVERIFY2(!result.steps[1].conditions[0].resolved.contains(QStringLiteral("tok-4711")),
             qPrintable(result.steps[1].conditions[0].resolved));
}

void JourneyRunnerTest::journeyWithoutItsSecretIsNotAsked()
{
    Desk desk;
    Journey journey = journeyOf({stepOf("one", "https://a.example/1"), stepOf("two", "https://a.example/2")});
    journey.steps[0].probe.http.body = QStringLiteral("secret://k");
    const CheckResult result = desk.run(journey);
    QCOMPARE(result.outcome, CheckOutcome::NotAsked);
    QCOMPARE(result.error->code, ErrorCode::PermissionDenied);
    QVERIFY(desk.network.sent.empty());
}

void JourneyRunnerTest::cancelledJourneyStops()
{
    Desk desk;
    QFuture<CheckResult> future = desk.checker.run(journeyOf({stepOf("one", "https://a.example/1")}));
    future.cancel();
    QTRY_VERIFY(desk.network.open().isCanceled());
    QTRY_VERIFY(future.isFinished());
}

QTEST_GUILESS_MAIN(JourneyRunnerTest)
#include "tst_journeyrunner.moc"
