// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/journal/Journal.h"
#include "core/journal/JournalVerifier.h"
#include "core/journal/StoredEvent.h"
#include "core/store/Database.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::journal;

namespace {

constexpr qint64 plainEvents = 30;
constexpr qint64 erasedEvent = 12;
constexpr qint64 lastEvent = plainEvents + 1; // the record of the erasure

} // namespace

/// Damages a journal in every way a person with the file could, and expects each to be found.
class JournalVerifyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void untouchedJournalIsOk();
    void openJournalIsOk();
    void changedColumnIsFound_data();
    void changedColumnIsFound();
    void everyByteOfAnEventCounts();
    void handErasureIsFound();
    void undoneErasureIsFound();
    void removedRowIsFound();
    void swappedRowsAreFound();
    void insertedRowIsFound();
    void cutTailIsFound();
    void forgedTailIsFound_data();
    void forgedTailIsFound();
    void evidenceSurvivesOpening_data();
    void evidenceSurvivesOpening();
    void acceptedHeadIsOnRecord_data();
    void acceptedHeadIsOnRecord();
    void headFileIsGuarded();
    void laggingHeadFileIsBroughtUpToDate();
    void damagedIndexIsFound();
    void whatIsNoJournalIsUnreadable();

private:
    QString path(const QString& file) const { return m_folder->filePath(file); }
    QString databasePath() const { return path(QStringLiteral("journal.sqlite")); }
    QString headPath() const { return path(QStringLiteral("journal.head")); }
    VerifyReport verify() const { return verifyJournal(m_folder->path()); }
    std::unique_ptr<store::Database> raw() const
    {
        store::DatabaseOptions options{databasePath(), {{}}};
        options.secureDelete = true; // no stale copy of an event may be taken for the event
        return store::Database::open(options).value();
    }
    void sql(const QString& text, const QVariantList& values = {}) const
    {
        const auto done = raw()->execute(text, values);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().toLogString()));
    }
    std::vector<StoredEvent> rows() const
    {
        const auto database = raw();
        auto query = database->prepare(StoredEvent::selectSql() + QStringLiteral("ORDER BY position"));
        std::vector<StoredEvent> list;
        if (query && query->run()) {
            while (query->next().value_or(false))
                list.push_back(StoredEvent::fromRow(*query));
        }
        return list;
    }
    /// Replaces everything after `keep` by `count` well-formed events of the forger's.
    void forge(qint64 keep, qint64 count) const
    {
        StoredEvent last = rows().at(static_cast<size_t>(keep - 1));
        const auto database = raw();
        QVERIFY(database->execute(QStringLiteral("DELETE FROM events WHERE position > ?"), {keep}));
        for (qint64 i = 1; i <= count; ++i) {
            StoredEvent next = last;
            next.position = last.position + 1;
            next.stream = "forged";
            next.version = i;
            next.id = "forged-" + QByteArray::number(i);
            next.previous = last.hash;
            next.seal();
            QVERIFY(database->execute(StoredEvent::insertSql(), next.toRow()));
            last = next;
        }
    }
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    tests::ManualClock m_clock;
    QTemporaryDir m_original;
    std::unique_ptr<QTemporaryDir> m_folder; // a copy for each test to damage
};

void JournalVerifyTest::initTestCase()
{
    const auto journal = Journal::open(m_original.path(), m_clock).value();
    for (qint64 i = 0; i < plainEvents; ++i) {
        const NewEvent event{QStringLiteral("test.happened"),
                             1,
                             m_clock.now(),
                             {{QStringLiteral("number"), i}, {QStringLiteral("text"), QStringLiteral("Grüße")}},
                             {{QStringLiteral("who"), QStringLiteral("Zoë")}}};
        QVERIFY(journal->append(QStringLiteral("stream-%1").arg(i % 3), {event}).result());
        m_clock.advance(std::chrono::seconds(1));
    }
    QVERIFY(journal->erasePersonal({erasedEvent}, QStringLiteral("asked")).result());
}

void JournalVerifyTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::copy(m_original.filePath(QStringLiteral("journal.sqlite")), databasePath()));
    QVERIFY(QFile::copy(m_original.filePath(QStringLiteral("journal.head")), headPath()));
}

void JournalVerifyTest::untouchedJournalIsOk()
{
    const VerifyReport report = verify();
    QVERIFY2(report.state == VerifyState::Ok, qPrintable(report.reason));
    QCOMPARE(report.events, lastEvent);
    QCOMPARE(report.erased, 1);
    QCOMPARE(report.firstBad, 0);
    QVERIFY(report.reason.isEmpty());
}

