// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/Hash.h"
#include "core/base/Log.h"
#include "core/journal/Journal.h"
#include "core/workspace/FolderLock.h"
#include "core/workspace/SafeFileWriter.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::workspace;

namespace {

/// The answer of a future, or TimedOut; the journal needs no event loop of ours.
template <class T>
Result<T> answerOf(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        return fail(ErrorCode::TimedOut, QStringLiteral("test"));
    return future.result();
}

} // namespace

class SafeFileWriterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void recordsIntentAndEnd();
    void eventsNameNoAbsolutePath();
    void followsTheLinkAndNamesIt();
    void conflictIsNotRecorded();
    void failureEndsItsIntent();
    void refusesFilesOutside_data();
    void refusesFilesOutside();
    void writesOneAfterAnother();
    void reconciles_data();
    void reconciles();
    void finishedWritesNeedNoReconciling();
    void reconcileLeavesOtherProcessesAlone();
    void unreadableFileStaysOpen();

private:
    [[nodiscard]] QString root() const { return m_folder->filePath(QStringLiteral("Über uns")); }
    [[nodiscard]] QString path(const QString& name) const { return QDir(root()).filePath(name); }
    void make(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] QByteArray bytesOf(const QString& name) const;
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] std::vector<journal::Event> events() const { return m_journal->read(0, 1000).value(); }
    [[nodiscard]] QStringList types() const;
    Result<FileContent> write(const QString& name, const QByteArray& before, const QByteArray& after);

    std::unique_ptr<QTemporaryDir> m_folder;
    tests::ManualClock m_clock;
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<SafeFileWriter> m_writer;
};

void SafeFileWriterTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(root()));
    QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("state"))));
    auto journal = journal::Journal::open(m_folder->filePath(QStringLiteral("state")), m_clock);
    QVERIFY(journal);
    m_journal = std::move(*journal);
    m_writer = std::make_unique<SafeFileWriter>(root(), *m_journal, m_clock);
}

void SafeFileWriterTest::cleanup()
{
    m_writer.reset();
    m_journal.reset();
    m_folder.reset();
}

void SafeFileWriterTest::make(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot make a file for the test");
}

