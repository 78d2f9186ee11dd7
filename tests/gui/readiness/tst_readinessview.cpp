// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

#include "support/ManualClock.h"
#include "support/ModelText.h"
#include "support/NamelessWidgets.h"
#include "support/SamplePlans.h"
#include "ui/readiness/OutlinePanel.h"
#include "ui/readiness/ReadinessActions.h"
#include "ui/readiness/ReadinessView.h"
#include "ui/readiness/RenameDialog.h"
#include "ui/widgets/FilterLine.h"
#include "ui/widgets/SectionView.h"
#include "ui/widgets/Theme.h"

using namespace readyroom;
using namespace readyroom::readiness;
using namespace readyroom::ui;
using tests::SamplePlans;

namespace {

/// All texts of labels and buttons that are on screen.
QString visibleText(const QWidget& root)
{
    QStringList texts;
    for (const auto* label : root.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&root))
            texts << label->text();
    }
    for (const auto* button : root.findChildren<QAbstractButton*>()) {
        if (button->isVisibleTo(&root))
            texts << button->text();
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

class ReadinessViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void opensWithTheAnswerAndTheFirstBlocker();
    void tickingAsksOnce_data();
    void tickingAsksOnce();
    void aTickKeepsSelectionAndScroll();
    void filterFindsNestedItemsAndCountsTheRest();
    void slashAndEscapeMoveTheFocus();
    void groupingKeepsTheSelection();
    void closedGroupsStayClosed();
    void detailShowsWhatBodyAndScheduleSay();
    void sectionLoadsNothing();
    void findingLeadsToItsItem();
    void aFailureKeepsTheLastGoodPlan();
    void withoutPlansOrWithAnErrorItSaysSo();
    void severalPlansCanBeChosen();
    void repairedCharactersAreSaid();
    void goneTaskIsAskedAbout();
    void renameDialogAnswersOnce();
    void copiesTheId();
    void everyCommandHasAKeyAndSaysIt();
    void everyFocusableWidgetHasAName();
    void tabOrderIsVisualOrder();

private:
    [[nodiscard]] QTreeView* tree() const { return m_view->outline().tree(); }
    [[nodiscard]] QString current() const
    {
        const PlanItem* item = m_view->outline().currentItem();
        return item ? item->title : QString();
    }

    tests::ManualClock m_clock;
    SamplePlans::PlanPtr m_plan;
    std::unique_ptr<ReadinessView> m_view;
};

void ReadinessViewTest::initTestCase()
{
    Theme::apply(*qApp, Theme::Choice::Light);
}

void ReadinessViewTest::init()
{
    m_plan = SamplePlans::service();
    m_view = std::make_unique<ReadinessView>(m_clock);
    m_view->resize(1280, 800);
    m_view->setPlans({m_plan});
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void ReadinessViewTest::opensWithTheAnswerAndTheFirstBlocker()
{
    QVERIFY(visibleText(*m_view).contains(QLatin1String("Not ready: 13 critical")));
    QVERIFY(visibleText(*m_view).contains(QLatin1String("11 of 71 done")));
    QVERIFY(m_view->status().text.contains(QLatin1String("17")));
    const PlanItem* item = m_view->outline().currentItem();
    QVERIFY(item);
    QCOMPARE(item->priority, std::optional(Priority::Critical));
    QVERIFY(item->state != ItemState::Done);
    QTRY_VERIFY(tree()->viewport()->rect().intersects(tree()->visualRect(tree()->currentIndex())));
}

void ReadinessViewTest::tickingAsksOnce_data()
{
    QTest::addColumn<bool>("byMouse");
    QTest::newRow("space") << false;
    QTest::newRow("click on the box") << true;
}

void ReadinessViewTest::tickingAsksOnce()
{
    QFETCH(const bool, byMouse);
    QSignalSpy asked(m_view.get(), &ReadinessView::markRequested);
    const auto tick = [&](const PlanItem& item) {
        m_view->outline().select(item.id);
        tree()->setFocus();
        if (!byMouse) {
            QTest::keyClick(tree(), Qt::Key_Space);
            return;
        }
        QStyleOptionViewItem option;
        option.initFrom(tree());
        option.rect = tree()->visualRect(tree()->currentIndex());
        option.features = QStyleOptionViewItem::HasCheckIndicator;
        const QRect box = tree()->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, tree());
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, box.center());
    };
    tick(m_plan->items[2]);
    tick(m_plan->items[0]);
    QCOMPARE(asked.count(), 2);
    QCOMPARE(asked.at(0).at(0).toString(), m_plan->file);
    QCOMPARE(asked.at(0).at(1).value<ItemId>(), m_plan->items[2].id);
    QVERIFY(asked.at(0).at(2).toBool());
    QVERIFY(!asked.at(1).at(2).toBool());
    // Without a box there is nothing to tick.
    m_view->outline().select(m_plan->items[5].id);
    QTest::keyClick(tree(), Qt::Key_Space);
    QCOMPARE(asked.count(), 2);
}

