// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSslKey>
#include <QSslServer>
#include <QTest>
#include <QWebSocketServer>

#include "health/ClientNetwork.h"
#include "health/FailureFacts.h"
#include "health/ProbeChecker.h"
#include "support/ScriptedServer.h"
#include "support/TestAuthority.h"
#include "unit/health/FakeNetwork.h"
#include "unit/health/ProbeSamples.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace readyroom::tests;

namespace {

/// Everything as in earnest, but for the secrets.
struct Desk
{
    SystemClock clock;
    http::NetworkClient client{clock};
    ClientNetwork network{client};
    FakeSecrets secrets;
    Redactor redactor;
    ProbeChecker checker{network, secrets, clock, redactor, {}};
};

/// A TLS server that says hello.
class TlsServer final : public QSslServer
{
public:
    TlsServer(const TestAuthority& authority, const QString& certificate)
    {
        QSslConfiguration tls;
        tls.setLocalCertificateChain(
            QSslCertificate::fromData(authority.read(certificate + QStringLiteral(".crt")), QSsl::Pem));
        tls.setPrivateKey(QSslKey(authority.read(QStringLiteral("server.key")), QSsl::Ec));
        setSslConfiguration(tls);
        (void)listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            QTcpSocket* const socket = nextPendingConnection();
            socket->write("hello over TLS");
        });
    }
    [[nodiscard]] QString target() const { return QStringLiteral("tls://127.0.0.1:%1").arg(serverPort()); }
};

} // namespace

/// Probes over real sockets of this machine.
class ProbeNetworkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void httpAnswerIsJudged();
    void refusedConnectionIsSaidSo();
    void silenceEndsAtTheDeadline();
    void cancelledRequestEndsSoon();
    void bannerIsTheBody();
    void certificatesAreShown();
    void missingIntermediateIsExplained();
    void pingComesBack();
    void webSocketIsReached();
    void encryptedWebSocketIsReached();
    void journeyKeepsItsCookie();
    void manyChecksAtOnce();
};

#define RUN(future)                                                                                                    \
    QTRY_VERIFY_WITH_TIMEOUT((future).isFinished(), 20'000);                                                           \
    const CheckResult result = (future).result()

void ProbeNetworkTest::httpAnswerIsJudged()
{
    const ScriptedServer server([](const QByteArray&) { return ScriptedServer::plain(200, R"({"status":"UP"})"); });
    Desk desk;
    const QFuture<CheckResult> future =
        desk.checker.check(probeOf(ProbeKind::Http, server.url().toString(),
                                   {QStringLiteral("[STATUS] == 200"), QStringLiteral("[BODY].status == UP"),
                                    QStringLiteral("[IP] == 127.0.0.1"), QStringLiteral("[RESPONSE_TIME] < 10000")}));
    RUN(future);
    for (const ConditionResult& condition : result.conditions)
        QVERIFY2(condition.ok, qPrintable(condition.resolved));
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    QCOMPARE(result.attempts, 1);
    QVERIFY(result.phases.firstByte > Duration(0));
    QVERIFY(result.took >= result.phases.firstByte);
}

void ProbeNetworkTest::refusedConnectionIsSaidSo()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    Desk desk;
    for (const auto& [kind, target] :
         {std::pair(ProbeKind::Http, QStringLiteral("http://127.0.0.1:%1/").arg(port)),
          std::pair(ProbeKind::Tcp, QStringLiteral("tcp://127.0.0.1:%1").arg(port)),
          std::pair(ProbeKind::WebSocket, QStringLiteral("ws://127.0.0.1:%1/").arg(port))}) {
        const QFuture<CheckResult> future = desk.checker.check(probeOf(kind, target));
        RUN(future);
        QCOMPARE(result.outcome, CheckOutcome::Failed);
        const auto facts = failureFacts(result);
        QVERIFY(facts);
        QCOMPARE(failureKindName(facts->kind), QStringLiteral("refused"));
        QCOMPARE(facts->peer, QStringLiteral("127.0.0.1:%1").arg(port));
        QVERIFY(!result.transcript.isEmpty());
    }
}

void ProbeNetworkTest::silenceEndsAtTheDeadline()
{
    const ScriptedServer server([](const QByteArray&) { return ScriptedServer::Answer{{}, false, false}; });
    Desk desk;
    Probe probe = probeOf(ProbeKind::Http, server.url().toString());
    probe.client.timeout = Milliseconds(300);
    const QFuture<CheckResult> future = desk.checker.check(probe);
    RUN(future);
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.error->code, ErrorCode::TimedOut);
    QCOMPARE(failureKindName(failureFacts(result)->kind), QStringLiteral("noAnswer"));
}

