// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>
#include <future>
#include <optional>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/fsuid.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/Hash.h"
#include "core/workspace/FileDescriptor.h"
#include "core/workspace/FileReader.h"
#include "core/workspace/FileReplacement.h"
#include "core/workspace/FolderLock.h"

using namespace readyroom;
using namespace readyroom::workspace;

namespace {

/// Lets this thread meet the file system as a user without privileges, also when the tests run as root.
class Unprivileged final
{
public:
    Unprivileged()
    {
        if (::geteuid() == 0)
            ::setfsuid(65534);
    }
    ~Unprivileged() { ::setfsuid(::geteuid()); }
    Q_DISABLE_COPY_MOVE(Unprivileged)
};

/// A file system of a few pages; not mounted where that is not permitted.
class TinyFileSystem final
{
public:
    explicit TinyFileSystem(const QString& folder)
        : m_folder(QFile::encodeName(folder))
        , m_isMounted(::mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=16k") == 0)
    {
    }
    ~TinyFileSystem()
    {
        if (m_isMounted)
            ::umount(m_folder.constData());
    }
    Q_DISABLE_COPY_MOVE(TinyFileSystem)
    [[nodiscard]] bool isMounted() const { return m_isMounted; }

private:
    QByteArray m_folder;
    bool m_isMounted;
};

} // namespace

class FilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsEveryByte_data();
    void readsEveryByte();
    void readsFilesWithoutASize();
    void refusesWhatIsTooLarge();
    void refusesWhatIsNoFile();
    void saysWhyAFileCannotBeRead();
    void replacesEveryByte_data();
    void replacesEveryByte();
    void keepsMode();
    void keepsTheLink();
    void conflictTouchesNothing();
    void writeProtectedFileStays();
    void readOnlyFolderIsNamed();
    void fullDiskTouchesNothing();
    void missingFileIsNotMade();
    void removesItsOwnLeftoversOnly();
    void locksExcludeEachOther();
    void replacingWaitsForAnotherReplacement();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    QString make(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] QByteArray bytesOf(const QString& name) const;
    [[nodiscard]] QStringList names() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    ::chmod(QFile::encodeName(m_folder->path()).constData(), 0755);
}

QString FilesTest::make(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot make a file for the test");
    return file.fileName();
}

QByteArray FilesTest::bytesOf(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

QStringList FilesTest::names() const
{
    return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

void FilesTest::readsEveryByte_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(static_cast<char>(i));
    QTest::newRow("empty") << QStringLiteral("empty.md") << QByteArray();
    QTest::newRow("all byte values") << QStringLiteral("all.md") << all;
    QTest::newRow("no newline at the end") << QStringLiteral("a.md") << QByteArray("\xEF\xBB\xBF- [ ] a\r\n- [x] b");
    QTest::newRow("several chunks") << QStringLiteral("large.md") << all.repeated(5000);
    QTest::newRow("umlaut") << QStringLiteral("Übersicht für alle.md") << QByteArray("u");
    QTest::newRow("newline in the name") << QStringLiteral("a\nb.md") << QByteArray("n");
}

void FilesTest::readsEveryByte()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto content = readFile(make(name, bytes));
    QVERIFY(content);
    QCOMPARE(content->bytes, bytes);
    QCOMPARE(content->hash, contentHash(bytes));
}

void FilesTest::readsFilesWithoutASize()
{
    if (!QFile::exists(QStringLiteral("/proc/self/status")))
        QSKIP("no /proc here");
    const auto content = readFile(QStringLiteral("/proc/self/status"));
    QVERIFY(content);
    QVERIFY(content->bytes.contains("Pid:"));
}

void FilesTest::refusesWhatIsTooLarge()
{
    const QString file = make(QStringLiteral("a.md"), QByteArray(11, 'a'));
    QCOMPARE(readFile(file, 11)->bytes.size(), 11);
    QCOMPARE(readFile(file, 10).error().code, ErrorCode::TooLarge);
    // No size to be warned by: the reading itself must stop.
    if (QFile::exists(QStringLiteral("/proc/self/status")))
        QCOMPARE(readFile(QStringLiteral("/proc/self/status"), 10).error().code, ErrorCode::TooLarge);

    QFile sparse(path(QStringLiteral("sparse.md")));
    QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(qint64{1} << 40));
    QCOMPARE(readFile(sparse.fileName()).error().code, ErrorCode::TooLarge);
}

void FilesTest::refusesWhatIsNoFile()
{
    QCOMPARE(readFile(m_folder->path()).error().code, ErrorCode::Unsupported);
    QCOMPARE(readFile(QStringLiteral("/dev/zero")).error().code, ErrorCode::Unsupported);
    const QString pipe = path(QStringLiteral("pipe.md"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0644), 0);
    // Nobody writes into it: a blocking open would wait forever.
    QCOMPARE(readFile(pipe).error().code, ErrorCode::Unsupported);
    QCOMPARE(replaceFile(pipe, contentHash({}), "new").error().code, ErrorCode::Unsupported);
    QCOMPARE(replaceFile(m_folder->path(), contentHash({}), "new").error().code, ErrorCode::Unsupported);
}