void ReadinessViewTest::aTickKeepsSelectionAndScroll()
{
    m_view->outline().select(m_plan->items[50].id);
    const int scroll = tree()->verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    m_view->setPlans({SamplePlans::withState(*m_plan, 50, ItemState::Done)});
    QCOMPARE(m_view->outline().currentItem()->id, m_plan->items[50].id);
    QCOMPARE(m_view->outline().currentItem()->state, ItemState::Done);
    QCOMPARE(tree()->verticalScrollBar()->value(), scroll);
    QVERIFY(visibleText(*m_view).contains(QLatin1String("12 of 71 done")));
}

void ReadinessViewTest::filterFindsNestedItemsAndCountsTheRest()
{
    m_view->outline().setGroupBy(GroupBy::Pillar);
    m_view->outline().filter()->setText(QStringLiteral("STATUS verified"));
    // Item 8 is nested in item 7, which stays for its sake.
    QCOMPARE(tests::modelText(*tree()->model()),
             QStringLiteral("Verified and validated | 36.5\u2009h | 3 of 9 done\n"
                            "  Scan dependencies on every pull request | Low | 5\u2009h | 7–8 | DevOps | Open\n"
                            "    Publish a status page | Critical | 7\u2009h | 1 | Open\n"));
    QVERIFY(visibleText(*m_view).contains(QLatin1String("the filter hides 83")));
    m_view->outline().filter()->setText(QStringLiteral("no such words"));
    QCOMPARE(tree()->model()->rowCount(), 0);
    m_view->outline().filter()->clear();
    QCOMPARE(tree()->model()->rowCount(), 9);
}

void ReadinessViewTest::slashAndEscapeMoveTheFocus()
{
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_Slash);
    QVERIFY(m_view->outline().filter()->hasFocus());
    QTest::keyClicks(m_view->outline().filter(), QStringLiteral("a/b?"));
    QCOMPARE(m_view->outline().filter()->text(), QStringLiteral("a/b?"));
    QTest::keyClick(m_view->outline().filter(), Qt::Key_Escape);
    QTest::keyClick(m_view->outline().filter(), Qt::Key_Escape);
    QVERIFY(tree()->hasFocus());
}

void ReadinessViewTest::groupingKeepsTheSelection()
{
    m_view->outline().select(m_plan->items[12].id);
    for (const GroupBy groupBy : {GroupBy::Week, GroupBy::Owner, GroupBy::Section, GroupBy::Phase, GroupBy::Priority}) {
        m_view->outline().setGroupBy(groupBy);
        QCOMPARE(m_view->outline().currentItem()->id, m_plan->items[12].id);
    }
}

void ReadinessViewTest::closedGroupsStayClosed()
{
    const QModelIndex group = tree()->model()->index(1, 0);
    tree()->collapse(group);
    m_view->setPlans({SamplePlans::withState(*m_plan, 3, ItemState::Done)});
    QVERIFY(!tree()->isExpanded(tree()->model()->index(1, 0)));
    m_view->outline().filter()->setText(QStringLiteral("security"));
    QVERIFY(tree()->isExpanded(tree()->model()->index(1, 0)));
    m_view->outline().filter()->clear();
    QVERIFY(!tree()->isExpanded(tree()->model()->index(1, 0)));
    QVERIFY(tree()->isExpanded(tree()->model()->index(2, 0)));
}

void ReadinessViewTest::detailShowsWhatBodyAndScheduleSay()
{
    m_view->outline().select(m_plan->items[3].id);
    QString text = visibleText(*m_view);
    QVERIFY(text.contains(QStringLiteral("2–3\u2009h (schedule says 4\u2009h)")));
    QVERIFY(text.contains(QLatin1String("PRODUCTION.md, line 13")));
    m_view->outline().select(m_plan->items[6].id);
    text = visibleText(*m_view);
    QVERIFY(text.contains(QLatin1String("the security review (not in the plan)")));
    QVERIFY(text.contains(QLatin1String("Install the test framework</a> (Done)")));
    QVERIFY(m_view->findChild<SectionView*>()->toPlainText().contains(QLatin1String("Agree on the scope")));
}

