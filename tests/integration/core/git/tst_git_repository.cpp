// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <QRandomGenerator>
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
    void historyIsThatOfGitLog();
    void historyHasLimitAndCancel();
    void historyReadsOldEncodings();
    void historyOfAShallowClone();
    void identityIsTheRepositorys();
    void bareRepositoryHasHistoryOnly();
    void linkedWorktreeHasItsOwnHead();
    void pathsStayInside();
    void refusesWithAWayOut_data();
    void refusesWithAWayOut();
    void partialCloneLacksObjects_data();
    void partialCloneLacksObjects();
    void refusesForeignOwner();
    void damageIsMalformed_data();
    void damageIsMalformed();

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

QStringList ids(const Result<std::vector<git::Commit>>& commits)
{
    if (!commits)
        return {commits.error().toLogString()};
    QStringList list;
    for (const git::Commit& commit : *commits)
        list << commit.id.toString();
    return list;
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

void GitRepositoryTest::historyIsThatOfGitLog()
{
    // A random history of three branches over two files, with merges, deletions and mode changes.
    ScratchRepository scratch;
    QRandomGenerator random(20260302);
    const QStringList files{QStringLiteral("plan.md"), QStringLiteral("docs/other.md")};
    scratch.commitAll(QStringLiteral("root"));
    for (const char* branch : {"branch one", "branch two"})
        scratch.git(branch);
    const QStringList branches{QStringLiteral("trunk"), QStringLiteral("one"), QStringLiteral("two")};
    for (int i = 0; i < 60; ++i) {
        scratch.git({QStringLiteral("checkout"), QStringLiteral("--quiet"), branches.at(random.bounded(3))});
        const QString& file = files.at(random.bounded(2));
        switch (random.bounded(8)) {
        case 0:
        case 1:
            scratch.git({QStringLiteral("merge"), QStringLiteral("--quiet"), QStringLiteral("--no-ff"),
                         QStringLiteral("-X"), QStringLiteral("ours"), QStringLiteral("-m"), QStringLiteral("merge"),
                         branches.at(random.bounded(3))},
                        true);
            break;
        case 2:
            QFile::remove(scratch.path(file));
            break;
        case 3:
            QFile::setPermissions(scratch.path(file), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            break;
        default:
            scratch.write(file, QByteArray::number(random.bounded(3)));
        }
        scratch.commitAll(QStringLiteral("step %1").arg(i));
    }
    for (const QString& branch : branches) {
        scratch.git({QStringLiteral("checkout"), QStringLiteral("--quiet"), branch});
        const Result<Repository> repository = Repository::open(scratch.root());
        for (const QString& file : files) {
            const QStringList expected =
                scratch.git({QStringLiteral("log"), QStringLiteral("--format=%H"), QStringLiteral("--"), file})
                    .split(QLatin1Char('\n'));
            QVERIFY(expected.size() > 3);
            QCOMPARE(ids(repository->history(file, 1000)), expected);
        }
    }
}

void GitRepositoryTest::historyHasLimitAndCancel()
{
    ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "1");
    const QString first = scratch.commitAll(QStringLiteral("first: größer\nstill first\n\nWhy: because.\n"));
    scratch.write(QStringLiteral("plan.md"), "2");
    const QString second = scratch.commitAll(QStringLiteral("second"));
    const Result<Repository> repository = Repository::open(scratch.root());
    QCOMPARE(ids(repository->history(QStringLiteral("plan.md"), 1)), QStringList{second});

    const auto commits = repository->history(QStringLiteral("plan.md"), 10);
    QCOMPARE(ids(commits), (QStringList{second, first}));
    const git::Commit& newest = commits->at(0);
    QCOMPARE(newest.parents, std::vector<git::CommitId>{git::CommitId(first)});
    QCOMPARE(newest.author, (Actor{QStringLiteral("Ada Löve"), QStringLiteral("ada@example.org")}));
    QCOMPARE(toIsoString(newest.authoredAt), QStringLiteral("2026-03-02T09:01:00.000000Z"));
    QCOMPARE(newest.committedAt, newest.authoredAt);
    QCOMPARE(commits->at(1).summary, QStringLiteral("first: größer still first"));
    QCOMPARE(commits->at(1).body, QStringLiteral("Why: because."));
    QCOMPARE(newest.body, QString());

    const CancelFlag cancel;
    cancel.cancel();
    QCOMPARE(repository->history(QStringLiteral("plan.md"), 10, cancel).error().code, ErrorCode::Cancelled);
}

void GitRepositoryTest::historyReadsOldEncodings()
{
    ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "1");
    scratch.git("config i18n.commitEncoding ISO-8859-1");
    scratch.git("add plan.md");
    scratch.write(QStringLiteral("message"), "gr\xF6\xDF"
                                             "er\n");
    scratch.git("commit --quiet --file=message");
    const Result<Repository> repository = Repository::open(scratch.root());
    QCOMPARE(repository->history(QStringLiteral("plan.md"), 1)->at(0).summary, QStringLiteral("größer"));
}

