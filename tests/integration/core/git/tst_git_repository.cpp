// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ScratchRepository.h"
#include "core/git/Repository.h"

using namespace readyroom;
using git::FileState;
using git::Repository;
using tests::runGit;
using tests::ScratchRepository;

class GitRepositoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nowhereIsNotFound();
    void opensFromBelow();
    void headOfEveryKind();
    void statusNamesEveryState();
    void statusOfPathsIsLiteral();
    void statusShowsConflicts();
    void statusLeavesSubmodulesOut();
    void ignoredIsToldApart();
    void fileAtHeadIsTheCommittedOne();
    void identityIsTheRepositorys();
    void bareRepositoryHasHistoryOnly();
    void linkedWorktreeHasItsOwnHead();
    void pathsStayInside();

private:
    QTemporaryDir m_home;
};

namespace {

QString text(FileState state)
{
    static const char* const names = " AMDT?!";
    return QString(QLatin1Char(names[static_cast<size_t>(state)]));
}

QStringList statusLines(const Result<std::vector<git::StatusEntry>>& status)
{
    QStringList lines;
    if (!status)
        return {status.error().toLogString()};
    for (const git::StatusEntry& entry : *status)
        lines << (entry.conflicted ? QStringLiteral("UU") : text(entry.index) + text(entry.worktree)) +
                     QLatin1Char(' ') + entry.path;
    return lines;
}

} // namespace

void GitRepositoryTest::initTestCase()
{
    SKIP_WITHOUT_GIT();
    tests::isolateGit(m_home);
}

void GitRepositoryTest::nowhereIsNotFound()
{
    const QTemporaryDir folder;
    QCOMPARE(Repository::open(folder.path()).error().code, ErrorCode::NotFound);
    QCOMPARE(Repository::open(folder.filePath(QStringLiteral("absent"))).error().code, ErrorCode::NotFound);
}

void GitRepositoryTest::opensFromBelow()
{
    const ScratchRepository scratch;
    scratch.write(QStringLiteral("docs/größe/a plan.md"), "x");
    for (const char* path : {"", "docs/größe", "docs/größe/a plan.md"}) {
        const Result<Repository> repository = Repository::open(scratch.path(QString::fromUtf8(path)));
        QVERIFY2(repository, path);
        QCOMPARE(repository->root(), scratch.root());
        QCOMPARE(repository->gitDirectory(), scratch.path(QStringLiteral(".git")));
    }
}

void GitRepositoryTest::headOfEveryKind()
{
    ScratchRepository scratch;
    const Result<Repository> repository = Repository::open(scratch.root());
    QCOMPARE(repository->headName().value(), QStringLiteral("trunk"));
    QCOMPARE(repository->headId().error().code, ErrorCode::NotFound);
    QCOMPARE(repository->history(QStringLiteral("a"), 10)->size(), size_t{0});
    QCOMPARE(repository->fileAtHead(QStringLiteral("a")).error().code, ErrorCode::NotFound);

    const QString id = scratch.commitAll(QStringLiteral("first"));
    QCOMPARE(repository->headName().value(), QStringLiteral("trunk"));
    QCOMPARE(repository->headId()->toString(), id);

    scratch.git("checkout --quiet -b feature/größe");
    QCOMPARE(repository->headName().value(), QStringLiteral("feature/größe"));

    scratch.git("checkout --quiet --detach");
    QCOMPARE(repository->headName().value(), id.left(7));
    QCOMPARE(repository->headId()->toString(), id);
}

void GitRepositoryTest::statusNamesEveryState()
{
    ScratchRepository scratch;
    for (const char* name : {"changed", "deleted", "staged", "gone", "link", "both", "same"})
        scratch.write(QString::fromLatin1(name), name);
    scratch.write(QStringLiteral(".gitignore"), "*.log\n");
    scratch.commitAll(QStringLiteral("first"));
    const Result<Repository> repository = Repository::open(scratch.root());
    QCOMPARE(statusLines(repository->status()), QStringList());

    scratch.write(QStringLiteral("staged"), "2");
    scratch.write(QStringLiteral("both"), "2");
    scratch.write(QStringLiteral("neü"), "1");
    scratch.git("rm --quiet gone");
    scratch.git("add staged both neü");
    scratch.write(QStringLiteral("changed"), "2");
    scratch.write(QStringLiteral("both"), "3");
    QFile::remove(scratch.path(QStringLiteral("deleted")));
    QFile::remove(scratch.path(QStringLiteral("link")));
    QFile::link(QStringLiteral("same"), scratch.path(QStringLiteral("link")));
    scratch.write(QStringLiteral("folder/one"), "1");
    scratch.write(QStringLiteral("folder/two"), "1");
    scratch.write(QStringLiteral("noise.log"), "1");

    const QStringList expected{QStringLiteral("MM both"),    QStringLiteral(" M changed"), QStringLiteral(" D deleted"),
                               QStringLiteral("?? folder/"), QStringLiteral("D  gone"),    QStringLiteral(" T link"),
                               QStringLiteral("A  neü"),     QStringLiteral("M  staged")};
    QStringList found = statusLines(repository->status());
    found.replaceInStrings(QStringLiteral(" ? folder/"), QStringLiteral("?? folder/"));
    QCOMPARE(found, expected);
    // The real git says the same, in its own order.
    QStringList git =
        runGit(scratch.root(), {QStringLiteral("-c"), QStringLiteral("core.quotePath=false"), QStringLiteral("status"),
                                QStringLiteral("--porcelain=v1"), QStringLiteral("--branch")})
            .split(QLatin1Char('\n'));
    git.removeFirst();
    git.sort();
    QStringList sorted = expected;
    sorted.sort();
    QCOMPARE(git, sorted);
}

