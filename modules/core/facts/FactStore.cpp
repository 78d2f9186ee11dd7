// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/FactStore.h"

#include <cmath>

#include <QDir>

#include "core/base/WorkerThread.h"
#include "core/store/Database.h"
#include "core/store/Transaction.h"

namespace readyroom::facts {

namespace {

/// How a value is stored: a number in number_value, a text in text_value.
enum ValueKind {
    UnknownKind = 0,
    NumberKind = 1,
    TruthKind = 2,
    TextKind = 3,
};

QString selectSql()
{
    return QStringLiteral("SELECT key, subject, kind, number_value, text_value, unit, source, measured_at, "
                          "time_to_live FROM facts WHERE key = ? AND subject = ? ");
}

Fact fromRow(const store::Statement& row)
{
    FactValue value;
    switch (row.integer(2)) {
    case NumberKind:
        value = row.real(3);
        break;
    case TruthKind:
        value = row.real(3) != 0;
        break;
    case TextKind:
        value = row.text(4);
        break;
    default:
        break;
    }
    return Fact{row.text(0),
                row.text(1),
                value,
                row.text(5),
                row.text(6),
                fromMicroseconds(row.integer(7)),
                row.isNull(8) ? std::nullopt : std::optional(Duration(row.integer(8)))};
}

QVariantList toRow(const Fact& fact)
{
    int kind = UnknownKind;
    QVariant number;
    QVariant text;
    if (const auto* asNumber = std::get_if<double>(&fact.value); asNumber && std::isfinite(*asNumber)) {
        kind = NumberKind;
        number = *asNumber;
    } else if (const auto* asTruth = std::get_if<bool>(&fact.value)) {
        kind = TruthKind;
        number = *asTruth ? 1.0 : 0.0;
    } else if (const auto* asText = std::get_if<QString>(&fact.value)) {
        kind = TextKind;
        text = *asText;
    }
    const QVariant timeToLive = fact.timeToLive ? QVariant(qint64{fact.timeToLive->count()}) : QVariant();
    return {fact.key,  fact.subject, kind, number, text, fact.unit, fact.source, toMicroseconds(fact.measuredAt),
            timeToLive};
}

FactState stateOf(const Fact& fact, TimePoint now)
{
    if (std::holds_alternative<std::monostate>(fact.value))
        return FactState::Unknown;
    const bool stale = fact.timeToLive && now - fact.measuredAt > *fact.timeToLive;
    return stale ? FactState::Stale : FactState::Fresh;
}

} // namespace

Result<std::unique_ptr<FactStore>> FactStore::open(const QString& directory, const Clock& clock,
                                                   std::chrono::milliseconds lockDeadline)
{
    if (!QDir().mkpath(directory))
        return fail(ErrorCode::PermissionDenied, directory, QStringLiteral("cannot make the folder"));
    auto database = store::Database::open(
        {QDir(directory).filePath(QStringLiteral("facts.sqlite")),
         {{QStringLiteral("CREATE TABLE facts (id INTEGER PRIMARY KEY, key TEXT NOT NULL, subject TEXT NOT NULL, "
                          "kind INTEGER NOT NULL, number_value REAL, text_value TEXT, unit TEXT NOT NULL, "
                          "source TEXT NOT NULL, measured_at INTEGER NOT NULL, time_to_live INTEGER) STRICT"),
           QStringLiteral("CREATE INDEX facts_by_time ON facts (key, subject, measured_at)")}},
         store::Durability::Consistent,
         false,
         false,
         lockDeadline});
    if (!database)
        return passOn(database);
    return std::unique_ptr<FactStore>(new FactStore(std::move(*database), clock));
}

FactStore::FactStore(std::unique_ptr<store::Database> database, const Clock& clock)
    : m_database(std::move(database))
    , m_clock(clock)
    , m_worker(std::make_unique<WorkerThread>(QStringLiteral("facts")))
{
}

FactStore::~FactStore() = default;

QFuture<Result<Done>> FactStore::put(std::vector<Fact> facts)
{
    return m_worker->run([this, facts = std::move(facts)]() -> Result<Done> {
        Result<Done> written = write(facts);
        if (written) {
            for (const Fact& fact : facts)
                QMetaObject::invokeMethod(
                    this, [this, key = fact.key, subject = fact.subject] { Q_EMIT changed(key, subject); },
                    Qt::QueuedConnection);
        }
        return written;
    });
}

Result<Done> FactStore::write(const std::vector<Fact>& facts) const
{
    auto transaction = store::Transaction::begin(*m_database, store::Transaction::Kind::Write);
    if (!transaction)
        return passOn(transaction);
    auto insert = m_database->prepare(
        QStringLiteral("INSERT INTO facts (key, subject, kind, number_value, text_value, unit, source, measured_at, "
                       "time_to_live) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return passOn(insert);
    for (const Fact& fact : facts) {
        if (fact.key.isEmpty())
            return fail(ErrorCode::InvalidArgument, fact.source, QStringLiteral("a fact without a key"));
        if (auto inserted = insert->run(toRow(fact)); !inserted)
            return inserted;
    }
    return transaction->commit();
}

Result<Reading> FactStore::latest(const QString& key, const QString& subject) const
{
    auto query = m_database->prepare(selectSql() + QStringLiteral("ORDER BY measured_at DESC, id DESC LIMIT 1"));
    if (!query)
        return passOn(query);
    const Result<bool> found = query->run({key, subject}).and_then([&query](Done) { return query->next(); });
    if (!found)
        return passOn(found);
    if (!*found)
        return Reading{Fact{key, subject, {}, {}, {}, {}, {}}, FactState::Unknown};
    const Fact fact = fromRow(*query);
    return Reading{fact, stateOf(fact, m_clock.now())};
}

Result<std::vector<Fact>> FactStore::history(const QString& key, const QString& subject, TimePoint from,
                                             TimePoint to) const
{
    auto query =
        m_database->prepare(selectSql() + QStringLiteral("AND measured_at BETWEEN ? AND ? ORDER BY measured_at, id"));
    if (!query)
        return passOn(query);
    std::vector<Fact> facts;
    Result<bool> more = query->run({key, subject, toMicroseconds(from), toMicroseconds(to)}).and_then([&query](Done) {
        return query->next();
    });
    for (; more && *more; more = query->next())
        facts.push_back(fromRow(*query));
    if (!more)
        return passOn(more);
    return facts;
}

Result<QStringList> FactStore::keys() const
{
    auto query = m_database->prepare(QStringLiteral("SELECT DISTINCT key FROM facts ORDER BY key"));
    if (!query)
        return passOn(query);
    QStringList keys;
    Result<bool> more = query->run().and_then([&query](Done) { return query->next(); });
    for (; more && *more; more = query->next())
        keys << query->text(0);
    if (!more)
        return passOn(more);
    return keys;
}

} // namespace readyroom::facts
