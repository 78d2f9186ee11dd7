// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "health/ProbeChecker.h"
#include "support/ManualClock.h"
#include "unit/health/FakeNetwork.h"
#include "unit/health/ProbeSamples.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace readyroom::tests;

namespace {

const QString page = QStringLiteral("https://shop.example/health");

/// A checker on a network that a test scripts.
struct Desk
{
    ManualClock clock;
    FakeNetwork network;
    FakeSecrets secrets;
    Redactor redactor;
    ProbeChecker checker{network, secrets, clock, redactor, {}};

    void answer(int status, const QByteArray& body = {}, const http::Headers& headers = {})
    {
        network.onSend = [=](const http::Request& request) {
            return FakeNetwork::plain(request.url, status, body, headers);
        };
    }
    [[nodiscard]] CheckResult check(const Probe& probe)
    {
        QFuture<CheckResult> future = checker.check(probe);
        // A scripted network answers at once.
        return future.isFinished() ? future.result() : CheckResult();
    }
};

} // namespace

class ProbeCheckerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerIsJudgedByItsConditions();
    void withoutConditionsOnlyGoodStatusPasses_data();
    void withoutConditionsOnlyGoodStatusPasses();
    void conditionsAreLookedAtAlsoWhenTheCallFailed();
    void unreachableMayBeExpected();
    void brokenOffInTheMiddleFailsWhateverTheStatus();
    void largeBodyDoesNotMatterToTheStatus();
    void responseTimeIsThatOfTheHeaders();
    void requestSaysWhatTheProbeSays();
    void addressThatIsNoneIsNotAsked();
    void headerWithLineBreakIsNotSent();
    void heartbeatIsNotAsked();
    void transcriptIsMadeOfFailuresOnly();
    void checkWithoutAFreePlaceIsNotAsked();
    void longValuesAreCut();
    void cancelledCheckEndsItsRequest();
    void destructionEndsWhatIsUnderWay();
    void largeBodyIsJudgedOnThePool();
};

void ProbeCheckerTest::answerIsJudgedByItsConditions()
{
    Desk desk;
    desk.answer(200, R"({"status":"UP"})");
    const Probe probe = probeOf(ProbeKind::Http, page,
                                {QStringLiteral("[STATUS] == 200"), QStringLiteral("[BODY].status == DOWN"),
                                 QStringLiteral("[IP] == 192.0.2.7")});
    const CheckResult result = desk.check(probe);
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.key, QStringLiteral("shop_front-page"));
    QCOMPARE(result.kind, ProbeKind::Http);
    QCOMPARE(result.at, desk.clock.now());
    QCOMPARE(result.status, 200);
    QCOMPARE(result.ip, QStringLiteral("192.0.2.7"));
    QCOMPARE(result.phases.connect, Duration(2000));
    QCOMPARE(result.conditions.size(), size_t{3});
    QVERIFY(result.conditions[0].ok);
    QVERIFY(!result.conditions[1].ok);
    QCOMPARE(result.conditions[1].resolved, QStringLiteral("[BODY].status (UP) == DOWN"));
    QVERIFY(result.conditions[2].ok);
    QVERIFY(!result.error);
}

void ProbeCheckerTest::withoutConditionsOnlyGoodStatusPasses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("passes");
    QTest::newRow("200") << 200 << true;
    QTest::newRow("204") << 204 << true;
    QTest::newRow("299") << 299 << true;
    QTest::newRow("302") << 302 << false;
    QTest::newRow("404") << 404 << false;
    QTest::newRow("503") << 503 << false;
}

void ProbeCheckerTest::withoutConditionsOnlyGoodStatusPasses()
{
    QFETCH(int, status);
    QFETCH(bool, passes);
    Desk desk;
    desk.answer(status);
    const CheckResult result = desk.check(probeOf(ProbeKind::Http, page));
    QCOMPARE(result.outcome, passes ? CheckOutcome::Passed : CheckOutcome::Failed);
}

void ProbeCheckerTest::conditionsAreLookedAtAlsoWhenTheCallFailed()
{
    Desk desk;
    desk.network.onSend = [](const http::Request& request) {
        return FakeNetwork::broken(request.url, ErrorCode::Io, QStringLiteral("connection refused"));
    };
    const CheckResult result = desk.check(
        probeOf(ProbeKind::Http, page, {QStringLiteral("[STATUS] == 200"), QStringLiteral("[BODY].a == 1")}));
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.conditions.size(), size_t{2});
    QCOMPARE(result.conditions[0].resolved, QStringLiteral("[STATUS] (0) == 200"));
    QCOMPARE(result.conditions[1].resolved, QStringLiteral("[BODY].a (INVALID) == 1"));
    QVERIFY(result.error);
    QCOMPARE(result.error->code, ErrorCode::Io);
    QCOMPARE(result.error->subject, QStringLiteral("192.0.2.7:443"));
}

