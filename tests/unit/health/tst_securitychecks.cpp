// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTest>

#include "core/yaml/Document.h"
#include "health/SecurityChecksReader.h"

using namespace readyroom;
using namespace readyroom::health;
using Kind = ConfigurationNote::Kind;

/// The list of services whose security is looked at, as readyroom.yaml has it.
class SecurityChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void targetWithAllItsKeys();
    void defaults();
    void errors_data();
    void errors();
    void unknownKeysAreNoted();
    void oneBrokenTargetLeavesTheOthers();
    void environment();
    void nothing();
};

namespace {

SecurityConfiguration read(const QByteArray& yaml, const Environment& environment = {})
{
    const Result<yaml::Document> document = yaml::Document::parse(yaml);
    if (!document)
        qFatal("%s", qPrintable(document.error().toLogString()));
    return readSecurityChecks(document->root().find(u"security"), QStringLiteral("readyroom.yaml"), environment);
}

/// "3:5 security[0].url text", one a note.
QStringList described(const SecurityConfiguration& configuration, Kind kind)
{
    QStringList lines;
    for (const ConfigurationNote& note : configuration.notes) {
        if (note.kind == kind)
            lines
                << QStringLiteral("%1:%2 %3 %4").arg(note.place.line).arg(note.place.column).arg(note.path, note.text);
    }
    return lines;
}

/// A service with these further lines.
QByteArray target(const QByteArray& more)
{
    QByteArray text = "security:\n  - name: a\n    url: https://a.org/\n";
    for (const QByteArray& line : more.split('\n'))
        text += "    " + line + "\n";
    return text;
}

} // namespace

