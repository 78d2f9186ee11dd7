// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include "core/journal/Journal.h"
#include "core/workspace/SafeFileWriter.h"
#include "support/ManualClock.h"
#include "support/NamelessWidgets.h"
#include "ui/readiness/BulkEditDialog.h"
#include "ui/readiness/MergeDialog.h"
#include "ui/readiness/OutlinePanel.h"
#include "ui/readiness/ReadinessActions.h"
#include "ui/readiness/ReadinessPage.h"
#include "ui/readiness/ReadinessView.h"
#include "ui/readiness/SectionDialog.h"
#include "ui/readiness/TaskForm.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Theme.h"

using namespace readyroom;
using namespace readyroom::readiness;
using namespace readyroom::ui;

namespace {

const QString file = QStringLiteral("plan.md");
const QByteArray text("# P\n\n## A\n- [ ] alpha (2h)\n- [ ] beta\n\n## B\n- [ ] gamma\n");

} // namespace

/// A person edits a plan with the keyboard, on a real file.
class PlanEditingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void titleByKeyboardUndoRedo();
    void escapeDiscards();
    void theFormSaysWhatItCannotUnderstand();
    void newTaskFollowsTheSelection();
    void movesToASection();
    void changesSeveralAtOnce();
    void refusalsStayInTheForm();
    void outsideChangeWarnsAndMerges();
    void conflictIsSettledInTheDialog();
    void gitConflictsAreSaid();

