// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "core/git/Repository.h"
#include "core/journal/Journal.h"
#include "core/workspace/SafeFileWriter.h"
#include "integration/core/git/ScratchRepository.h"
#include "readiness/EditWriter.h"
#include "readiness/PlanHistoryReader.h"
#include "readiness/PlanHistoryService.h"
#include "readiness/PlanReader.h"
#include "support/ActivitySample.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::readiness;
using tests::ScratchRepository;

namespace {

const QString file = QStringLiteral("plan.md");

QByteArray contentOf(const QString& path)
{
    QFile content(path);
    return content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray();
}

HistoryPtr historyOf(const ScratchRepository& repository, const HistoryLimits& limits = {}, const QString& name = file,
                     const QString& cache = {})
{
    const tests::ManualClock clock;
    PlanHistoryReader reader(repository.root(), cache, clock);
    const Plan plan = readPlan(name, contentOf(repository.path(name))).value();
    return reader.read(plan, {}, limits, CancelFlag()).value();
}

QStringList scoresOf(const PlanHistory& history)
{
    QStringList scores;
    for (const HistoryEntry& entry : history.entries)
        scores << QString::number(qRound(entry.figures.score.value_or(-1)));
    return scores;
}

} // namespace

class PlanHistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCommitIsAStep();
    void withoutGitItSaysSo();
    void notCommittedYet();
    void mergesAreFollowed();
    void aRenameIsFollowed();
    void aBrokenVersionIsPassedOver();
    void limitsCutIt();
    void aShallowCloneSaysSo();
    void theCacheSaysTheSame();
    void cancelledWhenToldSo();
    void serviceFollowsCommitsAndMarks();
    void editsAreToldWithWhoMadeThem();

private:
    QTemporaryDir m_home;
};

void PlanHistoryTest::initTestCase()
{
    SKIP_WITHOUT_GIT();
    tests::isolateGit(m_home);
}

void PlanHistoryTest::everyCommitIsAStep()
{
    ScratchRepository repository;
    repository.write(file, "- [ ] a\n- [ ] b\n");
    repository.commitAll(QStringLiteral("Plan it"));
    repository.write(QStringLiteral("other.md"), "words\n");
    repository.commitAll(QStringLiteral("Write"));
    repository.write(file, "- [x] a\n- [ ] b\n");
    const QString commit = repository.commitAll(QStringLiteral("Do a"));
    repository.write(file, "- [x] a\n- [x] b\n");
    const HistoryPtr history = historyOf(repository);
    QVERIFY(history->isInGit);
    QCOMPARE(scoresOf(*history), (QStringList{QStringLiteral("0"), QStringLiteral("50"), QStringLiteral("100")}));
    QCOMPARE(history->entries[1].commit, commit);
    QCOMPARE(history->entries[1].summary, QStringLiteral("Do a"));
    QCOMPARE(history->entries[1].who, QStringLiteral("Ada Löve"));
    QVERIFY(history->entries[2].source == HistorySource::File);
}

void PlanHistoryTest::withoutGitItSaysSo()
{
    QTemporaryDir folder;
    QFile plan(folder.filePath(file));
    QVERIFY(plan.open(QIODevice::WriteOnly));
    plan.write("- [x] a\n");
    plan.close();
    const tests::ManualClock clock;
    PlanHistoryReader reader(folder.path(), {}, clock);
    const auto history = reader.read(readPlan(file, "- [x] a\n").value(), {}, {}, CancelFlag());
    QVERIFY(history);
    QVERIFY(!(*history)->isInGit);
    QVERIFY(!(*history)->gitError);
    QCOMPARE((*history)->entries.size(), size_t{1});
    QVERIFY((*history)->entries[0].isFirst);
    QVERIFY(reader.commitLog().isEmpty());
}

void PlanHistoryTest::notCommittedYet()
{
    const ScratchRepository repository;
    repository.write(file, "- [ ] a\n");
    const HistoryPtr history = historyOf(repository);
    QVERIFY(!history->isInGit);
    QVERIFY(!history->gitError);
}

void PlanHistoryTest::mergesAreFollowed()
{
    ScratchRepository repository;
    repository.write(file, "- [ ] a\n\ntext\n\ntext\n\n- [ ] b\n");
    repository.commitAll(QStringLiteral("Plan it"));
    repository.git("checkout --quiet -b side");
    repository.write(file, "- [ ] a\n\ntext\n\ntext\n\n- [x] b\n");
    repository.commitAll(QStringLiteral("Do b"));
    repository.git("checkout --quiet trunk");
    repository.write(file, "- [x] a\n\ntext\n\ntext\n\n- [ ] b\n");
    repository.commitAll(QStringLiteral("Do a"));
    repository.git("merge --quiet --no-edit side");
    const HistoryPtr history = historyOf(repository);
    QCOMPARE(history->entries.size(), size_t{4});
    int ticks = 0;
    int aside = 0;
    for (const HistoryEntry& entry : history->entries) {
        ticks += countOf(entry.changes, ItemChangeKind::Ticked);
        aside += entry.isMainLine ? 0 : 1;
        if (!entry.isMainLine)
            QCOMPARE(entry.summary, QStringLiteral("Do b"));
    }
    QCOMPARE(ticks, 2);
    QCOMPARE(aside, 1);
    QCOMPARE(qRound(*history->entries.back().figures.score), 100);
}

