// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/WorkerThread.h"
#include "core/store/BlobStore.h"
#include "core/store/Cache.h"
#include "core/store/Database.h"
#include "core/store/Transaction.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::store;

namespace {

DatabaseOptions optionsFor(const QString& path)
{
    return {path, {{QStringLiteral("CREATE TABLE t (a INTEGER, b REAL, c TEXT, d BLOB) STRICT")}}};
}

qint64 count(const Database& database)
{
    auto query = database.prepare(QStringLiteral("SELECT count(*) FROM t"));
    return query && query->run() && query->next().value_or(false) ? query->integer(0) : -1;
}

QString insertNumber()
{
    return QStringLiteral("INSERT INTO t (a) VALUES (?)");
}

} // namespace

class StoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void valuesComeBackAsTheyWere();
    void transactionRollsBackUnlessCommitted();
    void partRollsBackAlone();
    void eachThreadHasAConnection();
    void secondWriterIsBusy();
    void manyOpenTheSameNewFileAtOnce();
    void migrationsAddUpAndRunOnce();
    void failedMigrationLeavesNothing();
    void newerSchemaIsRefused();
    void garbageIsRefused();
    void readOnlyFolderIsNamed();
    void readOnlyFolderCanBeRead();
    void fullDiskIsNamed();
    void closingLeavesOneFile();
    void blobsAreKeptUntilTheirTime();
    void damagedBlobIsNoticed();
    void cacheForgetsAndSurvivesDamage();

