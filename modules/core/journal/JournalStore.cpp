// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/JournalStore.h"

#include <algorithm>

#include <spdlog/spdlog.h>

#include <QDir>
#include <QJsonDocument>
#include <QRandomGenerator>

#include "core/base/Id.h"
#include "core/base/Log.h"
#include "core/journal/StoredEvent.h"
#include "core/store/Database.h"
#include "core/store/Transaction.h"

namespace readyroom::journal {

namespace {

QByteArray randomSalt()
{
    constexpr int words = 4;
    std::array<quint32, words> salt{};
    QRandomGenerator::system()->generate(salt.begin(), salt.end());
    return QByteArray(reinterpret_cast<const char*>(salt.data()), sizeof(salt));
}

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Whether the request itself is at fault, and not the database.
bool failsAlone(const Error& error)
{
    return error.code == ErrorCode::Conflict || error.code == ErrorCode::InvalidArgument;
}

Result<std::vector<Event>> allEvents(Result<store::Statement> query, const QVariantList& values)
{
    if (!query)
        return passOn(query);
    if (const auto run = query->run(values); !run)
        return passOn(run);
    std::vector<Event> events;
    Result<bool> more = query->next();
    for (; more && *more; more = query->next()) {
        Result<Event> event = StoredEvent::fromRow(*query).toEvent();
        if (!event)
            return passOn(event);
        events.push_back(std::move(*event));
    }
    if (!more)
        return passOn(more);
    return events;
}

} // namespace

store::DatabaseOptions journalDatabase(const QString& directory)
{
    return {QDir(directory).filePath(QStringLiteral("journal.sqlite")),
            {{QStringLiteral("CREATE TABLE events ("
                             "position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stream TEXT NOT NULL, "
                             "version INTEGER NOT NULL, type TEXT NOT NULL, schema INTEGER NOT NULL, "
                             "at INTEGER NOT NULL, recorded_at INTEGER NOT NULL, correlation TEXT NOT NULL, "
                             "public_part BLOB NOT NULL, personal_part BLOB, salt BLOB, public_hash BLOB NOT NULL, "
                             "personal_hash BLOB NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL, "
                             "UNIQUE (stream, version)) STRICT")}},
            store::Durability::EveryCommit,
            true}; // what is erased shall not live on in free pages
}

Result<std::unique_ptr<JournalStore>> JournalStore::open(const QString& directory, const Clock& clock,
                                                         std::chrono::milliseconds lockDeadline)
{
    if (!QDir().mkpath(directory))
        return fail(ErrorCode::PermissionDenied, directory, QStringLiteral("cannot make the folder"));
    store::DatabaseOptions options = journalDatabase(directory);
    options.busyTimeout = lockDeadline;
    auto database = store::Database::open(options);
    if (!database)
        return passOn(database);
    std::unique_ptr<JournalStore> journal(new JournalStore(std::move(*database), HeadFile(directory), clock));
    // A head file that disagrees is evidence and stays as it is; such a journal can be read, not written.
    const Result<Done> current = journal->bringHeadFileUpToDate();
    if (!current && current.error().code != ErrorCode::Truncated && current.error().code != ErrorCode::Tampered)
        return passOn(current);
    if (!current)
        journal->m_damage = current.error();
    return journal;
}

JournalStore::JournalStore(std::unique_ptr<store::Database> database, HeadFile headFile, const Clock& clock)
    : m_database(std::move(database))
    , m_headFile(std::move(headFile))
    , m_clock(clock)
{
}

JournalStore::~JournalStore() = default;

Result<Head> JournalStore::head() const
{
    auto query =
        m_database->prepare(QStringLiteral("SELECT position, hash FROM events ORDER BY position DESC LIMIT 1"));
    if (!query)
        return passOn(query);
    return query->run().and_then([&query](Done) { return query->next(); }).map([&query](bool found) {
        return found ? Head{query->integer(0), query->bytes(1)} : Head{0, genesisHash()};
    });
}

Result<std::vector<Event>> JournalStore::read(qint64 afterPosition, int limit) const
{
    return allEvents(
        m_database->prepare(StoredEvent::selectSql() + QStringLiteral("WHERE position > ? ORDER BY position LIMIT ?")),
        {afterPosition, limit});
}

Result<std::vector<Event>> JournalStore::readStream(const QString& stream, qint64 afterVersion) const
{
    return allEvents(m_database->prepare(StoredEvent::selectSql() +
                                         QStringLiteral("WHERE stream = ? AND version > ? ORDER BY version")),
                     {stream, afterVersion});
}

std::vector<Result<Receipt>> JournalStore::append(const std::vector<AppendRequest>& requests)
{
    Result<std::vector<Result<Receipt>>> answers = appendAll(requests);
    if (!answers)
        return std::vector<Result<Receipt>>(requests.size(), passOn(answers));
    // The database's log holds what was erased until it is emptied: now, or when the last reader lets go of it.
    if (std::any_of(requests.cbegin(), requests.cend(), [](const auto& request) { return !request.erase.empty(); })) {
        if (const auto folded = m_database->foldLog(); !folded)
            log("journal")->warn("erased contents stay in the log for now: {}",
                                 folded.error().toLogString().toStdString());
    }
    return std::move(*answers);
}

void JournalStore::noteHead()
{
    // The events are safe; a head file that lags is caught up by the next append or opening.
    if (const auto noted = bringHeadFileUpToDate(); !noted)
        log("journal")->warn("head file not written: {}", noted.error().toLogString().toStdString());
}

Result<std::vector<Result<Receipt>>> JournalStore::appendAll(const std::vector<AppendRequest>& requests)
{
    auto transaction = store::Transaction::begin(*m_database, store::Transaction::Kind::Write);
    if (!transaction)
        return passOn(transaction);
    Result<Head> head = this->head();
    if (!head)
        return passOn(head);
    if (const auto whole = checkHeadFile(*head); !whole)
        return passOn(whole);

    std::vector<Result<Receipt>> answers;
    for (const AppendRequest& request : requests) {
        auto part = store::Transaction::begin(*m_database, store::Transaction::Kind::Part);
        if (!part)
            return passOn(part);
        Head next = *head;
        Result<Receipt> answer = appendOne(request, next);
        if (!answer && !failsAlone(answer.error()))
            return passOn(answer);
        if (answer) {
            if (const auto kept = part->commit(); !kept)
                return passOn(kept);
            head = next;
        }
        answers.push_back(std::move(answer));
    }
    if (const auto committed = transaction->commit(); !committed)
        return passOn(committed);
    return answers;
}

Result<Receipt> JournalStore::appendOne(const AppendRequest& request, Head& head)
{
    const Result<qint64> version = streamVersion(request.stream);
    if (!version)
        return passOn(version);
    if (request.expectedVersion && *request.expectedVersion != *version)
        return fail(ErrorCode::Conflict, request.stream,
                    QStringLiteral("expected version %1, is %2").arg(*request.expectedVersion).arg(*version));
    if (const auto erased = erase(request.erase, head.position); !erased)
        return passOn(erased);
    auto insert = m_database->prepare(StoredEvent::insertSql());
    if (!insert)
        return passOn(insert);

    Receipt receipt{head.position + 1, head.position, *version, {}};
    for (const NewEvent& event : request.events) {
        StoredEvent row{head.position + 1,
                        makeSortableId(m_clock).toUtf8(),
                        request.stream.toUtf8(),
                        receipt.streamVersion + 1,
                        event.type.toUtf8(),
                        event.schema,
                        toMicroseconds(event.at),
                        toMicroseconds(m_clock.now()),
                        request.correlation.toUtf8(),
                        compact(event.publicPart),
                        compact(event.personalPart),
                        randomSalt(),
                        {},
                        {},
                        head.hash,
                        {}};
        row.seal();
        if (const auto inserted = insert->run(row.toRow()); !inserted)
            return passOn(inserted);
        head = Head{row.position, row.hash};
        receipt.lastPosition = row.position;
        receipt.streamVersion = row.version;
        receipt.ids << QString::fromUtf8(row.id);
    }
    return receipt;
}

Result<Done> JournalStore::erase(const std::vector<qint64>& positions, qint64 lastPosition)
{
    for (const qint64 position : positions) {
        if (position < 1 || position > lastPosition)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("event %1").arg(position),
                        QStringLiteral("no such event"));
        auto done = m_database->execute(
            QStringLiteral("UPDATE events SET personal_part = NULL, salt = NULL WHERE position = ?"), {position});
        if (!done)
            return done;
    }
    return Done{};
}

