// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/http/NetworkClient.h"
#include "support/ScriptedServer.h"

using namespace readyroom;
using namespace readyroom::http;
using tests::ScriptedServer;

/// The client against servers that behave and servers that do not.
class HttpRequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerWithPhases();
    void sendsMethodHeadersAndBody();
    void headHasNoBody();
    void namesAreResolved();
    void redirectionsAreHops();
    void redirectionElsewhereLosesCredentials();
    void redirectionsEnd();
    void firstAnswerWhenRedirectionsAreOff();
    void refused();
    void unknownName();
    void badAddresses_data();
    void badAddresses();
    void closedWithoutAnswer();
    void brokenOffAnswer();
    void neverAnswers();
    void neverEnds();
    void tooLarge();
    void unpacksToTooMuch();
    void repeatsWhatMayPass();
    void doesNotRepeatWhatWillNot();
    void breakerOpens();
    void onePlaceAHost();
    void aDeadHostKeepsNobodyWaiting();
    void cancelling();
    void environmentIsNotRead();
};

namespace {

constexpr int patience = 20'000;

Request get(const QUrl& url)
{
    Request request;
    request.url = url;
    return request;
}

Exchange send(NetworkClient& client, const Request& request)
{
    QFuture<Exchange> future = client.send(request);
    return future.result();
}

/// 1 MB of zeros, packed into about 1 kB.
QByteArray packedZeros()
{
    // qCompress gives a length of four bytes and a zlib stream, which is what "deflate" means.
    return qCompress(QByteArray(1 << 20, '\0')).mid(4);
}

} // namespace

void HttpRequestsTest::answerWithPhases()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedServer server(
        [](const QByteArray&) { return ScriptedServer::plain(200, "hello", "X-A: 1\r\nx-b:  2 \r\n"); });
    const Exchange exchange = send(client, get(server.url()));
    QVERIFY(!exchange.error);
    QCOMPARE(exchange.status(), 200);
    QCOMPARE(exchange.body, QByteArray("hello"));
    QCOMPARE(exchange.attempts, 1);
    QCOMPARE(exchange.hops.size(), size_t{1});
    const Hop& hop = exchange.hops.front();
    QCOMPARE(hop.ip, QStringLiteral("127.0.0.1"));
    QCOMPARE(headerValue(hop.headers, "x-a"), QByteArray("1"));
    QCOMPARE(headerValue(hop.headers, "X-B"), QByteArray("2"));
    QVERIFY(headerValue(hop.headers, "X-C").isNull());
    QVERIFY(hop.phases.connect > Duration(0));
    QVERIFY(hop.phases.firstByte > Duration(0));
    QCOMPARE(hop.phases.tls, Duration(0));
    QVERIFY(!hop.tls);
}

void HttpRequestsTest::sendsMethodHeadersAndBody()
{
    const SystemClock clock;
    NetworkClient client(clock);
    QByteArray seen;
    ScriptedServer server([&seen](const QByteArray& request) {
        seen = request;
        return ScriptedServer::plain(201, "");
    });
    Request request = get(server.url(QStringLiteral("/a%20b?c=d#e")));
    request.method = "PUT";
    request.body = "{}";
    request.headers = {{"X-Empty", ""}, {"X-Split", "a\r\nX-Injected: b"}};
    QCOMPARE(send(client, request).status(), 201);
    QVERIFY(seen.startsWith("PUT /a%20b?c=d HTTP/1.1\r\n"));
    QVERIFY(seen.contains("\r\nUser-Agent: Readyroom\r\n"));
    QVERIFY(seen.contains("\r\nX-Empty:\r\n"));
    QVERIFY(!seen.contains("\r\nX-Injected"));
    QVERIFY(seen.contains("\r\nContent-Length: 2\r\n"));
}

void HttpRequestsTest::headHasNoBody()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedServer server([](const QByteArray& request) {
        return ScriptedServer::Answer{request.startsWith("HEAD ") ? "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n" : "",
                                      true, false};
    });
    Request request = get(server.url());
    request.method = "HEAD";
    const Exchange exchange = send(client, request);
    QVERIFY(!exchange.error);
    QCOMPARE(exchange.status(), 200);
}

