// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "readiness/ItemSection.h"
#include "readiness/PlanReader.h"

using namespace readyroom;
using namespace readyroom::readiness;

namespace {

Plan read(const QByteArray& text)
{
    return readPlan(QStringLiteral("plan.md"), text).value_or(Plan());
}

/// "line state title" an item, indented by nesting.
QByteArray picture(const Plan& plan)
{
    QByteArray text;
    for (const PlanItem& item : plan.items) {
        int depth = 0;
        for (int parent = item.parent; parent >= 0; parent = plan.items[static_cast<size_t>(parent)].parent)
            ++depth;
        const char* state = item.state == ItemState::Done ? "done" : item.state == ItemState::Open ? "open" : "unknown";
        text += QByteArray(depth, ' ') + QByteArray::number(item.line) + ' ' + state + ' ' + item.title.toUtf8() + '\n';
    }
    return text;
}

} // namespace

class PlanReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsItems_data();
    void findsItems();
    void boxesPointAtTheByteBetweenTheBrackets();
    void boxesPointIntoTheDamagedOriginal();
    void readsWhatAnItemSays();
    void kinds();
    void tableOfTasks();
    void tableDependenciesKnowRangesAndGroups();
    void idsSurviveTickingAndNeighbours();
    void pillarsAreWhereTasksPartWays();
    void declaredFigures();
    void sectionsStandByThemselves();
    void hostileInputIsAnErrorOrAPlan();
};

void PlanReaderTest::findsItems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("markers") << QByteArray("- [ ] a\n* [x] b\n+ [X] c\n1. [ ] d\n2) [ ] e\n")
                             << QByteArray("1 open a\n2 done b\n3 done c\n4 open d\n5 open e\n");
    QTest::newRow("nesting") << QByteArray("- [ ] a\n  - [ ] b\n    - [x] c\n- [ ] d\n")
                             << QByteArray("1 open a\n 2 open b\n  3 done c\n4 open d\n");
    QTest::newRow("tabs") << QByteArray("- [ ] a\n\t- [ ] b\n") << QByteArray("1 open a\n 2 open b\n");
    QTest::newRow("odd indents") << QByteArray(" - [ ] a\n    - [ ] b\n   - [ ] c\n")
                                 << QByteArray("1 open a\n 2 open b\n 3 open c\n");
    QTest::newRow("too deep for CommonMark")
        << QByteArray("- [ ] a\n        - [ ] b\n") << QByteArray("1 open a\n 2 open b\n");
    QTest::newRow("indented list") << QByteArray("# H\n\n    - [ ] a\n    - [x] b\n")
                                   << QByteArray("3 open a\n4 done b\n");
    QTest::newRow("indented code") << QByteArray("Run:\n\n    make\n    - [ ] not me\n") << QByteArray();
    QTest::newRow("CRLF") << QByteArray("- [ ] a\r\n- [x] b\r\n") << QByteArray("1 open a\n2 done b\n");
    QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBF- [ ] a\n  - [x] b\n") << QByteArray("1 open a\n 2 done b\n");
    QTest::newRow("fence") << QByteArray("```\n- [ ] no\n```\n- [ ] yes\n~~~yaml\n- [ ] no\n")
                           << QByteArray("4 open yes\n");
    QTest::newRow("fence in an item") << QByteArray("- [ ] yes\n  ```\n  - [ ] no\n  ```\n")
                                      << QByteArray("1 open yes\n");
    QTest::newRow("front matter") << QByteArray("---\ntodo:\n  - [ ] no\n---\n- [ ] yes\n")
                                  << QByteArray("5 open yes\n");
    QTest::newRow("comment") << QByteArray("<!--\n- [ ] no\n-->\n- [ ] yes\n") << QByteArray("4 open yes\n");
    QTest::newRow("quote") << QByteArray("> - [ ] a\n>   - [x] b\n> > - [ ] c\n")
                           << QByteArray("1 open a\n 2 done b\n3 open c\n");
    QTest::newRow("not a box") << QByteArray("- [] a\n- [-] b\n- [ ]c\n- [x](url)\n- [ ]\n- a [ ] b\n\\- [ ] c\n")
                               << QByteArray();
    QTest::newRow("interrupted numbering") << QByteArray("Text\n7. [ ] a\n") << QByteArray("2 open a\n");
    QTest::newRow("title over lines") << QByteArray("- [ ] one\n  two\nthree\n- [ ] four\n")
                                      << QByteArray("1 open one two three\n4 open four\n");
    QTest::newRow("markup") << QByteArray(
                                   "- [ ] **Bold** (2h)\n- [ ] see [link](http://x.y/z) and `code`\n- [ ] **A:** b\n")
                            << QByteArray("1 open Bold\n2 open see link and code\n3 open A\n");
    QTest::newRow("steps") << QByteArray(
                                  "- **Step 1.1: Do it** (From X)\n  - detail\n- **Not a step**\n- Step 2: and this\n")
                           << QByteArray("1 unknown Do it\n4 unknown and this\n");
    QTest::newRow("a step with boxes is a group")
        << QByteArray("- **Step 1: Group**\n  - [ ] a\n") << QByteArray("2 open a\n");
    QTest::newRow("plain lists are no tasks") << QByteArray("- a\n- b\n1. **c** (2 hours)\n") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void PlanReaderTest::findsItems()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(picture(read(text)), expected);
}

