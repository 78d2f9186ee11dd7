// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <QDialog>
#include <QListWidget>
#include <QTextEdit>
#include <QTreeView>

#include "gui/app/ConsoleRoom.h"
#include "support/AccessibleWalk.h"
#include "support/WidgetSearch.h"
#include "ui/readiness/BulkEditDialog.h"
#include "ui/readiness/CommitDialog.h"
#include "ui/readiness/MergeDialog.h"
#include "ui/readiness/RenameDialog.h"
#include "ui/readiness/RepairDialog.h"
#include "ui/readiness/SectionDialog.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/AboutDialog.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/TrustDialog.h"

using namespace readyroom;
using namespace readyroom::readiness;
using namespace readyroom::tests;

namespace {

constexpr int patience = 20'000; ///< milliseconds

using MakeDialog = std::function<QDialog*(QWidget*)>;

KnownItem knownItem(const QString& title, int line)
{
    return {ItemId(title), title, {QStringLiteral("One")}, line};
}

} // namespace

Q_DECLARE_METATYPE(MakeDialog)

/// Fails with all faults in full.
#define NO_FAULTS(window)                                                                                              \
    do {                                                                                                               \
        const QByteArray faults = faultsOf(window);                                                                    \
        QVERIFY2(faults.isEmpty(), faults.constData());                                                                \
    } while (false)

/// Every page and every dialog of the program is used by ear and by keyboard.
class AccessibilityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_room.reset(); }
    void welcome();
    void pages_data();
    void pages();
    void activityWithEvents();
    void settingsRooms();
    void dialogs_data();
    void dialogs();
    void paletteKeepsNoFocus_data();
    void paletteKeepsNoFocus();
    void enterOpensAndEscapeGoesBack();
    void trapsAreNoticed();
    void wrongOrderIsNoticed();
    void fitsASmallScreenAtTwiceTheSize();

private:
    void openPlan();
    void trigger(const char* text);
    /// Nothing where there is none, else one line for each.
    static QByteArray faultsOf(QWidget& window)
    {
        return (accessibilityFaults(window) + tabFaults(window) + orderFaults(window)).join(QLatin1Char('\n')).toUtf8();
    }

    std::unique_ptr<ConsoleRoom> m_room;
};

void AccessibilityTest::init()
{
    ui::Theme::apply(*qApp, ui::Theme::Choice::Light);
    m_room = std::make_unique<ConsoleRoom>();
}

void AccessibilityTest::openPlan()
{
    m_room->start(m_room->makeWorkspace(QStringLiteral("harbour")));
    QVERIFY(QTest::qWaitForWindowActive(&m_room->window()));
    const auto isReady = [this] {
        const auto* tree = m_room->window().findChild<QTreeView*>(QStringLiteral("outline"));
        return tree && tree->hasFocus() && tree->currentIndex().isValid();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), patience);
    // From the heading to its first task.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
}

void AccessibilityTest::trigger(const char* text)
{
    for (auto* action : m_room->window().findChildren<QAction*>()) {
        if (action->text() == QString::fromUtf8(text)) {
            QVERIFY2(action->isEnabled(), text);
            action->trigger();
            return;
        }
    }
    QFAIL(text);
}

void AccessibilityTest::welcome()
{
    const QString harbour = m_room->makeWorkspace(QStringLiteral("harbour"));
    ui::RecentWorkspaces(m_room->store()).add({harbour, QStringLiteral("harbour"), m_room->clock().now(), {}});
    m_room->start();
    QVERIFY(QTest::qWaitForWindowActive(&m_room->window()));
    NO_FAULTS(m_room->window());
}

