// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/journal/Journal.h"
#include "core/journal/JournalVerifier.h"
#include "core/workspace/SafeFileWriter.h"
#include "readiness/PlanService.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::readiness;

namespace {

/// One console on a workspace: its own journal handle, writer and service.
struct Console
{
    Console(const QString& root, const QString& state, const Clock& clock)
        : journal(journal::Journal::open(state, clock).value())
        , writer(root, *journal, clock)
        , service(root, *journal, writer, clock, {QStringLiteral("Kim"), QStringLiteral("kim@example.org")}, state)
    {
        service.load({QStringLiteral("plan.md")});
    }

    [[nodiscard]] PlanPtr plan() const { return service.plan(QStringLiteral("plan.md")); }
    [[nodiscard]] ItemId id(size_t index) const { return plan()->items[index].id; }

    Result<MarkOutcome> mark(const ItemId& item, bool done)
    {
        return settle(service.mark(QStringLiteral("plan.md"), item, done));
    }
    Result<MarkOutcome> undo(const ItemId& item) { return settle(service.undoMark(QStringLiteral("plan.md"), item)); }

    template <class T>
    static Result<T> settle(const QFuture<Result<T>>& future)
    {
        // Continuations arrive on this thread, so its events must run meanwhile.
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }))
            return fail(ErrorCode::TimedOut, {});
        return future.result();
    }
    std::unique_ptr<journal::Journal> journal;
    workspace::SafeFileWriter writer;
    PlanService service;
};

} // namespace

class PlanServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tickChangesOneByte();
    void capitalLetterComesBack();
    void tickOfATickedBoxIsAConfirmation();
    void undoWithoutRecordUnticks();
    void tickEverythingUndoEverything();
    void quickMarksDoNotWaitForOneAnother();
    void changedFileIsMerged();
    void ambiguousOrGoneItemAsks();
    void twoConsolesLoseNothing();
    void journalRecordsWhoWhatBeforeAfter();
    void repairOnRequest();
    void unreadableFileKeepsTheLastPlan();
    void filesWithoutItemsAreNoPlans();
    void undoFollowsARename();
    void undoFollowsARenameMadeWhileClosed();
    void answerOfOneConsoleReachesTheOther();

private:
    [[nodiscard]] QString path(const QString& name = QStringLiteral("plan.md")) const
    {
        return QDir(m_root).filePath(name);
    }
    void write(const QByteArray& bytes, const QString& name = QStringLiteral("plan.md")) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
    QString m_state;
    tests::ManualClock m_clock;
};

void PlanServiceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = m_folder->filePath(QStringLiteral("workspace"));
    m_state = m_folder->filePath(QStringLiteral("state"));
    QVERIFY(QDir().mkpath(m_root) && QDir().mkpath(m_state));
}

void PlanServiceTest::tickChangesOneByte()
{
    const QByteArray text("# P\r\n- [ ] a\r\n  * [ ] \xC3\xA4\r\n");
    write(text);
    Console console(m_root, m_state, m_clock);
    QTRY_VERIFY(console.plan());
    const auto outcome = console.mark(console.id(1), true);
    QVERIFY(outcome);
    QCOMPARE(outcome->before, ' ');
    QCOMPARE(outcome->after, 'x');
    QVERIFY(!outcome->merged);
    QCOMPARE(bytes(), QByteArray(text).replace("* [ ]", "* [x]"));
    QCOMPARE(console.plan()->items[1].state, ItemState::Done);
    QCOMPARE(console.plan()->text, bytes());
    QVERIFY(console.service.canUndo());
    QVERIFY(Console::settle(console.service.undo()));
    QCOMPARE(bytes(), text);
    QVERIFY(!console.service.canUndo());
    QCOMPARE(Console::settle(console.service.undo()).error().code, ErrorCode::NothingToUndo);
}

