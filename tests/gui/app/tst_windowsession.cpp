// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include "app/SampleWorkspace.h"
#include "app/WindowSession.h"
#include "support/TestGround.h"
#include "ui/activity/ActivityPage.h"
#include "ui/readiness/ReadinessPage.h"
#include "ui/shell/MainWindow.h"

using namespace readyroom;

namespace {

/// A session whose window shows one plan, in a folder of its own.
class OpenedPlan
{
public:
    explicit OpenedPlan(const QByteArray& text)
        : m_session(m_ground, WindowSession::Remember::Nothing)
    {
        write(text);
        QSignalSpy settled(&m_session, &WindowSession::settled);
        m_session.window().show();
        m_session.open(m_folder.path());
        m_isOpen = settled.wait() && QTest::qWaitForWindowActive(&m_session.window());
    }

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] WindowSession& session() { return m_session; }
    [[nodiscard]] ui::MainWindow& window() { return m_session.window(); }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("plan.md")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QTreeView* tree() { return window().findChild<ui::ReadinessPage*>()->findChild<QTreeView*>(); }
    [[nodiscard]] QString title() { return tree()->currentIndex().siblingAtColumn(0).data().toString(); }

    void write(const QByteArray& text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Is there a visible label whose text holds `words`?
    [[nodiscard]] bool shows(const QString& words)
    {
        const QList<QLabel*> labels = window().findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(), [&words](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window(), key, modifiers);
    }

private:
    tests::TestGround m_ground;
    QTemporaryDir m_folder;
    WindowSession m_session;
    bool m_isOpen = false;
};

} // namespace

class WindowSessionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("readyroom-test")); }
    void ticksAndTakesBackByKeyboard();
    void filtersByKeyboard();
    void followsTheFileOnDisk();
    void mergesWhatChangedOutsideWhileEditing();
    void commitsThePlanAlone();
    void saysWhatCannotBeOpened();
    void activityLeadsToItsItem();
    void opensTheSample();
};

void WindowSessionTest::ticksAndTakesBackByKeyboard()
{
    const QByteArray text("# Plan\n\n- [ ] first [P0]\n- [x] second\n");
    OpenedPlan plan(text);
    QVERIFY(plan.isOpen());
    QVERIFY(plan.shows(QStringLiteral("Not ready")));
    // Without a click: the tasks have the focus as soon as they are there.
    QCOMPARE(QApplication::focusWidget(), plan.tree());
    QCOMPARE(plan.title(), QStringLiteral("first"));
    plan.key(Qt::Key_Space);
    QTRY_COMPARE(plan.bytes(), QByteArray(text).replace("[ ] first", "[x] first"));
    QTRY_VERIFY(!plan.shows(QStringLiteral("Not ready")));
    QCOMPARE(plan.title(), QStringLiteral("first"));
    plan.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(plan.bytes(), text);
    QTRY_VERIFY(plan.shows(QStringLiteral("Not ready")));
}

void WindowSessionTest::filtersByKeyboard()
{
    OpenedPlan plan("# Plan\n\n## A\n- [ ] apple\n- [ ] pear\n## B\n- [ ] plum\n");
    QVERIFY(plan.isOpen());
    plan.tree()->setFocus();
    const auto visible = [&plan] {
        int rows = 0;
        for (QModelIndex index = plan.tree()->model()->index(0, 0); index.isValid();
             index = plan.tree()->indexBelow(index))
            ++rows;
        return rows;
    };
    QTRY_COMPARE(visible(), 5);
    plan.key(Qt::Key_Slash);
    auto* filter = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(filter);
    QTest::keyClicks(filter, QStringLiteral("pear"));
    QTRY_COMPARE(visible(), 2);
    plan.key(Qt::Key_Escape);
    QTRY_COMPARE(visible(), 5);
}

void WindowSessionTest::followsTheFileOnDisk()
{
    OpenedPlan plan("- [ ] first\n- [ ] second\n");
    QVERIFY(plan.isOpen());
    QVERIFY(plan.shows(QStringLiteral("0 of 2 done")));
    plan.write("- [x] first\n- [ ] second\n- [ ] third\n");
    QTRY_VERIFY(plan.shows(QStringLiteral("1 of 3 done")));
    // What is not text any more is said; the last good plan stays.
    plan.write(QByteArray("- [x] first\0", 12));
    QTRY_VERIFY(plan.shows(QStringLiteral("Not a text file")));
    QVERIFY(plan.shows(QStringLiteral("1 of 3 done")));
    plan.write("- [x] first\n- [x] second\n");
    QTRY_VERIFY(plan.shows(QStringLiteral("Ready: all 2")));
    QTRY_VERIFY(!plan.shows(QStringLiteral("Not a text file")));
    QVERIFY(QDir(plan.folder()).removeRecursively());
    QTRY_VERIFY(plan.shows(QStringLiteral("The workspace's folder is gone: ") + plan.folder()));
    QVERIFY(plan.shows(QStringLiteral("Ready: all 2")));
}

