// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/WorkerThread.h"
#include "core/journal/Journal.h"
#include "core/journal/JournalVerifier.h"
#include "core/vocabulary/PlanEvents.h"
#include "readiness/ItemTracker.h"
#include "readiness/MarkLog.h"
#include "readiness/PlanReader.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::readiness;

namespace {

const QString file = QStringLiteral("plan.md");
const QByteArray oneTask = "# P\n## A\n- [ ] Write tests\n- [ ] two\n";
const QByteArray renamedTask = "# P\n## A\n- [ ] Write all tests\n- [ ] two\n";
const QByteArray twoLikeIt = "# P\n## A\n- [ ] Write unit tests\n- [ ] Write load tests\n- [ ] two\n";

Plan planOf(const QByteArray& text)
{
    return readPlan(file, text).value();
}

ItemId idOf(const QByteArray& text, size_t index)
{
    return planOf(text).items[index].id;
}

/// What one process has open.
struct Process
{
    Process(const QString& state, const Clock& clock)
        : journal(journal::Journal::open(state, clock).value())
        , tracker(*journal, clock, state)
    {
    }

    ItemTracker::News follow(const QByteArray& text) { return tracker.follow(planOf(text)).value(); }
    /// Types of all events of the plan, in order.
    [[nodiscard]] QStringList types() const
    {
        QStringList types;
        const std::vector<journal::Event> events = journal->readStream(planStream(file)).value();
        for (const journal::Event& event : events)
            types << event.type;
        return types;
    }

    std::unique_ptr<journal::Journal> journal;
    ItemTracker tracker;
};

} // namespace

class ItemTrackerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recordsWhatItSees();
    void moveIsRecordedAsOne();
    void marksAloneRecordNothing();
    void twoProcessesRecordItOnce();
    void racersRecordEachChangeOnce();
    void changeWhileNobodyLooked();
    void withoutItsCacheItBeginsAnew_data();
    void withoutItsCacheItBeginsAnew();
    void whatIsAmbiguousIsAskedUntilAnswered();
    void answerClosesTheQuestionForAll();
    void questionEndsWithItsReason_data();
    void questionEndsWithItsReason();
    void marksFollowTheirItem();

private:
    [[nodiscard]] Process open() { return {m_state->path(), m_clock}; }

    std::unique_ptr<QTemporaryDir> m_state;
    tests::ManualClock m_clock;
};

void ItemTrackerTest::init()
{
    m_state = std::make_unique<QTemporaryDir>();
}

void ItemTrackerTest::recordsWhatItSees()
{
    Process process = open();
    QVERIFY(process.follow(oneTask).renamed.empty());
    const ItemTracker::News news = process.follow(renamedTask);
    const std::vector<std::pair<ItemId, ItemId>> expected{{idOf(oneTask, 0), idOf(renamedTask, 0)}};
    QCOMPARE(news.renamed, expected);
    const std::vector<journal::Event> events = process.journal->readStream(planStream(file)).value();
    QCOMPARE(events.size(), size_t{1});
    QCOMPARE(events[0].type, QLatin1String(PlanItemRenamed::type));
    QCOMPARE(events[0].schema, PlanItemRenamed::schema);
    // Seen in a file: nobody knows who it was.
    QVERIFY(events[0].personalPart->isEmpty());
    const auto change = PlanItemIdentityChange::fromJson(events[0].publicPart).value();
    QCOMPARE(change.file, file);
    QCOMPARE(change.oldId, idOf(oneTask, 0).toString());
    QCOMPARE(change.newId, idOf(renamedTask, 0).toString());
    QCOMPARE(change.oldTitle, QStringLiteral("Write tests"));
    QCOMPARE(change.newTitle, QStringLiteral("Write all tests"));
    QCOMPARE(change.oldHeadings, QStringList{QStringLiteral("A")});
    QCOMPARE(change.newHeadings, QStringList{QStringLiteral("A")});
    QCOMPARE(change.line, 3);
    QVERIFY(!PlanItemIdentityChange::fromJson({}));
}

void ItemTrackerTest::moveIsRecordedAsOne()
{
    Process process = open();
    process.follow(oneTask);
    process.follow("# P\n## A\n- [ ] two\n## B\n- [ ] Write tests\n");
    QCOMPARE(process.types(), QStringList{QLatin1String(PlanItemMoved::type)});
}

