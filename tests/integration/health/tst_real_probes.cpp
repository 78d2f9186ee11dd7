// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <QTest>

#include "RealServers.h"
#include "WebServer.h"
#include "health/ClientNetwork.h"
#include "health/FailureFacts.h"
#include "health/PracticeServiceServer.h"
#include "health/ProbeChecker.h"
#include "support/ScriptedServer.h"
#include "unit/health/FakeNetwork.h"
#include "unit/health/ProbeSamples.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace readyroom::tests;
using namespace std::chrono_literals;

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

QString kindOfFailure(const CheckResult& result)
{
    const auto facts = failureFacts(result);
    return facts ? failureKindName(facts->kind) : QString();
}

} // namespace

/// Probes of servers as they are found in the world, good and bad.
class RealProbesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void certificates_data();
    void certificates();
    void soonExpired();
    void revocation_data();
    void revocation();
    void nameServer();
    void sshBanner();
    void mailByStartTls();
    void badAnswers_data();
    void badAnswers();
    void practiceService();
    void practiceJourney();

private:
    [[nodiscard]] CheckResult check(const Probe& probe);
    void issue(const QString& name, const QByteArray& extensions, int days) const;

    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<Desk> m_desk;
};

void RealProbesTest::initTestCase()
{
    SKIP_WITHOUT_PROGRAM("openssl");
    SKIP_WITHOUT_PROGRAM("nginx");
    m_authority = std::make_unique<TestAuthority>();
    const QByteArray hosts = "subjectAltName=DNS:localhost,IP:127.0.0.1\n";
    issue(QStringLiteral("good"), hosts, 90);
    issue(QStringLiteral("soon"), hosts, 5);
    issue(QStringLiteral("expired"), hosts, -1);
    issue(QStringLiteral("other"), "subjectAltName=DNS:other.test\n", 90);
    m_authority->root(QStringLiteral("lonely"), QStringLiteral("/CN=127.0.0.1"));
}

void RealProbesTest::init()
{
    m_desk = std::make_unique<Desk>();
}

void RealProbesTest::issue(const QString& name, const QByteArray& extensions, int days) const
{
    const QString issuer = QStringLiteral("intermediate");
    m_authority->issue(name, issuer, QStringLiteral("/CN=localhost"), extensions, days);
    m_authority->bundle(name + QStringLiteral("-chain"), {name, issuer});
}

CheckResult RealProbesTest::check(const Probe& probe)
{
    const QFuture<CheckResult> future = m_desk->checker.check(probe);
    return QTest::qWaitFor([&] { return future.isFinished(); }, RealServer::patience) ? future.result() : CheckResult();
}

void RealProbesTest::certificates_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<http::ChainFault>("fault");
    QTest::addColumn<int>("sent");
    QTest::newRow("good") << "good-chain"
                          << "good" << http::ChainFault::None << 2;
    QTest::newRow("expired") << "expired-chain"
                             << "expired" << http::ChainFault::Expired << 2;
    QTest::newRow("self-signed") << "lonely"
                                 << "lonely" << http::ChainFault::SelfSigned << 1;
    QTest::newRow("wrong host") << "other-chain"
                                << "other" << http::ChainFault::WrongHost << 2;
    QTest::newRow("missing intermediate") << "good"
                                          << "good" << http::ChainFault::MissingIntermediate << 1;
}

void RealProbesTest::certificates()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(http::ChainFault, fault);
    QFETCH(int, sent);
    WebServer server;
    QVERIFY(server.start(*m_authority, certificate, key));
    const QStringList conditions{QStringLiteral("[CONNECTED] == true"),
                                 QStringLiteral("[CERTIFICATE_EXPIRATION] > 48h")};
    for (const Probe& probed :
         {probeOf(ProbeKind::Http, server.url(QStringLiteral("https"), QStringLiteral("/hello")).toString(),
                  conditions + QStringList{QStringLiteral("[BODY] == good morning")}),
          probeOf(ProbeKind::Tls, QStringLiteral("tls://127.0.0.1:%1").arg(server.port()), conditions)}) {
        Probe probe = probed;
        probe.client.authorityFile = m_authority->certificate(QStringLiteral("root"));
        const CheckResult result = check(probe);
        QVERIFY2((result.outcome == CheckOutcome::Passed) == (fault == http::ChainFault::None),
                 qPrintable(result.transcript));
        QCOMPARE(kindOfFailure(result),
                 fault == http::ChainFault::None ? QString() : failureKindName(FailureFacts::Kind::Certificate));
        QCOMPARE(result.certificates.size(), size_t{1});
        QCOMPARE(result.certificates.front().chain.fault, fault);
        QCOMPARE(result.certificates.front().chain.sent.size(), static_cast<size_t>(sent));
        QVERIFY(result.certificates.front().chain.breaksAt);
    }
}

