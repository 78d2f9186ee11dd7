// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>
#include <QTreeView>

#include "app/WindowSession.h"
#include "core/workspace/StateDirectory.h"
#include "support/ModelText.h"
#include "support/TestGround.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/Theme.h"

using namespace readyroom;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000; ///< milliseconds

/// All texts of labels, and the rows of trees, that are on screen.
QString visibleText(const QWidget& root)
{
    QStringList texts;
    for (const auto* tree : root.findChildren<QTreeView*>()) {
        if (tree->isVisibleTo(&root) && tree->model())
            texts << tests::modelText(*tree->model());
    }
    for (const auto* label : root.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&root))
            texts << label->text();
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

/// A whole window on a folder that others change.
class WindowFolderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void folderIsRemovedAndComesBack();
    void missingFolderIsSaid();
    void closesWhileItOpens();
    void recordThatIsCutOffIsSaid();
    void waitsForALockedJournal();
    void saysThatTheJournalStaysLocked();
    void lockedJournalIsForgottenWithItsWindow();

private:
    [[nodiscard]] QString root() const { return m_folder->filePath(QStringLiteral("harbour")); }
    void writePlan(const QByteArray& text) const
    {
        QDir().mkpath(root());
        QFile file(root() + QStringLiteral("/plan.md"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] bool shows(const char* words) const
    {
        return visibleText(m_session->window()).contains(QString::fromLatin1(words));
    }

    /// Makes the workspace's journal and lets another process hold its write lock while m_lock lives; null without the
    /// program that does it.
    void lockJournal();

    tests::TestGround m_ground;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowSession> m_session;
    std::unique_ptr<QProcess> m_lock;
};

void WindowFolderTest::initTestCase()
{
    ui::Theme::apply(*qApp, ui::Theme::Choice::Light);
}

void WindowFolderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->filePath(QStringLiteral("data"))));
    m_session = std::make_unique<WindowSession>(m_ground, WindowSession::Remember::Nothing);
    m_session->window().show();
}

void WindowFolderTest::cleanup()
{
    m_lock.reset();
    m_session.reset();
    m_folder.reset();
}

void WindowFolderTest::lockJournal()
{
    const QString sqlite = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    if (sqlite.isEmpty())
        return;
    writePlan("# Harbour\n\n- [ ] Paint the tower\n");
    QSignalSpy settled(m_session.get(), &WindowSession::settled);
    m_session->open(root());
    QVERIFY(settled.wait(patience));
    m_session.reset();
    const QString state = workspace::stateDirectory(root()).value();
    auto process = std::make_unique<QProcess>();
    process->start(sqlite, {state + QStringLiteral("/journal.sqlite")});
    process->write("BEGIN IMMEDIATE; SELECT 'locked';\n");
    QVERIFY2(process->waitForReadyRead(patience) && process->readAllStandardOutput().contains("locked"),
             process->readAllStandardError().constData());
    m_lock = std::move(process);
}

void WindowFolderTest::folderIsRemovedAndComesBack()
{
    writePlan("# Harbour\n\n- [ ] Paint the tower\n- [ ] Wind the clock\n");
    QSignalSpy settled(m_session.get(), &WindowSession::settled);
    m_session->open(root());
    QVERIFY(settled.wait(patience));
    QTRY_VERIFY_WITH_TIMEOUT(shows("Paint the tower"), patience);

    QVERIFY(QDir(root()).removeRecursively());
    QTRY_VERIFY_WITH_TIMEOUT(shows("The workspace's folder is gone"), patience);
    // The last good plan stays to be looked at.
    QVERIFY2(shows("Paint the tower"), qPrintable(visibleText(m_session->window())));

    writePlan("# Harbour\n\n- [ ] Row to the buoy\n- [ ] Wind the clock\n");
    QTRY_VERIFY_WITH_TIMEOUT(shows("Row to the buoy"), patience);
    QVERIFY2(!shows("is gone"), qPrintable(visibleText(m_session->window())));
}

