// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "health/ProbeChecker.h"
#include "support/ManualClock.h"
#include "unit/health/FakeNetwork.h"
#include "unit/health/ProbeSamples.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace readyroom::tests;

namespace {

const QString page = QStringLiteral("https://shop.example/health");

struct Desk
{
    ManualClock clock;
    FakeNetwork network;
    FakeSecrets secrets;
    Redactor redactor;
    ProbeChecker checker{network, secrets, clock, redactor, {{}, [](const QString&, CheckOutcome) { return true; }}};

    Desk()
    {
        network.onSend = [](const http::Request& request) { return FakeNetwork::plain(request.url, 200); };
    }
    void keep(const char* name, const char* host, const char* value)
    {
        secrets.values[{QString::fromLatin1(name), QString::fromLatin1(host)}] = value;
    }
    [[nodiscard]] CheckResult check(const Probe& probe)
    {
        QFuture<CheckResult> future = checker.check(probe);
        return future.isFinished() ? future.result() : CheckResult();
    }
};

Probe probeWithToken()
{
    Probe probe = probeOf(ProbeKind::Http, page);
    probe.client.oauth2 = ClientCredentials{QStringLiteral("https://login.example/token"),
                                            QStringLiteral("the id"),
                                            QStringLiteral("secret://client"),
                                            {QStringLiteral("read"), QStringLiteral("write")}};
    return probe;
}

Probe probeWithKey()
{
    Probe probe = probeOf(ProbeKind::Http, page);
    probe.http.headers = {{QStringLiteral("X-Key"), QStringLiteral("secret://shop-key")}};
    return probe;
}

} // namespace

/// Secrets in probes: who gets them, and who does not.
class ProberSecretsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretIsSentToItsHost();
    void secretThatIsNotToBeHadIsNotAsked();
    void everyPlaceIsFilled();
    void secretInAddressIsEncoded();
    void secretCannotStandForAHost_data();
    void secretCannotStandForAHost();
    void secretInArgumentsIsRefused();
    void nothingWrittenHoldsASecret();
    void anotherHostGetsNoSecret();
    void bodyWithSecretDoesNotGoToAnotherHost();
    void sameHostKeepsItsHeaders();
    void accessTokenIsSent();
    void accessTokenIsKeptWhileItLasts();
    void clientMayBeNamedInTheBody();
    void withoutAccessTokenTheCheckFails();
};

void ProberSecretsTest::secretIsSentToItsHost()
{
    Desk desk;
    desk.keep("shop-key", "shop.example", "value of the key");
    QCOMPARE(desk.check(probeWithKey()).outcome, CheckOutcome::Passed);
    QCOMPARE(desk.secrets.asked.size(), size_t{1});
    QCOMPARE(http::headerValue(desk.network.sent.front().headers, "X-Key"), QByteArray("value of the key"));
}

void ProberSecretsTest::secretThatIsNotToBeHadIsNotAsked()
{
    Desk desk;
    desk.keep("shop-key", "elsewhere.example", "value of the key");
    const CheckResult result = desk.check(probeWithKey());
    QCOMPARE(result.outcome, CheckOutcome::NotAsked);
    QCOMPARE(result.error->code, ErrorCode::PermissionDenied);
    QCOMPARE(result.error->subject, QStringLiteral("secret://shop-key"));
    QVERIFY(desk.network.sent.empty());
}

