// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "core/workspace/Configuration.h"
#include "core/workspace/Discovery.h"
#include "core/workspace/PathPatterns.h"
#include "core/workspace/StateDirectory.h"
#include "support/Corpora.h"

using namespace readyroom;
using namespace readyroom::workspace;

class DiscoveryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void patternsMatch_data();
    void patternsMatch();
    void findsMarkdownInNaturalOrder();
    void leavesOutWhatIsNotThePlansPlace();
    void readsGitIgnoreAndConfiguration();
    void plansNarrowTheSearch();
    void namedPlanIsFoundAnywhereInside();
    void staysInsideTheRoot();
    void linksMakeNoLoop();
    void unreadableFolderIsNamed();
    void oddNamesAreKept();
    void namesThatAreNotUtf8AreTold();
    void saysWhenALimitIsReached();
    void canBeCancelled();
    void missingRoot();
    void realRepositories();
    void stateDirectoryIsPrivateAndOutside();

private:
    void make(const QString& name, const QByteArray& bytes = "- [ ] a\n") const;
    [[nodiscard]] DiscoveredFiles discover(const Configuration& configuration = {}) const;
    [[nodiscard]] QString root() const { return m_folder->filePath(QStringLiteral("root")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DiscoveryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(root()));
    ::chmod(QFile::encodeName(m_folder->path()).constData(), 0755);
}

void DiscoveryTest::make(const QString& name, const QByteArray& bytes) const
{
    const QString path = QDir(root()).filePath(name);
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot make a file for the test");
}

DiscoveredFiles DiscoveryTest::discover(const Configuration& configuration) const
{
    return discoverMarkdown(root(), configuration, CancelFlag()).value();
}

void DiscoveryTest::patternsMatch_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("file");
    QTest::addColumn<bool>("folder");
    const auto row = [](const char* pattern, const char* path, bool file, bool folder) {
        QTest::addRow("%s on %s", pattern, path)
            << QString::fromUtf8(pattern) << QString::fromUtf8(path) << file << folder;
    };
    row("*.md", "a.md", true, true);
    row("*.md", "docs/a.md", true, true);
    row("*.md", "a.mdx", false, false);
    row("docs/*.md", "docs/a.md", true, true);
    row("docs/*.md", "docs/sub/a.md", false, false);
    row("docs/*.md", "x/docs/a.md", false, false);
    row("docs/**/*.md", "docs/a.md", true, true);
    row("docs/**/*.md", "docs/x/y/a.md", true, true);
    row("docs/**", "docs/x/a.md", true, true);
    row("**/plan.md", "plan.md", true, true);
    row("**/plan.md", "a/b/plan.md", true, true);
    row("/plan.md", "plan.md", true, true);
    row("/plan.md", "docs/plan.md", false, false);
    row("./docs/a.md", "docs/a.md", true, true);
    row("logs/", "logs", false, true);
    row("logs/", "a/logs", false, true);
    row("a?.md", "ab.md", true, true);
    row("a?.md", "a/.md", false, false);
    row("[ab].md", "b.md", true, true);
    row("[!ab].md", "b.md", false, false);
    row("[!ab].md", "c.md", true, true);
    row("[a-c]x", "bx", true, true);
    row("x[!a]y", "x/y", false, false);
    row("[.md", "[.md", true, true);
    row("a+(b).md", "a+(b).md", true, true);
    row("Übersicht*", "Übersicht 1.md", true, true);
    row("a*", "a\nb.md", true, true);
    row("!a.md", "a.md", false, false);
    row("# a", "# a", false, false);
    row("", "a", false, false);
}

void DiscoveryTest::patternsMatch()
{
    QFETCH(QString, pattern);
    QFETCH(QString, path);
    const PathPatterns patterns({pattern});
    QTEST(patterns.matchesFile(path), "file");
    QTEST(patterns.matchesFolder(path), "folder");
}

void DiscoveryTest::findsMarkdownInNaturalOrder()
{
    for (const char* name : {"step 10.md", "step 2.md", "docs/ROADMAP.md", "README.markdown", "notes.txt",
                             "docs/Production readiness.md", "A.MD"})
        make(QString::fromLatin1(name));
    const DiscoveredFiles found = discover();
    QCOMPARE(found.files,
             (QStringList{QStringLiteral("docs/Production readiness.md"), QStringLiteral("docs/ROADMAP.md"),
                          QStringLiteral("A.MD"), QStringLiteral("README.markdown"), QStringLiteral("step 2.md"),
                          QStringLiteral("step 10.md")}));
    QVERIFY(found.skipped.empty());
    QVERIFY(!found.truncated);
}

