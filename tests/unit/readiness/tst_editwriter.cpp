// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include "core/journal/Journal.h"
#include "core/workspace/SafeFileWriter.h"
#include "readiness/PlanService.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::readiness;

namespace {

const QString file = QStringLiteral("plan.md");

} // namespace

/// Editing through the service: what is written, recorded, taken back, merged and refused.
class EditWriterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void editIsRecordedWithItsBytes();
    void namesCanBeErased();
    void undoAndRedoAcrossMarksAndEdits();
    void undoKeepsWhatOthersWrote();
    void undoOfWhatOthersChangedAsksAndIsGivenUp();
    void changedFileIsMerged();
    void sameFieldChangedIsAConflict();
    void mergeShowsBothSidesAndIsWritten();
    void mergeForAFileThatChangesOnceMore();
    void conflictedLinesAreNotTicked();

private:
    template <class T>
    static Result<T> settle(const QFuture<Result<T>>& future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }))
            return fail(ErrorCode::TimedOut, {});
        return future.result();
    }
    void open(const QByteArray& text)
    {
        write(text);
        m_service->load({file});
        QVERIFY(QTest::qWaitFor([this] { return plan() != nullptr; }));
    }
    void write(const QByteArray& text) const
    {
        QFile out(m_folder->filePath(QStringLiteral("workspace/plan.md")));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile in(m_folder->filePath(QStringLiteral("workspace/plan.md")));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    [[nodiscard]] PlanPtr plan() const { return m_service->plan(file); }
    [[nodiscard]] ItemId id(size_t index) const { return plan()->items[index].id; }

    tests::ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<workspace::SafeFileWriter> m_writer;
    std::unique_ptr<PlanService> m_service;
};

void EditWriterTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString root = m_folder->filePath(QStringLiteral("workspace"));
    QVERIFY(QDir().mkpath(root) && QDir().mkpath(m_folder->filePath(QStringLiteral("state"))));
    m_journal = journal::Journal::open(m_folder->filePath(QStringLiteral("state")), m_clock).value();
    m_writer = std::make_unique<workspace::SafeFileWriter>(root, *m_journal, m_clock);
    m_service = std::make_unique<PlanService>(root, *m_journal, *m_writer, m_clock, Actor{QStringLiteral("Kim"), {}});
}

void EditWriterTest::cleanup()
{
    m_service.reset();
    m_writer.reset();
    m_journal.reset();
}

void EditWriterTest::editIsRecordedWithItsBytes()
{
    const QByteArray before("- [ ] a (2h)\r\n- [ ] b\r\n");
    open(before);
    const ItemId a = id(0);
    const auto outcome =
        settle(m_service->edit(plan(), {SetEstimate{a, Estimate{3, 3}}, SetTitle{a, QStringLiteral("c")}}));
    QVERIFY(outcome);
    QCOMPARE(bytes(), QByteArray("- [ ] c (3h)\r\n- [ ] b\r\n"));
    QCOMPARE(plan()->items[0].title, QStringLiteral("c"));
    const auto recorded = [this] { return m_journal->readStream(QStringLiteral("plan:plan.md"), 0).value(); };
    // Unlike as the titles are, nobody is asked whether it is the same task.
    QTRY_COMPARE(recorded().size(), size_t{2});
    QCOMPARE(recorded().back().type, QLatin1String(PlanItemRenamed::type));
    QVERIFY(m_service->questions(file).empty());
    const std::vector<journal::Event> events = recorded();
    const Result<PlanEdited> event = PlanEdited::fromJson(events.front().publicPart, *events.front().personalPart);
    QVERIFY(event);
    QCOMPARE(event->changes.size(), size_t{2});
    QCOMPARE(event->changes[0].field, QStringLiteral("estimate"));
    QCOMPARE(event->changes[0].before, QStringLiteral("2 h"));
    QCOMPARE(event->changes[0].after, QStringLiteral("3 h"));
    QCOMPARE(event->changes[1].itemBefore, a.toString());
    QCOMPARE(event->changes[1].itemAfter, id(0).toString());
    QByteArray back = bytes();
    for (auto splice = event->splices.crbegin(); splice != event->splices.crend(); ++splice)
        back.replace(splice->offset, splice->after.size(), splice->before);
    QCOMPARE(back, before);
    QVERIFY(settle(m_service->edit(plan(), {SetTitle{id(0), QStringLiteral("c")}}))->edits.empty());
    QCOMPARE(recorded().size(), size_t{2});
    // Taken back, it is called as before; nobody is asked about that either.
    QVERIFY(settle(m_service->undo()));
    QTRY_COMPARE(recorded().size(), size_t{4});
    QCOMPARE(PlanItemIdentityChange::fromJson(recorded().back().publicPart)->newId, a.toString());
    QVERIFY(m_service->questions(file).empty());
}