void JournalVerifyTest::openJournalIsOk()
{
    const auto journal = Journal::open(m_folder->path(), m_clock).value();
    QVERIFY(journal->append(QStringLiteral("x"), {NewEvent{QStringLiteral("t"), 1, m_clock.now(), {}, {}}}).result());
    QVERIFY(QFile(databasePath() + QStringLiteral("-wal")).size() > 0);
    QCOMPARE(verify().state, VerifyState::Ok);
    QCOMPARE(verify().events, lastEvent + 1);
}

void JournalVerifyTest::changedColumnIsFound_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<qint64>("row");
    const QStringList numbers{QStringLiteral("position"), QStringLiteral("version"), QStringLiteral("schema"),
                              QStringLiteral("at"), QStringLiteral("recorded_at")};
    const QStringList texts{QStringLiteral("id"), QStringLiteral("stream"), QStringLiteral("type"),
                            QStringLiteral("correlation")};
    const QStringList blobs{QStringLiteral("public_part"), QStringLiteral("personal_part"), QStringLiteral("salt"),
                            QStringLiteral("public_hash"), QStringLiteral("personal_hash"), QStringLiteral("previous"),
                            QStringLiteral("hash")};
    QStringList changes;
    for (const QString& column : numbers)
        changes << column + QStringLiteral(" = ") + column + QStringLiteral(" + 1000");
    for (const QString& column : texts)
        changes << column + QStringLiteral(" = ") + column + QStringLiteral(" || 'x'");
    for (const QString& column : blobs) {
        changes << column + QStringLiteral(" = CAST(coalesce(") + column + QStringLiteral(", x'') || x'00' AS BLOB)");
        changes << column + QStringLiteral(" = x''");
    }
    for (const QString& change : std::as_const(changes)) {
        for (const qint64 row : {qint64{1}, erasedEvent, qint64{20}, lastEvent})
            QTest::addRow("%s, row %lld", qPrintable(change), row) << change << row;
    }
}

void JournalVerifyTest::changedColumnIsFound()
{
    QFETCH(const QString, change);
    QFETCH(const qint64, row);
    sql(QStringLiteral("UPDATE events SET ") + change + QStringLiteral(" WHERE position = ?"), {row});
    const VerifyReport report = verify();
    QCOMPARE(report.state, VerifyState::Tampered);
    QCOMPARE(report.firstBad, row);
    QVERIFY(!report.reason.isEmpty());
}

void JournalVerifyTest::everyByteOfAnEventCounts()
{
    sql(QStringLiteral("VACUUM")); // with what the database zeroes, leaves no copies of moved rows in unused space
    const QByteArray content = contentOf(databasePath());
    constexpr qsizetype lengthsBeforeId = 20; // of the cell, the row number and the record's columns
    const auto flipEach = [&](qsizetype first, qsizetype last) {
        QFile file(databasePath());
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        for (qsizetype at = first; at < last; ++at) {
            file.seek(at);
            file.putChar(static_cast<char>(content.at(at) ^ 1));
            const VerifyReport report = verify();
            QVERIFY2(report.state != VerifyState::Ok, qPrintable(QString::number(at)));
            file.seek(at);
            file.putChar(content.at(at));
        }
    };
    const std::vector<StoredEvent> all = rows();
    for (const StoredEvent& row : all) {
        const qsizetype id = content.indexOf(QByteArray(row.id + row.stream)); // not so in the index
        const qsizetype publicPart = content.indexOf(row.publicPart, id);
        const qsizetype hash = content.indexOf(row.hash, publicPart);
        QVERIFY(id > 0 && publicPart > id && hash > publicPart);
        const bool whole = row.position == 1 || row.position == erasedEvent || row.position == lastEvent;
        if (whole)
            flipEach(id - lengthsBeforeId, hash + row.hash.size());
        else
            flipEach(publicPart, publicPart + row.publicPart.size());
    }
    QCOMPARE(verify().state, VerifyState::Ok);
}

void JournalVerifyTest::handErasureIsFound()
{
    sql(QStringLiteral("UPDATE events SET personal_part = NULL, salt = NULL WHERE position = 7"));
    QCOMPARE(verify().state, VerifyState::Tampered);
    QCOMPARE(verify().firstBad, 7);
}

void JournalVerifyTest::undoneErasureIsFound()
{
    // A personal part that fits its hash can only come from a copy made before the erasure.
    const StoredEvent row = rows().at(4);
    QVERIFY(Journal::open(m_folder->path(), m_clock).value()->erasePersonal({5}, QStringLiteral("asked")).result());
    QCOMPARE(verify().state, VerifyState::Ok);
    sql(QStringLiteral("UPDATE events SET personal_part = ?, salt = ? WHERE position = 5"),
        {*row.personalPart, *row.salt});
    QCOMPARE(verify().state, VerifyState::Tampered);
    QCOMPARE(verify().firstBad, 5);
}

