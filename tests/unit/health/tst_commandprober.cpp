// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "health/ProbeChecker.h"
#include "unit/health/FakeNetwork.h"
#include "unit/health/ProbeSamples.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace readyroom::tests;

namespace {

/// A checker that runs programs in a folder of its own.
struct Desk
{
    SystemClock clock;
    FakeNetwork network;
    FakeSecrets secrets;
    Redactor redactor;
    QTemporaryDir folder;
    ProbeChecker checker{
        network, secrets, clock, redactor, {folder.path(), [](const QString&, CheckOutcome) { return true; }}};

    [[nodiscard]] Probe shell(const QString& script, const QStringList& conditions = {}) const
    {
        Probe probe = probeOf(ProbeKind::Command, {}, conditions);
        probe.command = {QStringLiteral("/bin/sh"), QStringLiteral("-c"), script};
        return probe;
    }
    [[nodiscard]] QByteArray read(const QString& name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }
};

bool isAlive(const QByteArray& pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(QString::fromLatin1(pid)));
    return file.open(QIODevice::ReadOnly) && !file.readAll().contains(") Z ");
}

} // namespace

class CommandProberTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exitCodeAndOutputAreJudged();
    void exitCodeDecidesWithoutConditions();
    void argumentsAreNotInterpreted();
    void missingProgramFails();
    void environmentIsSmall();
    void inputCarriesTheSecret();
    void outputIsCut();
    void groupIsKilledAtTheDeadline();
    void childrenLeftBehindAreKilled();
    void signalIsNoExit();
    void cancelledProgramIsKilled();
    void destructionKillsWhatRuns();
};

#define RUN(desk, probe)                                                                                               \
    QFuture<CheckResult> future = (desk).checker.check(probe);                                                         \
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);                                                             \
    const CheckResult result = future.result()

void CommandProberTest::exitCodeAndOutputAreJudged()
{
    Desk desk;
    RUN(desk, desk.shell(QStringLiteral("echo '{\"a\":7}'; exit 3"),
                         {QStringLiteral("[STATUS] == 3"), QStringLiteral("[BODY].a == 7"),
                          QStringLiteral("[CONNECTED] == true")}));
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    QCOMPARE(result.status, 3);
    QVERIFY(result.transcript.contains(QStringLiteral("ended with 3")));
}

void CommandProberTest::exitCodeDecidesWithoutConditions()
{
    Desk desk;
    {
        RUN(desk, desk.shell(QStringLiteral("exit 0")));
        QCOMPARE(result.outcome, CheckOutcome::Passed);
    }
    RUN(desk, desk.shell(QStringLiteral("echo sorry >&2; exit 1")));
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QVERIFY(result.transcript.contains(QStringLiteral("< sorry")));
}

void CommandProberTest::argumentsAreNotInterpreted()
{
    Desk desk;
    Probe probe = probeOf(ProbeKind::Command, {}, {QStringLiteral("[BODY] == $(id) ; * \"x\"")});
    probe.command = {QStringLiteral("/bin/echo"), QStringLiteral("-n"), QStringLiteral("$(id) ; * \"x\"")};
    RUN(desk, probe);
    QVERIFY2(result.conditions[0].ok, qPrintable(result.conditions[0].resolved));
}

void CommandProberTest::missingProgramFails()
{
    Desk desk;
    Probe probe = probeOf(ProbeKind::Command, {});
    probe.command = {QStringLiteral("/nowhere/at-all")};
    {
        RUN(desk, probe);
        QCOMPARE(result.outcome, CheckOutcome::Failed);
        QCOMPARE(result.error->code, ErrorCode::NotFound);
    }
    probe.command.clear();
    RUN(desk, probe);
    QCOMPARE(result.outcome, CheckOutcome::NotAsked);
}