void WindowSessionTest::mergesWhatChangedOutsideWhileEditing()
{
    OpenedPlan plan("# Plan\n\n- [ ] first\n- [ ] second\n- [ ] third\n");
    QVERIFY(plan.isOpen());
    // From the heading to its first task.
    plan.key(Qt::Key_Down);
    QCOMPARE(plan.title(), QStringLiteral("first"));
    plan.key(Qt::Key_F2);
    auto* title = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(title);
    QCOMPARE(title->text(), QStringLiteral("first"));
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("renamed"));
    // An editor writes the same file; what was typed is still there, and both end up in it.
    plan.write("# Plan\n\n- [ ] first\n- [ ] second\n- [x] third\n");
    QTRY_VERIFY(plan.shows(QStringLiteral("1 of 3 done")));
    QCOMPARE(QApplication::focusWidget(), title);
    QCOMPARE(title->text(), QStringLiteral("renamed"));
    plan.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(plan.bytes(), QByteArray("# Plan\n\n- [ ] renamed\n- [ ] second\n- [x] third\n"));
    QTRY_COMPARE(QApplication::focusWidget(), plan.tree());
    QTRY_COMPARE(plan.title(), QStringLiteral("renamed"));
}

void WindowSessionTest::commitsThePlanAlone()
{
    const QString git = QStandardPaths::findExecutable(QStringLiteral("git"));
    if (git.isEmpty())
        QSKIP("git is not installed");
    OpenedPlan plan("- [ ] first\n");
    QVERIFY(plan.isOpen());
    const auto run = [&](const QStringList& arguments) {
        QProcess process;
        process.setWorkingDirectory(plan.folder());
        process.start(git, arguments);
        process.waitForFinished();
        return process.readAllStandardOutput();
    };
    run({QStringLiteral("init"), QStringLiteral("-q")});
    run({QStringLiteral("config"), QStringLiteral("user.name"), QStringLiteral("Kim")});
    run({QStringLiteral("config"), QStringLiteral("user.email"), QStringLiteral("kim@example.org")});
    plan.tree()->setFocus();
    plan.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(run({QStringLiteral("log"), QStringLiteral("--oneline")}), QByteArray());
    plan.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    qobject_cast<QDialog*>(QApplication::activeModalWidget())->accept();
    QTRY_COMPARE(run({QStringLiteral("log"), QStringLiteral("--format=%s")}), QByteArray("Update plan.md\n"));
}

void WindowSessionTest::saysWhatCannotBeOpened()
{
    tests::TestGround ground;
    WindowSession session(ground, WindowSession::Remember::Nothing);
    session.window().show();
    QSignalSpy failed(&session, &WindowSession::failed);
    session.open(QStringLiteral("/no/such/folder"));
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::NotFound);
    const QList<QLabel*> labels = session.window().findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("/no/such/folder"));
    }));
}

void WindowSessionTest::activityLeadsToItsItem()
{
    OpenedPlan plan("- [ ] first [P0]\n- [ ] second\n");
    QVERIFY(plan.isOpen());
    plan.key(Qt::Key_Space);
    QTRY_VERIFY(plan.bytes().contains("[x] first"));
    plan.key(Qt::Key_Down);
    QCOMPARE(plan.title(), QStringLiteral("second"));
    plan.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    const auto activity = [&plan] { return plan.window().findChild<ui::ActivityPage*>(); };
    QVERIFY(activity());
    auto* events = activity()->findChild<QTreeView*>();
    QTRY_COMPARE(events->model()->rowCount(), 1);
    QVERIFY(events->hasFocus());
    // A second time it is the same page.
    plan.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(plan.window().findChildren<ui::ActivityPage*>().size(), 1);
    plan.key(Qt::Key_Return);
    QTRY_VERIFY(plan.tree()->isVisible());
    QCOMPARE(plan.title(), QStringLiteral("first"));
    // Another folder's record is another one.
    plan.session().open(ensureSampleWorkspace().value());
    QTRY_VERIFY(!activity());
    QTRY_VERIFY(plan.window().windowTitle().contains(QStringLiteral("parcel-desk")));
}

void WindowSessionTest::opensTheSample()
{
    tests::TestGround ground;
    WindowSession session(ground, WindowSession::Remember::Nothing);
    session.window().show();
    QSignalSpy settled(&session, &WindowSession::settled);
    session.open(ensureSampleWorkspace().value());
    QVERIFY(settled.wait());
    QVERIFY(session.window().windowTitle().contains(QStringLiteral("parcel-desk")));
    QCOMPARE(session.window().pageCount(), 1);
    QCOMPARE(session.window().pageName(0), QStringLiteral("readiness"));
}

QTEST_MAIN(WindowSessionTest)
#include "tst_windowsession.moc"
