// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>
#include <unistd.h>

#include <QStandardPaths>
#include <QTest>

#include "Program.h"

using namespace readyroom::tests;

namespace {

const QByteArray smallPlan = "# Buoy\n\n- [ ] Anchor it\n- [ ] Light it\n";

/// Gives everything below a folder to a user without rights, and lets that user reach it.
void giveToNobody(const QString& folder)
{
    QProcess::execute(QStringLiteral("chown"), {QStringLiteral("-R"), QStringLiteral("65534:65534"), folder});
    for (QString above = folder; above.size() > 1; above = QFileInfo(above).path()) {
        if (QFileInfo(above).ownerId() == 0 && above.startsWith(QDir::tempPath() + QLatin1Char('/')))
            QFile::setPermissions(above, QFile::permissions(above) | QFile::ExeGroup | QFile::ExeOther);
    }
}

/// A file system of a few kilobytes, for as long as it lives.
class SmallDisk final
{
public:
    SmallDisk(QString folder, int kilobytes)
        : m_folder(std::move(folder))
    {
        QDir().mkpath(m_folder);
        QProcess mount;
        mount.start(QStringLiteral("mount"),
                    {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                     QStringLiteral("size=%1k").arg(kilobytes), QStringLiteral("tmpfs"), m_folder});
        m_isMounted = mount.waitForFinished() && mount.exitStatus() == QProcess::NormalExit && mount.exitCode() == 0;
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            QProcess::execute(QStringLiteral("umount"), {m_folder});
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    [[nodiscard]] bool isMounted() const { return m_isMounted; }
    /// Writes until nothing fits any more.
    void fill() const
    {
        QFile filler(m_folder + QStringLiteral("/filler"));
        if (filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            while (filler.write(QByteArray(512, 'f')) == 512) {
            }
        }
    }

private:
    QString m_folder;
    bool m_isMounted = false;
};

} // namespace

class AppBadInputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void unreadableFiles_data();
    void unreadableFiles();
    void goodPlansBesideBadOnes();
    void invalidUtf8IsReadAndKept();
    void linkStaysALink();
    void brokenConfigurationIsNamed();
    void withoutPermission();
    void readOnlyFolder();
    void writeProtectedPlan();
    void withoutAHome();
    void optionsOfOtherCommands();
    void fullDisk();
    void fullDiskUnderTheJournal();

private:
    void makeBad(const QString& name) const;
    /// How to start the program so that permissions count; skips the test where that is impossible.
    void prepareNobody();

    std::unique_ptr<Program> m_program;
    QStringList m_nobody;
};

void AppBadInputTest::init()
{
    m_program = std::make_unique<Program>();
    m_nobody.clear();
}

void AppBadInputTest::makeBad(const QString& name) const
{
    if (name == QLatin1String("binary.md")) {
        m_program->write(name, QByteArray("- [ ] a\n\0\x01\x02", 11));
    } else if (name == QLatin1String("huge.md")) {
        QFile file(m_program->write(name, "- [ ] a\n"));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(qint64{200} * 1024 * 1024));
    } else if (name == QLatin1String("deep.md")) {
        m_program->write(name, "x\n\n" + QByteArray("> ").repeated(100'000) + "- [ ] a\n");
    } else if (name == QLatin1String("pipe.md")) {
        QCOMPARE(::mkfifo(QFile::encodeName(m_program->path(name)).constData(), 0600), 0);
    } else if (name == QLatin1String("dangling.md")) {
        QVERIFY(QFile::link(m_program->path(QStringLiteral("nowhere.md")), m_program->path(name)));
    }
}

void AppBadInputTest::unreadableFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("next");
    const auto row = [](const char* name, const char* what, const char* next) {
        QTest::newRow(name) << QString::fromLatin1(name) << QByteArray(what) << QByteArray(next);
    };
    row("binary.md", "Not a text file", "Save it as UTF-8");
    row("huge.md", "Too large to read", "smaller files");
    row("deep.md", "Nested too deeply", "line 3");
    row("pipe.md", "Not supported", "a pipe");
    row("dangling.md", "Not found", "Check that it still exists");
}

void AppBadInputTest::unreadableFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, next);
    makeBad(name);
    const QString path = m_program->path(name);
    for (const Run& run :
         {m_program->run({QStringLiteral("readiness"), path}), m_program->tick(path, QStringLiteral("abcd"))}) {
        COMPARE_EXIT(run, 2);
        QVERIFY2(run.err.contains(what) && run.err.contains(name.toUtf8()) && run.err.contains(next),
                 run.err.constData());
    }
}

