// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "health/ServiceHealthCheck.h"
#include "support/FakeSender.h"

using namespace readyroom;
using namespace readyroom::health;
using readyroom::tests::FakeSender;

/// What services say of themselves, and where that contradicts what they do.
class ServiceHealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reading();
    void words_data();
    void words();
    void malformed_data();
    void malformed();
    void contradictions_data();
    void contradictions();
    void otherAnswersAreNoFault_data();
    void otherAnswersAreNoFault();
    void answersAreCompared();
    void noAnswer();
};

namespace {

const char* const healthType = "application/health+json";

http::Exchange answer(int status, const QByteArray& body, const QByteArray& type = healthType)
{
    return FakeSender::answer(QUrl(QStringLiteral("https://a.org/health")), status, body, {{"content-type", type}});
}

QString named(const std::vector<HealthContradiction>& contradictions)
{
    QStringList names;
    for (const HealthContradiction contradiction : contradictions)
        names << healthContradictionName(contradiction);
    return names.join(QLatin1Char(' '));
}

} // namespace

void ServiceHealthTest::reading()
{
    const Result<ServiceHealth> read = readServiceHealth(R"({
        "status": "warn", "version": "1", "releaseId": "1.2.2", "serviceId": "f03e", "description": "of authz",
        "notes": ["slow", 7], "output": "disk",
        "checks": {
            "cassandra:responseTimes": [
                {"componentId": "dfd6", "componentType": "datastore", "observedValue": 250, "observedUnit": "ms",
                 "status": "pass", "time": "2026-03-01T03:10:00Z", "output": ""},
                {"componentId": "dfd7", "observedValue": {"p99": 2.5}, "status": "WARN"}
            ],
            "uptime": [{"componentType": "system", "observedValue": 1209600.245}],
            "older:draft": {"status": "down", "observedValue": true, "output": "refused"}
        }, "unknown": {}})");
    QVERIFY(read.has_value());
    QCOMPARE(read->status, ServiceStatus::Warn);
    QCOMPARE(read->releaseId, QStringLiteral("1.2.2"));
    QCOMPARE(read->notes, (QStringList{QStringLiteral("slow"), QStringLiteral("7")}));
    QCOMPARE(read->components.size(), std::size_t{4});
    const ComponentHealth& first = read->components.at(0);
    QCOMPARE(first.component, QStringLiteral("cassandra"));
    QCOMPARE(first.measurement, QStringLiteral("responseTimes"));
    QCOMPARE(first.value, QStringLiteral("250"));
    QCOMPARE(first.unit, QStringLiteral("ms"));
    QCOMPARE(toIsoString(first.time.value_or(TimePoint())), QStringLiteral("2026-03-01T03:10:00.000000Z"));
    QCOMPARE(read->components.at(1).value, QStringLiteral("{\"p99\":2.5}"));
    QCOMPARE(read->components.at(1).status, ServiceStatus::Warn);
    QCOMPARE(read->components.at(2).component, QStringLiteral("older"));
    QCOMPARE(read->components.at(2).status, ServiceStatus::Fail);
    QCOMPARE(read->components.at(2).value, QStringLiteral("true"));
    QCOMPARE(read->components.at(3).value, QStringLiteral("1209600.245"));
    QCOMPARE(read->components.at(3).status, ServiceStatus::Unknown);
    QCOMPARE(read->worstComponent(), ServiceStatus::Fail);
}

void ServiceHealthTest::words_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<ServiceStatus>("status");
    for (const char* word : {"pass", "ok", "up", "PASS", "Up"})
        QTest::newRow(word) << QByteArray(word) << ServiceStatus::Pass;
    for (const char* word : {"fail", "error", "down", "DOWN"})
        QTest::newRow(word) << QByteArray(word) << ServiceStatus::Fail;
    QTest::newRow("warn") << QByteArray("warn") << ServiceStatus::Warn;
    for (const char* word : {"", "green", "healthy", "passed"})
        QTest::newRow(word) << QByteArray(word) << ServiceStatus::Unknown;
}

void ServiceHealthTest::words()
{
    QFETCH(QByteArray, word);
    QFETCH(ServiceStatus, status);
    const Result<ServiceHealth> read = readServiceHealth("{\"status\":\"" + word + "\"}");
    QVERIFY(read.has_value());
    QCOMPARE(read->status, status);
    QCOMPARE(read->word, QString::fromLatin1(word));
}

void ServiceHealthTest::malformed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << QByteArray() << ErrorCode::Malformed;
    QTest::newRow("text") << QByteArray("OK") << ErrorCode::Malformed;
    QTest::newRow("list") << QByteArray("[]") << ErrorCode::Malformed;
    QTest::newRow("cut") << QByteArray("{\"status\":\"pass\"") << ErrorCode::Malformed;
    QTest::newRow("number for a word") << QByteArray("{\"status\":1}") << ErrorCode::Malformed;
    QTest::newRow("checks as a list") << QByteArray("{\"checks\":[]}") << ErrorCode::Malformed;
    QTest::newRow("component as a word") << QByteArray("{\"checks\":{\"a\":\"up\"}}") << ErrorCode::Malformed;
    QTest::newRow("words in a list") << QByteArray("{\"checks\":{\"a\":[\"up\"]}}") << ErrorCode::Malformed;
    QTest::newRow("component's status") << QByteArray("{\"checks\":{\"a\":[{\"status\":[]}]}}") << ErrorCode::Malformed;
    QTest::newRow("too many") << "{\"checks\":{\"a\":[{}" + QByteArray(",{}").repeated(1000) + "]}}"
                              << ErrorCode::Malformed;
    QTest::newRow("too large") << "{\"status\":\"" + QByteArray(1024 * 1024, 'a') + "\"}" << ErrorCode::TooLarge;
}