private:
    [[nodiscard]] QByteArray bytes() const
    {
        QFile in(m_folder->filePath(QStringLiteral("workspace/plan.md")));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    void write(const QByteArray& content) const
    {
        QFile out(m_folder->filePath(QStringLiteral("workspace/plan.md")));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    void select(const char* title) const
    {
        for (const PlanItem& item : m_service->plan(file)->items) {
            if (item.title == QLatin1String(title))
                m_view->outline().select(item.id);
        }
        m_view->outline().tree()->setFocus();
    }
    [[nodiscard]] QWidget* field(const char* name) const
    {
        for (QWidget* widget : m_view->form().findChildren<QWidget*>()) {
            if (widget->accessibleName() == QLatin1String(name))
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] QString banner() const
    {
        for (const Banner* one : m_view->findChildren<Banner*>()) {
            if (one->isVisible())
                return one->findChildren<QLabel*>().last()->text();
        }
        return {};
    }
    static void press(QWidget* root, const char* button)
    {
        for (QPushButton* one : root->findChildren<QPushButton*>()) {
            if (one->text().remove(QLatin1Char('&')) == QLatin1String(button) && one->isVisible())
                return one->click();
        }
        QFAIL(button);
    }

    tests::ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<workspace::SafeFileWriter> m_writer;
    std::unique_ptr<PlanService> m_service;
    std::unique_ptr<ReadinessPage> m_page;
    ReadinessView* m_view = nullptr;
};

void PlanEditingTest::initTestCase()
{
    Theme::apply(*qApp, Theme::Choice::Light);
}

void PlanEditingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString root = m_folder->filePath(QStringLiteral("workspace"));
    QVERIFY(QDir().mkpath(root) && QDir().mkpath(m_folder->filePath(QStringLiteral("state"))));
    write(text);
    m_journal = journal::Journal::open(m_folder->filePath(QStringLiteral("state")), m_clock).value();
    m_writer = std::make_unique<workspace::SafeFileWriter>(root, *m_journal, m_clock);
    m_service = std::make_unique<PlanService>(root, *m_journal, *m_writer, m_clock, Actor{});
    m_page = std::make_unique<ReadinessPage>(*m_service, m_clock, root);
    m_view = m_page->findChild<ReadinessView*>();
    m_service->load({file});
    m_page->resize(1280, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(m_view->plan());
}

void PlanEditingTest::cleanup()
{
    m_page.reset();
    m_service.reset();
    m_writer.reset();
    m_journal.reset();
}

void PlanEditingTest::titleByKeyboardUndoRedo()
{
    select("alpha");
    QTest::keyClick(m_view->outline().tree(), Qt::Key_F2);
    QTRY_VERIFY(field("Title")->hasFocus());
    QCOMPARE(tests::namelessWidgets(*m_view).join(QLatin1Char('\n')), QString());
    QTest::keyClicks(field("Title"), QStringLiteral("omega"));
    QTest::keyClick(field("Title"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bytes(), QByteArray(text).replace("alpha", "omega"));
    QTRY_VERIFY(!m_view->form().isOpen());
    QCOMPARE(m_view->outline().currentItem()->title, QStringLiteral("omega"));
    QTRY_VERIFY(m_view->outline().tree()->hasFocus());
    QTest::keyClick(m_view->outline().tree(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(bytes(), text);
    QTRY_VERIFY(m_view->actions().redo->isEnabled());
    QTest::keyClick(m_view->outline().tree(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(bytes(), QByteArray(text).replace("alpha", "omega"));
}

void PlanEditingTest::escapeDiscards()
{
    select("alpha");
    QTest::keyClick(m_view->outline().tree(), Qt::Key_F2);
    QTRY_VERIFY(field("Title")->hasFocus());
    QTest::keyClicks(field("Title"), QStringLiteral("omega"));
    QTest::keyClick(field("Title"), Qt::Key_Escape);
    QVERIFY(!m_view->form().isOpen());
    QVERIFY(m_view->outline().tree()->hasFocus());
    QCOMPARE(bytes(), text);
    QVERIFY(!m_service->canUndo());
}

void PlanEditingTest::theFormSaysWhatItCannotUnderstand()
{
    select("alpha");
    m_view->actions().editTask->trigger();
    auto* hours = qobject_cast<QLineEdit*>(field("Hours"));
    QCOMPARE(hours->text(), QStringLiteral("2"));
    hours->selectAll();
    QTest::keyClicks(hours, QStringLiteral("soon"));
    QVERIFY(m_view->form().edits().empty());
    QTest::keyClick(hours, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_view->form().isOpen());
    hours->selectAll();
    QTest::keyClicks(hours, QStringLiteral("30 min"));
    auto* notes = qobject_cast<QPlainTextEdit*>(field("Notes"));
    notes->setPlainText(QStringLiteral("one\ntwo"));
    qobject_cast<QComboBox*>(field("Priority"))->setCurrentIndex(2);
    QTest::keyClick(hours, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bytes(), QByteArray(text).replace("alpha (2h)", "alpha (0.5h) [High]\n  - one\n  - two"));
}

void PlanEditingTest::newTaskFollowsTheSelection()
{
    select("alpha");
    QTest::keyClick(m_view->outline().tree(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(field("Title")->hasFocus());
    QTest::keyClicks(field("Title"), QStringLiteral("delta"));
    QTest::keyClicks(field("Hours"), QStringLiteral("4"));
    QTest::keyClick(field("Title"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bytes(), QByteArray(text).replace("- [ ] beta\n", "- [ ] beta\n- [ ] delta (4h)\n"));
    QTRY_COMPARE(m_view->outline().currentItem()->title, QStringLiteral("delta"));
}

void PlanEditingTest::movesToASection()
{
    select("beta");
    QTest::keyClick(m_view->outline().tree(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = m_view->findChild<SectionDialog*>();
    QVERIFY(dialog);
    QCOMPARE(tests::namelessWidgets(*dialog).join(QLatin1Char('\n')), QString());
    dialog->findChild<QListWidget*>()->setCurrentRow(1);
    press(dialog, "Move");
    QTRY_COMPARE(bytes(), QByteArray("# P\n\n## A\n- [ ] alpha (2h)\n\n## B\n- [ ] gamma\n- [ ] beta\n"));
}

void PlanEditingTest::changesSeveralAtOnce()
{
    select("alpha");
    m_view->outline().tree()->selectAll();
    QCOMPARE(m_view->outline().selectedItems().size(), size_t{3});
    m_view->actions().editTask->trigger();
    auto* dialog = m_view->findChild<BulkEditDialog*>();
    QVERIFY(dialog);
    QCOMPARE(tests::namelessWidgets(*dialog).join(QLatin1Char('\n')), QString());
    const QList<QAbstractButton*> boxes = dialog->findChildren<QAbstractButton*>();
    for (QAbstractButton* box : boxes) {
        if (box->text() == QLatin1String("&Owner") || box->text() == QLatin1String("&State"))
            box->click();
    }
    for (QLineEdit* line : dialog->findChildren<QLineEdit*>()) {
        if (line->accessibleName() == QLatin1String("Owner"))
            line->setText(QStringLiteral("Lee"));
    }
    press(dialog, "Change");
    QTRY_COMPARE(bytes(), QByteArray("# P\n\n## A\n- [x] alpha (2h) (owner: Lee)\n- [x] beta (owner: Lee)\n\n## B\n"
                                     "- [x] gamma (owner: Lee)\n"));
}

void PlanEditingTest::refusalsStayInTheForm()
{
    select("alpha");
    m_view->actions().editTask->trigger();
    qobject_cast<QLineEdit*>(field("Title"))->selectAll();
    QTest::keyClicks(field("Title"), QStringLiteral("omega (9h)"));
    QTest::keyClick(field("Title"), Qt::Key_Return, Qt::ControlModifier);
    const auto problem = [this] {
        QStringList texts;
        for (const QLabel* label : m_view->form().findChildren<QLabel*>())
            texts << label->text();
        return texts.join(QLatin1Char('\n'));
    };
    QTRY_VERIFY(problem().contains(QLatin1String("would be read differently")));
    QCOMPARE(bytes(), text);
    QVERIFY(m_view->form().isOpen());
}

void PlanEditingTest::outsideChangeWarnsAndMerges()
{
    select("alpha");
    m_view->actions().editTask->trigger();
    QTest::keyClicks(field("Title"), QStringLiteral("omega"));
    QVERIFY(banner().isEmpty());
    write(QByteArray(text).replace("gamma", "delta"));
    m_service->reload(file);
    QTRY_VERIFY(banner().contains(QString::fromUtf8("changed on disk while you edit “alpha”")));
    QCOMPARE(qobject_cast<QLineEdit*>(field("Title"))->text(), QStringLiteral("omega"));
    QTest::keyClick(field("Title"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bytes(), QByteArray(text).replace("gamma", "delta").replace("alpha", "omega"));
    QTRY_VERIFY(!m_view->form().isOpen());
    QVERIFY(!banner().contains(QLatin1String("changed on disk")));
}

void PlanEditingTest::conflictIsSettledInTheDialog()
{
    select("alpha");
    m_view->actions().editTask->trigger();
    QTest::keyClicks(field("Title"), QStringLiteral("omega"));
    const QByteArray theirs = QByteArray(text).replace("alpha", "psi");
    write(theirs);
    m_service->reload(file);
    QTRY_VERIFY(!banner().isEmpty());
    QTest::keyClick(field("Title"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_view->findChild<MergeDialog*>());
    auto* dialog = m_view->findChild<MergeDialog*>();
    QTRY_VERIFY(dialog->isVisible());
    QCOMPARE(tests::namelessWidgets(*dialog).join(QLatin1Char('\n')), QString());
    QPushButton* writeButton = nullptr;
    for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
        if (button->text() == QLatin1String("Write merged text"))
            writeButton = button;
    }
    QVERIFY(writeButton && !writeButton->isEnabled());
    QCOMPARE(bytes(), theirs);
    press(dialog, "Take mine");
    QVERIFY(writeButton->isEnabled());
    writeButton->click();
    QTRY_COMPARE(bytes(), QByteArray(text).replace("alpha", "omega"));
    QTRY_VERIFY(!m_view->form().isOpen());
    m_view->actions().undo->trigger();
    QTRY_COMPARE(bytes(), theirs);
}

void PlanEditingTest::gitConflictsAreSaid()
{
    write("- [ ] a\n<<<<<<< HEAD\n- [ ] b\n=======\n- [ ] c\n>>>>>>> topic\n");
    m_service->reload(file);
    QTRY_VERIFY(banner().contains(QString::fromUtf8("unresolved merge conflicts in lines 2–6")));
    write("- [ ] a\n");
    m_service->reload(file);
    QTRY_VERIFY(banner().isEmpty());
}

QTEST_MAIN(PlanEditingTest)
#include "tst_planediting.moc"
