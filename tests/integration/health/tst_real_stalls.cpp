// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <memory>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QTest>
#include <QUdpSocket>

#include "core/http/NetworkClient.h"
#include "support/RealServer.h"
#include "support/ScriptedServer.h"

using namespace readyroom;
using namespace readyroom::http;
using tests::RealServer;
using tests::ScriptedServer;

/// Hosts that say nothing or drip, name servers that are silent, and whether those beside them are asked in time.
class RealStallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void silentHosts();
    void drippingHosts();
    void silentNameServer();
    void allAtOnce();

private:
    void stall(const QUrl& url, const QString& nameServer = {});
    void othersAreAskedInTime();

    SystemClock m_clock;
    std::unique_ptr<NetworkClient> m_client;
    std::vector<QFuture<Exchange>> m_stalled;
};

namespace {

using namespace std::chrono_literals;

constexpr int hosts = 200;
/// Longer than any of these tests; who waits for it fails.
constexpr auto endless = 10min;

/// Takes no connection on any address of 127.0.0.0/8: what is sent to begin one is dropped.
class SilentPort final
{
public:
    SilentPort()
    {
        m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_ANY);
        socklen_t size = sizeof(address);
        if (bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) == 0 && listen(m_listener, 0) == 0 &&
            getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) == 0)
            m_port = ntohs(address.sin_port);
        // Until the line is full nobody is turned away.
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        for (int& filler : m_fillers) {
            filler = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
            (void)connect(filler, reinterpret_cast<const sockaddr*>(&address), sizeof(address));
        }
    }
    ~SilentPort()
    {
        close(m_listener);
        for (const int filler : m_fillers)
            close(filler);
    }
    Q_DISABLE_COPY_MOVE(SilentPort)

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    int m_listener = -1;
    std::array<int, 4> m_fillers{};
    quint16 m_port = 0;
};

/// A name server that takes questions and is silent.
struct MuteNameServer
{
    QUdpSocket socket;
    MuteNameServer() { socket.bind(QHostAddress::LocalHost); }
    [[nodiscard]] QString address() const { return QStringLiteral("udp://127.0.0.1:%1").arg(socket.localPort()); }
};

/// The n-th host of this machine that is not the first.
QUrl urlOf(int number, quint16 port)
{
    return QUrl(QStringLiteral("http://127.0.%1.%2:%3/").arg(number / 250 + 1).arg(number % 250 + 1).arg(port));
}

/// A whole answer, one byte a second.
ScriptedServer::Answer dripped(const QByteArray&)
{
    ScriptedServer::Answer answer = ScriptedServer::plain(200, QByteArray(1000, '.'));
    answer.drip = 1000;
    return answer;
}

} // namespace

void RealStallsTest::init()
{
    m_client = std::make_unique<NetworkClient>(m_clock);
}

void RealStallsTest::cleanup()
{
    for (QFuture<Exchange>& future : m_stalled)
        future.cancel();
    m_stalled.clear();
    m_client.reset();
}

void RealStallsTest::stall(const QUrl& url, const QString& nameServer)
{
    Request request;
    request.url = url;
    request.nameServer = nameServer;
    request.deadline = endless;
    request.usesBreaker = false;
    m_stalled.push_back(m_client->send(request));
}

/// One after another, a hundred times, by name and by address.
void RealStallsTest::othersAreAskedInTime()
{
    const ScriptedServer good([](const QByteArray&) { return ScriptedServer::plain(200, "hello"); });
    for (int i = 0; i < 100; ++i) {
        Request request;
        request.url = good.url();
        if (i % 2 == 1)
            request.url.setHost(QStringLiteral("localhost"));
        request.family = Family::V4;
        request.deadline = 5s;
        const Exchange exchange = m_client->send(request).result();
        QVERIFY2(!exchange.error, exchange.error ? qPrintable(exchange.error->toLogString()) : "");
        QCOMPARE(exchange.status(), 200);
    }
    for (const QFuture<Exchange>& future : m_stalled)
        QVERIFY(!future.isFinished());
}

void RealStallsTest::silentHosts()
{
    const SilentPort silent;
    QVERIFY(silent.port() > 0);
    for (int i = 0; i < hosts; ++i)
        stall(urlOf(i, silent.port()));
    othersAreAskedInTime();
    // It was silent indeed.
    Request request;
    request.url = urlOf(0, silent.port());
    request.deadline = 300ms;
    const Exchange exchange = m_client->send(request).result();
    QVERIFY(exchange.error);
    QCOMPARE(exchange.error->code, ErrorCode::TimedOut);
}

void RealStallsTest::drippingHosts()
{
    const ScriptedServer dripping(dripped, QHostAddress::AnyIPv4);
    for (int i = 0; i < hosts; ++i)
        stall(urlOf(i, dripping.port()));
    QTRY_COMPARE_WITH_TIMEOUT(dripping.requests(), hosts, RealServer::patience);
    othersAreAskedInTime();
}

void RealStallsTest::silentNameServer()
{
    const MuteNameServer mute;
    for (int i = 0; i < hosts; ++i)
        stall(QUrl(QStringLiteral("http://host-%1.desk.test/").arg(i)), mute.address());
    QTRY_VERIFY_WITH_TIMEOUT(mute.socket.hasPendingDatagrams(), RealServer::patience);
    othersAreAskedInTime();
}

void RealStallsTest::allAtOnce()
{
    const SilentPort silent;
    const MuteNameServer mute;
    const ScriptedServer dripping(dripped, QHostAddress::AnyIPv4);
    for (int i = 0; i < hosts; ++i) {
        stall(urlOf(i, silent.port()));
        stall(urlOf(i, dripping.port()));
        stall(QUrl(QStringLiteral("http://host-%1.desk.test/").arg(i)), mute.address());
    }
    othersAreAskedInTime();
}

QTEST_GUILESS_MAIN(RealStallsTest)
#include "tst_real_stalls.moc"
