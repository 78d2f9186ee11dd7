// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>
#include <map>

#include <QDir>
#include <QTest>

#include "core/markdown/Misreading.h"
#include "core/markdown/TableReader.h"
#include "readiness/PlanEditor.h"
#include "readiness/PlanReader.h"
#include "support/Corpora.h"

using namespace readyroom;
using namespace readyroom::readiness;

namespace {

const QString file = QStringLiteral("plan.md");

Plan planOf(const QByteArray& text)
{
    return readPlan(file, text).value();
}

ItemId idOf(const Plan& plan, const QString& title)
{
    for (const PlanItem& item : plan.items) {
        if (item.title == title)
            return item.id;
    }
    return {};
}

/// The splices undone, last first.
QByteArray undone(QByteArray bytes, const std::vector<ByteSplice>& splices)
{
    for (auto splice = splices.crbegin(); splice != splices.crend(); ++splice) {
        if (bytes.mid(splice->offset, splice->after.size()) != splice->after)
            return {};
        bytes.replace(splice->offset, splice->after.size(), splice->before);
    }
    return bytes;
}

/// What an item says, a word for each field, so that two readings can be compared.
std::map<QString, QString> saidBy(const PlanItem& item)
{
    const auto hours = [](const std::optional<Estimate>& estimate) {
        return estimate ? QStringLiteral("%1-%2").arg(estimate->low).arg(estimate->high) : QString();
    };
    const auto weeks = [](const std::optional<WeekRange>& range) {
        return range ? QStringLiteral("%1-%2").arg(range->first).arg(range->last) : QString();
    };
    const auto number = [](const auto& value) { return value ? QString::number(static_cast<int>(*value)) : QString(); };
    return {{QStringLiteral("id"), item.id.toString()},
            {QStringLiteral("title"), item.title},
            {QStringLiteral("key"), item.key},
            {QStringLiteral("state"), QString::number(static_cast<int>(item.state))},
            {QStringLiteral("kind"), QString::number(static_cast<int>(item.kind))},
            {QStringLiteral("priority"), number(item.priority)},
            {QStringLiteral("hours"), hours(item.estimate)},
            {QStringLiteral("weeks"), weeks(item.weeks)},
            {QStringLiteral("owner"), item.owner},
            {QStringLiteral("note0"), item.notes.join(QLatin1Char('/'))},
            {QStringLiteral("headings"), item.headings.join(QLatin1Char('/'))},
            {QStringLiteral("scheduled"),
             number(item.scheduledPriority) + hours(item.scheduledEstimate) + weeks(item.scheduledWeeks)},
            {QStringLiteral("others"), item.files.join(QLatin1Char('/')) + item.acceptance + item.target + item.phase +
                                           item.unresolvedDependencies.join(QLatin1Char('/'))}};
}

PlanEdit editOf(const QString& field, const ItemId& item, const QString& value)
{
    const QStringList parts = value.split(QLatin1Char('-'));
    if (field == QLatin1String("title"))
        return SetTitle{item, value};
    if (field == QLatin1String("owner"))
        return SetOwner{item, value};
    if (field.startsWith(QLatin1String("note")))
        return SetNote{item, field.mid(4).toInt(), value};
    if (field == QLatin1String("priority"))
        return SetPriority{item, value.isEmpty() ? std::nullopt : std::optional(static_cast<Priority>(value.toInt()))};
    if (field == QLatin1String("hours"))
        return SetEstimate{item, value.isEmpty()
                                     ? std::nullopt
                                     : std::optional(Estimate{parts.first().toDouble(), parts.last().toDouble()})};
    return SetWeeks{item, value.isEmpty() ? std::nullopt
                                          : std::optional(WeekRange{parts.first().toInt(), parts.last().toInt()})};
}

} // namespace

class PlanEditorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesTheBytesConcerned_data();
    void changesTheBytesConcerned();
    void tasksComeAndGo_data();
    void tasksComeAndGo();
    void newTaskTakesFields();
    void refusesWhatWouldReadOtherwise_data();
    void refusesWhatWouldReadOtherwise();
    void damagedFilesStayDamagedInTheirManner();
    void replacesTextByHunks();
    void cellsStandWhereTheyAreSplit();
    void everyFieldOfEveryRealPlan_data();
    void everyFieldOfEveryRealPlan();
};

void PlanEditorTest::changesTheBytesConcerned_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const char* before, const char* item, const char* field, const char* value,
                        const char* after) {
        QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(item) << QString::fromUtf8(field)
                            << QString::fromUtf8(value) << QByteArray(after);
    };
    row("title", "- [ ] alpha\n- [ ] b\n", "alpha", "title", "beta gamma", "- [ ] beta gamma\n- [ ] b\n");
    row("title, no final newline", "- [ ] a\n- [x] alpha", "alpha", "title", "beta", "- [ ] a\n- [x] beta");
    row("title, CRLF", "# P\r\n- [ ] alpha\r\n- [ ] b\r\n", "alpha", "title", "beta",
        "# P\r\n- [ ] beta\r\n- [ ] b\r\n");
    row("title, BOM", "\xEF\xBB\xBF- [ ] alpha\n- [ ] b\n", "alpha", "title", "beta",
        "\xEF\xBB\xBF- [ ] beta\n- [ ] b\n");
    row("title keeps markup of words", "- [ ] **Use `foo` for bars** (2 hours)\n", "Use foo for bars", "title",
        "Use foo for bazaars", "- [ ] **Use `foo` for bazaars** (2 hours)\n");
    row("title in front of a description", "- [ ] **Alpha**: the first\n", "Alpha", "title", "Beta",
        "- [ ] **Beta**: the first\n");
    row("title of a step", "1. **Step 1.1: Do it**\n   - how\n", "Do it", "title", "Do that",
        "1. **Step 1.1: Do that**\n   - how\n");
    row("title behind a number", "* [ ] P2-004: Alpha\n", "Alpha", "title", "Beta", "* [ ] P2-004: Beta\n");
    row("title in a cell", "| Task | Owner |\n|---|---|\n| Alpha   | me |\n", "Alpha", "title", "Beta",
        "| Task | Owner |\n|---|---|\n| Beta    | me |\n");
    row("a bar in a cell", "| Task | Owner |\n|---|---|\n| Alpha | me |\n", "Alpha", "title", "a|b",
        "| Task | Owner |\n|---|---|\n| a\\|b  | me |\n");
    row("title, nested", "- [ ] a\n  + [ ] b\n    more\n- [ ] c\n", "b more", "title", "d",
        "- [ ] a\n  + [ ] d\n- [ ] c\n");

    row("hours in words", "- [ ] a (2 hours)\n", "a", "hours", "3", "- [ ] a (3 hours)\n");
    row("one hour", "- [ ] a (2 hours)\n", "a", "hours", "1", "- [ ] a (1 hour)\n");
    row("hours, short", "- [ ] **a** [1.5h] x\n", "a x", "hours", "2-3", "- [ ] **a** [2-3h] x\n");
    row("minutes to hours", "- [ ] a - 30 min\n", "a", "hours", "4", "- [ ] a - 4 h\n");
    row("minutes stay", "- [ ] a - 30 min\n", "a", "hours", "0.75", "- [ ] a - 45 min\n");
    row("hours beside a week", "- [ ] a (4h, Week 1)\n", "a", "hours", "5", "- [ ] a (5h, Week 1)\n");
    row("hours out of a bracket", "- [ ] a (4h, Week 1)\n", "a", "hours", "", "- [ ] a (Week 1)\n");
    row("hours out", "- [ ] a (4h) @kim\n", "a", "hours", "", "- [ ] a @kim\n");
    row("hours out of the end", "- [ ] a - 30 min\n", "a", "hours", "", "- [ ] a\n");
    row("hours below", "- [ ] a\n  - **Effort**: 2 days\n", "a", "hours", "24", "- [ ] a\n  - **Effort**: 3 days\n");
    row("hours like a neighbour", "- [ ] a\n- [ ] **b** [2h]\n", "a", "hours", "3", "- [ ] a [3h]\n- [ ] **b** [2h]\n");
    row("hours like a neighbour's line", "- [ ] a\n- [ ] b\n  * Effort: 2h\n", "a", "hours", "3",
        "- [ ] a\n  * Effort: 3h\n- [ ] b\n  * Effort: 2h\n");
    row("hours in a way of its own", "- [ ] **a**: what\n", "a", "hours", "3", "- [ ] **a (3 hours)**: what\n");
    row("hours of a cell", "| Task | Hours |\n|---|---|\n| a | 2h   |\n", "a", "hours", "12",
        "| Task | Hours |\n|---|---|\n| a | 12h  |\n");
    row("bare hours of a cell", "| Task | Hours |\n|---|---:|\n| a |    2 |\n| b |   13 |\n", "a", "hours", "12",
        "| Task | Hours |\n|---|---:|\n| a |   12 |\n| b |   13 |\n");

    row("priority word", "- [ ] a [HIGH]\n", "a", "priority", "3", "- [ ] a [LOW]\n");
    row("priority number", "- [ ] P1: a\n", "a", "priority", "0", "- [ ] P0: a\n");
    row("priority mark", "- [ ] \xF0\x9F\x94\xB4 a\n", "a", "priority", "1", "- [ ] \xF0\x9F\x9F\xA0 a\n");
    row("the plan's own marks",
        "## Legend\n- \xF0\x9F\x9F\xA3 **LOW** \xE2\x80\x93 later\n\n## Tasks\n- [ ] \xF0\x9F\x94\xB4 a\n", "a",
        "priority", "3",
        "## Legend\n- \xF0\x9F\x9F\xA3 **LOW** \xE2\x80\x93 later\n\n## Tasks\n- [ ] \xF0\x9F\x9F\xA3 a\n");
    row("priority out", "- [ ] a (High) @kim\n", "a", "priority", "", "- [ ] a @kim\n");
    row("priority like a neighbour", "- [ ] a\n- [ ] \xF0\x9F\x94\xB4 b\n", "a", "priority", "2",
        "- [ ] \xF0\x9F\x9F\xA1 a\n- [ ] \xF0\x9F\x94\xB4 b\n");
    row("priority in a way of its own", "- [ ] a\n", "a", "priority", "0", "- [ ] a [Critical]\n");
    row("priority against the heading", "## P\n### HIGH - X\n- [ ] a\n", "a", "priority", "3",
        "## P\n### HIGH - X\n- [ ] a [Low]\n");
    row("priority of a cell", "| Task | Priority |\n|---|---|\n| a | High     |\n| b | \xF0\x9F\x94\xB4 CRITICAL |\n",
        "a", "priority", "0",
        "| Task | Priority |\n|---|---|\n| a | \xF0\x9F\x94\xB4 CRITICAL |\n| b | \xF0\x9F\x94\xB4 CRITICAL |\n");
    row("priority of a cell as it is written", "| Task | Priority |\n|---|---|\n| a | `HIGH`   |\n", "a", "priority",
        "3", "| Task | Priority |\n|---|---|\n| a | `LOW`    |\n");

    row("week", "- [ ] a (Week 1)\n", "a", "weeks", "2-3", "- [ ] a (Weeks 2-3)\n");
    row("weeks", "- [ ] a (Weeks 1 \xE2\x80\x93 2)\n", "a", "weeks", "3", "- [ ] a (Week 3)\n");
    row("W5", "- [ ] a (2h, W5)\n", "a", "weeks", "6", "- [ ] a (2h, W6)\n");
    row("week of a cell", "| Task | Week |\n|---|---|\n| a | 1 |\n", "a", "weeks", "2-3",
        "| Task | Week |\n|---|---|\n| a | 2-3 |\n");
    row("new week", "- [ ] a\n- [ ] b (W2)\n", "a", "weeks", "4", "- [ ] a (W4)\n- [ ] b (W2)\n");

    row("owner in brackets", "- [ ] a (owner: Kim)\n", "a", "owner", "Lee Ann", "- [ ] a (owner: Lee Ann)\n");
    row("owner as a handle", "- [ ] a @kim\n", "a", "owner", "lee", "- [ ] a @lee\n");
    row("owner that is no handle", "- [ ] a @kim\n", "a", "owner", "Lee Ann", "- [ ] a (owner: Lee Ann)\n");
    row("owner below", "- [ ] a\n  - **Owner**: Kim\n", "a", "owner", "Lee", "- [ ] a\n  - **Owner**: Lee\n");
    row("owner of a cell", "| Task | Owner |\n|---|---|\n| a | -   |\n", "a", "owner", "Lee",
        "| Task | Owner |\n|---|---|\n| a | Lee |\n");
    row("owner out of a line", "- [ ] a\n  - Owner: Kim\n- [ ] b\n", "a", "owner", "", "- [ ] a\n- [ ] b\n");
    row("owner like a neighbour", "- [ ] a (2h)\n- [ ] b @kim\n", "a", "owner", "lee",
        "- [ ] a (2h) @lee\n- [ ] b @kim\n");

    row("first note", "- [ ] a\n- [ ] b\n", "a", "note0", "mind it", "- [ ] a\n  - mind it\n- [ ] b\n");
    row("note at the end", "- [ ] a\n* [ ] b", "b", "note0", "mind it", "- [ ] a\n* [ ] b\n  * mind it");
    row("next note", "1. [ ] a\r\n   * one\r\n", "a", "note1", "two", "1. [ ] a\r\n   * one\r\n   * two\r\n");
    row("changed note", "- [ ] a\n  - one *two* three\n", "a", "note0", "one two four",
        "- [ ] a\n  - one *two* four\n");
    row("note out", "- [ ] a\n  - one\n  - two\n", "a", "note0", "", "- [ ] a\n  - two\n");
    row("description", "- [ ] **a**: the first\n", "a", "note0", "the second", "- [ ] **a**: the second\n");
}

