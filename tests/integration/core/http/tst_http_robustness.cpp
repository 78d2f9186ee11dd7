// SPDX-License-Identifier: GPL-3.0-or-later
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QTest>

#include "core/http/NetworkClient.h"
#include "support/LineServer.h"
#include "support/ScriptedNameServer.h"
#include "support/ScriptedServer.h"

using namespace readyroom;
using namespace readyroom::http;
using tests::LineServer;
using tests::ScriptedNameServer;
using tests::ScriptedServer;

/// Many bad neighbours at once: those that behave are answered as if they were alone.
class RobustnessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deadHosts();
    void silentNameServer();
    void drip();
    void everythingEndsWithTheClient();
    void manyAreCancelled();
    void oneHostDoesNotTakeAllPlaces();
};

namespace {

/// Longer than all that behave need, and shorter than the deadline of what does not.
constexpr std::chrono::milliseconds patience{5000};
constexpr std::chrono::milliseconds deadline{60'000};

Request get(const QUrl& url)
{
    Request request;
    request.url = url;
    request.deadline = deadline;
    request.usesBreaker = false;
    return request;
}

/// A port of all loopback addresses on which connecting takes for ever: nobody accepts, and no place is left in line.
class StalledPort
{
public:
    StalledPort()
    {
        m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        socklen_t size = sizeof address;
        // All addresses, but of the loopback interface alone.
        (void)setsockopt(m_listener, SOL_SOCKET, SO_BINDTODEVICE, "lo", 2);
        (void)bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size);
        (void)listen(m_listener, 0);
        (void)getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        for (int& filler : m_fillers) {
            filler = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
            (void)connect(filler, reinterpret_cast<const sockaddr*>(&address), size);
        }
    }
    ~StalledPort()
    {
        for (const int filler : m_fillers)
            (void)close(filler);
        (void)close(m_listener);
    }
    Q_DISABLE_COPY_MOVE(StalledPort)
    [[nodiscard]] int port() const { return m_port; }

private:
    int m_listener = -1;
    int m_port = 0;
    std::array<int, 4> m_fillers{};
};

/// Answered, and soon?
bool isAnswered(NetworkClient& client, const QUrl& url)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 50; ++i) {
        if (client.send(get(url)).result().status() != 200)
            return false;
    }
    return std::chrono::milliseconds(timer.elapsed()) < patience;
}

void cancelAll(QList<QFuture<Exchange>>& futures)
{
    for (QFuture<Exchange>& future : futures)
        future.cancel();
}

} // namespace

void RobustnessTest::deadHosts()
{
    const SystemClock clock;
    NetworkClient client(clock);
    const StalledPort stalled;
    ScriptedServer alive([](const QByteArray&) { return ScriptedServer::plain(200, ""); });
    QList<QFuture<Exchange>> stuck;
    QList<QFuture<Exchange>> refused;
    for (int i = 1; i <= 200; ++i) {
        const QString host = QStringLiteral("127.1.0.%1").arg(i);
        stuck << client.send(get(QUrl(QStringLiteral("http://%1:%2/").arg(host).arg(stalled.port()))));
        refused << client.send(get(QUrl(QStringLiteral("http://%1:1/").arg(host))));
    }
    QVERIFY(isAnswered(client, alive.url()));
    for (const QFuture<Exchange>& future : std::as_const(refused))
        QCOMPARE(future.result().error.value().code, ErrorCode::Io);
    for (const QFuture<Exchange>& future : std::as_const(stuck))
        QVERIFY(!future.isFinished());
    cancelAll(stuck);
}

void RobustnessTest::silentNameServer()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedNameServer silent([](const QByteArray&, bool) { return QByteArray(); });
    ScriptedNameServer speaking(
        [](const QByteArray& question, bool) -> QByteArray { return ScriptedNameServer::header(question, 0x8180, 0); });
    ScriptedServer alive([](const QByteArray&) { return ScriptedServer::plain(200, ""); });
    QList<QFuture<Exchange>> stuck;
    QList<QFuture<DnsReport>> asked;
    for (int i = 0; i < 200; ++i) {
        Request request = get(QUrl(QStringLiteral("http://host%1.test/").arg(i)));
        request.nameServer = silent.address();
        stuck << client.send(request);
        DnsQuestion question;
        question.name = QStringLiteral("host%1.test").arg(i);
        question.nameServer = silent.address();
        question.deadline = deadline;
        asked << client.ask(question);
    }
    QVERIFY(isAnswered(client, alive.url()));
    DnsQuestion question;
    question.name = QStringLiteral("example.test");
    question.nameServer = speaking.address();
    QCOMPARE(client.ask(question).result().rcode, QStringLiteral("NOERROR"));
    for (const QFuture<Exchange>& future : std::as_const(stuck))
        QVERIFY(!future.isFinished());
    cancelAll(stuck);
}

void RobustnessTest::drip()
{
    LineServer::Options options;
    options.greeting = {"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\naaaaaaaaaaaaaaaaaaaa"};
    options.dripMilliseconds = 5;
    const LineServer dripping(options);
    const SystemClock clock;
    NetworkClient client(clock);
    Request request = get(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(dripping.port())));
    request.deadline = std::chrono::milliseconds(500);
    const Exchange exchange = client.send(request).result();
    QCOMPARE(exchange.error.value().code, ErrorCode::TimedOut);
    QVERIFY(exchange.hops.front().phases.total() >= std::chrono::milliseconds(400));
}

void RobustnessTest::everythingEndsWithTheClient()
{
    const SystemClock clock;
    auto client = std::make_unique<NetworkClient>(clock, Bulkhead::Limits{2, 4});
    const StalledPort stalled;
    ScriptedNameServer silent([](const QByteArray&, bool) { return QByteArray(); });
    QList<QFuture<Exchange>> stuck;
    for (int i = 1; i <= 20; ++i) {
        Request request = get(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(stalled.port())));
        if (i % 2 == 0) {
            request.url.setHost(QStringLiteral("host%1.test").arg(i));
            request.nameServer = silent.address();
        }
        stuck << client->send(request);
    }
    client.reset();
    for (const QFuture<Exchange>& future : std::as_const(stuck))
        QCOMPARE(future.result().error.value().code, ErrorCode::Cancelled);
}

void RobustnessTest::manyAreCancelled()
{
    const SystemClock clock;
    NetworkClient client(clock, {10, 10});
    const StalledPort stalled;
    QList<QFuture<Exchange>> stuck;
    for (int i = 0; i < 5000; ++i)
        stuck << client.send(get(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(stalled.port()))));
    cancelAll(stuck);
    QElapsedTimer timer;
    timer.start();
    for (QFuture<Exchange>& future : stuck)
        future.waitForFinished();
    QVERIFY(std::chrono::milliseconds(timer.elapsed()) < patience * 2);
}

void RobustnessTest::oneHostDoesNotTakeAllPlaces()
{
    const SystemClock clock;
    NetworkClient client(clock); // with the limits that the program has
    const StalledPort stalled;
    ScriptedServer alive([](const QByteArray&) { return ScriptedServer::plain(200, ""); });
    QList<QFuture<Exchange>> stuck;
    for (int i = 0; i < 2000; ++i)
        stuck << client.send(get(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(stalled.port()))));
    QVERIFY(isAnswered(client, alive.url()));
    cancelAll(stuck);
}

QTEST_GUILESS_MAIN(RobustnessTest)
#include "tst_http_robustness.moc"
