// SPDX-License-Identifier: GPL-3.0-or-later
#include <deque>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "health/PracticeService.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace std::chrono_literals;

/// How the practice service misbehaves when it is asked to.
class PracticeFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsAndWritesAll();
    void badFaults_data();
    void badFaults();
    void readyMade();
    void askedForAndTakenBack();
    void onlyJsonIsTaken();
    void badOneChangesNothing();
    void endsByItself();
    void latencyWithJitter();
    void errorsByChance();
    void down();
    void slowIsWarnedOf();
    void dropsAndDrips();
    void pathsAreChosen();
    void controlIsSpared();

private:
    PracticeServiceReaction ask(const QByteArray& method, const QString& path, const QByteArray& body = {},
                                const QByteArray& type = "application/json");
    PracticeServiceReaction get(const char* path) { return ask("GET", QString::fromLatin1(path)); }
    void breakIt(const QByteArray& fault);

    tests::ManualClock m_clock;
    std::deque<double> m_chances; ///< what chance says next
    std::unique_ptr<PracticeService> m_service;
};

namespace {

const QString control = QStringLiteral("/practice/faults");

QJsonObject jsonOf(const PracticeServiceReaction& reaction)
{
    return QJsonDocument::fromJson(reaction.answer.body).object();
}

} // namespace

void PracticeFaultsTest::init()
{
    m_chances.clear();
    const auto chance = [this] {
        const double next = m_chances.empty() ? 0.5 : m_chances.front();
        if (!m_chances.empty())
            m_chances.pop_front();
        return next;
    };
    m_service = std::make_unique<PracticeService>(PracticeService::Ground{m_clock, chance, "key", "1"});
}

PracticeServiceReaction PracticeFaultsTest::ask(const QByteArray& method, const QString& path, const QByteArray& body,
                                                const QByteArray& type)
{
    PracticeServiceReaction reaction = m_service->react({method, path, {{"Content-Type", type}}, body});
    m_service->ended(reaction, true, 1ms);
    return reaction;
}

void PracticeFaultsTest::breakIt(const QByteArray& fault)
{
    const PracticeServiceReaction reaction = ask("POST", control, fault);
    QVERIFY2(reaction.answer.status == 200, reaction.answer.body.constData());
}

