// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "readiness/PlanChanges.h"
#include "readiness/PlanReader.h"

using namespace readyroom;
using namespace readyroom::readiness;

namespace {

std::vector<KnownItem> itemsOf(const QByteArray& text)
{
    return knownItems(readPlan(QStringLiteral("plan.md"), text).value());
}

QString nameOf(const KnownItem& item)
{
    return (item.headings + QStringList{item.title}).join(QLatin1Char('/'));
}

/// One line a change, in the order of the lists.
QString textOf(const PlanChanges& changes)
{
    QStringList lines;
    for (const ItemSuccession& change : changes.renamed)
        lines << QStringLiteral("renamed %1 > %2").arg(nameOf(change.before), nameOf(change.after));
    for (const ItemSuccession& change : changes.moved)
        lines << QStringLiteral("moved %1 > %2").arg(nameOf(change.before), nameOf(change.after));
    for (const ItemQuestion& question : changes.questions) {
        QStringList names;
        for (const KnownItem& candidate : question.candidates)
            names << nameOf(candidate);
        lines << QStringLiteral("asks %1 > %2").arg(nameOf(question.before), names.join(QStringLiteral(" or ")));
    }
    for (const KnownItem& item : changes.removed)
        lines << QStringLiteral("removed %1").arg(nameOf(item));
    for (const KnownItem& item : changes.added)
        lines << QStringLiteral("added %1").arg(nameOf(item));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class PlanChangesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void oneChangeHasBothSides();
    void manyItemsTakeLittleTime_data();
    void manyItemsTakeLittleTime();
};

void PlanChangesTest::changes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* before, const char* after, const char* expected) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(expected);
    };
    row("nothing", "# P\n- [ ] a\n- [ ] b\n", "# P\n\n- [x] a (2 h)\n- [ ] b\n", "");
    row("order", "- [ ] apple\n- [ ] pear\n", "- [ ] pear\n- [ ] apple\n", "");
    row("added", "- [ ] apple\n", "- [ ] apple\n- [ ] pear\n", "added pear");
    row("removed", "- [ ] apple\n- [ ] pear\n", "- [ ] pear\n", "removed apple");
    row("renamed in place", "- [ ] one\n- [ ] Write tests\n- [ ] two\n",
        "- [ ] one\n- [ ] Write integration tests\n- [ ] two\n", "renamed Write tests > Write integration tests");
    row("slip of the pen", "- [ ] Strutured loging\n", "- [ ] Structured logging\n",
        "renamed Strutured loging > Structured logging");
    row("without blanks between words", "- [ ] 本番環境の監視\n- [ ] x\n", "- [ ] 本番環境の常時監視\n- [ ] x\n",
        "renamed 本番環境の監視 > 本番環境の常時監視");
    row("another number in place", "- [ ] Raise coverage to 80 %\n", "- [ ] Raise coverage to 90 %\n",
        "renamed Raise coverage to 80 % > Raise coverage to 90 %");
    row("another number elsewhere", "- [ ] Set up node 1\n- [ ] Set up node 2\n- [ ] Set up node 3\n",
        "- [ ] Set up node 2\n- [ ] Set up node 3\n- [ ] Set up node 4\n",
        "removed Set up node 1\nadded Set up node 4");
    row("two renamed, in their order", "- [ ] Check service A\n- [ ] Check service B\n",
        "- [ ] Check the service A\n- [ ] Check the service B\n",
        "renamed Check service A > Check the service A\nrenamed Check service B > Check the service B");
    row("renamed beside a new one", "- [ ] one\n- [ ] Write unit tests\n- [ ] two\n",
        "- [ ] one\n- [ ] Draw a picture\n- [ ] Write all unit tests\n- [ ] two\n",
        "renamed Write unit tests > Write all unit tests\nadded Draw a picture");
    row("two look like it", "- [ ] one\n- [ ] Write tests\n- [ ] two\n",
        "- [ ] one\n- [ ] Write unit tests\n- [ ] Write load tests\n- [ ] two\n",
        "asks Write tests > Write unit tests or Write load tests\nadded Write unit tests\nadded Write load tests");
    row("like it, but elsewhere in the section", "- [ ] Write tests\n- [ ] one\n- [ ] two\n",
        "- [ ] one\n- [ ] two\n- [ ] Write all tests\n", "asks Write tests > Write all tests\nadded Write all tests");
    row("in its place, unlike it", "- [ ] one\n- [ ] Buy milk\n- [ ] two\n", "- [ ] one\n- [ ] Row home\n- [ ] two\n",
        "asks Buy milk > Row home\nadded Row home");
    row("moved", "# P\n## A\n- [ ] a\n- [ ] Write tests\n## B\n- [ ] b\n",
        "# P\n## A\n- [ ] a\n## B\n- [ ] b\n- [ ] Write tests\n", "moved A/Write tests > B/Write tests");
    row("renamed and moved", "# P\n## A\n- [ ] a\n- [ ] Write tests\n## B\n- [ ] b\n",
        "# P\n## A\n- [ ] a\n## B\n- [ ] b\n- [ ] Write all tests\n", "removed A/Write tests\nadded B/Write all tests");
    row("section renamed", "# P\n## A\n- [ ] a\n- [ ] Test\n## B\n- [ ] Test\n",
        "# P\n## C\n- [ ] a\n- [ ] Test\n## B\n- [ ] Test\n", "moved A/a > C/a\nmoved A/Test > C/Test");
    row("all sections renamed", "# P\n## A\n- [ ] Test\n- [ ] Test\n## B\n- [ ] Test\n",
        "# P\n## Alpha\n- [ ] Test\n- [ ] Test\n## Beta\n- [ ] Test\n",
        "moved A/Test > Alpha/Test\nmoved A/Test > Alpha/Test\nmoved B/Test > Beta/Test");
    row("moved to one of two", "# P\n## A\n- [ ] a\n- [ ] Test\n## B\n- [ ] b\n## C\n- [ ] c\n",
        "# P\n## A\n- [ ] a\n## B\n- [ ] b\n- [ ] Test\n## C\n- [ ] c\n- [ ] Test\n",
        "asks A/Test > B/Test or C/Test\nadded B/Test\nadded C/Test");
    row("two equal titles swapped", "- [ ] twin\n- [x] twin\n", "- [x] twin\n- [ ] twin\n", "");
    row("one of three namesakes renamed", "- [ ] twin\n- [ ] twin\n- [ ] twin\n- [ ] z\n",
        "- [ ] twin\n- [ ] twin\n- [ ] twins\n- [ ] z\n", "asks twin > twins\nadded twins");
    row("one of two namesakes moved", "# P\n## A\n- [ ] twin\n- [ ] twin\n## B\n- [ ] b\n",
        "# P\n## A\n- [ ] twin\n## B\n- [ ] b\n- [ ] twin\n", "asks A/twin > B/twin\nadded B/twin");
    row("the new title is another's, which was renamed too",
        "- [ ] one\n- [ ] Write tests\n- [ ] two\n- [ ] Load tests\n",
        "- [ ] one\n- [ ] Load tests\n- [ ] two\n- [ ] Load tests of the kiln\n",
        "removed Write tests\nadded Load tests of the kiln");
    row("everything replaced", "- [ ] Buy milk\n- [ ] Sweep\n- [ ] Pay\n", "- [ ] Row home\n- [ ] Fix it\n",
        "removed Buy milk\nremoved Sweep\nremoved Pay\nadded Row home\nadded Fix it");
}

