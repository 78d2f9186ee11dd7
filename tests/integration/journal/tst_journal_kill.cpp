// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "core/journal/Journal.h"
#include "core/journal/JournalVerifier.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::journal;

namespace {

constexpr int eventsPerChild = 200;

/// One process that appends until it is killed.
class Appender final
{
public:
    Appender(const QString& directory, const QString& stream, int queued)
    {
        m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/journal_appender"),
                        {directory, stream, QString::number(eventsPerChild), QString::number(queued)});
    }

    /// Kills it once it has written this many bytes (or has ended), and collects what it wrote until then.
    bool killAfter(qsizetype bytes)
    {
        while (m_output.size() < bytes && m_process.waitForReadyRead())
            m_output += m_process.readAllStandardOutput();
        m_process.kill();
        const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished();
        m_output += m_process.readAllStandardOutput();
        const QByteArray complaints = m_process.readAllStandardError();
        if (!complaints.isEmpty())
            qCritical("%s", complaints.constData());
        return ended && complaints.isEmpty();
    }
    /// "position id" of each acknowledgement that was written to its end.
    [[nodiscard]] QList<QByteArray> acknowledged() const
    {
        QList<QByteArray> lines = m_output.split('\n');
        lines.removeLast();
        return lines;
    }

private:
    QProcess m_process;
    QByteArray m_output;
};

} // namespace

class JournalKillTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acknowledgedEventsSurviveKills();
    void processesShareOneJournal();
};

void JournalKillTest::acknowledgedEventsSurviveKills()
{
    const QTemporaryDir folder;
    const tests::ManualClock clock;
    std::mt19937 random(20260302); // the same kills every time
    std::uniform_int_distribution<qsizetype> someBytes(0, 40 * eventsPerChild / 4);
    QHash<qint64, QByteArray> acknowledged;
    int killedInTheMiddle = 0;
    for (int round = 0; round < 36; ++round) {
        const int queued = round % 3 == 2 ? 16 : 1;
        Appender appender(folder.path(), QStringLiteral("round-%1").arg(round), queued);
        QVERIFY(appender.killAfter(someBytes(random)));
        const QList<QByteArray> lines = appender.acknowledged();
        killedInTheMiddle += lines.size() < eventsPerChild ? 1 : 0;
        for (const QByteArray& line : lines)
            acknowledged.insert(line.left(line.indexOf(' ')).toLongLong(), line.mid(line.indexOf(' ') + 1));

        // As the kill left it, before anything has opened it to write.
        const VerifyReport report = verifyJournal(folder.path());
        const bool nothingYet = report.state == VerifyState::Unreadable && acknowledged.isEmpty();
        QVERIFY2(
            report.state == VerifyState::Ok || nothingYet,
            qPrintable(QStringLiteral("round %1, event %2: %3").arg(round).arg(report.firstBad).arg(report.reason)));
        QVERIFY(report.events >= acknowledged.size());
    }
    QVERIFY(killedInTheMiddle >= 30);

    const auto journal = Journal::open(folder.path(), clock).value();
    const std::vector<Event> events = journal->read(0, 36 * eventsPerChild).value();
    for (const Event& event : events) {
        const QByteArray id = acknowledged.take(event.position);
        QVERIFY(id.isEmpty() || id == event.id.toLatin1());
    }
    QVERIFY(acknowledged.isEmpty());
    QCOMPARE(verifyJournal(folder.path()).state, VerifyState::Ok);
}

void JournalKillTest::processesShareOneJournal()
{
    const QTemporaryDir folder;
    constexpr int processes = 3;
    std::vector<std::unique_ptr<Appender>> appenders;
    for (int i = 0; i < processes; ++i)
        appenders.push_back(std::make_unique<Appender>(folder.path(), QStringLiteral("process-%1").arg(i), 1 + i * 8));
    QSet<QByteArray> acknowledged;
    for (const auto& appender : appenders) {
        QVERIFY(appender->killAfter(std::numeric_limits<qsizetype>::max()));
        QCOMPARE(appender->acknowledged().size(), eventsPerChild);
        for (const QByteArray& line : appender->acknowledged())
            acknowledged.insert(line);
    }
    QCOMPARE(acknowledged.size(), processes * eventsPerChild);
    const VerifyReport report = verifyJournal(folder.path());
    QVERIFY2(report.state == VerifyState::Ok, qPrintable(report.reason));
    QCOMPARE(report.events, processes * eventsPerChild);
}

QTEST_GUILESS_MAIN(JournalKillTest)
#include "tst_journal_kill.moc"