void ProberSecretsTest::everyPlaceIsFilled()
{
    Desk desk;
    desk.keep("a", "shop.example", "first value");
    desk.keep("b", "shop.example", "second value");
    desk.keep("p", "proxy.example", "word:of/proxy");
    Probe probe = probeOf(ProbeKind::Http, page);
    probe.http.method = QStringLiteral("POST");
    probe.http.body = QStringLiteral("{\"a\":\"secret://a\",\"b\":\"secret://b\"}");
    probe.http.headers = {{QStringLiteral("X-Both"), QStringLiteral("secret://a, secret://b.")}};
    probe.client.proxy = QStringLiteral("http://user:secret://p@proxy.example:3128");
    QCOMPARE(desk.check(probe).outcome, CheckOutcome::Passed);
    const http::Request& sent = desk.network.sent.front();
    QCOMPARE(sent.body, QByteArray("{\"a\":\"first value\",\"b\":\"second value\"}"));
    QCOMPARE(http::headerValue(sent.headers, "X-Both"), QByteArray("first value, second value."));
    QCOMPARE(sent.proxy, QStringLiteral("http://user:word%3Aof%2Fproxy@proxy.example:3128"));

    desk.network.onConnect = [](const http::ConnectionRequest&) {
        http::ConnectionReport report;
        report.connected = true;
        return report;
    };
    Probe mail = probeOf(ProbeKind::Tcp, QStringLiteral("tcp://shop.example:25"));
    mail.send = QStringLiteral("secret://a");
    mail.dialog = {{"login secret://b", QStringLiteral("OK")}};
    QCOMPARE(desk.check(mail).outcome, CheckOutcome::Passed);
    const auto& dialog = desk.network.connected.front().dialog;
    QCOMPARE(dialog.size(), size_t{2});
    QCOMPARE(dialog[0].send, QByteArray("first value"));
    QCOMPARE(dialog[1].send, QByteArray("login second value"));
}

void ProberSecretsTest::secretInAddressIsEncoded()
{
    Desk desk;
    desk.keep("k", "shop.example", "a&b=c d");
    QCOMPARE(desk.check(probeOf(ProbeKind::Http, QStringLiteral("https://shop.example/q?key=secret://k"))).outcome,
             CheckOutcome::Passed);
    QCOMPARE(desk.network.sent.front().url.toEncoded(), QByteArray("https://shop.example/q?key=a%26b%3Dc%20d"));
}

void ProberSecretsTest::secretCannotStandForAHost_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("target");
    const auto row = [](const char* name, ProbeKind kind, const char* target) {
        QTest::newRow(name) << static_cast<int>(kind) << QString::fromLatin1(target);
    };
    row("http", ProbeKind::Http, "https://secret://h/path");
    row("part of a host", ProbeKind::Http, "https://a.secret://h/path");
    row("tcp", ProbeKind::Tcp, "tcp://secret://h:25");
    row("icmp", ProbeKind::Icmp, "icmp://secret://h");
}

void ProberSecretsTest::secretCannotStandForAHost()
{
    QFETCH(int, kind);
    QFETCH(QString, target);
    Desk desk;
    const CheckResult result = desk.check(probeOf(static_cast<ProbeKind>(kind), target));
    QCOMPARE(result.outcome, CheckOutcome::NotAsked);
    QCOMPARE(result.error->code, ErrorCode::InvalidArgument);
    QVERIFY(desk.secrets.asked.empty());
}

void ProberSecretsTest::secretInArgumentsIsRefused()
{
    Desk desk;
    desk.keep("k", "localhost", "value of the key");
    Probe probe = probeOf(ProbeKind::Command, {});
    probe.command = {QStringLiteral("/bin/true"), QStringLiteral("--key=secret://k")};
    const CheckResult result = desk.check(probe);
    QCOMPARE(result.outcome, CheckOutcome::NotAsked);
    QCOMPARE(result.error->code, ErrorCode::InvalidArgument);
    QVERIFY(desk.secrets.asked.empty());
}

void ProberSecretsTest::nothingWrittenHoldsASecret()
{
    // One too short for the redactor, one that it knows also in other spellings; the server gives both back.
    Desk desk;
    desk.keep("short", "shop.example", "abc12");
    desk.keep("long", "shop.example", "correct horse battery");
    desk.network.onSend = [](const http::Request& request) {
        const QByteArray echo = request.body + ' ' + QByteArray("correct horse battery").toBase64();
        http::Exchange exchange = FakeNetwork::plain(request.url, 401, echo, {{"X-Echo", request.body}});
        exchange.error = Error{ErrorCode::Io, QString::fromUtf8(request.body), QString::fromUtf8(echo), nullptr};
        return exchange;
    };
    Probe probe = probeOf(ProbeKind::Http, page, {QStringLiteral("[BODY] == nothing")});
    probe.http.body = QStringLiteral("secret://short and secret://long");
    probe.http.headers = {{QStringLiteral("Authorization"), QStringLiteral("Bearer secret://long")}};
    const CheckResult result = desk.check(probe);
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    const QStringList written{result.transcript, result.conditions[0].resolved, result.error->detail};
    for (const QString& text : written) {
        QVERIFY(!text.isEmpty());
        QVERIFY2(!text.contains(QStringLiteral("abc12")), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("correct horse")), qPrintable(text));
        QVERIFY2(!text.contains(QString::fromLatin1(QByteArray("correct horse battery").toBase64())), qPrintable(text));
    }
}