void HttpRequestsTest::namesAreResolved()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedServer server([](const QByteArray&) { return ScriptedServer::plain(200, ""); });
    QUrl url = server.url();
    url.setHost(QStringLiteral("localhost"));
    Request request = get(url);
    request.family = Family::V4;
    const Exchange exchange = send(client, request);
    QVERIFY2(!exchange.error, qPrintable(exchange.error.value_or(Error()).toLogString()));
    QCOMPARE(exchange.hops.front().ip, QStringLiteral("127.0.0.1"));
}

void HttpRequestsTest::redirectionsAreHops()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedServer server([](const QByteArray& request) {
        if (request.startsWith("POST / "))
            return ScriptedServer::plain(302, "", "Location: /next\r\n");
        if (request.startsWith("GET /next "))
            return ScriptedServer::plain(307, "", "Location: end?x=1\r\n");
        return ScriptedServer::plain(request.startsWith("GET /end?x=1 ") ? 200 : 400, "there");
    });
    Request request = get(server.url());
    request.method = "POST";
    request.body = "a";
    const Exchange exchange = send(client, request);
    QVERIFY(!exchange.error);
    QCOMPARE(exchange.body, QByteArray("there"));
    QCOMPARE(exchange.hops.size(), size_t{3});
    QCOMPARE(exchange.hops.at(0).status, 302);
    QCOMPARE(exchange.hops.at(1).status, 307);
    QCOMPARE(exchange.hops.at(2).url, server.url(QStringLiteral("/end?x=1")));
}

void HttpRequestsTest::redirectionElsewhereLosesCredentials()
{
    const SystemClock clock;
    NetworkClient client(clock);
    QByteArray seen;
    ScriptedServer other([&seen](const QByteArray& request) {
        seen = request;
        return ScriptedServer::plain(200, "");
    });
    const QByteArray target = other.url().toEncoded();
    ScriptedServer server(
        [target](const QByteArray&) { return ScriptedServer::plain(301, "", "Location: " + target + "\r\n"); });
    Request request = get(server.url());
    request.headers = {{"authorization", "Bearer planted"}, {"Cookie", "a=planted"}, {"X-Kept", "1"}};
    QCOMPARE(send(client, request).status(), 200);
    QVERIFY(seen.contains("X-Kept"));
    QVERIFY(!seen.contains("planted"));
}

void HttpRequestsTest::redirectionsEnd()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedServer server([](const QByteArray&) { return ScriptedServer::plain(302, "", "Location: /\r\n"); });
    Request request = get(server.url());
    request.maximumRedirects = 3;
    const Exchange exchange = send(client, request);
    QCOMPARE(exchange.error.value().code, ErrorCode::Malformed);
    QCOMPARE(exchange.hops.size(), size_t{4});
}

void HttpRequestsTest::firstAnswerWhenRedirectionsAreOff()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedServer server([](const QByteArray&) { return ScriptedServer::plain(302, "", "Location: /\r\n"); });
    Request request = get(server.url());
    request.maximumRedirects = 0;
    const Exchange exchange = send(client, request);
    QVERIFY(!exchange.error);
    QCOMPARE(exchange.status(), 302);
}

void HttpRequestsTest::refused()
{
    const SystemClock clock;
    NetworkClient client(clock);
    QUrl url;
    {
        const ScriptedServer server([](const QByteArray&) { return ScriptedServer::plain(200, ""); });
        url = server.url();
    }
    const Exchange exchange = send(client, get(url));
    QCOMPARE(exchange.error.value().code, ErrorCode::Io);
    QCOMPARE(exchange.error.value().detail, QStringLiteral("connection refused"));
    QCOMPARE(exchange.status(), 0);
    QCOMPARE(exchange.hops.size(), size_t{1});
}