void RealProbesTest::soonExpired()
{
    WebServer server;
    QVERIFY(server.start(*m_authority, QStringLiteral("soon-chain"), QStringLiteral("soon")));
    Probe probe = probeOf(ProbeKind::Http, server.url(QStringLiteral("https"), QStringLiteral("/hello")).toString(),
                          {QStringLiteral("[STATUS] == 200"), QStringLiteral("[CERTIFICATE_EXPIRATION] > 168h")});
    probe.client.authorityFile = m_authority->certificate(QStringLiteral("root"));
    const CheckResult result = check(probe);
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(kindOfFailure(result), failureKindName(FailureFacts::Kind::Condition));
    QVERIFY(result.conditions.at(0).ok);
    QVERIFY(!result.conditions.at(1).ok);
    QCOMPARE(result.certificates.front().chain.breaksFirst, 0);
}

void RealProbesTest::revocation_data()
{
    QTest::addColumn<QByteArray>("line"); ///< of the index, before the serial number
    QTest::addColumn<http::OcspStatus::Kind>("kind");
    QTest::newRow("good") << QByteArray("V\t991231235959Z\t\t") << http::OcspStatus::Kind::Good;
    QTest::newRow("revoked") << QByteArray("R\t991231235959Z\t260101000000Z\t") << http::OcspStatus::Kind::Revoked;
}

void RealProbesTest::revocation()
{
    QFETCH(QByteArray, line);
    QFETCH(http::OcspStatus::Kind, kind);
    const QString name = QStringLiteral("asked");
    RealServer responder;
    QVERIFY(startResponder(responder, *m_authority, QStringLiteral("intermediate"), [&](quint16 port) {
        issue(name,
              "subjectAltName=IP:127.0.0.1\nauthorityInfoAccess=OCSP;URI:http://127.0.0.1:" + QByteArray::number(port) +
                  "/\n",
              90);
        const QByteArray serial = http::readCertificate(m_authority->der(name))->serial.toUpper().toLatin1();
        return QByteArray(line + serial + "\tunknown\t/CN=localhost\n");
    }));
    WebServer server;
    QVERIFY(server.start(*m_authority, name + QStringLiteral("-chain"), name));
    Probe probe = probeOf(ProbeKind::Http, server.url(QStringLiteral("https"), QStringLiteral("/hello")).toString(),
                          {QStringLiteral("[STATUS] == 200")});
    probe.client.authorityFile = m_authority->certificate(QStringLiteral("root"));
    probe.checksRevocation = true;
    const CheckResult result = check(probe);
    QCOMPARE(result.certificates.size(), size_t{1});
    QVERIFY2(result.certificates.front().ocsp, qPrintable(result.transcript));
    QCOMPARE(result.certificates.front().ocsp->kind, kind);
    QCOMPARE(result.outcome, kind == http::OcspStatus::Kind::Good ? CheckOutcome::Passed : CheckOutcome::Failed);
    if (kind == http::OcspStatus::Kind::Revoked)
        QCOMPARE(kindOfFailure(result), failureKindName(FailureFacts::Kind::Certificate));
}

void RealProbesTest::nameServer()
{
    SKIP_WITHOUT_PROGRAM("dnsmasq");
    RealServer server;
    QVERIFY(startDns(server));
    Probe probe = probeOf(ProbeKind::Dns, QStringLiteral("127.0.0.1:%1").arg(server.port()),
                          {QStringLiteral("[DNS_RCODE] == NOERROR"), QStringLiteral("[BODY] == 127.0.0.1")});
    probe.dns = {QStringLiteral("www.desk.test"), QStringLiteral("A")};
    CheckResult result = check(probe);
    QVERIFY2(result.outcome == CheckOutcome::Passed, qPrintable(result.transcript));
    QCOMPARE(result.rcode, QStringLiteral("NOERROR"));
    probe.dns.name = QStringLiteral("no.desk.test");
    result = check(probe);
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.rcode, QStringLiteral("NXDOMAIN"));
    QVERIFY(!result.error);
    // That there is no such name may be what is wanted.
    probe.conditions = {Condition::parse(QStringLiteral("[DNS_RCODE] == NXDOMAIN")).value()};
    QCOMPARE(check(probe).outcome, CheckOutcome::Passed);
    server.stop();
    probe.client.timeout = 500ms;
    result = check(probe);
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QVERIFY(result.error);
}