void ProberSecretsTest::anotherHostGetsNoSecret()
{
    Desk desk;
    desk.keep("shop-key", "shop.example", "value of the key");
    desk.network.onSend = [](const http::Request& request) {
        return request.url.host() == QLatin1String("shop.example")
                   ? FakeNetwork::plain(request.url, 302, {}, {{"Location", "https://other.example/x"}})
                   : FakeNetwork::plain(request.url, 200);
    };
    Probe probe = probeWithKey();
    probe.http.headers.emplace_back(QStringLiteral("Authorization"), QStringLiteral("Bearer secret://shop-key"));
    probe.http.headers.emplace_back(QStringLiteral("Accept"), QStringLiteral("text/html"));
    const CheckResult result = desk.check(probe);
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    QCOMPARE(desk.network.sent.size(), size_t{2});
    for (const auto& [name, value] : desk.network.sent[1].headers)
        QVERIFY2(!value.contains("value of the key"), name.constData());
    QCOMPARE(http::headerValue(desk.network.sent[1].headers, "Accept"), QByteArray("text/html"));
    QCOMPARE(result.phases.connect, Duration(4000)); // of both
}

void ProberSecretsTest::bodyWithSecretDoesNotGoToAnotherHost()
{
    Desk desk;
    desk.keep("k", "shop.example", "value of the key");
    desk.network.onSend = [](const http::Request& request) {
        return FakeNetwork::plain(request.url, 307, {}, {{"Location", "http://shop.example/x"}});
    };
    Probe probe = probeOf(ProbeKind::Http, page);
    probe.http.method = QStringLiteral("POST");
    probe.http.body = QStringLiteral("secret://k");
    const CheckResult result = desk.check(probe);
    QCOMPARE(desk.network.sent.size(), size_t{1}); // not even to the same host without encryption
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.error->code, ErrorCode::PermissionDenied);

    // With encryption instead of none it may.
    desk.network.sent.clear();
    desk.network.onSend = [](const http::Request& request) {
        return request.url.scheme() == QLatin1String("http")
                   ? FakeNetwork::plain(request.url, 308, {}, {{"Location", "https://shop.example/x"}})
                   : FakeNetwork::plain(request.url, 200);
    };
    probe.target = QStringLiteral("http://shop.example/health");
    QCOMPARE(desk.check(probe).outcome, CheckOutcome::Passed);
    QCOMPARE(desk.network.sent.at(1).body, QByteArray("value of the key"));
}

void ProberSecretsTest::sameHostKeepsItsHeaders()
{
    Desk desk;
    desk.keep("shop-key", "shop.example", "value of the key");
    int left = 3;
    desk.network.onSend = [&left](const http::Request& request) {
        return left-- > 0 ? FakeNetwork::plain(request.url, 301, {}, {{"location", "next"}})
                          : FakeNetwork::plain(request.url, 200);
    };
    QCOMPARE(desk.check(probeWithKey()).outcome, CheckOutcome::Passed);
    QCOMPARE(desk.network.sent.size(), size_t{4});
    QCOMPARE(http::headerValue(desk.network.sent[3].headers, "X-Key"), QByteArray("value of the key"));

    left = 1000;
    desk.network.sent.clear();
    const CheckResult result = desk.check(probeWithKey());
    QCOMPARE(desk.network.sent.size(), size_t{11});
    QCOMPARE(result.error->code, ErrorCode::Malformed);
}

