// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/http/DnsWire.h"
#include "core/http/NameServer.h"
#include "core/http/NetworkClient.h"
#include "support/ScriptedNameServer.h"
#include "support/ScriptedServer.h"

using namespace readyroom;
using namespace readyroom::http;
using tests::ScriptedNameServer;

/// Questions to name servers, and what is made of their answers.
class DnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void questions_data();
    void questions();
    void badQuestions_data();
    void badQuestions();
    void records_data();
    void records();
    void broken_data();
    void broken();
    void servers_data();
    void servers();
    void asks_data();
    void asks();
    void rcodes_data();
    void rcodes();
    void cutAnswerIsAskedForAgain();
    void silence();
    void silenceHoldsUpNobody();
    void nobodyThere();
    void anotherAnswerIsNone();
    void nonsense();
    void badInput();
    void cancelling();
    void namesOfServersAreResolved();
};

namespace {

constexpr std::chrono::milliseconds soon{200};

DnsReport ask(NetworkClient& client, const DnsQuestion& question)
{
    return client.ask(question).result();
}

QByteArray answerWith(const QByteArray& records, int count, quint16 flags = 0x8180)
{
    const QByteArray question = QByteArray("\x12\x34\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00", 12) +
                                ScriptedNameServer::name("example.test") + QByteArray("\x00\x01\x00\x01", 4);
    return ScriptedNameServer::header(question, flags, count) + records;
}

} // namespace

void DnsTest::questions_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("asked"); // name, type
    const auto row = [](const char* name, const char* type, const QByteArray& wire, quint16 number) {
        QTest::newRow(QByteArray(QByteArray(name) + ' ' + type).constData())
            << QString::fromUtf8(name) << QString::fromLatin1(type)
            << ScriptedNameServer::name(wire) + ScriptedNameServer::number(number);
    };
    row("example.test", "A", "example.test", 1);
    row("example.test", "aaaa", "example.test", 28);
    row("example.test", "CAA", "example.test", 257);
    row("_http._tcp.example.test", "SRV", "_http._tcp.example.test", 33);
    row("\xc3\xbc.test", "TXT", "xn--tda.test", 16);
    row("example.test.", "NS", "example.test", 2);
    row("192.0.2.1", "PTR", "1.2.0.192.in-addr.arpa", 12);
    row("2001:db8::1", "PTR", "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa", 12);
    row("1.2.0.192.in-addr.arpa", "PTR", "1.2.0.192.in-addr.arpa", 12);
}

void DnsTest::questions()
{
    QFETCH(QString, name);
    QFETCH(QString, type);
    QFETCH(QByteArray, asked);
    const Result<QByteArray> question = writeDnsQuestion(name, type);
    QVERIFY(question);
    QCOMPARE(question->mid(2, 10), QByteArray("\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00", 10));
    QCOMPARE(question->mid(12), asked + ScriptedNameServer::number(1));
}

void DnsTest::badQuestions_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::newRow("no name") << QString() << QStringLiteral("A");
    QTest::newRow("long label") << QString(64, QLatin1Char('a')) << QStringLiteral("A");
    QTest::newRow("empty label") << QStringLiteral("a..b") << QStringLiteral("A");
    QTest::newRow("no type") << QStringLiteral("a.test") << QString();
    QTest::newRow("unknown type") << QStringLiteral("a.test") << QStringLiteral("ANY");
}

void DnsTest::badQuestions()
{
    QFETCH(QString, name);
    QFETCH(QString, type);
    QCOMPARE(writeDnsQuestion(name, type).error().code, ErrorCode::InvalidArgument);
}

