// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include "health/PracticeService.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace std::chrono_literals;

/// The practice service as it is: a request in, a reaction out.
class PracticeServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void healthEndpoints_data();
    void healthEndpoints();
    void uptimeIsTheClocks();
    void everyAnswerIsSecured_data();
    void everyAnswerIsSecured();
    void unknownPath();
    void otherMethodIsNamed();
    void headIsGetWithoutBody();
    void bytesOfAnAnswer();
    void parcelsAreListed();
    void parcelIsPosted();
    void badParcels_data();
    void badParcels();
    void sameKeyPostsOnce();
    void sameKeyWithAnotherBody();
    void parcelsAndKeysAreBounded();
    void bodyThatIsTooLarge();
    void loginGivesTokenAndCookie();
    void loginRefused();
    void loginsAreLimited();
    void protectedRoute_data();
    void protectedRoute();
    void tokenEnds();
    void tokenOfAnotherKey();
    void metricsAreCounted();
    void requestThatWentIsCounted();

private:
    PracticeServiceReaction ask(const QByteArray& method, const QString& path, const QByteArray& body = {},
                                http::Headers headers = {{"Content-Type", "application/json"}});
    PracticeServiceAnswer get(const QString& path, const http::Headers& headers = {});
    PracticeServiceAnswer post(const QString& path, const QByteArray& body, const QByteArray& key = {});
    QByteArray token();

    std::unique_ptr<tests::ManualClock> m_clock;
    std::unique_ptr<PracticeService> m_service;
};

namespace {

const QByteArray goodParcel = R"({"recipient":"Nia Holm","city":"Oslo","weightGrams":700})";

QJsonObject jsonOf(const PracticeServiceAnswer& answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QByteArray base64(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

void PracticeServiceTest::init()
{
    m_service.reset();
    m_clock = std::make_unique<tests::ManualClock>();
    m_service = std::make_unique<PracticeService>(
        PracticeService::Ground{*m_clock, [] { return 0.5; }, "a key of the test", "1.2.3"});
}

PracticeServiceReaction PracticeServiceTest::ask(const QByteArray& method, const QString& path, const QByteArray& body,
                                                 http::Headers headers)
{
    PracticeServiceReaction reaction = m_service->react({method, path, std::move(headers), body});
    m_service->ended(reaction, true, 20ms);
    return reaction;
}

PracticeServiceAnswer PracticeServiceTest::get(const QString& path, const http::Headers& headers)
{
    return ask("GET", path, {}, headers).answer;
}

PracticeServiceAnswer PracticeServiceTest::post(const QString& path, const QByteArray& body, const QByteArray& key)
{
    http::Headers headers{{"content-type", "application/json; charset=utf-8"}};
    if (!key.isEmpty())
        headers.emplace_back("Idempotency-Key", key);
    return ask("POST", path, body, headers).answer;
}

QByteArray PracticeServiceTest::token()
{
    return jsonOf(
               post(QStringLiteral("/api/login"), R"({"user":"ada","password":"practice"})"))[QStringLiteral("token")]
        .toString()
        .toLatin1();
}

void PracticeServiceTest::healthEndpoints_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("checks");
    QTest::newRow("health") << "/healthz"
                            << "depot:responseTime parcels:count uptime";
    QTest::newRow("liveness") << "/livez"
                              << "uptime";
    QTest::newRow("readiness") << "/readyz"
                               << "depot:responseTime";
    QTest::newRow("startup") << "/startupz"
                             << "uptime";
}

void PracticeServiceTest::healthEndpoints()
{
    QFETCH(QString, path);
    QFETCH(QString, checks);
    const PracticeServiceAnswer answer = get(path);
    QCOMPARE(answer.status, 200);
    QCOMPARE(http::headerValue(answer.headers, "Content-Type"), QByteArray("application/health+json"));
    const QJsonObject health = jsonOf(answer);
    QCOMPARE(health[QStringLiteral("status")].toString(), QStringLiteral("pass"));
    QCOMPARE(health[QStringLiteral("version")].toString(), QStringLiteral("1.2.3"));
    QCOMPARE(health[QStringLiteral("serviceId")].toString(), QStringLiteral("parcel-desk"));
    QCOMPARE(health[QStringLiteral("checks")].toObject().keys().join(QLatin1Char(' ')), checks);
    for (const QString& name : checks.split(QLatin1Char(' '))) {
        const QJsonObject check = health[QStringLiteral("checks")][name][0].toObject();
        QCOMPARE(check[QStringLiteral("status")].toString(), QStringLiteral("pass"));
        QCOMPARE(check[QStringLiteral("time")].toString(), QStringLiteral("2026-03-02T09:00:00.000000Z"));
    }
}

void PracticeServiceTest::uptimeIsTheClocks()
{
    m_clock->advance(90s);
    const QJsonValue uptime =
        jsonOf(get(QStringLiteral("/livez")))[QStringLiteral("checks")][QStringLiteral("uptime")][0];
    QCOMPARE(uptime[QStringLiteral("observedValue")].toInt(), 90);
}

void PracticeServiceTest::everyAnswerIsSecured_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::newRow("page") << QByteArray("GET") << "/";
    QTest::newRow("health") << QByteArray("GET") << "/healthz";
    QTest::newRow("refusal") << QByteArray("GET") << "/api/account";
    QTest::newRow("nothing there") << QByteArray("GET") << "/nowhere";
    QTest::newRow("control") << QByteArray("DELETE") << "/practice/faults";
}

void PracticeServiceTest::everyAnswerIsSecured()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    const PracticeServiceAnswer answer = ask(method, path).answer;
    for (const char* name : {"Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
                             "Permissions-Policy", "Cross-Origin-Resource-Policy", "Cache-Control"}) {
        const auto count = std::count_if(answer.headers.begin(), answer.headers.end(),
                                         [&](const auto& header) { return header.first == name; });
        QVERIFY2(count == 1, name);
    }
}