void AppBadInputTest::goodPlansBesideBadOnes()
{
    for (const char* name : {"binary.md", "huge.md", "deep.md", "pipe.md", "dangling.md"})
        makeBad(QString::fromLatin1(name));
    m_program->write(QStringLiteral("good.md"), smallPlan);
    QDir(m_program->path()).mkdir(QStringLiteral("folder.md"));
    const Run run = m_program->readiness(m_program->path());
    COMPARE_EXIT(run, 0);
    QCOMPARE(Program::idsOf(run).size(), 2);
    for (const char* name : {"binary.md", "huge.md", "deep.md"})
        QVERIFY2(run.err.contains(name), run.err.constData());
    COMPARE_EXIT(m_program->run({QStringLiteral("snapshot"), m_program->path(), QStringLiteral("--out"),
                                 m_program->path(QStringLiteral("pictures"))}),
                 0);
}

void AppBadInputTest::invalidUtf8IsReadAndKept()
{
    const QByteArray text = "# Buo\xFF\xFEy\n\n- [ ] Anchor \xC3\n- [ ] Light \x80 it\n";
    const QString plan = m_program->write(QStringLiteral("plan.md"), text);
    const QStringList ids = Program::idsOf(m_program->readiness(plan));
    QCOMPARE(ids.size(), 2);
    COMPARE_EXIT(m_program->tick(plan, ids.at(1)), 0);
    QByteArray expected = text;
    expected[text.lastIndexOf("[ ]") + 1] = 'x';
    QCOMPARE(m_program->read(QStringLiteral("plan.md")), expected);
}

void AppBadInputTest::linkStaysALink()
{
    m_program->write(QStringLiteral("real/plan.md"), smallPlan);
    const QString link = m_program->path(QStringLiteral("plan.md"));
    QVERIFY(QFile::link(QStringLiteral("real/plan.md"), link));
    const QStringList ids = Program::idsOf(m_program->readiness(link));
    COMPARE_EXIT(m_program->tick(link, ids.first()), 0);
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(m_program->read(QStringLiteral("real/plan.md")).contains("- [x] Anchor it"));
}

void AppBadInputTest::brokenConfigurationIsNamed()
{
    m_program->write(QStringLiteral("plan.md"), smallPlan);
    m_program->write(QStringLiteral("readyroom.yaml"), "service: [unclosed\n");
    const Run run = m_program->readiness(m_program->path());
    COMPARE_EXIT(run, 0);
    QCOMPARE(Program::idsOf(run).size(), 2);
    QVERIFY2(run.err.contains("readyroom.yaml"), run.err.constData());
}

void AppBadInputTest::prepareNobody()
{
    if (::geteuid() != 0)
        return;
    if (QStandardPaths::findExecutable(QStringLiteral("setpriv")).isEmpty())
        QSKIP("permissions do not bind root, and there is no setpriv program on this machine");
    giveToNobody(QFileInfo(m_program->path()).path());
    m_nobody = QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"),
                           QStringLiteral("--clear-groups")};
    if (m_program->run({QStringLiteral("--version")}, m_nobody).exitCode != 0)
        QSKIP("the program cannot be reached by a user without rights");
}

void AppBadInputTest::withoutPermission()
{
    const QString plan = m_program->write(QStringLiteral("plan.md"), smallPlan);
    m_program->write(QStringLiteral("good.md"), smallPlan);
    prepareNobody();
    QFile::setPermissions(plan, QFile::Permissions());
    const Run named = m_program->run({QStringLiteral("readiness"), plan}, m_nobody);
    COMPARE_EXIT(named, 2);
    QVERIFY2(named.err.contains("Permission denied") && named.err.contains("plan.md"), named.err.constData());
    const Run folder = m_program->run({QStringLiteral("readiness"), m_program->path()}, m_nobody);
    COMPARE_EXIT(folder, 0);
    QVERIFY2(folder.err.contains("plan.md") && folder.out.contains("Buoy"), folder.err.constData());
}