void DiscoveryTest::leavesOutWhatIsNotThePlansPlace()
{
    make(QStringLiteral("PLAN.md"));
    for (const char* folder : {".git", "node_modules", "vendor", "build", "cmake-build-debug", "target", ".venv"})
        make(QString::fromLatin1(folder) + QStringLiteral("/TODO.md"));
    const DiscoveredFiles found = discover();
    QCOMPARE(found.files, QStringList{QStringLiteral("PLAN.md")});
    QCOMPARE(found.skipped.size(), size_t{7});
    for (const SkippedPath& skipped : found.skipped)
        QCOMPARE(skipped.reason, SkipReason::Ignored);
}

void DiscoveryTest::readsGitIgnoreAndConfiguration()
{
    for (const char* name : {"PLAN.md", "private/TODO.md", "drafts/old.md", "drafts/keep.md", "sub/private/TODO.md"})
        make(QString::fromLatin1(name));
    make(QStringLiteral(".gitignore"), "# ours\r\nprivate/\r\n");
    Configuration configuration;
    configuration.ignore = QStringList{QStringLiteral("drafts/old.md")};
    QCOMPARE(discover(configuration).files, (QStringList{QStringLiteral("PLAN.md"), QStringLiteral("drafts/keep.md")}));
}

void DiscoveryTest::plansNarrowTheSearch()
{
    for (const char* name : {"README.md", "docs/plans/a.md", "docs/plans/deep/b.md", "docs/c.md"})
        make(QString::fromLatin1(name));
    Configuration configuration;
    configuration.plans = QStringList{QStringLiteral("docs/plans/**/*.md")};
    QCOMPARE(discover(configuration).files,
             (QStringList{QStringLiteral("docs/plans/a.md"), QStringLiteral("docs/plans/deep/b.md")}));
}

void DiscoveryTest::namedPlanIsFoundAnywhereInside()
{
    make(QStringLiteral(".github/readiness.md"));
    make(QStringLiteral("PLAN.md"));
    make(QStringLiteral("../outside.md"));
    Configuration configuration;
    configuration.plans = QStringList{QStringLiteral(".github/readiness.md"), QStringLiteral("PLAN.md"),
                                      QStringLiteral("../outside.md"), QStringLiteral("missing.md")};
    const DiscoveredFiles found = discover(configuration);
    QCOMPARE(found.files, (QStringList{QStringLiteral(".github/readiness.md"), QStringLiteral("PLAN.md")}));
    QCOMPARE(found.skipped.front(), (SkippedPath{QStringLiteral("../outside.md"), SkipReason::LinkOutside, {}}));
}

void DiscoveryTest::staysInsideTheRoot()
{
    make(QStringLiteral("../other/TODO.md"));
    make(QStringLiteral("PLAN.md"));
    QVERIFY(QFile::link(QStringLiteral("../other"), QDir(root()).filePath(QStringLiteral("other"))));
    QVERIFY(QFile::link(QStringLiteral("../other/TODO.md"), QDir(root()).filePath(QStringLiteral("TODO.md"))));
    QVERIFY(QFile::link(QStringLiteral("nowhere.md"), QDir(root()).filePath(QStringLiteral("broken.md"))));
    QVERIFY(QFile::link(QStringLiteral("PLAN.md"), QDir(root()).filePath(QStringLiteral("link.md"))));
    const DiscoveredFiles found = discover();
    QCOMPARE(found.files, (QStringList{QStringLiteral("PLAN.md"), QStringLiteral("link.md")}));
    QCOMPARE(found.skipped.size(), size_t{3});
    for (const SkippedPath& skipped : found.skipped)
        QCOMPARE(skipped.reason, SkipReason::LinkOutside);
}

void DiscoveryTest::linksMakeNoLoop()
{
    make(QStringLiteral("a/PLAN.md"));
    QVERIFY(QFile::link(QStringLiteral("."), QDir(root()).filePath(QStringLiteral("a/self"))));
    QVERIFY(QFile::link(QStringLiteral("../a"), QDir(root()).filePath(QStringLiteral("a/again"))));
    QVERIFY(QFile::link(QStringLiteral("loop.md"), QDir(root()).filePath(QStringLiteral("loop.md"))));
    const DiscoveredFiles found = discover();
    QCOMPARE(found.files, QStringList{QStringLiteral("a/PLAN.md")});
    QVERIFY(!found.truncated);
}

