// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "Program.h"

using namespace readyroom::tests;

namespace {

const QByteArray lanternPlan = R"(# Lantern service

**Current score**: 40/100
**Total effort**: 7 hours

## Security

### Secrets (Week 1-2) **Priority: High**

- [ ] **Rotate the keys** (4 hours)
  - **Files**: `src/keys.ts`
- [x] Freeze the schema

## Success metrics

- [ ] Availability above 99.9 %
)";

QJsonObject planOf(const Run& run)
{
    return run.json().value(QStringLiteral("plans")).toArray().first().toObject();
}

QStringList filesOf(const Run& run)
{
    QStringList files;
    for (const QJsonValue& plan : run.json().value(QStringLiteral("plans")).toArray())
        files << plan[QStringLiteral("file")].toString();
    files.sort();
    return files;
}

} // namespace

class AppReadinessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usage_data();
    void usage();
    void aFile();
    void theJsonOfAPlan();
    void aFolder();
    void aRepositoryFromAFolderInside();
    void whatIsNotThere();
    void noPlan();
    void readingWritesNothing();
};

void AppReadinessTest::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char* name, const char* words, int exitCode, const char* said) {
        QTest::newRow(name) << QString::fromLatin1(words).split(QLatin1Char(' ')) << exitCode << QByteArray(said);
    };
    row("help", "--help", 0, "readyroom tick FILE ID");
    row("help word", "help", 0, "readyroom tick FILE ID");
    row("help of a command", "tick --help", 0, "readyroom tick FILE ID");
    row("version", "--version", 0, "readyroom 0.");
    row("unknown option", "--bogus", 64, "--bogus");
    row("unknown option of a command", "readiness . --bogus", 64, "--bogus");
    row("no path", "readiness", 64, "PATH");
    row("no id", "tick plan.md", 64, "ID");
    row("one word too many", "tick plan.md id more", 64, "more");
    row("no folder for pictures", "snapshot .", 64, "--out");
    row("bad size", "snapshot . --out x --size 10", 64, "--size");
    row("bad scale", "snapshot . --out x --scale 99", 64, "--scale");
    row("bad theme", "snapshot . --out x --theme pink", 64, "--theme");
    row("missing value", "snapshot . --out", 64, "--out");
    row("a window without a display", ".", 64, "no display");
}

void AppReadinessTest::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, said);
    const Program program;
    const Run run = program.run(arguments);
    COMPARE_EXIT(run, exitCode);
    QVERIFY2((exitCode == 0 ? run.out : run.err).contains(said), qPrintable(QString::fromUtf8(run.out + run.err)));
}

void AppReadinessTest::aFile()
{
    const Program program;
    const QString plan = program.write(QStringLiteral("plan.md"), lanternPlan);
    const Run run = program.run({QStringLiteral("readiness"), plan});
    COMPARE_EXIT(run, 0);
    QVERIFY2(run.err.isEmpty(), run.err.constData());
    QVERIFY2(run.out.contains("Lantern service"), run.out.constData());
    QVERIFY2(run.out.contains("Security"), run.out.constData());
}

void AppReadinessTest::theJsonOfAPlan()
{
    const Program program;
    const Run run = program.readiness(program.write(QStringLiteral("plan.md"), lanternPlan));
    COMPARE_EXIT(run, 0);
    const QJsonObject plan = planOf(run);
    QCOMPARE(plan.value(QStringLiteral("file")).toString(), QStringLiteral("plan.md"));
    QCOMPARE(plan.value(QStringLiteral("title")).toString(), QStringLiteral("Lantern service"));
    QVERIFY(plan.value(QStringLiteral("encodingRepair")).isNull());
    QCOMPARE(plan.value(QStringLiteral("declared"))[QStringLiteral("score")].toDouble(), 40.0);
    QCOMPARE(plan.value(QStringLiteral("declared"))[QStringLiteral("totalHours")].toDouble(), 7.0);
    QCOMPARE(plan.value(QStringLiteral("pillars")).toArray().first()[QStringLiteral("name")].toString(),
             QStringLiteral("Security"));
    QCOMPARE(plan.value(QStringLiteral("targets")).toArray().size(), 1);
    QVERIFY(plan.value(QStringLiteral("reconciliation")).isArray());

    const QJsonArray tasks = plan.value(QStringLiteral("tasks")).toArray();
    QCOMPARE(tasks.size(), 2);
    const QJsonObject keys = tasks.at(0).toObject();
    for (const char* name : {"id", "title", "kind", "state", "pillar", "priority", "scheduledPriority", "hours",
                             "weeks", "phase", "owner", "files", "dependsOn", "duplicateOf", "line"})
        QVERIFY2(keys.contains(QLatin1String(name)), name);
    QVERIFY(!keys.value(QStringLiteral("id")).toString().isEmpty());
    QCOMPARE(keys.value(QStringLiteral("title")).toString(), QStringLiteral("Rotate the keys"));
    QCOMPARE(keys.value(QStringLiteral("kind")).toString(), QStringLiteral("task"));
    QCOMPARE(keys.value(QStringLiteral("state")).toString(), QStringLiteral("open"));
    QCOMPARE(keys.value(QStringLiteral("pillar")).toString(), QStringLiteral("Security"));
    QCOMPARE(keys.value(QStringLiteral("priority")).toString(), QStringLiteral("high"));
    QCOMPARE(keys.value(QStringLiteral("hours")).toDouble(), 4.0);
    QCOMPARE(keys.value(QStringLiteral("weeks")).toArray(), (QJsonArray{1, 2}));
    QCOMPARE(keys.value(QStringLiteral("files")).toArray(), (QJsonArray{QStringLiteral("src/keys.ts")}));
    QCOMPARE(keys.value(QStringLiteral("line")).toInt(), 10);
    for (const char* name : {"scheduledPriority", "phase", "owner", "duplicateOf"})
        QVERIFY2(keys.value(QLatin1String(name)).isNull(), name);
    QCOMPARE(tasks.at(1)[QStringLiteral("state")].toString(), QStringLiteral("done"));
    QVERIFY(tasks.at(1)[QStringLiteral("hours")].isNull());
}