void ItemTrackerTest::marksAloneRecordNothing()
{
    Process process = open();
    process.follow(oneTask);
    process.follow(QByteArray(oneTask).replace("[ ]", "[x]"));
    process.follow("# Other title\n\n## A\n- [ ] new\n- [ ] Write tests\n- [ ] two\n");
    QCOMPARE(process.types(), QStringList());
}

void ItemTrackerTest::twoProcessesRecordItOnce()
{
    Process one = open();
    Process two = open();
    one.follow(oneTask);
    two.follow(oneTask);
    one.follow(renamedTask);
    // The second learns it from the first.
    QCOMPARE(two.follow(renamedTask).renamed.size(), size_t{1});
    QCOMPARE(one.types().size(), 1);
    // Back again is another change, and so is the same one after it.
    two.follow(oneTask);
    one.follow(oneTask);
    one.follow(renamedTask);
    two.follow(renamedTask);
    QCOMPARE(one.types().size(), 3);
}

void ItemTrackerTest::racersRecordEachChangeOnce()
{
    Process one = open();
    Process two = open();
    one.follow(oneTask);
    two.follow(oneTask);
    WorkerThread racer(QStringLiteral("racer"));
    constexpr int rounds = 20;
    for (int round = 0; round < rounds; ++round) {
        const Plan plan = planOf(round % 2 == 0 ? renamedTask : oneTask);
        const auto raced = racer.run([&] { return two.tracker.follow(plan).has_value(); });
        QVERIFY(one.tracker.follow(plan));
        QVERIFY(raced.result());
        QCOMPARE(one.types().size(), round + 1);
    }
    QCOMPARE(journal::verifyJournal(m_state->path()).state, journal::VerifyState::Ok);
}

void ItemTrackerTest::changeWhileNobodyLooked()
{
    open().follow(oneTask);
    Process later = open();
    QCOMPARE(later.follow(renamedTask).renamed.size(), size_t{1});
    QCOMPARE(later.types().size(), 1);
    // What was remembered once is not seen again by the next.
    Process last = open();
    last.follow(renamedTask);
    QCOMPARE(last.types().size(), 1);
}

void ItemTrackerTest::withoutItsCacheItBeginsAnew_data()
{
    QTest::addColumn<bool>("isDamaged");
    QTest::newRow("deleted") << false;
    QTest::newRow("damaged") << true;
}

void ItemTrackerTest::withoutItsCacheItBeginsAnew()
{
    QFETCH(const bool, isDamaged);
    {
        Process first = open();
        first.follow(oneTask);
        first.follow(renamedTask);
    }
    QFile cache(m_state->filePath(QStringLiteral("cache.sqlite")));
    QVERIFY(cache.exists());
    if (isDamaged) {
        QVERIFY(cache.open(QIODevice::WriteOnly | QIODevice::Truncate));
        cache.write(QByteArray(5000, '?'));
        cache.close();
    } else {
        QVERIFY(cache.remove());
    }
    Process later = open();
    // Neither is this change noticed, nor are recorded ones taken for news.
    QVERIFY(later.follow(oneTask).renamed.empty());
    QCOMPARE(later.types().size(), 1);
    later.follow(renamedTask);
    QCOMPARE(later.types().size(), 2);
}

void ItemTrackerTest::whatIsAmbiguousIsAskedUntilAnswered()
{
    {
        Process process = open();
        process.follow(oneTask);
        const std::vector<ItemQuestion> questions = process.follow(twoLikeIt).questions;
        QCOMPARE(questions.size(), size_t{1});
        QCOMPARE(questions[0].before.title, QStringLiteral("Write tests"));
        QCOMPARE(questions[0].candidates.size(), size_t{2});
        QCOMPARE(process.types(), QStringList());
        QCOMPARE(process.follow(twoLikeIt + "- [ ] three\n").questions.size(), size_t{1});
    }
    Process later = open();
    const std::vector<ItemQuestion> questions = later.follow(twoLikeIt).questions;
    QCOMPARE(questions.size(), size_t{1});
    const Actor kim{QStringLiteral("Kim"), {}};
    QCOMPARE(later.tracker.decide(file, idOf(oneTask, 0), idOf(oneTask, 1), kim).error().code,
             ErrorCode::InvalidArgument);
    const auto news = later.tracker.decide(file, idOf(oneTask, 0), idOf(twoLikeIt, 1), kim);
    QVERIFY(news);
    QVERIFY(news->questions.empty());
    QCOMPARE(news->renamed.back(), std::pair(idOf(oneTask, 0), idOf(twoLikeIt, 1)));
    const std::vector<journal::Event> events = later.journal->readStream(planStream(file)).value();
    QCOMPARE(events.size(), size_t{1});
    QCOMPARE(events[0].type, QLatin1String(PlanItemRenamed::type));
    QCOMPARE(events[0].personalPart->value(QLatin1String("actor")).toObject(), kim.toJson());
    QVERIFY(later.follow(twoLikeIt).questions.empty());
    QVERIFY(open().follow(twoLikeIt).questions.empty());
}