void RealProbesTest::sshBanner()
{
    SKIP_WITHOUT_PROGRAM("sshd");
    SKIP_WITHOUT_ROOT();
    RealServer server;
    QVERIFY(startSsh(server));
    const Probe probe = probeOf(ProbeKind::Tcp, QStringLiteral("tcp://127.0.0.1:%1").arg(server.port()),
                                {QStringLiteral("[CONNECTED] == true"), QStringLiteral("[BODY] == pat(SSH-2.0-*)")});
    const CheckResult result = check(probe);
    QVERIFY2(result.outcome == CheckOutcome::Passed, qPrintable(result.transcript));
}

void RealProbesTest::mailByStartTls()
{
    SKIP_WITHOUT_PROGRAM("exim4");
    SKIP_WITHOUT_ROOT();
    RealServer server;
    QVERIFY(startSmtp(server, *m_authority, QStringLiteral("good-chain"), QStringLiteral("good")));
    Probe probe = probeOf(ProbeKind::StartTls, QStringLiteral("smtp://127.0.0.1:%1").arg(server.port()),
                          {QStringLiteral("[CONNECTED] == true"), QStringLiteral("[CERTIFICATE_EXPIRATION] > 48h")});
    CheckResult result = check(probe);
    QCOMPARE(kindOfFailure(result), failureKindName(FailureFacts::Kind::Certificate)); // a root that nobody knows
    probe.client.authorityFile = m_authority->certificate(QStringLiteral("root"));
    result = check(probe);
    QVERIFY2(result.outcome == CheckOutcome::Passed, qPrintable(result.transcript));
    QCOMPARE(result.certificates.front().chain.verified.size(), size_t{3});
}

void RealProbesTest::badAnswers_data()
{
    QTest::addColumn<ScriptedServer::Answer>("answer");
    QTest::addColumn<FailureFacts::Kind>("kind");
    const auto row = [](const char* name, const ScriptedServer::Answer& answer, FailureFacts::Kind kind) {
        QTest::newRow(name) << answer << kind;
    };
    using Kind = FailureFacts::Kind;
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
    ScriptedServer::Answer drip = ScriptedServer::plain(200, "good morning");
    drip.drip = 1000;
    row("reset", {{}, true, true}, Kind::Reset);
    row("stalled", {{}, false, false}, Kind::NoAnswer);
    row("stalled in the middle", {head + "good", false, false}, Kind::Incomplete);
    row("closed in the middle", {head + "good", true, false}, Kind::Incomplete);
    row("one byte a second", drip, Kind::Incomplete);
    row("reset in the middle", {head + "good", true, true}, Kind::Reset);
    row("oversized", ScriptedServer::plain(200, QByteArray(9 << 20, '.')), Kind::TooLarge);
    row("endless", {"HTTP/1.1 200 OK\r\n\r\n" + QByteArray(9 << 20, '.'), false, false}, Kind::TooLarge);
    row("no HTTP", {"SSH-2.0-OpenSSH_9.2\r\n\r\n", true, false}, Kind::Malformed);
}

void RealProbesTest::badAnswers()
{
    QFETCH(ScriptedServer::Answer, answer);
    QFETCH(FailureFacts::Kind, kind);
    const ScriptedServer server([&](const QByteArray&) { return answer; });
    Probe probe = probeOf(ProbeKind::Http, server.url().toString(), {QStringLiteral("[BODY] == good morning")});
    // What is large needs its time; what never ends does not.
    probe.client.timeout = kind == FailureFacts::Kind::TooLarge ? 20s : 1500ms;
    const CheckResult result = check(probe);
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QVERIFY2(kindOfFailure(result) == failureKindName(kind),
             qPrintable(kindOfFailure(result) + QLatin1Char('\n') + result.transcript));
}