void PlanReaderTest::boxesPointAtTheByteBetweenTheBrackets()
{
    const QByteArray text(
        "\xEF\xBB\xBF# Ünï\r\n> - [x] ä\r\n\r\n10. [ ] b\r\n| Task | Status |\r\n|---|---|\r\n| c | [X] |\r\n");
    const Plan plan = read(text);
    QCOMPARE(plan.items.size(), size_t{3});
    QByteArray marks;
    for (const PlanItem& item : plan.items) {
        QCOMPARE(text.at(item.checkBox->offset), item.checkBox->mark);
        QCOMPARE(text.at(item.checkBox->offset - 1), '[');
        marks += item.checkBox->mark;
    }
    QCOMPARE(marks, QByteArray("x X"));
}

void PlanReaderTest::boxesPointIntoTheDamagedOriginal()
{
    // "– 🔴" once misread as cp1252, on the lines around the boxes.
    const QByteArray text =
        QStringLiteral(
            "# Plan \u00E2\u20AC\u201C one\n- [ ] a \u00E2\u20AC\u201C b\n- [x] c \u00F0\u0178\u201D\u00B4\n")
            .toUtf8();
    const Plan plan = read(text);
    QVERIFY(plan.encodingRepair);
    QCOMPARE(plan.encodingRepair->codec, QStringLiteral("cp1252"));
    QCOMPARE(plan.items.size(), size_t{2});
    QCOMPARE(plan.items[0].title, QStringLiteral("a \u2013 b"));
    QCOMPARE(text.mid(plan.items[0].checkBox->offset - 1, 3), QByteArray("[ ]"));
    QCOMPARE(text.mid(plan.items[1].checkBox->offset - 1, 3), QByteArray("[x]"));
}

void PlanReaderTest::readsWhatAnItemSays()
{
    const Plan plan = read("# Plan\n"
                           "## 🟡 HIGH - Safety (Week 3)\n"
                           "- [ ] **Rate limiting** (2-4 hours) @kim\n"
                           "  - first note\n"
                           "  - **Files**: `src/a.cpp`, `src/b.cpp`\n"
                           "  - **Acceptance**: 429 is sent\n"
                           "  - Target: under 1 %\n"
                           "  - **Depends on**: Input checks, Nowhere\n"
                           "- [ ] Input checks [P1] (Owner: Team A)\n");
    QCOMPARE(plan.items.size(), size_t{2});
    const PlanItem& item = plan.items[0];
    QCOMPARE(item.title, QStringLiteral("Rate limiting"));
    QVERIFY(item.priority == Priority::High);
    QVERIFY(item.estimate == (Estimate{2, 4}));
    QVERIFY(item.weeks == (WeekRange{3, 3}));
    QCOMPARE(item.owner, QStringLiteral("kim"));
    QCOMPARE(item.section, QStringLiteral("Safety"));
    QCOMPARE(item.notes, QStringList{QStringLiteral("first note")});
    QCOMPARE(item.files, (QStringList{QStringLiteral("src/a.cpp"), QStringLiteral("src/b.cpp")}));
    QCOMPARE(item.acceptance, QStringLiteral("429 is sent"));
    QCOMPARE(item.target, QStringLiteral("under 1 %"));
    QCOMPARE(item.lastLine, 8);
    QCOMPARE(item.dependsOn.size(), size_t{1});
    QCOMPARE(item.dependsOn.front(), plan.items[1].id);
    QCOMPARE(item.unresolvedDependencies, QStringList{QStringLiteral("Nowhere")});
    QCOMPARE(plan.items[1].owner, QStringLiteral("Team A"));
    QVERIFY(plan.items[1].priority == Priority::High);
    QVERIFY(!plan.items[1].estimate);
}