void PracticeServiceTest::unknownPath()
{
    const PracticeServiceReaction reaction = ask("GET", QStringLiteral("/api/parcels/PD-1001/label"));
    QCOMPARE(reaction.answer.status, 404);
    QCOMPARE(reaction.route, QByteArray("other"));
    QCOMPARE(jsonOf(reaction.answer)[QStringLiteral("status")].toInt(), 404);
    QCOMPARE(get(QStringLiteral("/api/parcels/")).status, 404);
}

void PracticeServiceTest::otherMethodIsNamed()
{
    const PracticeServiceAnswer answer = ask("DELETE", QStringLiteral("/api/parcels")).answer;
    QCOMPARE(answer.status, 405);
    QCOMPARE(http::headerValue(answer.headers, "Allow"), QByteArray("GET, POST"));
}

void PracticeServiceTest::headIsGetWithoutBody()
{
    const PracticeServiceAnswer answer = ask("HEAD", QStringLiteral("/healthz")).answer;
    QCOMPARE(answer.status, 200);
    const QByteArray bytes = answer.toBytes(false, true, m_clock->now());
    QVERIFY(bytes.endsWith("\r\n\r\n"));
    QVERIFY(bytes.contains(QByteArray("Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n")));
}

void PracticeServiceTest::bytesOfAnAnswer()
{
    const PracticeServiceAnswer answer{201, {{"Location", "/here"}}, "made"};
    QCOMPARE(answer.toBytes(true, false, m_clock->now()),
             QByteArray("HTTP/1.1 201 Created\r\nDate: Mon, 02 Mar 2026 09:00:00 GMT\r\nLocation: /here\r\n"
                        "Content-Length: 4\r\nConnection: close\r\n\r\nmade"));
    const PracticeServiceAnswer nothing{204, {}, {}};
    QCOMPARE(nothing.toBytes(true, true, m_clock->now()),
             QByteArray("HTTP/1.1 204 No Content\r\nDate: Mon, 02 Mar 2026 09:00:00 GMT\r\n\r\n"));
}

