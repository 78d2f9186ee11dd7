// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include "support/ManualClock.h"
#include "support/NamelessWidgets.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/StatusCell.h"

using namespace readyroom;
using namespace readyroom::ui;

namespace {

class PlainPage final : public Page
{
public:
    explicit PlainPage(const char* title)
        : m_title(QString::fromLatin1(title))
        , m_action(new QAction(QStringLiteral("Command of ") + m_title, this))
    {
    }

    [[nodiscard]] QString name() const override { return QStringLiteral("page"); }
    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] StatusLine status() const override { return m_status; }
    [[nodiscard]] std::vector<MenuEntry> menuEntries() const override { return {{Menu::Edit, m_action}}; }
    void setStatus(const StatusLine& status)
    {
        m_status = status;
        Q_EMIT statusChanged();
    }

private:
    QString m_title;
    QAction* m_action;
    StatusLine m_status;
};

QStringList menuTexts(const MainWindow& window)
{
    QStringList texts;
    for (const QAction* menu : window.menuBar()->actions()) {
        for (const QAction* action : menu->menu()->actions())
            texts << action->text();
    }
    return texts;
}

} // namespace

class MainWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void welcomesWithoutPages();
    void showsPagesAndTheirCommands();
    void statusLeadsToItsPage();
    void saysWorkspaceBranchAndAge();
    void replacesPages();
    void remembersItsSize();
    void everyFocusableWidgetHasAName();

private:
    tests::ManualClock m_clock;
};

void MainWindowTest::init()
{
    QCoreApplication::setOrganizationName(QStringLiteral("readyroom-test"));
    QSettings().clear();
}

void MainWindowTest::welcomesWithoutPages()
{
    MainWindow window(m_clock, {});
    window.show();
    QSignalSpy sample(&window, &MainWindow::sampleRequested);
    QPushButton* button = nullptr;
    for (auto* candidate : window.findChildren<QPushButton*>()) {
        if (candidate->text() == QLatin1String("Try the sample"))
            button = candidate;
    }
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(sample.count(), 1);
}

void MainWindowTest::showsPagesAndTheirCommands()
{
    MainWindow window(m_clock, {new PlainPage("One"), new PlainPage("Two")});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(menuTexts(window).contains(QLatin1String("Command of One")));
    QVERIFY(!menuTexts(window).contains(QLatin1String("Command of Two")));
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!menuTexts(window).contains(QLatin1String("Command of One")));
    QVERIFY(menuTexts(window).contains(QLatin1String("Command of Two")));
    for (const QAction* menu : window.menuBar()->actions()) {
        for (const QAction* action : menu->menu()->actions()) {
            if (!action->shortcut().isEmpty())
                QVERIFY2(action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)),
                         qPrintable(action->text()));
        }
    }
}

void MainWindowTest::statusLeadsToItsPage()
{
    auto* one = new PlainPage("One");
    auto* two = new PlainPage("Two");
    MainWindow window(m_clock, {one, two});
    const QList<StatusCell*> cells = window.findChildren<StatusCell*>();
    QVERIFY(!cells[1]->isVisibleTo(&window));
    two->setStatus({Mark::Bad, QStringLiteral("2 down"), {}});
    QVERIFY(cells[1]->isVisibleTo(&window));
    QCOMPARE(cells[1]->text(), QStringLiteral("2 down"));
    cells[1]->click();
    QCOMPARE(window.findChild<QTabWidget*>()->currentWidget(), two);
}

void MainWindowTest::saysWorkspaceBranchAndAge()
{
    MainWindow window(m_clock, {new PlainPage("One")});
    window.setWorkspace({QStringLiteral("health-app"), QStringLiteral("/srv/health-app"), QStringLiteral("main")});
    QVERIFY(window.windowTitle().contains(QLatin1String("health-app")));
    const TimePoint saved = m_clock.now();
    m_clock.advance(std::chrono::seconds(12));
    window.setSaved(saved);
    QStringList texts;
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&window))
            texts << label->text();
    }
    QVERIFY(texts.contains(QLatin1String("/srv/health-app")));
    QVERIFY(texts.contains(QLatin1String("branch main")));
    QVERIFY(texts.contains(QStringLiteral("saved 12\u2009s ago")));
}

void MainWindowTest::replacesPages()
{
    const QPointer<Page> old(new PlainPage("Old"));
    MainWindow window(m_clock, {old});
    window.setPages({new PlainPage("New"), new PlainPage("Newer")});
    QVERIFY(old.isNull());
    QVERIFY(!menuTexts(window).contains(QLatin1String("Command of Old")));
    QVERIFY(menuTexts(window).contains(QLatin1String("Command of New")));
    QCOMPARE(menuTexts(window).count(QStringLiteral("New")), 1);
    QVERIFY(!menuTexts(window).contains(QLatin1String("Old")));
}

void MainWindowTest::remembersItsSize()
{
    {
        MainWindow window(m_clock, {});
        window.resize(900, 700);
        window.show();
        window.close();
    }
    const MainWindow again(m_clock, {});
    QCOMPARE(again.size(), QSize(900, 700));
}

void MainWindowTest::everyFocusableWidgetHasAName()
{
    auto* page = new PlainPage("One");
    MainWindow window(m_clock, {page});
    page->setStatus({Mark::Ok, QStringLiteral("fine"), {}});
    QCOMPARE(tests::namelessWidgets(window).join(QLatin1Char('\n')), QString());
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
