// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QWindow>

#include "gui/shell/StubPage.h"
#include "support/ManualClock.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NavigationHistory.h"

using namespace readyroom;
using namespace readyroom::ui;
using tests::StubPage;

namespace {

Place at(const char* page, const char* id = "")
{
    return {QString::fromLatin1(page), QString::fromLatin1(id)};
}

/// Goes wherever it is sent, except to what has vanished.
struct Traveller
{
    Place place;
    std::vector<Place> vanished;

    [[nodiscard]] NavigationHistory::Go go()
    {
        return [this](const Place& to) {
            if (std::find(vanished.cbegin(), vanished.cend(), to) != vanished.cend())
                return false;
            place = to;
            return true;
        };
    }
};

} // namespace

class NavigationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void historyGoesBackAndForward();
    void historyForgetsWhatVanished();
    void historyIsBounded();
    void stepsTakeThePlaceAndJumpsAreKept();
    void keysAndMouseGoBackAndForward();
    void skipsWhatIsNoLongerThere();
    void sidePageOpensOnceAndCloses();
    void sidePageWithoutWorkspace();
    void escapeReturnsToWhereOneWas();
    void badgeStandsInTheTab();
    void menuActionsComeBeforeTheEnd();

private:
    tests::ManualClock m_clock;
};

void NavigationTest::init()
{
    QCoreApplication::setOrganizationName(QStringLiteral("readyroom-test"));
    QSettings().clear();
}

void NavigationTest::historyGoesBackAndForward()
{
    NavigationHistory history;
    Traveller traveller;
    QVERIFY(!history.back(traveller.go()));
    for (const char* id : {"a", "b", "c"})
        history.visit(at("one", id));
    history.visit(at("one", "c")); // where one is already
    QVERIFY(history.back(traveller.go()));
    QCOMPARE(traveller.place, at("one", "b"));
    QVERIFY(history.back(traveller.go()));
    QVERIFY(!history.canGoBack());
    QVERIFY(history.forward(traveller.go()));
    QCOMPARE(traveller.place, at("one", "b"));
    history.visit(at("two"));
    QVERIFY(!history.canGoForward());
    history.replace(at("two", "x"));
    QVERIFY(history.back(traveller.go()));
    QVERIFY(history.forward(traveller.go()));
    QCOMPARE(traveller.place, at("two", "x"));
}

void NavigationTest::historyForgetsWhatVanished()
{
    NavigationHistory history;
    Traveller traveller;
    for (const char* id : {"a", "b", "c", "d"})
        history.visit(at("one", id));
    traveller.vanished = {at("one", "b"), at("one", "c")};
    QVERIFY(history.back(traveller.go()));
    QCOMPARE(traveller.place, at("one", "a"));
    QVERIFY(history.forward(traveller.go()));
    QCOMPARE(traveller.place, at("one", "d"));
    traveller.vanished = {at("one", "a")};
    QVERIFY(!history.back(traveller.go()));
    QCOMPARE(traveller.place, at("one", "d"));
    QVERIFY(!history.canGoBack());
}

void NavigationTest::historyIsBounded()
{
    NavigationHistory history;
    Traveller traveller;
    constexpr int visits = 250;
    for (int number = 0; number < visits; ++number)
        history.visit({QStringLiteral("one"), QString::number(number)});
    int steps = 0;
    while (history.back(traveller.go()))
        ++steps;
    QCOMPARE(steps, static_cast<int>(NavigationHistory::capacity) - 1);
    QCOMPARE(traveller.place.id, QStringLiteral("150"));
}