void PracticeServiceTest::parcelsAreListed()
{
    const QJsonObject list = jsonOf(get(QStringLiteral("/api/parcels")));
    QCOMPARE(list[QStringLiteral("count")].toInt(), 3);
    QCOMPARE(list[QStringLiteral("parcels")].toArray().size(), 3);
    const QJsonObject first = list[QStringLiteral("parcels")][0].toObject();
    const PracticeServiceReaction one = ask("GET", QStringLiteral("/api/parcels/PD-1001"));
    QCOMPARE(jsonOf(one.answer), first);
    QCOMPARE(one.route, QByteArray("/api/parcels/{id}"));
    QCOMPARE(get(QStringLiteral("/api/parcels/PD-9")).status, 404);
}

void PracticeServiceTest::parcelIsPosted()
{
    const PracticeServiceAnswer answer = post(QStringLiteral("/api/parcels"), goodParcel);
    QCOMPARE(answer.status, 201);
    QCOMPARE(http::headerValue(answer.headers, "Location"), QByteArray("/api/parcels/PD-1004"));
    const QJsonObject stored = jsonOf(get(QStringLiteral("/api/parcels/PD-1004")));
    QCOMPARE(stored[QStringLiteral("city")].toString(), QStringLiteral("Oslo"));
    QCOMPARE(stored[QStringLiteral("weightGrams")].toInt(), 700);
}

void PracticeServiceTest::badParcels_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const char* body, int status) {
        QTest::newRow(name) << QByteArray(body) << status;
    };
    row("nothing", "", 400);
    row("no JSON", "parcel", 400);
    row("a list", "[]", 400);
    row("no city", R"({"recipient":"Nia","weightGrams":700})", 422);
    row("no weight", R"({"recipient":"Nia","city":"Oslo"})", 422);
    row("weightless", R"({"recipient":"Nia","city":"Oslo","weightGrams":0})", 422);
    row("half a gram", R"({"recipient":"Nia","city":"Oslo","weightGrams":1.5})", 422);
    row("too heavy", R"({"recipient":"Nia","city":"Oslo","weightGrams":30001})", 422);
}

void PracticeServiceTest::badParcels()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QCOMPARE(post(QStringLiteral("/api/parcels"), body).status, status);
    QCOMPARE(jsonOf(get(QStringLiteral("/api/parcels")))[QStringLiteral("count")].toInt(), 3);
    QCOMPARE(ask("POST", QStringLiteral("/api/parcels"), goodParcel, {{"Content-Type", "text/plain"}}).answer.status,
             415);
}

void PracticeServiceTest::sameKeyPostsOnce()
{
    const PracticeServiceAnswer first = post(QStringLiteral("/api/parcels"), goodParcel, "k-1");
    const PracticeServiceAnswer second = post(QStringLiteral("/api/parcels"), goodParcel, "k-1");
    QCOMPARE(second.status, 201);
    QCOMPARE(second.body, first.body);
    QVERIFY(second.headers == first.headers);
    QCOMPARE(jsonOf(get(QStringLiteral("/api/parcels")))[QStringLiteral("count")].toInt(), 4);
    // Without a key, and with another one, each is a parcel of its own.
    QVERIFY(post(QStringLiteral("/api/parcels"), goodParcel, "k-2").body != first.body);
    QVERIFY(post(QStringLiteral("/api/parcels"), goodParcel).body != first.body);
    QCOMPARE(jsonOf(get(QStringLiteral("/api/parcels")))[QStringLiteral("count")].toInt(), 6);
}

void PracticeServiceTest::sameKeyWithAnotherBody()
{
    QCOMPARE(post(QStringLiteral("/api/parcels"), goodParcel, "k-1").status, 201);
    const QByteArray other = R"({"recipient":"Nia Holm","city":"Oslo","weightGrams":701})";
    QCOMPARE(post(QStringLiteral("/api/parcels"), other, "k-1").status, 422);
}

