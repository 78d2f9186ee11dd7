// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "readiness/PhraseFilter.h"
#include "readiness/PlanGrammar.h"
#include "readiness/PriorityReader.h"

using namespace readyroom::readiness;

Q_DECLARE_METATYPE(std::optional<readyroom::readiness::Priority>)

namespace {

constexpr double none = -1;

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class PlanGrammarTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itemEstimate_data();
    void itemEstimate();
    void weeks_data();
    void weeks();
    void headingPriority_data();
    void headingPriority();
    void legendDecidesWhatMarksMean();
    void recurrence_data();
    void recurrence();
    void nextDue_data();
    void nextDue();
    void titlesLoseAnnotations_data();
    void titlesLoseAnnotations();
    void phrases_data();
    void phrases();
};

void PlanGrammarTest::itemEstimate_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<double>("hours");
    QTest::newRow("brackets") << text("Install it (2 hours)") << 2.0;
    QTest::newRow("words before") << text("Postmortems (Template creation - 2 hours)") << 2.0;
    QTest::newRow("range") << text("Do it (2-3h)") << 2.5;
    QTest::newRow("days") << text("Do it [1.5 days]") << 12.0;
    QTest::newRow("minutes") << text("Do it (30 min)") << 0.5;
    QTest::newRow("week of work") << text("Do it (~1 week)") << 40.0;
    QTest::newRow("tail") << text("Write the docs - 4h") << 4.0;
    QTest::newRow("tail with dash") << text("Write the docs — 4 hours") << 4.0;
    QTest::newRow("decimal comma") << text("Do it (1,5 h)") << 1.5;
    QTest::newRow("labelled") << text("Do it (Estimate: 3h)") << 3.0;
    QTest::newRow("none") << text("Security audit (External, Week 8)") << none;
    QTest::newRow("a duration in the text is no effort") << text("Answer within 4 hours of the alert") << none;
    QTest::newRow("a count in brackets") << text("Write unit tests (30+)") << none;
    QTest::newRow("a target") << text("MTTR: <1 hour for P0 incidents") << none;
    QTest::newRow("week number") << text("Ship it (Week 2)") << none;
}

void PlanGrammarTest::itemEstimate()
{
    QFETCH(QString, line);
    QFETCH(double, hours);
    const auto estimate = readItemEstimate(line);
    QCOMPARE(estimate ? estimate->hours() : none, hours);
}

void PlanGrammarTest::weeks_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::newRow("one") << text("Testing (Week 1)") << 1 << 1;
    QTest::newRow("range") << text("Phase 1 (Weeks 1-2)") << 1 << 2;
    QTest::newRow("range, singular") << text("Auth (Week 2–3)") << 2 << 3;
    QTest::newRow("words") << text("weeks 3 to 4") << 3 << 4;
    QTest::newRow("short") << text("W5") << 5 << 5;
    QTest::newRow("effort is no week") << text("(2 weeks)") << 0 << 0;
    QTest::newRow("backwards") << text("week 4-2") << 0 << 0;
}

void PlanGrammarTest::weeks()
{
    QFETCH(QString, line);
    QFETCH(int, first);
    QFETCH(int, last);
    const WeekRange range = readWeeks(line).value_or(WeekRange{});
    QCOMPARE(range.first, first);
    QCOMPARE(range.last, last);
}

void PlanGrammarTest::headingPriority_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<std::optional<Priority>>("priority");
    const std::optional<Priority> nothing;
    QTest::newRow("mark and word") << text("🔴 CRITICAL - Testing (Week 1)") << std::optional(Priority::Critical);
    QTest::newRow("brackets") << text("1. Security (Critical: From A + B)") << std::optional(Priority::Critical);
    QTest::newRow("word pair") << text("High-priority items") << std::optional(Priority::High);
    QTest::newRow("label") << text("Backups — Priority: low") << std::optional(Priority::Low);
    QTest::newRow("P number") << text("P0: Must be done") << std::optional(Priority::Critical);
    QTest::newRow("P in brackets") << text("[P2] Docs") << std::optional(Priority::Medium);
    QTest::newRow("badge") << text("![x](https://img.example/badge/priority-high-orange)")
                           << std::optional(Priority::High);
    QTest::newRow("mark alone") << text("🟠 Backups") << std::optional(Priority::High);
    QTest::newRow("high availability") << text("High availability") << nothing;
    QTest::newRow("critical path") << text("Critical path monitoring") << nothing;
    QTest::newRow("low latency") << text("Low latency networking") << nothing;
    QTest::newRow("shouted heading") << text("HIGH AVAILABILITY SETUP") << nothing;
    QTest::newRow("incident class") << text("MTTR for P0 incidents") << nothing;
}

void PlanGrammarTest::headingPriority()
{
    QFETCH(QString, heading);
    QFETCH(std::optional<Priority>, priority);
    QVERIFY(readPriority(heading, PriorityLegend()) == priority);
}

void PlanGrammarTest::legendDecidesWhatMarksMean()
{
    PriorityLegend legend;
    QVERIFY(readPriority(text("🟡 Backups"), legend) == Priority::Medium);
    legend.learn(text("🟡 **HIGH** - significant risk"));
    QVERIFY(readPriority(text("🟡 Backups"), legend) == Priority::High);
    QVERIFY(readPriority(text("🟡 LOW - Backups"), legend) == Priority::Low);
}

