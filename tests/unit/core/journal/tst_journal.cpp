// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/Log.h"
#include "core/base/WorkerThread.h"
#include "core/journal/Journal.h"
#include "core/journal/JournalVerifier.h"
#include "core/store/Database.h"
#include "core/store/Transaction.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::journal;

namespace {

const QString streamA = QStringLiteral("a");
const QString streamB = QStringLiteral("b");

} // namespace

class JournalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eventsComeBackAsTheyWere();
    void versionsCountWithinAStream();
    void expectedVersionThatMovedOnConflicts();
    void conflictFailsAloneAmongQueuedAppends();
    void invalidAppendsAreRefused();
    void survivesReopening();
    void twoJournalsLoseNothing();
    void onlyOneOfTwoRacersWins();
    void lockedDatabaseIsBusy();
    void erasingKeepsTheChain();
    void erasedBytesAreInNoFile();
    void erasingWhatIsNotThereIsRefused();
    void subscriptionReplaysThenFollows();
    void subscriptionSeesAnotherJournal();
    void subscriptionComesInBatches();
    void subscriptionStopsWithItsContext();
    void subscriptionRunsOnTheContextsThread();
    void journalMayGoBeforeItsSubscribers();
    void growthIsSignalled();
    void livesWhereItIsMovedTo();

private:
    std::unique_ptr<Journal> open() { return Journal::open(m_folder->path(), m_clock).value(); }
    NewEvent newEvent(int number) const
    {
        return {QStringLiteral("test.happened"),
                2,
                m_clock.now() - std::chrono::hours(1),
                {{QStringLiteral("n"), number}},
                {{QStringLiteral("who"), QStringLiteral("Zoë")}}};
    }
    std::vector<NewEvent> events(int first, int count) const
    {
        std::vector<NewEvent> list;
        for (int i = 0; i < count; ++i)
            list.push_back(newEvent(first + i));
        return list;
    }
    static std::vector<qint64> positionsOf(const std::vector<Event>& list)
    {
        std::vector<qint64> positions;
        for (const Event& event : list)
            positions.push_back(event.position);
        return positions;
    }
    static std::vector<qint64> upTo(qint64 last)
    {
        std::vector<qint64> positions;
        for (qint64 i = 1; i <= last; ++i)
            positions.push_back(i);
        return positions;
    }

    tests::ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void JournalTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void JournalTest::eventsComeBackAsTheyWere()
{
    const auto journal = open();
    QCOMPARE(journal->head().value().position, 0);
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("journal.head"))));
    QFuture<Result<Receipt>> future;
    {
        const CorrelationScope scope(QStringLiteral("command-1"));
        future = journal->append(streamA, {newEvent(7)}, 0);
    }
    const Receipt receipt = future.result().value();
    QCOMPARE(receipt.firstPosition, 1);
    QCOMPARE(receipt.lastPosition, 1);
    QCOMPARE(receipt.streamVersion, 1);
    const std::vector<Event> all = journal->read(0, 10).value();
    QCOMPARE(all.size(), size_t{1});
    const Event& first = all.front();
    QCOMPARE(QStringList{first.id}, receipt.ids);
    QCOMPARE(first.position, 1);
    QCOMPARE(first.stream, streamA);
    QCOMPARE(first.version, 1);
    QCOMPARE(first.type, QStringLiteral("test.happened"));
    QCOMPARE(first.schema, 2);
    QCOMPARE(first.at, m_clock.now() - std::chrono::hours(1));
    QCOMPARE(first.recordedAt, m_clock.now());
    QCOMPARE(first.correlation, QStringLiteral("command-1"));
    QCOMPARE(first.publicPart, (QJsonObject{{QStringLiteral("n"), 7}}));
    QCOMPARE(first.personalPart.value(), (QJsonObject{{QStringLiteral("who"), QStringLiteral("Zoë")}}));
    QCOMPARE(journal->head().value(), (Head{1, first.hash}));
}

void JournalTest::versionsCountWithinAStream()
{
    const auto journal = open();
    QCOMPARE(journal->append(streamA, events(0, 2)).result()->streamVersion, 2);
    QCOMPARE(journal->append(streamB, events(2, 1)).result()->streamVersion, 1);
    const Receipt receipt = journal->append(streamA, events(3, 3), 2).result().value();
    QCOMPARE(receipt.firstPosition, 4);
    QCOMPARE(receipt.lastPosition, 6);
    QCOMPARE(receipt.streamVersion, 5);
    QCOMPARE(receipt.ids.size(), 3);
    QCOMPARE(positionsOf(journal->readStream(streamA).value()), (std::vector<qint64>{1, 2, 4, 5, 6}));
    QCOMPARE(positionsOf(journal->readStream(streamA, 3).value()), (std::vector<qint64>{5, 6}));
    QCOMPARE(positionsOf(journal->read(2, 3).value()), (std::vector<qint64>{3, 4, 5}));
}

