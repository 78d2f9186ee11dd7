// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>

#include "health/PracticeServiceServer.h"

using namespace readyroom;
using namespace readyroom::health;

/// The practice service as it is spoken to, over the loopback interface.
class PracticeServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneConnectionManyRequests();
    void bodyComesIn();
    void headHasNoBody();
    void closesWhenAskedTo();
    void noHttp();
    void answersLate();
    void dripsAll();
    void hangsUp();
    void clientThatWentIsCounted();
    void secondRequestTooEarly();
    void webSocketEchoes();
    void takenPort();
    void endsWithWorkUnderWay();

private:
    QByteArray fetch(const QByteArray& request);
    void breakIt(const QByteArray& json);

    SystemClock m_clock;
    std::unique_ptr<PracticeService> m_service;
    std::unique_ptr<PracticeServiceServer> m_server;
    quint16 m_port = 0;
};

namespace {

constexpr int patience = 20'000; ///< milliseconds

/// What has come is one whole answer, by its length.
bool isWhole(const QByteArray& bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    const qsizetype length = bytes.indexOf("Content-Length: ");
    if (head < 0 || length < 0)
        return false;
    const qsizetype begin = length + 16;
    return bytes.size() == head + 4 + bytes.mid(begin, bytes.indexOf("\r\n", begin) - begin).toLongLong();
}

QByteArray get(const QByteArray& path, const QByteArray& headers = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
}

} // namespace

void PracticeServerTest::init()
{
    m_server.reset();
    m_service = std::make_unique<PracticeService>(PracticeService::Ground{m_clock, [] { return 0.5; }, "key", "1.2.3"});
    m_server = std::make_unique<PracticeServiceServer>(*m_service, m_clock);
    const Result<quint16> port = m_server->listenOn(QHostAddress::LocalHost, 0);
    QVERIFY(port);
    m_port = *port;
}

/// Sends on a connection of its own; what comes until the server closes it.
QByteArray PracticeServerTest::fetch(const QByteArray& request)
{
    QTcpSocket socket;
    QByteArray received;
    connect(&socket, &QTcpSocket::readyRead, &socket, [&] { received += socket.readAll(); });
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    socket.write(request);
    if (!QTest::qWaitFor([&] { return socket.state() == QTcpSocket::UnconnectedState; }, patience))
        return "(still open)";
    return received + socket.readAll();
}

void PracticeServerTest::breakIt(const QByteArray& json)
{
    const PracticeServiceReaction reaction =
        m_service->react({"POST", QStringLiteral("/practice/faults"), {{"Content-Type", "application/json"}}, json});
    QCOMPARE(reaction.answer.status, 200);
    m_service->ended(reaction, true, Duration(0));
}

void PracticeServerTest::oneConnectionManyRequests()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    for (int i = 0; i < 3; ++i) {
        socket.write(get("/healthz?full=1"));
        QTRY_VERIFY_WITH_TIMEOUT(isWhole(socket.peek(1 << 16)), patience);
        const QByteArray answer = socket.readAll();
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(answer.contains("\r\nContent-Type: application/health+json\r\n"));
        QVERIFY(!answer.contains("Connection: close"));
    }
}

void PracticeServerTest::bodyComesIn()
{
    const QByteArray parcel = R"({"recipient":"Nia Holm","city":"Oslo","weightGrams":700})";
    const QByteArray answer = fetch("POST /api/parcels HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    "Content-Type: application/json\r\nContent-Length: " +
                                    QByteArray::number(parcel.size()) + "\r\n\r\n" + parcel);
    QVERIFY(answer.startsWith("HTTP/1.1 201 Created\r\n"));
    QVERIFY(answer.contains("\r\nLocation: /api/parcels/PD-1004\r\n"));
}

