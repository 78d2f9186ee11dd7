// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/Hash.h"
#include "core/workspace/FileReplacement.h"
#include "core/workspace/FolderWatcher.h"

using namespace readyroom;
using namespace readyroom::workspace;

/// Every test runs with the system's events and by polling. What must not be told is shown by a later event of another
/// file that is told alone.
class FolderWatcherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();
    void tellsAChangeInPlace();
    void tellsAChangeByRename();
    void keepsTellingAfterARename();
    void sameContentSaysNothing();
    void expectedContentSaysNothing();
    void expectedContentIsComparedAtOnce_data();
    void expectedContentIsComparedAtOnce();
    void burstIsToldOnce();
    void tellsRemovalAndReturn();
    void tellsNewFiles();
    void tellsNewFilesInNewFolders();
    void folderMayGoAndComeBack();
    void rootMayGoAndComeBack();
    void oddNames();
    void otherFilesAreNotWatched();

private:
    [[nodiscard]] QString root() const { return m_folder->filePath(QStringLiteral("root")); }
    [[nodiscard]] QString path(const QString& name) const { return QDir(root()).filePath(name); }
    void make(const QString& name, const QByteArray& bytes) const;
    /// Watches, and returns once the watcher knows what the files hold.
    void watch(const QStringList& files);
    [[nodiscard]] QStringList told() const { return m_told; }
    void settle();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FolderWatcher> m_watcher;
    QStringList m_told;
    QStringList m_markers;
    int m_marker = 0;
};

void FolderWatcherTest::initTestCase_data()
{
    QTest::addColumn<WatchMode>("mode");
    QTest::newRow("events") << WatchMode::Events;
    QTest::newRow("polling") << WatchMode::Polling;
}

void FolderWatcherTest::init()
{
    QFETCH_GLOBAL(WatchMode, mode);
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(root()));
    m_watcher = std::make_unique<FolderWatcher>(root(), mode, std::chrono::milliseconds(50));
    m_told.clear();
    m_markers.clear();
    const auto tell = [this](const char* what) {
        return [this, what](const QString& file) {
            if (!file.startsWith(QLatin1String("marker")))
                m_told.append(QString::fromLatin1(what) + file);
            else
                m_markers.append(file);
        };
    };
    connect(m_watcher.get(), &FolderWatcher::fileChanged, this, tell("changed "));
    connect(m_watcher.get(), &FolderWatcher::fileRemoved, this, tell("removed "));
    connect(m_watcher.get(), &FolderWatcher::fileAppeared, this, tell("appeared "));
    connect(m_watcher.get(), &FolderWatcher::rootLost, this, [this] { m_told.append(QStringLiteral("lost")); });
    connect(m_watcher.get(), &FolderWatcher::rootBack, this, [this] { m_told.append(QStringLiteral("back")); });
}

void FolderWatcherTest::cleanup()
{
    m_watcher.reset();
    m_folder.reset();
}

void FolderWatcherTest::make(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    if (!QDir().mkpath(QFileInfo(file.fileName()).path()) || !file.open(QIODevice::WriteOnly) ||
        file.write(bytes) != bytes.size())
        qFatal("cannot make a file for the test");
}