void GitRepositoryTest::statusOfPathsIsLiteral()
{
    ScratchRepository scratch;
    for (const char* name : {"a*.md", "abc.md", "folder/new.md"})
        scratch.write(QString::fromLatin1(name), "1");
    const Result<Repository> repository = Repository::open(scratch.root());
    QCOMPARE(statusLines(repository->status({QStringLiteral("a*.md")})), QStringList{QStringLiteral(" ? a*.md")});
    QCOMPARE(statusLines(repository->status({scratch.path(QStringLiteral("folder/new.md"))})),
             QStringList{QStringLiteral(" ? folder/new.md")});
    QCOMPARE(statusLines(repository->status({QStringLiteral("absent")})), QStringList());
}

void GitRepositoryTest::statusShowsConflicts()
{
    ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "base\n");
    scratch.commitAll(QStringLiteral("base"));
    scratch.git("checkout --quiet -b other");
    scratch.write(QStringLiteral("plan.md"), "theirs\n");
    scratch.commitAll(QStringLiteral("theirs"));
    scratch.git("checkout --quiet trunk");
    scratch.write(QStringLiteral("plan.md"), "ours\n");
    scratch.commitAll(QStringLiteral("ours"));
    const Result<Repository> repository = Repository::open(scratch.root());
    QCOMPARE(repository->unfinishedOperation().value(), QString());
    scratch.git("merge --quiet other", true);
    QCOMPARE(statusLines(repository->status()), QStringList{QStringLiteral("UU plan.md")});
    QCOMPARE(repository->unfinishedOperation().value(), QStringLiteral("merge"));
    scratch.git("merge --abort");
    scratch.git("rebase --quiet other", true);
    QCOMPARE(repository->unfinishedOperation().value(), QStringLiteral("rebase"));
    scratch.git("rebase --abort");
    QCOMPARE(repository->unfinishedOperation().value(), QString());
}

void GitRepositoryTest::statusLeavesSubmodulesOut()
{
    ScratchRepository inner;
    inner.write(QStringLiteral("a"), "1");
    inner.commitAll(QStringLiteral("inner"));
    ScratchRepository scratch;
    scratch.git({QStringLiteral("submodule"), QStringLiteral("--quiet"), QStringLiteral("add"), inner.root(),
                 QStringLiteral("sub")});
    scratch.commitAll(QStringLiteral("outer"));
    scratch.write(QStringLiteral("sub/a"), "2");
    scratch.write(QStringLiteral("sub/new"), "2");
    const Result<Repository> repository = Repository::open(scratch.root());
    QCOMPARE(statusLines(repository->status()), QStringList());
    QCOMPARE(repository->fileAtHead(QStringLiteral("sub")).error().code, ErrorCode::Unsupported);
    // From inside, the submodule is the repository.
    const Result<Repository> sub = Repository::open(scratch.path(QStringLiteral("sub/a")));
    QCOMPARE(sub->root(), scratch.path(QStringLiteral("sub")));
    QCOMPARE(statusLines(sub->status()), (QStringList{QStringLiteral(" M a"), QStringLiteral(" ? new")}));
}

void GitRepositoryTest::ignoredIsToldApart()
{
    const ScratchRepository scratch;
    scratch.write(QStringLiteral(".gitignore"), "build/\n*.log\n!keep.log\n");
    const Result<Repository> repository = Repository::open(scratch.root());
    QCOMPARE(repository->isIgnored(QStringLiteral("docs/a.log")).value(), true);
    QCOMPARE(repository->isIgnored(QStringLiteral("docs/keep.log")).value(), false);
    QCOMPARE(repository->isIgnored(scratch.path(QStringLiteral("build/x"))).value(), true);
    QCOMPARE(repository->isIgnored(QStringLiteral("plan.md")).value(), false);
}

