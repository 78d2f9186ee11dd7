// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "health/ChainCache.h"
#include "health/DnsProber.h"
#include "health/ProbeChecker.h"
#include "health/ProbeTarget.h"
#include "support/ManualClock.h"
#include "support/TestAuthority.h"
#include "unit/health/FakeNetwork.h"
#include "unit/health/ProbeSamples.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace readyroom::tests;

namespace {

struct Desk
{
    SystemClock clock;
    FakeNetwork network;
    FakeSecrets secrets;
    Redactor redactor;
    ProbeChecker checker{network, secrets, clock, redactor, {}};

    [[nodiscard]] CheckResult check(const Probe& probe)
    {
        QFuture<CheckResult> future = checker.check(probe);
        return future.isFinished() ? future.result() : CheckResult();
    }
    void answer(const http::ConnectionReport& report)
    {
        network.onConnect = [report](const http::ConnectionRequest&) { return report; };
    }
};

http::ConnectionReport connectedReport()
{
    http::ConnectionReport report;
    report.ip = QStringLiteral("192.0.2.7");
    report.connected = true;
    report.phases.connect = std::chrono::milliseconds(4);
    return report;
}

Error refusal()
{
    return {ErrorCode::Io, QStringLiteral("mail.example:25"), QStringLiteral("connection refused"), nullptr};
}

} // namespace

/// The kinds of probes besides HTTP, on a network that a test scripts.
class ProberKindsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void targetIsRead_data();
    void targetIsRead();
    void connectionPassesWhenItIsThere();
    void refusedConnectionFails();
    void bodyIsWaitedForWhereAConditionAsks();
    void dialogIsHandedOn();
    void encryptionFollowsKindAndTarget_data();
    void encryptionFollowsKindAndTarget();
    void untrustedCertificateIsNoConnection();
    void certificatesAreJudged();
    void chainIsReadOnce();
    void revokedCertificateFails();
    void dnsBodyIsAsInGatus_data();
    void dnsBodyIsAsInGatus();
    void dnsAnswerIsJudged();
    void dnsServerIsRead_data();
    void dnsServerIsRead();
    void pingsAreCounted();
    void lostPingsFail();
};

void ProberKindsTest::targetIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isValid");
    QTest::addColumn<QString>("parts");
    const auto row = [](const char* text, bool isValid, const char* parts) {
        QTest::newRow(text) << QString::fromLatin1(text) << isValid << QString::fromLatin1(parts);
    };
    row("tcp://example.org:25", true, "tcp example.org 25");
    row("example.org:25", true, " example.org 25");
    row("icmp://example.org", true, "icmp example.org 0");
    row("ICMP://2001:db8::1", true, "icmp 2001:db8::1 0");
    row("[2001:db8::1]:53", true, " 2001:db8::1 53");
    row("tls://example.org:443/path", true, "tls example.org 443");
    row("", false, "");
    row("tcp://", false, "");
    row("example.org:", false, "");
    row("example.org:0", false, "");
    row("example.org:65536", false, "");
    row("example.org:http", false, "");
    row("a:b:c", false, "");
    row("[::1", false, "");
    row("[::1]x", false, "");
}

void ProberKindsTest::targetIsRead()
{
    QFETCH(QString, text);
    QFETCH(bool, isValid);
    QFETCH(QString, parts);
    const ProbeTarget target = readTarget(text);
    QCOMPARE(target.isValid, isValid);
    if (isValid)
        QCOMPARE(QStringLiteral("%1 %2 %3").arg(target.scheme, target.host).arg(target.port), parts);
}

void ProberKindsTest::connectionPassesWhenItIsThere()
{
    Desk desk;
    desk.answer(connectedReport());
    const CheckResult result = desk.check(probeOf(ProbeKind::Tcp, QStringLiteral("tcp://mail.example:25")));
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    QCOMPARE(result.ip, QStringLiteral("192.0.2.7"));
    QCOMPARE(result.phases.connect, Duration(4000));
    QCOMPARE(desk.network.connected.front().host, QStringLiteral("mail.example"));
    QCOMPARE(desk.network.connected.front().port, 25);
    QVERIFY(desk.network.connected.front().dialog.empty());
}

