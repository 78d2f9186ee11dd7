// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "readiness/HistoryModel.h"
#include "readiness/HistoryPeriod.h"
#include "readiness/PhraseWriter.h"
#include "readiness/PlanReader.h"

using namespace readyroom;
using namespace readyroom::readiness;

namespace {

SnapshotPtr snapshot(const QByteArray& text)
{
    return std::make_shared<const PlanSnapshot>(snapshotOf(readPlan(QStringLiteral("plan.md"), text).value()));
}

TimePoint minute(int number)
{
    return timeFromIsoString(QStringLiteral("2026-03-02T09:00:00Z")).value() + std::chrono::minutes(number);
}

PlanVersion version(int at, const QByteArray& text, const std::vector<QByteArray>& parents,
                    const QString& who = QStringLiteral("Ada"))
{
    PlanVersion result;
    result.at = minute(at);
    result.who = who;
    result.commit = QString::number(at);
    result.after = text.isNull() ? nullptr : snapshot(text);
    result.hasParents = !parents.empty();
    for (const QByteArray& parent : parents)
        result.before.push_back(parent.isNull() ? nullptr : snapshot(parent));
    return result;
}

PlanMark mark(int at, const QByteArray& plan, size_t item, bool done)
{
    const SnapshotPtr all = snapshot(plan);
    return {minute(at), QStringLiteral("Kim"), at, all->items[item].id, all->items[item].title, !done, done};
}

QString id(const QByteArray& plan, size_t item)
{
    return snapshot(plan)->items[item].id.toString();
}

QString field(const char* name)
{
    return QLatin1String(name);
}

RecordedEdit edit(int at, std::vector<PlanFieldChange> changes)
{
    return {minute(at), QStringLiteral("Lee"), at, std::move(changes)};
}

/// "Ticked a, Added b"
QString textOf(const std::vector<ItemChange>& changes)
{
    static const QStringList names{QStringLiteral("ticked"),   QStringLiteral("unticked"), QStringLiteral("added"),
                                   QStringLiteral("removed"),  QStringLiteral("renamed"),  QStringLiteral("moved"),
                                   QStringLiteral("priority"), QStringLiteral("hours")};
    QStringList parts;
    for (const ItemChange& change : changes)
        parts << names.at(static_cast<int>(change.kind)) + QLatin1Char(' ') + change.title;
    return parts.join(QStringLiteral(", "));
}

/// One line a step: source, who, score, changes.
QString textOf(const PlanHistory& history)
{
    QString text;
    for (const HistoryEntry& entry : history.entries) {
        const QString source = entry.source == HistorySource::Commit ? QStringLiteral("commit")
                               : entry.source == HistorySource::Mark ? QStringLiteral("mark")
                               : entry.source == HistorySource::Edit ? QStringLiteral("edit")
                                                                     : QStringLiteral("file");
        text += source + QLatin1Char(' ') + entry.who + QLatin1Char(' ') +
                QString::number(entry.figures.score.value_or(-1)) + QStringLiteral(": ") +
                (entry.isFirst ? QStringLiteral("first ") : QString()) +
                (entry.isUnreadable ? QStringLiteral("unreadable ") : QString()) +
                (entry.isMainLine ? QString() : QStringLiteral("aside ")) + textOf(entry.changes) + QLatin1Char('\n');
    }
    return text;
}

} // namespace

class PlanHistoryMergeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differences_data();
    void differences();
    void aChangeHasBothSides();
    void snapshotSurvivesTheCache();
    void figuresAreThoseOfTheScore();
    void commitsAlone();
    void marksAlone();
    void aMarkIsToldOnce();
    void aMarkOutlastsAnotherOnesCommit();
    void marksBeforeTheFirstCommit();
    void anUnreadableVersionIsPassedOver();
    void aMergeRepeatsNothing();
    void cutHistoryStartsFromTheParent();
    void whatTheFileSaysComesLast();
    void editsAreToldUntilTheyAreCommitted();
    void anEditIsFollowedThroughALaterOne();
    void whatAnotherProgramWroteHasNoName();
    void unknownIsNotZero();
    void sinceTellsTheDifference();
    void scoreGoesInSteps();
    void rowsByDay();
    void periods();
};