void PlanServiceTest::capitalLetterComesBack()
{
    write("- [X] a\n- [x] b\n- [ ] c\n");
    {
        Console console(m_root, m_state, m_clock);
        QTRY_VERIFY(console.plan());
        QVERIFY(console.mark(console.id(0), false));
        QCOMPARE(bytes(), QByteArray("- [ ] a\n- [x] b\n- [ ] c\n"));
    }
    // The letter is remembered by the journal, not by the program.
    Console console(m_root, m_state, m_clock);
    QTRY_VERIFY(console.plan());
    QVERIFY(console.mark(console.id(0), true));
    QVERIFY(console.mark(console.id(2), true));
    QCOMPARE(bytes(), QByteArray("- [X] a\n- [x] b\n- [x] c\n"));
    write("- [X] a\n- [ ] c\n");
    console.service.reload(QStringLiteral("plan.md"));
    QTRY_COMPARE(console.plan()->items.size(), size_t{2});
    QVERIFY(console.undo(console.id(1)));
    write("- [X] a\n- [ ] other\n");
    console.service.reload(QStringLiteral("plan.md"));
    QTRY_COMPARE(console.plan()->items[1].title, QStringLiteral("other"));
    QVERIFY(console.mark(console.id(1), true));
    QCOMPARE(bytes(), QByteArray("- [X] a\n- [X] other\n"));
}

void PlanServiceTest::tickOfATickedBoxIsAConfirmation()
{
    write("- [x] a\n");
    Console console(m_root, m_state, m_clock);
    QTRY_VERIFY(console.plan());
    const auto outcome = console.mark(console.id(0), true);
    QVERIFY(outcome);
    QCOMPARE(outcome->before, outcome->after);
    QVERIFY(console.undo(console.id(0)));
    QCOMPARE(bytes(), QByteArray("- [x] a\n"));
}

void PlanServiceTest::undoWithoutRecordUnticks()
{
    write("- [X] a\n- [ ] b\n");
    Console console(m_root, m_state, m_clock);
    QTRY_VERIFY(console.plan());
    QVERIFY(console.undo(console.id(0)));
    QCOMPARE(bytes(), QByteArray("- [ ] a\n- [ ] b\n"));
    QCOMPARE(console.undo(console.id(1)).error().code, ErrorCode::NothingToUndo);
    QVERIFY(console.mark(console.id(0), true));
    QCOMPARE(bytes(), QByteArray("- [X] a\n- [ ] b\n"));
}

void PlanServiceTest::tickEverythingUndoEverything()
{
    const QByteArray text("- [ ] a\n  - [X] b\n> - [ ] c\n\n1. [x] d\n");
    write(text);
    Console console(m_root, m_state, m_clock);
    QTRY_VERIFY(console.plan());
    const size_t count = console.plan()->items.size();
    QCOMPARE(count, size_t{4});
    for (size_t index = 0; index < count; ++index)
        QVERIFY(console.mark(console.id(index), true));
    QCOMPARE(bytes(), QByteArray("- [x] a\n  - [X] b\n> - [x] c\n\n1. [x] d\n"));
    for (size_t index = 0; index < count; ++index)
        QVERIFY(console.undo(console.id(index)));
    QCOMPARE(bytes(), text);
}

void PlanServiceTest::quickMarksDoNotWaitForOneAnother()
{
    QByteArray text;
    for (int index = 0; index < 20; ++index)
        text += "- [ ] task " + QByteArray::number(index) + '\n';
    write(text);
    Console console(m_root, m_state, m_clock);
    QTRY_VERIFY(console.plan());
    std::vector<QFuture<Result<MarkOutcome>>> futures;
    const PlanPtr plan = console.plan();
    for (const PlanItem& item : plan->items)
        futures.push_back(console.service.mark(plan->file, item.id, true));
    for (const auto& future : futures) {
        const auto outcome = Console::settle(future);
        QVERIFY(outcome);
        QVERIFY(!outcome->merged);
    }
    QCOMPARE(bytes(), text.replace("[ ]", "[x]"));
}

void PlanServiceTest::changedFileIsMerged()
{
    write("- [ ] a\n- [ ] b\n");
    Console console(m_root, m_state, m_clock);
    QTRY_VERIFY(console.plan());
    const ItemId b = console.id(1);
    write("# New title above\n\n- [x] a\n- [ ] new\n- [ ] b\n");
    const auto outcome = console.mark(b, true);
    QVERIFY(outcome);
    QVERIFY(outcome->merged);
    QCOMPARE(bytes(), QByteArray("# New title above\n\n- [x] a\n- [ ] new\n- [x] b\n"));
    QCOMPARE(console.plan()->items.size(), size_t{3});
}