void PlanEditorTest::changesTheBytesConcerned()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, item);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QByteArray, after);
    const ItemId id = idOf(planOf(before), item);
    QVERIFY(!id.isEmpty());
    const Result<EditedPlan> edited = editPlan(file, before, {editOf(field, id, value)});
    QVERIFY2(edited, edited ? "" : qPrintable(edited.error().toLogString()));
    QCOMPARE(edited->bytes, after);
    QCOMPARE(edited->edits.size(), size_t{1});
    QCOMPARE(undone(edited->bytes, edited->splices), before);
}

void PlanEditorTest::tasksComeAndGo_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("item");    // empty: a new task
    QTest::addColumn<QString>("section"); // empty: the item goes
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const char* before, const char* item, const char* section,
                        const char* after) {
        QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(item) << QString::fromUtf8(section)
                            << QByteArray(after);
    };
    const char* two = "# P\n\n## A\n* [ ] a\n  * [x] b\n\n## B\n1. [ ] c\n2. [x] d\n";
    row("new", two, "", "A", "# P\n\n## A\n* [ ] a\n  * [x] b\n* [ ] new\n\n## B\n1. [ ] c\n2. [x] d\n");
    row("new in a numbered list", two, "", "B",
        "# P\n\n## A\n* [ ] a\n  * [x] b\n\n## B\n1. [ ] c\n2. [x] d\n3. [ ] new\n");
    row("new at the end of a file", "# P\r\n## A\r\n- [x] a", "", "A", "# P\r\n## A\r\n- [x] a\r\n- [ ] new");
    row("new in bold", "# P\n## A\n- [x] **a** (2h)\n", "", "A", "# P\n## A\n- [x] **a** (2h)\n- [ ] **new**\n");
    row("new in a loose list", "# P\n## A\n- [x] a\n\n- [ ] b\n", "", "A",
        "# P\n## A\n- [x] a\n\n- [ ] b\n\n- [ ] new\n");
    row("first of a section", "## A\n+ [ ] a\n## B\nText.\n\n## C\n", "", "B",
        "## A\n+ [ ] a\n## B\nText.\n\n+ [ ] new\n\n## C\n");
    row("new row", "# P\n## A\n| Task | Status | Owner |\n|---|---|---|\n| a    | [x]    | me    |\n", "", "A",
        "# P\n## A\n| Task | Status | Owner |\n|---|---|---|\n| a    | [x]    | me    |\n| new  | [ ]    |       |\n");
    row("moved with all nested", two, "a", "B", "# P\n\n## A\n\n## B\n1. [ ] c\n2. [x] d\n3. [ ] a\n   * [x] b\n");
    row("moved up", two, "d", "A", "# P\n\n## A\n* [ ] a\n  * [x] b\n* [x] d\n\n## B\n1. [ ] c\n");
    row("moved out of an item", two, "b", "B", "# P\n\n## A\n* [ ] a\n\n## B\n1. [ ] c\n2. [x] d\n3. [x] b\n");
    row("removed", two, "c", "", "# P\n\n## A\n* [ ] a\n  * [x] b\n\n## B\n2. [x] d\n");
    row("removed with all nested", two, "a", "", "# P\n\n## A\n\n## B\n1. [ ] c\n2. [x] d\n");
    row("removed at the end", "- [ ] a\n- [ ] b", "b", "", "- [ ] a");
}