void PlanHistoryMergeTest::differences_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("changes");
    const auto row = [](const char* name, const char* before, const char* after, const char* changes) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(changes);
    };
    row("none", "- [ ] a\n", "# T\n\n- [ ] a\n", "");
    row("ticked and unticked", "- [ ] a\n- [x] b\n", "- [x] a\n- [ ] b\n", "ticked a, unticked b");
    row("added and removed", "- [ ] a\n- [ ] b\n", "- [ ] b\n- [ ] quite new\n- [ ] and more\n",
        "added quite new, added and more, removed a");
    row("moved to another heading", "## A\n- [ ] x\n## B\n- [ ] y\n", "## A\n- [ ] z\n## B\n- [ ] y\n- [x] x\n",
        "added z, ticked x, moved x");
    row("other words for it", "- [ ] Rotate all signing keys\n- [ ] b\n",
        "- [x] Rotate the signing keys now\n- [ ] b\n",
        "ticked Rotate the signing keys now, renamed Rotate the signing keys now");
    row("a section renamed", "# P\n## A\n- [ ] x\n- [ ] y\n", "# P\n## B\n- [ ] x\n- [ ] y\n", "moved x, moved y");
    row("a section with another number", "# P\n## 1. A\n- [ ] x\n", "# P\n## 2. A\n- [ ] x\n", "");
    row("what only a person can tell", "- [ ] a\n- [ ] one\n- [ ] c\n", "- [ ] a\n- [ ] two\n- [ ] c\n",
        "added two, removed one");
    row("priority", "- [ ] a [P1]\n", "- [ ] a [P0]\n", "priority a");
    row("hours", "- [ ] a (2 h)\n- [ ] b (1 h)\n", "- [ ] a (3 h)\n- [ ] b\n", "hours a, hours b");
}

void PlanHistoryMergeTest::differences()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QTEST(textOf(changesBetween(*snapshot(before), *snapshot(after))), "changes");
}

void PlanHistoryMergeTest::snapshotSurvivesTheCache()
{
    const SnapshotPtr plan = snapshot("## A\n- [x] a [P0] (2 h)\n- [ ] b\n## Sign-off\n- Lead: [ ]\n1. step\n");
    const Result<PlanSnapshot> back = snapshotFromBytes(toBytes(*plan));
    QVERIFY(back);
    QVERIFY(*back == *plan);
    QVERIFY(!snapshotFromBytes("nonsense"));
    QVERIFY(!snapshotFromBytes(qCompress(QByteArray(3, '\1'))));
}

