// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "core/store/Database.h"
#include "core/store/Lease.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::store;
using namespace std::chrono_literals;

/// What one process alone must do is done by one.
class LeaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstOneHoldsIt();
    void itIsRenewed();
    void aDeadHolderLosesIt();
    void itIsGivenBack();
    void namesAreApart();
    void aLeaseOfTheFutureIsVoid();
    void aBusyDatabaseIsAnError();

private:
    [[nodiscard]] Lease lease(const char* holder, const char* name = "schedule") const
    {
        return {*m_database, QString::fromLatin1(name), QString::fromLatin1(holder), *m_clock};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<tests::ManualClock> m_clock;
};

void LeaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<tests::ManualClock>();
    DatabaseOptions options{m_folder->filePath(QStringLiteral("leases.sqlite")), {Lease::schema()}};
    options.busyTimeout = 50ms;
    auto database = Database::open(options);
    QVERIFY(database);
    m_database = std::move(*database);
}

void LeaseTest::theFirstOneHoldsIt()
{
    const LeaseState mine = lease("one").take(60s).value();
    QCOMPARE(mine, (LeaseState{true, QStringLiteral("one"), m_clock->now() + 60s}));
    m_clock->advance(59s);
    const LeaseState others = lease("two").take(60s).value();
    QCOMPARE(others, (LeaseState{false, QStringLiteral("one"), m_clock->now() + 1s}));
}

void LeaseTest::itIsRenewed()
{
    for (int i = 0; i < 10; ++i) {
        QVERIFY(lease("one").take(60s).value().isMine);
        m_clock->advance(30s);
        QVERIFY(!lease("two").take(60s).value().isMine);
    }
}

void LeaseTest::aDeadHolderLosesIt()
{
    QVERIFY(lease("one").take(60s).value().isMine);
    m_clock->advance(60s);
    QVERIFY(lease("two").take(60s).value().isMine);
    // It was not dead after all, and is told.
    QCOMPARE(lease("one").take(60s).value().holder, QStringLiteral("two"));
}

void LeaseTest::itIsGivenBack()
{
    QVERIFY(lease("one").take(60s).value().isMine);
    QVERIFY(lease("two").release()); // not its own
    QVERIFY(!lease("two").take(60s).value().isMine);
    QVERIFY(lease("one").release());
    QVERIFY(lease("two").take(60s).value().isMine);
}

void LeaseTest::namesAreApart()
{
    QVERIFY(lease("one", "schedule").take(60s).value().isMine);
    QVERIFY(lease("two", "outbox").take(60s).value().isMine);
}

void LeaseTest::aLeaseOfTheFutureIsVoid()
{
    QVERIFY(lease("one").take(60s).value().isMine);
    m_clock->setWallClock(m_clock->now() - 24h);
    QVERIFY(lease("two").take(60s).value().isMine);
}

void LeaseTest::aBusyDatabaseIsAnError()
{
    QVERIFY(lease("one").take(60s).value().isMine);
    auto other = Database::open({m_folder->filePath(QStringLiteral("leases.sqlite")), {Lease::schema()}});
    QVERIFY(other);
    QVERIFY((*other)->execute(QStringLiteral("BEGIN IMMEDIATE")));
    QCOMPARE(lease("one").take(60s).error().code, ErrorCode::Busy);
    QVERIFY((*other)->execute(QStringLiteral("ROLLBACK")));
    QVERIFY(lease("one").take(60s).value().isMine);
}

QTEST_APPLESS_MAIN(LeaseTest)
#include "tst_lease.moc"
