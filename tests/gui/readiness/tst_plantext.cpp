// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/readiness/FindingText.h"
#include "ui/readiness/PlanText.h"

using namespace readyroom::readiness;
using namespace readyroom::ui;

class PlanTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresCarryTheirUnit();
    void answerNamesTheBlockers_data();
    void answerNamesTheBlockers();
    void everyFindingIsASentence();
};

void PlanTextTest::figuresCarryTheirUnit()
{
    QCOMPARE(PlanText::hours(2), QStringLiteral("2\u2009h"));
    QCOMPARE(PlanText::hours(2.46), QStringLiteral("2.5\u2009h"));
    QCOMPARE(PlanText::hours(2.04), QStringLiteral("2\u2009h"));
    QCOMPARE(PlanText::estimate({2, 3}), QStringLiteral("2–3\u2009h"));
    QCOMPARE(PlanText::estimate({4, 4}), QStringLiteral("4\u2009h"));
    QCOMPARE(PlanText::weeks({1, 2}), QStringLiteral("1–2"));
    QCOMPARE(PlanText::weeks({3, 3}), QStringLiteral("3"));
    QCOMPARE(PlanText::score(41.6), QStringLiteral("42"));
    QCOMPARE(PlanText::score(std::nullopt), QStringLiteral("–"));
}

void PlanTextTest::answerNamesTheBlockers_data()
{
    QTest::addColumn<int>("tasks");
    QTest::addColumn<int>("done");
    QTest::addColumn<int>("unknown");
    QTest::addColumn<int>("critical");
    QTest::addColumn<double>("hours");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<int>("mark");
    const auto row = [](const char* name, int tasks, int done, int unknown, int critical, double hours,
                        const char* answer, Mark mark) {
        QTest::newRow(name) << tasks << done << unknown << critical << hours << QString::fromUtf8(answer)
                            << static_cast<int>(mark);
    };
    row("nothing", 0, 0, 0, 0, 0, "This plan has no tasks", Mark::Unknown);
    row("blocked", 74, 0, 0, 16, 310, "Not ready: 16 critical task(s) open · 0 of 74 done · 310\u2009h left",
        Mark::Bad);
    row("work left", 74, 70, 0, 0, 4.5, "No critical task open · 70 of 74 done · 4.5\u2009h left", Mark::Warn);
    row("unknown", 9, 0, 9, 0, 0, "Readiness unknown: no task says whether it is done · 0 of 9 done", Mark::Unknown);
    row("done", 9, 9, 0, 0, 0, "Ready: all 9 task(s) done", Mark::Ok);
}

void PlanTextTest::answerNamesTheBlockers()
{
    QFETCH(const int, tasks);
    QFETCH(const int, done);
    QFETCH(const int, unknown);
    QFETCH(const int, critical);
    QFETCH(const double, hours);
    Score score;
    score.tasks = tasks;
    score.done = done;
    score.unknown = unknown;
    score.openCritical = critical;
    score.openHours = hours;
    QTEST(PlanText::answer(score), "answer");
    QTEST(static_cast<int>(PlanText::answerMark(score)), "mark");
}

void PlanTextTest::everyFindingIsASentence()
{
    QStringList kinds;
    QStringList sentences;
    for (int kind = 0; kind <= static_cast<int>(FindingKind::MergeConflict); ++kind) {
        Finding finding;
        finding.kind = static_cast<FindingKind>(kind);
        finding.subject = QStringLiteral("Subject");
        finding.claimed = QStringLiteral("high");
        finding.computed = QStringLiteral("12.25");
        finding.unit = QStringLiteral("h");
        const QString sentence = FindingText::sentence(finding);
        QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
        QVERIFY2(!sentence.contains(QLatin1Char('%')), qPrintable(sentence));
        QVERIFY(!sentences.contains(sentence));
        QVERIFY(!kinds.contains(FindingText::kind(finding.kind)));
        sentences << sentence;
        kinds << FindingText::kind(finding.kind);
    }
    QVERIFY(sentences.contains(QStringLiteral("“Subject” claims high; its rows add up to 12.3\u2009h.")));
    QVERIFY(sentences.contains(QStringLiteral("“Subject” is High in its section but 12.25 in the schedule.")));
}

QTEST_GUILESS_MAIN(PlanTextTest)
#include "tst_plantext.moc"
