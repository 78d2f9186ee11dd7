// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/store/Database.h"
#include "core/store/Transaction.h"
#include "health/ResultStore.h"
#include "health/ResultTables.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace std::chrono_literals;

/// Where results are kept, for how long, and what is asked of them.
class ResultStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsComeBack();
    void theNewestFirst();
    void waitsForASecondThenWrites();
    void rowsAreReadWhereverTheyAre();
    void hoursAndDays();
    void rolledUpHoursAreTheSame();
    void oldRowsGoByWholeHours();
    void whatCannotBeWrittenIsTriedAgain();
    void lastAndCounts();
    void oneHolderAtATime();
    void writesAreCheap();

private:
    [[nodiscard]] std::unique_ptr<ResultStore> open(ResultLimits limits = {},
                                                    std::chrono::milliseconds lockDeadline = 2000ms);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<tests::ManualClock> m_clock;
};

namespace {

QString keyOf(int number)
{
    return QStringLiteral("g_p%1").arg(number);
}

ResultRow row(const QString& key, TimePoint at, CheckOutcome outcome = CheckOutcome::Passed, Duration took = 20ms)
{
    ResultRow row;
    row.key = key;
    row.at = at;
    row.outcome = outcome;
    row.took = took;
    row.status = outcome == CheckOutcome::Failed ? 503 : 200;
    return row;
}

bool written(ResultStore& store)
{
    auto future = store.flush();
    future.waitForFinished();
    return future.result().has_value();
}

} // namespace

void ResultStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<tests::ManualClock>();
}

std::unique_ptr<ResultStore> ResultStoreTest::open(ResultLimits limits, std::chrono::milliseconds lockDeadline)
{
    auto store = ResultStore::open(m_folder->path(), *m_clock, limits, lockDeadline);
    return store ? std::move(*store) : nullptr;
}

void ResultStoreTest::rowsComeBack()
{
    ResultRow full = row(keyOf(1), m_clock->now(), CheckOutcome::Failed, 1234us);
    full.exemption = Exemption::Masked;
    full.attempts = 3;
    full.error = QStringLiteral("timedOut");
    full.phases = {1us, 2us, 3us, 4us, 5us};
    {
        const auto store = open();
        QVERIFY(store);
        store->add(full);
        store->add(row(keyOf(2), m_clock->now()));
    } // what waits is written
    const auto store = open();
    QCOMPARE(store->reader().last(keyOf(1), 10).value(), std::vector<ResultRow>{full});
    QCOMPARE(store->reader().last(keyOf(2), 10).value(), (std::vector<ResultRow>{row(keyOf(2), m_clock->now())}));
    QVERIFY(store->reader().last(keyOf(3), 10).value().empty());
}

void ResultStoreTest::theNewestFirst()
{
    const auto store = open();
    const TimePoint start = m_clock->now();
    for (int i = 0; i < 10; ++i)
        store->add(row(keyOf(1), start + i * Duration(60s)));
    QVERIFY(written(*store));
    const auto rows = store->reader().last(keyOf(1), 3).value();
    QCOMPARE(rows.size(), size_t{3});
    QCOMPARE(rows.at(0).at, start + 9 * Duration(60s));
    QCOMPARE(rows.at(2).at, start + 7 * Duration(60s));
    const auto some = store->reader().rows(keyOf(1), start + 60s, start + 180s).value();
    QCOMPARE(some.size(), size_t{2});
    QCOMPARE(some.front().at, start + 60s);
}

void ResultStoreTest::waitsForASecondThenWrites()
{
    const auto store = open();
    store->add(row(keyOf(1), m_clock->now()));
    QVERIFY(store->reader().last(keyOf(1), 1).value().empty());
    QTRY_COMPARE(store->reader().last(keyOf(1), 1).value().size(), size_t{1});
}

void ResultStoreTest::rowsAreReadWhereverTheyAre()
{
    // Every few minutes what was appended is moved; what is told must not depend on that.
    auto store = open();
    const TimePoint start = m_clock->now();
    for (int i = 0; i < 120; ++i) {
        store->add(row(keyOf(1), m_clock->now(), i % 3 == 0 ? CheckOutcome::Failed : CheckOutcome::Passed));
        store->add(row(keyOf(2), m_clock->now()));
        QVERIFY(written(*store));
        if (i == 50)
            store = open();
        const auto last = store->reader().last(keyOf(1), 15).value();
        QCOMPARE(last.size(), static_cast<size_t>(std::min(i + 1, 15)));
        for (size_t at = 0; at < last.size(); ++at)
            QCOMPARE(last[at].at, start + (i - static_cast<int>(at)) * Duration(60s));
        const auto all = store->reader().rows(keyOf(1), start, m_clock->now() + 1s).value();
        QCOMPARE(all.size(), static_cast<size_t>(i + 1));
        QVERIFY(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.at < b.at; }));
        CheckCounts counts;
        const auto hours = store->reader().hours(keyOf(1), start, m_clock->now() + 1s);
        for (const ResultPeriod& hour : hours.value())
            counts.merge(hour.counts);
        QCOMPARE(counts.total(), qint64{i + 1});
        QCOMPARE(counts.failed, qint64{i / 3 + 1});
        m_clock->advance(60s);
    }
    auto counted = store->countsSince({keyOf(1), keyOf(2)}, start);
    counted.waitForFinished();
    QCOMPARE(counted.result().value().at(0).total(), qint64{120});
    QCOMPARE(counted.result().value().at(1).total(), qint64{120});
    QCOMPARE(store->reader().last(keyOf(2), 1000).value().size(), size_t{120});
}