void PlanHistoryTest::aRenameIsFollowed()
{
    ScratchRepository repository;
    repository.write(QStringLiteral("todo.md"), "- [ ] a\n- [ ] b\n");
    repository.commitAll(QStringLiteral("Plan it"));
    repository.write(QStringLiteral("todo.md"), "- [x] a\n- [ ] b\n");
    repository.commitAll(QStringLiteral("Do a"));
    QDir().mkpath(repository.path(QStringLiteral("docs")));
    repository.git("mv todo.md docs/plan.md");
    repository.commitAll(QStringLiteral("Move it"));
    repository.write(QStringLiteral("docs/plan.md"), "- [x] a\n- [x] b\n");
    repository.commitAll(QStringLiteral("Do b"));
    const HistoryPtr history = historyOf(repository, {}, QStringLiteral("docs/plan.md"));
    QCOMPARE(scoresOf(*history),
             (QStringList{QStringLiteral("0"), QStringLiteral("50"), QStringLiteral("50"), QStringLiteral("100")}));
    QVERIFY(history->entries[0].isFirst);
    QVERIFY(!history->entries[2].isFirst);
    const auto opened = git::Repository::open(repository.root());
    const auto versions = opened->versions(QStringLiteral("docs/plan.md"), 10, {});
    QVERIFY(versions);
    QCOMPARE(versions->versions[1].path, QStringLiteral("docs/plan.md"));
    QCOMPARE(versions->versions[2].path, QStringLiteral("todo.md"));
    QCOMPARE(opened->blob(versions->versions[3].blob).value(), QByteArray("- [ ] a\n- [ ] b\n"));
}

void PlanHistoryTest::aBrokenVersionIsPassedOver()
{
    ScratchRepository repository;
    repository.write(file, "- [ ] a\n");
    repository.commitAll(QStringLiteral("Plan it"));
    repository.write(file, QByteArray("- [ ]\0 a\n", 9));
    repository.commitAll(QStringLiteral("Break it"));
    repository.git("rm --quiet plan.md");
    repository.commitAll(QStringLiteral("Remove it"));
    repository.write(file, "- [x] a\n");
    repository.commitAll(QStringLiteral("Bring it back"));
    const HistoryPtr history = historyOf(repository);
    QCOMPARE(history->entries.size(), size_t{4});
    QVERIFY(history->entries[1].isUnreadable);
    QVERIFY(history->entries[2].isUnreadable);
    QCOMPARE(qRound(*history->entries[3].figures.score), 100);
}

void PlanHistoryTest::limitsCutIt()
{
    ScratchRepository repository;
    for (int done = 0; done < 5; ++done) {
        repository.write(file, QByteArray("- [x] t\n").repeated(done) + QByteArray("- [ ] t\n").repeated(5 - done));
        repository.commitAll(QStringLiteral("Step"));
    }
    const HistoryPtr few = historyOf(repository, {2, {}});
    QVERIFY(few->isCut);
    QCOMPARE(few->entries.size(), size_t{2});
    QVERIFY(!few->entries[0].isFirst);
    QCOMPARE(countOf(few->entries[0].changes, ItemChangeKind::Ticked), 1);
    const HistoryPtr recent = historyOf(repository, {500, few->entries[1].at});
    QVERIFY(recent->isCut);
    QCOMPARE(recent->entries.size(), size_t{1});
    QVERIFY(!historyOf(repository)->isCut);
}

void PlanHistoryTest::aShallowCloneSaysSo()
{
    ScratchRepository repository;
    for (int done = 0; done < 3; ++done) {
        repository.write(file, QByteArray("- [x] t\n").repeated(done) + "- [ ] last\n");
        repository.commitAll(QStringLiteral("Step"));
    }
    const QString clone = repository.beside(QStringLiteral("clone"));
    tests::runGit(repository.root(), {QStringLiteral("clone"), QStringLiteral("--quiet"), QStringLiteral("--depth=1"),
                                      QStringLiteral("file://") + repository.root(), clone});
    const tests::ManualClock clock;
    PlanHistoryReader reader(clone, {}, clock);
    const Plan plan = readPlan(file, contentOf(clone + QStringLiteral("/plan.md"))).value();
    const auto history = reader.read(plan, {}, {}, CancelFlag());
    QVERIFY(history);
    QVERIFY((*history)->isShallow);
    QCOMPARE((*history)->entries.size(), size_t{1});
    QVERIFY((*history)->entries[0].isFirst);
}