void PracticeServiceTest::parcelsAndKeysAreBounded()
{
    for (int i = 0; i < PracticeServiceParcels::mostKeys + 1; ++i)
        QCOMPARE(post(QStringLiteral("/api/parcels"), goodParcel, QByteArray::number(i)).status, 201);
    const QJsonObject list = jsonOf(get(QStringLiteral("/api/parcels")));
    QCOMPARE(list[QStringLiteral("count")].toInt(), PracticeServiceParcels::mostParcels);
    QCOMPARE(get(QStringLiteral("/api/parcels/PD-1001")).status, 404);
    // The first key is forgotten, the last one is not.
    const QByteArray last =
        list[QStringLiteral("parcels")].toArray().last()[QStringLiteral("id")].toString().toLatin1();
    QVERIFY(post(QStringLiteral("/api/parcels"), goodParcel, QByteArray::number(PracticeServiceParcels::mostKeys))
                .body.contains(last));
    QVERIFY(!post(QStringLiteral("/api/parcels"), goodParcel, "0").body.contains("PD-1004"));
}

void PracticeServiceTest::bodyThatIsTooLarge()
{
    QCOMPARE(post(QStringLiteral("/api/parcels"), QByteArray(PracticeService::largestBody + 1, ' ')).status, 413);
    QCOMPARE(post(QStringLiteral("/api/parcels"), QByteArray(PracticeService::largestBody, ' ')).status, 400);
}

void PracticeServiceTest::loginGivesTokenAndCookie()
{
    const PracticeServiceAnswer answer = post(QStringLiteral("/api/login"), R"({"user":"ada","password":"practice"})");
    QCOMPARE(answer.status, 200);
    const QByteArray token = jsonOf(answer)[QStringLiteral("token")].toString().toLatin1();
    QCOMPARE(token.count('.'), 2);
    QCOMPARE(http::headerValue(answer.headers, "Set-Cookie"),
             "session=" + token + "; Path=/; Max-Age=900; HttpOnly; Secure; SameSite=Strict");
}

void PracticeServiceTest::loginRefused()
{
    const QString path = QStringLiteral("/api/login");
    QCOMPARE(post(path, R"({"user":"ada","password":"guess"})").status, 401);
    QCOMPARE(post(path, R"({"password":"practice"})").status, 401);
    QCOMPARE(post(path, "ada").status, 401);
    QVERIFY(http::headerValue(post(path, "ada").headers, "Set-Cookie").isNull());
}

void PracticeServiceTest::loginsAreLimited()
{
    const QString path = QStringLiteral("/api/login");
    for (int i = 0; i < PracticeService::mostLogins; ++i)
        QCOMPARE(post(path, "{}").status, 401);
    m_clock->advance(20s);
    const PracticeServiceAnswer refusal = post(path, R"({"user":"ada","password":"practice"})");
    QCOMPARE(refusal.status, 429);
    QCOMPARE(http::headerValue(refusal.headers, "Retry-After"), QByteArray("40"));
    m_clock->advance(40s);
    QCOMPARE(post(path, R"({"user":"ada","password":"practice"})").status, 200);
}

void PracticeServiceTest::protectedRoute_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value"); ///< TOKEN stands for a good one
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const QByteArray& header, const QByteArray& value, int status) {
        QTest::newRow(name) << header << value << status;
    };
    const QByteArray claims = base64(R"({"sub":"ada","iat":1772442000,"exp":4102444800})");
    row("nothing", "Accept", "*/*", 401);
    row("bearer", "Authorization", "Bearer TOKEN", 200);
    row("bearer in lower case", "authorization", "bearer TOKEN", 200);
    row("cookie", "Cookie", "a=b; session=TOKEN", 200);
    row("cookie of another name", "Cookie", "mysession=TOKEN", 401);
    row("another scheme", "Authorization", "Basic TOKEN", 401);
    row("no token", "Authorization", "Bearer ", 401);
    row("words", "Authorization", "Bearer let me in", 401);
    row("longer signature", "Authorization", "Bearer TOKENA", 401);
    row("not signed", "Authorization", "Bearer " + base64(R"({"alg":"none"})") + '.' + claims + '.', 401);
    row("no signature", "Authorization", "Bearer " + base64(R"({"alg":"HS256","typ":"JWT"})") + '.' + claims + '.',
        401);
}