/// Returns once the watcher has told of a file made now, hence looked at everything made before.
void FolderWatcherTest::settle()
{
    const QString marker = QStringLiteral("marker%1.md").arg(++m_marker);
    make(marker, "marker");
    QTRY_VERIFY_WITH_TIMEOUT(m_markers.contains(marker), 15'000);
}

void FolderWatcherTest::watch(const QStringList& files)
{
    m_watcher->watch(files);
    // Nothing is told of the first look, so wait for a file that can only be new after it.
    const qsizetype before = m_markers.size();
    for (int i = 0; i < 200 && m_markers.size() == before; ++i) {
        make(QStringLiteral("marker%1.md").arg(++m_marker), "marker");
        static_cast<void>(QTest::qWaitFor([&] { return m_markers.size() > before; }, 75));
    }
    QVERIFY(m_markers.size() > before);
}

void FolderWatcherTest::tellsAChangeInPlace()
{
    make(QStringLiteral("docs/PLAN.md"), "- [ ] a\n");
    watch({QStringLiteral("docs/PLAN.md")});
    make(QStringLiteral("docs/PLAN.md"), "- [x] a\n");
    QTRY_COMPARE(told(), QStringList{QStringLiteral("changed docs/PLAN.md")});
}

void FolderWatcherTest::tellsAChangeByRename()
{
    make(QStringLiteral("PLAN.md"), "- [ ] a\n");
    watch({QStringLiteral("PLAN.md")});
    QVERIFY(replaceFile(path(QStringLiteral("PLAN.md")), contentHash("- [ ] a\n"), "- [x] a\n"));
    QTRY_COMPARE(told(), QStringList{QStringLiteral("changed PLAN.md")});
}

void FolderWatcherTest::keepsTellingAfterARename()
{
    make(QStringLiteral("PLAN.md"), "0");
    watch({QStringLiteral("PLAN.md")});
    for (int i = 0; i < 3; ++i) {
        QVERIFY(replaceFile(path(QStringLiteral("PLAN.md")), contentHash(QByteArray::number(i)),
                            QByteArray::number(i + 1)));
        QTRY_COMPARE(told().size(), i + 1);
    }
    make(QStringLiteral("PLAN.md"), "in place");
    QTRY_COMPARE(told().size(), 4);
    QCOMPARE(told().count(QStringLiteral("changed PLAN.md")), 4);
}

void FolderWatcherTest::sameContentSaysNothing()
{
    make(QStringLiteral("PLAN.md"), "same");
    watch({QStringLiteral("PLAN.md")});
    make(QStringLiteral("PLAN.md"), "same");
    QVERIFY(replaceFile(path(QStringLiteral("PLAN.md")), contentHash("same"), "same"));
    settle();
    QCOMPARE(told(), QStringList());
}

void FolderWatcherTest::expectedContentSaysNothing()
{
    make(QStringLiteral("PLAN.md"), "before");
    watch({QStringLiteral("PLAN.md")});
    QVERIFY(replaceFile(path(QStringLiteral("PLAN.md")), contentHash("before"), "ours"));
    m_watcher->expect(QStringLiteral("PLAN.md"), contentHash("ours"));
    settle();
    QCOMPARE(told(), QStringList());
    make(QStringLiteral("PLAN.md"), "theirs");
    QTRY_COMPARE(told(), QStringList{QStringLiteral("changed PLAN.md")});
}

void FolderWatcherTest::expectedContentIsComparedAtOnce_data()
{
    QTest::addColumn<bool>("lookedAt");
    QTest::newRow("before the first look") << false;
    QTest::newRow("after the first look") << true;
}

void FolderWatcherTest::expectedContentIsComparedAtOnce()
{
    // The owner read the file, then it changed, and only then it was looked at.
    QFETCH(bool, lookedAt);
    make(QStringLiteral("PLAN.md"), "changed since");
    m_watcher->watch({QStringLiteral("PLAN.md")});
    if (lookedAt)
        watch({QStringLiteral("PLAN.md")});
    m_watcher->expect(QStringLiteral("PLAN.md"), contentHash("as read"));
    QTRY_COMPARE(told(), QStringList{QStringLiteral("changed PLAN.md")});
}

void FolderWatcherTest::burstIsToldOnce()
{
    make(QStringLiteral("PLAN.md"), "0");
    watch({QStringLiteral("PLAN.md")});
    for (int i = 0; i < 200; ++i)
        make(QStringLiteral("PLAN.md"), QByteArray::number(i));
    settle();
    QCOMPARE(told(), QStringList{QStringLiteral("changed PLAN.md")});
}

void FolderWatcherTest::tellsRemovalAndReturn()
{
    make(QStringLiteral("PLAN.md"), "a");
    watch({QStringLiteral("PLAN.md")});
    QVERIFY(QFile::remove(path(QStringLiteral("PLAN.md"))));
    QTRY_COMPARE(told(), QStringList{QStringLiteral("removed PLAN.md")});
    make(QStringLiteral("PLAN.md"), "a");
    QTRY_COMPARE(told().mid(1), QStringList{QStringLiteral("appeared PLAN.md")});
    make(QStringLiteral("PLAN.md"), "b");
    QTRY_COMPARE(told().mid(2), QStringList{QStringLiteral("changed PLAN.md")});
}

void FolderWatcherTest::tellsNewFiles()
{
    make(QStringLiteral("docs/PLAN.md"), "a");
    make(QStringLiteral("docs/KNOWN.md"), "not watched, but not new");
    watch({QStringLiteral("docs/PLAN.md")});
    make(QStringLiteral("docs/NEW.md"), "a");
    make(QStringLiteral("docs/NEW.txt"), "a");
    QTRY_COMPARE(told(), QStringList{QStringLiteral("appeared docs/NEW.md")});
    settle();
    make(QStringLiteral("docs/NEW.md"), "changed");
    QTRY_COMPARE(told().mid(1), QStringList{QStringLiteral("changed docs/NEW.md")});
}

void FolderWatcherTest::tellsNewFilesInNewFolders()
{
    watch({});
    QVERIFY(QDir(root()).mkdir(QStringLiteral("docs")));
    settle();
    make(QStringLiteral("docs/PLAN.md"), "a");
    QTRY_COMPARE(told(), QStringList{QStringLiteral("appeared docs/PLAN.md")});
    make(QStringLiteral("docs/a/b/c.md"), "a");
    make(QStringLiteral("node_modules/x.md"), "a");
    QTRY_COMPARE(told().mid(1), QStringList{QStringLiteral("appeared docs/a/b/c.md")});
    settle();
    QCOMPARE(told().size(), 2);
}

void FolderWatcherTest::folderMayGoAndComeBack()
{
    make(QStringLiteral("docs/plans/PLAN.md"), "a");
    watch({QStringLiteral("docs/plans/PLAN.md")});
    QVERIFY(QDir(path(QStringLiteral("docs"))).removeRecursively());
    QTRY_COMPARE(told(), QStringList{QStringLiteral("removed docs/plans/PLAN.md")});
    make(QStringLiteral("docs/plans/PLAN.md"), "b");
    QTRY_COMPARE(told().mid(1), QStringList{QStringLiteral("appeared docs/plans/PLAN.md")});
    settle();
    make(QStringLiteral("docs/plans/PLAN.md"), "c");
    QTRY_COMPARE(told().mid(2), QStringList{QStringLiteral("changed docs/plans/PLAN.md")});
}

void FolderWatcherTest::rootMayGoAndComeBack()
{
    make(QStringLiteral("docs/PLAN.md"), "a");
    watch({QStringLiteral("docs/PLAN.md")});
    QVERIFY(QDir().rename(root(), root() + QStringLiteral(" away")));
    QTRY_COMPARE(told(), QStringList{QStringLiteral("lost")});
    QVERIFY(QDir().rename(root() + QStringLiteral(" away"), root()));
    QTRY_COMPARE(told().mid(1), QStringList{QStringLiteral("back")});
    settle();
    make(QStringLiteral("docs/PLAN.md"), "b");
    QTRY_COMPARE(told().mid(2), QStringList{QStringLiteral("changed docs/PLAN.md")});
}

void FolderWatcherTest::oddNames()
{
    const QString name = QStringLiteral("Über uns/Plan\nzwei #1.md");
    make(name, "a");
    watch({name});
    make(name, "b");
    QTRY_COMPARE(told(), QStringList{QStringLiteral("changed ") + name});
}

void FolderWatcherTest::otherFilesAreNotWatched()
{
    make(QStringLiteral("A.md"), "a");
    make(QStringLiteral("B.md"), "b");
    watch({QStringLiteral("A.md"), QStringLiteral("B.md")});
    watch({QStringLiteral("A.md")});
    make(QStringLiteral("B.md"), "changed");
    settle();
    QCOMPARE(told(), QStringList());
    make(QStringLiteral("A.md"), "changed");
    QTRY_COMPARE(told(), QStringList{QStringLiteral("changed A.md")});
}

QTEST_GUILESS_MAIN(FolderWatcherTest)
#include "tst_folderwatcher.moc"