void SecurityChecksTest::targetWithAllItsKeys()
{
    const SecurityConfiguration configuration = read(R"(
security:
  - name: shop
    url: https://shop.example:8443/start
    other-url: http://shop.example:8080/start
    headers: B+
    tls: false
    timeout: 3s
    authority-file: roots.pem
    health:
      liveness: /health/live
      startup: /health/started
    routes:
      unsafe: true
      public: [/, GET /about]
      authenticated:
        - get /api/me?x=1
        - DELETE  /api/me
      forbidden: [GET /internal]
    tokens:
      path: /api/me
      secret: secret://jwt
      claims: {aud: shop, admin: true, level: 3, roles: [a, b], nested: {x: null}}
    idempotency:
      path: /orders
      method: put
      body: '{"item":1}'
      other-body: '{"item":2}'
      headers: {Authorization: Bearer secret://api}
      key-header: X-Key
      quoted-key: true
      id: data.id
      count: /orders/count
      count-path: total
    rate-limit:
      path: /api/search
      requests: 80
)");
    QVERIFY2(configuration.notes.empty(), qPrintable(described(configuration, Kind::Error).join(QLatin1Char('\n'))));
    QCOMPARE(configuration.targets.size(), std::size_t{1});
    const SecurityTarget& shop = configuration.targets.front();
    QCOMPARE(shop.name, QStringLiteral("shop"));
    QCOMPARE(shop.url, QUrl(QStringLiteral("https://shop.example:8443/start")));
    QCOMPARE(shop.otherUrl, QUrl(QStringLiteral("http://shop.example:8080/start")));
    QVERIFY(shop.looksAtHeaders && !shop.looksAtTls);
    QCOMPARE(shop.leastGrade, QStringLiteral("B+"));
    QCOMPARE(shop.timeout, Milliseconds(3000));
    QCOMPARE(shop.authorityFile, QStringLiteral("roots.pem"));
    QCOMPARE(shop.place, (SourcePlace{QStringLiteral("readyroom.yaml"), 3, 5}));
    QCOMPARE(shop.health.size(), std::size_t{2});
    QCOMPARE(shop.health.back().question, HealthQuestion::Startup);
    QCOMPARE(shop.health.back().path, QStringLiteral("/health/started"));
    QVERIFY(shop.asksUnsafeRoutes);
    QCOMPARE(shop.routes.size(), std::size_t{5});
    QCOMPARE(shop.routes.at(0).method, QByteArray("GET"));
    QCOMPARE(shop.routes.at(2).method, QByteArray("GET"));
    QCOMPARE(shop.routes.at(2).path, QStringLiteral("/api/me?x=1"));
    QCOMPARE(shop.routes.at(3).method, QByteArray("DELETE"));
    QCOMPARE(shop.routes.at(4).access, RouteAccess::Forbidden);
    QCOMPARE(shop.tokens->secret, QStringLiteral("secret://jwt"));
    QVERIFY(!shop.tokens->isKey);
    QCOMPARE(shop.tokens->claims,
             (QJsonObject{{QStringLiteral("aud"), QStringLiteral("shop")},
                          {QStringLiteral("admin"), true},
                          {QStringLiteral("level"), 3},
                          {QStringLiteral("roles"), QJsonArray{QStringLiteral("a"), QStringLiteral("b")}},
                          {QStringLiteral("nested"), QJsonObject{{QStringLiteral("x"), QJsonValue::Null}}}}));
    const IdempotencyTarget& idempotency = *shop.idempotency;
    QCOMPARE(idempotency.method, QByteArray("PUT"));
    QCOMPARE(idempotency.body, QByteArray("{\"item\":1}"));
    QCOMPARE(idempotency.otherBody, QByteArray("{\"item\":2}"));
    QCOMPARE(idempotency.header, QByteArray("X-Key"));
    QVERIFY(idempotency.quotesKey);
    QCOMPARE(idempotency.idPath, QStringLiteral("data.id"));
    QCOMPARE(idempotency.count, QStringLiteral("/orders/count"));
    QCOMPARE(idempotency.countPath, QStringLiteral("total"));
    QCOMPARE(shop.headers, (Headers{{QStringLiteral("Authorization"), QStringLiteral("Bearer secret://api")}}));
    QCOMPARE(shop.rateLimit->path, QStringLiteral("/api/search"));
    QCOMPARE(shop.rateLimit->requests, 80);
}

void SecurityChecksTest::defaults()
{
    const SecurityConfiguration configuration = read(
        "security:\n  - {name: a, url: 'http://a.org:8080/x'}\n  - {name: b, url: 'https://b.org', headers: false}\n");
    QVERIFY(configuration.notes.empty());
    QCOMPARE(configuration.targets.size(), std::size_t{2});
    const SecurityTarget& a = configuration.targets.front();
    QCOMPARE(a.otherUrl, QUrl(QStringLiteral("https://a.org/x")));
    QVERIFY(a.looksAtHeaders && a.looksAtTls && a.leastGrade.isEmpty());
    QVERIFY(a.health.empty() && a.routes.empty() && !a.asksUnsafeRoutes);
    QVERIFY(!a.tokens && !a.idempotency && !a.rateLimit);
    QCOMPARE(a.timeout, Milliseconds(10'000));
    QCOMPARE(configuration.targets.back().otherUrl, QUrl(QStringLiteral("http://b.org")));
    QVERIFY(!configuration.targets.back().looksAtHeaders);
}

void SecurityChecksTest::errors_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* tag, const QByteArray& yaml, const char* expected) {
        QTest::newRow(tag) << yaml << QString::fromLatin1(expected);
    };
    row("no list", "security: on", "1:11 security expected a list of services");
    row("no mapping", "security: [https://a.org]", "1:12 security[0] expected a service with name and url");
    row("no name", "security:\n  - url: https://a.org", "2:5 security[0] name is missing");
    row("no address", "security:\n  - name: a",
        "2:5 security[0] expected an address such as https://host/, without a user");
    row("other scheme", "security:\n  - name: a\n    url: ftp://a.org",
        "3:10 security[0].url expected an address such as https://host/, without a user");
    row("user", "security:\n  - name: a\n    url: https://u:p@a.org",
        "3:10 security[0].url expected an address such as https://host/, without a user");
    row("same scheme twice", target("other-url: https://b.org"),
        "4:16 security[0].other-url expected one address by http and one by https");
    row("twice", "security:\n  - {name: a, url: 'https://a.org'}\n  - {name: a, url: 'https://b.org'}",
        "3:12 security[1].name there is another service of this name");
    row("grade", target("headers: Z"), "4:14 security[0].headers expected true, false or the least grade, such as B+");
    row("timeout", target("timeout: 0"), "4:14 security[0].timeout expected a timeout of more than 0");
    row("health path", target("health: {liveness: health}"),
        "4:24 security[0].health.liveness expected a path of this service, such as /health");
    row("foreign health", target("health: {readiness: //b.org/x}"),
        "4:25 security[0].health.readiness expected a path of this service, such as /health");
    row("route", target("routes: {public: [GET api]}"),
        "4:23 security[0].routes.public[0] expected a method and a path, such as GET /api/users");
    row("foreign route", target("routes: {public: ['GET https://b.org/']}"),
        "4:23 security[0].routes.public[0] expected a method and a path, such as GET /api/users");
    row("routes", target("routes: {public: GET /}"), "4:22 security[0].routes.public expected a list");
    row("token path", target("tokens: {claims: {}}"),
        "4:13 security[0].tokens expected a path of this service, such as /health");
    row("plain secret", target("tokens: {path: /a, secret: hunter2}"),
        "4:32 security[0].tokens.secret expected the name of a secret, such as secret://jwt");
    row("secret and key", target("tokens: {path: /a, secret: 'secret://a', key: 'secret://b'}"),
        "4:51 security[0].tokens.key secret and key exclude one another");
    row("claims", target("tokens: {path: /a, claims: [a]}"),
        "4:32 security[0].tokens.claims expected claims by their names");
    row("burst", target("rate-limit: {path: /a, requests: 201}"),
        "4:38 security[0].rate-limit.requests expected a number of requests from 1 to 200");
}

void SecurityChecksTest::errors()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, expected);
    const SecurityConfiguration configuration = read(yaml);
    QCOMPARE(described(configuration, Kind::Error), QStringList{expected});
    QVERIFY(configuration.hasErrors());
}