void ReadinessViewTest::sectionLoadsNothing()
{
    auto plan = std::make_shared<Plan>(SamplePlans::tasks(1, 1));
    plan->text = "- [ ] x <script>alert(1)</script> ![p](file:///etc/passwd) [away](https://example.org)\n";
    m_view->setPlans({plan});
    auto* section = m_view->findChild<SectionView*>();
    QSignalSpy link(m_view.get(), &ReadinessView::linkActivated);
    QVERIFY(!section->loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/passwd"))).isValid());
    QVERIFY(!section->toHtml().contains(QLatin1String("<script")));
    QMetaObject::invokeMethod(section, "anchorClicked", Q_ARG(QUrl, QUrl(QStringLiteral("https://example.org"))));
    QCOMPARE(link.count(), 1);
    QVERIFY(section->source().isEmpty());
}

void ReadinessViewTest::findingLeadsToItsItem()
{
    m_view->actions().showFindings->trigger();
    auto* list = m_view->findChild<QListView*>(QStringLiteral("findings"));
    QVERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 11);
    const QString text = tests::modelText(*list->model());
    QVERIFY(text.contains(QStringLiteral("The plan claims 270\u2009h in total; its tasks add up to 297\u2009h.")));
    QVERIFY(text.contains(QLatin1String("average 43.6.")));
    QVERIFY(text.contains(QLatin1String("misread as Mac Roman")));
    list->setFocus();
    list->setCurrentIndex(list->model()->index(3, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(tree()->isVisible());
    QCOMPARE(current(), m_plan->items[2].title);
}

void ReadinessViewTest::aFailureKeepsTheLastGoodPlan()
{
    m_view->showError({ErrorCode::PermissionDenied, m_plan->file, {}, nullptr});
    QVERIFY(tree()->isVisible());
    QVERIFY(visibleText(*m_view).contains(QLatin1String("Permission denied: PRODUCTION.md")));
    QVERIFY(visibleText(*m_view).contains(QLatin1String("Shown as read at")));
    QSignalSpy refresh(m_view.get(), &ReadinessView::refreshRequested);
    for (auto* button : m_view->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == QLatin1String("Read again"))
            button->click();
    }
    QCOMPARE(refresh.count(), 1);
    m_view->setPlans({m_plan});
    QVERIFY(!visibleText(*m_view).contains(QLatin1String("Permission denied")));
}

void ReadinessViewTest::withoutPlansOrWithAnErrorItSaysSo()
{
    m_view->setPlans({});
    QVERIFY(!tree()->isVisible());
    QVERIFY(visibleText(*m_view).contains(QLatin1String("New plan\nOpen another folder")));
    QVERIFY(m_view->status().text.isEmpty());
    m_view->showError({ErrorCode::NotText, QStringLiteral("a.md"), {}, nullptr});
    QVERIFY(visibleText(*m_view).contains(QLatin1String("Not a text file")));
    m_view->setPlans({m_plan});
    QVERIFY(tree()->isVisible());
}

void ReadinessViewTest::severalPlansCanBeChosen()
{
    auto other = std::make_shared<Plan>(SamplePlans::tasks(1, 2));
    m_view->setPlans({m_plan, other});
    auto* chooser = m_view->findChild<QComboBox*>(QStringLiteral("plans"));
    QVERIFY(chooser->isVisible());
    chooser->setFocus();
    QTest::keyClick(chooser, Qt::Key_Down);
    QCOMPARE(m_view->plan()->file, other->file);
    QCOMPARE(tree()->model()->rowCount(), 1);
    // A change in either keeps the choice.
    m_view->setPlans({SamplePlans::withState(*m_plan, 0, ItemState::Open), other});
    QCOMPARE(m_view->plan()->file, other->file);
    QCOMPARE(chooser->currentText(), other->file);
}

void ReadinessViewTest::repairedCharactersAreSaid()
{
    QVERIFY(visibleText(*m_view).contains(QLatin1String("shown repaired (Mac Roman). The file is unchanged.")));
    Plan plan = *m_plan;
    plan.encodingRepair.reset();
    m_view->setPlans({std::make_shared<Plan>(plan)});
    QVERIFY(!visibleText(*m_view).contains(QLatin1String("repaired (")));
}

void ReadinessViewTest::goneTaskIsAskedAbout()
{
    const ItemQuestion question{{ItemId(QStringLiteral("old")), QStringLiteral("Old title"), {}, 3},
                                {{m_plan->items[1].id, QStringLiteral("New title"), {}, 4},
                                 {m_plan->items[2].id, QStringLiteral("Newer title"), {}, 5}}};
    const QString words = QString::fromUtf8("“Old title” is gone, and 2 task");
    m_view->setQuestions(QStringLiteral("another.md"), {question});
    QVERIFY(!visibleText(*m_view).contains(words));
    m_view->setQuestions(m_plan->file, {question});
    QVERIFY(visibleText(*m_view).contains(words));
    QSignalSpy asked(m_view.get(), &ReadinessView::questionRequested);
    for (QPushButton* button : m_view->findChildren<QPushButton*>()) {
        if (button->isVisibleTo(m_view.get()) && button->text() == QString::fromUtf8("Decide…"))
            button->click();
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), m_plan->file);
    m_view->setQuestions(m_plan->file, {});
    QVERIFY(!visibleText(*m_view).contains(words));
}

