// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTcpServer>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

#include "health/ProbeChecker.h"
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
    ProbeChecker checker{network, secrets, clock, redactor, {{}, [](const QString&, CheckOutcome) { return true; }}};

    Desk()
    {
        network.onConnect = [](const http::ConnectionRequest&) {
            http::ConnectionReport report;
            report.connected = true;
            report.ip = QStringLiteral("127.0.0.1");
            report.phases.connect = std::chrono::milliseconds(2);
            return report;
        };
    }
};

/// Says back what it is told.
class EchoServer final : public QObject
{
public:
    EchoServer()
    {
        m_listens = m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            QWebSocket* const socket = m_server.nextPendingConnection();
            socket->setParent(this);
            m_header = socket->request().rawHeader("X-Probe");
            ++m_connections;
            connect(socket, &QWebSocket::disconnected, this, [this] { --m_connections; });
            connect(socket, &QWebSocket::textMessageReceived, socket, [socket](const QString& text) {
                if (text == QLatin1String("close"))
                    socket->close();
                else if (text == QLatin1String("binary"))
                    socket->sendBinaryMessage("bytes");
                else if (text != QLatin1String("silence"))
                    socket->sendTextMessage(QStringLiteral("echo ") + text);
            });
        });
    }
    [[nodiscard]] QString url() const
    {
        return QStringLiteral("ws://127.0.0.1:%1/talk").arg(m_listens ? m_server.serverPort() : 0);
    }
    [[nodiscard]] QByteArray header() const { return m_header; }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    QWebSocketServer m_server{QStringLiteral("echo"), QWebSocketServer::NonSecureMode};
    bool m_listens = false;
    QByteArray m_header;
    int m_connections = 0;
};

} // namespace

class WebSocketProberTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectionAloneIsEnough();
    void answerIsTheBody_data();
    void answerIsTheBody();
    void headersAreSent();
    void silenceEndsAtTheDeadline();
    void closedBeforeAnAnswerFails();
    void answerThatIsNoHandshakeFails();
    void refusedConnectionIsNotTriedTwice();
    void whatASocketCannotDoIsNamed();
    void cancelledSocketIsClosed();
    void destructionClosesWhatIsOpen();
};

#define RUN(desk, probe)                                                                                               \
    QFuture<CheckResult> future = (desk).checker.check(probe);                                                         \
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);                                                             \
    const CheckResult result = future.result()

void WebSocketProberTest::connectionAloneIsEnough()
{
    const EchoServer server;
    Desk desk;
    RUN(desk, probeOf(ProbeKind::WebSocket, server.url()));
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    QCOMPARE(result.ip, QStringLiteral("127.0.0.1"));
    QCOMPARE(result.phases.connect, Duration(2'000));
    QVERIFY(result.phases.firstByte > Duration(0));
    QCOMPARE(desk.network.connected.front().host, QStringLiteral("127.0.0.1"));
    QTRY_COMPARE(server.connections(), 0);
}

void WebSocketProberTest::answerIsTheBody_data()
{
    QTest::addColumn<QString>("send");
    QTest::addColumn<QString>("condition");
    QTest::newRow("text") << QStringLiteral("hello") << QStringLiteral("[BODY] == echo hello");
    QTest::newRow("binary") << QStringLiteral("binary") << QStringLiteral("[BODY] == bytes");
    QTest::newRow("placeholders") << QStringLiteral("[ENDPOINT_NAME]") << QStringLiteral("[BODY] == echo front page");
}

void WebSocketProberTest::answerIsTheBody()
{
    QFETCH(QString, send);
    QFETCH(QString, condition);
    const EchoServer server;
    Desk desk;
    Probe probe = probeOf(ProbeKind::WebSocket, server.url(), {condition, QStringLiteral("[CONNECTED] == true")});
    probe.send = send;
    RUN(desk, probe);
    QVERIFY2(result.conditions[0].ok, qPrintable(result.conditions[0].resolved));
    QCOMPARE(result.outcome, CheckOutcome::Passed);
}

void WebSocketProberTest::headersAreSent()
{
    const EchoServer server;
    Desk desk;
    Probe probe = probeOf(ProbeKind::WebSocket, server.url());
    probe.http.headers = {{QStringLiteral("X-Probe"), QStringLiteral("yes")}};
    RUN(desk, probe);
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    QCOMPARE(server.header(), QByteArray("yes"));
}

void WebSocketProberTest::silenceEndsAtTheDeadline()
{
    const EchoServer server;
    Desk desk;
    Probe probe = probeOf(ProbeKind::WebSocket, server.url(), {QStringLiteral("[CONNECTED] == true")});
    probe.send = QStringLiteral("silence");
    probe.client.timeout = Milliseconds(300);
    RUN(desk, probe);
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.error->code, ErrorCode::TimedOut);
    QTRY_COMPARE(server.connections(), 0);
}

void WebSocketProberTest::closedBeforeAnAnswerFails()
{
    const EchoServer server;
    Desk desk;
    Probe probe = probeOf(ProbeKind::WebSocket, server.url(), {QStringLiteral("[BODY] == x")});
    probe.send = QStringLiteral("close");
    RUN(desk, probe);
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.error->code, ErrorCode::Io);
}