QByteArray SafeFileWriterTest::bytesOf(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

QStringList SafeFileWriterTest::names() const
{
    return QDir(root()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

QStringList SafeFileWriterTest::types() const
{
    QStringList types;
    for (const journal::Event& event : events())
        types << event.type;
    return types;
}

Result<FileContent> SafeFileWriterTest::write(const QString& name, const QByteArray& before, const QByteArray& after)
{
    return answerOf(m_writer->write({path(name), contentHash(before), after, QStringLiteral("tick")}));
}

void SafeFileWriterTest::recordsIntentAndEnd()
{
    make(QStringLiteral("PLAN.md"), "- [ ] a\r\n");
    const CorrelationScope command(QStringLiteral("command-1"));
    const auto written = write(QStringLiteral("PLAN.md"), "- [ ] a\r\n", "- [x] a\r\n");
    QVERIFY(written);
    QCOMPARE(written->hash, contentHash("- [x] a\r\n"));
    QCOMPARE(bytesOf(QStringLiteral("PLAN.md")), QByteArray("- [x] a\r\n"));
    QCOMPARE(names(), QStringList{QStringLiteral("PLAN.md")});

    const auto recorded = m_journal->readStream(QStringLiteral("file:PLAN.md")).value();
    QCOMPARE(recorded.size(), size_t{2});
    const QJsonObject intent{{QStringLiteral("path"), QStringLiteral("PLAN.md")},
                             {QStringLiteral("hashBefore"), contentHash("- [ ] a\r\n")},
                             {QStringLiteral("hashAfter"), contentHash("- [x] a\r\n")},
                             {QStringLiteral("purpose"), QStringLiteral("tick")}};
    QCOMPARE(recorded[0].type, QStringLiteral("file.write_intended"));
    QCOMPARE(recorded[0].publicPart, intent);
    QCOMPARE(recorded[0].at, m_clock.now());
    QCOMPARE(recorded[0].correlation, QStringLiteral("command-1"));
    QCOMPARE(recorded[1].type, QStringLiteral("file.write_done"));
    QCOMPARE(recorded[1].publicPart.value(QStringLiteral("intent")).toString(), recorded[0].id);
}

void SafeFileWriterTest::eventsNameNoAbsolutePath()
{
    QVERIFY(QDir(root()).mkdir(QStringLiteral("docs")));
    make(QStringLiteral("docs/Grüße\n1.md"), "a");
    QVERIFY(write(QStringLiteral("docs/Grüße\n1.md"), "a", "b"));
    for (const journal::Event& event : events()) {
        QCOMPARE(event.stream, QStringLiteral("file:docs/Grüße\n1.md"));
        QVERIFY(!QJsonDocument(event.publicPart).toJson().contains(m_folder->path().toUtf8()));
    }
}

void SafeFileWriterTest::followsTheLinkAndNamesIt()
{
    make(QStringLiteral("real.md"), "a");
    QVERIFY(QFile::link(QStringLiteral("real.md"), path(QStringLiteral("link.md"))));
    QVERIFY(write(QStringLiteral("link.md"), "a", "b"));
    QVERIFY(QFileInfo(path(QStringLiteral("link.md"))).isSymLink());
    QCOMPARE(bytesOf(QStringLiteral("real.md")), QByteArray("b"));
    QCOMPARE(events().front().stream, QStringLiteral("file:link.md"));
}

void SafeFileWriterTest::conflictIsNotRecorded()
{
    make(QStringLiteral("PLAN.md"), "by an editor");
    QCOMPARE(write(QStringLiteral("PLAN.md"), "as read", "new").error().code, ErrorCode::Conflict);
    QCOMPARE(write(QStringLiteral("missing.md"), "as read", "new").error().code, ErrorCode::NotFound);
    QCOMPARE(bytesOf(QStringLiteral("PLAN.md")), QByteArray("by an editor"));
    QCOMPARE(names(), QStringList{QStringLiteral("PLAN.md")});
    QVERIFY(events().empty());
}

void SafeFileWriterTest::failureEndsItsIntent()
{
    // The longest name that the file system takes leaves no room for a temporary file's name beside it.
    const QString name = QString(252, QLatin1Char('a')) + QStringLiteral(".md");
    make(name, "a");
    QVERIFY(!write(name, "a", "b"));
    QCOMPARE(bytesOf(name), QByteArray("a"));
    QCOMPARE(types(), (QStringList{QStringLiteral("file.write_intended"), QStringLiteral("file.write_failed")}));
    QCOMPARE(events().back().publicPart.value(QStringLiteral("intent")).toString(), events().front().id);
    QCOMPARE(answerOf(m_writer->reconcile()).value(), 0);
}

void SafeFileWriterTest::refusesFilesOutside_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("parent") << QStringLiteral("../outside.md");
    QTest::newRow("hidden parent") << QStringLiteral("a/../../outside.md");
    QTest::newRow("folder with the same beginning") << QStringLiteral("../Über uns 2/outside.md");
    QTest::newRow("the root") << QStringLiteral(".");
}

void SafeFileWriterTest::refusesFilesOutside()
{
    QFETCH(QString, name);
    QVERIFY(QDir(root()).mkdir(QStringLiteral("../Über uns 2")));
    make(QStringLiteral("../Über uns 2/outside.md"), "a");
    make(QStringLiteral("../outside.md"), "a");
    QCOMPARE(write(name, "a", "b").error().code, ErrorCode::InvalidArgument);
    QVERIFY(events().empty());
}

void SafeFileWriterTest::writesOneAfterAnother()
{
    make(QStringLiteral("PLAN.md"), "0");
    constexpr int count = 20;
    std::vector<QFuture<Result<FileContent>>> answers;
    answers.reserve(count);
    for (int i = 0; i < count; ++i) {
        answers.push_back(m_writer->write({path(QStringLiteral("PLAN.md")), contentHash(QByteArray::number(i)),
                                           QByteArray::number(i + 1), QStringLiteral("tick")}));
    }
    for (const auto& answer : answers)
        QVERIFY(answerOf(answer));
    QCOMPARE(bytesOf(QStringLiteral("PLAN.md")), QByteArray("20"));
    QCOMPARE(events().size(), size_t{40});
}

void SafeFileWriterTest::reconciles_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<bool>("temporaryLeft");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("killed before the temporary file") << QByteArray("before") << false << QStringLiteral("notApplied");
    QTest::newRow("killed before the rename") << QByteArray("before") << true << QStringLiteral("notApplied");
    QTest::newRow("killed after the rename") << QByteArray("after") << false << QStringLiteral("applied");
    QTest::newRow("edited since") << QByteArray("other") << true << QStringLiteral("changedByOther");
    QTest::newRow("removed since") << QByteArray() << true << QStringLiteral("changedByOther");
}

void SafeFileWriterTest::reconciles()
{
    QFETCH(QByteArray, now);
    QFETCH(bool, temporaryLeft);
    QFETCH(QString, outcome);
    const QString name = QStringLiteral("PLAN.md");
    if (!now.isEmpty())
        make(name, now);
    if (temporaryLeft)
        make(QStringLiteral(".PLAN.md.readyroom-Ab12Cd.tmp"), "aft");
    journal::NewEvent intent;
    intent.type = QStringLiteral("file.write_intended");
    intent.at = m_clock.now();
    intent.publicPart = {{QStringLiteral("path"), name},
                         {QStringLiteral("hashBefore"), contentHash("before")},
                         {QStringLiteral("hashAfter"), contentHash("after")}};
    const QString id = answerOf(m_journal->append(QStringLiteral("file:PLAN.md"), {intent}))->ids.constFirst();

    QCOMPARE(answerOf(m_writer->reconcile()).value(), 1);
    QCOMPARE(names(), now.isEmpty() ? QStringList() : QStringList{name});
    if (!now.isEmpty())
        QCOMPARE(bytesOf(name), now);
    const auto last = events().back();
    QCOMPARE(last.type, QStringLiteral("file.write_reconciled"));
    QCOMPARE(last.stream, QStringLiteral("file:PLAN.md"));
    QCOMPARE(last.publicPart.value(QStringLiteral("intent")).toString(), id);
    QCOMPARE(last.publicPart.value(QStringLiteral("outcome")).toString(), outcome);

    // Once is enough.
    QCOMPARE(answerOf(m_writer->reconcile()).value(), 0);
    QCOMPARE(events().size(), size_t{2});
}

void SafeFileWriterTest::finishedWritesNeedNoReconciling()
{
    make(QStringLiteral("PLAN.md"), "a");
    QVERIFY(write(QStringLiteral("PLAN.md"), "a", "b"));
    QCOMPARE(answerOf(m_writer->reconcile()).value(), 0);
    QCOMPARE(types().value(1), QStringLiteral("file.write_done"));
}

void SafeFileWriterTest::reconcileLeavesOtherProcessesAlone()
{
    make(QStringLiteral("PLAN.md"), "before");
    make(QStringLiteral(".PLAN.md.readyroom-Ab12Cd.tmp"), "after");
    journal::NewEvent intent;
    intent.type = QStringLiteral("file.write_intended");
    intent.publicPart = {{QStringLiteral("path"), QStringLiteral("PLAN.md")}};
    QVERIFY(answerOf(m_journal->append(QStringLiteral("file:PLAN.md"), {intent})));
    {
        // As another process holds it while it writes.
        const auto writing = FolderLock::take(root(), LockKind::Shared);
        QVERIFY(writing);
        QCOMPARE(answerOf(m_writer->reconcile()).error().code, ErrorCode::Busy);
        QCOMPARE(names().size(), 2);
        // Several may write at the same time.
        QVERIFY(write(QStringLiteral("PLAN.md"), "before", "after"));
    }
    QCOMPARE(answerOf(m_writer->reconcile()).value(), 1);
    QCOMPARE(names(), QStringList{QStringLiteral("PLAN.md")});
}

void SafeFileWriterTest::unreadableFileStaysOpen()
{
    // A folder in the file's place: nothing can be said about the content, so nothing is recorded.
    QVERIFY(QDir(root()).mkdir(QStringLiteral("PLAN.md")));
    journal::NewEvent intent;
    intent.type = QStringLiteral("file.write_intended");
    intent.publicPart = {{QStringLiteral("path"), QStringLiteral("PLAN.md")}};
    QVERIFY(answerOf(m_journal->append(QStringLiteral("file:PLAN.md"), {intent})));
    QCOMPARE(answerOf(m_writer->reconcile()).value(), 0);
    QCOMPARE(events().size(), size_t{1});
}

QTEST_GUILESS_MAIN(SafeFileWriterTest)
#include "tst_safefilewriter.moc"
