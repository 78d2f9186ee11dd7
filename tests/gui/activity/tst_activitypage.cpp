// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include "support/ActivitySample.h"
#include "support/NamelessWidgets.h"
#include "ui/activity/ActivityActions.h"
#include "ui/activity/ActivityPage.h"
#include "ui/activity/ActivityText.h"
#include "ui/widgets/FilterLine.h"
#include "ui/widgets/Theme.h"

using namespace readyroom;
using namespace readyroom::ui;
using tests::ActivitySample;

class ActivityPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, Theme::Choice::Light); }
    void init();
    void cleanup();
    void saysThatNothingIsRecorded();
    void listsEventsAndShowsTheFirst();
    void filtersByKeyboard();
    void technicalEventsOnRequest();
    void wrongDatesAreSaid();
    void enterLeadsToTheItem();
    void verifiesTheChain();
    void saysWhenTheRecordWasAltered();
    void exportsWhatIsShown();
    void everySentenceIsWhole();
    void everyFocusableWidgetHasAName();
    void everyCommandHasAKey();
    void keepsTheSelectionWhenNewEventsCome();

private:
    void showPage();
    [[nodiscard]] QTreeView* tree() const { return m_page->findChild<QTreeView*>(); }
    [[nodiscard]] FilterLine* filter() const { return m_page->findChild<FilterLine*>(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return tree()->model()->index(row, column).data().toString();
    }
    /// Is there a visible label whose text holds `words`?
    [[nodiscard]] bool shows(const QString& words) const
    {
        const QList<QLabel*> labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(), [&words](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    void fill()
    {
        QVERIFY(ActivitySample::append(
            *m_journal,
            {ActivitySample::marked(m_clock, QStringLiteral("Rotate the keys"), true), ActivitySample::written(m_clock),
             ActivitySample::marked(m_clock, QStringLiteral("Freeze"), false, QStringLiteral("Ada Lind"))}));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    tests::ManualClock m_clock;
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<ActivityPage> m_page;
};

void ActivityPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = journal::Journal::open(m_folder->path(), m_clock).value();
}

void ActivityPageTest::cleanup()
{
    m_page.reset();
    m_journal.reset();
}

void ActivityPageTest::showPage()
{
    m_page = std::make_unique<ActivityPage>(*m_journal, m_folder->path(), m_clock);
    m_page->resize(1280, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(m_page->model().hasStarted());
}

void ActivityPageTest::saysThatNothingIsRecorded()
{
    showPage();
    QTRY_VERIFY(shows(QStringLiteral("Nothing is recorded yet")));
    fill();
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    QTRY_VERIFY(tree()->isVisible());
}

void ActivityPageTest::listsEventsAndShowsTheFirst()
{
    fill();
    m_clock.advance(std::chrono::minutes(3));
    showPage();
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    QCOMPARE(cell(0, 2), QStringLiteral("Unticked “Freeze”"));
    QCOMPARE(cell(0, 1), QStringLiteral("Ada Lind"));
    QVERIFY(cell(0, 0).startsWith(QLatin1Char('3')));
    QCOMPARE(cell(1, 2), QStringLiteral("Ticked “Rotate the keys”"));
    QCOMPARE(cell(1, 3), QStringLiteral("docs/PLAN.md, line 12"));
    QVERIFY(tree()->hasFocus());
    QTRY_VERIFY(shows(QStringLiteral("ada@example.org")));
    QVERIFY(m_page->findChild<QPlainTextEdit*>()->toPlainText().contains(QStringLiteral("+ - [ ] Freeze")));
    QTest::keyClick(tree(), Qt::Key_Down);
    QTRY_VERIFY(shows(QStringLiteral("kim@example.org")));
    QVERIFY(m_page->findChild<QPlainTextEdit*>()->toPlainText().contains(QStringLiteral("− - [ ] Rotate the keys")));
    QTest::keyClick(tree(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Kim Rivera\tTicked “Rotate the keys”")));
}

void ActivityPageTest::filtersByKeyboard()
{
    fill();
    showPage();
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    QTest::keyClick(tree(), Qt::Key_Slash);
    QVERIFY(filter()->hasFocus());
    QTest::keyClicks(filter(), QStringLiteral("ticked rotate kim"));
    QCOMPARE(tree()->model()->rowCount(), 1);
    QVERIFY(shows(QStringLiteral("hidden")));
    QTest::keyClick(filter(), Qt::Key_Escape);
    QCOMPARE(tree()->model()->rowCount(), 2);
    QTest::keyClick(filter(), Qt::Key_Escape);
    QVERIFY(tree()->hasFocus());
}

void ActivityPageTest::technicalEventsOnRequest()
{
    fill();
    showPage();
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    QTest::keyClick(tree(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(tree()->model()->rowCount(), 3);
    QCOMPARE(cell(1, 2), QStringLiteral("Wrote docs/PLAN.md"));
}

void ActivityPageTest::wrongDatesAreSaid()
{
    fill();
    showPage();
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    filter()->setText(QStringLiteral("from:soon"));
    QVERIFY(shows(QStringLiteral("“from:soon” is no date")));
    QCOMPARE(tree()->model()->rowCount(), 2);
}

void ActivityPageTest::enterLeadsToTheItem()
{
    fill();
    showPage();
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    QSignalSpy asked(m_page.get(), &ActivityPage::itemRequested);
    QTest::keyClick(tree(), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).toString(), QStringLiteral("docs/PLAN.md"));
    QCOMPARE(asked.first().at(1).toString(), QStringLiteral("id-Freeze"));
}

void ActivityPageTest::verifiesTheChain()
{
    fill();
    showPage();
    QTRY_VERIFY(shows(QStringLiteral("Not verified yet")));
    QTest::keyClick(tree(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(shows(QStringLiteral("Verified up to event 3")));
    QTRY_VERIFY(shows(QStringLiteral("Verified: as it was recorded")));
    QVERIFY(ActivitySample::append(*m_journal, {ActivitySample::marked(m_clock, QStringLiteral("New"), true)}));
    QTRY_VERIFY(shows(QStringLiteral("newer")));
}

void ActivityPageTest::saysWhenTheRecordWasAltered()
{
    fill();
    m_journal.reset();
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("journal.head"))));
    QFile head(m_folder->filePath(QStringLiteral("journal.head")));
    QVERIFY(head.open(QIODevice::WriteOnly));
    head.write("9 " + QByteArray(64, '0') + "\n");
    head.close();
    m_journal = journal::Journal::open(m_folder->path(), m_clock).value();
    showPage();
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    m_page->verify();
    QTRY_VERIFY(shows(QStringLiteral("Compare with a backup")));
    QVERIFY(!shows(QStringLiteral("Verified up to")));
}

void ActivityPageTest::exportsWhatIsShown()
{
    fill();
    showPage();
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    filter()->setText(QStringLiteral("freeze"));
    const QString path = m_folder->filePath(QStringLiteral("out.csv"));
    m_page->exportShown(path, activity::ExportFormat::Csv);
    QTRY_VERIFY(shows(QStringLiteral("Saved")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray table = file.readAll();
    QCOMPARE(table.count('\n'), 2);
    QVERIFY(table.contains("Unticked “Freeze”"));
    QVERIFY(!table.contains("example.org"));
}

void ActivityPageTest::everySentenceIsWhole()
{
    activity::ActivityEntry entry;
    entry.file = QStringLiteral("plan.md");
    entry.count = 2;
    for (const char* type : {"file.write_intended", "file.write_done", "file.write_failed", "file.write_reconciled",
                             "plan.encoding_repaired", "journal.personal_erased", "never.seen"}) {
        entry.type = QLatin1String(type);
        const QString sentence = ActivityText::sentence(entry);
        QVERIFY2(!sentence.isEmpty() && !sentence.contains(QLatin1Char('%')), qPrintable(sentence));
    }
    QCOMPARE(ActivityText::sentence(entry), QStringLiteral("never.seen was recorded"));
    entry.title = QStringLiteral("A thing");
    QCOMPARE(ActivityText::sentence(entry), QStringLiteral("never.seen: “A thing”"));
}

void ActivityPageTest::everyFocusableWidgetHasAName()
{
    fill();
    showPage();
    QTRY_VERIFY(shows(QStringLiteral("Position")));
    QCOMPARE(tests::namelessWidgets(*m_page), QStringList());
}

void ActivityPageTest::everyCommandHasAKey()
{
    showPage();
    for (const Page::MenuEntry& entry : m_page->menuEntries()) {
        if (entry.action->menu())
            continue;
        QVERIFY2(!entry.action->shortcut().isEmpty(), qPrintable(entry.action->text()));
        QVERIFY(entry.action->toolTip().contains(entry.action->shortcut().toString(QKeySequence::NativeText)));
    }
}

void ActivityPageTest::keepsTheSelectionWhenNewEventsCome()
{
    fill();
    showPage();
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    QTest::keyClick(tree(), Qt::Key_Down);
    QCOMPARE(tree()->currentIndex().row(), 1);
    QVERIFY(ActivitySample::append(*m_journal, {ActivitySample::marked(m_clock, QStringLiteral("New"), true)}));
    QTRY_COMPARE(tree()->model()->rowCount(), 3);
    QCOMPARE(tree()->currentIndex().row(), 2);
    filter()->setText(QStringLiteral("rotate"));
    QCOMPARE(tree()->currentIndex().row(), 0);
}

QTEST_MAIN(ActivityPageTest)
#include "tst_activitypage.moc"