private:
    QString filePath() const { return m_folder->filePath(QStringLiteral("test.sqlite")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void StoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void StoreTest::valuesComeBackAsTheyWere()
{
    const auto database = Database::open(optionsFor(filePath()));
    QVERIFY(database);
    const QByteArray bytes("\0\xFFx", 3);
    const QString text = QStringLiteral("Zoë '; DROP TABLE t; --");
    const QString insert = QStringLiteral("INSERT INTO t VALUES (?, ?, ?, ?)");
    QVERIFY((*database)->execute(insert, {qint64{1} << 62, 0.1, text, bytes}));
    QVERIFY((*database)->execute(insert, {QVariant(), QVariant(), QString(), QByteArray()}));
    auto query = (*database)->prepare(QStringLiteral("SELECT * FROM t ORDER BY rowid"));
    QVERIFY(query && query->run());
    QVERIFY(query->next().value());
    QCOMPARE(query->integer(0), qint64{1} << 62);
    QCOMPARE(query->real(1), 0.1);
    QCOMPARE(query->text(2), text);
    QCOMPARE(query->bytes(3), bytes);
    QVERIFY(query->next().value());
    QVERIFY(query->isNull(0) && query->isNull(1));
    QVERIFY(!query->isNull(2) && !query->isNull(3));
    QVERIFY(!query->next().value());

    QCOMPARE((*database)->execute(insert, {QStringLiteral("text"), 1.0, text, bytes}).error().code,
             ErrorCode::Conflict);
    QCOMPARE((*database)->prepare(QStringLiteral("SELECT nonsense")).error().code, ErrorCode::Internal);
}

void StoreTest::transactionRollsBackUnlessCommitted()
{
    const auto database = Database::open(optionsFor(filePath())).value();
    {
        const auto transaction = Transaction::begin(*database, Transaction::Kind::Write);
        QVERIFY(transaction);
        QVERIFY(database->execute(insertNumber(), {1}));
        QCOMPARE(count(*database), 1);
    }
    QCOMPARE(count(*database), 0);
    {
        auto transaction = Transaction::begin(*database, Transaction::Kind::Write);
        QVERIFY(database->execute(insertNumber(), {1}));
        QVERIFY(transaction->commit());
    }
    QCOMPARE(count(*database), 1);
}

void StoreTest::partRollsBackAlone()
{
    const auto database = Database::open(optionsFor(filePath())).value();
    auto transaction = Transaction::begin(*database, Transaction::Kind::Write);
    for (int i = 0; i < 4; ++i) {
        auto part = Transaction::begin(*database, Transaction::Kind::Part);
        QVERIFY(part && database->execute(insertNumber(), {i}));
        if (i % 2 == 0)
            QVERIFY(part->commit());
    }
    QVERIFY(transaction->commit());
    QCOMPARE(count(*database), 2);
}

void StoreTest::eachThreadHasAConnection()
{
    const auto database = Database::open(optionsFor(filePath())).value();
    for (int round = 0; round < 3; ++round) {
        WorkerThread first(QStringLiteral("first"));
        WorkerThread second(QStringLiteral("second"));
        const auto write = [&database] { return database->execute(insertNumber(), {1}).has_value(); };
        QFuture<bool> a = first.run(write);
        QFuture<bool> b = second.run(write);
        QVERIFY(a.result() && b.result());
    }
    std::thread plain([&database] { QVERIFY(database->execute(insertNumber(), {1})); });
    plain.join();
    QCOMPARE(count(*database), 7);
}

void StoreTest::secondWriterIsBusy()
{
    auto options = optionsFor(filePath());
    options.busyTimeout = std::chrono::milliseconds(0);
    const auto database = Database::open(options).value();
    const auto other = Database::open(options).value();
    {
        const auto transaction = Transaction::begin(*database, Transaction::Kind::Write);
        QCOMPARE(other->execute(insertNumber(), {1}).error().code, ErrorCode::Busy);
        QCOMPARE(count(*other), 0);
    }
    QVERIFY(other->execute(insertNumber(), {1}));
}

void StoreTest::manyOpenTheSameNewFileAtOnce()
{
    for (int round = 0; round < 3; ++round) {
        const QString path = m_folder->filePath(QStringLiteral("%1.sqlite").arg(round));
        std::vector<std::thread> threads;
        std::atomic<int> opened{0};
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                const auto database = Database::open(optionsFor(path));
                if (database && (*database)->execute(insertNumber(), {1}))
                    ++opened;
                else if (!database)
                    qWarning("%s", qPrintable(database.error().toLogString()));
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(opened.load(), 8);
        QCOMPARE(count(*Database::open(optionsFor(path)).value()), 8);
    }
}

void StoreTest::migrationsAddUpAndRunOnce()
{
    auto options = optionsFor(filePath());
    QVERIFY(Database::open(options).value()->execute(insertNumber(), {1}));
    options.migrations.push_back({QStringLiteral("ALTER TABLE t ADD COLUMN e INTEGER NOT NULL DEFAULT 7"),
                                  QStringLiteral("INSERT INTO t (a) VALUES (2)")});
    for (int round = 0; round < 2; ++round) {
        const auto database = Database::open(options).value();
        auto query = database->prepare(QStringLiteral("SELECT sum(e) FROM t"));
        QVERIFY(query->run() && query->next().value());
        QCOMPARE(query->integer(0), 14);
    }
}

void StoreTest::failedMigrationLeavesNothing()
{
    auto options = optionsFor(filePath());
    QVERIFY(Database::open(options));
    options.migrations.push_back({QStringLiteral("INSERT INTO t (a) VALUES (1)"), QStringLiteral("nonsense")});
    QVERIFY(!Database::open(options));
    QCOMPARE(count(*Database::open(optionsFor(filePath())).value()), 0);
}

void StoreTest::newerSchemaIsRefused()
{
    QVERIFY(Database::open(optionsFor(filePath())).value()->execute(QStringLiteral("PRAGMA user_version = 2")));
    QCOMPARE(Database::open(optionsFor(filePath())).error().code, ErrorCode::Unsupported);
    auto readOnly = optionsFor(filePath());
    readOnly.readOnly = true;
    QCOMPARE(Database::open(readOnly).error().code, ErrorCode::Unsupported);
}

void StoreTest::garbageIsRefused()
{
    QFile file(filePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(10'000, 'x'));
    file.close();
    QCOMPARE(Database::open(optionsFor(filePath())).error().code, ErrorCode::Malformed);
    auto readOnly = optionsFor(m_folder->filePath(QStringLiteral("missing.sqlite")));
    readOnly.readOnly = true;
    QCOMPARE(Database::open(readOnly).error().code, ErrorCode::NotFound);
    QCOMPARE(Database::open(optionsFor(m_folder->filePath(QStringLiteral("no/folder.sqlite")))).error().code,
             ErrorCode::NotFound);
}

namespace {

/// Root may write everywhere, so the tests of permissions become somebody else meanwhile.
class WithoutPrivileges final
{
public:
    explicit WithoutPrivileges(QString folder)
        : m_folder(std::move(folder))
    {
        constexpr uid_t nobody = 65534;
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup |
                                            QFile::ReadOther | QFile::ExeOther);
        if (m_wasRoot)
            m_done = ::seteuid(nobody) == 0;
    }
    ~WithoutPrivileges()
    {
        if (m_wasRoot)
            m_done = ::seteuid(0) == 0;
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    Q_DISABLE_COPY_MOVE(WithoutPrivileges)
    [[nodiscard]] bool isDone() const { return m_done; }

private:
    QString m_folder;
    bool m_wasRoot = ::geteuid() == 0;
    bool m_done = true;
};

} // namespace

void StoreTest::readOnlyFolderIsNamed()
{
    const WithoutPrivileges guard(m_folder->path());
    QVERIFY(guard.isDone());
    QCOMPARE(Database::open(optionsFor(filePath())).error().code, ErrorCode::PermissionDenied);
}

void StoreTest::readOnlyFolderCanBeRead()
{
    QVERIFY(Database::open(optionsFor(filePath())).value()->execute(insertNumber(), {1}));
    QFile::setPermissions(filePath(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    const WithoutPrivileges guard(m_folder->path());
    QVERIFY(guard.isDone());
    auto options = optionsFor(filePath());
    QCOMPARE(Database::open(options).error().code, ErrorCode::PermissionDenied);
    options.readOnly = true;
    const auto database = Database::open(options);
    QVERIFY2(database, qPrintable(database ? QString() : database.error().toLogString()));
    QCOMPARE(count(**database), 1);
    QCOMPARE((*database)->execute(insertNumber(), {2}).error().code, ErrorCode::PermissionDenied);
}

void StoreTest::fullDiskIsNamed()
{
    const auto database = Database::open(optionsFor(filePath())).value();
    QVERIFY(database->execute(QStringLiteral("PRAGMA max_page_count = 4")));
    const auto written = database->execute(QStringLiteral("INSERT INTO t (d) VALUES (?)"), {QByteArray(100'000, 'x')});
    QCOMPARE(written.error().code, ErrorCode::DiskFull);
}

void StoreTest::closingLeavesOneFile()
{
    auto database = Database::open(optionsFor(filePath())).value();
    QVERIFY(database->execute(insertNumber(), {1}));
    QVERIFY(QFile::exists(filePath() + QStringLiteral("-wal")));
    database.reset();
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("test.sqlite")});
    QCOMPARE(QFile::permissions(filePath()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void StoreTest::blobsAreKeptUntilTheirTime()
{
    tests::ManualClock clock;
    const BlobStore blobs(m_folder->filePath(QStringLiteral("blobs")), clock);
    const TimePoint start = clock.now();
    const QString brief = blobs.put("brief", start + std::chrono::hours(1)).value();
    const QString longer = blobs.put("longer", start + std::chrono::hours(1)).value();
    QCOMPARE(blobs.put("longer", start + std::chrono::hours(5)).value(), longer);
    QCOMPARE(blobs.put("longer", start + std::chrono::hours(2)).value(), longer);
    QCOMPARE(blobs.prune().value(), 0);
    clock.advance(std::chrono::hours(3));
    QCOMPARE(blobs.prune().value(), 1);
    QCOMPARE(blobs.get(brief).error().code, ErrorCode::NotFound);
    QCOMPARE(blobs.get(longer).value(), QByteArray("longer"));
    clock.advance(std::chrono::hours(3));
    QCOMPARE(blobs.prune().value(), 1);
    QCOMPARE(blobs.get(longer).error().code, ErrorCode::NotFound);
}

void StoreTest::damagedBlobIsNoticed()
{
    tests::ManualClock clock;
    const BlobStore blobs(m_folder->path(), clock);
    const QString hash = blobs.put("content", clock.now()).value();
    QFile file(m_folder->filePath(QDir(m_folder->path()).entryList(QDir::Files).value(0)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Content");
    file.close();
    QCOMPARE(blobs.get(hash).error().code, ErrorCode::Tampered);
    QCOMPARE(blobs.get(QStringLiteral("*")).error().code, ErrorCode::NotFound);
}

void StoreTest::cacheForgetsAndSurvivesDamage()
{
    tests::ManualClock clock;
    const QString key = QStringLiteral("key");
    {
        const auto cache = Cache::open(filePath(), clock).value();
        QCOMPARE(cache->get(key), std::nullopt);
        QVERIFY(cache->put(key, "one"));
        QVERIFY(cache->put(key, "two"));
        clock.advance(std::chrono::hours(1));
        QVERIFY(cache->put(QStringLiteral("new"), "x"));
        QVERIFY(cache->prune(std::chrono::hours(2)));
        QCOMPARE(cache->get(key).value(), QByteArray("two"));
        QVERIFY(cache->prune(std::chrono::minutes(30)));
        QCOMPARE(cache->get(key), std::nullopt);
        QCOMPARE(cache->get(QStringLiteral("new")).value(), QByteArray("x"));
    }
    QFile file(filePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5'000, 'x'));
    file.close();
    const auto cache = Cache::open(filePath(), clock);
    QVERIFY(cache);
    QCOMPARE((*cache)->get(key), std::nullopt);
    QVERIFY((*cache)->put(key, "three"));
}

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