void SecurityChecksTest::unknownKeysAreNoted()
{
    const SecurityConfiguration configuration = read(target("cookies: true\nrate-limit: {path: /a, confirm: a.org}"));
    QCOMPARE(described(configuration, Kind::Unsupported),
             (QStringList{QStringLiteral("4:5 security[0].cookies there is no such key here"),
                          QStringLiteral("5:28 security[0].rate-limit.confirm there is no such key here")}));
    QVERIFY(!configuration.hasErrors());
    QCOMPARE(configuration.targets.size(), std::size_t{1});
}

void SecurityChecksTest::oneBrokenTargetLeavesTheOthers()
{
    const SecurityConfiguration configuration =
        read("security:\n  - {name: a, url: x}\n  - {name: b, url: 'https://b.org'}\n  - {name: c, url: "
             "'https://c.org', headers: 1}\n");
    QCOMPARE(configuration.targets.size(), std::size_t{1});
    QCOMPARE(configuration.targets.front().name, QStringLiteral("b"));
    QCOMPARE(described(configuration, Kind::Error).size(), 2);
}

void SecurityChecksTest::environment()
{
    const QByteArray yaml = target("health: {liveness: '/${DEEP}/live'}\ntokens: {path: /a, claims: {sub: $WHO}}");
    SecurityConfiguration configuration = read(yaml);
    QCOMPARE(configuration.environment, (QStringList{QStringLiteral("DEEP"), QStringLiteral("WHO")}));
    QCOMPARE(configuration.targets.front().health.front().path, QStringLiteral("/${DEEP}/live"));
    configuration = read(yaml, [](const QString& name) { return std::optional(name.toLower()); });
    QCOMPARE(configuration.targets.front().health.front().path, QStringLiteral("/deep/live"));
    QCOMPARE(configuration.targets.front().tokens->claims[QStringLiteral("sub")].toString(), QStringLiteral("who"));
}

void SecurityChecksTest::nothing()
{
    for (const QByteArray& yaml : {QByteArray("a: 1"), QByteArray("security:"), QByteArray("security: []")}) {
        const SecurityConfiguration configuration = read(yaml);
        QVERIFY(configuration.targets.empty() && configuration.notes.empty());
    }
}

QTEST_APPLESS_MAIN(SecurityChecksTest)
#include "tst_securitychecks.moc"