void JournalVerifyTest::removedRowIsFound()
{
    sql(QStringLiteral("DELETE FROM events WHERE position = 9"));
    QCOMPARE(verify().state, VerifyState::Tampered);
    QCOMPARE(verify().firstBad, 9);
    sql(QStringLiteral("UPDATE events SET position = position - 1 WHERE position > 9"));
    QCOMPARE(verify().state, VerifyState::Tampered);
    QCOMPARE(verify().firstBad, 9);
    sql(QStringLiteral("DELETE FROM events WHERE position = 1"));
    QCOMPARE(verify().firstBad, 1);
}

void JournalVerifyTest::swappedRowsAreFound()
{
    sql(QStringLiteral("UPDATE events SET position = -1 WHERE position = 4"));
    sql(QStringLiteral("UPDATE events SET position = 4 WHERE position = 17"));
    sql(QStringLiteral("UPDATE events SET position = 17 WHERE position = -1"));
    QCOMPARE(verify().state, VerifyState::Tampered);
    QCOMPARE(verify().firstBad, 4);
}

void JournalVerifyTest::insertedRowIsFound()
{
    StoredEvent row = rows().back();
    row.position = 0;
    row.id += "x";
    row.version += 1;
    row.seal();
    sql(StoredEvent::insertSql(), row.toRow());
    QCOMPARE(verify().state, VerifyState::Tampered);
    QCOMPARE(verify().firstBad, 1);
}

void JournalVerifyTest::cutTailIsFound()
{
    for (const qint64 kept : {lastEvent - 1, qint64{10}, qint64{0}}) {
        sql(QStringLiteral("DELETE FROM events WHERE position > ?"), {kept});
        const VerifyReport report = verify();
        // An erasure whose record was cut off is found first.
        const bool erasureBare = kept == lastEvent - 1;
        QCOMPARE(report.state, erasureBare ? VerifyState::Tampered : VerifyState::Truncated);
        QCOMPARE(report.firstBad, erasureBare ? erasedEvent : kept + 1);
    }
}

void JournalVerifyTest::forgedTailIsFound_data()
{
    QTest::addColumn<qint64>("end");
    QTest::addColumn<int>("state");
    QTest::addColumn<qint64>("firstBad");
    QTest::newRow("shorter") << qint64{20} << static_cast<int>(VerifyState::Truncated) << qint64{21};
    QTest::newRow("as long") << lastEvent << static_cast<int>(VerifyState::Tampered) << lastEvent;
    QTest::newRow("longer") << lastEvent + 5 << static_cast<int>(VerifyState::Tampered) << lastEvent;
}

void JournalVerifyTest::forgedTailIsFound()
{
    QFETCH(const qint64, end);
    QFETCH(const int, state);
    QFETCH(const qint64, firstBad);
    constexpr qint64 keep = erasedEvent - 1; // so that the erasure's missing record is not what gives it away
    forge(keep, end - keep);
    const VerifyReport report = verify();
    QCOMPARE(report.events, end);
    QCOMPARE(static_cast<int>(report.state), state);
    QCOMPARE(report.firstBad, firstBad);
}

void JournalVerifyTest::evidenceSurvivesOpening_data()
{
    QTest::addColumn<bool>("forged");
    QTest::newRow("cut") << false;
    QTest::newRow("forged") << true;
}

void JournalVerifyTest::evidenceSurvivesOpening()
{
    QFETCH(const bool, forged);
    const QByteArray noted = contentOf(headPath());
    forge(10, forged ? 40 : 0);
    {
        const auto journal = Journal::open(m_folder->path(), m_clock);
        QVERIFY(journal);
        QCOMPARE((*journal)->read(0, 100)->size(), forged ? size_t{50} : size_t{10});
        const NewEvent event{QStringLiteral("t"), 1, m_clock.now(), {}, {}};
        QCOMPARE((*journal)->append(QStringLiteral("s"), {event}).result().error().code,
                 forged ? ErrorCode::Tampered : ErrorCode::Truncated);
    }
    QCOMPARE(contentOf(headPath()), noted);
    QCOMPARE(verify().state, forged ? VerifyState::Tampered : VerifyState::Truncated);
}

void JournalVerifyTest::acceptedHeadIsOnRecord_data()
{
    QTest::addColumn<bool>("forged");
    QTest::newRow("cut") << false;
    QTest::newRow("another tail") << true;
}