void WebSocketProberTest::answerThatIsNoHandshakeFails()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket* const socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            (void)socket->readAll();
            socket->write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
        });
    });
    Desk desk;
    RUN(desk, probeOf(ProbeKind::WebSocket, QStringLiteral("ws://127.0.0.1:%1/").arg(server.serverPort())));
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.error->code, ErrorCode::Malformed);
    QVERIFY2(result.error->detail.contains(QStringLiteral("403")), qPrintable(result.error->detail));
    QVERIFY2(!result.error->detail.contains(QStringLiteral("QWebSocket")), qPrintable(result.error->detail));
}

void WebSocketProberTest::refusedConnectionIsNotTriedTwice()
{
    const EchoServer server;
    Desk desk;
    desk.network.onConnect = [](const http::ConnectionRequest&) {
        http::ConnectionReport report;
        report.error = Error{ErrorCode::Io, QStringLiteral("127.0.0.1:1"), QStringLiteral("refused"), nullptr};
        return report;
    };
    RUN(desk, probeOf(ProbeKind::WebSocket, server.url()));
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.error->detail, QStringLiteral("refused"));
    QCOMPARE(server.connections(), 0);
}

void WebSocketProberTest::whatASocketCannotDoIsNamed()
{
    Desk desk;
    Probe probe = probeOf(ProbeKind::WebSocket, QStringLiteral("ws://127.0.0.1:1/"));
    probe.client.resolver = QStringLiteral("udp://192.0.2.53:53");
    {
        RUN(desk, probe);
        QCOMPARE(result.outcome, CheckOutcome::NotAsked);
        QCOMPARE(result.error->code, ErrorCode::Unsupported);
    }
    RUN(desk, probeOf(ProbeKind::WebSocket, QStringLiteral("https://127.0.0.1/")));
    QCOMPARE(result.error->code, ErrorCode::InvalidArgument);
}

void WebSocketProberTest::cancelledSocketIsClosed()
{
    const EchoServer server;
    Desk desk;
    Probe probe = probeOf(ProbeKind::WebSocket, server.url());
    probe.send = QStringLiteral("silence");
    QFuture<CheckResult> future = desk.checker.check(probe);
    QTRY_COMPARE(server.connections(), 1);
    future.cancel();
    QTRY_COMPARE(server.connections(), 0);
    QTRY_VERIFY(future.isFinished());
}

void WebSocketProberTest::destructionClosesWhatIsOpen()
{
    const EchoServer server;
    QFuture<CheckResult> future;
    {
        Desk desk;
        Probe probe = probeOf(ProbeKind::WebSocket, server.url());
        probe.send = QStringLiteral("silence");
        future = desk.checker.check(probe);
        QTRY_COMPARE(server.connections(), 1);
    }
    QVERIFY(future.isFinished());
    QTRY_COMPARE(server.connections(), 0);
}

QTEST_GUILESS_MAIN(WebSocketProberTest)
#include "tst_websocketprober.moc"
