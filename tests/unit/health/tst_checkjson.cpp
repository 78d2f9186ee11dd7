// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTest>

#include "health/CheckJson.h"

using namespace readyroom;
using namespace readyroom::health;

/// What scripts read of a check.
class CheckJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passed();
    void unknownIsNull();
    void failedTellsWhy();
    void certificates();
    void journey();
    void passwordsOfAddressesAreLeftOut();
    void notes();
};

namespace {

constexpr TimePoint monday = fromMicroseconds(1'772'442'000'000'000);

Probe backend()
{
    Probe probe;
    probe.name = QStringLiteral("back-end");
    probe.group = QStringLiteral("core");
    probe.target = QStringLiteral("https://example.org/healthz");
    return probe;
}

CheckResult answered(int status, bool ok)
{
    CheckResult result;
    result.at = monday;
    result.took = std::chrono::microseconds(12'500);
    result.outcome = ok ? CheckOutcome::Passed : CheckOutcome::Failed;
    result.status = status;
    result.ip = QStringLiteral("192.0.2.7");
    result.phases.connect = std::chrono::microseconds(1500);
    result.conditions = {{QStringLiteral("[STATUS] == 200"), ok, QStringLiteral("[STATUS] (%1) == 200").arg(status)}};
    return result;
}

} // namespace

void CheckJsonTest::passed()
{
    const QJsonObject json = checkToJson(backend(), answered(200, true));
    QCOMPARE(json[QStringLiteral("name")], QJsonValue(QStringLiteral("back-end")));
    QCOMPARE(json[QStringLiteral("group")], QJsonValue(QStringLiteral("core")));
    QCOMPARE(json[QStringLiteral("kind")], QJsonValue(QStringLiteral("http")));
    QCOMPARE(json[QStringLiteral("state")], QJsonValue(QStringLiteral("up")));
    QCOMPARE(json[QStringLiteral("success")], QJsonValue(true));
    QCOMPARE(json[QStringLiteral("statusCode")], QJsonValue(200));
    QCOMPARE(json[QStringLiteral("durationMs")], QJsonValue(12.5));
    QCOMPARE(json[QStringLiteral("at")], QJsonValue(QStringLiteral("2026-03-02T09:00:00.000000Z")));
    QCOMPARE(json[QStringLiteral("phases")][QStringLiteral("connect")], QJsonValue(1.5));
    QCOMPARE(json[QStringLiteral("phases")][QStringLiteral("unit")], QJsonValue(QStringLiteral("ms")));
    QCOMPARE(json[QStringLiteral("conditions")].toArray().size(), 1);
    QVERIFY(json[QStringLiteral("error")].isNull());
}

void CheckJsonTest::unknownIsNull()
{
    const QJsonObject json = checkToJson(backend(), CheckResult());
    QCOMPARE(json[QStringLiteral("state")], QJsonValue(QStringLiteral("unknown")));
    for (const char* key : {"success", "statusCode", "ip", "rcode", "phases", "ping", "durationMs", "error"})
        QVERIFY2(json.contains(QLatin1String(key)) && json[QLatin1String(key)].isNull(), key);
}

void CheckJsonTest::failedTellsWhy()
{
    CheckResult result = answered(503, false);
    result.error = Error{ErrorCode::Io, QStringLiteral("192.0.2.7:443"), QStringLiteral("connection refused"), nullptr};
    const QJsonObject json = checkToJson(backend(), result);
    QCOMPARE(json[QStringLiteral("state")], QJsonValue(QStringLiteral("down")));
    QCOMPARE(json[QStringLiteral("success")], QJsonValue(false));
    QCOMPARE(json[QStringLiteral("error")][QStringLiteral("code")], QJsonValue(QStringLiteral("io")));
    const QJsonObject condition = json[QStringLiteral("conditions")].toArray().first().toObject();
    QCOMPARE(condition[QStringLiteral("ok")], QJsonValue(false));
    QCOMPARE(condition[QStringLiteral("resolved")], QJsonValue(QStringLiteral("[STATUS] (503) == 200")));
}

void CheckJsonTest::certificates()
{
    http::Certificate own;
    own.subject = QStringLiteral("CN=example.org");
    own.notAfter = monday + std::chrono::hours(24);
    HostCertificates host;
    host.host = QStringLiteral("example.org");
    host.chain.sent = {own};
    host.chain.fault = http::ChainFault::MissingIntermediate;
    host.chain.breaksFirst = 0;
    host.chain.breaksAt = own.notAfter;
    host.ocsp = http::OcspStatus{http::OcspStatus::Kind::Revoked, monday, std::nullopt, monday};
    CheckResult result = answered(200, true);
    result.certificates = {host};
    const QJsonObject json =
        checkToJson(backend(), result)[QStringLiteral("certificates")].toArray().first().toObject();
    QCOMPARE(json[QStringLiteral("fault")], QJsonValue(QStringLiteral("missingIntermediate")));
    QCOMPARE(json[QStringLiteral("breaksFirst")], QJsonValue(QStringLiteral("CN=example.org")));
    QCOMPARE(json[QStringLiteral("breaksAt")], QJsonValue(QStringLiteral("2026-03-03T09:00:00.000000Z")));
    QCOMPARE(json[QStringLiteral("ocsp")][QStringLiteral("status")], QJsonValue(QStringLiteral("revoked")));
    QVERIFY(json[QStringLiteral("ocsp")][QStringLiteral("nextUpdate")].isNull());
}

void CheckJsonTest::journey()
{
    Journey journey;
    journey.name = QStringLiteral("order");
    StepResult login;
    login.name = QStringLiteral("log in");
    login.ran = true;
    StepResult pay;
    pay.name = QStringLiteral("pay");
    CheckResult result = answered(0, false);
    result.steps = {login, pay};
    const QJsonObject json = checkToJson(journey, result);
    QCOMPARE(json[QStringLiteral("kind")], QJsonValue(QStringLiteral("journey")));
    const QJsonArray steps = json[QStringLiteral("steps")].toArray();
    QCOMPARE(steps.at(0)[QStringLiteral("success")], QJsonValue(false));
    QVERIFY(steps.at(1)[QStringLiteral("success")].isNull());
}

void CheckJsonTest::passwordsOfAddressesAreLeftOut()
{
    Probe probe = backend();
    probe.target = QStringLiteral("https://me:hunter22@example.org/");
    QCOMPARE(checkToJson(probe, CheckResult())[QStringLiteral("target")],
             QJsonValue(QStringLiteral("https://me@example.org/")));
}

void CheckJsonTest::notes()
{
    ConfigurationNote note;
    note.kind = ConfigurationNote::Kind::Unsupported;
    note.place = {QStringLiteral("a.yaml"), 3, 5};
    note.text = QStringLiteral("checks by ssh are not done");
    const QJsonObject json = noteToJson(note);
    QCOMPARE(json[QStringLiteral("kind")], QJsonValue(QStringLiteral("unsupported")));
    QCOMPARE(json[QStringLiteral("line")], QJsonValue(3));
    QVERIFY(json[QStringLiteral("path")].isNull());
}

QTEST_GUILESS_MAIN(CheckJsonTest)
#include "tst_checkjson.moc"