void AccessibilityTest::pages_data()
{
    QTest::addColumn<QString>("action");
    QTest::newRow("outline") << QStringLiteral("&Outline");
    QTest::newRow("history") << QStringLiteral("&History");
    QTest::newRow("findings") << QStringLiteral("F&indings");
    QTest::newRow("edit a task") << QStringLiteral("&Edit task");
    QTest::newRow("new task") << QStringLiteral("&New task…");
    QTest::newRow("activity") << QStringLiteral("Acti&vity");
    QTest::newRow("settings") << QStringLiteral("&Settings");
    QTest::newRow("help") << QStringLiteral("&Help on this page");
    QTest::newRow("all keys") << QStringLiteral("A&ll keys");
}

void AccessibilityTest::pages()
{
    QFETCH(QString, action);
    openPlan();
    trigger(action.toUtf8().constData());
    QTRY_VERIFY2_WITH_TIMEOUT(faultsOf(m_room->window()).isEmpty(), faultsOf(m_room->window()).constData(), 5000);
}

void AccessibilityTest::activityWithEvents()
{
    openPlan();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(showsLabel(m_room->window(), QStringLiteral("saved just now")), patience);
    trigger("Acti&vity");
    const auto* events = m_room->window().findChild<QTreeView*>(QStringLiteral("events"));
    QTRY_VERIFY_WITH_TIMEOUT(events->isVisible() && events->currentIndex().isValid(), patience);
    QVERIFY(events->hasFocus());
    QTRY_VERIFY(showsLabel(m_room->window(), QStringLiteral("Not verified since")));
    NO_FAULTS(m_room->window());
}

void AccessibilityTest::settingsRooms()
{
    openPlan();
    trigger("&Settings");
    auto* rooms = m_room->window().findChild<ui::SettingsPage*>()->findChild<QListWidget*>();
    QVERIFY(rooms && rooms->count() > 1);
    for (int number = 0; number < rooms->count(); ++number) {
        rooms->setCurrentRow(number);
        NO_FAULTS(m_room->window());
    }
}

void AccessibilityTest::dialogs_data()
{
    QTest::addColumn<MakeDialog>("make");
    const QString file = QStringLiteral("plan.md");
    const QByteArray before("# Plan\n- \xe2\x80\x9a\xc3\x9c\xc3\x96 A\n");
    const QByteArray after("# Plan\n- \xe2\x9a\xa0 A\n");
    QTest::newRow("several tasks") << MakeDialog([](QWidget* parent) {
        return new ui::BulkEditDialog({ItemId(QStringLiteral("a")), ItemId(QStringLiteral("b"))}, parent);
    });
    QTest::newRow("commit") << MakeDialog([file](QWidget* parent) { return new ui::CommitDialog(file, parent); });
    QTest::newRow("merge") << MakeDialog([file](QWidget* parent) {
        return new ui::MergeDialog(
            {file, {}, {}, {}, "<<<<<<< ours\n- [ ] one\n=======\n- [ ] two\n>>>>>>> theirs\n", true}, parent);
    });
    QTest::newRow("rename") << MakeDialog([](QWidget* parent) {
        return new ui::RenameDialog({knownItem(QStringLiteral("old"), 3),
                                     {knownItem(QStringLiteral("new"), 3), knownItem(QStringLiteral("newer"), 4)}},
                                    parent);
    });
    QTest::newRow("repair") << MakeDialog([=](QWidget* parent) {
        return new ui::RepairDialog(file, before, after, {QStringLiteral("mac_roman"), 1}, parent);
    });
    QTest::newRow("about") << MakeDialog([](QWidget* parent) { return new ui::AboutDialog(parent); });
    using workspace::TrustKind;
    const std::vector<workspace::TrustRequest> requests{{TrustKind::Command, QStringLiteral("make check")},
                                                        {TrustKind::Secret, QStringLiteral("pager")}};
    const workspace::TrustQuestion first{"service: harbour\n", requests, {}};
    workspace::TrustQuestion again = first;
    again.status = {workspace::TrustState::Changed, workspace::TrustGrant{}, "service: port\n"};
    QTest::newRow("trust") << MakeDialog(
        [=](QWidget* parent) { return new ui::TrustDialog(QStringLiteral("harbour"), first, parent); });
    QTest::newRow("trust after a change")
        << MakeDialog([=](QWidget* parent) { return new ui::TrustDialog(QStringLiteral("harbour"), again, parent); });
    QTest::newRow("section") << MakeDialog([](QWidget* parent) {
        return new ui::SectionDialog({{QStringLiteral("One")}, {QStringLiteral("Two")}}, {QStringLiteral("One")}, 1,
                                     parent);
    });
}

