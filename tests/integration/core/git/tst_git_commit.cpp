// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>

#include <QTest>

#include "ScratchRepository.h"
#include "core/git/CommitPaths.h"
#include "core/git/Repository.h"

using namespace readyroom;
using git::CommitId;
using git::commitPathsNow;
using git::CommitRequest;
using tests::ScratchRepository;

/// Commits through the git program and, in the rows "library", without one.
class GitCommitTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void commitsExactlyThesePaths_data() { bothWays(); }
    void commitsExactlyThesePaths();
    void commitsNewAndDeletedFiles_data() { bothWays(); }
    void commitsNewAndDeletedFiles();
    void firstCommitOfABranch_data() { bothWays(); }
    void firstCommitOfABranch();
    void commitsOnDetachedHead_data() { bothWays(); }
    void commitsOnDetachedHead();
    void commitsInALinkedWorktree_data() { bothWays(); }
    void commitsInALinkedWorktree();
    void messageIsKept_data() { bothWays(); }
    void messageIsKept();
    void refusesWhatIsNoCommit_data() { bothWays(); }
    void refusesWhatIsNoCommit();
    void refusesDuringAMerge_data() { bothWays(); }
    void refusesDuringAMerge();
    void refusesWhileLocked_data() { bothWays(); }
    void refusesWhileLocked();
    void refusesWithoutIdentity_data() { bothWays(); }
    void refusesWithoutIdentity();
    void submoduleIsAFolder();
    void hooksRun();
    void failingHookSpeaks_data();
    void failingHookSpeaks();
    void hookThatHangsIsEnded_data();
    void hookThatHangsIsEnded();
    void libraryRefusesToSkipSigning();
    void programCommitsWhereTheLibraryCannotRead();
    void answersAsynchronously();

private:
    static void bothWays()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("program") << QStringLiteral("git");
        QTest::newRow("library") << QString();
        QTest::newRow("program not found") << QStringLiteral("/nowhere/git");
    }
    static CommitRequest request(const QString& repository, const QStringList& paths)
    {
        CommitRequest result{repository, paths, QStringLiteral("Tick the rehearsal")};
        if (QTest::currentDataTag() != nullptr) {
            QFETCH(const QString, program);
            result.gitProgram = program;
        }
        return result;
    }

    QTemporaryDir m_home;
};

namespace {

QString words(const Result<CommitId>& result)
{
    return result ? QStringLiteral("committed ") + result->toString() : result.error().toLogString();
}

QString status(const ScratchRepository& scratch)
{
    return QString::fromUtf8("|") + scratch.git("-c core.quotePath=false status --porcelain=v1 -uall");
}

} // namespace

#define VERIFY_COMMITTED(result, scratch)                                                                              \
    QVERIFY2(result, qPrintable(words(result)));                                                                       \
    QCOMPARE((result)->toString(), (scratch).git("rev-parse HEAD"))

void GitCommitTest::initTestCase()
{
    SKIP_WITHOUT_GIT();
    tests::isolateGit(m_home);
}

void GitCommitTest::commitsExactlyThesePaths()
{
    ScratchRepository scratch;
    for (const char* name : {"docs/größe plan.md", "docs/a?.md", "docs/a1.md", "staged", "loose"})
        scratch.write(QString::fromUtf8(name), "1\n");
    const QString before = scratch.commitAll(QStringLiteral("first"));
    for (const char* name : {"docs/größe plan.md", "docs/a?.md", "docs/a1.md", "staged", "loose", "announced"})
        scratch.write(QString::fromUtf8(name), "2\n");
    scratch.git({QStringLiteral("add"), QStringLiteral("staged"), QStringLiteral("docs/größe plan.md")});
    scratch.write(QStringLiteral("docs/größe plan.md"), "3\n");

    const Result<CommitId> made = commitPathsNow(
        request(scratch.root(), {scratch.path(QStringLiteral("docs/größe plan.md")), QStringLiteral("docs/a?.md")}));
    VERIFY_COMMITTED(made, scratch);
    QCOMPARE(scratch.git("rev-parse HEAD~"), before);
    QCOMPARE(scratch.git("-c core.quotePath=false diff --name-status HEAD~ HEAD"),
             QStringLiteral("M\tdocs/a?.md\nM\tdocs/größe plan.md"));
    QCOMPARE(scratch.git("show HEAD:docs/größe plan.md", true), QString());
    QCOMPARE(scratch.git({QStringLiteral("show"), QStringLiteral("HEAD:docs/größe plan.md")}), QStringLiteral("3"));
    QCOMPARE(status(scratch), QStringLiteral("|M docs/a1.md\n M loose\nM  staged\n?? announced"));
    QCOMPARE(scratch.git("log -1 --format=%an=%ae=%cn=%s"),
             QStringLiteral("Ada Löve=ada@example.org=Ada Löve=Tick the rehearsal"));
    QVERIFY(scratch.git("fsck --strict").isEmpty());
}

