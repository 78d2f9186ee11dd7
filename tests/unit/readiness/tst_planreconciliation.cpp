// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMetaEnum>
#include <QTest>

#include "readiness/PlanReader.h"
#include "readiness/Score.h"

using namespace readyroom::readiness;

namespace {

Plan read(const QByteArray& text)
{
    return readPlan(QStringLiteral("plan.md"), text).value_or(Plan());
}

/// "Kind subject claimed computed lines" a finding.
QByteArray picture(const Plan& plan)
{
    QByteArray text;
    for (const Finding& finding : plan.findings) {
        QByteArrayList parts{QMetaEnum::fromType<FindingKind>().valueToKey(int(finding.kind))};
        for (const QString& part : {finding.subject, finding.claimed, finding.computed}) {
            if (!part.isEmpty())
                parts << part.toUtf8();
        }
        QByteArrayList lines;
        for (const int line : finding.lines)
            lines << QByteArray::number(line);
        text += parts.join(' ') + " @" + lines.join(',') + '\n';
    }
    return text;
}

} // namespace

class PlanReconciliationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void consistentPlanHasNoFindings();
    void scheduleAgainstBody();
    void claimedHours();
    void claimedScoreAndCount();
    void duplicates();
    void thresholds();
    void overIndentedTasksAreNamed();
    void score();
};

void PlanReconciliationTest::consistentPlanHasNoFindings()
{
    const Plan plan = read("# Plan\n## A\n- [ ] Write the tests (2h)\n- [ ] Configure backups (3h)\n"
                           "## Phase 1: First (Weeks 1-2) - 5 hours\n| Task | Time |\n|---|---|\n| Write tests | 2h "
                           "|\n| Backups | 3h |\n");
    QCOMPARE(picture(plan), QByteArray());
    QCOMPARE(plan.items.size(), size_t{2});
    QCOMPARE(plan.items[1].phase, QStringLiteral("Phase 1"));
    QCOMPARE(plan.items[1].scheduleLine, 9);
}

void PlanReconciliationTest::scheduleAgainstBody()
{
    const Plan plan = read("# Plan\n"
                           "## A (Week 5)\n"
                           "- [ ] Write unit tests (2h) [P1]\n"
                           "- [ ] Configure backups (3h)\n"
                           "- [ ] Left alone (1h)\n"
                           "## Phase 1 (Weeks 1-2)\n"
                           "| Task | Priority | Time |\n"
                           "|---|---|---|\n"
                           "| Unit tests | CRITICAL | 2h |\n"
                           "| Configure backups | | 4h |\n"
                           "| Something else entirely | | 1h |\n");
    QCOMPARE(picture(plan), QByteArray("ScheduledHours 6 7 @3,7\n"
                                       "Unscheduled Left alone 1 @5\n"
                                       "PriorityMismatch Write unit tests high critical @3,9\n"
                                       "WeekMismatch Write unit tests 5 1-2 @3,9\n"
                                       "WeekMismatch Configure backups 5 1-2 @4,10\n"
                                       "HoursMismatch Configure backups 3 4 @4,10\n"
                                       "UnmatchedRow Something else entirely @11\n"));
}

void PlanReconciliationTest::claimedHours()
{
    const Plan plan =
        read("# Plan\n## Phase 1: Start - 10 hours\n- [ ] a (4h)\n- [ ] b (5h)\n## Phase 2 (8h)\n- [ ] c (8h)\n"
             "## Summary\n| Phase | Duration | Hours |\n|---|---|---|\n| Phase 1 | 1 week | 10h |\n| Phase 2 | 1 week "
             "| 8h |\n| **TOTAL** | 2 weeks | 18h |\n");
    QCOMPARE(picture(plan), QByteArray("TotalHours 18 17 @12\nPhaseHours Phase 1 10 9 @2,10\n"));
}

void PlanReconciliationTest::claimedScoreAndCount()
{
    const Plan plan = read("# Plan\n**Readiness score**: 80/100\n**Total tasks**: 3\n## A\n### Current state: "
                           "40/100\n- [ ] a\n## B\n### Current state: 60/100\n- [ ] b\n");
    QCOMPARE(picture(plan), QByteArray("DeclaredScore 80 50.0 @2,5,8\nTaskCount 3 2 @3\n"));
}

void PlanReconciliationTest::duplicates()
{
    const Plan plan =
        read("# Plan\n## B - Basics\n- [ ] Feature flag system (8h)\n- [ ] Load tests (4h)\n"
             "## T - Trust\n- [ ] Feature flags (see section B) (8h)\n- [ ] Load tests (4h)\n- [x] Ship it (1h)\n");
    QCOMPARE(picture(plan), QByteArray("Duplicate Feature flags (see section B) Feature flag system @3,6\n"
                                       "PossibleDuplicate Load tests Load tests @4,7\n"));
    QCOMPARE(plan.items[2].duplicateOf, plan.items[0].id);
    QCOMPARE(plan.items[3].duplicateOf, ItemId());
    QCOMPARE(scoreOf(plan).tasks, 4);
    QCOMPARE(scoreOf(plan).hours, 17.0);
}

void PlanReconciliationTest::thresholds()
{
    const Plan plan =
        read("# Plan\n- [ ] Latency\n  - p95 latency < 200ms\n  - Alert on: p95 latency > 0.5s, error rate > 5%\n"
             "- [ ] Canary\n  - Roll back on errors > 1%\n- [ ] Uptime: 99.9% (monthly)\n- [ ] Availability: 99.9%\n"
             "```\nerror rate > 99%\n```\n- [ ] trips at 50% error rate, 10 request window\n");
    QCOMPARE(picture(plan), QByteArray("ThresholdConflict error rate > 5 % (alert) > 1 % (gate) @4,6\n"
                                       "ThresholdConflict p95 latency < 200 ms (target) > 0.5 s (alert) @3,4\n"));
}

void PlanReconciliationTest::overIndentedTasksAreNamed()
{
    QCOMPARE(picture(read("- [ ] a\n        - [ ] b\n")), QByteArray("OverIndented b @2\n"));
}

void PlanReconciliationTest::score()
{
    const Plan plan =
        read("# P\n- [x] a [P0]\n- [ ] b [P1]\n- [x] c\n- **Step 1: d** (low priority)\n## KPIs\n- [x] not work\n");
    const Score score = scoreOf(plan);
    // (10 + 5) of (10 + 7.5 + 5 + 2.5): the step's state is unknown and counts as not done.
    QCOMPARE(score.totalWeight, 25.0);
    QCOMPARE(score.doneWeight, 15.0);
    QCOMPARE(score.value.value_or(-1), 60.0);
    QCOMPARE(score.ofKnown.value_or(-1), 15.0 / 22.5 * 100);
    QCOMPARE(score.coverage, 0.9);
    QCOMPARE(score.unknown, 1);
    QCOMPARE(score.openCritical, 0);
    QVERIFY(!scoreOf(read("no tasks")).value);
}

QTEST_GUILESS_MAIN(PlanReconciliationTest)
#include "tst_planreconciliation.moc"
