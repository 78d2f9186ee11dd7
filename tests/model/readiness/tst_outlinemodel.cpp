// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "readiness/OutlineModel.h"
#include "support/ModelText.h"
#include "support/SamplePlans.h"

using namespace readyroom;
using namespace readyroom::readiness;
using tests::modelText;
using tests::SamplePlans;

namespace {

PlanItem makeItem(const char* title, const char* pillar, Priority priority, double hours, int week)
{
    PlanItem item;
    item.id = ItemId(QString::fromLatin1(title));
    item.title = QString::fromLatin1(title);
    item.pillar = QString::fromLatin1(pillar);
    item.state = ItemState::Open;
    item.priority = priority;
    item.estimate = Estimate{hours, hours};
    item.weeks = WeekRange{week, week};
    return item;
}

/// Safety: a, b (with c nested in it); Speed: d, e.
Plan smallPlan()
{
    Plan plan;
    plan.file = QStringLiteral("plan.md");
    plan.items = {makeItem("a", "Safety", Priority::High, 2, 2), makeItem("b", "Safety", Priority::Critical, 3, 1),
                  makeItem("c", "Safety", Priority::Low, 1, 1), makeItem("d", "Speed", Priority::High, 4, 3),
                  makeItem("e", "Speed", Priority::Low, 5, 2)};
    plan.items[2].parent = 1;
    plan.items[3].owner = QStringLiteral("Dev");
    return plan;
}

PlanPtr shared(Plan plan)
{
    return std::make_shared<const Plan>(std::move(plan));
}

} // namespace

class OutlineModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsGroupsAndNestedItems();
    void groupsByEveryKind_data();
    void groupsByEveryKind();
    void countsLeaveOutDuplicatesAndOtherKinds();
    void aTickChangesDataOnly();
    void aRemovedAndAnAddedItemAreMerged();
    void aReorderedPlanKeepsPersistentIndexes();
    void anItemMovesToAnotherGroup();
    void aNestedItemMovesToAnotherParent();
    void anotherFileResets();
    void anyVersionCanFollowAny();

private:
    std::unique_ptr<OutlineModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void OutlineModelTest::init()
{
    m_tester.reset();
    m_model = std::make_unique<OutlineModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void OutlineModelTest::showsGroupsAndNestedItems()
{
    m_model->setPlan(shared(smallPlan()));
    QCOMPARE(modelText(*m_model), QStringLiteral("Safety | 6\n"
                                                 "  a | 1 | 2 | 2 | 0\n"
                                                 "  b | 0 | 3 | 1 | 0\n"
                                                 "    c | 3 | 1 | 1 | 0\n"
                                                 "Speed | 9\n"
                                                 "  d | 1 | 4 | 3 | Dev | 0\n"
                                                 "  e | 3 | 5 | 2 | 0\n"));
    const QModelIndex nested = m_model->indexOf(ItemId(QStringLiteral("c")));
    QCOMPARE(m_model->item(nested)->title, QStringLiteral("c"));
    QCOMPARE(nested.data(OutlineModel::PriorityRole).toInt(), static_cast<int>(Priority::Low));
    QCOMPARE(m_model->item(nested.parent())->title, QStringLiteral("b"));
    QCOMPARE(m_model->item(nested.parent().parent()), nullptr);
    QVERIFY(!m_model->indexOf(ItemId(QStringLiteral("nowhere"))).isValid());
}

void OutlineModelTest::groupsByEveryKind_data()
{
    QTest::addColumn<int>("groupBy");
    QTest::addColumn<QString>("groups");
    const auto row = [](const char* name, GroupBy groupBy, const char* groups) {
        QTest::newRow(name) << static_cast<int>(groupBy) << QString::fromLatin1(groups);
    };
    row("pillar", GroupBy::Pillar, "Safety Speed");
    row("phase, none last", GroupBy::Phase, "Early Late -");
    row("priority, critical first", GroupBy::Priority, "0 1 3");
    row("owner, by name, none last", GroupBy::Owner, "Dev ops -");
    row("week ascending", GroupBy::Week, "1 2 3");
    row("section, once a pillar", GroupBy::Section, "Same Same -");
}

void OutlineModelTest::groupsByEveryKind()
{
    QFETCH(const int, groupBy);
    Plan plan = smallPlan();
    plan.items[0].phase = QStringLiteral("Late");
    plan.items[0].scheduleLine = 90;
    plan.items[1].phase = QStringLiteral("Early");
    plan.items[1].scheduleLine = 80;
    plan.items[0].section = plan.items[3].section = QStringLiteral("Same");
    plan.items[4].owner = QStringLiteral("ops");
    plan.items[1].section.clear();
    plan.items[4].section = QStringLiteral("Same");
    m_model->setPlan(shared(plan));
    m_model->setGroupBy(static_cast<GroupBy>(groupBy));
    QStringList groups;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QVariant value = m_model->index(row, 0).data();
        groups << (value.isValid() ? value.toString() : QStringLiteral("-"));
    }
    QTEST(groups.join(QLatin1Char(' ')), "groups");
}