void GitRepositoryTest::fileAtHeadIsTheCommittedOne()
{
    ScratchRepository scratch;
    const QByteArray bytes("one\r\ntwo\0three", 14);
    scratch.write(QStringLiteral("docs/größe.md"), bytes);
    scratch.commitAll(QStringLiteral("first"));
    scratch.write(QStringLiteral("docs/größe.md"), "later");
    const Result<Repository> repository = Repository::open(scratch.root());
    QCOMPARE(repository->fileAtHead(QStringLiteral("docs/größe.md")).value(), bytes);
    QCOMPARE(repository->fileAtHead(QStringLiteral("docs/größe.md"), 14).value(), bytes);
    QCOMPARE(repository->fileAtHead(QStringLiteral("docs/größe.md"), 13).error().code, ErrorCode::TooLarge);
    QCOMPARE(repository->fileAtHead(QStringLiteral("docs/absent.md")).error().code, ErrorCode::NotFound);
    QCOMPARE(repository->fileAtHead(QStringLiteral("docs")).error().code, ErrorCode::Unsupported);
}

void GitRepositoryTest::identityIsTheRepositorys()
{
    const ScratchRepository scratch;
    const Result<Repository> repository = Repository::open(scratch.root());
    QCOMPARE(repository->identity().value(), (Actor{QStringLiteral("Ada Löve"), QStringLiteral("ada@example.org")}));
    scratch.git("config user.name Grace");
    QCOMPARE(repository->identity()->name, QStringLiteral("Grace"));
}

void GitRepositoryTest::bareRepositoryHasHistoryOnly()
{
    ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "1");
    const QString id = scratch.commitAll(QStringLiteral("first"));
    const QString bare = scratch.beside(QStringLiteral("bare.git"));
    scratch.git({QStringLiteral("clone"), QStringLiteral("--quiet"), QStringLiteral("--bare"), scratch.root(), bare});
    const Result<Repository> repository = Repository::open(bare);
    QCOMPARE(repository->root(), QString());
    QCOMPARE(repository->headId()->toString(), id);
    QCOMPARE(repository->fileAtHead(QStringLiteral("plan.md")).value(), QByteArray("1"));
    const Result<std::vector<git::Commit>> commits = repository->history(QStringLiteral("plan.md"), 9);
    QCOMPARE(commits->size(), size_t{1});
    QCOMPARE(commits->front().id.toString(), id);
    QCOMPARE(repository->status().error().code, ErrorCode::Unsupported);
    QCOMPARE(repository->relativePath(bare).error().code, ErrorCode::InvalidArgument);
}

void GitRepositoryTest::linkedWorktreeHasItsOwnHead()
{
    ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "1");
    scratch.commitAll(QStringLiteral("first"));
    const QString linked = scratch.beside(QStringLiteral("linked"));
    scratch.git({QStringLiteral("worktree"), QStringLiteral("add"), QStringLiteral("--quiet"), QStringLiteral("-b"),
                 QStringLiteral("side"), linked});
    const Result<Repository> repository = Repository::open(linked);
    QVERIFY(repository);
    QCOMPARE(repository->root(), QFileInfo(linked).canonicalFilePath());
    QCOMPARE(repository->headName().value(), QStringLiteral("side"));
    QCOMPARE(repository->gitDirectory(), scratch.path(QStringLiteral(".git/worktrees/linked")));
    QCOMPARE(statusLines(repository->status()), QStringList());
}

void GitRepositoryTest::pathsStayInside()
{
    const ScratchRepository scratch;
    scratch.write(QStringLiteral("docs/plan.md"), "1");
    QFile::link(QStringLiteral("docs"), scratch.path(QStringLiteral("short")));
    QFile::link(QStringLiteral("docs/plan.md"), scratch.path(QStringLiteral("PLAN.md")));
    const QString alias = scratch.beside(QStringLiteral("alias"));
    QFile::link(scratch.root(), alias);
    const Result<Repository> repository = Repository::open(scratch.root());
    const auto relative = [&repository](const QString& path) {
        return repository->relativePath(path).value_or(QString());
    };
    QCOMPARE(relative(QStringLiteral("./docs//plan.md")), QStringLiteral("docs/plan.md"));
    QCOMPARE(relative(QStringLiteral("short/plan.md")), QStringLiteral("docs/plan.md"));
    QCOMPARE(relative(QStringLiteral("PLAN.md")), QStringLiteral("PLAN.md"));
    QCOMPARE(relative(QStringLiteral("gone/too/x")), QStringLiteral("gone/too/x"));
    QCOMPARE(relative(alias + QStringLiteral("/docs/plan.md")), QStringLiteral("docs/plan.md"));
    QCOMPARE(relative(QStringLiteral("..strange")), QStringLiteral("..strange"));
    for (const char* path : {"", ".", "..", "../x", "/etc/passwd", "docs/../..", ".git/config"})
        QCOMPARE(repository->relativePath(QString::fromLatin1(path)).error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(GitRepositoryTest)
#include "tst_git_repository.moc"