void PracticeServiceTest::protectedRoute()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(int, status);
    const PracticeServiceAnswer answer =
        get(QStringLiteral("/api/account"), {{header, value.replace("TOKEN", token())}});
    QCOMPARE(answer.status, status);
    QCOMPARE(http::headerValue(answer.headers, "WWW-Authenticate"),
             status == 401 ? QByteArray("Bearer realm=\"parcel-desk\"") : QByteArray());
    if (status == 200)
        QCOMPARE(jsonOf(answer)[QStringLiteral("user")].toString(), QStringLiteral("ada"));
}

void PracticeServiceTest::tokenEnds()
{
    const http::Headers headers{{"Authorization", "Bearer " + token()}};
    m_clock->advance(PracticeServiceTokens::lifetime - 1s);
    QCOMPARE(get(QStringLiteral("/api/account"), headers).status, 200);
    m_clock->advance(1s);
    QCOMPARE(get(QStringLiteral("/api/account"), headers).status, 401);
}

void PracticeServiceTest::tokenOfAnotherKey()
{
    const PracticeServiceTokens others(*m_clock, "another key");
    const PracticeServiceTokens own(*m_clock, "a key of the test");
    const auto status = [&](const QByteArray& token) {
        return get(QStringLiteral("/api/account"), {{"Authorization", "Bearer " + token}}).status;
    };
    QCOMPARE(status(own.issue(QStringLiteral("eve"))), 200);
    QCOMPARE(status(others.issue(QStringLiteral("eve"))), 401);
    QCOMPARE(others.userOf(own.issue(QStringLiteral("eve"))).error().code, ErrorCode::Tampered);
    // The claims of one token with the signature of another one.
    const QList<QByteArray> eve = own.issue(QStringLiteral("eve")).split('.');
    const QList<QByteArray> ada = own.issue(QStringLiteral("ada")).split('.');
    QCOMPARE(status(ada.at(0) + '.' + ada.at(1) + '.' + eve.at(2)), 401);
}

