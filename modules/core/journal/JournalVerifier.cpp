// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/JournalVerifier.h"

#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QSet>

#include "core/base/Hash.h"
#include "core/journal/HeadFile.h"
#include "core/journal/JournalStore.h"
#include "core/journal/StoredEvent.h"
#include "core/store/Database.h"
#include "core/store/Transaction.h"

namespace readyroom::journal {

namespace {

/// Walks the chain once and remembers what can only be judged at its end.
class ChainCheck final
{
public:
    explicit ChainCheck(qint64 notedPosition)
        : m_notedPosition(notedPosition)
    {
    }

    /// What is wrong with the next row; empty when nothing is.
    [[nodiscard]] QString add(const StoredEvent& row);
    /// The first event whose erasure and its record disagree; 0 when there is none.
    [[nodiscard]] qint64 firstBadErasure() const;

    [[nodiscard]] qint64 position() const { return m_position; }
    [[nodiscard]] qint64 erased() const { return m_erased.size(); }
    [[nodiscard]] qint64 accepted() const { return m_accepted; }
    [[nodiscard]] QByteArray notedHash() const { return m_notedHash; }

private:
    qint64 m_notedPosition;
    qint64 m_position = 0;
    QByteArray m_hash = genesisHash();
    QByteArray m_notedHash; // of the event that the head file names
    QHash<QByteArray, qint64> m_versions;
    qint64 m_accepted = 0;
    QSet<qint64> m_erased;
    QSet<qint64> m_erasedOnRecord;
};

/// What is wrong with a row by itself; empty when nothing is.
QString checkContent(const StoredEvent& row)
{
    if (sha256(row.publicPart) != row.publicHash)
        return QStringLiteral("its public part was changed");
    if (row.salt.has_value() != row.personalPart.has_value())
        return QStringLiteral("its personal part was removed by hand");
    if (!row.isErased() && sha256(*row.salt + *row.personalPart) != row.personalHash)
        return QStringLiteral("its personal part was changed");
    if (row.chainHash() != row.hash)
        return QStringLiteral("its hash does not match its content");
    return {};
}

QString ChainCheck::add(const StoredEvent& row)
{
    if (row.position != m_position + 1)
        return QStringLiteral("position %1 was expected, found %2").arg(m_position + 1).arg(row.position);
    if (row.previous != m_hash)
        return QStringLiteral("it does not follow the event before it");
    if (row.version != m_versions.value(row.stream) + 1)
        return QStringLiteral("its stream's versions have a gap");
    if (QString wrong = checkContent(row); !wrong.isEmpty())
        return wrong;

    m_position = row.position;
    m_hash = row.hash;
    m_versions[row.stream] = row.version;
    if (m_position == m_notedPosition)
        m_notedHash = m_hash;
    if (row.isErased())
        m_erased.insert(row.position);
    if (QLatin1String(row.stream) == journalStream && QLatin1String(row.type) == headAcceptedType)
        ++m_accepted;
    if (QLatin1String(row.stream) == journalStream && QLatin1String(row.type) == personalErasedType) {
        const Result<Event> event = row.toEvent();
        const QJsonArray positions =
            event ? event->publicPart.value(QLatin1String("positions")).toArray() : QJsonArray();
        for (const auto& position : positions) {
            if (position.toInteger() < row.position)
                m_erasedOnRecord.insert(position.toInteger());
        }
    }
    return {};
}

qint64 ChainCheck::firstBadErasure() const
{
    const QSet<qint64> bad = (m_erased - m_erasedOnRecord) + (m_erasedOnRecord - m_erased);
    return bad.isEmpty() ? 0 : *std::min_element(bad.cbegin(), bad.cend());
}

VerifyReport unreadable(VerifyReport report, const Error& error)
{
    report.state = VerifyState::Unreadable;
    report.reason = error.toLogString();
    return report;
}

VerifyReport tampered(VerifyReport report, qint64 position, const QString& reason)
{
    report.state = VerifyState::Tampered;
    report.firstBad = position;
    report.reason = reason;
    return report;
}

/// Empty when SQLite finds the file sound.
Result<QString> damageOf(const store::Database& database)
{
    auto query = database.prepare(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!query)
        return passOn(query);
    return query->run().and_then([&query](Done) { return query->next(); }).map([&query](bool) {
        return query->text(0) == QLatin1String("ok") ? QString() : query->text(0);
    });
}

} // namespace

VerifyReport verifyJournal(const QString& directory)
{
    VerifyReport report;
    if (!QFile::exists(QDir(directory).filePath(QStringLiteral("journal.sqlite"))))
        return unreadable(report, {ErrorCode::NotFound, directory, QStringLiteral("no journal"), nullptr});
    // Read before the database: the journal may grow meanwhile, and then the head file may only be the older one.
    const Result<Head> noted = HeadFile(directory).read();
    store::DatabaseOptions options = journalDatabase(directory);
    options.readOnly = true;
    const auto database = store::Database::open(options);
    if (!database)
        return unreadable(report, database.error());
    const auto moment = store::Transaction::begin(**database, store::Transaction::Kind::Read);
    if (!moment)
        return unreadable(report, moment.error());
    auto query = (*database)->prepare(StoredEvent::selectSql() + QStringLiteral("ORDER BY position"));
    if (!query)
        return unreadable(report, query.error());
    Result<bool> more = query->run().and_then([&query](Done) { return query->next(); });

    ChainCheck chain(noted ? noted->position : 0);
    for (; more && *more; more = query->next()) {
        const StoredEvent row = StoredEvent::fromRow(*query);
        ++report.events;
        if (const QString wrong = chain.add(row); !wrong.isEmpty())
            return tampered(report, chain.position() + 1, wrong);
        report.erased = chain.erased();
        report.accepted = chain.accepted();
    }
    if (!more) {
        report.firstBad = chain.position() + 1;
        return unreadable(report, more.error());
    }
    if (const qint64 bad = chain.firstBadErasure(); bad > 0)
        return tampered(report, bad, QStringLiteral("its personal part and the record of its erasure disagree"));

    const auto whole = checkNotedHead(noted, chain.position(), [&chain](qint64) { return chain.notedHash(); });
    if (!whole) {
        report.state = whole.error().code == ErrorCode::Truncated ? VerifyState::Truncated : VerifyState::Tampered;
        report.firstBad = noted ? std::min(noted->position, chain.position() + 1) : 0;
        report.reason = whole.error().detail;
        return report;
    }
    const Result<QString> damage = damageOf(**database);
    if (!damage)
        return unreadable(report, damage.error());
    return damage->isEmpty() ? report : tampered(report, 0, *damage);
}

} // namespace readyroom::journal