void PlanEditorTest::tasksComeAndGo()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, item);
    QFETCH(QString, section);
    QFETCH(QByteArray, after);
    const Plan plan = planOf(before);
    const ItemId id = idOf(plan, item);
    PlanEdit edit = AddTask{{section}, QStringLiteral("new")};
    if (!item.isEmpty() && section.isEmpty())
        edit = RemoveItem{id};
    else if (!item.isEmpty())
        edit = MoveItem{id, {section}};
    const Result<EditedPlan> edited = editPlan(file, before, {edit});
    QVERIFY2(edited, edited ? "" : qPrintable(edited.error().toLogString()));
    QCOMPARE(edited->bytes, after);
    QCOMPARE(undone(edited->bytes, edited->splices), before);
}

void PlanEditorTest::newTaskTakesFields()
{
    const QByteArray before("# P\n## A\n- [ ] **a** (2h) @kim\n");
    const Result<EditedPlan> edited =
        editPlan(file, before,
                 {AddTask{{QStringLiteral("A")}, QStringLiteral("new one")}, SetEstimate{newTask(), Estimate{3, 3}},
                  SetOwner{newTask(), QStringLiteral("lee")}, SetTitle{newTask(), QStringLiteral("newer")},
                  SetNote{newTask(), 0, QStringLiteral("mind it")}});
    QVERIFY2(edited, edited ? "" : qPrintable(edited.error().toLogString()));
    QCOMPARE(edited->bytes, before + "- [ ] **newer** (3h) @lee\n  - mind it\n");
    QCOMPARE(edited->edits.front().field, QStringLiteral("task"));
    QCOMPARE(undone(edited->bytes, edited->splices), before);
}

