// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

#include "gui/app/ConsoleRoom.h"
#include "support/NamelessWidgets.h"
#include "support/WidgetSearch.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/WelcomePage.h"

using namespace readyroom;
using namespace readyroom::tests;

namespace {

constexpr int patience = 20'000; ///< milliseconds

QAction* menuAction(const QWidget& window, const QString& text)
{
    for (auto* action : window.findChildren<QAction*>()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

/// The windows of the program together.
class ConsoleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensTwoWindows();
    void raisesTheWindowOfAnOpenFolder();
    void restoresTheWindowsOfLastTime();
    void aCrashKeepsTheSession();
    void aStartWithAFolderLeavesTheSessionAlone();
    void brokenSessionIsForgotten();
    void remembersColumnsAndGrouping();
    void endsWithTheLastWindow();
    void staysInTheTray();
    void quittingFromTheTrayKeepsTheLastWindow();
    void recentWorkspacesByKeyboard();
    void missingFolderIsSaid();
    void makesANewPlan();
    void neverOverwritesAPlan();
    void themeSwitchesLive();
    void languageSwitchesLive();
    void everythingHasAName();
    void everyKeyDoesOneThing();

private:
    void waitFor(const QStringList& roots) { QTRY_COMPARE_WITH_TIMEOUT(m_room->roots(), roots, patience); }
    ui::SettingsPage* openSettings(size_t number = 0)
    {
        menuAction(m_room->window(number), QStringLiteral("&Settings"))->trigger();
        return m_room->window(number).findChild<ui::SettingsPage*>();
    }
    static void choose(QComboBox* box, const QString& text)
    {
        box->setCurrentIndex(box->findText(text));
        Q_EMIT box->activated(box->currentIndex());
    }
    static QComboBox* boxOf(const ui::SettingsPage* page, const char* name)
    {
        for (auto* box : page->findChildren<QComboBox*>()) {
            if (box->accessibleName() == QLatin1String(name))
                return box;
        }
        return nullptr;
    }

    std::unique_ptr<ConsoleRoom> m_room;
};

void ConsoleTest::init()
{
    ui::Theme::apply(*qApp, ui::Theme::Choice::Light);
    m_room = std::make_unique<ConsoleRoom>();
}

void ConsoleTest::cleanup()
{
    m_room.reset();
}

void ConsoleTest::opensTwoWindows()
{
    const QString harbour = m_room->makeWorkspace(QStringLiteral("harbour"));
    const QString tower = m_room->makeWorkspace(QStringLiteral("tower"));
    m_room->start(harbour);
    waitFor({harbour});
    menuAction(m_room->window(), QStringLiteral("&New window"))->trigger();
    QCOMPARE(m_room->roots(), (QStringList{harbour, QString()}));
    QVERIFY(m_room->window(1).welcome().isVisible());
    QVERIFY(m_room->window(1).pos() != m_room->window(0).pos());
    Q_EMIT m_room->window(1).openRequested(tower);
    waitFor({harbour, tower});
    // The first one still shows its own.
    QVERIFY(m_room->window(0).windowTitle().contains(QLatin1String("harbour")));
}

void ConsoleTest::raisesTheWindowOfAnOpenFolder()
{
    const QString harbour = m_room->makeWorkspace(QStringLiteral("harbour"));
    m_room->start(harbour);
    waitFor({harbour});
    m_room->console().openWindow();
    QTRY_VERIFY(m_room->window(1).isActiveWindow());
    // A file in it is the same workspace.
    Q_EMIT m_room->window(1).openRequested(harbour + QStringLiteral("/plan.md"));
    QTRY_VERIFY_WITH_TIMEOUT(m_room->window(0).isActiveWindow(), patience);
    QCOMPARE(m_room->roots(), (QStringList{harbour, QString()}));
    Q_EMIT m_room->window(0).welcome().openInNewWindowRequested(harbour);
    QTRY_VERIFY_WITH_TIMEOUT(m_room->window(0).isActiveWindow(), patience);
    QCOMPARE(m_room->roots().size(), 2);
}

void ConsoleTest::restoresTheWindowsOfLastTime()
{
    const QString harbour = m_room->makeWorkspace(QStringLiteral("harbour"));
    const QString tower = m_room->makeWorkspace(QStringLiteral("tower"));
    m_room->start();
    Q_EMIT m_room->window().openRequested(harbour);
    waitFor({harbour});
    m_room->console().openWindow(tower);
    waitFor({harbour, tower});
    m_room->window(0).setGeometry(40, 50, 900, 700);
    m_room->window(1).setGeometry(10, 20, 850, 680);
    QVERIFY(openSettings(1));
    QSignalSpy finished(&m_room->console(), &Console::finished);
    m_room->console().quit();
    QTRY_COMPARE(finished.count(), 1);

    m_room->start();
    waitFor({harbour, tower});
    QCOMPARE(m_room->window(0).geometry(), QRect(40, 50, 900, 700));
    QCOMPARE(m_room->window(1).geometry(), QRect(10, 20, 850, 680));
    QVERIFY(!m_room->window(0).findChild<ui::SettingsPage*>());
    QVERIFY(m_room->window(1).findChild<ui::SettingsPage*>()->isVisible());

    ui::Settings(m_room->store()).setRestoresWindows(false);
    m_room->start();
    QCOMPARE(m_room->roots(), QStringList{QString()});
}

void ConsoleTest::aCrashKeepsTheSession()
{
    const QString harbour = m_room->makeWorkspace(QStringLiteral("harbour"));
    m_room->start();
    Q_EMIT m_room->window().openRequested(harbour);
    waitFor({harbour});
    // What another process reads from the disk while this one still runs.
    const auto onDisk = [this] {
        QSettings other(m_room->store().fileName(), QSettings::NativeFormat);
        other.sync();
        const std::vector<WindowState> windows = SessionStore(other).windows();
        return windows.size() == 1 ? windows.front().path : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(), harbour, patience);
}

void ConsoleTest::aStartWithAFolderLeavesTheSessionAlone()
{
    const QString harbour = m_room->makeWorkspace(QStringLiteral("harbour"));
    const QString tower = m_room->makeWorkspace(QStringLiteral("tower"));
    m_room->start(harbour);
    waitFor({harbour});
    m_room->console().quit();
    m_room->start(tower);
    waitFor({tower});
    m_room->console().quit();
    m_room->start();
    waitFor({harbour});
}

void ConsoleTest::brokenSessionIsForgotten()
{
    m_room->store().setValue(QStringLiteral("session/windows"), QByteArray("[{\"path\": 3}, 7, {"));
    m_room->start();
    QCOMPARE(m_room->roots(), QStringList{QString()});
    QVERIFY(m_room->window().welcome().isVisible());
    m_room->store().setValue(QStringLiteral("session/windows"),
                             QByteArray("[7, {\"path\": \"/no/such/folder\", \"geometry\": \"!\", \"page\": 4}]"));
    m_room->start();
    QCOMPARE(m_room->console().sessions().size(), size_t{1});
    QTRY_VERIFY_WITH_TIMEOUT(showsLabel(m_room->window(), QStringLiteral("Not found")), patience);
}

void ConsoleTest::remembersColumnsAndGrouping()
{
    const QString harbour = m_room->makeWorkspace(QStringLiteral("harbour"));
    m_room->start(harbour);
    waitFor({harbour});
    const auto header = [this] { return m_room->window().findChild<QTreeView*>(QStringLiteral("outline"))->header(); };
    const auto grouping = [this] { return m_room->window().findChild<QComboBox*>(QStringLiteral("groupBy")); };
    header()->resizeSection(1, 191);
    header()->moveSection(2, 4);
    const int moved = header()->visualIndex(2);
    choose(grouping(), QStringLiteral("Priority"));
    m_room->console().quit();

    m_room->start(harbour);
    waitFor({harbour});
    QCOMPARE(header()->sectionSize(1), 191);
    QCOMPARE(header()->visualIndex(2), moved);
    QCOMPARE(grouping()->currentText(), QStringLiteral("Priority"));
    QTRY_VERIFY(m_room->window().findChild<QTreeView*>(QStringLiteral("outline"))->model()->rowCount() > 0);
    QVERIFY(m_room->window().findChild<QTreeView*>(QStringLiteral("outline"))->model()->index(0, 0).data().toString() !=
            QLatin1String("One"));
}

void ConsoleTest::endsWithTheLastWindow()
{
    m_room->start();
    m_room->console().openWindow();
    QSignalSpy finished(&m_room->console(), &Console::finished);
    m_room->window(0).close();
    QTRY_COMPARE(m_room->console().sessions().size(), size_t{1});
    QCOMPARE(finished.count(), 0);
    m_room->window(0).close();
    QTRY_COMPARE(finished.count(), 1);
}

void ConsoleTest::staysInTheTray()
{
    ui::Settings settings(m_room->store());
    settings.setShowsTray(true);
    settings.setStaysInTray(true);
    const QString harbour = m_room->makeWorkspace(QStringLiteral("harbour"));
    m_room->start(harbour);
    waitFor({harbour});
    QTRY_VERIFY2_WITH_TIMEOUT(m_room->tray.toolTip.contains(QLatin1String("harbour: ")),
                              qPrintable(m_room->tray.toolTip), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_room->tray.toolTip.contains(QLatin1String("nothing to report")), patience);
    m_room->tray.menu->actions().constFirst()->trigger();
    QTRY_VERIFY(m_room->window().isActiveWindow());

    QSignalSpy finished(&m_room->console(), &Console::finished);
    m_room->window().close();
    QTRY_VERIFY(m_room->console().sessions().empty());
    QCOMPARE(finished.count(), 0);
    QVERIFY(m_room->tray.isShown);
    const QList<QAction*> entries = m_room->tray.menu->actions();
    entries.at(entries.size() - 2)->trigger();
    QCOMPARE(m_room->console().sessions().size(), size_t{1});
    m_room->tray.menu->actions().constLast()->trigger();
    QTRY_COMPARE(finished.count(), 1);
}

void ConsoleTest::quittingFromTheTrayKeepsTheLastWindow()
{
    ui::Settings settings(m_room->store());
    settings.setShowsTray(true);
    settings.setStaysInTray(true);
    const QString harbour = m_room->makeWorkspace(QStringLiteral("harbour"));
    m_room->start(harbour);
    waitFor({harbour});
    m_room->window().close();
    QTRY_VERIFY(m_room->console().sessions().empty());
    QSignalSpy finished(&m_room->console(), &Console::finished);
    m_room->tray.menu->actions().constLast()->trigger();
    QCOMPARE(finished.count(), 1);
    m_room->start();
    waitFor({harbour});
}

void ConsoleTest::recentWorkspacesByKeyboard()
{
    const QString harbour = m_room->makeWorkspace(QStringLiteral("harbour"));
    const QString tower = m_room->makeWorkspace(QStringLiteral("tower"));
    ui::RecentWorkspaces recent(m_room->store());
    m_room->start(harbour);
    waitFor({harbour});
    QTRY_VERIFY_WITH_TIMEOUT(!recent.all().empty() && recent.all().front().score, patience);
    QCOMPARE(recent.all().front().score, std::optional(50.0));
    m_room->start(tower);
    waitFor({tower});

    m_room->console().openWindow();
    ui::MainWindow& window = m_room->window(1);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* list = qobject_cast<QListView*>(QApplication::focusWidget());
    QVERIFY(list);
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("tower"));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("harbour"));
    QTest::keyClick(list, Qt::Key_Return);
    waitFor({tower, harbour});
    QCOMPARE(recent.all().size(), size_t{1});
}