void PlanHistoryTest::theCacheSaysTheSame()
{
    ScratchRepository repository;
    repository.write(file, "- [ ] a [P0] (2 h)\n");
    repository.commitAll(QStringLiteral("Plan it"));
    repository.write(file, "- [x] a [P0] (3 h)\n");
    repository.commitAll(QStringLiteral("Do a"));
    const QString cache = repository.beside(QStringLiteral("cache.sqlite"));
    const HistoryPtr cold = historyOf(repository, {}, file, cache);
    QVERIFY(QFile::exists(cache));
    const HistoryPtr warm = historyOf(repository, {}, file, cache);
    QCOMPARE(warm->entries.size(), cold->entries.size());
    for (size_t i = 0; i < cold->entries.size(); ++i) {
        QVERIFY(*warm->entries[i].after == *cold->entries[i].after);
        QVERIFY(warm->entries[i].changes == cold->entries[i].changes);
    }
}

void PlanHistoryTest::cancelledWhenToldSo()
{
    ScratchRepository repository;
    repository.write(file, "- [ ] a\n");
    repository.commitAll(QStringLiteral("Plan it"));
    const tests::ManualClock clock;
    PlanHistoryReader reader(repository.root(), {}, clock);
    const CancelFlag cancel;
    cancel.cancel();
    const auto history = reader.read(readPlan(file, "- [ ] a\n").value(), {}, {}, cancel);
    QVERIFY(!history);
    QCOMPARE(history.error().code, ErrorCode::Cancelled);
}

void PlanHistoryTest::serviceFollowsCommitsAndMarks()
{
    ScratchRepository repository;
    const QString plan = QStringLiteral("docs/PLAN.md");
    repository.write(plan, "- [ ] a\n");
    repository.commitAll(QStringLiteral("Plan it"));
    tests::ManualClock clock;
    clock.setWallClock(clock.now() + std::chrono::days(1));
    QTemporaryDir state;
    const auto journal = journal::Journal::open(state.path(), clock).value();
    QVERIFY(tests::ActivitySample::append(*journal, {tests::ActivitySample::marked(clock, QStringLiteral("a"), true)}));
    PlanHistoryService service(repository.root(), state.path(), *journal, clock);
    QSignalSpy changed(&service, &PlanHistoryService::changed);
    service.read(std::make_shared<const Plan>(readPlan(plan, "- [ ] a\n").value()));
    QVERIFY(!service.history(plan));
    QVERIFY(changed.wait());
    const HistoryPtr first = service.history(plan);
    QVERIFY(first);
    QCOMPARE(first->entries[1].who, QStringLiteral("Kim Rivera"));
    repository.write(plan, "- [x] a\n");
    repository.commitAll(QStringLiteral("Do a"));
    QTRY_VERIFY(service.history(plan)->entries.size() > first->entries.size());
}

void PlanHistoryTest::editsAreToldWithWhoMadeThem()
{
    ScratchRepository repository;
    repository.write(file, "## A\n- [ ] Write tests (2 h)\n- [ ] b\n## B\n- [ ] x\n");
    repository.commitAll(QStringLiteral("Plan it"));
    tests::ManualClock clock;
    clock.setWallClock(clock.now() + std::chrono::days(1));
    QTemporaryDir state;
    const auto journal = journal::Journal::open(state.path(), clock).value();
    workspace::SafeFileWriter writer(repository.root(), *journal, clock);
    EditWriter editor(repository.root(), *journal, writer, clock, Actor{QStringLiteral("Kim Rivera"), {}});
    const PlanPtr plan = readSharedPlan(file, contentOf(repository.path(file))).value();
    const ItemId a = plan->items[0].id;
    const auto first = editor.edit(plan, {SetPriority{a, Priority::Critical}, SetEstimate{a, Estimate{3, 3}},
                                          MoveItem{plan->items[1].id, {QStringLiteral("B")}},
                                          SetTitle{a, QStringLiteral("Write all tests")}});
    QVERIFY2(first, first ? "" : qPrintable(first.error().toLogString()));
    const auto second = editor.edit(first->plan, {AddTask{{QStringLiteral("A")}, QStringLiteral("d")}});
    QVERIFY(second);
    PlanHistoryReader reader(repository.root(), {}, clock);
    const auto history =
        reader.read(*second->plan, journal->readStream(QStringLiteral("plan:plan.md")).value(), {}, CancelFlag());
    QVERIFY(history);
    const std::vector<HistoryEntry>& entries = (*history)->entries;
    QCOMPARE(entries.size(), size_t{3});
    for (size_t number : {size_t{1}, size_t{2}}) {
        QVERIFY(entries[number].source == HistorySource::Edit);
        QCOMPARE(entries[number].who, QStringLiteral("Kim Rivera"));
        QVERIFY(entries[number].position > 0);
    }
    for (const ItemChangeKind kind :
         {ItemChangeKind::Reprioritised, ItemChangeKind::HoursChanged, ItemChangeKind::Moved, ItemChangeKind::Renamed})
        QCOMPARE(countOf(entries[1].changes, kind), 1);
    QCOMPARE(countOf(entries[2].changes, ItemChangeKind::Added), 1);
    QCOMPARE(entries[2].figures.tasks, 4);
    repository.commitAll(QStringLiteral("Change it"));
    const HistoryPtr committed = historyOf(repository);
    QCOMPARE(committed->entries.size(), size_t{2});
    QVERIFY(committed->entries[1].source == HistorySource::Commit);
}

QTEST_GUILESS_MAIN(PlanHistoryTest)
#include "tst_planhistory.moc"
