// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/workspace/Workspace.h"

using namespace readyroom;
using namespace readyroom::workspace;

class WorkspaceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsTheRoot_data();
    void findsTheRoot();
    void opensThroughALink();
    void aLinkedPlanBelongsWhereItIsOpened();
    void saysWhyItCannotOpen();
    void readsConfiguration();
    void namesTheServiceAfterTheFolder();
    void oneTextIsAListOfOne();
    void unknownKeysAreWarnings();
    void sectionsOfFeaturesAreNoWarnings();
    void brokenConfigurationIsKeptVisible_data();
    void brokenConfigurationIsKeptVisible();
    void emptyConfigurationIsNone();
    void openingWritesNothing();

private:
    void make(const QString& name, const QByteArray& bytes = {}) const;
    [[nodiscard]] QString path(const QString& name) const { return QDir(m_root).filePath(name); }
    [[nodiscard]] Workspace configured(const QByteArray& yaml) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
};

void WorkspaceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    ::chmod(QFile::encodeName(m_folder->path()).constData(), 0755);
    m_root = QFileInfo(m_folder->path()).canonicalFilePath();
}

void WorkspaceTest::make(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    if (!QDir().mkpath(QFileInfo(file.fileName()).path()) || !file.open(QIODevice::WriteOnly) ||
        file.write(bytes) != bytes.size())
        qFatal("cannot make a file for the test");
}

Workspace WorkspaceTest::configured(const QByteArray& yaml) const
{
    make(QStringLiteral("shop/readyroom.yaml"), yaml);
    return Workspace::open(path(QStringLiteral("shop"))).value();
}

void WorkspaceTest::findsTheRoot_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("opened");
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("file");
    const auto row = [](const char* name, const QStringList& files, const char* opened, const char* root,
                        const char* file) {
        QTest::newRow(name) << files << QString::fromUtf8(opened) << QString::fromUtf8(root) << QString::fromUtf8(file);
    };
    const QString plan = QStringLiteral("a/docs/PLAN.md");
    row("a folder", {plan}, "a", "a", "");
    row("a folder, odd path", {plan}, "a/docs/../../a/", "a", "");
    row("a plan outside any repository", {plan}, "a/docs/PLAN.md", "a/docs", "PLAN.md");
    row("a plan in a repository", {plan, QStringLiteral("a/.git/HEAD")}, "a/docs/PLAN.md", "a", "docs/PLAN.md");
    row("a folder in a repository", {plan, QStringLiteral("a/.git/HEAD")}, "a/docs", "a", "");
    row("a linked work tree", {plan, QStringLiteral("a/.git")}, "a/docs", "a", "");
    row("a configured folder", {plan, QStringLiteral("a/readyroom.yaml")}, "a/docs/PLAN.md", "a", "docs/PLAN.md");
    row("configured within a repository",
        {QStringLiteral("a/b/c/PLAN.md"), QStringLiteral("a/b/readyroom.yaml"), QStringLiteral("a/.git/HEAD")}, "a/b/c",
        "a/b", "");
    row("configured beyond the repository", {plan, QStringLiteral("readyroom.yaml"), QStringLiteral("a/.git/HEAD")},
        "a/docs", "a", "");
    row("the configuration itself", {QStringLiteral("a/readyroom.yaml")}, "a/readyroom.yaml", "a", "");
    row("umlaut, space and newline", {QStringLiteral("Über uns/x\ny/PLAN.md"), QStringLiteral("Über uns/.git/HEAD")},
        "Über uns/x\ny/PLAN.md", "Über uns", "x\ny/PLAN.md");
}

void WorkspaceTest::findsTheRoot()
{
    QFETCH(QStringList, files);
    QFETCH(QString, opened);
    QFETCH(QString, root);
    for (const QString& file : files)
        make(file);
    const auto workspace = Workspace::open(path(opened));
    QVERIFY(workspace);
    QCOMPARE(workspace->root, path(root));
    QCOMPARE(workspace->name, root.section(QLatin1Char('/'), -1));
    QTEST(workspace->openedFile, "file");
}

void WorkspaceTest::opensThroughALink()
{
    make(QStringLiteral("a/PLAN.md"));
    QVERIFY(QFile::link(path(QStringLiteral("a")), path(QStringLiteral("link"))));
    QCOMPARE(Workspace::open(path(QStringLiteral("link")))->root, path(QStringLiteral("a")));
    QCOMPARE(Workspace::open(path(QStringLiteral("link/PLAN.md")))->openedFile, QStringLiteral("PLAN.md"));
}

void WorkspaceTest::aLinkedPlanBelongsWhereItIsOpened()
{
    make(QStringLiteral("shared/PLAN.md"));
    make(QStringLiteral("a/.git/HEAD"));
    QVERIFY(QFile::link(QStringLiteral("../shared/PLAN.md"), path(QStringLiteral("a/PLAN.md"))));
    const auto workspace = Workspace::open(path(QStringLiteral("a/PLAN.md")));
    QCOMPARE(workspace->root, path(QStringLiteral("a")));
    QCOMPARE(workspace->openedFile, QStringLiteral("PLAN.md"));
}