void CommandProberTest::environmentIsSmall()
{
    qputenv("READYROOM_TEST_CONFIDENCE", "not for others");
    Desk desk;
    RUN(desk, desk.shell(QStringLiteral("env > env.txt")));
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    const QByteArray environment = desk.read(QStringLiteral("env.txt"));
    QVERIFY(environment.contains("PATH="));
    QVERIFY(!environment.contains("READYROOM_TEST_CONFIDENCE"));
    qunsetenv("READYROOM_TEST_CONFIDENCE");
}

void CommandProberTest::inputCarriesTheSecret()
{
    Desk desk;
    desk.secrets.values[{QStringLiteral("k"), QStringLiteral("localhost")}] = "value of the key";
    Probe probe = desk.shell(QStringLiteral("read line; test \"$line\" = 'value of the key' && echo \"got $line\""),
                             {QStringLiteral("[STATUS] == 0"), QStringLiteral("len([BODY]) == 21")});
    probe.send = QStringLiteral("secret://k\n");
    RUN(desk, probe);
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    QVERIFY(result.transcript.contains(QStringLiteral("< got ")));
    QVERIFY(!result.transcript.contains(QStringLiteral("value of the key")));
}

void CommandProberTest::outputIsCut()
{
    Desk desk;
    RUN(desk, desk.shell(QStringLiteral("head -c 300000 /dev/zero | tr '\\0' x; exit 0"),
                         {QStringLiteral("[STATUS] == 0"), QStringLiteral("len([BODY]) == 65536")}));
    QVERIFY2(result.conditions[1].ok, qPrintable(result.conditions[1].resolved));
    QCOMPARE(result.outcome, CheckOutcome::Passed);
}

void CommandProberTest::groupIsKilledAtTheDeadline()
{
    Desk desk;
    Probe probe = desk.shell(QStringLiteral("sleep 600 & echo $! > child.txt; echo $$ > own.txt; wait"));
    probe.client.timeout = Milliseconds(500);
    RUN(desk, probe);
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.error->code, ErrorCode::TimedOut);
    const QByteArray child = desk.read(QStringLiteral("child.txt"));
    const QByteArray own = desk.read(QStringLiteral("own.txt"));
    QVERIFY(!child.isEmpty() && !own.isEmpty());
    QTRY_VERIFY(!isAlive(child));
    QTRY_VERIFY(!isAlive(own));
}

void CommandProberTest::childrenLeftBehindAreKilled()
{
    Desk desk;
    RUN(desk, desk.shell(QStringLiteral("sleep 600 >/dev/null 2>&1 & echo $! > child.txt; exit 0")));
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    const QByteArray child = desk.read(QStringLiteral("child.txt"));
    QVERIFY(!child.isEmpty());
    QTRY_VERIFY(!isAlive(child));
}

void CommandProberTest::signalIsNoExit()
{
    Desk desk;
    RUN(desk, desk.shell(QStringLiteral("kill -SEGV $$"), {QStringLiteral("[CONNECTED] == true")}));
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QCOMPARE(result.error->code, ErrorCode::Io);
}

void CommandProberTest::cancelledProgramIsKilled()
{
    Desk desk;
    QFuture<CheckResult> future = desk.checker.check(desk.shell(QStringLiteral("echo $$ > own.txt; exec sleep 600")));
    QTRY_VERIFY(!desk.read(QStringLiteral("own.txt")).isEmpty());
    const QByteArray own = desk.read(QStringLiteral("own.txt"));
    QVERIFY(isAlive(own));
    future.cancel();
    QTRY_VERIFY(!isAlive(own));
    QTRY_VERIFY(future.isFinished());
}

void CommandProberTest::destructionKillsWhatRuns()
{
    QFuture<CheckResult> future;
    QByteArray own;
    {
        Desk desk;
        future = desk.checker.check(desk.shell(QStringLiteral("echo $$ > own.txt; exec sleep 600")));
        QTRY_VERIFY(!desk.read(QStringLiteral("own.txt")).isEmpty());
        own = desk.read(QStringLiteral("own.txt"));
    }
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error->code, ErrorCode::Cancelled);
    QVERIFY(!isAlive(own));
}

QTEST_GUILESS_MAIN(CommandProberTest)
#include "tst_commandprober.moc"
