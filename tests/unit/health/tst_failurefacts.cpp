// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "health/FailureFacts.h"

using namespace readyroom;
using namespace readyroom::health;

class FailureFactsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindOfFailure_data();
    void kindOfFailure();
    void whatPassedHasNone();
    void brokenConditionIsNamed();
    void statusAloneIsAFailure();
    void firstBrokenStepCounts();
    void namesDiffer();
};

void FailureFactsTest::kindOfFailure_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("lastPhase");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("ip");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* name, ErrorCode code, const char* detail, const char* phase, int status,
                        const char* ip, const char* kind) {
        QTest::newRow(name) << static_cast<int>(code) << QString::fromLatin1(detail) << QString::fromLatin1(phase)
                            << status << QString::fromLatin1(ip) << QString::fromLatin1(kind);
    };
    const char* ip = "192.0.2.7";
    row("refused", ErrorCode::Io, "Connection refused", "connect", 0, ip, "refused");
    row("reset", ErrorCode::Io, "Recv failure: Connection reset by peer", "firstByte", 0, ip, "reset");
    row("no route", ErrorCode::Io, "No route to host", "connect", 0, ip, "unreachable");
    row("no name", ErrorCode::NotFound, "", "resolve", 0, "", "nameNotFound");
    row("silent name server", ErrorCode::TimedOut, "", "resolve", 0, "", "nameUnresolved");
    row("name server refuses", ErrorCode::Io, "DNS server refused query", "resolve", 0, "", "nameUnresolved");
    row("no connection", ErrorCode::TimedOut, "", "connect", 0, "", "noConnection");
    row("no TLS in time", ErrorCode::TimedOut, "", "tls", 0, ip, "noEncryption");
    row("no answer", ErrorCode::TimedOut, "", "firstByte", 0, ip, "noAnswer");
    row("closed without an answer", ErrorCode::Io, "Empty reply", "firstByte", 0, ip, "noAnswer");
    row("drip", ErrorCode::TimedOut, "", "transfer", 200, ip, "incomplete");
    row("cut off", ErrorCode::Truncated, "", "transfer", 200, ip, "incomplete");
    row("certificate", ErrorCode::Untrusted, "certificate has expired", "tls", 0, ip, "certificate");
    row("no TLS", ErrorCode::Io, "OpenSSL SSL_connect: wrong version number", "tls", 0, ip, "noEncryption");
    row("nonsense", ErrorCode::Malformed, "", "firstByte", 0, ip, "malformed");
    row("too large", ErrorCode::TooLarge, "", "transfer", 200, ip, "tooLarge");
    row("not permitted", ErrorCode::PermissionDenied, "net.ipv4.ping_group_range", "", 0, "", "notPermitted");
}

void FailureFactsTest::kindOfFailure()
{
    QFETCH(int, code);
    QFETCH(QString, detail);
    QFETCH(QString, lastPhase);
    QFETCH(int, status);
    QFETCH(QString, ip);
    QFETCH(QString, kind);
    CheckResult result;
    result.outcome = CheckOutcome::Failed;
    result.took = std::chrono::milliseconds(17);
    result.ip = ip;
    result.status = status;
    const std::pair<QString, Duration*> phases[]{{QStringLiteral("resolve"), &result.phases.resolve},
                                                 {QStringLiteral("connect"), &result.phases.connect},
                                                 {QStringLiteral("tls"), &result.phases.tls},
                                                 {QStringLiteral("firstByte"), &result.phases.firstByte},
                                                 {QStringLiteral("transfer"), &result.phases.transfer}};
    for (const auto& [name, phase] : phases) {
        if (lastPhase.isEmpty())
            break;
        *phase = std::chrono::milliseconds(3);
        if (name == lastPhase)
            break;
    }
    result.error = Error{static_cast<ErrorCode>(code), QStringLiteral("a.example:443"), detail, nullptr};
    const auto facts = failureFacts(result);
    QVERIFY(facts);
    QCOMPARE(failureKindName(facts->kind), kind);
    QCOMPARE(facts->peer, QStringLiteral("a.example:443"));
    QCOMPARE(facts->after, Duration(17'000));
    QCOMPARE(facts->detail, detail);
}

void FailureFactsTest::whatPassedHasNone()
{
    CheckResult result;
    result.outcome = CheckOutcome::Passed;
    result.error = Error{ErrorCode::Io, {}, {}, nullptr}; // it was expected
    QVERIFY(!failureFacts(result));
    result.outcome = CheckOutcome::Slow;
    QVERIFY(!failureFacts(result));
}

void FailureFactsTest::brokenConditionIsNamed()
{
    CheckResult result;
    result.outcome = CheckOutcome::Failed;
    result.status = 503;
    result.conditions = {{QStringLiteral("a"), true, QStringLiteral("a holds")},
                         {QStringLiteral("b"), false, QStringLiteral("[STATUS] (503) == 200")}};
    const auto facts = failureFacts(result);
    QCOMPARE(facts->kind, FailureFacts::Kind::Condition);
    QCOMPARE(facts->condition, QStringLiteral("[STATUS] (503) == 200"));
}

void FailureFactsTest::statusAloneIsAFailure()
{
    CheckResult result;
    result.outcome = CheckOutcome::Failed;
    result.status = 503;
    QCOMPARE(failureFacts(result)->kind, FailureFacts::Kind::Status);
    result.outcome = CheckOutcome::NotAsked;
    result.status = 0;
    QCOMPARE(failureFacts(result)->kind, FailureFacts::Kind::NotAsked);
    result.error = Error{ErrorCode::PermissionDenied, {}, {}, nullptr};
    QCOMPARE(failureFacts(result)->kind, FailureFacts::Kind::NotAsked);
}

void FailureFactsTest::firstBrokenStepCounts()
{
    CheckResult result;
    result.outcome = CheckOutcome::Failed;
    result.took = std::chrono::seconds(9);
    StepResult fine;
    fine.ran = fine.ok = true;
    StepResult left;
    StepResult broken;
    broken.ran = true;
    broken.took = std::chrono::milliseconds(5);
    broken.status = 500;
    broken.conditions = {{QStringLiteral("b"), false, QStringLiteral("[STATUS] (500) == 200")}};
    result.steps = {fine, left, broken};
    const auto facts = failureFacts(result);
    QCOMPARE(facts->kind, FailureFacts::Kind::Condition);
    QCOMPARE(facts->status, 500);
    QCOMPARE(facts->after, Duration(5'000));
}

void FailureFactsTest::namesDiffer()
{
    QStringList names;
    for (int kind = 0; kind <= static_cast<int>(FailureFacts::Kind::Other); ++kind)
        names << failureKindName(static_cast<FailureFacts::Kind>(kind));
    QVERIFY(!names.contains(QString()));
    QCOMPARE(names.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(FailureFactsTest)
#include "tst_failurefacts.moc"