void ProberSecretsTest::accessTokenIsSent()
{
    Desk desk;
    desk.keep("client", "login.example", "w\xC3\xB6rd:1");
    desk.network.onSend = [](const http::Request& request) {
        if (request.url.host() == QLatin1String("login.example"))
            return FakeNetwork::plain(request.url, 200, R"({"access_token":"token-4711","expires_in":600})");
        return request.url.host() == QLatin1String("shop.example")
                   ? FakeNetwork::plain(request.url, 302, "token-4711", {{"Location", "https://other.example/"}})
                   : FakeNetwork::plain(request.url, 200, "token-4711");
    };
    const CheckResult result = desk.check(probeWithToken());
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    QCOMPARE(desk.network.sent.size(), size_t{3});
    const http::Request& login = desk.network.sent[0];
    QCOMPARE(login.method, QByteArray("POST"));
    QCOMPARE(login.body, QByteArray("grant_type=client_credentials&scope=read%20write"));
    QCOMPARE(http::headerValue(login.headers, "Authorization"),
             QByteArray("Basic ") + QByteArray("the%20id:w%C3%B6rd%3A1").toBase64());
    QCOMPARE(http::headerValue(desk.network.sent[1].headers, "Authorization"), QByteArray("Bearer token-4711"));
    QVERIFY(http::headerValue(desk.network.sent[2].headers, "Authorization").isNull());
    QVERIFY(!result.transcript.isEmpty());
    QVERIFY(!result.transcript.contains(QStringLiteral("token-4711")));
}

void ProberSecretsTest::accessTokenIsKeptWhileItLasts()
{
    Desk desk;
    desk.keep("client", "login.example", "word");
    int logins = 0;
    int status = 200;
    desk.network.onSend = [&](const http::Request& request) {
        if (request.url.host() != QLatin1String("login.example"))
            return FakeNetwork::plain(request.url, status);
        ++logins;
        return FakeNetwork::plain(request.url, 200, R"({"access_token":"token-4711","expires_in":600})");
    };
    (void)desk.check(probeWithToken());
    desk.clock.advance(std::chrono::seconds(569));
    (void)desk.check(probeWithToken());
    QCOMPARE(logins, 1);
    desk.clock.advance(std::chrono::seconds(1)); // half a minute before its end
    (void)desk.check(probeWithToken());
    QCOMPARE(logins, 2);
    status = 401; // it was taken back
    (void)desk.check(probeWithToken());
    QCOMPARE(logins, 2);
    (void)desk.check(probeWithToken());
    QCOMPARE(logins, 3);
}

void ProberSecretsTest::clientMayBeNamedInTheBody()
{
    Desk desk;
    desk.keep("client", "login.example", "word");
    desk.network.onSend = [](const http::Request& request) {
        if (request.url.host() != QLatin1String("login.example"))
            return FakeNetwork::plain(request.url, 200);
        return request.body.contains("&client_id=the%20id&client_secret=word")
                   ? FakeNetwork::plain(request.url, 200, R"({"access_token":"token-4711"})")
                   : FakeNetwork::plain(request.url, 401, R"({"error":"invalid_client"})");
    };
    QCOMPARE(desk.check(probeWithToken()).outcome, CheckOutcome::Passed);
    QCOMPARE(desk.network.sent.size(), size_t{3});
}

void ProberSecretsTest::withoutAccessTokenTheCheckFails()
{
    Desk desk;
    desk.keep("client", "login.example", "word");
    desk.network.onSend = [](const http::Request& request) {
        return FakeNetwork::plain(request.url, 400, R"({"error":"invalid_client"})");
    };
    const CheckResult result = desk.check(probeWithToken());
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.error->code, ErrorCode::PermissionDenied);
    QVERIFY(result.error->detail.contains(QStringLiteral("invalid_client")));
    for (const http::Request& request : desk.network.sent)
        QCOMPARE(request.url.host(), QStringLiteral("login.example"));
}

QTEST_GUILESS_MAIN(ProberSecretsTest)
#include "tst_probersecrets.moc"
