// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QStandardPaths>
#include <QTest>

#include "Program.h"

using namespace readyroom::tests;

class AppAuditTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whole();
    void tamperedNamesTheFirstBadRow();
    void truncatedAtTheEnd();
    void withoutItsHead();
    void goesOnWithWhatIsAccepted();
    void unreadable_data();
    void unreadable();
    void neverRecordedAnything();

private:
    /// Changes the journal behind the program's back. False where there is no tool for it.
    [[nodiscard]] bool sql(const QString& text) const
    {
        QProcess process;
        process.start(QStringLiteral("sqlite3"), {m_journal, text});
        return process.waitForFinished(Program::deadline) && process.exitCode() == 0;
    }
    [[nodiscard]] QJsonObject verifyJson() const
    {
        return m_program
            ->run({QStringLiteral("audit"), QStringLiteral("verify"), m_program->path(), QStringLiteral("--json")})
            .json();
    }

    std::unique_ptr<Program> m_program;
    QString m_journal;
};

void AppAuditTest::init()
{
    m_program = std::make_unique<Program>();
    const QString plan = m_program->write(QStringLiteral("plan.md"), "- [ ] one\n- [ ] two\n- [ ] three\n");
    for (const QString& id : Program::idsOf(m_program->readiness(plan)))
        COMPARE_EXIT(m_program->tick(plan, id), 0);
    QDirIterator files(m_program->environment().value(QStringLiteral("XDG_DATA_HOME")),
                       {QStringLiteral("journal.sqlite")}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    m_journal = files.next();
}

void AppAuditTest::whole()
{
    const Run run = m_program->verify(m_program->path());
    COMPARE_EXIT(run, 0);
    QVERIFY2(run.out.contains("State: ok"), run.out.constData());
    QVERIFY2(run.err.isEmpty(), run.err.constData());
    // An intent, its end and a mark for each of three ticks.
    QCOMPARE(verifyJson().value(QStringLiteral("events")).toInt(), 9);
    // The folder that holds the journal may be named, too.
    COMPARE_EXIT(m_program->verify(QFileInfo(m_journal).path()), 0);
}

void AppAuditTest::tamperedNamesTheFirstBadRow()
{
    if (QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty())
        QSKIP("there is no sqlite3 program on this machine");
    QVERIFY(sql(QStringLiteral("UPDATE events SET type = 'forged' WHERE position IN (4, 7)")));
    const Run run = m_program->verify(m_program->path());
    COMPARE_EXIT(run, 1);
    QVERIFY2(run.err.contains("event 4"), run.err.constData());
    const QJsonObject json = verifyJson();
    QCOMPARE(json.value(QStringLiteral("state")).toString(), QStringLiteral("tampered"));
    QCOMPARE(json.value(QStringLiteral("firstBad")).toInt(), 4);
}

void AppAuditTest::truncatedAtTheEnd()
{
    if (QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty())
        QSKIP("there is no sqlite3 program on this machine");
    QVERIFY(sql(QStringLiteral("DELETE FROM events WHERE position > 6")));
    const Run run = m_program->verify(m_program->path());
    COMPARE_EXIT(run, 2);
    QVERIFY2(run.err.contains("event 7"), run.err.constData());
}

void AppAuditTest::withoutItsHead()
{
    QVERIFY(QFile::remove(QFileInfo(m_journal).dir().filePath(QStringLiteral("journal.head"))));
    const Run run = m_program->verify(m_program->path());
    COMPARE_EXIT(run, 2);
    QVERIFY2(!run.err.isEmpty(), run.out.constData());
}

void AppAuditTest::goesOnWithWhatIsAccepted()
{
    QVERIFY(QFile::remove(QFileInfo(m_journal).dir().filePath(QStringLiteral("journal.head"))));
    const QString plan = m_program->path(QStringLiteral("plan.md"));
    const QString id = Program::idsOf(m_program->readiness(plan)).first();
    const QStringList undo{QStringLiteral("--undo")};
    const Run refused = m_program->tick(plan, id, undo);
    COMPARE_EXIT(refused, 2);
    QVERIFY2(refused.err.contains("readyroom audit accept"), refused.err.constData());
    const QStringList accept{QStringLiteral("audit"), QStringLiteral("accept"), m_program->path()};
    COMPARE_EXIT(m_program->run(accept), 0);
    const Run verified = m_program->verify(m_program->path());
    COMPARE_EXIT(verified, 0);
    QVERIFY2(verified.out.contains("Accepted by hand"), verified.out.constData());
    COMPARE_EXIT(m_program->tick(plan, id, undo), 0);
    COMPARE_EXIT(m_program->run(accept), 1);
}

void AppAuditTest::unreadable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray(
        "not a database, but longer than the header of one would be, to be sure of it ............");
    QTest::newRow("nothing") << QByteArray();
}

void AppAuditTest::unreadable()
{
    QFETCH(QByteArray, bytes);
    for (const char* suffix : {"-wal", "-shm"})
        QFile::remove(m_journal + QString::fromLatin1(suffix));
    QFile file(m_journal);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
    file.close();
    const Run run = m_program->verify(m_program->path());
    COMPARE_EXIT(run, 3);
    QVERIFY2(run.err.contains("cannot be read"), run.err.constData());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void AppAuditTest::neverRecordedAnything()
{
    const Program fresh;
    const Run run = fresh.verify(fresh.path());
    COMPARE_EXIT(run, 3);
    QVERIFY(!run.err.isEmpty());
    COMPARE_EXIT(fresh.verify(fresh.path(QStringLiteral("missing"))), 3);
}

QTEST_GUILESS_MAIN(AppAuditTest)
#include "tst_app_audit.moc"