void FilesTest::saysWhyAFileCannotBeRead()
{
    const auto missing = readFile(path(QStringLiteral("missing.md")));
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QCOMPARE(missing.error().subject, path(QStringLiteral("missing.md")));

    const QString secret = make(QStringLiteral("secret.md"), "s");
    QVERIFY(QFile::setPermissions(secret, QFile::Permissions()));
    const Unprivileged unprivileged;
    QCOMPARE(readFile(secret).error().code, ErrorCode::PermissionDenied);
}

void FilesTest::replacesEveryByte_data()
{
    readsEveryByte_data();
}

void FilesTest::replacesEveryByte()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    make(name, "before");
    QVERIFY(replaceFile(path(name), contentHash("before"), bytes));
    QCOMPARE(bytesOf(name), bytes);
    QCOMPARE(names(), QStringList{name});
}

void FilesTest::keepsMode()
{
    const QByteArray file = QFile::encodeName(make(QStringLiteral("a.md"), "before"));
    for (const mode_t mode : {0600U, 0644U, 0664U, 0755U, 0666U}) {
        QCOMPARE(::chmod(file.constData(), mode), 0);
        QVERIFY(replaceFile(path(QStringLiteral("a.md")), contentHash("before"), "before"));
        struct stat status = {};
        QCOMPARE(::stat(file.constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, mode);
    }
    if (::geteuid() == 0) {
        QCOMPARE(::chown(file.constData(), 12345, 23456), 0);
        QVERIFY(replaceFile(path(QStringLiteral("a.md")), contentHash("before"), "after"));
        struct stat status = {};
        QCOMPARE(::stat(file.constData(), &status), 0);
        QCOMPARE(status.st_uid, 12345U);
        QCOMPARE(status.st_gid, 23456U);
    }
}

void FilesTest::keepsTheLink()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("real")));
    make(QStringLiteral("real/a.md"), "before");
    QVERIFY(QFile::link(QStringLiteral("real/a.md"), path(QStringLiteral("link.md"))));
    QVERIFY(replaceFile(path(QStringLiteral("link.md")), contentHash("before"), "after"));
    QVERIFY(QFileInfo(path(QStringLiteral("link.md"))).isSymLink());
    QVERIFY(!QFileInfo(path(QStringLiteral("real/a.md"))).isSymLink());
    QCOMPARE(bytesOf(QStringLiteral("real/a.md")), QByteArray("after"));
    QCOMPARE(names(), (QStringList{QStringLiteral("link.md"), QStringLiteral("real")}));
}

void FilesTest::conflictTouchesNothing()
{
    const QByteArray file = QFile::encodeName(make(QStringLiteral("a.md"), "changed by an editor"));
    struct stat before = {};
    QCOMPARE(::stat(file.constData(), &before), 0);
    const auto replaced = replaceFile(path(QStringLiteral("a.md")), contentHash("as it was read"), "after");
    QCOMPARE(replaced.error().code, ErrorCode::Conflict);
    struct stat after = {};
    QCOMPARE(::stat(file.constData(), &after), 0);
    QCOMPARE(after.st_ino, before.st_ino);
    QCOMPARE(after.st_mtim.tv_nsec, before.st_mtim.tv_nsec);
    QCOMPARE(bytesOf(QStringLiteral("a.md")), QByteArray("changed by an editor"));
    QCOMPARE(names(), QStringList{QStringLiteral("a.md")});
}

void FilesTest::writeProtectedFileStays()
{
    const QString file = make(QStringLiteral("a.md"), "before");
    ::chmod(QFile::encodeName(file).constData(), 0444);
    ::chmod(QFile::encodeName(m_folder->path()).constData(), 0777);
    {
        const Unprivileged unprivileged;
        const auto replaced = replaceFile(file, contentHash("before"), "after");
        QCOMPARE(replaced.error().code, ErrorCode::PermissionDenied);
        QCOMPARE(replaced.error().subject, file);
    }
    QCOMPARE(bytesOf(QStringLiteral("a.md")), QByteArray("before"));
}

void FilesTest::readOnlyFolderIsNamed()
{
    const QString file = make(QStringLiteral("a.md"), "before");
    ::chmod(QFile::encodeName(file).constData(), 0666);
    ::chmod(QFile::encodeName(m_folder->path()).constData(), 0555);
    {
        const Unprivileged unprivileged;
        const auto replaced = replaceFile(file, contentHash("before"), "after");
        QCOMPARE(replaced.error().code, ErrorCode::PermissionDenied);
        QCOMPARE(replaced.error().subject, m_folder->path());
    }
    ::chmod(QFile::encodeName(m_folder->path()).constData(), 0755);
    QCOMPARE(bytesOf(QStringLiteral("a.md")), QByteArray("before"));
}