void EditWriterTest::namesCanBeErased()
{
    open("- [ ] a (owner: Robin)\n- [ ] b\n");
    QVERIFY(settle(m_service->edit(plan(), {SetOwner{id(0), QStringLiteral("Lee")},
                                            SetNote{id(0), {}, QStringLiteral("Ask Robin")},
                                            SetEstimate{id(1), Estimate{2, 2}}})));
    QVERIFY(settle(m_service->undo()));
    const auto read = [this] { return m_journal->readStream(QStringLiteral("plan:plan.md")).value(); };
    const std::vector<journal::Event> events = read();
    QCOMPARE(events.size(), size_t{2});
    const auto event = PlanEdited::fromJson(events[0].publicPart, *events[0].personalPart);
    QVERIFY(event);
    QCOMPARE(event->changes.size(), size_t{3});
    QCOMPARE(event->changes[0].before, QStringLiteral("Robin"));
    QCOMPARE(event->changes[0].after, QStringLiteral("Lee"));
    QCOMPARE(event->changes[1].after, QStringLiteral("Ask Robin"));
    QVERIFY(settle(m_journal->erasePersonal({events[0].position, events[1].position}, QStringLiteral("asked"))));
    for (const journal::Event& erased : read()) {
        QVERIFY(!erased.personalPart);
        QVERIFY(!erased.publicPart.contains(QLatin1String("splices"))); // their bytes are encoded
        const QByteArray json = QJsonDocument(erased.publicPart).toJson();
        for (const char* name : {"Robin", "Lee", "Kim"})
            QVERIFY2(!json.contains(name), json.constData());
    }
    const auto erased = PlanEdited::fromJson(read()[0].publicPart);
    QVERIFY(erased);
    QCOMPARE(erased->changes.size(), size_t{3});
    QCOMPARE(erased->changes[0].field, QStringLiteral("owner"));
    QCOMPARE(erased->changes[0].after, QString());
    QCOMPARE(erased->changes[2].after, QStringLiteral("2 h"));
    QVERIFY(erased->splices.empty());
}

void EditWriterTest::undoAndRedoAcrossMarksAndEdits()
{
    std::vector<QByteArray> states{"# P\n- [ ] a\n- [X] b\n"};
    open(states.back());
    const auto note = [&] { states.push_back(bytes()); };
    QVERIFY(settle(m_service->mark(file, id(0), true)));
    note();
    QVERIFY(settle(m_service->edit(plan(), {SetTitle{id(0), QStringLiteral("c")}})));
    note();
    QVERIFY(settle(m_service->mark(file, id(1), false)));
    note();
    QVERIFY(settle(m_service->edit(plan(), {AddTask{{}, QStringLiteral("d")}})));
    note();
    QCOMPARE(states.back(), QByteArray("# P\n- [X] c\n- [ ] b\n- [ ] d\n"));
    for (int round = 0; round < 2; ++round) {
        for (size_t step = states.size() - 1; step-- > 0;) {
            QVERIFY(settle(m_service->undo()));
            QCOMPARE(bytes(), states[step]);
        }
        QVERIFY(!m_service->canUndo());
        for (size_t step = 1; step < states.size(); ++step) {
            QVERIFY(settle(m_service->redo()));
            QCOMPARE(bytes(), states[step]);
            QCOMPARE(plan()->text, states[step]);
        }
        QVERIFY(!m_service->canRedo());
    }
    QVERIFY(settle(m_service->undo()));
    QVERIFY(settle(m_service->mark(file, id(0), false)));
    QVERIFY(!m_service->canRedo());
}

void EditWriterTest::undoKeepsWhatOthersWrote()
{
    open("- [ ] a\n- [ ] b\n- [ ] c\n");
    QVERIFY(settle(m_service->edit(plan(), {SetTitle{id(0), QStringLiteral("z")}})));
    write("- [ ] z\n- [ ] b\n- [ ] c\n- [ ] d\n");
    const auto undone = settle(m_service->undo());
    QVERIFY(undone);
    QVERIFY(undone->merged);
    QCOMPARE(bytes(), QByteArray("- [ ] a\n- [ ] b\n- [ ] c\n- [ ] d\n"));
    QVERIFY(settle(m_service->redo()));
    QCOMPARE(bytes(), QByteArray("- [ ] z\n- [ ] b\n- [ ] c\n- [ ] d\n"));
}

void EditWriterTest::undoOfWhatOthersChangedAsksAndIsGivenUp()
{
    open("- [ ] a\n- [ ] b\n");
    QVERIFY(settle(m_service->edit(plan(), {SetTitle{id(0), QStringLiteral("z")}})));
    write("- [ ] y\n- [ ] b\n");
    QCOMPARE(settle(m_service->undo()).error().code, ErrorCode::Conflict);
    QCOMPARE(bytes(), QByteArray("- [ ] y\n- [ ] b\n"));
    QVERIFY(!m_service->canUndo() && !m_service->canRedo());
}