void WorkspaceTest::saysWhyItCannotOpen()
{
    QCOMPARE(Workspace::open(path(QStringLiteral("gone"))).error().code, ErrorCode::NotFound);
    QCOMPARE(Workspace::open(path(QStringLiteral("gone/PLAN.md"))).error().code, ErrorCode::NotFound);
    QCOMPARE(Workspace::open(QString()).error().code, ErrorCode::NotFound);
    QVERIFY(QFile::link(QStringLiteral("nowhere"), path(QStringLiteral("broken"))));
    QCOMPARE(Workspace::open(path(QStringLiteral("broken"))).error().code, ErrorCode::NotFound);

    make(QStringLiteral("closed/PLAN.md"));
    QVERIFY(QFile::setPermissions(path(QStringLiteral("closed")), QFile::Permissions()));
    if (::geteuid() == 0)
        ::setfsuid(65534);
    const auto folder = Workspace::open(path(QStringLiteral("closed")));
    const auto file = Workspace::open(path(QStringLiteral("closed/PLAN.md")));
    ::setfsuid(::geteuid());
    QVERIFY(
        QFile::setPermissions(path(QStringLiteral("closed")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(folder.error().code, ErrorCode::PermissionDenied);
    QCOMPARE(folder.error().subject, path(QStringLiteral("closed")));
    QCOMPARE(file.error().code, ErrorCode::PermissionDenied);
}

void WorkspaceTest::readsConfiguration()
{
    const QByteArray yaml = "# ours\nservice: Checkout\nplans:\n  - docs/**/*.md\n  - PLAN.md\nignore: [drafts/, 1]\n";
    const Workspace workspace = configured(yaml);
    QVERIFY(!workspace.configurationError);
    QCOMPARE(workspace.service.name, QStringLiteral("Checkout"));
    QCOMPARE(workspace.name, QStringLiteral("shop"));
    QCOMPARE(workspace.configuration.plans, (QStringList{QStringLiteral("docs/**/*.md"), QStringLiteral("PLAN.md")}));
    QCOMPARE(workspace.configuration.ignore, (QStringList{QStringLiteral("drafts/"), QStringLiteral("1")}));
    QVERIFY(workspace.configuration.warnings.empty());
    QCOMPARE(workspace.configurationText, yaml);
}

void WorkspaceTest::namesTheServiceAfterTheFolder()
{
    make(QStringLiteral("shop/PLAN.md"));
    const auto workspace = Workspace::open(path(QStringLiteral("shop")));
    QCOMPARE(workspace->service.name, QStringLiteral("shop"));
    QVERIFY(!workspace->configurationError);
    QVERIFY(workspace->configurationText.isEmpty());
}

void WorkspaceTest::oneTextIsAListOfOne()
{
    QCOMPARE(configured("plans: PLAN.md\n").configuration.plans, QStringList{QStringLiteral("PLAN.md")});
}

void WorkspaceTest::unknownKeysAreWarnings()
{
    const Workspace workspace = configured("service: a\nprobes:\n  - url: x\n\"plan\": b\n");
    QVERIFY(!workspace.configurationError);
    QCOMPARE(workspace.service.name, QStringLiteral("a"));
    const std::vector<ConfigurationWarning> expected{{QStringLiteral("probes"), 2}, {QStringLiteral("plan"), 4}};
    QVERIFY(workspace.configuration.warnings == expected);
}

void WorkspaceTest::sectionsOfFeaturesAreNoWarnings()
{
    QVERIFY(configured("health:\n  whatever: 1\n").configuration.warnings.empty());
}

void WorkspaceTest::brokenConfigurationIsKeptVisible_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("place");
    QTest::newRow("not YAML") << QByteArray("service: a\nplans: [a\nignore: b\n") << QStringLiteral("line 3");
    QTest::newRow("a list") << QByteArray("- a\n") << QStringLiteral("line 1, column 1");
    QTest::newRow("a service of several") << QByteArray("service:\n  - a\n") << QStringLiteral("line 2, column 3");
    QTest::newRow("plans with keys") << QByteArray("plans:\n  a: b\n") << QStringLiteral("line 2, column 3");
    QTest::newRow("a plan that is a list") << QByteArray("plans: [a, [b]]\n") << QStringLiteral("line 1, column 12");
}

void WorkspaceTest::brokenConfigurationIsKeptVisible()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, place);
    const Workspace workspace = configured(yaml);
    QVERIFY(workspace.configurationError);
    QCOMPARE(workspace.configurationError->code, ErrorCode::Malformed);
    QCOMPARE(workspace.configurationError->subject, path(QStringLiteral("shop/readyroom.yaml")));
    QVERIFY2(workspace.configurationError->detail.startsWith(place), qPrintable(workspace.configurationError->detail));
    QCOMPARE(workspace.service.name, QStringLiteral("shop"));
    QCOMPARE(workspace.configurationText, yaml);
}

void WorkspaceTest::emptyConfigurationIsNone()
{
    for (const char* yaml : {"", "# nothing yet\n", "---\n", "service:\nplans:\nignore:\n"}) {
        const Workspace workspace = configured(yaml);
        QVERIFY2(!workspace.configurationError, yaml);
        QCOMPARE(workspace.service.name, QStringLiteral("shop"));
        QVERIFY(workspace.configuration.plans.isEmpty());
    }
}

void WorkspaceTest::openingWritesNothing()
{
    make(QStringLiteral("shop/PLAN.md"));
    const QFileInfo before(path(QStringLiteral("shop")));
    const QDateTime modified = before.lastModified();
    QVERIFY(Workspace::open(path(QStringLiteral("shop"))));
    QCOMPARE(QFileInfo(path(QStringLiteral("shop"))).lastModified(), modified);
    QCOMPARE(QDir(path(QStringLiteral("shop"))).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("PLAN.md")});
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