void GitRepositoryTest::historyOfAShallowClone()
{
    ScratchRepository scratch;
    for (int i = 0; i < 5; ++i) {
        scratch.write(QStringLiteral("plan.md"), QByteArray::number(i));
        scratch.commitAll(QString::number(i));
    }
    const QString clone = scratch.beside(QStringLiteral("shallow"));
    scratch.git({QStringLiteral("clone"), QStringLiteral("--quiet"), QStringLiteral("--depth=2"),
                 QStringLiteral("file://") + scratch.root(), clone});
    const Result<Repository> repository = Repository::open(clone);
    QVERIFY(repository);
    const QStringList expected = scratch.git("log --format=%H -2 -- plan.md").split(QLatin1Char('\n'));
    QCOMPARE(ids(repository->history(QStringLiteral("plan.md"), 10)), expected);
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
    QCOMPARE(ids(repository->history(QStringLiteral("plan.md"), 9)), QStringList{id});
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

void GitRepositoryTest::refusesWithAWayOut_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("wayOut");
    QTest::newRow("worktree configuration")
        << QStringLiteral("worktreeConfig") << QStringLiteral("true") << QStringLiteral("worktreeconfig")
        << QStringLiteral("git config --unset extensions.worktreeConfig");
    QTest::newRow("partial clone") << QStringLiteral("partialClone") << QStringLiteral("origin")
                                   << QStringLiteral("partialclone") << QStringLiteral("without --filter");
    QTest::newRow("SHA-256") << QStringLiteral("objectFormat") << QStringLiteral("init")
                             << QStringLiteral("objectformat") << QStringLiteral("--object-format=sha1");
    QTest::newRow("unknown") << QStringLiteral("fromTheFuture") << QStringLiteral("1")
                             << QStringLiteral("fromthefuture") << QStringLiteral("libgit2 1.");
}

void GitRepositoryTest::refusesWithAWayOut()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    ScratchRepository scratch(value == QLatin1String("init") ? QStringList{QStringLiteral("--object-format=sha256")}
                                                             : QStringList{});
    scratch.write(QStringLiteral("plan.md"), "1");
    scratch.commitAll(QStringLiteral("first"));
    if (value != QLatin1String("init")) {
        scratch.git("config core.repositoryFormatVersion 1");
        scratch.git({QStringLiteral("config"), QStringLiteral("extensions.") + key, value});
    }
    const QString root = scratch.root();
    const Result<Repository> repository = Repository::open(root);
    QVERIFY(!repository);
    QCOMPARE(repository.error().code, ErrorCode::Unsupported);
    QCOMPARE(repository.error().subject, root);
    QFETCH(const QString, cause);
    QFETCH(const QString, wayOut);
    QVERIFY2(repository.error().detail.contains(cause, Qt::CaseInsensitive), qPrintable(repository.error().detail));
    QVERIFY2(repository.error().detail.contains(wayOut), qPrintable(repository.error().detail));
}

void GitRepositoryTest::partialCloneLacksObjects_data()
{
    QTest::addColumn<QString>("filter");
    QTest::newRow("files") << QStringLiteral("blob:none");
    QTest::newRow("folders") << QStringLiteral("tree:0");
}

