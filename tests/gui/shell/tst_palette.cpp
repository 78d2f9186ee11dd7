// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

#include "gui/shell/StubPage.h"
#include "support/ManualClock.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/MainWindow.h"

using namespace readyroom;
using namespace readyroom::ui;
using tests::StubPage;

namespace {

SearchEntries entries(std::initializer_list<SearchEntry> list)
{
    return std::make_shared<const std::vector<SearchEntry>>(list);
}

SearchEntry task(const char* id, const char* title, const char* context = "")
{
    return {QString::fromLatin1(id), QString::fromLatin1(title), QString::fromLatin1(context), SearchKind::Task};
}

/// A window of two pages, of which the second has tasks and a file to be searched for.
class OpenedWindow
{
public:
    OpenedWindow()
        : one(new StubPage("one"))
        , two(new StubPage("two", {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("f")}))
        , window(m_clock, {one, two})
    {
        two->offered.list = entries(
            {task("a", "Encrypt the label store", "Safety"),
             task("b", "Publish the labels", "Trust"),
             {QStringLiteral("f"), QStringLiteral("Label plan"), QStringLiteral("docs/plan.md"), SearchKind::File}});
        window.show();
        isOpen = QTest::qWaitForWindowActive(&window);
        one->line->setFocus();
    }

    [[nodiscard]] CommandPalette& palette() const { return *window.findChild<CommandPalette*>(); }
    [[nodiscard]] QLineEdit& line() const { return *palette().findChild<QLineEdit*>(); }
    [[nodiscard]] QListView& list() const { return *palette().findChild<QListView*>(); }
    [[nodiscard]] QStringList titles() const
    {
        QStringList found;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            found << list().model()->index(row, 0).data().toString();
        return found;
    }
    void open() { QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier); }
    void search(const char* text)
    {
        open();
        QTest::keyClicks(&line(), QString::fromLatin1(text));
    }
    void key(Qt::Key key) { QTest::keyClick(&line(), key); }

private:
    tests::ManualClock m_clock;

public:
    StubPage* one;
    StubPage* two;
    MainWindow window;
    bool isOpen = false;
};

} // namespace

class PaletteTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensAndReturnsTheFocus();
    void choosesAThingOfAnotherPage();
    void choosesAnActionOfAnotherPage();
    void keysMoveInTheList();
    void prefixesNarrowToAKind();
    void leavesOutWhatIsNotPossible();
    void saysTitleContextKindAndKey();
    void theLatestComesFirst();
    void closesWhenTheFocusGoesElsewhere();
    void opensByTheButtonAndWithoutWorkspace();
    void listsTheBestOfMany();
    void followsWhatChanged();
    void closesWhenItsPagesGo();
};

void PaletteTest::init()
{
    QCoreApplication::setOrganizationName(QStringLiteral("readyroom-test"));
    QSettings().clear();
}

void PaletteTest::opensAndReturnsTheFocus()
{
    OpenedWindow opened;
    QVERIFY(opened.isOpen);
    QVERIFY(!opened.palette().isVisible());
    opened.open();
    QVERIFY(opened.palette().isVisible());
    QVERIFY(opened.line().hasFocus());
    const QAbstractItemModelTester tester(opened.list().model());
    QTest::keyClicks(&opened.line(), QStringLiteral("label"));
    opened.key(Qt::Key_Escape);
    QVERIFY(!opened.palette().isVisible());
    QVERIFY(opened.one->line->hasFocus());
    // Nothing of the last time is left.
    opened.open();
    QCOMPARE(opened.line().text(), QString());
}