void PlanEditorTest::refusesWhatWouldReadOtherwise_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const char* text, const char* item, const char* field, const char* value,
                        QLatin1String reason) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(item) << QString::fromUtf8(field)
                            << QString::fromUtf8(value) << QString(reason);
    };
    row("a title that states hours", "- [ ] a\n", "a", "title", "b (2h)", refusal::readsOtherwise);
    row("a title that others depend on", "- [ ] a\n- [ ] b (after a)\n", "a", "title", "c", refusal::readsOtherwise);
    row("a title that is taken", "- [ ] a\n- [ ] b\n", "a", "title", "b", refusal::readsOtherwise);
    row("a column that is not there", "| Task | Owner |\n|---|---|\n| a | me |\n", "a", "hours", "2", refusal::noPlace);
    row("what the heading says", "## HIGH - X\n### Y\n- [ ] a\n## Z\n", "a", "priority", "", refusal::inherited);
    row("a note that is a label", "- [ ] a\n", "a", "note0", "Owner: Kim", refusal::readsOtherwise);
    row("a merge conflict", "- [ ] b\n<<<<<<< HEAD\n- [ ] a\n=======\n- [ ] c\n>>>>>>> topic\n", "a", "title", "d",
        refusal::inConflict);
    row("bytes that are no text", "- [ ] a\n  - \xFF\n", "a", "title", "d", refusal::notText);
    row("text that looks damaged", "- [ ] a\n", "a", "title", "b \xC3\xA2\xE2\x82\xAC\xE2\x80\x9C c",
        refusal::notExpressible);
}