void ProbeNetworkTest::cancelledRequestEndsSoon()
{
    const ScriptedServer server([](const QByteArray&) { return ScriptedServer::Answer{{}, false, false}; });
    Desk desk;
    Probe probe = probeOf(ProbeKind::Http, server.url().toString());
    probe.client.timeout = Milliseconds(600'000);
    QFuture<CheckResult> future = desk.checker.check(probe);
    QTRY_COMPARE(server.requests(), 1);
    future.cancel();
    QTRY_VERIFY(future.isFinished());
}

void ProbeNetworkTest::bannerIsTheBody()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server,
            [&server] { server.nextPendingConnection()->write("220 mail.example ESMTP\r\n"); });
    Desk desk;
    const QFuture<CheckResult> future =
        desk.checker.check(probeOf(ProbeKind::Tcp, QStringLiteral("tcp://127.0.0.1:%1").arg(server.serverPort()),
                                   {QStringLiteral("[BODY] == pat(220 *)"), QStringLiteral("[CONNECTED] == true")}));
    RUN(future);
    QVERIFY2(result.outcome == CheckOutcome::Passed, qPrintable(result.transcript));
}

void ProbeNetworkTest::certificatesAreShown()
{
    if (!TestAuthority::isAvailable())
        QSKIP("openssl is missing");
    const TestAuthority authority;
    authority.issue(QStringLiteral("server"), QStringLiteral("intermediate"), QStringLiteral("/CN=localhost"),
                    "subjectAltName=IP:127.0.0.1\n", 20);
    authority.bundle(QStringLiteral("both"), {QStringLiteral("server"), QStringLiteral("intermediate")});
    const TlsServer server(authority, QStringLiteral("both"));
    Desk desk;
    Probe probe = probeOf(ProbeKind::Tls, server.target(),
                          {QStringLiteral("[CONNECTED] == true"), QStringLiteral("[CERTIFICATE_EXPIRATION] > 456h")});
    probe.client.authorityFile = authority.certificate(QStringLiteral("root"));
    const QFuture<CheckResult> future = desk.checker.check(probe);
    RUN(future);
    QVERIFY2(result.outcome == CheckOutcome::Passed, qPrintable(result.transcript));
    QCOMPARE(result.certificates.size(), size_t{1});
    QCOMPARE(result.certificates[0].chain.sent.size(), size_t{2});
    QCOMPARE(result.certificates[0].chain.verified.size(), size_t{3});
    QCOMPARE(result.certificates[0].chain.breaksFirst, 0);
    QVERIFY(result.phases.tls > Duration(0));
}

void ProbeNetworkTest::missingIntermediateIsExplained()
{
    if (!TestAuthority::isAvailable())
        QSKIP("openssl is missing");
    const TestAuthority authority;
    authority.issue(QStringLiteral("server"), QStringLiteral("intermediate"), QStringLiteral("/CN=localhost"),
                    "subjectAltName=IP:127.0.0.1\n", 20);
    const TlsServer server(authority, QStringLiteral("server"));
    Desk desk;
    Probe probe = probeOf(ProbeKind::Tls, server.target());
    probe.client.authorityFile = authority.certificate(QStringLiteral("root"));
    {
        const QFuture<CheckResult> future = desk.checker.check(probe);
        RUN(future);
        QCOMPARE(result.outcome, CheckOutcome::Failed);
        QCOMPARE(result.error->code, ErrorCode::Untrusted);
        QCOMPARE(result.certificates[0].chain.fault, http::ChainFault::MissingIntermediate);
    }
    probe.client.verifiesCertificate = false;
    const QFuture<CheckResult> future = desk.checker.check(probe);
    RUN(future);
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    QCOMPARE(result.certificates[0].chain.fault, http::ChainFault::MissingIntermediate);
}

void ProbeNetworkTest::pingComesBack()
{
    Desk desk;
    Probe probe = probeOf(ProbeKind::Icmp, QStringLiteral("icmp://127.0.0.1"));
    probe.pings = 2;
    const QFuture<CheckResult> future = desk.checker.check(probe);
    RUN(future);
    if (result.error && result.error->code == ErrorCode::PermissionDenied)
        QSKIP("this user may not ping");
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    QCOMPARE(result.ping->received, 2);
}

void ProbeNetworkTest::webSocketIsReached()
{
    QWebSocketServer server(QStringLiteral("test"), QWebSocketServer::NonSecureMode);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Desk desk;
    const QFuture<CheckResult> future = desk.checker.check(
        probeOf(ProbeKind::WebSocket, QStringLiteral("ws://localhost:%1/").arg(server.serverPort())));
    RUN(future);
    QVERIFY2(result.outcome == CheckOutcome::Passed, qPrintable(result.transcript));
    QCOMPARE(result.ip, QStringLiteral("127.0.0.1"));
}