void GitRepositoryTest::partialCloneLacksObjects()
{
    // Newer git marks a partial clone at the remote, which libgit2 overlooks until an object turns out to be missing.
    QFETCH(const QString, filter);
    ScratchRepository scratch;
    scratch.git("config uploadpack.allowFilter true");
    scratch.write(QStringLiteral("docs/plan.md"), "1");
    scratch.commitAll(QStringLiteral("first"));
    const QString clone = scratch.beside(QStringLiteral("partial"));
    scratch.git({QStringLiteral("clone"), QStringLiteral("--quiet"), QStringLiteral("--no-checkout"),
                 QStringLiteral("--filter=") + filter, QStringLiteral("file://") + scratch.root(), clone});
    const Result<Repository> repository = Repository::open(clone);
    QVERIFY(repository);
    QVERIFY(repository->headId());
    const Result<QByteArray> bytes = repository->fileAtHead(QStringLiteral("docs/plan.md"));
    QCOMPARE(bytes.error().code, ErrorCode::Unsupported);
    QVERIFY2(bytes.error().detail.contains(QLatin1String("without --filter")), qPrintable(bytes.error().detail));
    const auto commits = repository->history(QStringLiteral("docs/plan.md"), 9);
    QCOMPARE(commits.has_value(), filter == QLatin1String("blob:none"));
    if (!commits)
        QCOMPARE(commits.error().code, ErrorCode::Unsupported);
}

void GitRepositoryTest::refusesForeignOwner()
{
    if (::geteuid() != 0)
        QSKIP("only root can give a folder away");
    const ScratchRepository scratch;
    constexpr uid_t nobody = 65534;
    for (const QString& path : {scratch.root(), scratch.path(QStringLiteral(".git"))})
        QCOMPARE(::chown(QFile::encodeName(path).constData(), nobody, nobody), 0);
    const QString wayOut = QStringLiteral("git config --global --add safe.directory '%1'").arg(scratch.root());
    const auto checkRefused = [&] {
        const Result<Repository> repository = Repository::open(scratch.root());
        QVERIFY(!repository);
        QCOMPARE(repository.error().code, ErrorCode::PermissionDenied);
        QVERIFY2(repository.error().detail.contains(wayOut), qPrintable(repository.error().detail));
    };
    checkRefused();
    // Once another folder is named safe, libgit2 words its refusal differently.
    scratch.git("config --global --add safe.directory /elsewhere");
    checkRefused();
    // The way out is one.
    scratch.git({QStringLiteral("config"), QStringLiteral("--global"), QStringLiteral("--add"),
                 QStringLiteral("safe.directory"), scratch.root()});
    QVERIFY(Repository::open(scratch.root()));
}

void GitRepositoryTest::damageIsMalformed_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("HEAD") << QStringLiteral(".git/HEAD");
    QTest::newRow("config") << QStringLiteral(".git/config");
    QTest::newRow("index") << QStringLiteral(".git/index");
    QTest::newRow("commit") << QString();
    QTest::newRow("missing commit") << QStringLiteral("missing");
}

void GitRepositoryTest::damageIsMalformed()
{
    QFETCH(QString, file);
    ScratchRepository scratch;
    scratch.write(QStringLiteral("plan.md"), "1");
    scratch.commitAll(QStringLiteral("first"));
    scratch.write(QStringLiteral("plan.md"), "2");
    const QString id = scratch.commitAll(QStringLiteral("second"));
    const bool missing = file == QLatin1String("missing");
    if (missing || file.isEmpty()) {
        const QString broken = missing ? scratch.git("rev-parse HEAD~") : id;
        file = QStringLiteral(".git/objects/%1/%2").arg(broken.left(2), broken.mid(2));
        QVERIFY(QFile::exists(scratch.path(file)));
        QFile::remove(scratch.path(file));
    }
    if (!missing)
        scratch.write(file, "[this is no such thing\n");
    const Result<Repository> repository = Repository::open(scratch.root());
    const auto firstError = [&]() -> Error {
        if (!repository)
            return repository.error();
        if (const auto name = repository->headName(); !name)
            return name.error();
        if (const auto status = repository->status(); !status)
            return status.error();
        if (const auto commits = repository->history(QStringLiteral("plan.md"), 10); !commits)
            return commits.error();
        return Error{ErrorCode::Internal, {}, QStringLiteral("the damage went unnoticed"), nullptr};
    };
    const Error error = firstError();
    QVERIFY2(error.code == ErrorCode::Malformed, qPrintable(error.toLogString()));
    QVERIFY(!error.detail.isEmpty());
}

QTEST_GUILESS_MAIN(GitRepositoryTest)
#include "tst_git_repository.moc"