void ConsoleTest::missingFolderIsSaid()
{
    ui::RecentWorkspaces recent(m_room->store());
    recent.add({m_room->path(QStringLiteral("gone")), QStringLiteral("gone"), m_room->clock().now(), 40.0});
    m_room->start();
    auto* list = m_room->window().welcome().findChild<QListView*>();
    const auto words = [list] { return list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
    QTRY_VERIFY_WITH_TIMEOUT(words().contains(QLatin1String("Folder not found")), patience);
}

void ConsoleTest::makesANewPlan()
{
    m_room->start();
    visibleButton(m_room->window(), QStringLiteral("New plan"))->click();
    auto* dialog = m_room->window().findChild<QFileDialog*>();
    QVERIFY(dialog);
    const QString folder = m_room->path(QStringLiteral("lighthouse"));
    QDir().mkpath(folder);
    Q_EMIT dialog->fileSelected(folder + QStringLiteral("/ready.md"));
    dialog->close();
    waitFor({QDir(folder).canonicalPath()});
    const auto& plans = m_room->console().sessions().front()->services()->plans();
    QTRY_COMPARE_WITH_TIMEOUT(plans.plans().size(), size_t{1}, patience);
    QCOMPARE(plans.plans().front()->file, QStringLiteral("ready.md"));
    QCOMPARE(plans.plans().front()->title, QStringLiteral("lighthouse: production readiness"));
}

void ConsoleTest::neverOverwritesAPlan()
{
    const QString harbour = m_room->makeWorkspace(QStringLiteral("harbour"));
    m_room->start();
    visibleButton(m_room->window(), QStringLiteral("New plan"))->click();
    auto* dialog = m_room->window().findChild<QFileDialog*>();
    Q_EMIT dialog->fileSelected(harbour + QStringLiteral("/plan.md"));
    dialog->close();
    QTRY_VERIFY_WITH_TIMEOUT(m_room->window().findChild<QMessageBox*>(), patience);
    auto* box = m_room->window().findChild<QMessageBox*>();
    QVERIFY(box->text().contains(harbour));
    box->close();
    QFile plan(harbour + QStringLiteral("/plan.md"));
    QVERIFY(plan.open(QIODevice::ReadOnly));
    QVERIFY(plan.readAll().startsWith("# Plan\n"));
    QCOMPARE(m_room->roots(), QStringList{QString()});
}

void ConsoleTest::themeSwitchesLive()
{
    m_room->start();
    ui::SettingsPage* page = openSettings();
    QVERIFY(page);
    QVERIFY(!ui::Theme::of(page).isDark());
    choose(boxOf(page, "Theme"), QStringLiteral("Dark"));
    QTRY_VERIFY(ui::Theme::of(page).isDark());
    choose(boxOf(page, "Theme"), QStringLiteral("Light"));
    QTRY_VERIFY(!ui::Theme::of(&m_room->window()).isDark());
    QCOMPARE(ui::Settings(m_room->store()).theme(), ui::Theme::Choice::Light);
}

void ConsoleTest::languageSwitchesLive()
{
    const QString harbour = m_room->makeWorkspace(QStringLiteral("harbour"));
    m_room->start(harbour);
    waitFor({harbour});
    m_room->window().setGeometry(40, 50, 900, 700);
    const QPointer<ui::MainWindow> english(&m_room->window());
    choose(boxOf(openSettings(), "Language"), QStringLiteral("Deutsch"));
    // Every window is made anew, in its place, and one goes on where it was asked for.
    QTRY_VERIFY_WITH_TIMEOUT(!english, patience);
    QCOMPARE(QLocale().language(), QLocale::German);
    waitFor({harbour});
    QCOMPARE(m_room->window().geometry(), QRect(40, 50, 900, 700));
    QTRY_VERIFY(m_room->window().findChild<ui::SettingsPage*>());
    QVERIFY(m_room->window().findChild<ui::SettingsPage*>()->isVisible());
}

void ConsoleTest::everythingHasAName()
{
    const QString harbour = m_room->makeWorkspace(QStringLiteral("harbour"));
    ui::RecentWorkspaces(m_room->store()).add({harbour, QStringLiteral("harbour"), m_room->clock().now(), {}});
    m_room->start();
    QCOMPARE(namelessWidgets(m_room->window().welcome()).join(QLatin1Char('\n')), QString());
    ui::SettingsPage* page = openSettings();
    QVERIFY(page);
    QCOMPARE(namelessWidgets(*page).join(QLatin1Char('\n')), QString());
}

void ConsoleTest::everyKeyDoesOneThing()
{
    const QString harbour = m_room->makeWorkspace(QStringLiteral("harbour"));
    m_room->start(harbour);
    waitFor({harbour});
    openSettings();
    m_room->window().showPage(0);
    QHash<QKeySequence, QString> taken;
    for (const QAction* menu : m_room->window().menuBar()->actions()) {
        for (const QAction* action : menu->menu()->actions()) {
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!taken.contains(key), qPrintable(action->text() + QLatin1Char(' ') + taken.value(key)));
                taken.insert(key, action->text());
            }
        }
    }
    QVERIFY(taken.size() > 10);
}

QTEST_MAIN(ConsoleTest)
#include "tst_console.moc"
