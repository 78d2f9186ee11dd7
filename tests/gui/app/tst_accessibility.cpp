// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <QDialog>
#include <QListWidget>
#include <QTextEdit>
#include <QTreeView>

#include "gui/app/ConsoleRoom.h"
#include "support/AccessibleWalk.h"
#include "ui/readiness/BulkEditDialog.h"
#include "ui/readiness/CommitDialog.h"
#include "ui/readiness/MergeDialog.h"
#include "ui/readiness/RenameDialog.h"
#include "ui/readiness/RepairDialog.h"
#include "ui/readiness/SectionDialog.h"
#include "ui/settings/SettingsPage.h"

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
    void settingsRooms();
    void dialogs_data();
    void dialogs();
    void trapsAreNoticed();
    void fitsASmallScreenAtTwiceTheSize();

private:
    void openPlan();
    void trigger(const char* text);
    static QString faultsOf(QWidget& window)
    {
        return (accessibilityFaults(window) + tabFaults(window)).join(QLatin1Char('\n'));
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
    QCOMPARE(faultsOf(m_room->window()), QString());
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
    QTRY_COMPARE_WITH_TIMEOUT(faultsOf(m_room->window()), QString(), 5000);
}

void AccessibilityTest::settingsRooms()
{
    openPlan();
    trigger("&Settings");
    auto* rooms = m_room->window().findChild<ui::SettingsPage*>()->findChild<QListWidget*>();
    QVERIFY(rooms && rooms->count() > 1);
    for (int number = 0; number < rooms->count(); ++number) {
        rooms->setCurrentRow(number);
        QCOMPARE(faultsOf(m_room->window()), QString());
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
    QCOMPARE(faultsOf(*dialog), QString());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
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