void OutlineModelTest::countsLeaveOutDuplicatesAndOtherKinds()
{
    Plan plan = smallPlan();
    plan.items[0].state = ItemState::Done;
    plan.items[1].duplicateOf = plan.items[0].id;
    plan.items.push_back(makeItem("t", "Safety", Priority::High, 100, 1));
    plan.items.back().kind = ItemKind::Target;
    m_model->setPlan(shared(plan));
    const QModelIndex safety = m_model->index(0, 0);
    QCOMPARE(safety.data(OutlineModel::DoneRole).toInt(), 1);
    QCOMPARE(safety.data(OutlineModel::TotalRole).toInt(), 2);
    QCOMPARE(safety.data(OutlineModel::HoursRole).toDouble(), 3.0);
}

void OutlineModelTest::aTickChangesDataOnly()
{
    const Plan plan = smallPlan();
    m_model->setPlan(shared(plan));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy layout(m_model.get(), &QAbstractItemModel::layoutChanged);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_model->setPlan(SamplePlans::withState(plan, 3, ItemState::Done));
    QCOMPARE(reset.count() + layout.count() + inserted.count() + removed.count(), 0);
    // The item and its group's count.
    QCOMPARE(changed.count(), 2);
    const auto first = [&changed](int number) { return changed.at(number).at(0).toModelIndex(); };
    QCOMPARE(first(0), m_model->index(1, 0));
    QCOMPARE(m_model->item(first(1))->title, QStringLiteral("d"));
    QCOMPARE(first(1).data(OutlineModel::StateRole).toInt(), static_cast<int>(ItemState::Done));
    QCOMPARE(first(0).data(OutlineModel::DoneRole).toInt(), 1);
}

void OutlineModelTest::aRemovedAndAnAddedItemAreMerged()
{
    Plan plan = smallPlan();
    m_model->setPlan(shared(plan));
    const QPersistentModelIndex kept(m_model->indexOf(ItemId(QStringLiteral("e"))));
    const QPersistentModelIndex gone(m_model->indexOf(ItemId(QStringLiteral("d"))));
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    plan.items.erase(plan.items.begin() + 3);
    plan.items.push_back(makeItem("f", "Speed", Priority::Medium, 1, 1));
    plan.items.push_back(makeItem("g", "Style", Priority::Medium, 1, 1));
    m_model->setPlan(shared(plan));
    QCOMPARE(reset.count(), 0);
    QVERIFY(!gone.isValid());
    QCOMPARE(m_model->item(kept)->title, QStringLiteral("e"));
    QCOMPARE(modelText(*m_model), QStringLiteral("Safety | 6\n"
                                                 "  a | 1 | 2 | 2 | 0\n"
                                                 "  b | 0 | 3 | 1 | 0\n"
                                                 "    c | 3 | 1 | 1 | 0\n"
                                                 "Speed | 6\n"
                                                 "  e | 3 | 5 | 2 | 0\n"
                                                 "  f | 2 | 1 | 1 | 0\n"
                                                 "Style | 1\n"
                                                 "  g | 2 | 1 | 1 | 0\n"));
}

