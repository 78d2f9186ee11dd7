// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRandomGenerator>
#include <QTest>

#include "ScratchRepository.h"
#include "core/git/Repository.h"

using namespace readyroom;
using git::Repository;
using tests::ScratchRepository;

class GitHistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isThatOfGitLog();
    void hasLimitAndCancel();
    void readsOldEncodings();
    void endsWhereAShallowCloneDoes();

private:
    QTemporaryDir m_home;
};

namespace {

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

void GitHistoryTest::initTestCase()
{
    SKIP_WITHOUT_GIT();
    tests::isolateGit(m_home);
}

void GitHistoryTest::isThatOfGitLog()
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

void GitHistoryTest::hasLimitAndCancel()
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

void GitHistoryTest::readsOldEncodings()
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

void GitHistoryTest::endsWhereAShallowCloneDoes()
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

QTEST_GUILESS_MAIN(GitHistoryTest)
#include "tst_git_history.moc"
