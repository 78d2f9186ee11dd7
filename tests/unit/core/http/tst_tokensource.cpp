// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/http/TokenSource.h"
#include "support/ManualClock.h"
#include "support/ScriptedServer.h"

using namespace readyroom;
using namespace readyroom::http;
using tests::ManualClock;
using tests::ScriptedServer;

/// Tokens by client credentials: fetched once, kept, fetched again in time.
class TokenSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetches();
    void keepsUntilShortlyBeforeTheEnd_data();
    void keepsUntilShortlyBeforeTheEnd();
    void oneFetchForMany();
    void forgets();
    void provesItselfTheOtherWay();
    void errors_data();
    void errors();
    void failureIsNotKept();
    void redirectionsAreNotFollowed();
    void endsWithTheSource();
};

namespace {

constexpr const char* secret = "pl+nted s%cret";

TokenRequest requestFor(const ScriptedServer& server)
{
    TokenRequest request;
    request.url = server.url(QStringLiteral("/token"));
    request.clientId = QStringLiteral("read y:room");
    request.clientSecret = secrets::Secret(secret);
    return request;
}

ScriptedServer::Answer token(const QByteArray& value, const QByteArray& lifetime = "3600")
{
    return ScriptedServer::plain(200, R"({"access_token":")" + value + R"(","token_type":"bearer","expires_in":)" +
                                          lifetime + "}");
}

QByteArray textOf(const QFuture<Result<secrets::Secret>>& future)
{
    const Result<secrets::Secret> result = future.result();
    return result ? result->bytes() : result.error().toLogString().toUtf8();
}

} // namespace

void TokenSourceTest::fetches()
{
    const SystemClock clock;
    QByteArray seen;
    ScriptedServer server([&seen](const QByteArray& request) {
        seen = request;
        return token("abc");
    });
    NetworkClient client(clock);
    TokenRequest request = requestFor(server);
    request.scopes = {QStringLiteral("read"), QStringLiteral("a&b")};
    TokenSource source(client, clock, request);
    QCOMPARE(textOf(source.token()), QByteArray("abc"));
    QVERIFY(seen.startsWith("POST /token HTTP/1.1\r\n"));
    QVERIFY(seen.contains("\r\nContent-Type: application/x-www-form-urlencoded\r\n"));
    const QByteArray proof = QByteArray("read%20y%3Aroom:pl%2Bnted%20s%25cret").toBase64();
    QVERIFY(seen.contains(QByteArray("\r\nAuthorization: Basic " + proof + "\r\n")));
    QVERIFY(seen.endsWith("\r\n\r\ngrant_type=client_credentials&scope=read%20a%26b"));
}

void TokenSourceTest::keepsUntilShortlyBeforeTheEnd_data()
{
    QTest::addColumn<QByteArray>("lifetime");
    QTest::addColumn<int>("kept"); // seconds
    QTest::newRow("an hour") << QByteArray("3600") << 3570;
    QTest::newRow("ten seconds") << QByteArray("10") << 5;
    QTest::newRow("as text") << QByteArray("\"100\"") << 70;
    QTest::newRow("not told") << QByteArray("null") << 270;
    QTest::newRow("nonsense") << QByteArray("-7") << 270;
}

void TokenSourceTest::keepsUntilShortlyBeforeTheEnd()
{
    QFETCH(QByteArray, lifetime);
    QFETCH(int, kept);
    const SystemClock machine;
    ManualClock clock;
    int count = 0;
    ScriptedServer server([&](const QByteArray&) { return token(QByteArray::number(++count), lifetime); });
    NetworkClient client(machine);
    TokenSource source(client, clock, requestFor(server));
    QCOMPARE(textOf(source.token()), QByteArray("1"));
    clock.advance(std::chrono::seconds(kept) - Duration(1));
    QCOMPARE(textOf(source.token()), QByteArray("1"));
    clock.advance(Duration(1));
    QCOMPARE(textOf(source.token()), QByteArray("2"));
}

void TokenSourceTest::oneFetchForMany()
{
    const SystemClock clock;
    ScriptedServer server([](const QByteArray&) { return token("abc"); });
    NetworkClient client(clock);
    TokenSource source(client, clock, requestFor(server));
    QList<QFuture<Result<secrets::Secret>>> futures;
    for (int i = 0; i < 50; ++i)
        futures << source.token();
    for (const auto& future : futures)
        QCOMPARE(textOf(future), QByteArray("abc"));
    QCOMPARE(server.requests(), 1);
}