void ResultStoreTest::hoursAndDays()
{
    const auto store = open();
    const TimePoint start = m_clock->now(); // 09:00
    for (int i = 0; i < 180; ++i) {
        ResultRow each =
            row(keyOf(1), start + i * Duration(60s), i % 10 == 0 ? CheckOutcome::Failed : CheckOutcome::Passed,
                std::chrono::milliseconds(i < 60 ? 10 : 100));
        if (i == 10)
            each.exemption = Exemption::Maintenance;
        if (i == 11)
            each.outcome = CheckOutcome::NotAsked;
        if (i == 12)
            each.outcome = CheckOutcome::Slow;
        store->add(each);
    }
    QVERIFY(written(*store));
    const auto hours = store->reader().hours(keyOf(1), start, start + 24h).value();
    QCOMPARE(hours.size(), size_t{3});
    QCOMPARE(hours.at(0).start, start);
    QCOMPARE(hours.at(0).counts, (CheckCounts{52, 1, 5, 1, 1}));
    QCOMPARE(hours.at(2).counts, (CheckCounts{54, 0, 6, 0, 0}));
    QVERIFY(hours.at(0).took.percentile(50) < Duration(11ms));
    QVERIFY(hours.at(2).took.percentile(50) >= Duration(100ms));
    const auto days = store->reader().days(keyOf(1), start - 24h, start + 24h).value();
    QCOMPARE(days.size(), size_t{1});
    QCOMPARE(toIsoString(days.at(0).start), QStringLiteral("2026-03-02T00:00:00.000000Z"));
    QCOMPARE(days.at(0).counts.total(), qint64{180});
    QCOMPARE(days.at(0).took.count(), hours.at(0).took.count() + hours.at(1).took.count() + hours.at(2).took.count());
    // A start within an hour leaves that hour out.
    QCOMPARE(store->reader().hours(keyOf(1), start + 1s, start + 24h).value().size(), size_t{2});
}

void ResultStoreTest::rolledUpHoursAreTheSame()
{
    const auto store = open();
    const TimePoint start = m_clock->now();
    // Ten days, hourly checks; every seventh fails.
    for (int i = 0; i < 240; ++i)
        store->add(row(keyOf(1), start + i * Duration(1h), i % 7 == 0 ? CheckOutcome::Failed : CheckOutcome::Passed));
    QVERIFY(written(*store)); // the clock stands at the first: nothing is over yet
    const auto describe = [](const std::vector<ResultPeriod>& periods) {
        QStringList lines;
        for (const ResultPeriod& period : periods)
            lines << QStringLiteral("%1 %2 %3 %4")
                         .arg(toIsoString(period.start))
                         .arg(period.counts.passed)
                         .arg(period.counts.failed)
                         .arg(QString::fromLatin1(period.took.toBytes().toHex()));
        return lines;
    };
    const QStringList hours = describe(store->reader().hours(keyOf(1), start, start + 24h * 20).value());
    const QStringList days = describe(store->reader().days(keyOf(1), start - 24h, start + 24h * 20).value());
    QCOMPARE(hours.size(), 240);
    QCOMPARE(days.size(), 11);
    for (int step = 0; step < 12; ++step) {
        m_clock->advance(std::chrono::hours(23));
        QVERIFY(written(*store));
        QCOMPARE(describe(store->reader().hours(keyOf(1), start, start + 24h * 20).value()), hours);
        QCOMPARE(describe(store->reader().days(keyOf(1), start - 24h, start + 24h * 20).value()), days);
    }
}