void GitCommitTest::commitsNewAndDeletedFiles()
{
    ScratchRepository scratch;
    scratch.write(QStringLiteral("old"), "1\n");
    scratch.write(QStringLiteral("run.sh"), "1\n");
    scratch.commitAll(QStringLiteral("first"));
    QFile::remove(scratch.path(QStringLiteral("old")));
    scratch.write(QStringLiteral("new/größe?"), "1\n");
    scratch.write(QStringLiteral("new/größe1"), "1\n");
    QFile::setPermissions(scratch.path(QStringLiteral("run.sh")),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFile::link(QStringLiteral("nowhere"), scratch.path(QStringLiteral("link")));

    const Result<CommitId> made = commitPathsNow(
        request(scratch.path(QStringLiteral("new")), {QStringLiteral("old"), QStringLiteral("new/größe?"),
                                                      QStringLiteral("run.sh"), QStringLiteral("link")}));
    VERIFY_COMMITTED(made, scratch);
    static const QRegularExpression objects(QStringLiteral(" [0-9a-f]{4} [0-9a-f]{4}"));
    QCOMPARE(scratch.git("-c core.quotePath=false diff --raw --abbrev=4 --no-renames HEAD~ HEAD").remove(objects),
             QStringLiteral(":000000 120000 A\tlink\n:000000 100644 A\tnew/größe?\n:100644 000000 D\told\n"
                            ":100644 100755 M\trun.sh"));
    QCOMPARE(status(scratch), QStringLiteral("|?? new/größe1"));
}

void GitCommitTest::firstCommitOfABranch()
{
    const ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "1\n");
    scratch.write(QStringLiteral("staged"), "1\n");
    scratch.git("add staged");
    const Result<CommitId> made = commitPathsNow(request(scratch.root(), {QStringLiteral("plan.md")}));
    VERIFY_COMMITTED(made, scratch);
    QCOMPARE(scratch.git("ls-tree --name-only -r HEAD"), QStringLiteral("plan.md"));
    QCOMPARE(scratch.git("rev-list --count trunk"), QStringLiteral("1"));
    QCOMPARE(status(scratch), QStringLiteral("|A  staged"));
}

void GitCommitTest::commitsOnDetachedHead()
{
    ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "1\n");
    const QString before = scratch.commitAll(QStringLiteral("first"));
    scratch.git("checkout --quiet --detach");
    scratch.write(QStringLiteral("plan.md"), "2\n");
    const Result<CommitId> made = commitPathsNow(request(scratch.root(), {QStringLiteral("plan.md")}));
    VERIFY_COMMITTED(made, scratch);
    QCOMPARE(scratch.git("rev-parse trunk"), before);
    QCOMPARE(status(scratch), QStringLiteral("|"));
}

