// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/TranscriptStore.h"

#include <QDir>

#include "core/store/Transaction.h"

namespace readyroom::health {

namespace {

constexpr std::chrono::hours keptFor{24 * 30};
constexpr std::chrono::hours betweenPassed{1};
constexpr int firstPassed = 5; ///< taken whenever they come

bool isFailure(CheckOutcome outcome)
{
    return outcome == CheckOutcome::Failed;
}

std::vector<QStringList> schema()
{
    return {
        {QStringLiteral("CREATE TABLE transcript (id INTEGER PRIMARY KEY, probe TEXT NOT NULL, at INTEGER NOT NULL, "
                        "outcome INTEGER NOT NULL, failed INTEGER NOT NULL, blob TEXT NOT NULL)"),
         QStringLiteral("CREATE INDEX transcript_by_probe ON transcript (probe, failed, at)")}};
}

} // namespace

Result<std::unique_ptr<TranscriptStore>> TranscriptStore::open(const QString& directory, const Clock& clock)
{
    store::DatabaseOptions options;
    options.path = QDir(directory).filePath(QStringLiteral("transcripts.sqlite"));
    options.migrations = schema();
    options.durability = store::Durability::Consistent;
    Result<std::unique_ptr<store::Database>> database = store::Database::open(options);
    if (!database)
        return passOn(database);
    store::BlobStore blobs(QDir(directory).filePath(QStringLiteral("blobs")), clock);
    auto opened = std::unique_ptr<TranscriptStore>(new TranscriptStore(std::move(*database), std::move(blobs)));
    if (const Result<Done> loaded = opened->load(); !loaded)
        return passOn(loaded);
    return opened;
}

TranscriptStore::TranscriptStore(std::unique_ptr<store::Database> database, store::BlobStore blobs)
    : m_database(std::move(database))
    , m_blobs(std::move(blobs))
{
}

Result<Done> TranscriptStore::load()
{
    Result<store::Statement> query = m_database->prepare(
        QStringLiteral("SELECT probe, COUNT(*), MAX(at) FROM transcript WHERE failed = 0 GROUP BY probe"));
    if (!query)
        return passOn(query);
    if (const Result<Done> run = query->run(); !run)
        return run;
    for (;;) {
        const Result<bool> row = query->next();
        if (!row)
            return passOn(row);
        if (!*row)
            return Done();
        const std::lock_guard lock(m_mutex);
        m_passed.insert(query->text(0), {static_cast<int>(query->integer(1)), fromMicroseconds(query->integer(2))});
    }
}

Result<qint64> TranscriptStore::add(const QString& key, TimePoint at, CheckOutcome outcome, const QString& text)
{
    const Result<QString> blob = m_blobs.put(text.toUtf8(), at + keptFor);
    if (!blob)
        return passOn(blob);
    Result<store::Transaction> transaction = store::Transaction::begin(*m_database, store::Transaction::Kind::Write);
    if (!transaction)
        return passOn(transaction);
    Result<store::Statement> insert = m_database->prepare(QStringLiteral(
        "INSERT INTO transcript (probe, at, outcome, failed, blob) VALUES (?, ?, ?, ?, ?) RETURNING id"));
    if (!insert)
        return passOn(insert);
    const Result<Done> inserted =
        insert->run({key, toMicroseconds(at), static_cast<int>(outcome), isFailure(outcome) ? 1 : 0, *blob});
    if (!inserted)
        return passOn(inserted);
    const Result<bool> row = insert->next();
    if (!row)
        return passOn(row);
    const qint64 id = insert->integer(0);
    while (insert->next().value_or(false)) { // to its end, so that it holds no lock
    }
    if (const Result<Done> roomy = makeRoom(key, at); !roomy)
        return passOn(roomy);
    if (const Result<Done> committed = transaction->commit(); !committed)
        return passOn(committed);
    if (!isFailure(outcome)) {
        const std::lock_guard lock(m_mutex);
        Passed& passed = m_passed[key];
        ++passed.count;
        passed.newest = std::max(passed.newest, at);
    }
    return id;
}

Result<Done> TranscriptStore::makeRoom(const QString& key, TimePoint now)
{
    // Their texts may be gone already.
    const Result<Done> old = m_database->execute(QStringLiteral("DELETE FROM transcript WHERE probe = ? AND at <= ?"),
                                                 {key, toMicroseconds(now - keptFor)});
    if (!old)
        return old;
    // "failed" first: those that passed go before the others, and of either the oldest.
    return m_database->execute(
        QStringLiteral(
            "DELETE FROM transcript WHERE id IN (SELECT id FROM transcript WHERE probe = ? ORDER BY failed, at, "
            "id LIMIT MAX(0, (SELECT COUNT(*) FROM transcript WHERE probe = ?) - ?))"),
        {key, key, kept});
}

Result<std::vector<TranscriptEntry>> TranscriptStore::list(const QString& key) const
{
    Result<store::Statement> query = m_database->prepare(
        QStringLiteral("SELECT id, at, outcome FROM transcript WHERE probe = ? ORDER BY at DESC, id DESC"));
    if (!query)
        return passOn(query);
    if (const Result<Done> run = query->run({key}); !run)
        return passOn(run);
    std::vector<TranscriptEntry> entries;
    for (;;) {
        const Result<bool> row = query->next();
        if (!row)
            return passOn(row);
        if (!*row)
            return entries;
        entries.push_back(
            {query->integer(0), fromMicroseconds(query->integer(1)), static_cast<CheckOutcome>(query->integer(2))});
    }
}

Result<QString> TranscriptStore::read(qint64 id) const
{
    Result<store::Statement> query = m_database->prepare(QStringLiteral("SELECT blob FROM transcript WHERE id = ?"));
    if (!query)
        return passOn(query);
    if (const Result<Done> run = query->run({id}); !run)
        return passOn(run);
    const Result<bool> row = query->next();
    if (!row)
        return passOn(row);
    if (!*row)
        return fail(ErrorCode::NotFound, QString::number(id));
    const Result<QByteArray> bytes = m_blobs.get(query->text(0));
    if (!bytes)
        return passOn(bytes);
    return QString::fromUtf8(*bytes);
}

bool TranscriptStore::wants(const QString& key, CheckOutcome outcome, TimePoint now) const
{
    if (isFailure(outcome))
        return true;
    if (outcome == CheckOutcome::NotAsked)
        return false;
    const std::lock_guard lock(m_mutex);
    const auto found = m_passed.constFind(key);
    return found == m_passed.constEnd() || found->count < firstPassed || now - found->newest >= betweenPassed;
}

} // namespace readyroom::health