void PlanGrammarTest::recurrence_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isHeading");
    QTest::addColumn<int>("expected");
    QTest::newRow("heading") << text("Weekly checks") << true << int(Recurrence::Weekly);
    QTest::newRow("marked heading") << text("📅 Monthly") << true << int(Recurrence::Monthly);
    QTest::newRow("bracketed heading") << text("Reviews (quarterly)") << true << int(Recurrence::Quarterly);
    QTest::newRow("other heading") << text("Run the daily business") << true << -1;
    QTest::newRow("item prefix") << text("Daily: look at the dashboard") << false << int(Recurrence::Daily);
    QTest::newRow("item bracket") << text("Rotate keys (every month)") << false << int(Recurrence::Monthly);
    QTest::newRow("item end") << text("Restore a backup every quarter") << false << int(Recurrence::Quarterly);
    QTest::newRow("fortnight") << text("Retrospective (bi-weekly)") << false << int(Recurrence::Biweekly);
    QTest::newRow("in passing") << text("Automate daily database backups") << false << -1;
}

void PlanGrammarTest::recurrence()
{
    QFETCH(QString, words);
    QFETCH(bool, isHeading);
    QFETCH(int, expected);
    const auto found = isHeading ? readHeadingRecurrence(words) : readItemRecurrence(words);
    QCOMPARE(found ? int(*found) : -1, expected);
}

void PlanGrammarTest::nextDue_data()
{
    QTest::addColumn<int>("recurrence");
    QTest::addColumn<QDate>("lastDone");
    QTest::addColumn<QDate>("due");
    const QDate never;
    QTest::newRow("daily, never") << int(Recurrence::Daily) << never << QDate(2026, 3, 4);
    QTest::newRow("daily, today") << int(Recurrence::Daily) << QDate(2026, 3, 4) << QDate(2026, 3, 5);
    QTest::newRow("weekly, last week") << int(Recurrence::Weekly) << QDate(2026, 2, 27) << QDate(2026, 3, 8);
    QTest::newRow("weekly, this week") << int(Recurrence::Weekly) << QDate(2026, 3, 2) << QDate(2026, 3, 15);
    QTest::newRow("monthly, never") << int(Recurrence::Monthly) << never << QDate(2026, 3, 31);
    QTest::newRow("monthly, this month") << int(Recurrence::Monthly) << QDate(2026, 3, 1) << QDate(2026, 4, 30);
    QTest::newRow("quarterly") << int(Recurrence::Quarterly) << QDate(2025, 12, 31) << QDate(2026, 3, 31);
    QTest::newRow("yearly") << int(Recurrence::Yearly) << QDate(2026, 1, 1) << QDate(2027, 12, 31);
    QTest::newRow("fortnight") << int(Recurrence::Biweekly) << never << QDate(2026, 3, 15);
}

void PlanGrammarTest::nextDue()
{
    QFETCH(int, recurrence);
    QFETCH(QDate, lastDone);
    QFETCH(QDate, due);
    const QDate wednesday(2026, 3, 4);
    const std::optional<QDate> done = lastDone.isValid() ? std::optional(lastDone) : std::nullopt;
    QCOMPARE(readyroom::readiness::nextDue(static_cast<Recurrence>(recurrence), done, wednesday), due);
}

void PlanGrammarTest::titlesLoseAnnotations_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("expected");
    QTest::newRow("hours") << text("Write docs (2h)") << text("Write docs");
    QTest::newRow("week and hours") << text("Write docs (2h) (Week 3)") << text("Write docs");
    QTest::newRow("tail") << text("Write docs - 2h") << text("Write docs");
    QTest::newRow("kept") << text("Records (ADRs)") << text("Records (ADRs)");
    QTest::newRow("colon") << text("Multi-region deployment:") << text("Multi-region deployment");
    QTest::newRow("priority") << text("Write docs (High)") << text("Write docs");
}

void PlanGrammarTest::titlesLoseAnnotations()
{
    QFETCH(QString, title);
    QFETCH(QString, expected);
    QCOMPARE(withoutAnnotations(title), expected);
}

void PlanGrammarTest::phrases_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("matches");
    QTest::newRow("amid") << text("an outage every week") << true;
    QTest::newRow("whole") << text("weekly") << true;
    QTest::newRow("any case") << text("WEEKLY") << true;
    QTest::newRow("Unicode's other K") << text("wee\u212Aly") << true;
    QTest::newRow("two characters at the end") << text("of p0") << true;
    QTest::newRow("two characters alone") << text("P0") << true;
    QTest::newRow("cut off") << text("it is weekl") << false;
    QTest::newRow("a blank that is none") << text("everybody") << false;
    QTest::newRow("one character") << text("p") << false;
    QTest::newRow("nothing") << QString() << false;
}

void PlanGrammarTest::phrases()
{
    QFETCH(QString, line);
    QFETCH(bool, matches);
    QCOMPARE(PhraseFilter({"weekly", "every ", "p0"}).matches(line), matches);
}

QTEST_GUILESS_MAIN(PlanGrammarTest)
#include "tst_plangrammar.moc"