void ResultStoreTest::oldRowsGoByWholeHours()
{
    ResultLimits limits;
    limits.rowsPerProbe = 100;
    const auto store = open(limits);
    const TimePoint start = m_clock->now();
    for (int i = 0; i < 60 * 24; ++i)
        store->add(row(keyOf(1), start + i * Duration(60s)));
    QVERIFY(written(*store));
    const auto hours = store->reader().hours(keyOf(1), start, start + 48h).value();
    m_clock->advance(26h);
    QVERIFY(written(*store));
    // Two hours hold more than a hundred.
    QCOMPARE(store->reader().last(keyOf(1), 10'000).value().size(), size_t{120});
    const auto kept = store->reader().hours(keyOf(1), start, start + 48h).value();
    QCOMPARE(kept.size(), hours.size());
    QCOMPARE(kept.at(0).counts, hours.at(0).counts);
    // After ninety days there are the days alone.
    store->add(row(keyOf(1), start + 24h * 200));
    m_clock->advance(24h * 201);
    QVERIFY(written(*store));
    QCOMPARE(store->reader().last(keyOf(1), 10'000).value().size(), size_t{1});
    QCOMPARE(store->reader().hours(keyOf(1), start, start + 24h * 300).value().size(), size_t{1});
    const auto days = store->reader().days(keyOf(1), start - 24h, start + 24h * 300).value();
    QCOMPARE(days.size(), size_t{3});
    QCOMPARE(days.at(0).counts.passed + days.at(1).counts.passed, qint64{60 * 24});
}

void ResultStoreTest::whatCannotBeWrittenIsTriedAgain()
{
    const auto store = open({}, 50ms);
    store->add(row(keyOf(1), m_clock->now()));
    QVERIFY(written(*store));
    QSignalSpy failed(store.get(), &ResultStore::writeFailed);
    {
        // Somebody else has the write lock.
        const auto other = store::Database::open(
            {m_folder->filePath(QStringLiteral("health.sqlite")), tables::migrations(), store::Durability::Consistent});
        QVERIFY(other);
        const auto lock = store::Transaction::begin(**other, store::Transaction::Kind::Write);
        QVERIFY(lock);
        store->add(row(keyOf(1), m_clock->now() + 60s));
        QVERIFY(!written(*store));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(store->failures(), quint64{1});
    }
    store->add(row(keyOf(1), m_clock->now() + 120s));
    QVERIFY(written(*store));
    QCOMPARE(store->reader().last(keyOf(1), 10).value().size(), size_t{3});
    QCOMPARE(store->lost(), quint64{0});
}

void ResultStoreTest::lastAndCounts()
{
    const auto store = open();
    const auto lastAt = [&store] {
        auto future = store->lastAt();
        future.waitForFinished();
        return future.result().value();
    };
    QVERIFY(!lastAt());
    const TimePoint start = m_clock->now();
    for (int i = 0; i < 120; ++i)
        store->add(row(keyOf(1), start + i * Duration(60s), i < 30 ? CheckOutcome::Failed : CheckOutcome::Passed));
    QVERIFY(written(*store));
    m_clock->advance(2h);
    QCOMPARE(lastAt().value(), start + 119 * Duration(60s));
    auto counts = store->countsSince({keyOf(1), keyOf(9)}, start);
    counts.waitForFinished();
    QCOMPARE(counts.result().value().at(0).uptimePercent().value(), 75.0);
    QVERIFY(!counts.result().value().at(1).uptimePercent());
}

void ResultStoreTest::oneHolderAtATime()
{
    const auto store = open();
    const auto other = open();
    const auto take = [](ResultStore& from, const char* holder) {
        auto future = from.takeLease(QString::fromLatin1(holder), 60s);
        future.waitForFinished();
        return future.result().value();
    };
    QVERIFY(take(*store, "window").isMine);
    QCOMPARE(take(*other, "watch"), (store::LeaseState{false, QStringLiteral("window"), m_clock->now() + 60s}));
    store->releaseLease(QStringLiteral("window")).waitForFinished();
    QVERIFY(take(*other, "watch").isMine);
}

void ResultStoreTest::writesAreCheap()
{
    const auto store = open();
    const TimePoint start = m_clock->now();
    const auto minute = [&](int number) {
        for (int second = 0; second < 60; ++second) {
            for (int i = 0; i < 84; ++i)
                store->add(row(keyOf(second * 84 + i), start + number * Duration(60s) + second * Duration(1s)));
            if (!written(*store))
                return false;
        }
        return true;
    };
    // A minute of five thousand probes that are known, in batches of a second; only that it is not slow by orders of
    // magnitude.
    QVERIFY(minute(0));
    bool done = false;
    QBENCHMARK_ONCE
    {
        done = minute(1);
    }
    QVERIFY(done);
    QCOMPARE(store->reader().last(keyOf(60 * 84 - 1), 10).value().size(), size_t{2});
}

QTEST_GUILESS_MAIN(ResultStoreTest)
#include "tst_resultstore.moc"