void AccessibilityTest::dialogs()
{
    QFETCH(MakeDialog, make);
    QWidget window;
    window.show();
    QDialog* dialog = make(&window);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    NO_FAULTS(*dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void AccessibilityTest::paletteKeepsNoFocus_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Tab") << Qt::Key_Tab;
    QTest::newRow("Shift+Tab") << Qt::Key_Backtab;
    QTest::newRow("Esc") << Qt::Key_Escape;
}

void AccessibilityTest::paletteKeepsNoFocus()
{
    openPlan();
    ui::MainWindow& window = m_room->window();
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    const auto* palette = window.findChild<ui::CommandPalette*>();
    QVERIFY(palette && palette->isVisible());
    QVERIFY(palette->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(accessibilityFaults(window).join(QLatin1Char('\n')), QString());
    // It is a step on the way, not a place to stay: whoever leaves it is somewhere in the window, and it is gone.
    QFETCH(const Qt::Key, key);
    QTest::keyClick(QApplication::focusWidget(), key);
    QVERIFY(!palette->isVisible());
    QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
    NO_FAULTS(window);
}

void AccessibilityTest::enterOpensAndEscapeGoesBack()
{
    openPlan();
    auto* tree = m_room->window().findChild<QTreeView*>(QStringLiteral("outline"));
    QVERIFY(tree->hasFocus());
    QTest::keyClick(tree, Qt::Key_Return);
    QWidget* inside = QApplication::focusWidget();
    QVERIFY(inside && inside != tree && inside->isVisible());
    QTest::keyClick(inside, Qt::Key_Escape);
    QVERIFY(tree->hasFocus());
}

void AccessibilityTest::trapsAreNoticed()
{
    QDialog dialog;
    auto* text = new QTextEdit(&dialog);
    auto* list = new QListWidget(&dialog);
    list->move(0, text->height());
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    text->setFocus();
    QCOMPARE(tabFaults(dialog), QStringList{QStringLiteral("Tab does not reach: QDialog > QListWidget")});
    text->setTabChangesFocus(true);
    QCOMPARE(tabFaults(dialog), QStringList());
}

void AccessibilityTest::wrongOrderIsNoticed()
{
    QDialog dialog;
    auto* first = new QListWidget(&dialog);
    auto* second = new QListWidget(&dialog);
    dialog.resize(800, 600);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const auto place = [first, second](const QPoint& ofFirst, const QPoint& ofSecond) {
        first->setGeometry(QRect(ofFirst, QSize(100, 100)));
        second->setGeometry(QRect(ofSecond, QSize(100, 100)));
    };
    place({0, 0}, {0, 200});
    QCOMPARE(orderFaults(dialog), QStringList());
    place({0, 0}, {200, 50});
    QCOMPARE(orderFaults(dialog), QStringList());
    place({0, 200}, {0, 0});
    QCOMPARE(orderFaults(dialog).size(), 1);
    place({200, 50}, {0, 0});
    QCOMPARE(orderFaults(dialog).size(), 1);
}

void AccessibilityTest::fitsASmallScreenAtTwiceTheSize()
{
    constexpr QSize screen(640, 400); // 1280x800, each point two pixels wide
    openPlan();
    for (const char* action : {"&Outline", "&History", "F&indings", "&Edit task", "Acti&vity", "&Settings",
                               "&Help on this page", "A&ll keys"}) {
        trigger(action);
        m_room->window().resize(screen);
        QTRY_COMPARE(m_room->window().size(), screen);
        m_room->window().showPage(0);
    }
}

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
