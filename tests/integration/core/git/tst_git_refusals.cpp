// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <QTest>

#include "ScratchRepository.h"
#include "core/git/Repository.h"

using namespace readyroom;
using git::Repository;
using tests::ScratchRepository;

class GitRefusalsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
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

void GitRefusalsTest::initTestCase()
{
    SKIP_WITHOUT_GIT();
    tests::isolateGit(m_home);
}

void GitRefusalsTest::refusesWithAWayOut_data()
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

void GitRefusalsTest::refusesWithAWayOut()
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

void GitRefusalsTest::partialCloneLacksObjects_data()
{
    QTest::addColumn<QString>("filter");
    QTest::newRow("files") << QStringLiteral("blob:none");
    QTest::newRow("folders") << QStringLiteral("tree:0");
}

void GitRefusalsTest::partialCloneLacksObjects()
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

void GitRefusalsTest::refusesForeignOwner()
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

void GitRefusalsTest::damageIsMalformed_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("HEAD") << QStringLiteral(".git/HEAD");
    QTest::newRow("config") << QStringLiteral(".git/config");
    QTest::newRow("index") << QStringLiteral(".git/index");
    QTest::newRow("commit") << QString();
    QTest::newRow("missing commit") << QStringLiteral("missing");
}

void GitRefusalsTest::damageIsMalformed()
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

QTEST_GUILESS_MAIN(GitRefusalsTest)
#include "tst_git_refusals.moc"