void GitCommitTest::commitsInALinkedWorktree()
{
    ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "1\n");
    const QString before = scratch.commitAll(QStringLiteral("first"));
    const QString linked = scratch.beside(QStringLiteral("linked"));
    scratch.git({QStringLiteral("worktree"), QStringLiteral("add"), QStringLiteral("--quiet"), QStringLiteral("-b"),
                 QStringLiteral("side"), linked});
    QFile file(linked + QStringLiteral("/plan.md"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("2\n");
    file.close();
    const Result<CommitId> made = commitPathsNow(request(linked, {file.fileName()}));
    QVERIFY2(made, qPrintable(words(made)));
    QCOMPARE(scratch.git("rev-parse side"), made->toString());
    QCOMPARE(scratch.git("rev-parse trunk"), before);
    QCOMPARE(tests::runGit(linked, {QStringLiteral("status"), QStringLiteral("--porcelain")}), QString());
}

void GitCommitTest::messageIsKept()
{
    const ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "1\n");
    CommitRequest wanted = request(scratch.root(), {QStringLiteral("plan.md")});
    wanted.message = QStringLiteral("Größe: \"$(touch x)\" 'y' --amend\n\n# not a comment\n- a line  \n\n\n\nend\n\n");
    const Result<CommitId> made = commitPathsNow(wanted);
    VERIFY_COMMITTED(made, scratch);
    QCOMPARE(scratch.git("log -1 --format=%B"),
             QStringLiteral("Größe: \"$(touch x)\" 'y' --amend\n\n# not a comment\n- a line\n\nend"));
}

void GitCommitTest::refusesWhatIsNoCommit()
{
    ScratchRepository scratch;
    scratch.write(QStringLiteral("docs/plan.md"), "1\n");
    const QString head = scratch.commitAll(QStringLiteral("first"));
    const auto code = [&](const QString& repository, const QStringList& paths, const char* message = "m") {
        CommitRequest wanted = request(repository, paths);
        wanted.message = QString::fromLatin1(message);
        const Result<CommitId> made = commitPathsNow(wanted);
        return made ? ErrorCode::Internal : made.error().code;
    };
    const QString plan = QStringLiteral("docs/plan.md");
    QCOMPARE(code(scratch.root(), {plan}), ErrorCode::AlreadyExists);
    QCOMPARE(code(scratch.root(), {QStringLiteral("absent")}), ErrorCode::AlreadyExists);
    scratch.write(plan, "2\n");
    QCOMPARE(code(scratch.root(), {}), ErrorCode::InvalidArgument);
    QCOMPARE(code(scratch.root(), {plan}, " \n"), ErrorCode::InvalidArgument);
    QCOMPARE(code(scratch.root(), {QStringLiteral("docs")}), ErrorCode::InvalidArgument);
    QCOMPARE(code(scratch.root(), {QStringLiteral("../x")}), ErrorCode::InvalidArgument);
    QCOMPARE(code(scratch.root(), {QStringLiteral(".git/config")}), ErrorCode::InvalidArgument);
    QCOMPARE(code(m_home.path(), {plan}), ErrorCode::NotFound);

    const QString bare = scratch.beside(QStringLiteral("bare.git"));
    scratch.git({QStringLiteral("clone"), QStringLiteral("--quiet"), QStringLiteral("--bare"), scratch.root(), bare});
    QCOMPARE(code(bare, {plan}), ErrorCode::Unsupported);

    const CancelFlag cancelled;
    cancelled.cancel();
    QCOMPARE(commitPathsNow(request(scratch.root(), {plan}), cancelled).error().code, ErrorCode::Cancelled);
    QCOMPARE(scratch.git("rev-parse HEAD"), head);
    QCOMPARE(status(scratch), QStringLiteral("|M docs/plan.md"));
}

void GitCommitTest::refusesDuringAMerge()
{
    ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "base\n");
    scratch.write(QStringLiteral("other.md"), "base\n");
    scratch.commitAll(QStringLiteral("base"));
    scratch.git("checkout --quiet -b other");
    scratch.write(QStringLiteral("plan.md"), "theirs\n");
    scratch.commitAll(QStringLiteral("theirs"));
    scratch.git("checkout --quiet trunk");
    scratch.write(QStringLiteral("plan.md"), "ours\n");
    const QString head = scratch.commitAll(QStringLiteral("ours"));
    scratch.git("merge --quiet other", true);
    scratch.write(QStringLiteral("other.md"), "2\n");
    const Result<CommitId> made = commitPathsNow(request(scratch.root(), {QStringLiteral("other.md")}));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Conflict);
    QVERIFY2(made.error().detail.contains(QLatin1String("merge")), qPrintable(made.error().detail));

    // Unresolved without a merge under way, as a stash leaves it.
    scratch.git("merge --quit");
    const Result<CommitId> again = commitPathsNow(request(scratch.root(), {QStringLiteral("other.md")}));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(scratch.git("rev-parse HEAD"), head);
}

