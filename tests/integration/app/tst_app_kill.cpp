// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include "Program.h"

using namespace readyroom::tests;

namespace {

constexpr int taskCount = 40;

/// Long enough that writing it takes a moment.
QByteArray longPlan()
{
    QByteArray text = "# Long watch\n";
    for (int number = 0; number < taskCount; ++number)
        text += "\n- [ ] Watch " + QByteArray::number(number) + "\n\n" + QByteArray("Some words on it.\n").repeated(30);
    return text;
}

} // namespace

/// Several runs of the program at once, and runs that are killed.
class AppKillTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoConsoles();
    void killsLeaveTheOldPlanOrTheNew();
};

void AppKillTest::twoConsoles()
{
    const Program program;
    const QString plan = program.write(QStringLiteral("plan.md"), longPlan());
    const QStringList ids = Program::idsOf(program.readiness(plan));
    QCOMPARE(ids.size(), taskCount);
    for (int round = 0; round < taskCount / 2; ++round) {
        const auto first = program.start({QStringLiteral("tick"), plan, ids.at(2 * round)});
        const auto second = program.start({QStringLiteral("tick"), plan, ids.at(2 * round + 1)});
        COMPARE_EXIT(Program::finish(*first), 0);
        COMPARE_EXIT(Program::finish(*second), 0);
    }
    QCOMPARE(program.read(QStringLiteral("plan.md")), longPlan().replace("[ ]", "[x]"));
    COMPARE_EXIT(program.verify(plan), 0);
}

void AppKillTest::killsLeaveTheOldPlanOrTheNew()
{
    const Program program;
    const QString plan = program.write(QStringLiteral("plan.md"), longPlan());
    const QStringList ids = Program::idsOf(program.readiness(plan));
    QElapsedTimer timer;
    timer.start();
    COMPARE_EXIT(program.tick(plan, ids.first()), 0);
    const auto whole = static_cast<unsigned long>(timer.nsecsElapsed() / 1000);

    std::mt19937 random(20260302);
    std::uniform_int_distribution<unsigned long> someMicroseconds(0, whole);
    int killed = 0;
    for (int round = 0; killed < 30; ++round) {
        QVERIFY2(round < 200, "the program ends before it can be killed");
        const QByteArray before = program.read(QStringLiteral("plan.md"));
        const qsizetype box = before.indexOf(QByteArray("] Watch " + QByteArray::number(round % taskCount) + "\n")) - 1;
        const bool isTicked = before.at(box) == 'x';
        QByteArray after = before;
        after[box] = isTicked ? ' ' : 'x';

        const auto process = program.start({QStringLiteral("tick"), plan, ids.at(round % taskCount),
                                            isTicked ? QStringLiteral("--untick") : QStringLiteral("--json")});
        QVERIFY(process->waitForStarted(Program::deadline));
        QThread::usleep(someMicroseconds(random)); // any moment will do
        process->kill();
        QVERIFY(process->waitForFinished(Program::deadline));
        killed += process->exitStatus() == QProcess::CrashExit ? 1 : 0;

        const QByteArray now = program.read(QStringLiteral("plan.md"));
        QVERIFY2(now == before || now == after, "the plan is neither the old one nor the new one");
        COMPARE_EXIT(program.verify(plan), 0);
    }

    COMPARE_EXIT(program.run({QStringLiteral("snapshot"), program.path(), QStringLiteral("--out"),
                              program.path(QStringLiteral("pictures"))}),
                 0);
    QCOMPARE(QDir(program.path()).entryList(QDir::Files | QDir::Hidden), (QStringList{QStringLiteral("plan.md")}));
    COMPARE_EXIT(program.verify(plan), 0);
}

QTEST_GUILESS_MAIN(AppKillTest)
#include "tst_app_kill.moc"
