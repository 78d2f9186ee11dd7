// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStandardPaths>
#include <QTest>

#include "Program.h"

using namespace readyroom::tests;

class AppHistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usage_data();
    void usage();
    void commitsAndMarks();
    void withoutGit();
    void nothingThere();

private:
    static void git(const Program& program, const QStringList& arguments)
    {
        QProcess process;
        process.setWorkingDirectory(program.path());
        process.start(QStringLiteral("git"),
                      QStringList{QStringLiteral("-c"), QStringLiteral("user.name=Ada"), QStringLiteral("-c"),
                                  QStringLiteral("user.email=a@example.org")} +
                          arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }
};

void AppHistoryTest::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no path") << QStringList{QStringLiteral("history")};
    QTest::newRow("bad date") << QStringList{QStringLiteral("history"), QStringLiteral("."), QStringLiteral("--since"),
                                             QStringLiteral("soon")};
}

void AppHistoryTest::usage()
{
    QFETCH(const QStringList, arguments);
    COMPARE_EXIT(Program().run(arguments), 64);
}

void AppHistoryTest::commitsAndMarks()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("there is no git program on this machine");
    const Program program;
    program.write(QStringLiteral("plan.md"), "# P\n\n- [ ] first\n- [ ] second\n");
    git(program, {QStringLiteral("init"), QStringLiteral("-q")});
    git(program, {QStringLiteral("add"), QStringLiteral(".")});
    qputenv("GIT_COMMITTER_DATE", "2026-03-02T09:00:00Z");
    git(program, {QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("Plan it")});
    qunsetenv("GIT_COMMITTER_DATE");
    const QString plan = program.path(QStringLiteral("plan.md"));
    const QStringList ids = Program::idsOf(program.readiness(plan));
    COMPARE_EXIT(program.tick(plan, ids.constFirst()), 0);
    program.write(QStringLiteral("plan.md"), "# P\n\n- [x] first\n- [ ] second\n- [ ] third\n");

    const Run run =
        program.run({QStringLiteral("history"), plan, QStringLiteral("--since=2026-03-03"), QStringLiteral("--json")});
    COMPARE_EXIT(run, 0);
    const QJsonObject history = run.json().value(QStringLiteral("plans")).toArray().first().toObject();
    QVERIFY(history.value(QStringLiteral("inGit")).toBool());
    QStringList sources;
    for (const QJsonValue& entry : history.value(QStringLiteral("entries")).toArray())
        sources << entry[QStringLiteral("source")].toString();
    QCOMPARE(sources, (QStringList{QStringLiteral("commit"), QStringLiteral("mark"), QStringLiteral("file")}));
    const QJsonObject since = history.value(QStringLiteral("since")).toObject();
    QVERIFY(since.value(QStringLiteral("known")).toBool());
    QCOMPARE(since.value(QStringLiteral("changes")).toArray().size(), 2);
    QCOMPARE(qRound(since.value(QStringLiteral("points")).toDouble()), 33);

    const Run words = program.run({QStringLiteral("history"), plan});
    COMPARE_EXIT(words, 0);
    QVERIFY(words.out.contains("Ticked “first”"));
    QVERIFY(words.out.contains("Added “third”"));
    QVERIFY(words.out.contains("Plan it"));
    const Run older =
        program.run({QStringLiteral("history"), plan, QStringLiteral("--since"), QStringLiteral("2020-01-01")});
    QVERIFY(older.out.contains("Nothing that old is known"));
}

void AppHistoryTest::withoutGit()
{
    const Program program;
    program.write(QStringLiteral("plan.md"), "- [ ] first\n");
    const Run run = program.run({QStringLiteral("history"), program.path()});
    COMPARE_EXIT(run, 0);
    QVERIFY(run.out.contains("not committed to Git"));
    // Reading leaves nothing behind.
    QCOMPARE(QDir(program.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("plan.md")});
}

void AppHistoryTest::nothingThere()
{
    const Program program;
    COMPARE_EXIT(program.run({QStringLiteral("history"), program.path(QStringLiteral("gone.md"))}), 2);
    COMPARE_EXIT(program.run({QStringLiteral("history"), program.path()}), 0);
}

QTEST_GUILESS_MAIN(AppHistoryTest)
#include "tst_app_history.moc"
