// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/http/NetworkClient.h"
#include "support/LineServer.h"
#include "support/TestAuthority.h"

using namespace readyroom;
using namespace readyroom::http;
using tests::LineServer;
using tests::TestAuthority;

/// Connections and dialogs, plain and encrypted, with servers that keep to their protocol and servers that do not.
class ConnectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void connecting();
    void banner();
    void dialog();
    void twoStepsFromOneAnswer();
    void expressions_data();
    void expressions();
    void bytesThatAreNoText();
    void refused();
    void unknownName();
    void badInput_data();
    void badInput();
    void closedEarly();
    void somethingElse();
    void somethingElseAtTheDeadline();
    void silence();
    void reset();
    void tooMuch();
    void drip();
    void cancelling();
    void endsWithTheClient();
    void addressesOfIpv6();
    void tls();
    void tlsUntrusted_data();
    void tlsUntrusted();
    void tlsUnverified();
    void noTls();
    void clientCertificate();
    void startTls_data();
    void startTls();
    void startTlsRefused_data();
    void startTlsRefused();
    void wordsInFrontOfTls();

private:
    [[nodiscard]] LineServer::Options encrypted(const QString& certificate) const;
    [[nodiscard]] ConnectionRequest trusting(const LineServer& server, Encryption encryption) const;

    std::unique_ptr<TestAuthority> m_authority;
};

namespace {

constexpr std::chrono::milliseconds soon{200};

ConnectionRequest to(const LineServer& server)
{
    ConnectionRequest request;
    request.host = QStringLiteral("127.0.0.1");
    request.port = server.port();
    return request;
}

DialogStep expect(const char* pattern)
{
    return {{}, QString::fromUtf8(pattern)};
}

LineServer::Options greets(const QByteArray& greeting, bool closes = false)
{
    LineServer::Options options;
    options.greeting = {greeting, closes};
    return options;
}

/// Says each line back.
LineServer::Answer echo(const QByteArray& line)
{
    return {"you said " + line};
}

ConnectionReport run(const ConnectionRequest& request)
{
    const SystemClock clock;
    NetworkClient client(clock);
    return client.connectTo(request).result();
}

QString faultOf(const ConnectionReport& report)
{
    return report.error ? report.error->toLogString() : QString();
}

} // namespace

void ConnectionsTest::initTestCase()
{
    if (!TestAuthority::isAvailable())
        return;
    m_authority = std::make_unique<TestAuthority>();
    const auto leaf = [this](const QString& name, const QByteArray& extensions) {
        m_authority->issue(name, QStringLiteral("intermediate"), QStringLiteral("/CN=leaf"), extensions);
        m_authority->bundle(name + QStringLiteral("-chain"), {name, QStringLiteral("intermediate")});
    };
    leaf(QStringLiteral("good"), "subjectAltName=DNS:good.test,IP:127.0.0.1\n");
    leaf(QStringLiteral("other"), "subjectAltName=DNS:other.test\n");
    m_authority->root(QStringLiteral("lonely"), QStringLiteral("/CN=127.0.0.1"));
    m_authority->bundle(QStringLiteral("lonely-chain"), {QStringLiteral("lonely")});
}

LineServer::Options ConnectionsTest::encrypted(const QString& certificate) const
{
    LineServer::Options options = greets("hello\n");
    options.script = &echo;
    options.encrypts = true;
    options.certificate = m_authority->certificate(certificate + QStringLiteral("-chain"));
    options.key = m_authority->key(certificate);
    return options;
}

ConnectionRequest ConnectionsTest::trusting(const LineServer& server, Encryption encryption) const
{
    ConnectionRequest request = to(server);
    request.encryption = encryption;
    request.authorityFile = m_authority->certificate(QStringLiteral("root"));
    return request;
}

void ConnectionsTest::connecting()
{
    const LineServer server(greets(""));
    const ConnectionReport report = run(to(server));
    QVERIFY2(!report.error, qPrintable(faultOf(report)));
    QVERIFY(report.connected);
    QCOMPARE(report.ip, QStringLiteral("127.0.0.1"));
    QVERIFY(report.phases.connect > Duration(0));
    QCOMPARE(report.phases.resolve, Duration(0));
    QCOMPARE(report.phases.firstByte, Duration(0));
    QVERIFY(!report.tls);
}