void RealProbesTest::practiceService()
{
    PracticeService service({m_desk->clock, [] { return 0.5; }, "key", "1"});
    PracticeServiceServer server(service, m_desk->clock);
    const Result<quint16> port = server.listenOn(QHostAddress::LocalHost, 0);
    QVERIFY(port);
    const QString at = QStringLiteral("127.0.0.1:%1").arg(*port);
    const Probe ready =
        probeOf(ProbeKind::Http, QStringLiteral("http://%1/readyz").arg(at),
                {QStringLiteral("[STATUS] == 200"), QStringLiteral("[BODY].status == any(pass, warn)")});
    QCOMPARE(check(ready).outcome, CheckOutcome::Passed);
    const auto breakIt = [&](const QByteArray& json) {
        const auto reaction =
            service.react({"POST", QStringLiteral("/practice/faults"), {{"Content-Type", "application/json"}}, json});
        service.ended(reaction, true, Duration(0));
    };
    breakIt(R"({"down":true})");
    const CheckResult down = check(ready);
    QCOMPARE(down.outcome, CheckOutcome::Failed);
    QCOMPARE(down.status, 503);
    QCOMPARE(check(probeOf(ProbeKind::Http, QStringLiteral("http://%1/livez").arg(at))).outcome, CheckOutcome::Passed);
    breakIt(R"({"dropConnections":true})");
    QVERIFY(check(ready).error);
    breakIt(R"({"latencyMs":200})");
    const CheckResult slow = check(ready);
    QCOMPARE(slow.outcome, CheckOutcome::Passed);
    QVERIFY(slow.phases.firstByte >= 150ms);
    Probe echo = probeOf(ProbeKind::WebSocket, QStringLiteral("ws://%1/updates").arg(at),
                         {QStringLiteral("[CONNECTED] == true"), QStringLiteral("[BODY] == good morning")});
    echo.send = QStringLiteral("good morning");
    const CheckResult echoed = check(echo);
    QVERIFY2(echoed.outcome == CheckOutcome::Passed, qPrintable(echoed.transcript));
}

void RealProbesTest::practiceJourney()
{
    PracticeService service({m_desk->clock, [] { return 0.5; }, "key", "1"});
    PracticeServiceServer server(service, m_desk->clock);
    const Result<quint16> port = server.listenOn(QHostAddress::LocalHost, 0);
    QVERIFY(port);
    const QString at = QStringLiteral("http://127.0.0.1:%1").arg(*port);
    const auto step = [&](const char* path, const char* body, const QStringList& conditions) {
        JourneyStep made{probeOf(ProbeKind::Http, at + QString::fromLatin1(path), conditions), {}, false};
        made.probe.http.body = QString::fromLatin1(body);
        if (!made.probe.http.body.isEmpty()) {
            made.probe.http.method = QStringLiteral("POST");
            made.probe.http.headers = {{QStringLiteral("Content-Type"), QStringLiteral("application/json")}};
        }
        return made;
    };
    Journey journey;
    journey.name = QStringLiteral("send a parcel");
    journey.steps = {
        step("/api/login", R"({"user":"ada","password":"practice"})", {QStringLiteral("[STATUS] == 200")}),
        step("/api/account", "", {QStringLiteral("[STATUS] == 200"), QStringLiteral("[BODY].user == ada")}),
        step("/api/parcels", R"({"recipient":"Nia Holm","city":"Oslo","weightGrams":700})",
             {QStringLiteral("[STATUS] == 201")}),
        step("/api/parcels/[CONTEXT].parcel", "", {QStringLiteral("[BODY].city == Oslo")}),
    };
    journey.steps.at(0).store = {{QStringLiteral("token"), QStringLiteral("[BODY].token")}};
    journey.steps.at(1).probe.http.headers = {
        {QStringLiteral("Authorization"), QStringLiteral("Bearer [CONTEXT].token")}};
    journey.steps.at(2).store = {{QStringLiteral("parcel"), QStringLiteral("[BODY].id")}};
    const QFuture<CheckResult> future = m_desk->checker.run(journey);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), RealServer::patience);
    const CheckResult result = future.result();
    QVERIFY2(result.outcome == CheckOutcome::Passed, qPrintable(result.transcript));
    QCOMPARE(result.steps.size(), size_t{4});
}

QTEST_GUILESS_MAIN(RealProbesTest)
#include "tst_real_probes.moc"