void PlanServiceTest::ambiguousOrGoneItemAsks()
{
    write("- [ ] a\n- [ ] twin\n- [ ] twin\n");
    Console console(m_root, m_state, m_clock);
    QTRY_VERIFY(console.plan());
    const ItemId a = console.id(0);
    const ItemId twin = console.id(2);
    const QByteArray changed("- [ ] twin\n- [ ] twin\n- [ ] twin\n");
    write(changed);
    QCOMPARE(console.mark(twin, true).error().code, ErrorCode::Conflict);
    QCOMPARE(console.mark(a, true).error().code, ErrorCode::Conflict);
    QCOMPARE(bytes(), changed);
    QVERIFY(QFile::remove(path()));
    QCOMPARE(console.mark(twin, true).error().code, ErrorCode::NotFound);
    QVERIFY(!QFile::exists(path()));
}

void PlanServiceTest::twoConsolesLoseNothing()
{
    write("- [ ] a\n- [ ] b\n");
    Console one(m_root, m_state, m_clock);
    Console two(m_root, m_state, m_clock);
    QTRY_VERIFY(one.plan() && two.plan());
    const auto first = one.service.mark(QStringLiteral("plan.md"), one.id(0), true);
    const auto second = two.service.mark(QStringLiteral("plan.md"), two.id(1), true);
    QVERIFY(Console::settle(first));
    QVERIFY(Console::settle(second));
    QCOMPARE(bytes(), QByteArray("- [x] a\n- [x] b\n"));
    QCOMPARE(journal::verifyJournal(m_state).state, journal::VerifyState::Ok);
    QCOMPARE(one.journal->readStream(QStringLiteral("plan:plan.md")).value().size(), size_t{2});
}

void PlanServiceTest::journalRecordsWhoWhatBeforeAfter()
{
    write("# P\n## S\n- [ ] a\n");
    Console console(m_root, m_state, m_clock);
    QTRY_VERIFY(console.plan());
    QVERIFY(console.mark(console.id(0), true));
    m_clock.advance(std::chrono::hours(1));
    QVERIFY(console.undo(console.id(0)));
    const auto events = console.journal->readStream(QStringLiteral("plan:plan.md")).value();
    QCOMPARE(events.size(), size_t{2});
    const auto marked = PlanItemMarked::fromJson(events[0].publicPart).value();
    QCOMPARE(marked.title, QStringLiteral("a"));
    QCOMPARE(marked.line, 3);
    QCOMPARE(marked.before, QLatin1Char(' '));
    QCOMPARE(marked.after, QLatin1Char('x'));
    const auto undone = PlanItemMarked::fromJson(events[1].publicPart).value();
    QVERIFY(undone.reason == TickReason::Undo);
    QCOMPARE(undone.undoes, events[0].id);
    QCOMPARE(events[1].at - events[0].at, Duration(std::chrono::hours(1)));
    QVERIFY(events[0].personalPart);
    QCOMPARE(Actor::fromJson(events[0].personalPart->value(QLatin1String("actor")).toObject()).name,
             QStringLiteral("Kim"));
    QVERIFY(!QJsonDocument(events[0].publicPart).toJson().contains("Kim"));
}

void PlanServiceTest::repairOnRequest()
{
    const QByteArray damaged = QStringLiteral("- [ ] a \u00E2\u20AC\u201C b\n").toUtf8();
    write(damaged);
    Console console(m_root, m_state, m_clock);
    QTRY_VERIFY(console.plan());
    QCOMPARE(bytes(), damaged);
    QVERIFY(console.mark(console.id(0), true));
    QCOMPARE(bytes(), QByteArray(damaged).replace("[ ]", "[x]"));
    QCOMPARE(console.plan()->items[0].title, QStringLiteral("a \u2013 b"));
    const auto asked = console.service.previewRepair(QStringLiteral("plan.md"));
    QTRY_VERIFY(asked.isFinished());
    const auto preview = asked.result();
    QVERIFY(preview);
    QCOMPARE(preview->after, QStringLiteral("- [x] a \u2013 b\n").toUtf8());
    const auto repaired = console.service.applyRepair(QStringLiteral("plan.md"));
    QTRY_VERIFY(repaired.isFinished());
    QVERIFY(repaired.result());
    QCOMPARE(bytes(), preview->after);
    QVERIFY(!console.plan()->encodingRepair);
    const auto again = console.service.previewRepair(QStringLiteral("plan.md"));
    QTRY_VERIFY(again.isFinished());
    QCOMPARE(again.result().error().code, ErrorCode::NotFound);
}

