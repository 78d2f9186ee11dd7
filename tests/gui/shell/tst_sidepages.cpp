// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QLabel>
#include <QMenuBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include "gui/shell/StubPage.h"
#include "support/AccessibleWalk.h"
#include "support/ManualClock.h"
#include "ui/shell/HelpPage.h"
#include "ui/shell/KeyMapPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/ActionText.h"
#include "ui/widgets/FilterLine.h"
#include "ui/widgets/SectionView.h"

using namespace readyroom;
using namespace readyroom::ui;
using tests::StubPage;

namespace {

/// Every action below a menu, found without the window's own list of them.
void collect(const QMenu& menu, QStringList& texts)
{
    for (const QAction* action : menu.actions()) {
        if (action->menu())
            collect(*action->menu(), texts);
        else if (!action->isSeparator())
            texts << ActionText::plain(action->text()) + QLatin1Char('|') +
                         action->shortcut().toString(QKeySequence::NativeText);
    }
}

QStringList rowsOf(const QAbstractItemModel& model)
{
    QStringList rows;
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        for (int row = 0; row < model.rowCount(parent); ++row)
            rows << model.index(row, 0, parent).data().toString() + QLatin1Char('|') +
                        model.index(row, 2, parent).data().toString();
    }
    return rows;
}

} // namespace

class SidePagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keyMapListsEveryAction();
    void keyMapFilters();
    void keyMapFollowsTheWorkspace();
    void keyMapIsWrittenAsPdf();
    void helpExplainsThePageOneWasOn();
    void helpWithoutWorkspace();
    void everyPageIsAccessible();

private:
    tests::ManualClock m_clock;
};

void SidePagesTest::init()
{
    QCoreApplication::setOrganizationName(QStringLiteral("readyroom-test"));
    QSettings().clear();
}

void SidePagesTest::keyMapListsEveryAction()
{
    MainWindow window(m_clock, {new StubPage("one"), new StubPage("two")});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QStringList wanted;
    for (const int page : {0, 1}) {
        window.showPage(page);
        for (const QAction* menu : window.menuBar()->actions())
            collect(*menu->menu(), wanted);
    }
    wanted.removeDuplicates();
    QVERIFY(wanted.size() > 12);
    QTest::keyClick(&window, Qt::Key_F1, Qt::ControlModifier);
    const auto* page = window.findChild<KeyMapPage*>();
    QVERIFY(page);
    const QStringList rows = rowsOf(*page->findChild<QTreeView*>()->model());
    for (const QString& action : std::as_const(wanted))
        QVERIFY2(rows.count(action) == 1, qPrintable(action));
    QVERIFY(rows.contains(QStringLiteral("Command of two|")));
    QVERIFY(rows.contains(QStringLiteral("Tick|Space")));
}

void SidePagesTest::keyMapFilters()
{
    MainWindow window(m_clock, {new StubPage("one")});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F1, Qt::ControlModifier);
    auto* page = window.findChild<KeyMapPage*>();
    auto* tree = page->findChild<QTreeView*>();
    QVERIFY(tree->hasFocus());
    QTest::keyClick(tree, Qt::Key_Slash);
    auto* filter = page->findChild<FilterLine*>();
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, QStringLiteral("ctrl+k"));
    QCOMPARE(rowsOf(*tree->model()), QStringList{QStringLiteral("Find action or thing|Ctrl+K")});
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(rowsOf(*tree->model()).size() > 10);
}

void SidePagesTest::keyMapFollowsTheWorkspace()
{
    MainWindow window(m_clock, {new StubPage("one")});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F1, Qt::ControlModifier);
    window.setPages({new StubPage("other")});
    QTest::keyClick(&window, Qt::Key_F1, Qt::ControlModifier);
    const QStringList rows = rowsOf(*window.findChild<KeyMapPage*>()->findChild<QTreeView*>()->model());
    QVERIFY(rows.contains(QStringLiteral("Command of other|")));
    QVERIFY(!rows.contains(QStringLiteral("Command of one|")));
}

void SidePagesTest::keyMapIsWrittenAsPdf()
{
    MainWindow window(m_clock, {new StubPage("one")});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F1, Qt::ControlModifier);
    const QTemporaryDir folder;
    const auto* page = window.findChild<KeyMapPage*>();
    QVERIFY(page->writePdf(folder.filePath(QStringLiteral("keys.pdf"))));
    QFile file(folder.filePath(QStringLiteral("keys.pdf")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(file.size() > 4096);
    QVERIFY(!page->writePdf(folder.filePath(QStringLiteral("missing/keys.pdf"))));
}

void SidePagesTest::helpExplainsThePageOneWasOn()
{
    MainWindow window(m_clock, {new StubPage("one"), new StubPage("two")});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F1);
    auto* help = window.findChild<HelpPage*>();
    QVERIFY(help && help->isVisible());
    const auto* text = help->findChild<SectionView*>();
    QVERIFY(text->toPlainText().contains(QLatin1String("How to use one.")));
    QVERIFY(text->toPlainText().contains(QLatin1String("Ctrl+K")));
    QCOMPARE(help->findChild<QLabel*>()->text(), QStringLiteral("One"));
    // On the help itself it changes nothing.
    QTest::keyClick(&window, Qt::Key_F1);
    QVERIFY(text->toPlainText().contains(QLatin1String("How to use one.")));
    window.showPage(1);
    QTest::keyClick(&window, Qt::Key_F1);
    QCOMPARE(window.findChildren<HelpPage*>().size(), 1);
    QVERIFY(help->isVisible());
    QVERIFY(text->toPlainText().contains(QLatin1String("How to use two.")));
}

void SidePagesTest::helpWithoutWorkspace()
{
    MainWindow window(m_clock, {});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F1);
    const auto* help = window.findChild<HelpPage*>();
    QVERIFY(help && help->isVisible());
    QVERIFY(help->findChild<SectionView*>()->toPlainText().contains(QLatin1String("Ctrl+K")));
}

void SidePagesTest::everyPageIsAccessible()
{
    auto* page = new StubPage("one");
    MainWindow window(m_clock, {page});
    page->setStatus({Mark::Ok, QStringLiteral("fine"), {}});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto faults = [&window] { return tests::accessibilityFaults(window).join(QLatin1Char('\n')); };
    QCOMPARE(faults(), QString());
    QTest::keyClick(&window, Qt::Key_F1);
    QCOMPARE(faults(), QString());
    QTest::keyClick(&window, Qt::Key_F1, Qt::ControlModifier);
    QCOMPARE(faults(), QString());
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(faults(), QString());
    // It would notice.
    page->line->setAccessibleName({});
    window.showPage(0);
    QVERIFY(!faults().isEmpty());
}

QTEST_MAIN(SidePagesTest)
#include "tst_sidepages.moc"