Result<Head> JournalStore::acceptHead()
{
    auto transaction = store::Transaction::begin(*m_database, store::Transaction::Kind::Write);
    if (!transaction)
        return passOn(transaction);
    Result<Head> head = this->head();
    if (!head)
        return passOn(head);
    const Result<Done> whole = checkHeadFile(*head);
    if (whole)
        return fail(ErrorCode::AlreadyExists, journalStream, QStringLiteral("the head file agrees"));
    if (whole.error().code != ErrorCode::Truncated && whole.error().code != ErrorCode::Tampered)
        return passOn(whole);
    const Head noted = m_headFile.read().value_or(Head());
    NewEvent event{headAcceptedType,
                   1,
                   now(),
                   {{QStringLiteral("notedPosition"), noted.position},
                    {QStringLiteral("notedHash"), QString::fromLatin1(noted.hash.toHex())},
                    {QStringLiteral("position"), head->position},
                    {QStringLiteral("hash"), QString::fromLatin1(head->hash.toHex())}},
                   {}};
    Head next = *head;
    const Result<Receipt> receipt = appendOne({journalStream, {std::move(event)}, std::nullopt, {}, {}}, next);
    if (!receipt)
        return passOn(receipt);
    if (const auto committed = transaction->commit(); !committed)
        return passOn(committed);
    // A crash in between leaves the head file as it was, and what is recorded may be accepted again.
    if (const auto written = m_headFile.write(next); !written)
        return passOn(written);
    m_damage.reset();
    return next;
}