void ProbeNetworkTest::encryptedWebSocketIsReached()
{
    if (!TestAuthority::isAvailable())
        QSKIP("openssl is missing");
    const TestAuthority authority;
    authority.issue(QStringLiteral("server"), QStringLiteral("root"), QStringLiteral("/CN=localhost"),
                    "subjectAltName=DNS:localhost\n", 20);
    QWebSocketServer server(QStringLiteral("test"), QWebSocketServer::SecureMode);
    QSslConfiguration tls;
    tls.setLocalCertificateChain(QSslCertificate::fromData(authority.read(QStringLiteral("server.crt")), QSsl::Pem));
    tls.setPrivateKey(QSslKey(authority.read(QStringLiteral("server.key")), QSsl::Ec));
    server.setSslConfiguration(tls);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Desk desk;
    Probe probe = probeOf(ProbeKind::WebSocket, QStringLiteral("wss://localhost:%1/").arg(server.serverPort()),
                          {QStringLiteral("[CONNECTED] == true"), QStringLiteral("[CERTIFICATE_EXPIRATION] > 456h")});
    {
        const QFuture<CheckResult> future = desk.checker.check(probe);
        RUN(future);
        QCOMPARE(result.outcome, CheckOutcome::Failed);
        QCOMPARE(result.error->code, ErrorCode::Untrusted);
        QCOMPARE(result.certificates.size(), size_t{1});
    }
    probe.client.authorityFile = authority.certificate(QStringLiteral("root"));
    const QFuture<CheckResult> future = desk.checker.check(probe);
    RUN(future);
    QVERIFY2(result.outcome == CheckOutcome::Passed, qPrintable(result.transcript));
    QVERIFY(result.phases.tls > Duration(0));
}

void ProbeNetworkTest::journeyKeepsItsCookie()
{
    const ScriptedServer server([](const QByteArray& request) {
        if (request.startsWith("POST /login"))
            return ScriptedServer::plain(302, {}, "Set-Cookie: sid=one; HttpOnly\r\nLocation: /home\r\n");
        if (!request.contains("Cookie: sid=one"))
            return ScriptedServer::plain(401, {});
        return ScriptedServer::plain(200, R"({"id":4711})");
    });
    Journey journey;
    journey.name = QStringLiteral("log in");
    JourneyStep login{probeOf(ProbeKind::Http, server.url(QStringLiteral("/login")).toString()), {}, false};
    login.probe.http.method = QStringLiteral("POST");
    login.probe.http.body = QStringLiteral("user=u");
    login.store = {{QStringLiteral("id"), QStringLiteral("[BODY].id")}};
    JourneyStep look{probeOf(ProbeKind::Http, server.url(QStringLiteral("/orders/[CONTEXT].id")).toString(),
                             {QStringLiteral("[STATUS] == 200"), QStringLiteral("[BODY].id == [CONTEXT].id")}),
                     {},
                     false};
    look.probe.target = QStringLiteral("http://127.0.0.1:%1/orders/[CONTEXT].id").arg(server.port());
    journey.steps = {login, look};
    Desk desk;
    const QFuture<CheckResult> future = desk.checker.run(journey);
    RUN(future);
    QVERIFY2(result.outcome == CheckOutcome::Passed, qPrintable(result.transcript));
    QCOMPARE(result.steps[0].status, 200);
    QVERIFY(result.steps[1].startedAfter >= result.steps[0].took);
    QCOMPARE(server.requests(), 3);
}

void ProbeNetworkTest::manyChecksAtOnce()
{
    const ScriptedServer server([](const QByteArray&) { return ScriptedServer::plain(200, "ok"); });
    std::vector<QFuture<CheckResult>> futures;
    {
        Desk desk;
        const Probe probe = probeOf(ProbeKind::Http, server.url().toString(), {QStringLiteral("[BODY] == ok")});
        for (int i = 0; i < 200; ++i)
            futures.push_back(desk.checker.check(probe));
        for (size_t i = 0; i < 100; ++i)
            QTRY_VERIFY_WITH_TIMEOUT(futures[i].isFinished(), 20'000);
    } // in the middle of the others
    int passed = 0;
    for (const QFuture<CheckResult>& future : futures) {
        QVERIFY(future.isFinished());
        passed += future.result().outcome == CheckOutcome::Passed ? 1 : 0;
    }
    QVERIFY(passed >= 100);
}

QTEST_GUILESS_MAIN(ProbeNetworkTest)
#include "tst_probenetwork.moc"