void JournalTest::expectedVersionThatMovedOnConflicts()
{
    const auto journal = open();
    QVERIFY(journal->append(streamA, events(0, 1), 0).result());
    QCOMPARE(journal->append(streamA, events(1, 1), 0).result().error().code, ErrorCode::Conflict);
    QCOMPARE(journal->append(streamA, events(1, 1), 2).result().error().code, ErrorCode::Conflict);
    QVERIFY(journal->append(streamA, events(1, 1), 1).result());
    QCOMPARE(journal->head()->position, 2);
}

void JournalTest::conflictFailsAloneAmongQueuedAppends()
{
    const auto journal = open();
    std::vector<QFuture<Result<Receipt>>> futures;
    for (int i = 0; i < 60; ++i)
        futures.push_back(
            journal->append(streamA, events(i, 2), i % 3 == 2 ? std::optional<qint64>(-1) : std::nullopt));
    for (int i = 0; i < 60; ++i) {
        const Result<Receipt> answer = futures[static_cast<size_t>(i)].result();
        QCOMPARE(answer.has_value(), i % 3 != 2);
    }
    QCOMPARE(journal->head()->position, 80);
    QCOMPARE(verifyJournal(m_folder->path()).state, VerifyState::Ok);
}

void JournalTest::invalidAppendsAreRefused()
{
    const auto journal = open();
    QCOMPARE(journal->append(streamA, {}).result().error().code, ErrorCode::InvalidArgument);
    QCOMPARE(journal->append(QString(), events(0, 1)).result().error().code, ErrorCode::InvalidArgument);
    QCOMPARE(journal->append(QStringLiteral("journal"), events(0, 1)).result().error().code,
             ErrorCode::InvalidArgument);
}

void JournalTest::survivesReopening()
{
    Head head;
    {
        const auto journal = open();
        QVERIFY(journal->append(streamA, events(0, 5)).result());
        head = journal->head().value();
    }
    const auto journal = open();
    QCOMPARE(journal->head().value(), head);
    QCOMPARE(journal->append(streamA, events(5, 1), 5).result()->firstPosition, 6);
    QCOMPARE(verifyJournal(m_folder->path()).state, VerifyState::Ok);
}

void JournalTest::twoJournalsLoseNothing()
{
    const auto first = open();
    const auto second = open();
    const auto write = [this](Journal& journal, const QString& stream) {
        for (int i = 0; i < 100; ++i) {
            const auto answer = journal.append(stream, events(i, 1), i).result();
            if (!answer)
                qCritical("%s", qPrintable(answer.error().toLogString()));
        }
    };
    std::thread a([&] { write(*first, streamA); });
    std::thread b([&] { write(*second, streamB); });
    a.join();
    b.join();
    QCOMPARE(positionsOf(first->read(0, 1000).value()), upTo(200));
    for (const QString& stream : {streamA, streamB}) {
        const std::vector<Event> list = second->readStream(stream).value();
        QCOMPARE(list.size(), size_t{100});
        for (size_t i = 0; i < list.size(); ++i)
            QCOMPARE(list[i].publicPart.value(QLatin1String("n")).toInt(), static_cast<int>(i));
    }
    QCOMPARE(verifyJournal(m_folder->path()).state, VerifyState::Ok);
}

void JournalTest::onlyOneOfTwoRacersWins()
{
    const auto first = open();
    const auto second = open();
    for (int version = 0; version < 30; ++version) {
        const auto a = first->append(streamA, events(1, 1), version);
        const auto b = second->append(streamA, events(2, 1), version);
        QCOMPARE(int{a.result().has_value()} + int{b.result().has_value()}, 1);
        const Result<Receipt> loser = a.result() ? b.result() : a.result();
        QCOMPARE(loser.error().code, ErrorCode::Conflict);
    }
    QCOMPARE(first->head()->position, 30);
}