void ConnectionsTest::banner()
{
    const LineServer server(greets("SSH-2.0-Test\r\n"));
    ConnectionRequest request = to(server);
    request.host = QStringLiteral("localhost");
    request.family = Family::V4;
    request.dialog = {expect("^SSH-2\\.0-")};
    const ConnectionReport report = run(request);
    QVERIFY2(!report.error, qPrintable(faultOf(report)));
    QCOMPARE(report.received, QByteArray("SSH-2.0-Test\r\n"));
    QCOMPARE(report.stepsDone, 1);
    QCOMPARE(report.ip, QStringLiteral("127.0.0.1"));
    QVERIFY(report.phases.resolve > Duration(0));
    QVERIFY(report.phases.firstByte > Duration(0));
}

void ConnectionsTest::dialog()
{
    LineServer::Options options = greets("ready\n");
    options.script = &echo;
    const LineServer server(options);
    ConnectionRequest request = to(server);
    request.dialog = {
        expect("^ready"), {"one\n", QStringLiteral("said one$")}, {"two\n", QStringLiteral("two")}, {"bye\n", {}}};
    const ConnectionReport report = run(request);
    QVERIFY2(!report.error, qPrintable(faultOf(report)));
    QCOMPARE(report.stepsDone, 4);
    QCOMPARE(report.received, QByteArray("ready\nyou said one\nyou said two\n"));
}

void ConnectionsTest::twoStepsFromOneAnswer()
{
    const LineServer server(greets("first\nsecond\n"));
    ConnectionRequest request = to(server);
    request.dialog = {expect("^first$"), expect("^second$")};
    QCOMPARE(run(request).stepsDone, 2);
    // What has been expected once is used up.
    request.dialog = {expect("^first$"), expect("^first$")};
    request.deadline = soon;
    const ConnectionReport report = run(request);
    QCOMPARE(report.stepsDone, 1);
    QCOMPARE(report.error.value().code, ErrorCode::Malformed);
}

void ConnectionsTest::expressions_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("a later line") << QByteArray("220-a\r\n220 b\r\n") << QStringLiteral("^220 ");
    QTest::newRow("beyond ASCII") << QByteArray("gr\xc3\xbc\xc3\x9f\n") << QStringLiteral("^gr\u00fc\u00df$");
    QTest::newRow("case") << QByteArray("HELLO\n") << QStringLiteral("(?i)hello");
    QTest::newRow("over lines") << QByteArray("a\nb\n") << QStringLiteral("a\\nb");
}

void ConnectionsTest::expressions()
{
    QFETCH(QByteArray, greeting);
    QFETCH(QString, pattern);
    const LineServer server(greets(greeting));
    ConnectionRequest request = to(server);
    request.dialog = {{{}, pattern}};
    const ConnectionReport report = run(request);
    QVERIFY2(!report.error, qPrintable(faultOf(report)));
}

void ConnectionsTest::bytesThatAreNoText()
{
    const QByteArray bytes("\xff\x00\xfe"
                           "ok",
                           5);
    const LineServer server(greets(bytes));
    ConnectionRequest request = to(server);
    request.dialog = {expect("\\x{ff}\\x00.ok")};
    const ConnectionReport report = run(request);
    QVERIFY2(!report.error, qPrintable(faultOf(report)));
    QCOMPARE(report.received, bytes);
}

void ConnectionsTest::refused()
{
    ConnectionRequest request;
    {
        const LineServer server(greets(""));
        request = to(server);
    }
    const ConnectionReport report = run(request);
    QCOMPARE(report.error.value().code, ErrorCode::Io);
    QCOMPARE(report.error.value().detail, QStringLiteral("connection refused"));
    QVERIFY(!report.connected);
}

void ConnectionsTest::unknownName()
{
    ConnectionRequest request;
    request.host = QStringLiteral("nowhere.invalid");
    request.port = 1;
    request.nameServer = QStringLiteral("tcp://127.0.0.1:1");
    const ConnectionReport report = run(request);
    QVERIFY(report.error.has_value());
    QVERIFY(report.error->code != ErrorCode::TimedOut);
    QVERIFY(report.ip.isEmpty());
}

void ConnectionsTest::badInput_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("no host") << QString() << 1 << QString();
    QTest::newRow("no port") << QStringLiteral("127.0.0.1") << 0 << QString();
    QTest::newRow("large port") << QStringLiteral("127.0.0.1") << 65536 << QString();
    QTest::newRow("no expression") << QStringLiteral("127.0.0.1") << 1 << QStringLiteral("(");
}