void PracticeServerTest::headHasNoBody()
{
    const QByteArray answer = fetch("HEAD /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(answer.endsWith("\r\n\r\n"));
}

void PracticeServerTest::closesWhenAskedTo()
{
    const QByteArray answer = fetch(get("/livez", "Connection: Close\r\n"));
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    QVERIFY(isWhole(answer));
}

void PracticeServerTest::noHttp()
{
    QCOMPARE(fetch("EHLO localhost\r\n\r\n"), QByteArray());
}

void PracticeServerTest::answersLate()
{
    breakIt(R"({"latencyMs":150})");
    QElapsedTimer timer;
    timer.start();
    QVERIFY(fetch(get("/livez", "Connection: close\r\n")).startsWith("HTTP/1.1 200 OK\r\n"));
    // A timer of Qt may be early by a twentieth.
    QVERIFY(timer.elapsed() >= 140);
}

void PracticeServerTest::dripsAll()
{
    breakIt(R"({"slowDripMs":1})");
    QTcpSocket socket;
    QSignalSpy chunks(&socket, &QTcpSocket::readyRead);
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    socket.write(get("/livez"));
    while (!isWhole(socket.peek(1 << 16)))
        QVERIFY(chunks.wait(patience));
    QVERIFY(chunks.count() > 20);
}

void PracticeServerTest::hangsUp()
{
    breakIt(R"({"dropConnections":true})");
    QCOMPARE(fetch(get("/livez")), QByteArray());
}

void PracticeServerTest::clientThatWentIsCounted()
{
    breakIt(R"({"latencyMs":600000,"path":"/livez"})");
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    socket.write(get("/livez"));
    const auto metrics = [this] { return fetch(get("/metrics", "Connection: close\r\n")); };
    QTRY_VERIFY_WITH_TIMEOUT(metrics().contains("http_requests_in_flight 2\n"), patience);
    socket.abort();
    QTRY_VERIFY_WITH_TIMEOUT(metrics().contains("{method=\"GET\",route=\"/livez\",status=\"0\"} 1\n"), patience);
    QVERIFY(metrics().contains("http_requests_in_flight 1\n"));
}

void PracticeServerTest::secondRequestTooEarly()
{
    breakIt(R"({"latencyMs":600000,"path":"/livez"})");
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    socket.write(get("/livez"));
    QTRY_VERIFY_WITH_TIMEOUT(fetch(get("/metrics", "Connection: close\r\n")).contains("http_requests_in_flight 2\n"),
                             patience);
    socket.write(get("/livez"));
    QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QTcpSocket::UnconnectedState, patience);
}

void PracticeServerTest::webSocketEchoes()
{
    QWebSocket socket;
    QSignalSpy text(&socket, &QWebSocket::textMessageReceived);
    QSignalSpy binary(&socket, &QWebSocket::binaryMessageReceived);
    connect(&socket, &QWebSocket::connected, &socket, [&] {
        socket.sendTextMessage(QStringLiteral("good morning"));
        socket.sendBinaryMessage(QByteArray("\0\1", 2));
    });
    socket.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/ws").arg(m_port)));
    QTRY_COMPARE_WITH_TIMEOUT(text.count(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(binary.count(), 1, patience);
    QCOMPARE(text.first().first().toString(), QStringLiteral("good morning"));
    QCOMPARE(binary.first().first().toByteArray(), QByteArray("\0\1", 2));
    // It speaks HTTP all the same.
    QVERIFY(fetch(get("/livez", "Connection: close\r\n")).startsWith("HTTP/1.1 200 OK\r\n"));
}

void PracticeServerTest::takenPort()
{
    PracticeServiceServer second(*m_service, m_clock);
    const Result<quint16> port = second.listenOn(QHostAddress::LocalHost, m_port);
    QVERIFY(!port);
    QCOMPARE(port.error().code, ErrorCode::Io);
    QVERIFY(port.error().subject.contains(QString::number(m_port)));
}

void PracticeServerTest::endsWithWorkUnderWay()
{
    breakIt(R"({"latencyMs":600000,"path":"/livez"})");
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    socket.write(get("/livez"));
    QTRY_VERIFY_WITH_TIMEOUT(fetch(get("/metrics", "Connection: close\r\n")).contains("http_requests_in_flight 2\n"),
                             patience);
    m_server.reset();
    const PracticeServiceReaction metrics = m_service->react({"GET", QStringLiteral("/metrics"), {}, {}});
    QVERIFY(metrics.answer.body.contains("http_requests_in_flight 1\n"));
}

QTEST_GUILESS_MAIN(PracticeServerTest)
#include "tst_practiceserver.moc"