void ProberKindsTest::refusedConnectionFails()
{
    Desk desk;
    http::ConnectionReport report = connectedReport();
    report.connected = false;
    report.error = refusal();
    desk.answer(report);
    const CheckResult result = desk.check(
        probeOf(ProbeKind::Tcp, QStringLiteral("tcp://mail.example:25"), {QStringLiteral("[CONNECTED] == true")}));
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.conditions[0].resolved, QStringLiteral("[CONNECTED] (false) == true"));
    QCOMPARE(result.error->detail, QStringLiteral("connection refused"));
    QCOMPARE(result.error->subject, QStringLiteral("192.0.2.7:25"));
    QVERIFY(result.transcript.contains(QStringLiteral("connect to mail.example:25")));
}

void ProberKindsTest::bodyIsWaitedForWhereAConditionAsks()
{
    Desk desk;
    http::ConnectionReport report = connectedReport();
    report.received = "SSH-2.0-OpenSSH_9.2";
    desk.answer(report);
    const CheckResult result = desk.check(
        probeOf(ProbeKind::Tcp, QStringLiteral("tcp://a.example:22"), {QStringLiteral("[BODY] == pat(SSH-2.0*)")}));
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    const auto& dialog = desk.network.connected.front().dialog;
    QCOMPARE(dialog.size(), size_t{1});
    QVERIFY(dialog[0].send.isEmpty());
    const QRegularExpression expected(dialog[0].expect);
    QVERIFY(expected.match(QStringLiteral("\n")).hasMatch());
    QVERIFY(!expected.match(QString()).hasMatch());
}

void ProberKindsTest::dialogIsHandedOn()
{
    Desk desk;
    desk.answer(connectedReport());
    Probe probe = probeOf(ProbeKind::Tcp, QStringLiteral("tcp://mail.example:25"), {QStringLiteral("[BODY] != x")});
    probe.send = QStringLiteral("hello");
    probe.dialog = {{"", QStringLiteral("^220")}, {"QUIT\r\n", QStringLiteral("^221")}};
    QCOMPARE(desk.check(probe).outcome, CheckOutcome::Passed);
    const auto& dialog = desk.network.connected.front().dialog;
    QCOMPARE(dialog.size(), size_t{3});
    QCOMPARE(dialog[0], (http::DialogStep{"hello", QString()}));
    QCOMPARE(dialog[2], probe.dialog[1]);
}

void ProberKindsTest::encryptionFollowsKindAndTarget_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("encryption");
    const auto row = [](ProbeKind kind, const char* target, http::Encryption encryption) {
        QTest::newRow(target) << static_cast<int>(kind) << QString::fromLatin1(target) << static_cast<int>(encryption);
    };
    row(ProbeKind::Tcp, "tcp://a.example:443", http::Encryption::None);
    row(ProbeKind::Tls, "tls://a.example", http::Encryption::Tls);
    row(ProbeKind::StartTls, "starttls://a.example:587", http::Encryption::SmtpStartTls);
    row(ProbeKind::StartTls, "starttls://a.example:143", http::Encryption::ImapStartTls);
    row(ProbeKind::StartTls, "starttls://a.example:110", http::Encryption::Pop3StartTls);
    row(ProbeKind::StartTls, "starttls://a.example:21", http::Encryption::FtpStartTls);
    row(ProbeKind::StartTls, "imap://a.example:1143", http::Encryption::ImapStartTls);
    row(ProbeKind::StartTls, "smtp://a.example:143", http::Encryption::SmtpStartTls);
}

void ProberKindsTest::encryptionFollowsKindAndTarget()
{
    QFETCH(int, kind);
    QFETCH(QString, target);
    QFETCH(int, encryption);
    Desk desk;
    desk.answer(connectedReport());
    (void)desk.check(probeOf(static_cast<ProbeKind>(kind), target));
    QCOMPARE(static_cast<int>(desk.network.connected.front().encryption), encryption);
    QVERIFY(desk.network.connected.front().port > 0);
}