void ConnectionsTest::badInput()
{
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QString, pattern);
    ConnectionRequest request;
    request.host = host;
    request.port = port;
    request.dialog = {{{}, pattern}};
    QCOMPARE(run(request).error.value().code, ErrorCode::InvalidArgument);
}

void ConnectionsTest::closedEarly()
{
    const LineServer server(greets("", true));
    ConnectionRequest request = to(server);
    request.dialog = {expect("hello")};
    const ConnectionReport report = run(request);
    QCOMPARE(report.error.value().code, ErrorCode::Truncated);
    QVERIFY(report.connected);
    QCOMPARE(report.stepsDone, 0);
}

void ConnectionsTest::somethingElse()
{
    const LineServer server(greets("go away\n", true));
    ConnectionRequest request = to(server);
    request.dialog = {expect("hello")};
    const ConnectionReport report = run(request);
    QCOMPARE(report.error.value().code, ErrorCode::Malformed);
    QVERIFY(report.error.value().detail.contains(QStringLiteral("go away")));
    QCOMPARE(report.received, QByteArray("go away\n"));
}

void ConnectionsTest::somethingElseAtTheDeadline()
{
    const LineServer server(greets("go away\n"));
    ConnectionRequest request = to(server);
    request.dialog = {expect("hello")};
    request.deadline = soon;
    QCOMPARE(run(request).error.value().code, ErrorCode::Malformed);
}

void ConnectionsTest::silence()
{
    const LineServer server(greets(""));
    ConnectionRequest request = to(server);
    request.dialog = {expect("hello")};
    request.deadline = soon;
    const ConnectionReport report = run(request);
    QCOMPARE(report.error.value().code, ErrorCode::TimedOut);
    QVERIFY(report.connected);
    QVERIFY(report.phases.firstByte >= soon / 2);
}

void ConnectionsTest::reset()
{
    LineServer::Options options = greets("");
    options.script = [](const QByteArray&) { return LineServer::Answer{"", false, true}; };
    const LineServer server(options);
    ConnectionRequest request = to(server);
    request.dialog = {{"hello\n", QStringLiteral("hello")}};
    const ConnectionReport report = run(request);
    QVERIFY(report.error.value().code == ErrorCode::Io || report.error.value().code == ErrorCode::Truncated);
}