void JournalVerifyTest::acceptedHeadIsOnRecord()
{
    QFETCH(const bool, forged);
    QCOMPARE(Journal::acceptHead(m_folder->path(), m_clock).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(Journal::acceptHead(path(QStringLiteral("nowhere")), m_clock).error().code, ErrorCode::NotFound);
    const QByteArray noted = contentOf(headPath());
    constexpr qint64 keep = erasedEvent - 1; // so that the erasure's missing record is not what is found
    forge(keep, forged ? 60 : 0);
    const qint64 end = keep + (forged ? 60 : 0);
    QCOMPARE(Journal::open(m_folder->path(), m_clock).value()->damage()->code,
             forged ? ErrorCode::Tampered : ErrorCode::Truncated);
    QCOMPARE(Journal::acceptHead(m_folder->path(), m_clock).value().position, end + 1);
    const VerifyReport report = verify();
    QVERIFY2(report.state == VerifyState::Ok, qPrintable(report.reason));
    QCOMPARE(report.accepted, 1);
    const auto journal = Journal::open(m_folder->path(), m_clock).value();
    QVERIFY(!journal->damage());
    const Event event = journal->read(end, 1).value().front();
    QCOMPARE(event.type, QStringLiteral("journal.head_accepted"));
    QCOMPARE(event.publicPart.value(QLatin1String("position")).toInteger(), end);
    const QByteArray notedHash = event.publicPart.value(QLatin1String("notedHash")).toString().toLatin1();
    QVERIFY(notedHash.size() == 64 && noted.contains(notedHash));
    QVERIFY(journal->append(QStringLiteral("s"), {{QStringLiteral("t"), 1, m_clock.now(), {}, {}}}).result());
    QCOMPARE(verify().state, VerifyState::Ok);
}

void JournalVerifyTest::headFileIsGuarded()
{
    const QByteArray content = contentOf(headPath());
    for (qsizetype i = 0; i < content.size(); ++i) {
        QByteArray changed = content;
        changed[i] = static_cast<char>(changed.at(i) ^ 1);
        write(headPath(), changed);
        QVERIFY2(verify().state != VerifyState::Ok, qPrintable(QString::number(i)));
    }
    for (const QByteArray& changed :
         {QByteArray(content + content), content.chopped(1), QByteArray("garbage"), content.toUpper()}) {
        write(headPath(), changed);
        QCOMPARE(verify().state, VerifyState::Tampered);
    }
    write(headPath(), {});
    QCOMPARE(verify().state, VerifyState::Truncated);
    QVERIFY(QFile::remove(headPath()));
    QCOMPARE(verify().state, VerifyState::Truncated);
    QVERIFY(verify().reason.contains(QStringLiteral("missing")));
    QVERIFY(Journal::open(m_folder->path(), m_clock));
    QCOMPARE(verify().state, VerifyState::Truncated);
    write(headPath(), content);
    QCOMPARE(verify().state, VerifyState::Ok);
}

void JournalVerifyTest::laggingHeadFileIsBroughtUpToDate()
{
    const QByteArray content = contentOf(headPath());
    const StoredEvent row = rows().at(19);
    write(headPath(), "readyroom-journal-head 1 20 " + row.hash.toHex() + '\n');
    QCOMPARE(verify().state, VerifyState::Ok);
    QVERIFY(Journal::open(m_folder->path(), m_clock));
    QCOMPARE(contentOf(headPath()), content);
}

void JournalVerifyTest::damagedIndexIsFound()
{
    // The table is whole, but a look-up by stream would miss an event.
    QByteArray content = contentOf(databasePath());
    const StoredEvent row = rows().at(4);
    const qsizetype inTable = content.indexOf(QByteArray(row.id + row.stream));
    const qsizetype before = content.lastIndexOf(row.id, inTable - 1);
    const qsizetype inIndex = before >= 0 ? before : content.indexOf(row.id, inTable + 1);
    QVERIFY(inTable > 0 && inIndex > 0);
    content[inIndex] = 'z';
    write(databasePath(), content);
    QCOMPARE(verify().state, VerifyState::Tampered);
}

void JournalVerifyTest::whatIsNoJournalIsUnreadable()
{
    const VerifyReport none = verifyJournal(path(QStringLiteral("nowhere")));
    QCOMPARE(none.state, VerifyState::Unreadable);
    QVERIFY(none.reason.contains(QStringLiteral("no journal")));
    write(databasePath(), QByteArray(10'000, 'x'));
    QCOMPARE(verify().state, VerifyState::Unreadable);
    write(databasePath(), {});
    QCOMPARE(verify().state, VerifyState::Unreadable);
    QVERIFY(QFile::remove(databasePath()));
    QCOMPARE(verify().state, VerifyState::Unreadable);
}

QTEST_GUILESS_MAIN(JournalVerifyTest)
#include "tst_journal_verify.moc"