void PracticeServiceTest::metricsAreCounted()
{
    (void)get(QStringLiteral("/healthz"));
    (void)get(QStringLiteral("/healthz"));
    (void)get(QStringLiteral("/nowhere"));
    const PracticeServiceReaction slow = m_service->react({"GET", QStringLiteral("/api/parcels"), {}, {}});
    m_service->ended(slow, true, 3s);
    const PracticeServiceAnswer answer = get(QStringLiteral("/metrics"));
    QCOMPARE(http::headerValue(answer.headers, "Content-Type"), QByteArray("text/plain; version=0.0.4; charset=utf-8"));
    const QString expected =
        QStringLiteral("# HELP http_requests_total Requests that were answered or dropped (status 0).\n"
                       "# TYPE http_requests_total counter\n"
                       "http_requests_total{method=\"GET\",route=\"/api/parcels\",status=\"200\"} 1\n"
                       "http_requests_total{method=\"GET\",route=\"/healthz\",status=\"200\"} 2\n"
                       "http_requests_total{method=\"GET\",route=\"other\",status=\"404\"} 1\n"
                       "# HELP http_requests_in_flight Requests that wait for their answer.\n"
                       "# TYPE http_requests_in_flight gauge\n"
                       "http_requests_in_flight 1\n"
                       "# HELP http_request_duration_seconds From a request until its answer is out.\n"
                       "# TYPE http_request_duration_seconds histogram\n") +
        QStringLiteral("http_request_duration_seconds_bucket{route=\"/api/parcels\",le=\"0.005\"} 0\n"
                       "http_request_duration_seconds_bucket{route=\"/api/parcels\",le=\"0.01\"} 0\n"
                       "http_request_duration_seconds_bucket{route=\"/api/parcels\",le=\"0.025\"} 0\n"
                       "http_request_duration_seconds_bucket{route=\"/api/parcels\",le=\"0.05\"} 0\n"
                       "http_request_duration_seconds_bucket{route=\"/api/parcels\",le=\"0.1\"} 0\n"
                       "http_request_duration_seconds_bucket{route=\"/api/parcels\",le=\"0.25\"} 0\n"
                       "http_request_duration_seconds_bucket{route=\"/api/parcels\",le=\"0.5\"} 0\n"
                       "http_request_duration_seconds_bucket{route=\"/api/parcels\",le=\"1\"} 0\n"
                       "http_request_duration_seconds_bucket{route=\"/api/parcels\",le=\"2.5\"} 0\n"
                       "http_request_duration_seconds_bucket{route=\"/api/parcels\",le=\"+Inf\"} 1\n"
                       "http_request_duration_seconds_sum{route=\"/api/parcels\"} 3.000000\n"
                       "http_request_duration_seconds_count{route=\"/api/parcels\"} 1\n"
                       "http_request_duration_seconds_bucket{route=\"/healthz\",le=\"0.005\"} 0\n"
                       "http_request_duration_seconds_bucket{route=\"/healthz\",le=\"0.01\"} 0\n"
                       "http_request_duration_seconds_bucket{route=\"/healthz\",le=\"0.025\"} 2\n"
                       "http_request_duration_seconds_bucket{route=\"/healthz\",le=\"0.05\"} 2\n"
                       "http_request_duration_seconds_bucket{route=\"/healthz\",le=\"0.1\"} 2\n"
                       "http_request_duration_seconds_bucket{route=\"/healthz\",le=\"0.25\"} 2\n"
                       "http_request_duration_seconds_bucket{route=\"/healthz\",le=\"0.5\"} 2\n"
                       "http_request_duration_seconds_bucket{route=\"/healthz\",le=\"1\"} 2\n"
                       "http_request_duration_seconds_bucket{route=\"/healthz\",le=\"2.5\"} 2\n"
                       "http_request_duration_seconds_bucket{route=\"/healthz\",le=\"+Inf\"} 2\n"
                       "http_request_duration_seconds_sum{route=\"/healthz\"} 0.040000\n"
                       "http_request_duration_seconds_count{route=\"/healthz\"} 2\n");
    QCOMPARE(QString::fromUtf8(answer.body).left(expected.size()), expected);
    QVERIFY(answer.body.contains("http_request_duration_seconds_bucket{route=\"other\",le=\"+Inf\"} 1\n"));
    QVERIFY(answer.body.contains("\nparcel_desk_parcels 3\n"));
    QVERIFY(answer.body.contains("\nparcel_desk_build_info{version=\"1.2.3\"} 1\n"));
    QVERIFY(answer.body.endsWith("\nprocess_start_time_seconds 1772442000.000000\n"));
    // Every family is told of once, before its values.
    QSet<QByteArray> families;
    for (const QByteArray& line : answer.body.split('\n')) {
        if (!line.startsWith("# TYPE "))
            continue;
        QVERIFY2(!families.contains(line.split(' ').at(2)), line.constData());
        families << line.split(' ').at(2);
    }
    QCOMPARE(families.size(), 6);
}

void PracticeServiceTest::requestThatWentIsCounted()
{
    const PracticeServiceReaction reaction = m_service->react({"GET", QStringLiteral("/healthz"), {}, {}});
    m_service->ended(reaction, false, 1ms);
    const QByteArray text = get(QStringLiteral("/metrics")).body;
    QVERIFY(text.contains("http_requests_total{method=\"GET\",route=\"/healthz\",status=\"0\"} 1\n"));
    QVERIFY(text.contains("http_requests_in_flight 1\n"));
}

QTEST_GUILESS_MAIN(PracticeServiceTest)
#include "tst_practiceservice.moc"