void GitCommitTest::refusesWhileLocked()
{
    const ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "1\n");
    scratch.write(QStringLiteral(".git/index.lock"), "");
    const Result<CommitId> made = commitPathsNow(request(scratch.root(), {QStringLiteral("plan.md")}));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Busy);
    QVERIFY(made.error().detail.contains(scratch.path(QStringLiteral(".git/index.lock"))));
}

void GitCommitTest::refusesWithoutIdentity()
{
    const ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "1\n");
    const QTemporaryDir emptyHome;
    scratch.git("config user.useConfigOnly true");
    QFile::rename(m_home.filePath(QStringLiteral(".gitconfig")), m_home.filePath(QStringLiteral("aside")));
    const Result<CommitId> made = commitPathsNow(request(scratch.root(), {QStringLiteral("plan.md")}));
    QFile::rename(m_home.filePath(QStringLiteral("aside")), m_home.filePath(QStringLiteral(".gitconfig")));
    QVERIFY(!made);
    QVERIFY2(made.error().detail.contains(QLatin1String("user.email")), qPrintable(made.error().detail));
    QCOMPARE(status(scratch), QStringLiteral("|?? plan.md"));
}

void GitCommitTest::submoduleIsAFolder()
{
    ScratchRepository inner;
    inner.write(QStringLiteral("a"), "1\n");
    inner.commitAll(QStringLiteral("inner"));
    const ScratchRepository scratch;
    scratch.git({QStringLiteral("submodule"), QStringLiteral("--quiet"), QStringLiteral("add"), inner.root(),
                 QStringLiteral("sub")});
    QCOMPARE(commitPathsNow(request(scratch.root(), {QStringLiteral("sub")})).error().code, ErrorCode::InvalidArgument);
    scratch.write(QStringLiteral("sub/a"), "2\n");
    const Result<CommitId> made =
        commitPathsNow(request(scratch.path(QStringLiteral("sub")), {scratch.path(QStringLiteral("sub/a"))}));
    QVERIFY2(made, qPrintable(words(made)));
    QCOMPARE(tests::runGit(scratch.path(QStringLiteral("sub")), {QStringLiteral("rev-parse"), QStringLiteral("HEAD")}),
             made->toString());
}

void GitCommitTest::hooksRun()
{
    // The hook sees what is committed, and nothing of how we name paths: its own patterns must work.
    const ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "1\n");
    scratch.writeHook(QStringLiteral("pre-commit"), "git diff --cached --name-only -- '*.md' > \"$PWD/seen\"\n"
                                                    "echo \"$GIT_TERMINAL_PROMPT\" >> \"$PWD/seen\"\n");
    scratch.writeHook(QStringLiteral("commit-msg"), "echo 'Reviewed-by: hook' >> \"$1\"\n");
    const Result<CommitId> made = commitPathsNow(request(scratch.root(), {QStringLiteral("plan.md")}));
    VERIFY_COMMITTED(made, scratch);
    QFile seen(scratch.path(QStringLiteral("seen")));
    QVERIFY(seen.open(QIODevice::ReadOnly));
    QCOMPARE(seen.readAll(), QByteArray("plan.md\n0\n"));
    QVERIFY(scratch.git("log -1 --format=%B").endsWith(QLatin1String("Reviewed-by: hook")));
}

void GitCommitTest::failingHookSpeaks_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("expected");
    QTest::newRow("standard error") << QByteArray("echo; echo '  Größe: no rollback section  ' >&2; exit 3\n")
                                    << QStringLiteral("Größe: no rollback section");
    QTest::newRow("standard output") << QByteArray("echo 'not today'; exit 1\n") << QStringLiteral("not today");
    QTest::newRow("silent") << QByteArray("exit 1\n") << QStringLiteral("ended with code 1");
}