void PlanServiceTest::unreadableFileKeepsTheLastPlan()
{
    write("- [ ] a\n");
    Console console(m_root, m_state, m_clock);
    QTRY_VERIFY(console.plan());
    QSignalSpy failed(&console.service, &PlanService::planFailed);
    write(QByteArray("- [ ] a\0b\n", 10));
    console.service.reload(QStringLiteral("plan.md"));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(1).value<Error>().code, ErrorCode::NotText);
    QVERIFY(console.plan());
    QVERIFY(QFile::remove(path()));
    console.service.reload(QStringLiteral("plan.md"));
    QTRY_VERIFY(!console.plan());
}

void PlanServiceTest::filesWithoutItemsAreNoPlans()
{
    write("- [ ] a\n");
    write("# Just words\n\n- a list\n\n| Item | Status |\n|---|---|\n| a | done |\n", QStringLiteral("readme.md"));
    Console console(m_root, m_state, m_clock);
    QSignalSpy loaded(&console.service, &PlanService::loaded);
    console.service.load({QStringLiteral("readme.md"), QStringLiteral("plan.md"), QStringLiteral("gone.md")});
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(console.service.plans().size(), size_t{1});
    QVERIFY(!console.service.isLoading());
}

void PlanServiceTest::undoFollowsARename()
{
    write("- [ ] Write tests\n- [ ] b\n");
    Console console(m_root, m_state, m_clock);
    QTRY_VERIFY(console.plan());
    const ItemId old = console.id(0);
    QVERIFY(console.mark(old, true));
    write("- [x] Write all tests\n- [ ] b\n");
    console.service.reload(QStringLiteral("plan.md"));
    QTRY_COMPARE(console.plan()->items[0].title, QStringLiteral("Write all tests"));
    // At once, whether or not this thread has been told of the new id.
    const auto undone = Console::settle(console.service.undo());
    QVERIFY(undone);
    QCOMPARE(undone->plan->items[0].state, ItemState::Open);
    QCOMPARE(bytes(), QByteArray("- [ ] Write all tests\n- [ ] b\n"));
    QVERIFY(!console.service.canUndo());
    const auto events = console.journal->readStream(QStringLiteral("plan:plan.md")).value();
    QCOMPARE(events.size(), size_t{3});
    QCOMPARE(PlanItemMarked::fromJson(events[2].publicPart)->undoes, events[0].id);
    QVERIFY(console.mark(old, true));
    QCOMPARE(bytes(), QByteArray("- [x] Write all tests\n- [ ] b\n"));
}

void PlanServiceTest::undoFollowsARenameMadeWhileClosed()
{
    write("# P\n## A\n- [X] Write tests\n- [ ] a\n## B\n- [ ] b\n");
    {
        Console console(m_root, m_state, m_clock);
        QTRY_VERIFY(console.plan());
        QVERIFY(console.mark(console.id(0), false));
    }
    write("# P\n## A\n- [ ] a\n## B\n- [ ] b\n- [ ] Write tests\n");
    Console console(m_root, m_state, m_clock);
    QTRY_VERIFY(console.plan());
    QVERIFY(console.undo(console.id(2)));
    QCOMPARE(bytes(), QByteArray("# P\n## A\n- [ ] a\n## B\n- [ ] b\n- [X] Write tests\n"));
}

void PlanServiceTest::answerOfOneConsoleReachesTheOther()
{
    const QString file = QStringLiteral("plan.md");
    write("- [ ] Write tests\n- [ ] b\n");
    Console one(m_root, m_state, m_clock);
    Console two(m_root, m_state, m_clock);
    QTRY_VERIFY(one.plan() && two.plan());
    const ItemId gone = one.id(0);
    QSignalSpy asked(&two.service, &PlanService::renamesAmbiguous);
    write("- [ ] Write unit tests\n- [ ] Write load tests\n- [ ] b\n");
    for (Console* console : {&one, &two}) {
        console->service.reload(file);
        QTRY_COMPARE(console->service.questions(file).size(), size_t{1});
    }
    QVERIFY(!asked.isEmpty());
    const qsizetype before = asked.size();
    QCOMPARE(two.service.questions(file).front().before.id, gone);
    const auto decided = one.service.decideRename(file, gone, one.id(1));
    QTRY_VERIFY(decided.isFinished());
    QVERIFY(decided.result());
    QVERIFY(one.service.questions(file).empty());
    QTRY_VERIFY(two.service.questions(file).empty());
    QCOMPARE(asked.size(), before + 1);
}

QTEST_GUILESS_MAIN(PlanServiceTest)
#include "tst_planservice.moc"
