// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStandardPaths>
#include <QTest>

#include "Program.h"

using namespace readyroom::tests;

namespace {

const QByteArray harbourPlan = "# Harbour\n\n## Lights\n\n- [ ] Paint the tower\n- [X] Wind the clock\n- [x] Fill the "
                               "lamp\n\n## Boats\n\n- [ ] Paint the hull\n1. Step 1: Row out\n";

QString undo()
{
    return QStringLiteral("--undo");
}

} // namespace

class AppTickTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void changesOneByte();
    void keepsTheLettersCase();
    void undoTakesBackTheLastMark();
    void undoWithoutARecordUnticks();
    void undoOfATickThatChangedNothing();
    void undoWithNothingToTakeBack();
    void keepsLineEndsAndByteOrderMark();
    void startsOfIds();
    void whatCannotBeTicked_data();
    void whatCannotBeTicked();
    void commitsThePlanAlone();
    void commitOutsideARepository();

private:
    [[nodiscard]] QByteArray line(int number) const
    {
        return m_program->read(QStringLiteral("plan.md")).split('\n').value(number - 1);
    }
    Run tick(int item, const QStringList& options = {}) const
    {
        return m_program->tick(m_plan, m_ids.at(item), options);
    }

    std::unique_ptr<Program> m_program;
    QString m_plan;
    QStringList m_ids;
};

void AppTickTest::init()
{
    m_program = std::make_unique<Program>();
    m_plan = m_program->write(QStringLiteral("plan.md"), harbourPlan);
    m_ids = Program::idsOf(m_program->readiness(m_plan));
    QCOMPARE(m_ids.size(), 5);
}