void PracticeFaultsTest::readsAndWritesAll()
{
    const QByteArray json = R"({"dropConnections":true,"down":true,"errorRate":0.25,"forSeconds":30,"jitterMs":50,)"
                            R"("latencyMs":200,"path":"/api/*","slowDripMs":1000,"status":502})";
    const Result<PracticeServiceFault> fault = PracticeServiceFault::fromJson(json);
    QVERIFY(fault);
    PracticeServiceFault expected;
    expected.latency = 200ms;
    expected.jitter = 50ms;
    expected.errorRate = 0.25;
    expected.status = 502;
    expected.down = true;
    expected.dropsConnections = true;
    expected.drip = 1s;
    expected.path = QStringLiteral("/api/*");
    expected.lasts = 30s;
    QVERIFY(*fault == expected);
    QCOMPARE(fault->toJson(), QJsonDocument::fromJson(json).object());
    QVERIFY(*PracticeServiceFault::fromJson("{}") == PracticeServiceFault());
}

void PracticeFaultsTest::badFaults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char* name, const char* json, const char* subject) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(subject);
    };
    row("no JSON", "slow", "fault");
    row("a list", "[]", "fault");
    row("unknown key", R"({"latency":1})", "latency");
    row("negative", R"({"latencyMs":-1})", "latencyMs");
    row("too long", R"({"latencyMs":600001})", "latencyMs");
    row("half", R"({"jitterMs":0.5})", "jitterMs");
    row("text", R"({"slowDripMs":"1"})", "slowDripMs");
    row("more than all", R"({"errorRate":1.01})", "errorRate");
    row("no error", R"({"status":200})", "status");
    row("no status", R"({"status":600})", "status");
    row("number for yes", R"({"down":1})", "down");
    row("text for yes", R"({"dropConnections":"true"})", "dropConnections");
    row("no path", R"({"path":null})", "path");
    row("no time", R"({"forSeconds":"soon"})", "forSeconds");
}

void PracticeFaultsTest::badFaults()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, subject);
    const Result<PracticeServiceFault> fault = PracticeServiceFault::fromJson(json);
    QVERIFY(!fault);
    QCOMPARE(fault.error().subject, subject);
}

void PracticeFaultsTest::readyMade()
{
    QVERIFY(PracticeServiceFault::named(QStringLiteral("down"))->down);
    QVERIFY(PracticeServiceFault::named(QStringLiteral("slow"))->latency >= 1s);
    QVERIFY(PracticeServiceFault::named(QStringLiteral("errors"))->errorRate > 0);
    QVERIFY(!PracticeServiceFault::named(QStringLiteral("off")));
    for (const char* name : {"down", "slow", "errors"}) {
        const PracticeServiceFault fault = *PracticeServiceFault::named(QString::fromLatin1(name));
        QVERIFY(*PracticeServiceFault::fromJson(QJsonDocument(fault.toJson()).toJson()) == fault);
    }
}

void PracticeFaultsTest::askedForAndTakenBack()
{
    QVERIFY(jsonOf(ask("GET", control))[QStringLiteral("fault")].isNull());
    breakIt(R"({"errorRate":1,"status":503})");
    QCOMPARE(jsonOf(ask("GET", control))[QStringLiteral("fault")][QStringLiteral("status")].toInt(), 503);
    QCOMPARE(get("/livez").answer.status, 503);
    // Another one takes its place.
    breakIt(R"({"errorRate":1,"status":500})");
    QCOMPARE(get("/livez").answer.status, 500);
    const PracticeServiceReaction mended = ask("DELETE", control);
    QCOMPARE(mended.answer.status, 200);
    QVERIFY(jsonOf(mended)[QStringLiteral("fault")].isNull());
    QCOMPARE(get("/livez").answer.status, 200);
}

void PracticeFaultsTest::onlyJsonIsTaken()
{
    QCOMPARE(ask("POST", control, R"({"down":true})", "text/plain").answer.status, 415);
    QCOMPARE(get("/readyz").answer.status, 200);
}

void PracticeFaultsTest::badOneChangesNothing()
{
    breakIt(R"({"errorRate":1,"status":503})");
    const PracticeServiceReaction reaction = ask("POST", control, R"({"errorRate":2})");
    QCOMPARE(reaction.answer.status, 400);
    QVERIFY(reaction.answer.body.contains("errorRate"));
    QCOMPARE(get("/livez").answer.status, 503);
}

void PracticeFaultsTest::endsByItself()
{
    breakIt(R"({"errorRate":1,"forSeconds":10})");
    m_clock.advance(9s + 500ms);
    QCOMPARE(jsonOf(ask("GET", control))[QStringLiteral("remainingSeconds")].toInt(), 1);
    QCOMPARE(get("/livez").answer.status, 500);
    m_clock.advance(500ms);
    QCOMPARE(get("/livez").answer.status, 200);
    QVERIFY(jsonOf(ask("GET", control))[QStringLiteral("fault")].isNull());
    QVERIFY(jsonOf(ask("GET", control))[QStringLiteral("remainingSeconds")].isNull());
}

void PracticeFaultsTest::latencyWithJitter()
{
    QCOMPARE(get("/livez").delay, 0ms);
    breakIt(R"({"latencyMs":100})");
    QCOMPARE(get("/livez").delay, 100ms);
    breakIt(R"({"latencyMs":100,"jitterMs":40})");
    m_chances = {0, 0.5, 0.75};
    QCOMPARE(get("/livez").delay, 60ms);
    QCOMPARE(get("/livez").delay, 100ms);
    QCOMPARE(get("/livez").delay, 120ms);
    breakIt(R"({"latencyMs":10,"jitterMs":40})");
    m_chances = {0};
    QCOMPARE(get("/livez").delay, 0ms);
}

void PracticeFaultsTest::errorsByChance()
{
    breakIt(R"({"errorRate":0.25,"status":502})");
    m_chances = {0.24, 0.25, 0.99, 0};
    QCOMPARE(get("/livez").answer.status, 502);
    QCOMPARE(get("/livez").answer.status, 200);
    QCOMPARE(get("/livez").answer.status, 200);
    QCOMPARE(get("/livez").answer.status, 502);
    // Never and always are sure.
    breakIt(R"({"errorRate":0})");
    m_chances = {0};
    QCOMPARE(get("/livez").answer.status, 200);
    breakIt(R"({"errorRate":1})");
    m_chances = {0.999999};
    QCOMPARE(get("/livez").answer.status, 500);
}

void PracticeFaultsTest::down()
{
    breakIt(R"({"down":true})");
    for (const char* path : {"/healthz", "/readyz"}) {
        const PracticeServiceReaction reaction = get(path);
        QCOMPARE(reaction.answer.status, 503);
        const QJsonObject health = jsonOf(reaction);
        QCOMPARE(health[QStringLiteral("status")].toString(), QStringLiteral("fail"));
        const QJsonValue depot = health[QStringLiteral("checks")][QStringLiteral("depot:responseTime")][0];
        QCOMPARE(depot[QStringLiteral("status")].toString(), QStringLiteral("fail"));
    }
    QCOMPARE(get("/api/parcels").answer.status, 503);
    // It lives all the same.
    QCOMPARE(get("/livez").answer.status, 200);
    QCOMPARE(get("/startupz").answer.status, 200);
    QCOMPARE(get("/metrics").answer.status, 200);
}

void PracticeFaultsTest::slowIsWarnedOf()
{
    breakIt(R"({"latencyMs":1500})");
    const PracticeServiceReaction reaction = get("/readyz");
    QCOMPARE(reaction.answer.status, 200);
    QCOMPARE(jsonOf(reaction)[QStringLiteral("status")].toString(), QStringLiteral("warn"));
    QCOMPARE(jsonOf(get("/livez"))[QStringLiteral("status")].toString(), QStringLiteral("pass"));
}

void PracticeFaultsTest::dropsAndDrips()
{
    QVERIFY(!get("/livez").drops);
    breakIt(R"({"dropConnections":true})");
    QVERIFY(get("/livez").drops);
    breakIt(R"({"slowDripMs":1000})");
    QVERIFY(!get("/livez").drops);
    QCOMPARE(get("/livez").drip, 1000ms);
}

void PracticeFaultsTest::pathsAreChosen()
{
    breakIt(R"({"errorRate":1,"path":"/api/*"})");
    QCOMPARE(get("/api/parcels").answer.status, 500);
    QCOMPARE(get("/api/parcels/PD-1001").answer.status, 500);
    QCOMPARE(get("/healthz").answer.status, 200);
    breakIt(R"({"down":true,"path":"/readyz"})");
    QCOMPARE(get("/readyz").answer.status, 503);
    QCOMPARE(get("/healthz").answer.status, 200);
    QCOMPARE(get("/api/parcels").answer.status, 200);
}

void PracticeFaultsTest::controlIsSpared()
{
    breakIt(R"({"errorRate":1,"down":true,"dropConnections":true,"latencyMs":5000,"slowDripMs":1000})");
    const PracticeServiceReaction reaction = ask("GET", control);
    QCOMPARE(reaction.answer.status, 200);
    QCOMPARE(reaction.delay, 0ms);
    QCOMPARE(reaction.drip, 0ms);
    QVERIFY(!reaction.drops);
}

QTEST_GUILESS_MAIN(PracticeFaultsTest)
#include "tst_practicefaults.moc"