void DiscoveryTest::unreadableFolderIsNamed()
{
    make(QStringLiteral("PLAN.md"));
    make(QStringLiteral("closed/TODO.md"));
    const QString closed = QDir(root()).filePath(QStringLiteral("closed"));
    QVERIFY(QFile::setPermissions(closed, QFile::Permissions()));
    if (::geteuid() == 0)
        ::setfsuid(65534);
    const DiscoveredFiles found = discover();
    ::setfsuid(::geteuid());
    QVERIFY(QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(found.files, QStringList{QStringLiteral("PLAN.md")});
    QCOMPARE(found.skipped.size(), size_t{1});
    QCOMPARE(found.skipped.front().path, QStringLiteral("closed"));
    QCOMPARE(found.skipped.front().reason, SkipReason::Unreadable);
    QVERIFY(!found.skipped.front().detail.isEmpty());
}

void DiscoveryTest::oddNamesAreKept()
{
    const QStringList names{QStringLiteral("Über uns/Pläne 1.md"), QStringLiteral("a\nb.md"),
                            QStringLiteral("with space.md"), QStringLiteral("日本.md")};
    for (const QString& name : names)
        make(name);
    QStringList found = discover().files;
    QCOMPARE(found.size(), names.size());
    for (const QString& name : names)
        QVERIFY2(found.contains(name), qPrintable(name));
}

void DiscoveryTest::namesThatAreNotUtf8AreTold()
{
    const QByteArray native = QFile::encodeName(root()) + "/P\xE4ne.md";
    const int fd = ::creat(native.constData(), 0644);
    if (fd < 0)
        QSKIP("this file system takes UTF-8 names only");
    ::close(fd);
    const DiscoveredFiles found = discover();
    QVERIFY(found.files.isEmpty());
    QCOMPARE(found.skipped.front().reason, SkipReason::NameNotUtf8);
}

void DiscoveryTest::saysWhenALimitIsReached()
{
    for (int i = 0; i < 20; ++i)
        make(QStringLiteral("%1.md").arg(i));
    make(QStringLiteral("a/b/c/deep.md"));
    const Configuration none;
    const auto fewFiles = discoverMarkdown(root(), none, CancelFlag(), {12, 1000, 5}).value();
    QCOMPARE(fewFiles.files.size(), 5);
    QVERIFY(fewFiles.truncated);
    const auto exactly = discoverMarkdown(root(), none, CancelFlag(), {12, 1000, 21}).value();
    QCOMPARE(exactly.files.size(), 21);
    QVERIFY(!exactly.truncated);
    const auto fewEntries = discoverMarkdown(root(), none, CancelFlag(), {12, 10, 1000}).value();
    QVERIFY(fewEntries.files.size() <= 10);
    QVERIFY(fewEntries.truncated);
    const auto shallow = discoverMarkdown(root(), none, CancelFlag(), {2, 1000, 1000}).value();
    QCOMPARE(shallow.files.size(), 20);
    QVERIFY(shallow.truncated);
    QCOMPARE(shallow.skipped.front(), (SkippedPath{QStringLiteral("a/b/c"), SkipReason::TooDeep, {}}));
}

void DiscoveryTest::canBeCancelled()
{
    make(QStringLiteral("PLAN.md"));
    const CancelFlag cancel;
    cancel.cancel();
    QCOMPARE(discoverMarkdown(root(), {}, cancel).error().code, ErrorCode::Cancelled);
}

void DiscoveryTest::missingRoot()
{
    QCOMPARE(discoverMarkdown(root() + QStringLiteral("/gone"), {}, CancelFlag()).error().code, ErrorCode::NotFound);
    make(QStringLiteral("file.md"));
    QVERIFY(!discoverMarkdown(root() + QStringLiteral("/file.md"), {}, CancelFlag()));
}

void DiscoveryTest::realRepositories()
{
    SKIP_WITHOUT_CORPORA("");
    const auto found = discoverMarkdown(tests::corporaFolder(QString()), {}, CancelFlag());
    QVERIFY(found);
    for (const QString& file : found->files)
        QVERIFY2(QFileInfo(QDir(tests::corporaFolder(QString())).filePath(file)).isFile(), qPrintable(file));
}

void DiscoveryTest::stateDirectoryIsPrivateAndOutside()
{
    const auto state = stateDirectory(root());
    QVERIFY(state);
    QVERIFY(state->startsWith(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                              QStringLiteral("/readyroom/workspaces/root-")));
    QCOMPARE(QFile::permissions(*state) & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
             QFile::Permissions());
    // The same for every way to the folder, another for every other folder.
    QVERIFY(QFile::link(root(), m_folder->filePath(QStringLiteral("link"))));
    QCOMPARE(stateDirectory(m_folder->filePath(QStringLiteral("link"))).value(), *state);
    QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("x/root"))));
    const auto other = stateDirectory(m_folder->filePath(QStringLiteral("x/root")));
    QVERIFY(other && *other != *state);
    QVERIFY(QDir(root()).isEmpty());
    QCOMPARE(stateDirectory(root() + QStringLiteral("/gone")).error().code, ErrorCode::NotFound);

    QVERIFY(QDir().rmdir(*state) && QDir().rmdir(*other));
}

QTEST_GUILESS_MAIN(DiscoveryTest)
#include "tst_discovery.moc"