void ItemTrackerTest::answerClosesTheQuestionForAll()
{
    Process one = open();
    Process two = open();
    for (Process* process : {&one, &two}) {
        process->follow(oneTask);
        QCOMPARE(process->follow(twoLikeIt).questions.size(), size_t{1});
    }
    QVERIFY(one.tracker.decide(file, idOf(oneTask, 0), {}, {}));
    QCOMPARE(one.types(), QStringList{QLatin1String(PlanItemRemoved::type)});
    // The first answer stays.
    const auto late = two.tracker.decide(file, idOf(oneTask, 0), idOf(twoLikeIt, 0), {});
    QVERIFY(late);
    QVERIFY(late->questions.empty());
    QVERIFY(late->renamed.empty());
    QCOMPARE(two.types().size(), 1);
}

void ItemTrackerTest::questionEndsWithItsReason_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("the item is back") << QByteArray(twoLikeIt + "- [ ] Write tests\n");
    QTest::newRow("no candidate is left") << QByteArray("# P\n## A\n- [ ] two\n");
}

void ItemTrackerTest::questionEndsWithItsReason()
{
    QFETCH(const QByteArray, text);
    Process process = open();
    process.follow(oneTask);
    QCOMPARE(process.follow(twoLikeIt).questions.size(), size_t{1});
    QVERIFY(process.follow(text).questions.empty());
}

void ItemTrackerTest::marksFollowTheirItem()
{
    MarkLog log;
    qint64 version = 0;
    const auto apply = [&](const char* type, const QJsonObject& fields) {
        journal::Event event;
        event.version = ++version;
        event.id = QStringLiteral("event-%1").arg(version);
        event.type = QLatin1String(type);
        event.publicPart = fields;
        log.apply(event);
    };
    const auto mark = [&](const char* item, char before, char after) {
        apply(PlanItemMarked::type,
              PlanItemMarked{
                  file, QLatin1String(item), {}, 1, QLatin1Char(before), QLatin1Char(after), TickReason::Tick, {}}
                  .toJson());
    };
    const auto rename = [&](const char* from, const char* to) {
        apply(PlanItemRenamed::type,
              PlanItemIdentityChange{file, QLatin1String(from), QLatin1String(to), {}, {}, {}, {}, 1}.toJson());
    };
    const auto id = [](const char* text) { return ItemId(QLatin1String(text)); };
    mark("a", ' ', 'X');
    // Marked by its new id before anybody noticed that it has one.
    mark("b", 'X', ' ');
    rename("a", "b");
    QCOMPARE(log.lastStanding(id("b"))->before, 'X');
    QVERIFY(!log.lastStanding(id("a")));
    QCOMPARE(log.lastLetter(id("b")), std::optional('X'));
    QCOMPARE(log.currentId(id("a")), id("b"));
    rename("b", "c");
    QCOMPARE(log.currentId(id("a")), id("c"));
    QCOMPARE(log.lastStanding(id("c"))->eventId, QStringLiteral("event-2"));
    // There and back again, and to itself: no chain runs in a circle.
    rename("c", "a");
    rename("a", "a");
    QCOMPARE(log.currentId(id("b")), id("a"));
    QCOMPARE(log.currentId(id("a")), id("a"));
    QVERIFY(log.lastStanding(id("a")));
    QCOMPARE(log.version(), version);
}

QTEST_GUILESS_MAIN(ItemTrackerTest)
#include "tst_itemtracker.moc"