void JournalTest::lockedDatabaseIsBusy()
{
    const auto journal = open();
    store::DatabaseOptions options{m_folder->filePath(QStringLiteral("journal.sqlite")), {{}}};
    const auto other = store::Database::open(options).value();
    {
        const auto lock = store::Transaction::begin(*other, store::Transaction::Kind::Write);
        QVERIFY(lock);
        // The deadline is part of the contract: this one test waits for it.
        QCOMPARE(journal->append(streamA, events(0, 1)).result().error().code, ErrorCode::Busy);
    }
    QVERIFY(journal->append(streamA, events(0, 1)).result());
}

void JournalTest::erasingKeepsTheChain()
{
    const auto journal = open();
    QVERIFY(journal->append(streamA, events(0, 4)).result());
    const Head before = journal->head().value();
    const Receipt receipt = journal->erasePersonal({2, 3}, QStringLiteral("asked to be forgotten")).result().value();
    QCOMPARE(receipt.firstPosition, 5);
    const std::vector<Event> all = journal->read(0, 10).value();
    QVERIFY(all[0].personalPart && all[3].personalPart);
    QVERIFY(!all[1].personalPart && !all[2].personalPart);
    QCOMPARE(all[1].publicPart.value(QLatin1String("n")).toInt(), 1);
    QCOMPARE(all[3].hash, before.hash);
    QCOMPARE(all[4].type, QStringLiteral("journal.personal_erased"));
    QCOMPARE(all[4].publicPart, (QJsonObject{{QStringLiteral("positions"), QJsonArray{2, 3}},
                                             {QStringLiteral("reason"), QStringLiteral("asked to be forgotten")}}));
    const VerifyReport report = verifyJournal(m_folder->path());
    QCOMPARE(report.state, VerifyState::Ok);
    QCOMPARE(report.events, 5);
    QCOMPARE(report.erased, 2);
    // Again, and then the same through a second journal: recorded each time, still whole.
    QVERIFY(open()->erasePersonal({2}, QStringLiteral("again")).result());
    QCOMPARE(verifyJournal(m_folder->path()).state, VerifyState::Ok);
}

void JournalTest::erasedBytesAreInNoFile()
{
    constexpr int count = 600;
    const QByteArray secret = "a-name-to-be-forgotten";
    const auto filesThatHoldIt = [&] {
        QStringList holders;
        const QDir folder(m_folder->path());
        for (const QString& name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(secret))
                holders << name;
        }
        return holders;
    };

    const auto journal = open();
    std::vector<NewEvent> list = events(0, count);
    std::vector<qint64> positions;
    for (int i = 0; i < count; ++i) {
        // From a few bytes to several pages of the database, so that contents lie in all the ways they can.
        list[static_cast<size_t>(i)].personalPart.insert(QStringLiteral("who"),
                                                         QString::fromLatin1(secret.repeated(1 + i * i % 701)));
        positions.push_back(i + 1);
    }
    QVERIFY(journal->append(streamA, std::move(list)).result());
    QVERIFY(!filesThatHoldIt().isEmpty());
    // In two steps, so that the second meets what the first has moved.
    const auto middle = positions.begin() + count / 2;
    QVERIFY(journal->erasePersonal({middle, positions.end()}, QStringLiteral("forget")).result());
    QVERIFY(journal->erasePersonal({positions.begin(), middle}, QStringLiteral("forget")).result());
    QCOMPARE(filesThatHoldIt(), QStringList());
    QCOMPARE(verifyJournal(m_folder->path()).state, VerifyState::Ok);
}

void JournalTest::erasingWhatIsNotThereIsRefused()
{
    const auto journal = open();
    QVERIFY(journal->append(streamA, events(0, 2)).result());
    for (const qint64 position : {0, 3, -1})
        QCOMPARE(journal->erasePersonal({1, position}, QString()).result().error().code, ErrorCode::InvalidArgument);
    QCOMPARE(journal->erasePersonal({}, QString()).result().error().code, ErrorCode::InvalidArgument);
    QVERIFY(journal->read(0, 1)->front().personalPart);
    QCOMPARE(journal->head()->position, 2);
}

void JournalTest::subscriptionReplaysThenFollows()
{
    const auto journal = open();
    QVERIFY(journal->append(streamA, events(0, 3)).result());
    QObject context;
    std::vector<Event> seen;
    journal->subscribe(
        1, &context, [&seen](const std::vector<Event>& list) { seen.insert(seen.end(), list.cbegin(), list.cend()); });
    for (int i = 0; i < 20; ++i)
        std::ignore = journal->append(streamB, events(i, 1));
    QTRY_COMPARE(seen.size(), size_t{22});
    std::vector<qint64> expected = upTo(23);
    expected.erase(expected.begin());
    QCOMPARE(positionsOf(seen), expected);
}