void DnsTest::records_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    const auto row = [](int number, const QByteArray& data, const char* type, const char* text) {
        QTest::newRow(type) << number << data << QString::fromLatin1(type) << QString::fromLatin1(text);
    };
    using Server = ScriptedNameServer;
    const QByteArray mail = Server::name("mail.example.test");
    row(1, QByteArray("\xc0\x00\x02\x01", 4), "A", "192.0.2.1");
    row(28, QByteArray("\x20\x01\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\x01", 16), "AAAA", "2001:db8::1");
    row(257, QByteArray("\0\x05issueca.test", 14), "CAA", "0 issue \"ca.test\"");
    row(5, mail, "CNAME", "mail.example.test.");
    row(15, Server::number(10) + mail, "MX", "10 mail.example.test.");
    row(2, QByteArray("\x02ns\xc0\x0c", 5), "NS", "ns.example.test.");
    row(12, mail, "PTR", "mail.example.test.");
    row(6,
        mail + Server::name("admin.example.test") +
            QByteArray("\0\0\0\x01\0\0\0\x02\0\0\0\x03\0\0\0\x04\0\0\x01\0", 20),
        "SOA", "mail.example.test. admin.example.test. 1 2 3 4 256");
    row(33, Server::number(1) + Server::number(2) + Server::number(443) + mail, "SRV", "1 2 443 mail.example.test.");
    row(16,
        QByteArray("\x03"
                   "a\"b\x02"
                   "c\xff",
                   7),
        "TXT", "\"a\\\"b\" \"c\\255\"");
    row(99, QByteArray("\x01\xab", 2), "TYPE99", "\\# 2 01ab");
}

void DnsTest::records()
{
    QFETCH(int, number);
    QFETCH(QByteArray, data);
    QFETCH(QString, type);
    QFETCH(QString, text);
    const Result<DnsReport> report =
        readDnsAnswer(answerWith(ScriptedNameServer::record(static_cast<quint16>(number), 300, data) +
                                     ScriptedNameServer::record(1, 0x80000000, QByteArray("\x7f\0\0\x01", 4)),
                                 2, 0x8580));
    QVERIFY2(report, report ? "" : qPrintable(report.error().toLogString()));
    QCOMPARE(report->rcode, QStringLiteral("NOERROR"));
    QVERIFY(report->isAuthoritative);
    QCOMPARE(report->answers.size(), size_t{2});
    QCOMPARE(report->answers.at(0),
             (DnsRecord{QStringLiteral("example.test."), type, std::chrono::seconds(300), text}));
    QCOMPARE(report->answers.at(1).text, QStringLiteral("127.0.0.1"));
    QCOMPARE(report->answers.at(1).timeToLive, std::chrono::seconds(0));
}

void DnsTest::broken_data()
{
    QTest::addColumn<QByteArray>("message");
    using Server = ScriptedNameServer;
    const QByteArray address = Server::record(1, 1, QByteArray(4, 'a'));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a header") << QByteArray(7, '\0');
    QTest::newRow("a question") << answerWith({}, 0, 0x0100);
    QTest::newRow("fewer records than said") << answerWith(address, 2);
    QTest::newRow("cut") << answerWith(address, 1).chopped(1);
    QTest::newRow("short address") << answerWith(Server::record(1, 1, QByteArray(3, 'a')), 1);
    QTest::newRow("long text") << answerWith(Server::record(16, 1,
                                                            QByteArray("\x09"
                                                                       "ab",
                                                                       3)) +
                                                 address,
                                             2);
    QTest::newRow("name that names itself") << answerWith(Server::record(5, 1, QByteArray("\xc0\x2a", 2)), 1);
    QTest::newRow("name past its data") << answerWith(Server::record(5, 1,
                                                                     QByteArray("\x03"
                                                                                "ab",
                                                                                3)) +
                                                          address,
                                                      2);
    QTest::newRow("tag past its data") << answerWith(Server::record(257, 1,
                                                                    QByteArray("\0\x20"
                                                                               "ab",
                                                                               4)) +
                                                         address,
                                                     2);
}

void DnsTest::broken()
{
    QFETCH(QByteArray, message);
    QCOMPARE(readDnsAnswer(message).error().code, ErrorCode::Malformed);
}