void ProberKindsTest::untrustedCertificateIsNoConnection()
{
    Desk desk;
    http::ConnectionReport report = connectedReport();
    report.tls = http::TlsSession{QStringLiteral("TLSv1.3"), {}, {}, {}, QStringLiteral("self-signed certificate")};
    report.error = Error{ErrorCode::Untrusted, {}, QStringLiteral("self-signed certificate"), nullptr};
    desk.answer(report);
    const CheckResult result = desk.check(
        probeOf(ProbeKind::Tls, QStringLiteral("tls://a.example:443"), {QStringLiteral("[CONNECTED] == true")}));
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.certificates.size(), size_t{1});
}

void ProberKindsTest::certificatesAreJudged()
{
    if (!TestAuthority::isAvailable())
        QSKIP("openssl is missing");
    const TestAuthority authority;
    authority.issue(QStringLiteral("server"), QStringLiteral("intermediate"), QStringLiteral("/CN=a.example"),
                    "subjectAltName=DNS:a.example\n", 20);
    Desk desk;
    http::TlsSession session;
    session.protocol = QStringLiteral("TLSv1.3");
    session.sent = {authority.der(QStringLiteral("server")), authority.der(QStringLiteral("intermediate"))};
    session.verified = {session.sent[0], session.sent[1], authority.der(QStringLiteral("root"))};
    desk.network.onSend = [&](const http::Request& request) {
        http::Exchange exchange = FakeNetwork::plain(request.url, 200);
        exchange.hops.back().tls = session;
        return exchange;
    };
    const CheckResult result = desk.check(probeOf(ProbeKind::Http, QStringLiteral("https://a.example/"),
                                                  {QStringLiteral("[CERTIFICATE_EXPIRATION] > 456h"), // 19 days
                                                   QStringLiteral("[CERTIFICATE_EXPIRATION] < 504h")}));
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    QCOMPARE(result.certificates.size(), size_t{1});
    QCOMPARE(result.certificates[0].host, QStringLiteral("a.example"));
    QCOMPARE(result.certificates[0].protocol, QStringLiteral("TLSv1.3"));
    QCOMPARE(result.certificates[0].chain.fault, http::ChainFault::None);
    QCOMPARE(result.certificates[0].chain.sent.size(), size_t{2});
    QCOMPARE(result.certificates[0].chain.breaksFirst, 0);

    const CheckResult other = desk.check(probeOf(ProbeKind::Http, QStringLiteral("https://b.example/")));
    QCOMPARE(other.certificates[0].chain.fault, http::ChainFault::WrongHost);
}

void ProberKindsTest::chainIsReadOnce()
{
    if (!TestAuthority::isAvailable())
        QSKIP("openssl is missing");
    const TestAuthority authority;
    authority.issue(QStringLiteral("server"), QStringLiteral("intermediate"), QStringLiteral("/CN=a.example"),
                    "subjectAltName=DNS:a.example\n", 20);
    http::TlsSession session;
    session.sent = {authority.der(QStringLiteral("server")), authority.der(QStringLiteral("intermediate"))};
    session.verified = {session.sent[0], session.sent[1], authority.der(QStringLiteral("root"))};
    ChainCache chains;
    const QString host = QStringLiteral("a.example");
    const TimePoint now = SystemClock().now();
    QCOMPARE(chains.judge(session, host, now).chain.fault, http::ChainFault::None);
    QCOMPARE(chains.judge(session, host, now + std::chrono::hours(24 * 19)).chain.fault, http::ChainFault::None);
    QCOMPARE(chains.misses(), 1);
    // Once it is over it has to be looked at again, and so it has to at a time before the first look.
    const HostCertificates late = chains.judge(session, host, now + std::chrono::hours(24 * 21));
    QCOMPARE(chains.misses(), 2);
    QCOMPARE(late.chain.sent.size(), size_t{2});
    (void)chains.judge(session, host, now);
    QCOMPARE(chains.misses(), 3);
    QCOMPARE(chains.judge(session, QStringLiteral("b.example"), now).chain.fault, http::ChainFault::WrongHost);
    session.fault = QStringLiteral("unable to get local issuer certificate");
    QVERIFY(chains.judge(session, host, now).chain.fault != http::ChainFault::None);
}