void AppReadinessTest::aFolder()
{
    const Program program;
    program.write(QStringLiteral("a.md"), lanternPlan);
    program.write(QStringLiteral("docs/b.md"), "- [ ] one\n- [ ] two\n");
    program.write(QStringLiteral("docs/prose.md"), "Nothing to do here.\n");
    const Run run = program.readiness(program.path());
    COMPARE_EXIT(run, 0);
    QCOMPARE(filesOf(run), (QStringList{QStringLiteral("a.md"), QStringLiteral("docs/b.md")}));
    QVERIFY(run.json().value(QStringLiteral("errors")).toArray().isEmpty());
}

void AppReadinessTest::aRepositoryFromAFolderInside()
{
    const Program program;
    program.write(QStringLiteral("TODO.md"), lanternPlan);
    program.write(QStringLiteral("src/main.c"), "int main;\n");
    QDir(program.path()).mkdir(QStringLiteral(".git"));
    const Run run = program.readiness(program.path(QStringLiteral("src")));
    COMPARE_EXIT(run, 0);
    QCOMPARE(filesOf(run), (QStringList{QStringLiteral("TODO.md")}));
    QCOMPARE(run.json().value(QStringLiteral("workspace"))[QStringLiteral("root")].toString(), program.path());
}

void AppReadinessTest::whatIsNotThere()
{
    const Program program;
    const QString missing = program.path(QStringLiteral("missing.md"));
    const Run text = program.run({QStringLiteral("readiness"), missing});
    COMPARE_EXIT(text, 2);
    QVERIFY2(text.err.contains("Not found") && text.err.contains(missing.toUtf8()), text.err.constData());
    QVERIFY2(text.err.count('\n') >= 2, "what to do is not said");

    const Run json = program.readiness(missing);
    COMPARE_EXIT(json, 2);
    QCOMPARE(json.json().value(QStringLiteral("errors")).toArray().first()[QStringLiteral("code")].toString(),
             QStringLiteral("notFound"));
    COMPARE_EXIT(program.readiness(program.path(QStringLiteral("no/such/folder"))), 2);
}

void AppReadinessTest::noPlan()
{
    const Program program;
    program.write(QStringLiteral("prose.md"), "Nothing to do here.\n");
    const Run text = program.run({QStringLiteral("readiness"), program.path()});
    COMPARE_EXIT(text, 0);
    QVERIFY2(text.out.contains("No plan was found"), text.out.constData());
    const Run json = program.readiness(program.path());
    COMPARE_EXIT(json, 0);
    QVERIFY(json.json().value(QStringLiteral("plans")).toArray().isEmpty());
}

void AppReadinessTest::readingWritesNothing()
{
    const Program program;
    program.write(QStringLiteral("plan.md"), lanternPlan);
    COMPARE_EXIT(program.readiness(program.path()), 0);
    QCOMPARE(QDir(program.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             (QStringList{QStringLiteral("plan.md")}));
    QCOMPARE(program.read(QStringLiteral("plan.md")), lanternPlan);
}

QTEST_GUILESS_MAIN(AppReadinessTest)
#include "tst_app_readiness.moc"