void ReadinessViewTest::renameDialogAnswersOnce()
{
    const ItemQuestion question{{ItemId(QStringLiteral("old")), QStringLiteral("Old title"), {}, 3},
                                {{ItemId(QStringLiteral("one")), QStringLiteral("New title"), {QStringLiteral("A")}, 4},
                                 {ItemId(QStringLiteral("two")), QStringLiteral("Newer title"), {}, 5}}};
    const auto answerTo = [&](const std::function<void(RenameDialog&)>& act) {
        RenameDialog dialog(question, m_view.get());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QStringList answers;
        connect(&dialog, &RenameDialog::decided, this, [&](const ItemId& now) { answers << now.toString(); });
        dialog.open();
        [&] { QVERIFY(QTest::qWaitForWindowActive(&dialog)); }();
        [&] { QCOMPARE(tests::namelessWidgets(dialog), QStringList()); }();
        act(dialog);
        [&] { QTRY_VERIFY(!dialog.isVisible()); }();
        return answers;
    };
    const auto list = [](RenameDialog& dialog) { return dialog.findChild<QListWidget*>(); };
    QCOMPARE(answerTo([&](RenameDialog& dialog) {
                 QTest::keyClick(list(dialog), Qt::Key_Down);
                 QTest::keyClick(list(dialog), Qt::Key_Return);
             }),
             QStringList{QStringLiteral("two")});
    QCOMPARE(answerTo([&](RenameDialog& dialog) { QTest::keyClick(list(dialog), Qt::Key_Escape); }), QStringList());
    QCOMPARE(answerTo([&](RenameDialog& dialog) {
                 for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
                     if (button->text().contains(QLatin1String("removed")))
                         button->click();
                 }
             }),
             QStringList{QString()});
}

void ReadinessViewTest::copiesTheId()
{
    m_view->outline().select(m_plan->items[9].id);
    m_view->actions().copyId->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), m_plan->items[9].id.toString());
}

void ReadinessViewTest::everyCommandHasAKeyAndSaysIt()
{
    QStringList keys;
    for (const Page::MenuEntry& entry : m_view->actions().menuEntries()) {
        const QList<QAction*> actions = entry.action->menu() ? entry.action->menu()->actions() : QList{entry.action};
        for (const QAction* action : actions) {
            const QString key = action->shortcut().toString(QKeySequence::NativeText);
            QVERIFY2(!key.isEmpty(), qPrintable(action->text()));
            QVERIFY2(!keys.contains(key), qPrintable(key));
            QVERIFY2(action->toolTip().contains(key), qPrintable(action->text()));
            keys << key;
        }
    }
    QCOMPARE(m_view->actions().keys().rows.size(), static_cast<size_t>(keys.size()));
}

void ReadinessViewTest::everyFocusableWidgetHasAName()
{
    QCOMPARE(tests::namelessWidgets(*m_view).join(QLatin1Char('\n')), QString());
    m_view->actions().showFindings->trigger();
    QCOMPARE(tests::namelessWidgets(*m_view).join(QLatin1Char('\n')), QString());
    m_view->setPlans({});
    QCOMPARE(tests::namelessWidgets(*m_view).join(QLatin1Char('\n')), QString());
}

void ReadinessViewTest::tabOrderIsVisualOrder()
{
    // Within each of the three columns the order is from top to bottom, and the columns follow from left to right.
    const QList<QWidget*> chain = tests::tabChain(*m_view);
    const auto column = [this](const QWidget* widget) {
        const int x = widget->mapTo(m_view.get(), QPoint(0, 0)).x();
        return x < tree()->mapTo(m_view.get(), QPoint(0, 0)).x() ? 0 : x < 930 ? 1 : 2;
    };
    for (qsizetype i = 1; i < chain.size(); ++i) {
        const QPoint before = chain[i - 1]->mapTo(m_view.get(), QPoint(0, 0));
        const QPoint after = chain[i]->mapTo(m_view.get(), QPoint(0, 0));
        if (after.y() < 90 || before.y() < 90)
            continue; // the lines across the page
        const bool ordered = column(chain[i - 1]) < column(chain[i]) ||
                             (column(chain[i - 1]) == column(chain[i]) &&
                              (before.y() < after.y() || (before.y() == after.y() && before.x() < after.x())));
        QVERIFY2(ordered, qPrintable(QStringLiteral("%1 (%2) before %3 (%4)")
                                         .arg(chain[i - 1]->accessibleName(),
                                              QString::fromLatin1(chain[i - 1]->metaObject()->className()),
                                              chain[i]->accessibleName(),
                                              QString::fromLatin1(chain[i]->metaObject()->className()))));
    }
}

QTEST_MAIN(ReadinessViewTest)
#include "tst_readinessview.moc"