void PlanEditorTest::refusesWhatWouldReadOtherwise()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, item);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, reason);
    const ItemId id = idOf(planOf(text), item);
    QVERIFY(!id.isEmpty());
    const Result<EditedPlan> edited = editPlan(file, text, {editOf(field, id, value)});
    QVERIFY2(!edited, edited ? edited->bytes.constData() : "");
    QCOMPARE(edited.error().code, ErrorCode::Unsupported);
    QCOMPARE(edited.error().detail, reason);
}

void PlanEditorTest::damagedFilesStayDamagedInTheirManner()
{
    for (const char* codec : {"cp1252", "mac_roman"}) {
        const auto damaged = [codec](const char* text) {
            return markdown::misread(QByteArray(text), QLatin1String(codec)).value();
        };
        const QByteArray before =
            damaged("# P \xE2\x80\x93 Q\n- [ ] \xF0\x9F\x94\xB4 a \xE2\x80\x93 \xE2\x80\x9Cx\xE2\x80\x9D\n- [ ] b\n");
        const Plan plan = planOf(before);
        QVERIFY(plan.encodingRepair);
        const Result<EditedPlan> edited =
            editPlan(file, before,
                     {SetPriority{plan.items[0].id, Priority::High}, SetTitle{plan.items[1].id, QStringLiteral("c")},
                      SetOwner{plan.items[0].id, QStringLiteral("Zo\u00eb")}});
        QVERIFY2(edited, edited ? "" : qPrintable(edited.error().toLogString()));
        QCOMPARE(edited->bytes, damaged("# P \xE2\x80\x93 Q\n- [ ] \xF0\x9F\x9F\xA0 a \xE2\x80\x93 "
                                        "\xE2\x80\x9Cx\xE2\x80\x9D (owner: Zo\xC3\xAB)\n- [ ] c\n"));
        QCOMPARE(undone(edited->bytes, edited->splices), before);
    }
}

void PlanEditorTest::replacesTextByHunks()
{
    const QByteArray before("- [ ] a\r\n- [ ] b\r\n- [ ] c");
    const Result<EditedPlan> edited = replacePlanText(file, before, "- [ ] z\r\n- [ ] b\r\n- [ ] c\n- [ ] d\n");
    QVERIFY(edited);
    QCOMPARE(edited->bytes, QByteArray("- [ ] z\r\n- [ ] b\r\n- [ ] c\n- [ ] d\n"));
    QCOMPARE(edited->splices.size(), size_t{2});
    QCOMPARE(undone(edited->bytes, edited->splices), before);
}