void NavigationTest::stepsTakeThePlaceAndJumpsAreKept()
{
    auto* page = new StubPage("tasks", {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    MainWindow window(m_clock, {page});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    page->go(QStringLiteral("a"), Page::Move::Step);
    page->go(QStringLiteral("b"), Page::Move::Step);
    page->go(QStringLiteral("c"), Page::Move::Jump);
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(page->selected, QStringLiteral("b"));
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(page->selected, QStringLiteral("b"));
    QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(page->selected, QStringLiteral("c"));
}

void NavigationTest::keysAndMouseGoBackAndForward()
{
    auto* one = new StubPage("one", {QStringLiteral("a")});
    auto* two = new StubPage("two", {QStringLiteral("b")});
    MainWindow window(m_clock, {one, two});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto* tabs = window.findChild<QTabWidget*>();
    one->go(QStringLiteral("a"), Page::Move::Step);
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    two->go(QStringLiteral("b"), Page::Move::Step);
    one->selected.clear();
    const QPoint middle = window.rect().center();
    QTest::mouseClick(window.windowHandle(), Qt::BackButton, {}, middle);
    QCOMPARE(tabs->currentWidget(), one);
    QCOMPARE(one->selected, QStringLiteral("a"));
    two->selected.clear();
    QTest::mouseClick(window.windowHandle(), Qt::ForwardButton, {}, middle);
    QCOMPARE(tabs->currentWidget(), two);
    QCOMPARE(two->selected, QStringLiteral("b"));
}

void NavigationTest::skipsWhatIsNoLongerThere()
{
    auto* page = new StubPage("tasks", {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    MainWindow window(m_clock, {page});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (const QString& id : std::as_const(page->ids))
        page->go(id, Page::Move::Jump);
    page->ids.removeAll(QStringLiteral("b"));
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(page->selected, QStringLiteral("a"));
    // Another workspace: nothing of the one before is left.
    auto* other = new StubPage("tasks", {QStringLiteral("a")});
    window.setPages({other});
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(other->selected, QString());
}

void NavigationTest::sidePageOpensOnceAndCloses()
{
    MainWindow window(m_clock, {new StubPage("one"), new StubPage("two")});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto* tabs = window.findChild<QTabWidget*>();
    window.showPage(1);
    const QPointer<Page> side(new StubPage("side"));
    window.showSidePage(side);
    QCOMPARE(tabs->currentWidget(), side);
    QCOMPARE(window.pageCount(), 2);
    QVERIFY(!tabs->tabBar()->tabButton(0, QTabBar::RightSide));
    QVERIFY(tabs->tabBar()->tabButton(2, QTabBar::RightSide));
    const QPointer<Page> again(new StubPage("side"));
    window.showPage(0);
    window.showSidePage(again);
    QVERIFY(again.isNull());
    QCOMPARE(tabs->currentWidget(), side);
    QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(side.isNull());
    QCOMPARE(tabs->currentIndex(), 0);
    QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(tabs->count(), 2);
    // Another workspace leaves what is at the side open.
    window.showSidePage(new StubPage("side"));
    window.setPages({new StubPage("three")});
    QCOMPARE(tabs->count(), 2);
    QCOMPARE(tabs->currentIndex(), 0);
}

void NavigationTest::sidePageWithoutWorkspace()
{
    MainWindow window(m_clock, {});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto* welcome = window.findChild<QPushButton*>();
    QVERIFY(welcome->isVisible());
    auto* side = new StubPage("side");
    window.showSidePage(side);
    QVERIFY(side->isVisible());
    QVERIFY(!welcome->isVisible());
    QTest::keyClick(side->line, Qt::Key_Escape);
    QVERIFY(welcome->isVisible());
    window.showSidePage(new StubPage("side"));
    QVERIFY(side->isVisible());
    QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
    QVERIFY(welcome->isVisible());
}

void NavigationTest::escapeReturnsToWhereOneWas()
{
    auto* two = new StubPage("two");
    MainWindow window(m_clock, {new StubPage("one"), two});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showPage(1);
    auto* side = new StubPage("side");
    window.showSidePage(side);
    QVERIFY(side->line->hasFocus());
    QTest::keyClick(side->line, Qt::Key_Escape);
    QVERIFY(two->isVisible());
    // It belongs to the page where a feature is shown.
    QTest::keyClick(two->line, Qt::Key_Escape);
    QVERIFY(two->isVisible());
}

void NavigationTest::badgeStandsInTheTab()
{
    auto* page = new StubPage("health");
    MainWindow window(m_clock, {page});
    const auto* tabs = window.findChild<QTabWidget*>();
    QCOMPARE(tabs->tabText(0), QStringLiteral("Health"));
    page->setStatus({Mark::Bad, QStringLiteral("1 down"), {}, QStringLiteral("■1")});
    QCOMPARE(tabs->tabText(0), QStringLiteral("Health ■1"));
}

void NavigationTest::menuActionsComeBeforeTheEnd()
{
    MainWindow window(m_clock, {new StubPage("one")});
    QAction action(QStringLiteral("New window"));
    window.addMenuAction(Page::Menu::File, &action);
    const QList<QAction*> file = window.menuBar()->actions().constFirst()->menu()->actions();
    const auto place = file.indexOf(&action);
    QVERIFY(place > 0);
    QVERIFY(file.at(place + 1)->isSeparator());
    QVERIFY(file.constLast()->shortcut() == QKeySequence(QKeySequence::Quit));
}

QTEST_MAIN(NavigationTest)
#include "tst_navigation.moc"