void HttpRequestsTest::unknownName()
{
    const SystemClock clock;
    NetworkClient client(clock);
    // No name server is asked: this one refuses.
    Request request = get(QUrl(QStringLiteral("http://nowhere.invalid/")));
    request.nameServer = QStringLiteral("tcp://127.0.0.1:1");
    request.deadline = std::chrono::milliseconds(patience);
    const Exchange exchange = send(client, request);
    QVERIFY(exchange.error.has_value());
    QVERIFY(exchange.error->code != ErrorCode::TimedOut);
    QCOMPARE(exchange.hops.size(), size_t{1});
}

void HttpRequestsTest::badAddresses_data()
{
    QTest::addColumn<QString>("url");
    for (const char* url : {"", "ftp://127.0.0.1/", "file:///etc/passwd", "http:///path", "127.0.0.1"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void HttpRequestsTest::badAddresses()
{
    QFETCH(QString, url);
    const SystemClock clock;
    NetworkClient client(clock);
    QCOMPARE(send(client, get(QUrl(url))).error.value().code, ErrorCode::InvalidArgument);
}

void HttpRequestsTest::closedWithoutAnswer()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedServer server([](const QByteArray&) { return ScriptedServer::Answer{"", true, false}; });
    QCOMPARE(send(client, get(server.url())).error.value().code, ErrorCode::Truncated);
}

void HttpRequestsTest::brokenOffAnswer()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedServer server([](const QByteArray&) {
        return ScriptedServer::Answer{"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", true, false};
    });
    const Exchange exchange = send(client, get(server.url()));
    QCOMPARE(exchange.error.value().code, ErrorCode::Truncated);
    QCOMPARE(exchange.status(), 200);
    QCOMPARE(exchange.body, QByteArray("half"));
}

void HttpRequestsTest::neverAnswers()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedServer server([](const QByteArray&) { return ScriptedServer::Answer{"", false, false}; });
    Request request = get(server.url());
    request.deadline = std::chrono::milliseconds(100);
    const Exchange exchange = send(client, request);
    QCOMPARE(exchange.error.value().code, ErrorCode::TimedOut);
    QCOMPARE(exchange.hops.size(), size_t{1});
    QVERIFY(exchange.hops.front().phases.connect > Duration(0));
    QVERIFY(exchange.hops.front().phases.firstByte >= std::chrono::milliseconds(50));
}

void HttpRequestsTest::neverEnds()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedServer server([](const QByteArray&) {
        return ScriptedServer::Answer{"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\na", false, false};
    });
    Request request = get(server.url());
    request.deadline = std::chrono::milliseconds(100);
    const Exchange exchange = send(client, request);
    QCOMPARE(exchange.error.value().code, ErrorCode::TimedOut);
    QCOMPARE(exchange.status(), 200);
}

