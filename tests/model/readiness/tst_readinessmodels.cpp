// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "readiness/FindingsModel.h"
#include "readiness/PillarModel.h"
#include "support/ModelText.h"
#include "support/SamplePlans.h"

using namespace readyroom;
using namespace readyroom::readiness;
using tests::modelText;
using tests::SamplePlans;

namespace {

Finding makeFinding(FindingKind kind, const char* subject, const char* claimed, std::vector<int> lines)
{
    return {kind, QString::fromLatin1(subject), QString::fromLatin1(claimed), {}, {}, std::move(lines), {}};
}

} // namespace

class ReadinessModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findingsAreMerged();
    void twoFindingsOfOneNameStayApart();
    void pillarsShowComputedAndDeclared();
    void pillarsFollowATick();
};

void ReadinessModelsTest::findingsAreMerged()
{
    FindingsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Finding duplicate = makeFinding(FindingKind::Duplicate, "x", "", {4, 9});
    duplicate.items = {ItemId(QStringLiteral("first")), ItemId(QStringLiteral("second"))};
    model.setFindings({makeFinding(FindingKind::TotalHours, "", "270", {12}), duplicate});
    QCOMPARE(modelText(model), QStringLiteral("0 | 270 | 12\n5 | x | 4\n"));
    QCOMPARE(model.index(1, 0).data(FindingsModel::ItemRole).toString(), QStringLiteral("first"));

    const QPersistentModelIndex kept(model.index(1, 1));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setFindings({duplicate, makeFinding(FindingKind::Unscheduled, "y", "", {}),
                       makeFinding(FindingKind::TotalHours, "", "280", {13})});
    QCOMPARE(reset.count(), 0);
    QCOMPARE(kept.row(), 0);
    QCOMPARE(modelText(model), QStringLiteral("5 | x | 4\n7 | y\n0 | 280 | 13\n"));
    model.setFindings({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!kept.isValid());
}

void ReadinessModelsTest::twoFindingsOfOneNameStayApart()
{
    FindingsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto same = [](int line) { return makeFinding(FindingKind::Duplicate, "x", "", {line}); };
    model.setFindings({same(1), same(2)});
    model.setFindings({same(1), same(2), same(3)});
    QCOMPARE(modelText(model), QStringLiteral("5 | x | 1\n5 | x | 2\n5 | x | 3\n"));
    model.setFindings({same(2)});
    QCOMPARE(modelText(model), QStringLiteral("5 | x | 2\n"));
}

void ReadinessModelsTest::pillarsShowComputedAndDeclared()
{
    PillarModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Plan plan = SamplePlans::tasks(2, 2);
    plan.items[0].priority = Priority::Critical;
    plan.items[0].state = ItemState::Done;
    plan.items[1].priority = Priority::Critical;
    plan.pillars[1].declaredScore.reset();
    plan.pillars.push_back({QStringLiteral("Empty"), std::nullopt, {}, 0, 0});
    model.setPlan(plan);
    QCOMPARE(modelText(model), QStringLiteral("Verified and validated | 50 | 0 | 1 | 2\n"
                                              "Infrastructure as code | 0 | 0 | 2\n"
                                              "Empty | 0 | 0\n"));
    QVERIFY(!model.index(2, static_cast<int>(PillarModel::Column::Score)).data().isValid());
}

void ReadinessModelsTest::pillarsFollowATick()
{
    PillarModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Plan plan = SamplePlans::tasks(2, 1);
    model.setPlan(plan);
    const QPersistentModelIndex score(model.index(1, static_cast<int>(PillarModel::Column::Score)));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setPlan(*SamplePlans::withState(plan, 1, ItemState::Done));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(score.data().toDouble(), 100.0);
    model.setPlan(Plan());
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(ReadinessModelsTest)
#include "tst_readinessmodels.moc"