void PlanReaderTest::kinds()
{
    const Plan plan =
        read("# Plan\n"
             "## Work\n- [ ] a task\n"
             "## Success metrics\n### Speed\n- [ ] p95 below 200 ms\n"
             "## Operations\n**Weekly:**\n- [ ] look at the budget\n\nAs needed:\n- [ ] write it down (monthly)\n"
             "## Sign-off\n- [ ] Team lead\n- **Security:** [name, date]\n"
             "## Approvals\n| Role | Name | Signature |\n|---|---|---|\n| Legal | Kim | ______ |\n| Product | Lee | L. "
             "Lee |\n");
    QByteArray kinds;
    for (const PlanItem& item : plan.items)
        kinds += QByteArray::number(int(item.kind)) + ' ' + item.title.toUtf8() + '\n';
    QCOMPARE(kinds, QByteArray("0 a task\n1 p95 below 200 ms\n2 look at the budget\n2 write it down\n3 Team lead\n3 "
                               "Security\n3 Legal\n3 Product\n"));
    QVERIFY(plan.items[2].recurrence == Recurrence::Weekly);
    QVERIFY(plan.items[3].recurrence == Recurrence::Monthly);
    QCOMPARE(plan.items[6].state, ItemState::Open);
    QCOMPARE(plan.items[7].state, ItemState::Done);
}

void PlanReaderTest::tableOfTasks()
{
    const Plan plan = read("## Phase 2: Hardening (Weeks 3-4)\n"
                           "| ID | Task | Priority | Hours | Owner | Status |\n"
                           "|:---|------|---|--:|---|---|\n"
                           "| P2-001 | Add `retry` | 🔴 Critical | 4 | Kim | ✅ Done |\n"
                           "| P2-002 | Pipe \\| in title | low | 1-2 | - | In progress |\n"
                           "| P2-003 | Nothing known | | TBD | | |\n"
                           "| **Total** | | | 6 | | |\n");
    QCOMPARE(picture(plan), QByteArray("4 done Add retry\n5 open Pipe | in title\n6 unknown Nothing known\n"));
    QCOMPARE(plan.items[0].key, QStringLiteral("P2-001"));
    QVERIFY(plan.items[0].priority == Priority::Critical);
    QCOMPARE(plan.items[0].estimate->hours(), 4.0);
    QCOMPARE(plan.items[0].phase, QStringLiteral("Phase 2"));
    QVERIFY(plan.items[0].weeks == (WeekRange{3, 4}));
    QCOMPARE(plan.items[1].estimate->hours(), 1.5);
    QCOMPARE(plan.items[1].owner, QString());
    QVERIFY(!plan.items[2].priority && !plan.items[2].estimate);
}

void PlanReaderTest::tableDependenciesKnowRangesAndGroups()
{
    const Plan plan = read("| ID | Task | Status | Blockers |\n|---|---|---|---|\n"
                           "| P1-001 | a | done | None |\n"
                           "| P1-002 | b | todo | P1-001 |\n"
                           "| P1-003 | c | todo | P1-001-002 |\n"
                           "| P2-001 | d | todo | All P1 tasks |\n"
                           "| P2-002 | e | todo | P1-001, P2-001 and P9-009 |\n");
    QCOMPARE(plan.items.size(), size_t{5});
    QCOMPARE(plan.items[0].dependsOn.size(), size_t{0});
    QCOMPARE(plan.items[1].dependsOn, std::vector<ItemId>{plan.items[0].id});
    QCOMPARE(plan.items[2].dependsOn, (std::vector<ItemId>{plan.items[0].id, plan.items[1].id}));
    QCOMPARE(plan.items[3].dependsOn.size(), size_t{3});
    QCOMPARE(plan.items[4].dependsOn, (std::vector<ItemId>{plan.items[0].id, plan.items[3].id}));
    QCOMPARE(plan.items[4].unresolvedDependencies, QStringList{QStringLiteral("P9-009")});
}

