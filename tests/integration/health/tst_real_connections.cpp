// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <QTest>

#include "RealServers.h"
#include "core/http/Certificate.h"
#include "core/http/NetworkClient.h"

using namespace readyroom;
using namespace readyroom::http;
using tests::RealServer;
using tests::TestAuthority;

/// Protocols that are no HTTP: the banner of OpenSSH, SMTP with and without STARTTLS by Exim.
class RealConnectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sshBanner();
    void sshIsNotWhatWasExpected();
    void smtpDialog();
    void smtpStartTls();
    void smtpStartTlsWithBadCertificate();
    void smtpWithoutStartTls();
    void startTlsOfMailProxies_data();
    void startTlsOfMailProxies();

private:
    [[nodiscard]] static ConnectionRequest to(const RealServer& server);

    SystemClock m_clock;
    NetworkClient m_client{m_clock};
    std::unique_ptr<TestAuthority> m_authority;
};

namespace {

const QString good = QStringLiteral("good");
const QString expired = QStringLiteral("expired");

QString wordsOf(const std::optional<Error>& error)
{
    return error ? error->toLogString() : QString();
}

} // namespace

void RealConnectionsTest::initTestCase()
{
    SKIP_WITHOUT_PROGRAM("openssl");
    m_authority = std::make_unique<TestAuthority>();
    const QByteArray hosts = "subjectAltName=DNS:localhost,IP:127.0.0.1\n";
    const QString issuer = QStringLiteral("intermediate");
    const QString subject = QStringLiteral("/CN=localhost");
    m_authority->issue(good, issuer, subject, hosts);
    m_authority->issue(expired, issuer, subject, hosts, -1);
    for (const QString& name : {good, expired})
        m_authority->bundle(name + QStringLiteral("-chain"), {name, issuer});
}

ConnectionRequest RealConnectionsTest::to(const RealServer& server)
{
    ConnectionRequest request;
    request.host = QStringLiteral("127.0.0.1");
    request.port = server.port();
    return request;
}

void RealConnectionsTest::sshBanner()
{
    SKIP_WITHOUT_PROGRAM("sshd");
    SKIP_WITHOUT_ROOT();
    RealServer server;
    QVERIFY(tests::startSsh(server));
    ConnectionRequest request = to(server);
    request.dialog = {{{}, QStringLiteral("^SSH-2\\.0-\\S+")}};
    const ConnectionReport report = m_client.connectTo(request).result();
    QVERIFY2(!report.error, qPrintable(wordsOf(report.error)));
    QVERIFY(report.connected);
    QCOMPARE(report.stepsDone, 1);
    QVERIFY(report.received.startsWith("SSH-2.0-OpenSSH_"));
    QVERIFY(report.phases.firstByte.count() > 0);
}

void RealConnectionsTest::sshIsNotWhatWasExpected()
{
    SKIP_WITHOUT_PROGRAM("sshd");
    SKIP_WITHOUT_ROOT();
    RealServer server;
    QVERIFY(tests::startSsh(server));
    ConnectionRequest request = to(server);
    request.deadline = std::chrono::milliseconds(1000);
    request.dialog = {{{}, QStringLiteral("^220 ")}};
    const ConnectionReport report = m_client.connectTo(request).result();
    QVERIFY(report.error);
    QCOMPARE(report.stepsDone, 0);
    QVERIFY(report.received.startsWith("SSH-2.0-"));
    // TLS is not what it speaks either.
    request.dialog.clear();
    request.encryption = Encryption::Tls;
    const ConnectionReport tls = m_client.connectTo(request).result();
    QVERIFY(tls.connected);
    QVERIFY(tls.error);
    QVERIFY(tls.error->code != ErrorCode::Untrusted);
}

void RealConnectionsTest::smtpDialog()
{
    SKIP_WITHOUT_PROGRAM("exim4");
    SKIP_WITHOUT_ROOT();
    RealServer server;
    QVERIFY(tests::startSmtp(server, *m_authority, good + QStringLiteral("-chain"), good));
    ConnectionRequest request = to(server);
    request.dialog = {{{}, QStringLiteral("^220 ")},
                      {"EHLO probe.test\r\n", QStringLiteral("250[ -]STARTTLS")},
                      {"NOOP\r\n", QStringLiteral("250 ")},
                      {"QUIT\r\n", QStringLiteral("221 ")}};
    const ConnectionReport report = m_client.connectTo(request).result();
    QVERIFY2(!report.error, qPrintable(wordsOf(report.error)));
    QCOMPARE(report.stepsDone, 4);
    QVERIFY(!report.tls);
}