Result<qint64> JournalStore::streamVersion(const QString& stream) const
{
    auto query = m_database->prepare(QStringLiteral("SELECT max(version) FROM events WHERE stream = ?"));
    if (!query)
        return passOn(query);
    return query->run({stream}).and_then([&query](Done) { return query->next(); }).map([&query](bool) {
        return query->integer(0); // NULL reads as 0
    });
}

Result<QByteArray> JournalStore::hashAt(qint64 position) const
{
    auto query = m_database->prepare(QStringLiteral("SELECT hash FROM events WHERE position = ?"));
    if (!query)
        return passOn(query);
    return query->run({position}).and_then([&query](Done) { return query->next(); }).map([&query](bool found) {
        return found ? query->bytes(0) : QByteArray();
    });
}

Result<Done> JournalStore::checkHeadFile(const Head& head) const
{
    return checkNotedHead(m_headFile.read(), head.position, [this](qint64 position) { return hashAt(position); });
}

Result<Done> JournalStore::bringHeadFileUpToDate()
{
    // Under the write lock, so that no other process writes an older head over a newer one.
    auto transaction = store::Transaction::begin(*m_database, store::Transaction::Kind::Write);
    if (!transaction)
        return passOn(transaction);
    const Result<Head> head = this->head();
    if (!head)
        return passOn(head);
    if (auto whole = checkHeadFile(*head); !whole)
        return whole;
    const Result<Head> noted = m_headFile.read();
    return noted && *noted == *head ? Done{} : m_headFile.write(*head);
}

} // namespace readyroom::journal