void DnsTest::servers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host"); // "-": refused
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("isTcp");
    const auto row = [](const char* text, const char* host, int port, bool isTcp) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(host) << port << isTcp;
    };
    row("", "", 53, false);
    row("udp://1.1.1.1:5353", "1.1.1.1", 5353, false);
    row("tcp://dns.test", "dns.test", 53, true);
    row("[2001:db8::1]:54", "2001:db8::1", 54, false);
    row("tcp://2001:db8::1", "2001:db8::1", 53, true);
    row("https://1.1.1.1", "-", 0, false);
    row("1.1.1.1:", "-", 0, false);
    row("1.1.1.1:0", "-", 0, false);
    row("1.1.1.1:65536", "-", 0, false);
    row("udp://", "-", 0, false);
    row("[::1", "-", 0, false);
    row("[name]:1", "-", 0, false);
}

void DnsTest::servers()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(bool, isTcp);
    const Result<NameServer> server = NameServer::parse(text);
    if (host == QLatin1String("-"))
        QCOMPARE(server.error().code, ErrorCode::InvalidArgument);
    else
        QCOMPARE(server.value(), (NameServer{host, port, isTcp}));
}

void DnsTest::asks_data()
{
    QTest::addColumn<QByteArray>("scheme");
    QTest::newRow("udp") << QByteArray("udp");
    QTest::newRow("tcp") << QByteArray("tcp");
}

void DnsTest::asks()
{
    QFETCH(QByteArray, scheme);
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedNameServer server([&scheme](const QByteArray& question, bool isTcp) -> QByteArray {
        if (isTcp != (scheme == "tcp"))
            return QByteArray();
        return ScriptedNameServer::header(question, 0x8580, 1) +
               ScriptedNameServer::record(1, 60, QByteArray("\x0a\0\0\x01", 4));
    });
    DnsQuestion question;
    question.name = QStringLiteral("example.test");
    question.nameServer = server.address(scheme.constData());
    const DnsReport report = ask(client, question);
    QVERIFY2(!report.error, qPrintable(report.error.value_or(Error()).toLogString()));
    QCOMPARE(report.rcode, QStringLiteral("NOERROR"));
    QCOMPARE(report.answers.at(0).text, QStringLiteral("10.0.0.1"));
    QVERIFY(report.took > Duration(0));
}

void DnsTest::rcodes_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("rcode");
    QTest::newRow("FORMERR") << 1 << QStringLiteral("FORMERR");
    QTest::newRow("SERVFAIL") << 2 << QStringLiteral("SERVFAIL");
    QTest::newRow("NXDOMAIN") << 3 << QStringLiteral("NXDOMAIN");
    QTest::newRow("NOTIMP") << 4 << QStringLiteral("NOTIMP");
    QTest::newRow("REFUSED") << 5 << QStringLiteral("REFUSED");
    QTest::newRow("unknown") << 13 << QStringLiteral("RCODE13");
}

void DnsTest::rcodes()
{
    QFETCH(int, number);
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedNameServer server([number](const QByteArray& asked, bool) {
        return ScriptedNameServer::header(asked, static_cast<quint16>(0x8180 | number), 0);
    });
    DnsQuestion question;
    question.name = QStringLiteral("example.test");
    question.nameServer = server.address();
    const DnsReport report = ask(client, question);
    QVERIFY(!report.error);
    QTEST(report.rcode, "rcode");
    QCOMPARE(server.questions(), 1);
}

void DnsTest::cutAnswerIsAskedForAgain()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedNameServer server([](const QByteArray& question, bool isTcp) -> QByteArray {
        if (!isTcp)
            return ScriptedNameServer::header(question, 0x8380, 0);
        return ScriptedNameServer::header(question, 0x8180, 1) +
               ScriptedNameServer::record(16, 60, QByteArray("\x02ok", 3));
    });
    DnsQuestion question;
    question.name = QStringLiteral("example.test");
    question.type = QStringLiteral("TXT");
    question.nameServer = server.address();
    QCOMPARE(ask(client, question).answers.at(0).text, QStringLiteral("\"ok\""));
    QCOMPARE(server.questions(), 2);
}

