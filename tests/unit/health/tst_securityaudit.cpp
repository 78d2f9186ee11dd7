// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "health/FutureValue.h"
#include "health/SecurityAudit.h"
#include "support/FakeSender.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::health;
using readyroom::tests::FakeSender;
using readyroom::tests::ManualClock;

/// A whole audit of a service that is made up: what is asked, in which order, and what is reported.
class SecurityAuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodService();
    void badService();
    void silentService();
    void onlyWhatIsConfiguredIsAsked();
    void burstNeedsPermission();
    void keyThatCannotBeHad();
    void secretsStayOut();
    void cancelledAuditSendsNoMore();
    void workIsDoneOnThePool();
    void grades_data();
    void grades();
};

namespace {

constexpr const char* plantedSecret = "planted-secret-value";

/// All on the thread of the test.
void atOnce(const std::function<void()>& work)
{
    work();
}

class FakeSecrets final : public secrets::SecretSource
{
public:
    QFuture<Result<secrets::Secret>> secret(const QString& name, const QString& host) override
    {
        if (name != QLatin1String("jwt") || host != QLatin1String("shop.example"))
            return readyFuture<Result<secrets::Secret>>(fail(ErrorCode::PermissionDenied, name));
        return readyFuture<Result<secrets::Secret>>(secrets::Secret(plantedSecret));
    }
};

SecurityTarget everything()
{
    SecurityTarget target;
    target.name = QStringLiteral("shop");
    target.url = QUrl(QStringLiteral("https://shop.example/"));
    target.otherUrl = QUrl(QStringLiteral("http://shop.example/"));
    target.leastGrade = QStringLiteral("A");
    target.health = {{HealthQuestion::Liveness, QStringLiteral("/live")},
                     {HealthQuestion::Readiness, QStringLiteral("/ready")}};
    target.routes = {{"GET", QStringLiteral("/api/me"), RouteAccess::Authenticated},
                     {"DELETE", QStringLiteral("/api/me"), RouteAccess::Authenticated}};
    target.tokens = TokenTarget{QStringLiteral("/api/me"), {}, QStringLiteral("secret://jwt"), false};
    target.idempotency = IdempotencyTarget();
    target.idempotency->path = QStringLiteral("/orders");
    target.idempotency->body = "{}";
    target.headers = {{QStringLiteral("Authorization"), QStringLiteral("Bearer secret://api")}};
    target.rateLimit = RateLimitTarget{QStringLiteral("/search"), 20};
    return target;
}

RateLimitPermission permission()
{
    return {everything().url, QStringLiteral("shop.example")};
}

/// What a service with nothing to be ashamed of answers.
http::Exchange goodAnswer(const http::Request& request, int& searches)
{
    const QString path = request.url.path();
    if (request.url.scheme() == QLatin1String("http")) {
        http::Exchange exchange = FakeSender::answer(request.url, 301);
        exchange.hops.push_back(FakeSender::answer(QUrl(QStringLiteral("https://shop.example/")), 200).hops.front());
        return exchange;
    }
    if (path == QLatin1String("/live") || path == QLatin1String("/ready"))
        return FakeSender::answer(request.url, 200, R"({"status":"pass"})",
                                  {{"Content-Type", "application/health+json"}});
    if (path == QLatin1String("/api/me")) {
        const QByteArray token = http::headerValue(request.headers, "Authorization");
        return FakeSender::answer(request.url, token.isEmpty() ? 401 : 403);
    }
    if (path == QLatin1String("/orders"))
        return FakeSender::answer(request.url, 201, "{\"id\":1}");
    if (path == QLatin1String("/search") && ++searches > 5)
        return FakeSender::answer(request.url, 429, {}, {{"Retry-After", "1"}});
    return FakeSender::answer(
        request.url, 200, "<p>",
        {{"Content-Type", "text/html"},
         {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
         {"Strict-Transport-Security", "max-age=31536000"},
         {"X-Content-Type-Options", "nosniff"},
         {"Set-Cookie", QByteArray("SESSION=") + plantedSecret + "; Secure; HttpOnly; SameSite=Lax"}});
}

FakeSender fineShop()
{
    return FakeSender([searches = 0](const http::Request& request) mutable { return goodAnswer(request, searches); });
}

QStringList pathsOf(const FakeSender& sender)
{
    QStringList paths;
    for (const http::Request& request : sender.requests()) {
        const QString line = QString::fromLatin1(request.method) + QLatin1Char(' ') + request.url.toString();
        if (paths.isEmpty() || paths.last() != line)
            paths << line;
    }
    return paths;
}

const facts::Fact* fact(const std::vector<facts::Fact>& facts, const char* key)
{
    const auto found = std::find_if(facts.begin(), facts.end(),
                                    [key](const facts::Fact& one) { return one.key == QLatin1String(key); });
    return found == facts.end() ? nullptr : &*found;
}

} // namespace

void SecurityAuditTest::goodService()
{
    ManualClock clock;
    FakeSecrets secrets;
    const FakeSender sender = fineShop();
    const SecurityReport report =
        SecurityAudit(sender, clock, &secrets, &atOnce).run(everything(), permission()).result();
    QCOMPARE(report.problems(), QStringList());
    QCOMPARE(report.at, clock.now());
    QCOMPARE((*report.headers)->letter, QStringLiteral("A+"));
    QCOMPARE((*report.headers)->of(HeaderTest::Redirection).verdict, HeaderVerdict::RedirectionToHttps);
    QCOMPARE(report.presence->letter, QStringLiteral("C"));
    QVERIFY(report.tls && report.tls->empty());
    QCOMPARE(report.health->answers.size(), std::size_t{2});
    QCOMPARE(report.routes->answers.back().verdict, RouteVerdict::NotAsked);
    QVERIFY((*report.tokens)->isProtected());
    QVERIFY((*report.tokens)->answers.front().isConclusive);
    QVERIFY(report.idempotency->isIdempotent());
    QCOMPARE((*report.rateLimit)->outcome, RateLimitResult::Outcome::Limited);

    QCOMPARE(
        pathsOf(sender),
        (QStringList{
            QStringLiteral("GET https://shop.example/"), QStringLiteral("GET http://shop.example/"),
            QStringLiteral("OPTIONS https://shop.example/"), QStringLiteral("GET https://shop.example/live"),
            QStringLiteral("GET https://shop.example/ready"), QStringLiteral("GET https://shop.example/api/me"),
            QStringLiteral("POST https://shop.example/orders"), QStringLiteral("GET https://shop.example/search")}));

    const std::vector<facts::Fact> facts = securityFacts(report);
    QCOMPARE(std::get<QString>(fact(facts, "headers.grade")->value), QStringLiteral("A+"));
    QCOMPARE(fact(facts, "headers.grade")->subject, QStringLiteral("shop"));
    QCOMPARE(fact(facts, "headers.grade")->measuredAt, clock.now());
    QCOMPARE(std::get<bool>(fact(facts, "headers.passes.content_security_policy")->value), true);
    QCOMPARE(std::get<double>(fact(facts, "cookies.insecure")->value), 0.0);
    QCOMPARE(std::get<bool>(fact(facts, "health.ready")->value), true);
    QCOMPARE(std::get<double>(fact(facts, "routes.open")->value), 0.0);
    QCOMPARE(std::get<double>(fact(facts, "tokens.accepted")->value), 0.0);
    QCOMPARE(std::get<bool>(fact(facts, "idempotency.holds")->value), true);
    QCOMPARE(std::get<bool>(fact(facts, "rate_limit.enforced")->value), true);
    QVERIFY(std::holds_alternative<std::monostate>(fact(facts, "tls.ok")->value));
    QVERIFY(!fact(facts, "health.started"));

    const QJsonObject json = toJson(report);
    QCOMPARE(json[QStringLiteral("headers")].toObject()[QStringLiteral("tests")].toArray().size(), headerTestCount);
    QCOMPARE(json[QStringLiteral("rateLimit")].toObject()[QStringLiteral("limitedAt")].toInt(), 6);
    QCOMPARE(json[QStringLiteral("at")].toString(), QStringLiteral("2026-03-02T09:00:00.000000Z"));
}

void SecurityAuditTest::badService()
{
    const ManualClock clock;
    FakeSecrets secrets;
    const FakeSender sender([made = 0](const http::Request& request) mutable {
        const bool isHealth = request.url.path() == QLatin1String("/live");
        return FakeSender::answer(
            request.url, 200, isHealth ? QByteArray(R"({"status":"fail"})") : QByteArray::number(++made),
            {{"Content-Type", isHealth ? "application/health+json" : "text/html"}, {"Set-Cookie", "SESSION=1"}});
    });
    const SecurityReport report =
        SecurityAudit(sender, clock, &secrets, &atOnce).run(everything(), permission()).result();
    QCOMPARE(report.problems(),
             (QStringList{QStringLiteral("headers.grade"), QStringLiteral("health.contradiction"),
                          QStringLiteral("routes.open"), QStringLiteral("tokens.unprotected"),
                          QStringLiteral("idempotency.broken"), QStringLiteral("rateLimit.missing")}));
    const std::vector<facts::Fact> facts = securityFacts(report);
    QCOMPARE(std::get<QString>(fact(facts, "headers.grade")->value), QStringLiteral("F"));
    QCOMPARE(std::get<double>(fact(facts, "cookies.insecure")->value), 1.0);
    QCOMPARE(std::get<bool>(fact(facts, "health.consistent")->value), false);
    QCOMPARE(std::get<double>(fact(facts, "routes.open")->value), 1.0);
    QCOMPARE(std::get<bool>(fact(facts, "rate_limit.enforced")->value), false);
    QVERIFY(std::holds_alternative<std::monostate>(fact(facts, "tokens.accepted")->value));
}

void SecurityAuditTest::silentService()
{
    const ManualClock clock;
    FakeSecrets secrets;
    const FakeSender sender([](const http::Request&) { return FakeSender::silence(ErrorCode::NotFound); });
    const SecurityReport report =
        SecurityAudit(sender, clock, &secrets, &atOnce).run(everything(), permission()).result();
    QCOMPARE(report.problems(), QStringList());
    QVERIFY(!*report.headers);
    QVERIFY(!report.presence);
    for (const facts::Fact& one : securityFacts(report)) {
        const bool isCount = one.key == QLatin1String("routes.open") || one.key == QLatin1String("health.consistent");
        QVERIFY2(isCount || std::holds_alternative<std::monostate>(one.value), qPrintable(one.key));
    }
    const QJsonObject json = toJson(report);
    QCOMPARE(json[QStringLiteral("headers")].toObject()[QStringLiteral("error")].toString(),
             QStringLiteral("notFound"));
}

void SecurityAuditTest::onlyWhatIsConfiguredIsAsked()
{
    const ManualClock clock;
    SecurityTarget target;
    target.name = QStringLiteral("a");
    target.url = QUrl(QStringLiteral("https://shop.example/"));
    target.otherUrl = QUrl(QStringLiteral("http://shop.example/"));
    target.looksAtHeaders = false;
    target.looksAtTls = false;
    const FakeSender sender = fineShop();
    const SecurityReport report = SecurityAudit(sender, clock, nullptr, &atOnce).run(target).result();
    QVERIFY(sender.requests().empty());
    QVERIFY(!report.headers && !report.tls && !report.health && !report.routes && !report.tokens &&
            !report.idempotency && !report.rateLimit);
    QVERIFY(securityFacts(report).empty());
}

void SecurityAuditTest::burstNeedsPermission()
{
    const ManualClock clock;
    FakeSecrets secrets;
    for (const auto& given : {std::optional<RateLimitPermission>(),
                              std::optional(RateLimitPermission{everything().url, QStringLiteral("yes")})}) {
        const FakeSender sender = fineShop();
        const SecurityReport report = SecurityAudit(sender, clock, &secrets, &atOnce).run(everything(), given).result();
        QVERIFY(!*report.rateLimit);
        QCOMPARE(report.rateLimit->error().code, ErrorCode::PermissionDenied);
        QVERIFY(!pathsOf(sender).join(QLatin1Char(' ')).contains(QLatin1String("/search")));
        QVERIFY(std::holds_alternative<std::monostate>(fact(securityFacts(report), "rate_limit.enforced")->value));
    }
}

void SecurityAuditTest::keyThatCannotBeHad()
{
    const ManualClock clock;
    FakeSecrets secrets;
    SecurityTarget target = everything();
    target.tokens->secret = QStringLiteral("secret://other");
    SecurityReport report = SecurityAudit(fineShop(), clock, &secrets, &atOnce).run(target).result();
    QVERIFY(!*report.tokens);
    QCOMPARE(report.tokens->error().code, ErrorCode::PermissionDenied);
    report = SecurityAudit(fineShop(), clock, nullptr, &atOnce).run(target).result();
    QVERIFY(!*report.tokens);
    QCOMPARE(report.tokens->error().code, ErrorCode::NotFound);
    // No key is named: what can be said without is said.
    target.tokens->secret.clear();
    report = SecurityAudit(fineShop(), clock, &secrets, &atOnce).run(target).result();
    QVERIFY(report.tokens->has_value());
    QVERIFY(!(*report.tokens)->answers.front().isConclusive);
    QVERIFY(report.idempotency.has_value());
}

void SecurityAuditTest::secretsStayOut()
{
    const ManualClock clock;
    FakeSecrets secrets;
    const FakeSender sender = fineShop();
    const SecurityReport report =
        SecurityAudit(sender, clock, &secrets, &atOnce).run(everything(), permission()).result();
    QByteArray written = QJsonDocument(toJson(report)).toJson();
    for (const facts::Fact& one : securityFacts(report)) {
        if (const QString* text = std::get_if<QString>(&one.value))
            written += text->toUtf8();
        written += one.source.toUtf8();
    }
    QVERIFY(!written.contains(plantedSecret));
    for (const http::Request& request : sender.requests()) {
        const QByteArray authorization = http::headerValue(request.headers, "Authorization");
        if (authorization.startsWith("Bearer ey"))
            QVERIFY(!written.contains(authorization.mid(7)));
    }
}

void SecurityAuditTest::cancelledAuditSendsNoMore()
{
    const ManualClock clock;
    FakeSecrets secrets;
    const FakeSender sender = fineShop();
    sender.hold();
    QFuture<SecurityReport> future = SecurityAudit(sender, clock, &secrets, &atOnce).run(everything(), permission());
    QCOMPARE(sender.waiting(), std::size_t{2});
    future.cancel();
    QVERIFY(sender.release());
    QVERIFY(!future.isFinished());
    QVERIFY(sender.release());
    QVERIFY(future.isFinished() && future.isCanceled());
    QCOMPARE(sender.requests().size(), std::size_t{2});
}

void SecurityAuditTest::workIsDoneOnThePool()
{
    const ManualClock clock;
    FakeSecrets secrets;
    const FakeSender sender = fineShop();
    SecurityTarget target = everything();
    target.tokens.reset();
    QFuture<SecurityReport> future = SecurityAudit(sender, clock, &secrets).run(target, permission());
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().problems(), QStringList());
}

void SecurityAuditTest::grades_data()
{
    QTest::addColumn<QString>("letter");
    QTest::addColumn<QString>("least");
    QTest::addColumn<bool>("enough");
    const auto row = [](const char* letter, const char* least, bool enough) {
        QTest::addRow("%s %s", letter, least) << QString::fromLatin1(letter) << QString::fromLatin1(least) << enough;
    };
    row("A+", "A+", true);
    row("A", "A+", false);
    row("A-", "A", false);
    row("B+", "A-", false);
    row("A-", "B+", true);
    row("C-", "D+", true);
    row("F", "D-", false);
    row("F", "F", true);
}

void SecurityAuditTest::grades()
{
    QFETCH(QString, letter);
    QFETCH(QString, least);
    QFETCH(bool, enough);
    QCOMPARE(isGradeAtLeast(letter, least), enough);
}

QTEST_GUILESS_MAIN(SecurityAuditTest)
#include "tst_securityaudit.moc"
