// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <QUdpSocket>

#include "RealServers.h"
#include "core/http/NetworkClient.h"
#include "support/ScriptedServer.h"

using namespace readyroom;
using namespace readyroom::http;
using tests::RealServer;
using tests::ScriptedServer;

/// Questions to dnsmasq, and to a name server that never says a word.
class RealDnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void records_data();
    void records();
    void overTcp();
    void unknownName();
    void refusedZone();
    void namesOfRequests();
    void neverAnswers();
    void othersKeepTheirPace();

private:
    [[nodiscard]] QString nameServer(const char* scheme = "udp") const;
    [[nodiscard]] DnsQuestion question(const QString& name, const QString& type) const;

    SystemClock m_clock;
    NetworkClient m_client{m_clock};
    RealServer m_server;
};

namespace {

QStringList textsOf(const DnsReport& report)
{
    QStringList texts;
    for (const DnsRecord& record : report.answers)
        texts << record.type + QLatin1Char(' ') + record.text;
    texts.sort();
    return texts;
}

/// Takes questions and is silent.
struct MuteNameServer
{
    QUdpSocket socket;
    MuteNameServer() { socket.bind(QHostAddress::LocalHost); }
    [[nodiscard]] QString address() const { return QStringLiteral("udp://127.0.0.1:%1").arg(socket.localPort()); }
};

} // namespace

void RealDnsTest::initTestCase()
{
    SKIP_WITHOUT_PROGRAM("dnsmasq");
    QVERIFY(tests::startDns(m_server));
}

QString RealDnsTest::nameServer(const char* scheme) const
{
    return QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1String(scheme)).arg(m_server.port());
}

DnsQuestion RealDnsTest::question(const QString& name, const QString& type) const
{
    return {name, type, nameServer(), std::chrono::milliseconds(10'000)};
}

void RealDnsTest::records_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("texts");
    QTest::newRow("A") << "www.desk.test"
                       << "A"
                       << "A 127.0.0.1";
    QTest::newRow("A in capitals") << "WWW.desk.test"
                                   << "A"
                                   << "A 127.0.0.1";
    QTest::newRow("AAAA") << "www.desk.test"
                          << "AAAA"
                          << "AAAA ::1";
    QTest::newRow("TXT") << "www.desk.test"
                         << "TXT"
                         << "TXT \"v=spf1 -all\"";
    QTest::newRow("CNAME") << "web.desk.test"
                           << "A"
                           << "A 127.0.0.1|CNAME www.desk.test.";
    QTest::newRow("MX") << "desk.test"
                        << "MX"
                        << "MX 10 mail.desk.test.";
    QTest::newRow("SRV") << "_imap._tcp.desk.test"
                         << "SRV"
                         << "SRV 1 2 143 mail.desk.test.";
    QTest::newRow("PTR") << "7.2.0.192.in-addr.arpa"
                         << "PTR"
                         << "PTR www.desk.test.";
    QTest::newRow("nothing of this type") << "www.desk.test"
                                          << "MX"
                                          << "";
}

void RealDnsTest::records()
{
    QFETCH(QString, name);
    QFETCH(QString, type);
    const DnsReport report = m_client.ask(question(name, type)).result();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->toLogString()) : "");
    QCOMPARE(report.rcode, QStringLiteral("NOERROR"));
    QTEST(textsOf(report).join(QLatin1Char('|')), "texts");
}

void RealDnsTest::overTcp()
{
    DnsQuestion asked = question(QStringLiteral("www.desk.test"), QStringLiteral("A"));
    asked.nameServer = nameServer("tcp");
    QCOMPARE(textsOf(m_client.ask(asked).result()), QStringList{QStringLiteral("A 127.0.0.1")});
}

void RealDnsTest::unknownName()
{
    const DnsReport report = m_client.ask(question(QStringLiteral("no.desk.test"), QStringLiteral("A"))).result();
    QVERIFY(!report.error);
    QCOMPARE(report.rcode, QStringLiteral("NXDOMAIN"));
    QVERIFY(report.answers.empty());
}

void RealDnsTest::refusedZone()
{
    // Nobody is above it whom it could ask.
    const DnsReport report = m_client.ask(question(QStringLiteral("elsewhere.test"), QStringLiteral("A"))).result();
    QVERIFY(!report.error);
    QCOMPARE(report.rcode, QStringLiteral("REFUSED"));
}

void RealDnsTest::namesOfRequests()
{
    ScriptedServer server([](const QByteArray&) { return ScriptedServer::plain(200, "hello"); });
    Request request;
    request.url = QUrl(QStringLiteral("http://www.desk.test:%1/").arg(server.port()));
    request.nameServer = nameServer();
    request.family = Family::V4;
    const Exchange exchange = m_client.send(request).result();
    QVERIFY2(!exchange.error, exchange.error ? qPrintable(exchange.error->toLogString()) : "");
    QCOMPARE(exchange.hops.back().ip, QStringLiteral("127.0.0.1"));
    request.url.setHost(QStringLiteral("no.desk.test"));
    const Exchange unknown = m_client.send(request).result();
    QVERIFY(unknown.error);
    QCOMPARE(unknown.error->code, ErrorCode::NotFound);
}

void RealDnsTest::neverAnswers()
{
    const MuteNameServer mute;
    DnsQuestion asked = question(QStringLiteral("www.desk.test"), QStringLiteral("A"));
    asked.nameServer = mute.address();
    asked.deadline = std::chrono::milliseconds(300);
    const DnsReport report = m_client.ask(asked).result();
    QVERIFY(report.error);
    QCOMPARE(report.error->code, ErrorCode::TimedOut);
    QCOMPARE(report.rcode, QString());
    QVERIFY(mute.socket.hasPendingDatagrams());
}

void RealDnsTest::othersKeepTheirPace()
{
    const MuteNameServer mute;
    ScriptedServer server([](const QByteArray&) { return ScriptedServer::plain(200, "hello"); });
    Request stuck;
    stuck.url = QUrl(QStringLiteral("http://www.desk.test/"));
    stuck.nameServer = mute.address();
    stuck.deadline = std::chrono::minutes(5);
    std::vector<QFuture<Exchange>> waiting;
    for (int i = 0; i < 20; ++i)
        waiting.push_back(m_client.send(stuck));
    for (int i = 0; i < 20; ++i) {
        Request request;
        request.url = server.url();
        QCOMPARE(m_client.send(request).result().status(), 200);
        const DnsReport report = m_client.ask(question(QStringLiteral("www.desk.test"), QStringLiteral("A"))).result();
        QCOMPARE(report.rcode, QStringLiteral("NOERROR"));
    }
    for (QFuture<Exchange>& future : waiting) {
        QVERIFY(!future.isFinished());
        future.cancel();
    }
}

QTEST_GUILESS_MAIN(RealDnsTest)
#include "tst_real_dns.moc"