void ProbeCheckerTest::unreachableMayBeExpected()
{
    Desk desk;
    desk.network.onSend = [](const http::Request& request) {
        return FakeNetwork::broken(request.url, ErrorCode::Io, QStringLiteral("connection refused"));
    };
    const CheckResult result = desk.check(probeOf(ProbeKind::Http, page, {QStringLiteral("[CONNECTED] == false")}));
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    QVERIFY(result.error);
}

void ProbeCheckerTest::brokenOffInTheMiddleFailsWhateverTheStatus()
{
    Desk desk;
    desk.network.onSend = [](const http::Request& request) {
        http::Exchange exchange = FakeNetwork::plain(request.url, 200, "half");
        exchange.error = Error{ErrorCode::TimedOut, {}, QStringLiteral("no end"), nullptr};
        return exchange;
    };
    const CheckResult result = desk.check(probeOf(ProbeKind::Http, page, {QStringLiteral("[STATUS] == 200")}));
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QVERIFY(result.conditions[0].ok);
}

void ProbeCheckerTest::largeBodyDoesNotMatterToTheStatus()
{
    Desk desk;
    desk.network.onSend = [](const http::Request& request) {
        http::Exchange exchange = FakeNetwork::plain(request.url, 200, "begin");
        exchange.error = Error{ErrorCode::TooLarge, {}, {}, nullptr};
        return exchange;
    };
    QCOMPARE(desk.check(probeOf(ProbeKind::Http, page, {QStringLiteral("[STATUS] == 200")})).outcome,
             CheckOutcome::Passed);
    QCOMPARE(desk.check(probeOf(ProbeKind::Http, page, {QStringLiteral("[BODY] == begin")})).outcome,
             CheckOutcome::Failed);
}

void ProbeCheckerTest::responseTimeIsThatOfTheHeaders()
{
    Desk desk;
    desk.answer(200);
    // 2 ms to connect and 7 ms to the first byte; 3 ms of transfer do not count.
    QCOMPARE(desk.check(probeOf(ProbeKind::Http, page, {QStringLiteral("[RESPONSE_TIME] == 9")})).outcome,
             CheckOutcome::Passed);
}

void ProbeCheckerTest::requestSaysWhatTheProbeSays()
{
    Desk desk;
    desk.answer(200);
    Probe probe = probeOf(ProbeKind::Http, page);
    probe.http.method = QStringLiteral("POST");
    probe.http.headers = {{QStringLiteral("X-One"), QStringLiteral("1")}};
    probe.http.body = QStringLiteral("[ENDPOINT_GROUP]/[ENDPOINT_NAME] at [ENDPOINT_URL] [RANDOM_STRING_12]");
    probe.client.timeout = Milliseconds(1500);
    probe.client.followsRedirects = false;
    probe.client.family = AddressFamily::V6;
    probe.client.resolver = QStringLiteral("udp://192.0.2.53:53");
    probe.client.proxy = QStringLiteral("http://proxy.example:3128");
    probe.client.verifiesCertificate = false;
    probe.client.certificateFile = QStringLiteral("own.crt");
    probe.client.keyFile = QStringLiteral("own.key");
    probe.client.authorityFile = QStringLiteral("roots.pem");
    QCOMPARE(desk.check(probe).outcome, CheckOutcome::Passed);
    QCOMPARE(desk.network.sent.size(), size_t{1});
    const http::Request& sent = desk.network.sent.front();
    QCOMPARE(sent.method, QByteArray("POST"));
    QCOMPARE(sent.url, QUrl(page));
    QCOMPARE(http::headerValue(sent.headers, "X-One"), QByteArray("1"));
    QVERIFY2(sent.body.startsWith("shop/front page at https://shop.example/health "), sent.body.constData());
    QCOMPARE(sent.body.size(), qsizetype{47 + 12});
    QCOMPARE(sent.deadline, Milliseconds(1500));
    QCOMPARE(sent.maximumRedirects, 0);
    QCOMPARE(sent.family, http::Family::V6);
    QCOMPARE(sent.nameServer, probe.client.resolver);
    QCOMPARE(sent.proxy, probe.client.proxy);
    QVERIFY(!sent.verifiesCertificate);
    QCOMPARE(sent.clientCertificate, probe.client.certificateFile);
    QCOMPARE(sent.clientKey, probe.client.keyFile);
    QCOMPARE(sent.authorityFile, probe.client.authorityFile);
    QCOMPARE(sent.repetitions, 0);
    QVERIFY(!sent.usesBreaker);
}