void JournalTest::subscriptionSeesAnotherJournal()
{
    const auto reader = open();
    const auto writer = open();
    QObject context;
    std::vector<Event> seen;
    reader->subscribe(0, &context,
                      [&seen](const std::vector<Event>& list) { seen.insert(seen.end(), list.cbegin(), list.cend()); });
    for (int i = 0; i < 20; ++i) {
        QVERIFY(writer->append(streamA, events(i, 1)).result());
        if (i % 5 == 0)
            QTRY_COMPARE(seen.size(), static_cast<size_t>(i + 1));
    }
    QTRY_COMPARE(seen.size(), size_t{20});
    QCOMPARE(positionsOf(seen), upTo(20));
}

void JournalTest::subscriptionComesInBatches()
{
    const auto journal = open();
    QVERIFY(journal->append(streamA, events(0, 1'300)).result());
    QObject context;
    std::vector<size_t> sizes;
    journal->subscribe(0, &context, [&sizes](const std::vector<Event>& list) { sizes.push_back(list.size()); });
    QTRY_COMPARE(sizes, (std::vector<size_t>{500, 500, 300}));
}

void JournalTest::subscriptionStopsWithItsContext()
{
    const auto journal = open();
    auto context = std::make_unique<QObject>();
    int calls = 0;
    journal->subscribe(0, context.get(), [&](const std::vector<Event>&) {
        ++calls;
        context.reset(); // a handler may end its own subscription
    });
    QVERIFY(journal->append(streamA, events(0, 1)).result());
    QTRY_COMPARE(calls, 1);
    QObject other;
    bool done = false;
    QVERIFY(journal->append(streamA, events(1, 1)).result());
    journal->subscribe(1, &other, [&done](const std::vector<Event>&) { done = true; });
    QTRY_VERIFY(done);
    QCOMPARE(calls, 1);
}

void JournalTest::subscriptionRunsOnTheContextsThread()
{
    const auto journal = open();
    WorkerThread thread(QStringLiteral("subscriber"));
    std::atomic<int> right{0};
    std::unique_ptr<QObject> context(thread.run([] { return new QObject; }).result());
    journal->subscribe(0, context.get(), [&](const std::vector<Event>&) { right += thread.isCurrent() ? 1 : -1'000; });
    QVERIFY(journal->append(streamA, events(0, 1)).result());
    QTRY_COMPARE(right.load(), 1);
    std::ignore = thread.run([&context] { return context.release()->deleteLater(), true; }).result();
}

void JournalTest::journalMayGoBeforeItsSubscribers()
{
    QObject context;
    int seen = 0;
    {
        const auto journal = open();
        QVERIFY(journal->append(streamA, events(0, 1)).result());
        journal->subscribe(0, &context,
                           [&seen](const std::vector<Event>& list) { seen += static_cast<int>(list.size()); });
    }
    QTRY_COMPARE(seen, 1);
}

void JournalTest::growthIsSignalled()
{
    const auto journal = open();
    const auto other = open();
    QSignalSpy here(journal.get(), &Journal::grown);
    QSignalSpy there(other.get(), &Journal::grown);
    QVERIFY(journal->append(streamA, events(0, 3)).result());
    QTRY_COMPARE(here.size(), 1);
    QTRY_COMPARE(there.size(), 1);
    QCOMPARE(here.first().first().toLongLong(), 3);
    QCOMPARE(there.first().first().toLongLong(), 3);
}

void JournalTest::livesWhereItIsMovedTo()
{
    std::unique_ptr<Journal> journal;
    {
        WorkerThread opener(QStringLiteral("opener"));
        opener
            .run([&] {
                journal = open();
                journal->moveToThread(nullptr);
                return true;
            })
            .waitForFinished();
    }
    journal->moveToThread(QThread::currentThread());
    QSignalSpy grown(journal.get(), &Journal::grown);
    // By another process, as far as this journal knows.
    QVERIFY(open()->append(streamA, events(0, 1)).result());
    QTRY_COMPARE(grown.size(), 1);
    QVERIFY(journal->append(streamA, events(1, 1)).result());
    QTRY_COMPARE(grown.size(), 2);
}

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