void AppTickTest::changesOneByte()
{
    QFile::setPermissions(m_plan, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QFile::Permissions before = QFile::permissions(m_plan);
    const Run run = tick(0);
    COMPARE_EXIT(run, 0);
    QVERIFY2(run.out.contains("Paint the tower") && run.out.contains("plan.md:5"), run.out.constData());
    QByteArray expected = harbourPlan;
    expected[expected.indexOf("[ ]") + 1] = 'x';
    QCOMPARE(m_program->read(QStringLiteral("plan.md")), expected);
    QCOMPARE(QFile::permissions(m_plan), before);
    QCOMPARE(QDir(m_program->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             (QStringList{QStringLiteral("plan.md")}));
    const QJsonObject again = tick(0, {QStringLiteral("--json")}).json();
    QCOMPARE(again.value(QStringLiteral("before")).toString(), QStringLiteral("x"));
    QCOMPARE(again.value(QStringLiteral("after")).toString(), QStringLiteral("x"));
}

void AppTickTest::keepsTheLettersCase()
{
    COMPARE_EXIT(tick(1, {QStringLiteral("--untick")}), 0);
    QCOMPARE(line(6), QByteArray("- [ ] Wind the clock"));
    COMPARE_EXIT(tick(1), 0);
    QCOMPARE(m_program->read(QStringLiteral("plan.md")), harbourPlan);
}

void AppTickTest::undoTakesBackTheLastMark()
{
    COMPARE_EXIT(tick(0), 0);
    COMPARE_EXIT(tick(0, {QStringLiteral("--untick")}), 0);
    COMPARE_EXIT(tick(0, {undo()}), 0);
    QCOMPARE(line(5), QByteArray("- [x] Paint the tower"));
    COMPARE_EXIT(tick(0, {undo()}), 0);
    QCOMPARE(m_program->read(QStringLiteral("plan.md")), harbourPlan);
    COMPARE_EXIT(m_program->verify(m_program->path()), 0);
}

void AppTickTest::undoWithoutARecordUnticks()
{
    COMPARE_EXIT(tick(2, {undo()}), 0);
    QCOMPARE(line(7), QByteArray("- [ ] Fill the lamp"));
}

void AppTickTest::undoOfATickThatChangedNothing()
{
    COMPARE_EXIT(tick(1), 0);
    COMPARE_EXIT(tick(1, {undo()}), 0);
    QCOMPARE(m_program->read(QStringLiteral("plan.md")), harbourPlan);
}

void AppTickTest::undoWithNothingToTakeBack()
{
    const Run run = tick(0, {undo()});
    COMPARE_EXIT(run, 1);
    QVERIFY2(run.err.contains("no mark to take back"), run.err.constData());
    QCOMPARE(m_program->read(QStringLiteral("plan.md")), harbourPlan);
}

void AppTickTest::keepsLineEndsAndByteOrderMark()
{
    const QByteArray text = "\xEF\xBB\xBF- [ ] one\r\n- [ ] two\r\n\r\n- [ ] three";
    const QString plan = m_program->write(QStringLiteral("crlf.md"), text);
    const QStringList ids = Program::idsOf(m_program->readiness(plan));
    QCOMPARE(ids.size(), 3);
    for (const QString& id : ids)
        COMPARE_EXIT(m_program->tick(plan, id), 0);
    QCOMPARE(m_program->read(QStringLiteral("crlf.md")), QByteArray(text).replace("[ ]", "[x]"));
    for (const QString& id : ids)
        COMPARE_EXIT(m_program->tick(plan, id, {undo()}), 0);
    QCOMPARE(m_program->read(QStringLiteral("crlf.md")), text);
}

void AppTickTest::startsOfIds()
{
    // As long as it takes to tell the first from all others.
    qsizetype length = 4;
    while (m_ids.filter(m_ids.first().left(length)).size() > 1)
        ++length;
    COMPARE_EXIT(m_program->tick(m_plan, m_ids.first().left(length)), 0);
    QCOMPARE(line(5), QByteArray("- [x] Paint the tower"));

    // Enough items that two ids begin with the same four digits are hard to write down; a number used twice is not.
    const QString plan = m_program->write(QStringLiteral("keys.md"), "- [ ] P1-001: Ring\n- [ ] P1-001: Sing\n");
    const QByteArray before = m_program->read(QStringLiteral("keys.md"));
    const Run run = m_program->tick(plan, QStringLiteral("P1-001"));
    COMPARE_EXIT(run, 2);
    QVERIFY2(run.err.contains("2 items"), run.err.constData());
    QCOMPARE(m_program->read(QStringLiteral("keys.md")), before);
}

void AppTickTest::whatCannotBeTicked_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("unknown id") << QStringLiteral("plan.md") << QStringLiteral("ffffffffffff")
                                << QByteArray("no such item in plan.md");
    QTest::newRow("too short a start") << QStringLiteral("plan.md") << QStringLiteral("a")
                                       << QByteArray("no such item");
    QTest::newRow("a folder") << QString() << QStringLiteral("abcd") << QByteArray("name the plan's file");
    QTest::newRow("no such file") << QStringLiteral("none.md") << QStringLiteral("abcd") << QByteArray("none.md");
    QTest::newRow("a step without a box")
        << QStringLiteral("plan.md") << QStringLiteral("(step)") << QByteArray("no checkbox");
    QTest::newRow("a plan without boxes")
        << QStringLiteral("prose.md") << QStringLiteral("abcd") << QByteArray("no such item in prose.md");
}

void AppTickTest::whatCannotBeTicked()
{
    QFETCH(QString, file);
    QFETCH(QString, id);
    QFETCH(QByteArray, said);
    m_program->write(QStringLiteral("prose.md"), "Nothing to do here.\n");
    const Run run = m_program->tick(m_program->path(file), id == QLatin1String("(step)") ? m_ids.last() : id);
    COMPARE_EXIT(run, 2);
    QVERIFY2(run.err.contains(said), run.err.constData());
    QCOMPARE(m_program->read(QStringLiteral("plan.md")), harbourPlan);
}

void AppTickTest::commitsThePlanAlone()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("there is no git program on this machine");
    const auto git = [this](const QString& words) {
        QProcess process;
        process.setProcessEnvironment(m_program->environment());
        process.setWorkingDirectory(m_program->path());
        process.start(QStringLiteral("git"), words.split(QLatin1Char(' ')));
        process.waitForFinished(Program::deadline);
        return process.readAllStandardOutput().trimmed();
    };
    m_program->environment().insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
    m_program->write(QStringLiteral("other.txt"), "one\n");
    git(QStringLiteral("init --quiet"));
    git(QStringLiteral("config user.name Ada"));
    git(QStringLiteral("config user.email ada@example.org"));
    git(QStringLiteral("add --all"));
    git(QStringLiteral("commit --quiet --message first"));
    m_program->write(QStringLiteral("other.txt"), "two\n");
    m_program->write(QStringLiteral("staged.txt"), "new\n");
    git(QStringLiteral("add staged.txt"));

    const Run run = tick(0, {QStringLiteral("--commit=Tower painted"), QStringLiteral("--json")});
    COMPARE_EXIT(run, 0);
    QCOMPARE(git(QStringLiteral("log --format=%s --max-count=1")), QByteArray("Tower painted"));
    QCOMPARE(git(QStringLiteral("show --name-only --format= HEAD")), QByteArray("plan.md"));
    QCOMPARE(git(QStringLiteral("rev-parse HEAD")), run.json().value(QStringLiteral("commit")).toString().toLatin1());
    QCOMPARE(git(QStringLiteral("status --porcelain")), QByteArray("M other.txt\nA  staged.txt"));

    // Without a message the mark speaks for itself.
    COMPARE_EXIT(tick(3, {QStringLiteral("--commit")}), 0);
    QVERIFY(git(QStringLiteral("log --format=%s --max-count=1")).contains("Paint the hull"));
}

void AppTickTest::commitOutsideARepository()
{
    const Run run = tick(0, {QStringLiteral("--commit")});
    COMPARE_EXIT(run, 2);
    QVERIFY2(!run.err.isEmpty(), "it is not said that nothing was committed");
    QCOMPARE(line(5), QByteArray("- [x] Paint the tower"));
}

QTEST_GUILESS_MAIN(AppTickTest)
#include "tst_app_tick.moc"