void EditWriterTest::changedFileIsMerged()
{
    open("- [ ] a\n- [ ] b\n");
    const PlanPtr known = plan();
    write("Text.\n\n- [x] a (2h)\n- [ ] b\n");
    const auto outcome = settle(m_service->edit(known, {SetOwner{known->items[0].id, QStringLiteral("Lee")}}));
    QVERIFY(outcome);
    QVERIFY(outcome->merged);
    QCOMPARE(bytes(), QByteArray("Text.\n\n- [x] a (2h) (owner: Lee)\n- [ ] b\n"));
}

void EditWriterTest::sameFieldChangedIsAConflict()
{
    const QByteArray other("- [ ] a (3h)\n- [ ] b\n");
    open("- [ ] a (2h)\n- [ ] b\n");
    const PlanPtr known = plan();
    write(other);
    QCOMPARE(settle(m_service->edit(known, {SetEstimate{known->items[0].id, Estimate{4, 4}}})).error().code,
             ErrorCode::Conflict);
    write("- [ ] b\n");
    QCOMPARE(settle(m_service->edit(known, {SetOwner{known->items[0].id, QStringLiteral("Lee")}})).error().code,
             ErrorCode::Conflict);
    QCOMPARE(bytes(), QByteArray("- [ ] b\n"));
    QVERIFY(!m_service->canUndo());
}

void EditWriterTest::mergeShowsBothSidesAndIsWritten()
{
    open("- [ ] a (2h)\n- [ ] b\n- [ ] c\n");
    const PlanPtr known = plan();
    write("- [ ] a (3h)\n- [ ] b\n- [x] c\n");
    const std::vector<PlanEdit> edits{SetEstimate{known->items[0].id, Estimate{4, 4}}};
    const auto merge = settle(m_service->mergeEdit(known, edits));
    QVERIFY(merge);
    QVERIFY(merge->hasConflicts);
    QVERIFY(merge->merged.contains("- [ ] a (4h)\n=======\n- [ ] a (3h)\n"));
    QVERIFY(settle(m_service->writeMerged(*merge, "- [ ] a (4h)\n- [ ] b\n- [x] c\n")));
    QCOMPARE(bytes(), QByteArray("- [ ] a (4h)\n- [ ] b\n- [x] c\n"));
    QVERIFY(settle(m_service->undo()));
    QCOMPARE(bytes(), QByteArray("- [ ] a (3h)\n- [ ] b\n- [x] c\n"));
}

void EditWriterTest::mergeForAFileThatChangesOnceMore()
{
    open("- [ ] a\n\n- [ ] b\n");
    const PlanPtr known = plan();
    write("- [ ] a\n\n- [x] b\n");
    const auto merge = settle(m_service->mergeEdit(known, {SetTitle{known->items[0].id, QStringLiteral("z")}}));
    QVERIFY(merge);
    QVERIFY(!merge->hasConflicts);
    QCOMPARE(merge->merged, QByteArray("- [ ] z\n\n- [x] b\n"));
    write("- [ ] a\n\n- [x] b\n- [ ] c\n");
    QCOMPARE(settle(m_service->writeMerged(*merge, merge->merged)).error().code, ErrorCode::Conflict);
    QCOMPARE(bytes(), QByteArray("- [ ] a\n\n- [x] b\n- [ ] c\n"));
}

void EditWriterTest::conflictedLinesAreNotTicked()
{
    const QByteArray text("- [ ] a\n<<<<<<< HEAD\n- [ ] b\n=======\n- [x] b, c\n>>>>>>> topic\n- [ ] d\n");
    open(text);
    QCOMPARE(plan()->items.size(), size_t{4});
    QCOMPARE(plan()->items[1].title, QStringLiteral("b"));
    QCOMPARE(plan()->items[2].title, QStringLiteral("b, c"));
    const auto refused = settle(m_service->mark(file, id(1), true));
    QCOMPARE(refused.error().code, ErrorCode::Unsupported);
    QCOMPARE(refused.error().detail, QString(refusal::inConflict));
    QCOMPARE(bytes(), text);
    QVERIFY(settle(m_service->mark(file, id(3), true)));
    QCOMPARE(bytes(), QByteArray(text).replace("- [ ] d", "- [x] d"));
    const Finding& finding = plan()->findings.front();
    QCOMPARE(finding.kind, FindingKind::MergeConflict);
    QCOMPARE(finding.lines, (std::vector<int>{2, 6}));
    QCOMPARE(finding.claimed, QStringLiteral("HEAD"));
    QCOMPARE(finding.computed, QStringLiteral("topic"));
}

QTEST_GUILESS_MAIN(EditWriterTest)
#include "tst_editwriter.moc"