void FilesTest::fullDiskTouchesNothing()
{
    const TinyFileSystem tiny(m_folder->path());
    if (!tiny.isMounted())
        QSKIP("this user may not mount a file system");
    make(QStringLiteral("a.md"), "before");
    const auto replaced =
        replaceFile(path(QStringLiteral("a.md")), contentHash("before"), QByteArray(qsizetype{64} * 1024, 'a'));
    QCOMPARE(replaced.error().code, ErrorCode::DiskFull);
    QCOMPARE(bytesOf(QStringLiteral("a.md")), QByteArray("before"));
    QCOMPARE(names(), QStringList{QStringLiteral("a.md")});
}

void FilesTest::missingFileIsNotMade()
{
    QCOMPARE(replaceFile(path(QStringLiteral("a.md")), contentHash("before"), "after").error().code,
             ErrorCode::NotFound);
    QVERIFY(QFile::link(QStringLiteral("nowhere.md"), path(QStringLiteral("link.md"))));
    QCOMPARE(replaceFile(path(QStringLiteral("link.md")), contentHash("before"), "after").error().code,
             ErrorCode::NotFound);
    QCOMPARE(names(), QStringList{QStringLiteral("link.md")});
}

void FilesTest::removesItsOwnLeftoversOnly()
{
    make(QStringLiteral("[a]*.md"), "text");
    make(QStringLiteral(".[a]*.md.readyroom-Ab12Cd.tmp"), "left");
    make(QStringLiteral(".b.md.readyroom-Ab12Cd.tmp"), "of another file");
    make(QStringLiteral(".[a]*.md.swp"), "of an editor");
    QCOMPARE(removeLeftovers(path(QStringLiteral("[a]*.md"))), 1);
    QCOMPARE(names().size(), 3);
    QVERIFY(!QFile::exists(path(QStringLiteral(".[a]*.md.readyroom-Ab12Cd.tmp"))));
    // The file itself may be gone.
    QCOMPARE(removeLeftovers(path(QStringLiteral("b.md"))), 1);
}

void FilesTest::locksExcludeEachOther()
{
    {
        const auto first = FolderLock::take(m_folder->path(), LockKind::Shared);
        const auto second = FolderLock::take(m_folder->path(), LockKind::Shared);
        QVERIFY(first && second);
        QCOMPARE(FolderLock::take(m_folder->path(), LockKind::Exclusive).error().code, ErrorCode::Busy);
    }
    const auto alone = FolderLock::take(m_folder->path(), LockKind::Exclusive);
    QVERIFY(alone);
    QCOMPARE(FolderLock::take(m_folder->path(), LockKind::Shared).error().code, ErrorCode::Busy);
    QCOMPARE(FolderLock::take(path(QStringLiteral("gone")), LockKind::Shared).error().code, ErrorCode::NotFound);
    QVERIFY(names().isEmpty());
}

void FilesTest::replacingWaitsForAnotherReplacement()
{
    make(QStringLiteral("a.md"), "before");
    const QByteArray native = QFile::encodeName(path(QStringLiteral("a.md")));
    auto other = std::make_optional<FileDescriptor>(::open(native.constData(), O_RDONLY | O_CLOEXEC));
    QCOMPARE(::flock(other->get(), LOCK_EX), 0);
    auto replaced = std::async(std::launch::async, [this] {
        return replaceFile(path(QStringLiteral("a.md")), contentHash("before"), "mine");
    });
    // It waits for the lock; now the other one renames, and lets go.
    struct stat status = {};
    QCOMPARE(::fstat(other->get(), &status), 0);
    const QByteArray inode = ':' + QByteArray::number(static_cast<qulonglong>(status.st_ino)) + ' ';
    const auto isWaitedFor = [&inode] {
        QFile locks(QStringLiteral("/proc/locks"));
        if (!locks.open(QIODevice::ReadOnly))
            return false;
        const QList<QByteArray> lines = locks.readAll().split('\n');
        return std::any_of(lines.begin(), lines.end(),
                           [&inode](const QByteArray& line) { return line.contains("->") && line.contains(inode); });
    };
    QTRY_VERIFY(isWaitedFor());
    make(QStringLiteral("b.md"), "theirs");
    QCOMPARE(std::rename(QFile::encodeName(path(QStringLiteral("b.md"))).constData(), native.constData()), 0);
    other.reset();
    QCOMPARE(replaced.get().error().code, ErrorCode::Conflict);
    QCOMPARE(readFile(path(QStringLiteral("a.md")))->bytes, QByteArray("theirs"));
}

QTEST_GUILESS_MAIN(FilesTest)
#include "tst_files.moc"