void PlanChangesTest::changes()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QTEST(textOf(compareItems(itemsOf(before), itemsOf(after))), "expected");
}

void PlanChangesTest::oneChangeHasBothSides()
{
    const std::vector<KnownItem> before = itemsOf("# P\n## A\n- [ ] Write tests\n");
    const std::vector<KnownItem> after = itemsOf("# P\n\n## A\n- [ ] Write all tests\n");
    const PlanChanges changes = compareItems(before, after);
    QCOMPARE(changes.renamed.size(), size_t{1});
    QVERIFY(changes.renamed.front().before == before.front());
    QVERIFY(changes.renamed.front().after == after.front());
    QCOMPARE(changes.renamed.front().after.line, 4);
}

void PlanChangesTest::manyItemsTakeLittleTime_data()
{
    QTest::addColumn<int>("sections");
    QTest::addColumn<QString>("title");
    QTest::newRow("one section, all titles differ") << 1 << QStringLiteral("Task %1 of many");
    QTest::newRow("one section, all titles equal") << 1 << QStringLiteral("Task");
    QTest::newRow("many sections with equal titles") << 1000 << QStringLiteral("Task");
}

void PlanChangesTest::manyItemsTakeLittleTime()
{
    QFETCH(const int, sections);
    QFETCH(const QString, title);
    constexpr size_t count = 10'000;
    const auto make = [&](const QString& pattern, const QString& heading) {
        std::vector<KnownItem> items;
        for (size_t number = 0; number < count; ++number) {
            const QString name = pattern.contains(QLatin1Char('%')) ? pattern.arg(number) : pattern;
            const QString section = heading.arg(number * static_cast<size_t>(sections) / count);
            items.push_back(
                {ItemId(section + name + QString::number(number)), name, {section}, static_cast<int>(number) + 1});
        }
        return items;
    };
    const std::vector<KnownItem> before = make(title, QStringLiteral("Section %1"));
    // Each with each would be a hundred million comparisons of titles; the deadline of the test is what notices.
    const PlanChanges renamed =
        compareItems(before, make(title + QStringLiteral(" now"), QStringLiteral("Section %1")));
    const bool areUnique = title.contains(QLatin1Char('%'));
    QCOMPARE(renamed.renamed.size(), areUnique ? count : 0);
    QCOMPARE(renamed.renamed.size() + renamed.questions.size() + renamed.removed.size(), count);
    const PlanChanges moved = compareItems(before, make(title, QStringLiteral("Part %1")));
    QCOMPARE(moved.moved.size(), count);
    QCOMPARE(compareItems(before, {}).removed.size(), count);
    QVERIFY(compareItems(before, before).removed.empty());
}

QTEST_GUILESS_MAIN(PlanChangesTest)
#include "tst_planchanges.moc"