void OutlineModelTest::aReorderedPlanKeepsPersistentIndexes()
{
    Plan plan = smallPlan();
    m_model->setPlan(shared(plan));
    const QPersistentModelIndex nested(m_model->index(0, 2, m_model->indexOf(ItemId(QStringLiteral("b")))));
    const QPersistentModelIndex moved(m_model->indexOf(ItemId(QStringLiteral("d"))));
    std::swap(plan.items[3], plan.items[4]);
    std::rotate(plan.items.begin(), plan.items.begin() + 3, plan.items.end());
    plan.items[4].parent = 3; // c in b, now behind "a"
    m_model->setPlan(shared(plan));
    QCOMPARE(modelText(*m_model), QStringLiteral("Speed | 9\n"
                                                 "  e | 3 | 5 | 2 | 0\n"
                                                 "  d | 1 | 4 | 3 | Dev | 0\n"
                                                 "Safety | 6\n"
                                                 "  a | 1 | 2 | 2 | 0\n"
                                                 "  b | 0 | 3 | 1 | 0\n"
                                                 "    c | 3 | 1 | 1 | 0\n"));
    QCOMPARE(m_model->item(moved)->title, QStringLiteral("d"));
    QCOMPARE(moved.row(), 1);
    QCOMPARE(m_model->item(nested)->title, QStringLiteral("c"));
    QCOMPARE(nested.column(), 2);
}

void OutlineModelTest::anItemMovesToAnotherGroup()
{
    Plan plan = smallPlan();
    m_model->setPlan(shared(plan));
    m_model->setGroupBy(GroupBy::Week);
    plan.items[0].weeks = WeekRange{9, 9};
    m_model->setPlan(shared(plan));
    QCOMPARE(modelText(*m_model), QStringLiteral("1 | 4\n"
                                                 "  b | 0 | 3 | 1 | 0\n"
                                                 "    c | 3 | 1 | 1 | 0\n"
                                                 "2 | 5\n"
                                                 "  e | 3 | 5 | 2 | 0\n"
                                                 "3 | 4\n"
                                                 "  d | 1 | 4 | 3 | Dev | 0\n"
                                                 "9 | 2\n"
                                                 "  a | 1 | 2 | 9 | 0\n"));
}

void OutlineModelTest::aNestedItemMovesToAnotherParent()
{
    Plan plan = smallPlan();
    m_model->setPlan(shared(plan));
    plan.items[2].parent = 0;
    m_model->setPlan(shared(plan));
    QCOMPARE(m_model->item(m_model->indexOf(ItemId(QStringLiteral("c"))).parent())->title, QStringLiteral("a"));
    plan.items[2].parent = -1;
    m_model->setPlan(shared(plan));
    QCOMPARE(m_model->item(m_model->indexOf(ItemId(QStringLiteral("c"))).parent()), nullptr);
}

void OutlineModelTest::anotherFileResets()
{
    m_model->setPlan(shared(smallPlan()));
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    Plan other = smallPlan();
    other.file = QStringLiteral("other.md");
    m_model->setPlan(shared(other));
    QCOMPARE(reset.count(), 1);
    m_model->setPlan(nullptr);
    QCOMPARE(m_model->rowCount(), 0);
}

void OutlineModelTest::anyVersionCanFollowAny()
{
    // Items come, go, move and change their parents; after each step the model must show what a fresh one would.
    quint32 state = 7;
    const auto next = [&state](quint32 limit) {
        state = state * 1664525U + 1013904223U;
        return static_cast<int>((state >> 8U) % limit);
    };
    for (const GroupBy groupBy : {GroupBy::Pillar, GroupBy::Week, GroupBy::Priority}) {
        init();
        m_model->setGroupBy(groupBy);
        for (int step = 0; step < 60; ++step) {
            Plan plan;
            plan.file = QStringLiteral("plan.md");
            QList<int> names{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
            const int count = next(10);
            for (int i = 0; i < count; ++i) {
                const QByteArray title = QByteArray::number(names.takeAt(next(static_cast<quint32>(names.size()))));
                plan.items.push_back(makeItem(title.constData(), next(2) ? "Safety" : "Speed",
                                              static_cast<Priority>(next(4)), next(3), next(3)));
                plan.items.back().parent = next(3) == 0 ? i - 1 : -1;
            }
            const PlanPtr version = shared(plan);
            m_model->setPlan(version);
            OutlineModel fresh;
            fresh.setGroupBy(groupBy);
            fresh.setPlan(version);
            QCOMPARE(modelText(*m_model), modelText(fresh));
        }
    }
}

QTEST_GUILESS_MAIN(OutlineModelTest)
#include "tst_outlinemodel.moc"