void ProberKindsTest::revokedCertificateFails()
{
    if (!TestAuthority::isAvailable())
        QSKIP("openssl is missing");
    const TestAuthority authority;
    authority.issue(QStringLiteral("server"), QStringLiteral("root"), QStringLiteral("/CN=a.example"),
                    "subjectAltName=DNS:a.example\nauthorityInfoAccess=OCSP;URI:http://ocsp.example/\n", 20);
    const QString serial = QString::fromLatin1(authority.run({QStringLiteral("x509"), QStringLiteral("-in"),
                                                              authority.certificate(QStringLiteral("server")),
                                                              QStringLiteral("-noout"), QStringLiteral("-serial")}))
                               .section(QLatin1Char('='), 1)
                               .trimmed();
    authority.write(QStringLiteral("index.txt"),
                    "R\t300101000000Z\t250101000000Z\t" + serial.toLatin1() + "\tunknown\t/CN=a.example\n");
    Desk desk;
    http::TlsSession session;
    session.sent = {authority.der(QStringLiteral("server"))};
    session.verified = {session.sent[0], authority.der(QStringLiteral("root"))};
    int questions = 0;
    desk.network.onSend = [&](const http::Request& request) {
        http::Exchange exchange = FakeNetwork::plain(request.url, 200);
        if (request.url.host() == QLatin1String("a.example")) {
            exchange.hops.back().tls = session;
            return exchange;
        }
        ++questions;
        authority.write(QStringLiteral("question.der"), request.body);
        authority.run({QStringLiteral("ocsp"), QStringLiteral("-index"), authority.path(QStringLiteral("index.txt")),
                       QStringLiteral("-CA"), authority.certificate(QStringLiteral("root")), QStringLiteral("-rsigner"),
                       authority.certificate(QStringLiteral("root")), QStringLiteral("-rkey"),
                       authority.key(QStringLiteral("root")), QStringLiteral("-reqin"),
                       authority.path(QStringLiteral("question.der")), QStringLiteral("-respout"),
                       authority.path(QStringLiteral("answer.der")), QStringLiteral("-nmin"), QStringLiteral("10")});
        exchange.body = authority.read(QStringLiteral("answer.der"));
        return exchange;
    };
    Probe probe = probeOf(ProbeKind::Http, QStringLiteral("https://a.example/"));
    QCOMPARE(desk.check(probe).outcome, CheckOutcome::Passed);
    QCOMPARE(questions, 0);
    probe.checksRevocation = true;
    const CheckResult result = desk.check(probe);
    QCOMPARE(questions, 1);
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.error->code, ErrorCode::Untrusted);
    QVERIFY(result.certificates[0].ocsp);
    QCOMPARE(result.certificates[0].ocsp->kind, http::OcspStatus::Kind::Revoked);
    (void)desk.check(probe);
    QCOMPARE(questions, 1); // its issuer's word holds for ten minutes
}

void ProberKindsTest::dnsBodyIsAsInGatus_data()
{
    QTest::addColumn<QStringList>("records");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << QStringList() << QByteArray();
    QTest::newRow("address") << QStringList{QStringLiteral("A 192.0.2.7")} << QByteArray("192.0.2.7");
    QTest::newRow("last address") << QStringList{QStringLiteral("CNAME b.example."), QStringLiteral("A 192.0.2.7"),
                                                 QStringLiteral("A 192.0.2.8")}
                                  << QByteArray("192.0.2.8");
    QTest::newRow("mail server") << QStringList{QStringLiteral("MX 10 mail.example.")} << QByteArray("mail.example.");
    QTest::newRow("service") << QStringList{QStringLiteral("SRV 0 5 5060 sip.example.")}
                             << QByteArray("sip.example.:5060");
    QTest::newRow("texts") << QStringList{QStringLiteral("TXT \"one\""), QStringLiteral("TXT \"two\"")}
                           << QByteArray("\"one\"\n\"two\"");
}

void ProberKindsTest::dnsBodyIsAsInGatus()
{
    QFETCH(QStringList, records);
    QFETCH(QByteArray, body);
    std::vector<http::DnsRecord> answers;
    for (const QString& record : records)
        answers.push_back({{}, record.section(QLatin1Char(' '), 0, 0), {}, record.section(QLatin1Char(' '), 1)});
    QCOMPARE(dnsBody(answers), body);
}