void WindowFolderTest::missingFolderIsSaid()
{
    QSignalSpy failed(m_session.get(), &WindowSession::failed);
    m_session->open(root());
    QVERIFY(failed.wait(patience));
    QVERIFY2(shows("Not found"), qPrintable(visibleText(m_session->window())));
    QVERIFY2(visibleText(m_session->window()).contains(root()), qPrintable(visibleText(m_session->window())));
}

void WindowFolderTest::closesWhileItOpens()
{
    writePlan("- [ ] Paint the tower\n");
    m_session->open(root());
    m_session.reset();
    QVERIFY(QDir(root()).exists());
}

void WindowFolderTest::recordThatIsCutOffIsSaid()
{
    writePlan("# Harbour\n\n- [ ] Paint the tower\n");
    QDir state(workspace::stateDirectory(root()).value());
    {
        auto journal = journal::Journal::open(state.path(), m_ground.clock).value();
        QVERIFY(
            journal->append(QStringLiteral("s"), {{QStringLiteral("t"), 1, m_ground.clock.now(), {}, {}}}).result());
    }
    QVERIFY(state.remove(QStringLiteral("journal.head")));
    QSignalSpy settled(m_session.get(), &WindowSession::settled);
    m_session->open(root());
    QVERIFY(settled.wait(patience));
    QVERIFY2(shows("The record is cut off") && shows("audit accept"), qPrintable(visibleText(m_session->window())));
    QVERIFY(shows("Paint the tower"));
    // It stays when a file is read again.
    writePlan("# Harbour\n\n- [ ] Row to the buoy\n");
    QTRY_VERIFY_WITH_TIMEOUT(shows("Row to the buoy"), patience);
    QVERIFY(shows("The record is cut off"));
}

void WindowFolderTest::waitsForALockedJournal()
{
    lockJournal();
    if (QTest::currentTestFailed() || !m_lock)
        QSKIP("sqlite3 is not installed");
    m_session = std::make_unique<WindowSession>(m_ground, WindowSession::Remember::Nothing, 60s);
    m_session->window().show();
    QSignalSpy settled(m_session.get(), &WindowSession::settled);
    QSignalSpy failed(m_session.get(), &WindowSession::failed);
    m_session->open(root());
    // The lock is let go of by this thread: one that waited for it would wait for itself.
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&beats] { ++beats; });
    heart.start(10ms);
    QTRY_VERIFY_WITH_TIMEOUT(beats > 50, patience);
    QVERIFY(settled.isEmpty() && failed.isEmpty());
    m_lock.reset();
    QVERIFY(settled.wait(patience));
    QVERIFY(shows("Paint the tower"));
    // Changes are followed as in any other workspace.
    writePlan("- [ ] Paint the tower\n- [ ] Row to the buoy\n");
    QTRY_VERIFY_WITH_TIMEOUT(shows("Row to the buoy"), patience);
}

void WindowFolderTest::saysThatTheJournalStaysLocked()
{
    lockJournal();
    if (QTest::currentTestFailed() || !m_lock)
        QSKIP("sqlite3 is not installed");
    m_session = std::make_unique<WindowSession>(m_ground, WindowSession::Remember::Nothing, 50ms);
    m_session->window().show();
    QSignalSpy failed(m_session.get(), &WindowSession::failed);
    m_session->open(root());
    QVERIFY(failed.wait(patience));
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Busy);
    QVERIFY2(shows("In use by another program"), qPrintable(visibleText(m_session->window())));
    m_lock.reset();
    QSignalSpy settled(m_session.get(), &WindowSession::settled);
    m_session->open(root());
    QVERIFY(settled.wait(patience));
    QVERIFY(shows("Paint the tower"));
}

void WindowFolderTest::lockedJournalIsForgottenWithItsWindow()
{
    lockJournal();
    if (QTest::currentTestFailed() || !m_lock)
        QSKIP("sqlite3 is not installed");
    m_session = std::make_unique<WindowSession>(m_ground, WindowSession::Remember::Nothing, 60s);
    m_session->open(root());
    m_session.reset();
    // What is opened now is nobody's, and goes on the pool's thread.
    m_lock.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
}

QTEST_MAIN(WindowFolderTest)
#include "tst_windowfolder.moc"