void RealConnectionsTest::smtpStartTls()
{
    SKIP_WITHOUT_PROGRAM("exim4");
    SKIP_WITHOUT_ROOT();
    RealServer server;
    QVERIFY(tests::startSmtp(server, *m_authority, good + QStringLiteral("-chain"), good));
    ConnectionRequest request = to(server);
    request.encryption = Encryption::SmtpStartTls;
    request.authorityFile = m_authority->certificate(QStringLiteral("root"));
    // It is SMTP still, behind the encryption.
    request.dialog = {{"EHLO probe.test\r\n", QStringLiteral("250 ")}, {"QUIT\r\n", QStringLiteral("221 ")}};
    const ConnectionReport report = m_client.connectTo(request).result();
    QVERIFY2(!report.error, qPrintable(wordsOf(report.error)));
    QCOMPARE(report.stepsDone, 2);
    QVERIFY(report.tls);
    QVERIFY(report.phases.tls.count() > 0);
    const ChainReport chain = judgeChain(report.tls->sent, report.tls->verified, report.tls->fault,
                                         QStringLiteral("127.0.0.1"), m_clock.now());
    QCOMPARE(chain.fault, ChainFault::None);
    QCOMPARE(chain.verified.size(), size_t{3});
}

void RealConnectionsTest::smtpStartTlsWithBadCertificate()
{
    SKIP_WITHOUT_PROGRAM("exim4");
    SKIP_WITHOUT_ROOT();
    RealServer server;
    QVERIFY(tests::startSmtp(server, *m_authority, expired + QStringLiteral("-chain"), expired));
    ConnectionRequest request = to(server);
    request.encryption = Encryption::SmtpStartTls;
    request.authorityFile = m_authority->certificate(QStringLiteral("root"));
    const ConnectionReport report = m_client.connectTo(request).result();
    QVERIFY(report.error);
    QCOMPARE(report.error->code, ErrorCode::Untrusted);
    QVERIFY(report.tls);
    QCOMPARE(judgeChain(report.tls->sent, report.tls->verified, report.tls->fault, QStringLiteral("127.0.0.1"),
                        m_clock.now())
                 .fault,
             ChainFault::Expired);
    request.verifiesCertificate = false;
    QVERIFY(!m_client.connectTo(request).result().error);
}

void RealConnectionsTest::smtpWithoutStartTls()
{
    SKIP_WITHOUT_PROGRAM("exim4");
    SKIP_WITHOUT_ROOT();
    RealServer server;
    QVERIFY(tests::startSmtp(server, *m_authority, {}, {}));
    ConnectionRequest request = to(server);
    request.encryption = Encryption::SmtpStartTls;
    const ConnectionReport report = m_client.connectTo(request).result();
    QVERIFY(report.connected);
    QVERIFY(report.error);
    QVERIFY(!report.tls);
}

void RealConnectionsTest::startTlsOfMailProxies_data()
{
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<Encryption>("encryption");
    QTest::addColumn<QByteArray>("farewell");
    QTest::addColumn<QString>("answer");
    QTest::newRow("IMAP") << QByteArray("imap") << Encryption::ImapStartTls << QByteArray("a1 LOGOUT\r\n")
                          << QStringLiteral("^\\* BYE");
    QTest::newRow("POP3") << QByteArray("pop3") << Encryption::Pop3StartTls << QByteArray("QUIT\r\n")
                          << QStringLiteral("^\\+OK");
    QTest::newRow("SMTP") << QByteArray("smtp") << Encryption::SmtpStartTls << QByteArray("QUIT\r\n")
                          << QStringLiteral("^221 ");
}

void RealConnectionsTest::startTlsOfMailProxies()
{
    SKIP_WITHOUT_PROGRAM("nginx");
    if (tests::mailModule().isEmpty())
        QSKIP("nginx' module for mail is not installed");
    QFETCH(QByteArray, protocol);
    QFETCH(Encryption, encryption);
    QFETCH(QByteArray, farewell);
    QFETCH(QString, answer);
    RealServer server;
    QVERIFY(tests::startMailProxy(server, *m_authority, protocol, good + QStringLiteral("-chain"), good));
    ConnectionRequest request = to(server);
    request.encryption = encryption;
    request.authorityFile = m_authority->certificate(QStringLiteral("root"));
    request.dialog = {{farewell, answer}};
    const ConnectionReport report = m_client.connectTo(request).result();
    QVERIFY2(!report.error, qPrintable(wordsOf(report.error)));
    QCOMPARE(report.stepsDone, 1);
    QVERIFY(report.tls);
    QCOMPARE(report.tls->verified.size(), size_t{3});
}

QTEST_GUILESS_MAIN(RealConnectionsTest)
#include "tst_real_connections.moc"