void PlanEditorTest::cellsStandWhereTheyAreSplit()
{
    for (const char* line : {"| a | b |", "a|b", " |a| `x|y` | c\\|d |  ", "|a||", "||", "a", "| `a | b |", ""}) {
        const QString text = QString::fromLatin1(line);
        QStringList cells;
        for (const markdown::CellSpan& span : markdown::cellSpans(text))
            cells << text.mid(span.start, span.length).trimmed().replace(QLatin1String("\\|"), QLatin1String("|"));
        QStringList expected = markdown::splitCells(text);
        if (text.isEmpty())
            expected.clear(); // no row
        QCOMPARE(cells, expected);
    }
}

void PlanEditorTest::everyFieldOfEveryRealPlan_data()
{
    SKIP_WITHOUT_CORPORA("roadmaps");
    QTest::addColumn<QString>("path");
    const QDir folder(tests::corporaFolder(QStringLiteral("roadmaps")));
    for (const QString& name : folder.entryList({QStringLiteral("*.md")}, QDir::Files))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void PlanEditorTest::everyFieldOfEveryRealPlan()
{
    QFETCH(QString, path);
    QFile source(path);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray before = source.readAll();
    const Plan plan = planOf(before);
    int accepted = 0;
    int refused = 0;
    // Each field is tried on every item in turn, so that all fields meet items of all kinds.
    const std::vector<std::pair<const char*, const char*>> fields{{"title", "Something else entirely"},
                                                                  {"priority", "0"},
                                                                  {"priority", "3"},
                                                                  {"hours", "7"},
                                                                  {"hours", ""},
                                                                  {"weeks", "9-10"},
                                                                  {"owner", "kim"},
                                                                  {"owner", ""},
                                                                  {"note0", "Mind it"}};
    size_t next = 0;
    for (const PlanItem& item : plan.items) {
        const auto& [field, value] = fields[next++ % fields.size()];
        const PlanEdit edit = editOf(QLatin1String(field), item.id, QLatin1String(value));
        const Result<EditedPlan> edited = editPlan(file, before, {edit});
        if (!edited) {
            ++refused;
            QCOMPARE(edited.error().code, ErrorCode::Unsupported);
            QVERIFY(!edited.error().detail.isEmpty());
            continue;
        }
        ++accepted;
        QCOMPARE(undone(edited->bytes, edited->splices), before);
        // Read by itself, all lines but those edited are what they were.
        const QList<QByteArray> old = before.split('\n');
        const QList<QByteArray> now = edited->bytes.split('\n');
        QVERIFY(std::abs(old.size() - now.size()) <= 1);
        qsizetype head = 0;
        while (head < old.size() && head < now.size() && old[head] == now[head])
            ++head;
        qsizetype tail = 0;
        while (tail < old.size() - head && tail < now.size() - head &&
               old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
            ++tail;
        QVERIFY2(old.size() - head - tail <= 2,
                 qPrintable(QStringLiteral("%1 %2").arg(item.title, QLatin1String(field))));
        const Plan after = planOf(edited->bytes);
        QCOMPARE(after.items.size(), plan.items.size());
        for (size_t index = 0; index < plan.items.size(); ++index) {
            std::map<QString, QString> was = saidBy(plan.items[index]);
            std::map<QString, QString> is = saidBy(after.items[index]);
            if (plan.items[index].id == item.id) {
                const QString changed = QLatin1String(field);
                QVERIFY(edited->edits.empty() || was[changed] != is[changed]);
                was[changed] = is[changed];
                if (changed == QLatin1String("title"))
                    was[QStringLiteral("id")] = is[QStringLiteral("id")];
            }
            QVERIFY2(was == is, qPrintable(plan.items[index].title + QLatin1Char(' ') + QLatin1String(field)));
        }
    }
    qInfo("%d accepted, %d refused", accepted, refused);
    QVERIFY(plan.items.empty() || accepted > 0);
}

QTEST_GUILESS_MAIN(PlanEditorTest)
#include "tst_planeditor.moc"