void ProbeCheckerTest::addressThatIsNoneIsNotAsked()
{
    Desk desk;
    desk.answer(200);
    const CheckResult result = desk.check(probeOf(ProbeKind::Http, QStringLiteral("https://")));
    QCOMPARE(result.outcome, CheckOutcome::NotAsked);
    QVERIFY(result.error);
    QCOMPARE(result.error->code, ErrorCode::InvalidArgument);
    QVERIFY(desk.network.sent.empty());
}

void ProbeCheckerTest::headerWithLineBreakIsNotSent()
{
    Desk desk;
    desk.answer(200);
    Probe probe = probeOf(ProbeKind::Http, page);
    probe.http.headers = {{QStringLiteral("X-One"), QStringLiteral("1\r\nX-Two: 2")}};
    QCOMPARE(desk.check(probe).outcome, CheckOutcome::NotAsked);
    QVERIFY(desk.network.sent.empty());
}

void ProbeCheckerTest::heartbeatIsNotAsked()
{
    Desk desk;
    const CheckResult result = desk.check(probeOf(ProbeKind::Heartbeat, {}));
    QCOMPARE(result.outcome, CheckOutcome::NotAsked);
    QCOMPARE(result.error->code, ErrorCode::Unsupported);
}

void ProbeCheckerTest::transcriptIsMadeOfFailuresOnly()
{
    Desk desk;
    desk.answer(200, "fine");
    QVERIFY(desk.check(probeOf(ProbeKind::Http, page)).transcript.isEmpty());
    desk.answer(503, "sorry");
    const QString transcript =
        desk.check(probeOf(ProbeKind::Http, page, {QStringLiteral("[STATUS] == 200")})).transcript;
    QVERIFY2(transcript.contains(QStringLiteral("> GET https://shop.example/health")), qPrintable(transcript));
    QVERIFY(transcript.contains(QStringLiteral("< 503")));
    QVERIFY(transcript.contains(QStringLiteral("< sorry")));
    QVERIFY(transcript.contains(QStringLiteral("[STATUS] (503) == 200: does not hold")));
}

void ProbeCheckerTest::checkWithoutAFreePlaceIsNotAsked()
{
    Desk desk;
    desk.network.onSend = [](const http::Request&) {
        http::Exchange exchange;
        exchange.error = Error{ErrorCode::TimedOut, {}, {}, nullptr};
        return exchange; // without an attempt
    };
    QCOMPARE(desk.check(probeOf(ProbeKind::Http, page)).outcome, CheckOutcome::NotAsked);
}

void ProbeCheckerTest::longValuesAreCut()
{
    Desk desk;
    desk.answer(200, QByteArray(50'000, 'x'));
    const CheckResult result = desk.check(probeOf(ProbeKind::Http, page, {QStringLiteral("[BODY] == y")}));
    QVERIFY(result.conditions[0].resolved.size() < 1100);
}

void ProbeCheckerTest::cancelledCheckEndsItsRequest()
{
    Desk desk;
    QFuture<CheckResult> future = desk.checker.check(probeOf(ProbeKind::Http, page));
    QVERIFY(!future.isFinished());
    future.cancel();
    QTRY_VERIFY(desk.network.open().isCanceled());
    QTRY_VERIFY(future.isFinished());
}

void ProbeCheckerTest::destructionEndsWhatIsUnderWay()
{
    QFuture<CheckResult> future;
    FakeNetwork network;
    {
        ManualClock clock;
        FakeSecrets secrets;
        Redactor redactor;
        ProbeChecker checker(network, secrets, clock, redactor, {});
        future = checker.check(probeOf(ProbeKind::Http, page));
        QVERIFY(!future.isFinished());
    }
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().outcome, CheckOutcome::NotAsked);
    QCOMPARE(future.result().error->code, ErrorCode::Cancelled);
    QVERIFY(network.open().isCanceled());
    network.open().finish(); // an answer that comes too late reaches nobody
}

void ProbeCheckerTest::largeBodyIsJudgedOnThePool()
{
    Desk desk;
    desk.answer(200, '[' + QByteArray(200'000, ' ') + "7]");
    QFuture<CheckResult> future =
        desk.checker.check(probeOf(ProbeKind::Http, page, {QStringLiteral("[BODY][0] == 7")}));
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().outcome, CheckOutcome::Passed);
}

QTEST_GUILESS_MAIN(ProbeCheckerTest)
#include "tst_probechecker.moc"