void HttpRequestsTest::tooLarge()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedServer server([](const QByteArray&) { return ScriptedServer::plain(200, QByteArray(100'000, 'a')); });
    Request request = get(server.url());
    request.maximumBody = 1000;
    const Exchange exchange = send(client, request);
    QCOMPARE(exchange.error.value().code, ErrorCode::TooLarge);
    QCOMPARE(exchange.body.size(), qsizetype{1000});
}

void HttpRequestsTest::unpacksToTooMuch()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedServer server(
        [](const QByteArray&) { return ScriptedServer::plain(200, packedZeros(), "Content-Encoding: deflate\r\n"); });
    Request request = get(server.url());
    QCOMPARE(send(client, request).body.size(), qsizetype{1 << 20});
    request.maximumBody = 100'000;
    const Exchange exchange = send(client, request);
    QCOMPARE(exchange.error.value().code, ErrorCode::TooLarge);
    QCOMPARE(exchange.body.size(), qsizetype{100'000});
}

void HttpRequestsTest::repeatsWhatMayPass()
{
    const SystemClock clock;
    NetworkClient client(clock);
    int count = 0;
    ScriptedServer server([&count](const QByteArray&) {
        ++count;
        if (count == 1)
            return ScriptedServer::Answer{"", true, false};
        return ScriptedServer::plain(count == 2 ? 503 : 200, "");
    });
    Request request = get(server.url());
    request.repetitions = 2;
    const Exchange exchange = send(client, request);
    QVERIFY(!exchange.error);
    QCOMPARE(exchange.status(), 200);
    QCOMPARE(exchange.attempts, 3);
    QCOMPARE(exchange.hops.size(), size_t{1});
}

void HttpRequestsTest::doesNotRepeatWhatWillNot()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedServer server([](const QByteArray&) { return ScriptedServer::plain(404, ""); });
    Request request = get(server.url());
    request.repetitions = 5;
    QCOMPARE(send(client, request).attempts, 1);
    QCOMPARE(server.requests(), 1);
}

void HttpRequestsTest::breakerOpens()
{
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedServer server([](const QByteArray&) { return ScriptedServer::plain(500, ""); });
    for (int i = 0; i < 10; ++i)
        QCOMPARE(send(client, get(server.url())).status(), 500);
    const Exchange refused = send(client, get(server.url()));
    QCOMPARE(refused.error.value().code, ErrorCode::Busy);
    QCOMPARE(server.requests(), 10);
    // Another host is asked as ever.
    ScriptedServer other([](const QByteArray&) { return ScriptedServer::plain(200, ""); });
    QCOMPARE(send(client, get(other.url())).status(), 200);
}

void HttpRequestsTest::onePlaceAHost()
{
    const SystemClock clock;
    NetworkClient client(clock, {1, 10});
    ScriptedServer server([](const QByteArray&) { return ScriptedServer::plain(200, ""); });
    QList<QFuture<Exchange>> futures;
    for (int i = 0; i < 20; ++i)
        futures << client.send(get(server.url()));
    for (QFuture<Exchange>& future : futures)
        QCOMPARE(future.result().status(), 200);
    QCOMPARE(server.requests(), 20);
}

void HttpRequestsTest::aDeadHostKeepsNobodyWaiting()
{
    const SystemClock clock;
    NetworkClient client(clock, {2, 10});
    ScriptedServer dead([](const QByteArray&) { return ScriptedServer::Answer{"", false, false}; });
    ScriptedServer alive([](const QByteArray&) { return ScriptedServer::plain(200, ""); });
    Request request = get(dead.url());
    request.deadline = std::chrono::milliseconds(patience);
    QList<QFuture<Exchange>> futures;
    for (int i = 0; i < 200; ++i)
        futures << client.send(request);
    QCOMPARE(send(client, get(alive.url())).status(), 200);
    QVERIFY(!futures.first().isFinished());
    QVERIFY(dead.mostConnections() <= 2);
    for (QFuture<Exchange>& future : futures)
        future.cancel();
}

void HttpRequestsTest::cancelling()
{
    const SystemClock clock;
    NetworkClient client(clock, {1, 1});
    ScriptedServer dead([](const QByteArray&) { return ScriptedServer::Answer{"", false, false}; });
    Request request = get(dead.url());
    request.deadline = std::chrono::milliseconds(patience);
    QFuture<Exchange> first = client.send(request);
    QFuture<Exchange> second = client.send(request);
    second.cancel();
    first.cancel();
    // Its place is free again.
    ScriptedServer alive([](const QByteArray&) { return ScriptedServer::plain(200, ""); });
    QCOMPARE(send(client, get(alive.url())).status(), 200);
}

void HttpRequestsTest::environmentIsNotRead()
{
    qputenv("http_proxy", "http://127.0.0.1:1");
    qputenv("all_proxy", "http://127.0.0.1:1");
    const SystemClock clock;
    NetworkClient client(clock);
    ScriptedServer server([](const QByteArray&) { return ScriptedServer::plain(200, ""); });
    QCOMPARE(send(client, get(server.url())).status(), 200);
    qunsetenv("http_proxy");
    qunsetenv("all_proxy");
}

QTEST_GUILESS_MAIN(HttpRequestsTest)
#include "tst_httprequests.moc"