void PlanReaderTest::idsSurviveTickingAndNeighbours()
{
    const Plan before = read("# P\n## A (Week 1)\n- [ ] one (2h)\n- [ ] twin\n- [ ] twin\n");
    const Plan after =
        read("# P\n## 🔴 A (Week 2)\n- [ ] new\n- [x] **One** (3h)\n  - a note\n- [ ] twin\n- [x] twin\n");
    QCOMPARE(after.items[1].id, before.items[0].id);
    QCOMPARE(after.items[2].id, before.items[1].id);
    QCOMPARE(after.items[3].id, before.items[2].id);
    QVERIFY(!(before.items[1].id == before.items[2].id));
    QVERIFY(after.find(before.items[0].id) == &after.items[1]);
}

void PlanReaderTest::pillarsAreWhereTasksPartWays()
{
    const Plan plan =
        read("# Plan\n## Checklist\n### 1. Security\n**Current State**: 40/100 (weak)\n#### Tasks\n- [ ] a\n"
             "### 2. Testing\nScore: N/A (nothing yet)\n- [ ] b\n## Success metrics\n- [ ] c\n");
    QCOMPARE(plan.pillars.size(), size_t{2});
    QCOMPARE(plan.pillars[0].name, QStringLiteral("Security"));
    QCOMPARE(plan.pillars[0].declaredScore.value_or(-1), 40.0);
    QCOMPARE(plan.pillars[1].name, QStringLiteral("Testing"));
    QVERIFY(!plan.pillars[1].declaredScore);
    QVERIFY(plan.pillars[1].declaredText.startsWith(QStringLiteral("N/A")));
    QCOMPARE(plan.items[0].section, QStringLiteral("Security"));
    QCOMPARE(plan.items[2].pillar, QString());
}

void PlanReaderTest::declaredFigures()
{
    const Plan plan = read("# Plan\n**Production readiness score**: 55/100 (not ready)\n**Target score**: 90+/100\n\n"
                           "**Total effort**: 120 hours\n\n- [ ] a (100h)\n");
    QCOMPARE(plan.declared.score.value_or(-1), 55.0);
    QCOMPARE(plan.declared.scoreLine, 2);
    QCOMPARE(plan.declared.targetScore.value_or(-1), 90.0);
    QCOMPARE(plan.declared.totalHours.value_or(-1), 120.0);
}

void PlanReaderTest::sectionsStandByThemselves()
{
    const Plan plan = read("- [ ] a\n    - [ ] b\n      - note\n\n      more\n> - [ ] c\n>   - d\n\n| Task | Status "
                           "|\n|---|---|\n| e | done |\n| f | todo |\n");
    QCOMPARE(plan.items.size(), size_t{5});
    QCOMPARE(sectionOf(plan, plan.items[1]), QByteArray("- [ ] b\n  - note\n\n  more\n"));
    QCOMPARE(sectionOf(plan, plan.items[2]), QByteArray("- [ ] c\n  - d\n"));
    QCOMPARE(sectionOf(plan, plan.items[4]), QByteArray("| Task | Status |\n|---|---|\n| f | todo |\n"));
}

void PlanReaderTest::hostileInputIsAnErrorOrAPlan()
{
    QCOMPARE(readPlan(QStringLiteral("a.md"), QByteArray("\x7f"
                                                         "ELF\0\0",
                                                         6))
                 .error()
                 .code,
             ErrorCode::NotText);
    QCOMPARE(readPlan(QStringLiteral("a.md"), QByteArray(200'000, '>')).error().code, ErrorCode::TooDeep);
    QCOMPARE(readPlan(QStringLiteral("a.md"), QByteArray(200'000, '>')).error().subject, QStringLiteral("a.md"));
    const Plan invalid = read("- [ ] \xFF\xC0\xAF ok\n- [x] b\n");
    QCOMPARE(invalid.items.size(), size_t{2});
    QVERIFY(!invalid.encodingRepair);
    QCOMPARE(read(QByteArray("- [ ] a\n").repeated(20'000)).items.size(), size_t{20'000});
}

QTEST_GUILESS_MAIN(PlanReaderTest)
#include "tst_planreader.moc"