void TokenSourceTest::forgets()
{
    const SystemClock clock;
    ScriptedServer server([](const QByteArray&) { return token("abc"); });
    NetworkClient client(clock);
    TokenSource source(client, clock, requestFor(server));
    QCOMPARE(textOf(source.token()), QByteArray("abc"));
    source.forget();
    QCOMPARE(textOf(source.token()), QByteArray("abc"));
    QCOMPARE(server.requests(), 2);
}

void TokenSourceTest::provesItselfTheOtherWay()
{
    const SystemClock clock;
    ScriptedServer server([](const QByteArray& request) {
        if (request.contains("Authorization"))
            return ScriptedServer::plain(401, R"({"error":"invalid_client"})");
        return request.endsWith("&client_id=read%20y%3Aroom&client_secret=pl%2Bnted%20s%25cret")
                   ? token("abc")
                   : ScriptedServer::plain(500, "");
    });
    NetworkClient client(clock);
    TokenSource source(client, clock, requestFor(server));
    QCOMPARE(textOf(source.token()), QByteArray("abc"));
    source.forget();
    QCOMPARE(textOf(source.token()), QByteArray("abc"));
    QCOMPARE(server.requests(), 3); // it is remembered which way it takes
}

void TokenSourceTest::errors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("refused") << 401 << QByteArray(R"({"error":"invalid_client","error_description":"who?"})")
                             << ErrorCode::PermissionDenied << QStringLiteral("invalid_client: who?");
    QTest::newRow("scope") << 400 << QByteArray(R"({"error":"invalid_scope"})") << ErrorCode::PermissionDenied
                           << QStringLiteral("invalid_scope");
    QTest::newRow("no words") << 403 << QByteArray("<html>") << ErrorCode::PermissionDenied
                              << QStringLiteral("status 403");
    QTest::newRow("broken") << 500 << QByteArray() << ErrorCode::Unsupported << QStringLiteral("status 500");
    QTest::newRow("elsewhere") << 302 << QByteArray() << ErrorCode::Unsupported << QStringLiteral("status 302");
    QTest::newRow("no token") << 200 << QByteArray(R"({"expires_in":1})") << ErrorCode::Malformed
                              << QStringLiteral("access_token");
    QTest::newRow("no JSON") << 200 << QByteArray("abc") << ErrorCode::Malformed << QStringLiteral("access_token");
    QTest::newRow("another kind") << 200 << QByteArray(R"({"access_token":"a","token_type":"mac"})")
                                  << ErrorCode::Unsupported << QStringLiteral("mac");
}

void TokenSourceTest::errors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    QFETCH(QString, words);
    const SystemClock clock;
    ScriptedServer server([&](const QByteArray&) { return ScriptedServer::plain(status, body); });
    NetworkClient client(clock);
    TokenSource source(client, clock, requestFor(server));
    const Result<secrets::Secret> result = source.token().result();
    QCOMPARE(result.error().code, code);
    QVERIFY2(result.error().detail.contains(words), qPrintable(result.error().toLogString()));
    QVERIFY(!result.error().toLogString().contains(QString::fromLatin1(secret)));
}

void TokenSourceTest::failureIsNotKept()
{
    const SystemClock clock;
    int count = 0;
    ScriptedServer server(
        [&count](const QByteArray&) { return ++count == 1 ? ScriptedServer::plain(500, "") : token("abc"); });
    NetworkClient client(clock);
    TokenSource source(client, clock, requestFor(server));
    QVERIFY(!source.token().result());
    QCOMPARE(textOf(source.token()), QByteArray("abc"));
}

void TokenSourceTest::redirectionsAreNotFollowed()
{
    const SystemClock clock;
    ScriptedServer other([](const QByteArray&) { return token("stolen"); });
    ScriptedServer server([target = other.url().toEncoded()](const QByteArray&) {
        return ScriptedServer::plain(307, "", "Location: " + target + "\r\n");
    });
    NetworkClient client(clock);
    TokenSource source(client, clock, requestFor(server));
    QVERIFY(!source.token().result());
    QCOMPARE(other.requests(), 0);
}

void TokenSourceTest::endsWithTheSource()
{
    const SystemClock clock;
    ScriptedServer server([](const QByteArray&) { return ScriptedServer::Answer{"", false, false}; });
    NetworkClient client(clock);
    auto source = std::make_unique<TokenSource>(client, clock, requestFor(server));
    const auto future = source->token();
    source.reset();
    QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TokenSourceTest)
#include "tst_tokensource.moc"