void AppBadInputTest::readOnlyFolder()
{
    const QString plan = m_program->write(QStringLiteral("plan.md"), smallPlan);
    const QStringList ids = Program::idsOf(m_program->readiness(plan));
    prepareNobody();
    QFile::setPermissions(m_program->path(), QFile::ReadOwner | QFile::ExeOwner);
    const Run run = m_program->run({QStringLiteral("tick"), plan, ids.first()}, m_nobody);
    QFile::setPermissions(m_program->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    COMPARE_EXIT(run, 2);
    QVERIFY2(run.err.contains("Permission denied") && run.err.contains(m_program->path().toUtf8()),
             run.err.constData());
    QCOMPARE(m_program->read(QStringLiteral("plan.md")), smallPlan);
}

void AppBadInputTest::writeProtectedPlan()
{
    const QString plan = m_program->write(QStringLiteral("plan.md"), smallPlan);
    const QStringList ids = Program::idsOf(m_program->readiness(plan));
    prepareNobody();
    QFile::setPermissions(plan, QFile::ReadOwner);
    const Run run = m_program->run({QStringLiteral("tick"), plan, ids.first()}, m_nobody);
    COMPARE_EXIT(run, 2);
    QVERIFY2(run.err.contains("Permission denied") && run.err.contains("plan.md"), run.err.constData());
    QCOMPARE(m_program->read(QStringLiteral("plan.md")), smallPlan);
}

void AppBadInputTest::withoutAHome()
{
    const QString plan = m_program->write(QStringLiteral("plan.md"), smallPlan);
    const QStringList ids = Program::idsOf(m_program->readiness(plan));
    prepareNobody();
    for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        m_program->environment().remove(QString::fromLatin1(name));
    COMPARE_EXIT(m_program->run({QStringLiteral("readiness"), plan}, m_nobody), 0);
    const Run run = m_program->run({QStringLiteral("tick"), plan, ids.first()}, m_nobody);
    COMPARE_EXIT(run, 2);
    QVERIFY2(run.err.contains("HOME, XDG_DATA_HOME") && run.err.contains("neither says"), run.err.constData());
    QCOMPARE(m_program->read(QStringLiteral("plan.md")), smallPlan);
}

void AppBadInputTest::optionsOfOtherCommands()
{
    const QString plan = m_program->write(QStringLiteral("plan.md"), smallPlan);
    const Run run = m_program->run({QStringLiteral("readiness"), plan, QStringLiteral("--undo")});
    COMPARE_EXIT(run, 64);
    QVERIFY2(run.err.contains("--undo") && run.err.contains("readiness has no such option"), run.err.constData());
    const Run audit =
        m_program->run({QStringLiteral("audit"), QStringLiteral("verify"), plan, QStringLiteral("--size=300x300")});
    COMPARE_EXIT(audit, 64);
    QVERIFY2(audit.err.contains("--size") && audit.err.contains("audit verify"), audit.err.constData());
    COMPARE_EXIT(m_program->run({plan, QStringLiteral("--commit")}), 64);
    COMPARE_EXIT(m_program->run({QStringLiteral("readiness"), plan, QStringLiteral("--language=de"),
                                 QStringLiteral("--log-level"), QStringLiteral("off")}),
                 0);
    QCOMPARE(m_program->read(QStringLiteral("plan.md")), smallPlan);
}

void AppBadInputTest::fullDisk()
{
    const SmallDisk disk(m_program->path(QStringLiteral("small")), 64);
    if (!disk.isMounted())
        QSKIP("a small disk can only be mounted by root");
    const QByteArray text = smallPlan + QByteArray("prose\n").repeated(3000);
    const QString plan = m_program->write(QStringLiteral("small/plan.md"), text);
    const QStringList ids = Program::idsOf(m_program->readiness(plan));
    QCOMPARE(ids.size(), 2);
    disk.fill();
    const Run run = m_program->tick(plan, ids.first());
    COMPARE_EXIT(run, 2);
    QVERIFY2(run.err.contains("The disk is full") && run.err.contains("plan.md"), run.err.constData());
    QCOMPARE(m_program->read(QStringLiteral("small/plan.md")), text);
    QCOMPARE(QDir(m_program->path(QStringLiteral("small"))).entryList(QDir::Files | QDir::Hidden),
             (QStringList{QStringLiteral("filler"), QStringLiteral("plan.md")}));
    COMPARE_EXIT(m_program->verify(plan), 0);

    QVERIFY(QFile::remove(m_program->path(QStringLiteral("small/filler"))));
    COMPARE_EXIT(m_program->tick(plan, ids.first()), 0);
}

void AppBadInputTest::fullDiskUnderTheJournal()
{
    const SmallDisk disk(m_program->path(QStringLiteral("home")), 1024);
    if (!disk.isMounted())
        QSKIP("a small disk can only be mounted by root");
    m_program->setHome(m_program->path(QStringLiteral("home")));
    const QString plan = m_program->write(QStringLiteral("plans/plan.md"), smallPlan);
    const QStringList ids = Program::idsOf(m_program->readiness(plan));
    COMPARE_EXIT(m_program->tick(plan, ids.first()), 0);
    const QByteArray before = m_program->read(QStringLiteral("plans/plan.md"));
    disk.fill();
    // What cannot be recorded is not done.
    const Run run = m_program->tick(plan, ids.last());
    COMPARE_EXIT(run, 2);
    QVERIFY2(run.err.contains("The disk is full"), run.err.constData());
    QVERIFY2(run.err.contains("journal"), run.err.constData());
    QCOMPARE(m_program->read(QStringLiteral("plans/plan.md")), before);
    QVERIFY(QFile::remove(m_program->path(QStringLiteral("home/filler"))));
    COMPARE_EXIT(m_program->verify(plan), 0);
    COMPARE_EXIT(m_program->tick(plan, ids.last()), 0);
}

QTEST_GUILESS_MAIN(AppBadInputTest)
#include "tst_app_badinput.moc"