void ConnectionsTest::tooMuch()
{
    const LineServer server(greets(QByteArray(100'000, 'a')));
    ConnectionRequest request = to(server);
    request.dialog = {expect("b")};
    request.maximumReceived = 1000;
    const ConnectionReport report = run(request);
    QCOMPARE(report.error.value().code, ErrorCode::TooLarge);
    QCOMPARE(report.received.size(), qsizetype{1000});
}

void ConnectionsTest::drip()
{
    LineServer::Options options = greets("hello ");
    options.dripMilliseconds = 10;
    const LineServer server(options);
    ConnectionRequest request = to(server);
    request.dialog = {expect("never")};
    request.deadline = soon;
    const ConnectionReport report = run(request);
    QCOMPARE(report.error.value().code, ErrorCode::Malformed);
    QVERIFY(report.received.startsWith("he"));
}

void ConnectionsTest::cancelling()
{
    const SystemClock clock;
    const LineServer server(greets(""));
    NetworkClient client(clock, {1, 1});
    ConnectionRequest request = to(server);
    request.dialog = {expect("hello")};
    QFuture<ConnectionReport> first = client.connectTo(request);
    first.cancel();
    first.waitForFinished();
    // Its place is free again.
    QVERIFY(client.connectTo(to(server)).result().connected);
}

void ConnectionsTest::endsWithTheClient()
{
    const SystemClock clock;
    const LineServer server(greets(""));
    auto client = std::make_unique<NetworkClient>(clock);
    ConnectionRequest request = to(server);
    request.dialog = {expect("hello")};
    QFuture<ConnectionReport> future = client->connectTo(request);
    client.reset();
    QCOMPARE(future.result().error.value().code, ErrorCode::Cancelled);
}

void ConnectionsTest::addressesOfIpv6()
{
    LineServer::Options options = greets("six\n");
    options.address = QHostAddress::LocalHostIPv6;
    const LineServer server(options);
    if (server.port() == 0)
        QSKIP("there is no IPv6 here");
    ConnectionRequest request = to(server);
    request.host = QStringLiteral("::1");
    request.dialog = {expect("six")};
    QCOMPARE(run(request).ip, QStringLiteral("::1"));
    request.family = Family::V4;
    QCOMPARE(run(request).error.value().code, ErrorCode::NotFound);
}

void ConnectionsTest::tls()
{
    if (!m_authority)
        QSKIP("there is no openssl program");
    const LineServer server(encrypted(QStringLiteral("good")));
    ConnectionRequest request = trusting(server, Encryption::Tls);
    request.dialog = {expect("^hello$"), {"again\n", QStringLiteral("said again")}};
    const ConnectionReport report = run(request);
    QVERIFY2(!report.error, qPrintable(faultOf(report)));
    QCOMPARE(report.stepsDone, 2);
    QVERIFY(report.phases.tls > Duration(0));
    QVERIFY(report.tls.has_value());
    QVERIFY(report.tls->protocol.startsWith(QStringLiteral("TLSv1.")));
    QVERIFY(!report.tls->cipher.isEmpty());
    QCOMPARE(report.tls->sent.size(), size_t{2});
    QCOMPARE(report.tls->verified.size(), size_t{3});
    QVERIFY(report.tls->fault.isEmpty());
    request.serverName = QStringLiteral("good.test");
    QVERIFY(!run(request).error);
}

void ConnectionsTest::tlsUntrusted_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("serverName");
    QTest::addColumn<bool>("knowsRoot");
    QTest::addColumn<bool>("hasFault");
    QTest::newRow("another host") << QStringLiteral("other") << QString() << true << false;
    QTest::newRow("another name") << QStringLiteral("good") << QStringLiteral("bad.test") << true << false;
    QTest::newRow("self-signed") << QStringLiteral("lonely") << QString() << true << true;
    QTest::newRow("unknown root") << QStringLiteral("good") << QString() << false << true;
}

void ConnectionsTest::tlsUntrusted()
{
    if (!m_authority)
        QSKIP("there is no openssl program");
    QFETCH(QString, certificate);
    QFETCH(QString, serverName);
    QFETCH(bool, knowsRoot);
    const LineServer server(encrypted(certificate));
    ConnectionRequest request = trusting(server, Encryption::Tls);
    request.serverName = serverName;
    if (!knowsRoot)
        request.authorityFile = m_authority->certificate(QStringLiteral("other"));
    const ConnectionReport report = run(request);
    QCOMPARE(report.error.value().code, ErrorCode::Untrusted);
    QVERIFY(report.connected);
    QVERIFY(report.tls.has_value());
    QVERIFY(!report.tls->sent.empty());
    QTEST(!report.tls->fault.isEmpty(), "hasFault");
}

void ConnectionsTest::tlsUnverified()
{
    if (!m_authority)
        QSKIP("there is no openssl program");
    const LineServer server(encrypted(QStringLiteral("lonely")));
    ConnectionRequest request = trusting(server, Encryption::Tls);
    request.verifiesCertificate = false;
    request.dialog = {expect("hello")};
    const ConnectionReport report = run(request);
    QVERIFY2(!report.error, qPrintable(faultOf(report)));
    QVERIFY(!report.tls->fault.isEmpty());
    QVERIFY(report.tls->verified.empty());
}

void ConnectionsTest::noTls()
{
    if (!m_authority)
        QSKIP("there is no openssl program");
    const LineServer server(greets("220 plain\r\n"));
    const ConnectionReport plain = run(trusting(server, Encryption::Tls));
    QCOMPARE(plain.error.value().code, ErrorCode::Io);
    QVERIFY(plain.connected);
    ConnectionRequest request = trusting(server, Encryption::Tls);
    request.authorityFile = m_authority->path(QStringLiteral("missing.pem"));
    QCOMPARE(run(request).error.value().code, ErrorCode::NotFound);
    request = trusting(server, Encryption::Tls);
    request.clientCertificate = m_authority->path(QStringLiteral("missing.pem"));
    QCOMPARE(run(request).error.value().code, ErrorCode::InvalidArgument);
}

void ConnectionsTest::clientCertificate()
{
    if (!m_authority)
        QSKIP("there is no openssl program");
    LineServer::Options options = encrypted(QStringLiteral("good"));
    options.clientAuthority = m_authority->certificate(QStringLiteral("root"));
    const LineServer server(options);
    ConnectionRequest request = trusting(server, Encryption::Tls);
    request.dialog = {expect("hello")};
    QVERIFY(run(request).error.has_value());
    request.clientCertificate = m_authority->certificate(QStringLiteral("good-chain"));
    request.clientKey = m_authority->key(QStringLiteral("good"));
    const ConnectionReport report = run(request);
    QVERIFY2(!report.error, qPrintable(faultOf(report)));
}

void ConnectionsTest::startTls_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QByteArray>("word"); // that asks for TLS
    QTest::addColumn<QByteArray>("assent");
    QTest::newRow("SMTP") << Encryption::SmtpStartTls << QByteArray("220-a\r\n220 mail.test ESMTP\r\n")
                          << QByteArray("STARTTLS\r\n") << QByteArray("220 go on\r\n");
    QTest::newRow("IMAP") << Encryption::ImapStartTls << QByteArray("* OK [CAPABILITY STARTTLS] ready\r\n")
                          << QByteArray("a STARTTLS\r\n") << QByteArray("* note\r\na OK begin\r\n");
    QTest::newRow("POP3") << Encryption::Pop3StartTls << QByteArray("+OK ready\r\n") << QByteArray("STLS\r\n")
                          << QByteArray("+OK begin\r\n");
    QTest::newRow("FTP") << Encryption::FtpStartTls << QByteArray("220 ready\r\n") << QByteArray("AUTH TLS\r\n")
                         << QByteArray("234 proceed\r\n");
}

void ConnectionsTest::startTls()
{
    if (!m_authority)
        QSKIP("there is no openssl program");
    QFETCH(Encryption, encryption);
    QFETCH(QByteArray, greeting);
    QFETCH(QByteArray, word);
    QFETCH(QByteArray, assent);
    LineServer::Options options = encrypted(QStringLiteral("good"));
    options.encrypts = false;
    options.greeting = {greeting};
    options.script = [word, assent](const QByteArray& line) {
        if (line.startsWith("EHLO "))
            return LineServer::Answer{"250-mail.test\r\n250 STARTTLS\r\n"};
        if (line == word)
            return LineServer::Answer{assent, false, false, true};
        return echo(line);
    };
    const LineServer server(options);
    ConnectionRequest request = trusting(server, encryption);
    request.dialog = {{"secretly\r\n", QStringLiteral("said secretly")}};
    const ConnectionReport report = run(request);
    QVERIFY2(!report.error, qPrintable(faultOf(report)));
    QVERIFY(report.tls.has_value());
    QCOMPARE(report.tls->verified.size(), size_t{3});
    QCOMPARE(report.stepsDone, 1);
    QVERIFY(report.phases.tls > Duration(0));
}

void ConnectionsTest::startTlsRefused_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QByteArray>("refusal");
    QTest::newRow("SMTP") << Encryption::SmtpStartTls << QByteArray("220 ready\r\n") << QByteArray("502 no\r\n");
    QTest::newRow("SMTP, busy") << Encryption::SmtpStartTls << QByteArray("421 later\r\n") << QByteArray();
    QTest::newRow("IMAP") << Encryption::ImapStartTls << QByteArray("* OK\r\n") << QByteArray("a BAD no\r\n");
    QTest::newRow("POP3") << Encryption::Pop3StartTls << QByteArray("+OK\r\n") << QByteArray("-ERR no\r\n");
    QTest::newRow("FTP") << Encryption::FtpStartTls << QByteArray("220 ready\r\n") << QByteArray("530 no\r\n");
}

void ConnectionsTest::startTlsRefused()
{
    QFETCH(Encryption, encryption);
    QFETCH(QByteArray, greeting);
    QFETCH(QByteArray, refusal);
    LineServer::Options options = greets(greeting);
    options.script = [refusal](const QByteArray&) { return LineServer::Answer{refusal}; };
    const LineServer server(options);
    ConnectionRequest request = to(server);
    request.encryption = encryption;
    const ConnectionReport report = run(request);
    QCOMPARE(report.error.value().code, ErrorCode::Malformed);
    QVERIFY(report.connected);
    QVERIFY(!report.tls);
}

void ConnectionsTest::wordsInFrontOfTls()
{
    LineServer::Options options = greets("* OK\r\n");
    options.script = [](const QByteArray&) { return LineServer::Answer{"a OK\r\n* OK planted\r\n"}; };
    const LineServer server(options);
    ConnectionRequest request = to(server);
    request.encryption = Encryption::ImapStartTls;
    request.verifiesCertificate = false;
    QCOMPARE(run(request).error.value().code, ErrorCode::Malformed);
}

QTEST_GUILESS_MAIN(ConnectionsTest)
#include "tst_connections.moc"