void DnsTest::silence()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedNameServer server([](const QByteArray&, bool) { return QByteArray(); });
    DnsQuestion question;
    question.name = QStringLiteral("example.test");
    question.nameServer = server.address();
    question.deadline = soon;
    const DnsReport report = ask(client, question);
    QCOMPARE(report.error.value().code, ErrorCode::TimedOut);
    QVERIFY(report.rcode.isEmpty());
    QVERIFY(report.took >= soon);
}

void DnsTest::silenceHoldsUpNobody()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedNameServer silent([](const QByteArray&, bool) { return QByteArray(); });
    tests::ScriptedServer alive([](const QByteArray&) { return tests::ScriptedServer::plain(200, ""); });
    QList<QFuture<Exchange>> stuck;
    for (int i = 0; i < 300; ++i) {
        Request request;
        request.url = QUrl(QStringLiteral("http://host%1.test/").arg(i));
        request.nameServer = silent.address();
        stuck << client.send(request);
    }
    for (int i = 0; i < 20; ++i) {
        Request request;
        request.url = alive.url();
        QCOMPARE(client.send(request).result().status(), 200);
    }
    for (QFuture<Exchange>& future : stuck) {
        QVERIFY(!future.isFinished());
        future.cancel();
    }
}

void DnsTest::nobodyThere()
{
    const SystemClock clock;
    NetworkClient client(clock);
    DnsQuestion question;
    question.name = QStringLiteral("example.test");
    question.nameServer = QStringLiteral("tcp://127.0.0.1:1");
    const DnsReport report = ask(client, question);
    QCOMPARE(report.error.value().code, ErrorCode::Io);
    QVERIFY(report.rcode.isEmpty());
}

void DnsTest::anotherAnswerIsNone()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedNameServer server([](const QByteArray& question, bool) {
        QByteArray answer = ScriptedNameServer::header(question, 0x8180, 0);
        answer[0] = static_cast<char>(~answer.at(0)); // the number of no question
        return answer;
    });
    DnsQuestion question;
    question.name = QStringLiteral("example.test");
    question.nameServer = server.address();
    question.deadline = soon;
    QCOMPARE(ask(client, question).error.value().code, ErrorCode::TimedOut);
}

void DnsTest::nonsense()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedNameServer server([](const QByteArray& question, bool) -> QByteArray {
        return ScriptedNameServer::header(question, 0x8180, 7) + QByteArray("\xc0\xc0\xc0", 3);
    });
    DnsQuestion question;
    question.name = QStringLiteral("example.test");
    question.nameServer = server.address();
    const DnsReport report = ask(client, question);
    QCOMPARE(report.error.value().code, ErrorCode::Malformed);
    QVERIFY(report.rcode.isEmpty());
}

void DnsTest::badInput()
{
    const SystemClock clock;
    NetworkClient client(clock);
    DnsQuestion question;
    question.name = QStringLiteral("example.test");
    question.type = QStringLiteral("XYZ");
    QCOMPARE(ask(client, question).error.value().code, ErrorCode::InvalidArgument);
    question.type = QStringLiteral("A");
    question.nameServer = QStringLiteral("https://dns.test");
    QCOMPARE(ask(client, question).error.value().code, ErrorCode::InvalidArgument);
}

void DnsTest::cancelling()
{
    const SystemClock clock;
    ScriptedNameServer server([](const QByteArray&, bool) { return QByteArray(); });
    NetworkClient client(clock);
    DnsQuestion question;
    question.name = QStringLiteral("example.test");
    question.nameServer = server.address();
    QFuture<DnsReport> future = client.ask(question);
    future.cancel();
    future.waitForFinished();
    QVERIFY(future.isCanceled());
}

void DnsTest::namesOfServersAreResolved()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedNameServer server(
        [](const QByteArray& question, bool) { return ScriptedNameServer::header(question, 0x8183, 0); });
    DnsQuestion question;
    question.name = QStringLiteral("example.test");
    question.nameServer = server.address().replace(QStringLiteral("127.0.0.1"), QStringLiteral("localhost"));
    const DnsReport report = ask(client, question);
    QCOMPARE(report.rcode, QStringLiteral("NXDOMAIN"));
}

QTEST_GUILESS_MAIN(DnsTest)
#include "tst_dns.moc"