void ServiceHealthTest::malformed()
{
    QFETCH(QByteArray, json);
    QFETCH(ErrorCode, code);
    const Result<ServiceHealth> read = readServiceHealth(json);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, code);
}

void ServiceHealthTest::contradictions_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* tag, int status, const char* body, const char* expected,
                        const char* type = healthType) {
        QTest::newRow(tag) << status << QByteArray(type) << QByteArray(body) << QString::fromLatin1(expected);
    };
    row("passes", 200, R"({"status":"pass","checks":{"a":[{"status":"warn"}]}})", "");
    row("passes, redirected", 302, R"({"status":"up"})", "");
    row("fails", 503, R"({"status":"fail","checks":{"a":[{"status":"fail"}]}})", "");
    row("fails without parts", 500, R"({"status":"down"})", "");
    row("warns", 200, R"({"status":"warn","checks":{"a":[{"status":"fail"}]}})", "");
    row("fails with 200", 200, R"({"status":"fail"})", "failsWithSuccess");
    row("passes with 503", 503, R"({"status":"ok"})", "passesWithFailure");
    row("warns with 500", 500, R"({"status":"warn"})", "passesWithFailure");
    row("part fails", 200, R"({"status":"pass","checks":{"a":[{"status":"pass"}],"b":[{"status":"down"}]}})",
        "componentFails");
    row("no part fails", 503, R"({"status":"fail","checks":{"a":[{"status":"up"}]}})", "noComponentFails");
    row("no word", 200, R"({})", "unknownStatus");
    row("another word", 200, R"({"status":"green"})", "unknownStatus");
    row("part with another word", 200, R"({"status":"pass","checks":{"a":[{"status":"green"}]}})",
        "unknownComponentStatus");
    row("other type", 200, R"({"status":"fail"})", "failsWithSuccess", "application/json; charset=utf-8");
    row("as a framework has it", 503, R"({"status":"UP","components":{}})", "passesWithFailure",
        "application/vnd.spring-boot.actuator.v3+json");
    row("unreadable", 200, "OK", "unreadable");
}

void ServiceHealthTest::contradictions()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, expected);
    const HealthAnswer judged = judgeHealth(HealthQuestion::Readiness, answer(status, body, type));
    QCOMPARE(named(judged.contradictions), expected);
    QCOMPARE(judged.status, status);
}

void ServiceHealthTest::otherAnswersAreNoFault_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("text") << QByteArray("text/plain") << QByteArray("OK");
    QTest::newRow("other JSON") << QByteArray("application/json") << QByteArray("{\"uptime\":1}");
    QTest::newRow("list") << QByteArray("application/json") << QByteArray("[]");
    QTest::newRow("no JSON") << QByteArray("application/json") << QByteArray("OK");
    QTest::newRow("no type") << QByteArray() << QByteArray("{\"status\":\"fail\"}");
}

void ServiceHealthTest::otherAnswersAreNoFault()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const HealthAnswer judged = judgeHealth(HealthQuestion::Liveness, answer(200, body, type));
    QVERIFY(judged.contradictions.empty());
    QVERIFY(!judged.health.has_value());
    QVERIFY(!judged.error.has_value());
    QVERIFY(judged.succeeds());
}

void ServiceHealthTest::answersAreCompared()
{
    const FakeSender sender([](const http::Request& request) {
        return FakeSender::answer(request.url, request.url.path() == QLatin1String("/ready") ? 200 : 503);
    });
    const auto request = [](const char* path) {
        http::Request made;
        made.url = QUrl(QStringLiteral("https://a.org") + QString::fromLatin1(path));
        return made;
    };
    const ServiceHealthReport report = checkServiceHealth(sender, {{HealthQuestion::Liveness, request("/live")},
                                                                   {HealthQuestion::Readiness, request("/ready")},
                                                                   {HealthQuestion::Startup, request("/started")}})
                                           .result();
    QCOMPARE(report.answers.size(), std::size_t{3});
    QCOMPARE(named(report.contradictions), QStringLiteral("readyButNotLive readyButNotStarted"));
    QVERIFY(!report.isConsistent());
    QVERIFY(http::headerValue(sender.requests().front().headers, "Accept").startsWith(healthType));
}

void ServiceHealthTest::noAnswer()
{
    const FakeSender sender([](const http::Request&) { return FakeSender::silence(); });
    http::Request request;
    request.url = QUrl(QStringLiteral("https://a.org/live"));
    const ServiceHealthReport report = checkServiceHealth(sender, {{HealthQuestion::Liveness, request}}).result();
    QCOMPARE(report.answers.front().status, 0);
    QCOMPARE(report.answers.front().url, request.url);
    QVERIFY(report.answers.front().error.has_value());
    QVERIFY(report.isConsistent());
}

QTEST_APPLESS_MAIN(ServiceHealthTest)
#include "tst_servicehealth.moc"