void GitCommitTest::failingHookSpeaks()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QString, expected);
    ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "1\n");
    const QString head = scratch.commitAll(QStringLiteral("first"));
    scratch.write(QStringLiteral("plan.md"), "2\n");
    scratch.write(QStringLiteral("new.md"), "2\n");
    scratch.writeHook(QStringLiteral("pre-commit"), script);
    const QString before = status(scratch);
    const Result<CommitId> made =
        commitPathsNow({scratch.root(), {QStringLiteral("plan.md"), QStringLiteral("new.md")}, QStringLiteral("m")});
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Io);
    QCOMPARE(made.error().detail, expected);
    QCOMPARE(scratch.git("rev-parse HEAD"), head);
    QCOMPARE(status(scratch), before);
}

void GitCommitTest::hookThatHangsIsEnded_data()
{
    QTest::addColumn<bool>("cancelled");
    QTest::newRow("cancelled") << true;
    QTest::newRow("deadline") << false;
}

void GitCommitTest::hookThatHangsIsEnded()
{
    QFETCH(const bool, cancelled);
    const ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "1\n");
    scratch.writeHook(QStringLiteral("pre-commit"), "echo $$ > pid.part; mv pid.part pid; sleep 600\n");
    CommitRequest wanted{scratch.root(), {QStringLiteral("plan.md")}, QStringLiteral("m")};
    if (!cancelled)
        wanted.deadline = std::chrono::seconds(2);
    const CancelFlag cancel;
    const QFuture<Result<CommitId>> future = git::commitPaths(wanted, cancel);
    QFile pid(scratch.path(QStringLiteral("pid")));
    if (cancelled) {
        QTRY_VERIFY_WITH_TIMEOUT(pid.exists(), 20000);
        cancel.cancel();
    }
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20000);
    QCOMPARE(future.result().error().code, cancelled ? ErrorCode::Cancelled : ErrorCode::TimedOut);

    // On a busy machine the deadline may have passed before the hook began.
    if (pid.open(QIODevice::ReadOnly)) {
        const pid_t hook = pid.readAll().trimmed().toInt();
        QVERIFY(hook > 0);
        QTRY_VERIFY(::kill(hook, 0) != 0);
        QVERIFY(pid.remove());
    }
    QVERIFY(!QFile::exists(scratch.path(QStringLiteral(".git/index.lock"))));
    QCOMPARE(status(scratch), QStringLiteral("|?? plan.md"));
}

void GitCommitTest::libraryRefusesToSkipSigning()
{
    const ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "1\n");
    scratch.git("config commit.gpgSign true");
    CommitRequest wanted{scratch.root(), {QStringLiteral("plan.md")}, QStringLiteral("m")};
    wanted.gitProgram.clear();
    QCOMPARE(commitPathsNow(wanted).error().code, ErrorCode::Unsupported);
    QCOMPARE(status(scratch), QStringLiteral("|?? plan.md"));
}

void GitCommitTest::programCommitsWhereTheLibraryCannotRead()
{
    const ScratchRepository scratch({QStringLiteral("--object-format=sha256")});
    scratch.write(QStringLiteral("docs/plan.md"), "1\n");
    CommitRequest wanted{scratch.path(QStringLiteral("docs")), {QStringLiteral("docs/plan.md")}, QStringLiteral("m")};
    const Result<CommitId> made = commitPathsNow(wanted);
    VERIFY_COMMITTED(made, scratch);
    scratch.write(QStringLiteral("docs/plan.md"), "2\n");
    wanted.paths = QStringList{scratch.path(QStringLiteral("docs/plan.md"))};
    const Result<CommitId> second = commitPathsNow(wanted);
    VERIFY_COMMITTED(second, scratch);
    wanted.gitProgram.clear();
    QCOMPARE(commitPathsNow(wanted).error().code, ErrorCode::Unsupported);
}

void GitCommitTest::answersAsynchronously()
{
    const ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "1\n");
    const QFuture<Result<CommitId>> future =
        git::commitPaths({scratch.root(), {QStringLiteral("plan.md")}, QStringLiteral("m")});
    QTRY_VERIFY(future.isFinished());
    VERIFY_COMMITTED(future.result(), scratch);
}

QTEST_GUILESS_MAIN(GitCommitTest)
#include "tst_git_commit.moc"