void ProberKindsTest::dnsAnswerIsJudged()
{
    Desk desk;
    desk.network.onAsk = [](const http::DnsQuestion&) {
        http::DnsReport report;
        report.rcode = QStringLiteral("NXDOMAIN");
        report.took = std::chrono::milliseconds(5);
        return report;
    };
    Probe probe = probeOf(ProbeKind::Dns, QStringLiteral("192.0.2.53"),
                          {QStringLiteral("[DNS_RCODE] == NXDOMAIN"), QStringLiteral("[RESPONSE_TIME] == 5")});
    probe.dns = {QStringLiteral("shop.example"), QStringLiteral("AAAA")};
    const CheckResult result = desk.check(probe);
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    QCOMPARE(result.rcode, QStringLiteral("NXDOMAIN"));
    QCOMPARE(desk.network.asked.front().name, QStringLiteral("shop.example"));
    QCOMPARE(desk.network.asked.front().type, QStringLiteral("AAAA"));
    desk.network.onAsk = [](const http::DnsQuestion&) {
        http::DnsReport report;
        report.error = Error{ErrorCode::TimedOut, {}, {}, nullptr};
        return report;
    };
    probe.conditions.clear();
    QCOMPARE(desk.check(probe).outcome, CheckOutcome::Failed);
}

void ProberKindsTest::dnsServerIsRead_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("server");
    const auto row = [](const char* target, const char* server) {
        QTest::newRow(*target ? target : "none") << QString::fromLatin1(target) << QString::fromLatin1(server);
    };
    row("", "");
    row("1.1.1.1", "udp://1.1.1.1:53");
    row("dns.example:5353", "udp://dns.example:5353");
    row("tcp://1.1.1.1", "tcp://1.1.1.1:53");
    row("2001:db8::1", "udp://[2001:db8::1]:53");
    row("https://1.1.1.1", "refused");
}

void ProberKindsTest::dnsServerIsRead()
{
    QFETCH(QString, target);
    QFETCH(QString, server);
    Desk desk;
    desk.network.onAsk = [](const http::DnsQuestion&) { return http::DnsReport(); };
    const CheckResult result = desk.check(probeOf(ProbeKind::Dns, target));
    if (server == QLatin1String("refused"))
        QCOMPARE(result.outcome, CheckOutcome::NotAsked);
    else
        QCOMPARE(desk.network.asked.front().nameServer, server);
}

void ProberKindsTest::pingsAreCounted()
{
    Desk desk;
    desk.network.onPing = [](const http::PingRequest& request) {
        http::PingReport report;
        report.ip = QStringLiteral("192.0.2.7");
        report.sent = request.count;
        report.roundTrips = {std::chrono::milliseconds(10), std::chrono::milliseconds(14)};
        return report;
    };
    Probe probe = probeOf(ProbeKind::Icmp, QStringLiteral("icmp://a.example"),
                          {QStringLiteral("[CONNECTED] == true"), QStringLiteral("[RESPONSE_TIME] == 12")});
    probe.pings = 4;
    const CheckResult result = desk.check(probe);
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    QVERIFY(result.ping);
    QCOMPARE(result.ping->sent, 4);
    QCOMPARE(result.ping->received, 2);
    QCOMPARE(result.ping->lossPercent, 50.0);
    QCOMPARE(result.ping->mean, Duration(12'000));
    QCOMPARE(result.ping->jitter, Duration(4'000));
}

void ProberKindsTest::lostPingsFail()
{
    Desk desk;
    desk.network.onPing = [](const http::PingRequest&) {
        http::PingReport report;
        report.sent = 1;
        report.error = Error{ErrorCode::TimedOut, {}, {}, nullptr};
        return report;
    };
    const CheckResult result = desk.check(probeOf(ProbeKind::Icmp, QStringLiteral("icmp://a.example")));
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.ping->lossPercent, 100.0);
}

QTEST_GUILESS_MAIN(ProberKindsTest)
#include "tst_proberkinds.moc"