void PaletteTest::choosesAThingOfAnotherPage()
{
    OpenedWindow opened;
    QVERIFY(opened.isOpen);
    opened.search("encrypt");
    QCOMPARE(opened.titles(), QStringList{QStringLiteral("Encrypt the label store")});
    opened.key(Qt::Key_Return);
    QVERIFY(!opened.palette().isVisible());
    QVERIFY(opened.two->isVisible());
    QCOMPARE(opened.two->selected, QStringLiteral("a"));
    QVERIFY(opened.two->line->hasFocus());
    // The way there was one step.
    QTest::keyClick(&opened.window, Qt::Key_Left, Qt::AltModifier);
    QVERIFY(opened.one->isVisible());
    QTest::keyClick(&opened.window, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(opened.two->selected, QStringLiteral("a"));
}

void PaletteTest::choosesAnActionOfAnotherPage()
{
    OpenedWindow opened;
    QVERIFY(opened.isOpen);
    bool wasShown = false;
    connect(opened.two->action, &QAction::triggered, this, [&] { wasShown = opened.two->isVisible(); });
    opened.search("> command two");
    QCOMPARE(opened.titles(), QStringList{QStringLiteral("Command of two")});
    opened.key(Qt::Key_Return);
    QVERIFY(wasShown);
}

void PaletteTest::keysMoveInTheList()
{
    OpenedWindow opened;
    QVERIFY(opened.isOpen);
    opened.open();
    const int last = opened.list().model()->rowCount() - 1;
    QVERIFY(last > 3);
    const auto row = [&opened] { return opened.list().currentIndex().row(); };
    QCOMPARE(row(), 0);
    opened.key(Qt::Key_Down);
    opened.key(Qt::Key_Down);
    QCOMPARE(row(), 2);
    opened.key(Qt::Key_Up);
    QCOMPARE(row(), 1);
    opened.key(Qt::Key_End);
    QCOMPARE(row(), last);
    opened.key(Qt::Key_Home);
    QCOMPARE(row(), 0);
    opened.key(Qt::Key_PageDown);
    QVERIFY(row() > 1);
    opened.key(Qt::Key_PageUp);
    QCOMPARE(row(), 0);
    QVERIFY(opened.line().hasFocus());
    QCOMPARE(opened.line().accessibleDescription(),
             opened.list().currentIndex().data(Qt::AccessibleTextRole).toString());
}

void PaletteTest::prefixesNarrowToAKind()
{
    OpenedWindow opened;
    QVERIFY(opened.isOpen);
    opened.search("label");
    QCOMPARE(opened.titles().size(), 3);
    opened.line().setText(QStringLiteral("#label"));
    QCOMPARE(opened.titles(),
             (QStringList{QStringLiteral("Encrypt the label store"), QStringLiteral("Publish the labels")}));
    opened.line().setText(QStringLiteral("/label"));
    QCOMPARE(opened.titles(), QStringList{QStringLiteral("Label plan")});
    opened.line().setText(QStringLiteral(">label"));
    QCOMPARE(opened.titles(), QStringList());
    QTest::keyClick(&opened.line(), Qt::Key_Return);
    QVERIFY(opened.palette().isVisible());
}

void PaletteTest::leavesOutWhatIsNotPossible()
{
    OpenedWindow opened;
    QVERIFY(opened.isOpen);
    opened.one->action->setEnabled(false);
    opened.search(">command");
    QCOMPARE(opened.titles(), QStringList{QStringLiteral("Command of two")});
}

void PaletteTest::saysTitleContextKindAndKey()
{
    OpenedWindow opened;
    QVERIFY(opened.isOpen);
    opened.search("dark");
    const QModelIndex theme = opened.list().model()->index(0, 0);
    QCOMPARE(theme.data().toString(), QStringLiteral("Dark"));
    QCOMPARE(theme.data(PaletteModel::ContextRole).toString(), QStringLiteral("View › Theme"));
    QCOMPARE(theme.data(PaletteModel::KindRole).toString(), QStringLiteral("Action"));
    QCOMPARE(theme.data(PaletteModel::PositionsRole).value<QList<int>>(), (QList<int>{0, 1, 2, 3}));
    opened.line().setText(QStringLiteral("all keys"));
    QCOMPARE(opened.list().model()->index(0, 0).data(PaletteModel::ShortcutRole).toString(), QStringLiteral("Ctrl+F1"));
}

void PaletteTest::theLatestComesFirst()
{
    OpenedWindow opened;
    QVERIFY(opened.isOpen);
    opened.search("#label");
    QCOMPARE(opened.titles().constFirst(), QStringLiteral("Encrypt the label store"));
    opened.key(Qt::Key_Down);
    opened.key(Qt::Key_Return);
    QCOMPARE(opened.two->selected, QStringLiteral("b"));
    opened.search("#label");
    QCOMPARE(opened.titles().constFirst(), QStringLiteral("Publish the labels"));
    opened.line().clear();
    QCOMPARE(opened.titles().constFirst(), QStringLiteral("Publish the labels"));
}

void PaletteTest::closesWhenTheFocusGoesElsewhere()
{
    OpenedWindow opened;
    QVERIFY(opened.isOpen);
    opened.open();
    opened.one->line->setFocus(Qt::MouseFocusReason);
    QVERIFY(!opened.palette().isVisible());
    QVERIFY(opened.one->line->hasFocus());
}

void PaletteTest::opensByTheButtonAndWithoutWorkspace()
{
    OpenedWindow opened;
    QVERIFY(opened.isOpen);
    auto* button = opened.window.findChild<QTabWidget*>()->cornerWidget()->findChild<QToolButton*>();
    QVERIFY(button->toolTip().contains(QLatin1String("Ctrl+K")));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(opened.line().hasFocus());

    const tests::ManualClock clock;
    MainWindow welcome(clock, {});
    welcome.show();
    QVERIFY(QTest::qWaitForWindowActive(&welcome));
    QSignalSpy sample(&welcome, &MainWindow::sampleRequested);
    QTest::keyClick(&welcome, Qt::Key_K, Qt::ControlModifier);
    auto* line = welcome.findChild<CommandPalette*>()->findChild<QLineEdit*>();
    QTest::keyClicks(line, QStringLiteral("open sample"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(sample.count(), 1);
}

void PaletteTest::listsTheBestOfMany()
{
    OpenedWindow opened;
    QVERIFY(opened.isOpen);
    auto many = std::make_shared<std::vector<SearchEntry>>();
    for (int number = 0; number < 1000; ++number)
        many->push_back(task("a", "Reprint a label"));
    many->push_back(task("b", "Print a label"));
    opened.two->offered.list = many;
    opened.search("#print");
    QCOMPARE(opened.titles().size(), static_cast<int>(PaletteModel::mostRows));
    QCOMPARE(opened.titles().constFirst(), QStringLiteral("Print a label"));
    QVERIFY(opened.palette().findChild<QLabel*>()->text().contains(QLatin1String("1,001")));
}

void PaletteTest::followsWhatChanged()
{
    OpenedWindow opened;
    QVERIFY(opened.isOpen);
    opened.search("#encrypt");
    opened.key(Qt::Key_Escape);
    opened.two->offered.list = entries({task("b", "Encrypt everything")});
    opened.search("#encrypt");
    QCOMPARE(opened.titles(), QStringList{QStringLiteral("Encrypt everything")});
    // What is gone by the time it is chosen does no harm.
    opened.two->ids.clear();
    opened.key(Qt::Key_Return);
    QVERIFY(opened.two->isVisible());
    QCOMPARE(opened.two->selected, QString());
}

void PaletteTest::closesWhenItsPagesGo()
{
    OpenedWindow opened;
    QVERIFY(opened.isOpen);
    opened.window.showSidePage(new StubPage("side"));
    opened.search(">command side");
    QCOMPARE(opened.titles(), QStringList{QStringLiteral("Command of side")});
    QTest::keyClick(&opened.line(), Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!opened.palette().isVisible());
    opened.open();
    QVERIFY(opened.palette().isVisible());
    opened.window.setPages({new StubPage("new")});
    QVERIFY(!opened.palette().isVisible());
}

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