void PlanHistoryMergeTest::aChangeHasBothSides()
{
    const auto changes = changesBetween(*snapshot("# P\n## A\n### B\n- [ ] x (2 h)\n- [ ] y\n## C\n- [ ] z\n"),
                                        *snapshot("# P\n## A\n### B\n- [ ] y\n## C\n- [ ] z\n- [ ] x (2 h)\n"));
    QCOMPARE(changes.size(), size_t{1});
    QVERIFY(changes[0].kind == ItemChangeKind::Moved);
    QCOMPARE(changes[0].headingsBefore, (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
    QCOMPARE(changes[0].headings, QStringList{QStringLiteral("C")});
    QCOMPARE(changes[0].hoursAfter, std::optional(2.0));
}

void PlanHistoryMergeTest::figuresAreThoseOfTheScore()
{
    const PlanFigures figures = snapshot("- [x] a [P0] (2 h)\n- [ ] b (3 h)\n")->figures();
    QCOMPARE(figures.tasks, 2);
    QCOMPARE(figures.done, 1);
    QCOMPARE(figures.hours, 5.0);
    QCOMPARE(figures.openHours, 3.0);
    QVERIFY(std::abs(*figures.score - 100 * 10 / 15.0) < 0.001);
    QVERIFY(!snapshot("words\n")->figures().score);
}

void PlanHistoryMergeTest::commitsAlone()
{
    const QByteArray one("- [ ] a\n- [ ] b\n");
    const QByteArray two("- [x] a\n- [ ] b\n");
    const auto history = mergeHistory({version(0, one, {}), version(5, two, {one}, QStringLiteral("Bo"))}, {}, {},
                                      snapshot(two), minute(6));
    QCOMPARE(textOf(history), QStringLiteral("commit Ada 0: first \ncommit Bo 50: ticked a\n"));
}

void PlanHistoryMergeTest::marksAlone()
{
    const QByteArray now("- [x] a\n- [ ] b\n");
    const auto history = mergeHistory({}, {mark(1, now, 0, true), mark(2, now, 1, true), mark(3, now, 1, false)}, {},
                                      snapshot(now), minute(3));
    QCOMPARE(textOf(history),
             QStringLiteral("mark Kim 50: ticked a\nmark Kim 100: ticked b\nmark Kim 50: unticked b\n"));
    QVERIFY(!history.at(minute(0)));
}

void PlanHistoryMergeTest::aMarkIsToldOnce()
{
    const QByteArray one("- [ ] a\n- [ ] b\n");
    const QByteArray two("- [x] a\n- [ ] b\n- [ ] c\n");
    const auto history = mergeHistory({version(0, one, {}), version(5, two, {one})}, {mark(3, one, 0, true)}, {},
                                      snapshot(two), minute(5));
    QCOMPARE(textOf(history).section(QLatin1Char('\n'), 1),
             QStringLiteral("mark Kim 50: ticked a\ncommit Ada 33.3333: added c\n"));
}

void PlanHistoryMergeTest::aMarkOutlastsAnotherOnesCommit()
{
    const QByteArray one("- [ ] a\n- [ ] b\n");
    const QByteArray others("- [ ] a\n- [x] b\n");
    const QByteArray both("- [x] a\n- [x] b\n");
    const auto history = mergeHistory({version(0, one, {}), version(5, others, {one}), version(9, both, {others})},
                                      {mark(3, one, 0, true)}, {}, snapshot(both), minute(9));
    // The tick of a is not told again, and not taken back by a commit that did not have it yet.
    QCOMPARE(textOf(history).section(QLatin1Char('\n'), 1),
             QStringLiteral("mark Kim 50: ticked a\ncommit Ada 100: ticked b\ncommit Ada 100: \n"));
}

void PlanHistoryMergeTest::marksBeforeTheFirstCommit()
{
    const QByteArray one("- [x] a\n- [ ] b\n");
    const auto history = mergeHistory({version(5, one, {})}, {mark(3, one, 0, true)}, {}, snapshot(one), minute(5));
    QCOMPARE(textOf(history), QStringLiteral("mark Kim 50: ticked a\ncommit Ada 50: first \n"));
}

void PlanHistoryMergeTest::anUnreadableVersionIsPassedOver()
{
    const QByteArray one("- [ ] a\n");
    const QByteArray three("- [x] a\n");
    const auto history =
        mergeHistory({version(0, one, {}), version(5, QByteArray(), {one}), version(9, three, {QByteArray()})}, {}, {},
                     snapshot(three), minute(9));
    QCOMPARE(textOf(history),
             QStringLiteral("commit Ada 0: first \ncommit Ada 0: unreadable \ncommit Ada 100: ticked a\n"));
}

void PlanHistoryMergeTest::aMergeRepeatsNothing()
{
    const QByteArray base("- [ ] a\n- [ ] b\n");
    const QByteArray left("- [x] a\n- [ ] b\n");
    const QByteArray right("- [ ] a\n- [x] b\n");
    const QByteArray merged("- [x] a\n- [x] b\n- [ ] c\n");
    PlanVersion side = version(2, right, {base}, QStringLiteral("Bo"));
    side.isMainLine = false;
    const auto history = mergeHistory(
        {version(0, base, {}), version(1, left, {base}), side, version(3, merged, {left, right}, QStringLiteral("Cy"))},
        {}, {}, snapshot(merged), minute(3));
    QCOMPARE(textOf(history), QStringLiteral("commit Ada 0: first \ncommit Ada 50: ticked a\n"
                                             "commit Bo 50: aside ticked b\ncommit Cy 66.6667: added c\n"));
    // The plan itself was never where only the side line was.
    QCOMPARE(history.at(minute(2))->figures().done, 1);
    QCOMPARE(history.at(minute(2))->items[0].state, ItemState::Done);
}

void PlanHistoryMergeTest::cutHistoryStartsFromTheParent()
{
    const QByteArray older("- [ ] a\n- [ ] b\n");
    const QByteArray newer("- [x] a\n- [ ] b\n");
    const auto history = mergeHistory({version(5, newer, {older})}, {}, {}, snapshot(newer), minute(5));
    QCOMPARE(textOf(history), QStringLiteral("commit Ada 50: ticked a\n"));
}

void PlanHistoryMergeTest::whatTheFileSaysComesLast()
{
    const QByteArray one("- [ ] a\n");
    const QByteArray now("- [x] a\n");
    const auto history = mergeHistory({version(5, one, {})}, {}, {}, snapshot(now), minute(2));
    QCOMPARE(textOf(history), QStringLiteral("commit Ada 0: first \nfile  100: ticked a\n"));
    QVERIFY(history.entries.back().at == minute(5));
    const auto alone = mergeHistory({}, {}, {}, snapshot(now), minute(2));
    QCOMPARE(textOf(alone), QStringLiteral("file  100: first \n"));
}

void PlanHistoryMergeTest::editsAreToldUntilTheyAreCommitted()
{
    const QByteArray one("## A\n- [ ] a\n- [ ] b\n- [ ] c (1 h)\n## B\n- [ ] d\n");
    const QByteArray now("## A\n- [x] a [P0]\n- [ ] c (2 h)\n- [ ] new\n## B\n- [ ] d\n- [ ] by hand\n");
    const std::vector<RecordedEdit> edits{
        edit(3, {{field("priority"), id(one, 0), id(one, 0), {}, {}, plainWords(std::optional(Priority::Critical)), 2},
                 {field("removal"), id(one, 1), {}, {}, {}, {}, 3}}),
        edit(5, {{field("estimate"), id(one, 2), id(one, 2), {}, {}, QStringLiteral("2 h"), 3},
                 {field("task"), {}, id(now, 2), {}, {}, {}, 4}})};
    const auto history = mergeHistory({version(0, one, {})}, {mark(4, one, 0, true)}, edits, snapshot(now), minute(6));
    QCOMPARE(textOf(history), QStringLiteral("commit Ada 0: first \nedit Lee 0: priority a, removed b\n"
                                             "mark Kim 50: ticked a\nedit Lee 40: hours c, added new\n"
                                             "file  33.3333: added by hand\n"));
    const auto committed =
        mergeHistory({version(0, one, {}), version(7, now, {one})}, {}, edits, snapshot(now), minute(7));
    QCOMPARE(committed.entries.size(), size_t{2});
}

void PlanHistoryMergeTest::anEditIsFollowedThroughALaterOne()
{
    const QByteArray one("## A\n- [ ] Write tests\n## B\n- [ ] b\n");
    const QByteArray renamed("## A\n- [ ] Write more tests [P1]\n## B\n- [ ] b\n");
    const std::vector<RecordedEdit> edits{
        edit(3, {{field("priority"), id(one, 0), id(one, 0), {}, {}, plainWords(std::optional(Priority::High)), 2}}),
        edit(4, {{field("title"), id(one, 0), id(renamed, 0), {}, {}, QStringLiteral("Write more tests"), 2}})};
    const auto history = mergeHistory({version(0, one, {})}, {}, edits, snapshot(renamed), minute(6));
    QCOMPARE(textOf(history), QStringLiteral("commit Ada 0: first \nedit Lee 0: priority Write more tests\n"
                                             "edit Lee 0: renamed Write more tests\n"));
    QVERIFY(*history.entries.back().after == *snapshot(renamed));
}

void PlanHistoryMergeTest::whatAnotherProgramWroteHasNoName()
{
    const QByteArray one("- [ ] a\n");
    const QByteArray now("- [ ] a [P2]\n");
    const std::vector<RecordedEdit> edits{
        edit(3, {{field("priority"), id(one, 0), id(one, 0), {}, {}, plainWords(std::optional(Priority::High)), 1}})};
    const auto history = mergeHistory({version(0, one, {})}, {}, edits, snapshot(now), minute(6));
    QCOMPARE(textOf(history), QStringLiteral("commit Ada 0: first \nfile  0: priority a\n"));
}

void PlanHistoryMergeTest::unknownIsNotZero()
{
    const auto history = mergeHistory({version(5, "- [ ] a\n", {})}, {}, {}, snapshot("- [x] a\n"), minute(7));
    const ChangeSince since = changeSince(history, minute(4));
    QVERIFY(!since.before);
    QVERIFY(!since.points);
    const auto words = mergeHistory({version(0, "words\n", {})}, {}, {}, snapshot("- [x] a\n"), minute(7));
    QVERIFY(changeSince(words, minute(1)).before);
    QVERIFY(!changeSince(words, minute(1)).points);
}

void PlanHistoryMergeTest::sinceTellsTheDifference()
{
    const QByteArray one("- [ ] a (2 h)\n- [ ] b\n");
    const QByteArray two("- [x] a (2 h)\n- [ ] b\n- [ ] c (5 h)\n");
    const auto history = mergeHistory({version(0, one, {}), version(5, two, {one})}, {}, {}, snapshot(two), minute(6));
    const ChangeSince since = changeSince(history, minute(4));
    QVERIFY(std::abs(*since.points - 100 / 3.0) < 0.001);
    QCOMPARE(since.openHours, 3.0);
    QCOMPARE(textOf(since.changes), QStringLiteral("ticked a, added c"));
    QCOMPARE(changeSince(history, minute(5)).changes.size(), size_t{0});
    QCOMPARE(changeSince(history, minute(5)).points, std::optional(0.0));
}

void PlanHistoryMergeTest::scoreGoesInSteps()
{
    const QByteArray one("- [ ] a\n- [ ] b\n");
    const QByteArray two("- [x] a\n- [ ] b\n");
    // The second clock was slow.
    const auto history = mergeHistory({version(5, one, {}), version(3, two, {one})}, {}, {}, snapshot(two), minute(5));
    const std::vector<ScorePoint> expected{{minute(5), 0.0}, {minute(5), 0.0}, {minute(5), 50.0}, {minute(9), 50.0}};
    QVERIFY(scoreSteps(history, minute(9)) == expected);
    QVERIFY(scoreSteps(PlanHistory(), minute(9)).empty());
}

void PlanHistoryMergeTest::rowsByDay()
{
    const QByteArray one("- [ ] a\n- [ ] b\n");
    const QByteArray two("- [x] a\n- [x] b\n");
    const auto history =
        mergeHistory({version(0, one, {}), version(60 * 24, two, {one})}, {}, {}, snapshot(two), minute(60 * 24));
    const std::vector<HistoryRow> rows = rowsOf(history, QTimeZone::utc());
    QCOMPARE(rows.size(), size_t{5});
    QVERIFY(rows[0].kind == HistoryRow::Kind::Day);
    QCOMPARE(rows[0].day, QDate(2026, 3, 3));
    QCOMPARE(rows[1].change.title, QStringLiteral("a"));
    QVERIFY(rows[1].score);
    QVERIFY(!rows[2].score);
    QCOMPARE(rows[3].day, QDate(2026, 3, 2));
    QVERIFY(rows[4].kind == HistoryRow::Kind::Begin);
    const std::vector<HistoryRow> since = rowsOf(changeSince(history, minute(1)));
    QCOMPARE(since.size(), size_t{3});
    QCOMPARE(since[0].count, 2);
}

void PlanHistoryMergeTest::periods()
{
    const QTimeZone zone("Europe/Berlin");
    const auto time = [](const char* text) { return timeFromIsoString(QLatin1String(text)).value(); };
    // A Wednesday, 00:30 there.
    const TimePoint now = time("2026-03-03T23:30:00Z");
    QVERIFY(beginOf(HistoryPeriod::Yesterday, now, zone) == time("2026-03-02T23:00:00Z"));
    QVERIFY(beginOf(HistoryPeriod::ThisWeek, now, zone) == time("2026-03-01T23:00:00Z"));
    QVERIFY(beginOf(HistoryPeriod::LastMonday, now, zone) == time("2026-03-01T23:00:00Z"));
    QVERIFY(beginOf(HistoryPeriod::Days7, now, zone) == time("2026-02-24T23:30:00Z"));
    QVERIFY(!beginOf(HistoryPeriod::Ever, now, zone));
    QVERIFY(!beginOf(HistoryPeriod::LastLook, now, zone));
    const TimePoint monday = time("2026-03-02T09:00:00Z");
    QVERIFY(beginOf(HistoryPeriod::ThisWeek, monday, zone) == time("2026-03-01T23:00:00Z"));
    QVERIFY(beginOf(HistoryPeriod::LastMonday, monday, zone) == time("2026-02-22T23:00:00Z"));
}

QTEST_GUILESS_MAIN(PlanHistoryMergeTest)
#include "tst_planhistorymerge.moc"
