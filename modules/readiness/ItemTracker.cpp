// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/ItemTracker.h"

#include <algorithm>

#include <spdlog/spdlog.h>

#include <QDataStream>
#include <QDir>
#include <QIODevice>
#include <QJsonObject>
#include <QSet>

#include "core/base/Await.h"
#include "core/base/Clock.h"
#include "core/base/Log.h"
#include "core/journal/Journal.h"
#include "core/store/Cache.h"
#include "core/vocabulary/PlanEvents.h"

namespace readyroom::readiness {

namespace {

constexpr std::chrono::seconds answerDeadline(30);
/// Somebody else may record first each time; more often in a row than this, something is wrong.
constexpr int attempts = 10;

QString keyOf(const QString& file)
{
    return QStringLiteral("items:") + file;
}

bool haveSameIds(const std::vector<KnownItem>& known, const std::vector<PlanItem>& items)
{
    return std::equal(known.cbegin(), known.cend(), items.cbegin(), items.cend(),
                      [](const KnownItem& a, const PlanItem& b) { return a.id == b.id; });
}

QDataStream& operator<<(QDataStream& out, const KnownItem& item)
{
    return out << item.id.toString() << item.title << item.headings << qint32{item.line};
}

QDataStream& operator>>(QDataStream& in, KnownItem& item)
{
    QString id;
    qint32 line = 0;
    in >> id >> item.title >> item.headings >> line;
    item.id = ItemId(id);
    item.line = line;
    return in;
}

void writeItems(QDataStream& out, const std::vector<KnownItem>& items)
{
    out << static_cast<quint32>(items.size());
    for (const KnownItem& item : items)
        out << item;
}

std::vector<KnownItem> readItems(QDataStream& in)
{
    std::vector<KnownItem> items;
    quint32 count = 0;
    in >> count;
    for (quint32 index = 0; index < count && in.status() == QDataStream::Ok; ++index)
        in >> items.emplace_back();
    return items;
}

/// The items as they are called after what is told of them.
std::vector<KnownItem> withTold(std::vector<KnownItem> items, const std::vector<ItemSuccession>& told)
{
    for (const ItemSuccession& change : told) {
        for (KnownItem& item : items) {
            if (item.id == change.before.id)
                item = change.after;
        }
    }
    return items;
}

} // namespace

/// What is known of one plan's items.
struct ItemTracker::Known
{
    std::vector<KnownItem> items;
    std::vector<ItemQuestion> questions;
    qint64 version = 0; ///< of the stream, up to which its events are taken in

    /// Everything that has another id now: what was told, as far as it is not on record already, and what was seen.
    [[nodiscard]] std::vector<ItemSuccession> successions(const PlanChanges& seen,
                                                          const std::vector<ItemSuccession>& told) const
    {
        std::vector<ItemSuccession> all = seen.renamed;
        all.insert(all.end(), seen.moved.cbegin(), seen.moved.cend());
        std::copy_if(told.cbegin(), told.cend(), std::back_inserter(all), [this](const ItemSuccession& change) {
            return std::any_of(items.cbegin(), items.cend(),
                               [&change](const KnownItem& item) { return item.id == change.before.id; });
        });
        return all;
    }

    /// An item goes by another id from now on.
    void apply(const ItemId& from, const KnownItem& to)
    {
        close(from);
        const auto isTo = [&to](const KnownItem& item) { return item.id == to.id; };
        const bool isThere = std::any_of(items.cbegin(), items.cend(), isTo);
        for (KnownItem& item : items) {
            if (item.id == from && !isThere)
                item = to;
        }
        for (ItemQuestion& question : questions) {
            std::erase_if(question.candidates, isTo);
            for (KnownItem& candidate : question.candidates) {
                if (candidate.id == from)
                    candidate = to;
            }
        }
        std::erase_if(questions, [](const ItemQuestion& question) { return question.candidates.empty(); });
    }

    /// It needs no answer any more what became of an item.
    void close(const ItemId& gone)
    {
        std::erase_if(questions, [&gone](const ItemQuestion& question) { return question.before.id == gone; });
    }

    /// Takes the items of a new reading; questions about what is there again, or that nothing is left of, close.
    void take(std::vector<KnownItem> now)
    {
        items = std::move(now);
        if (questions.empty())
            return;
        QSet<ItemId> ids;
        for (const KnownItem& item : items)
            ids.insert(item.id);
        for (ItemQuestion& question : questions)
            std::erase_if(question.candidates, [&ids](const KnownItem& item) { return !ids.contains(item.id); });
        std::erase_if(questions, [&ids](const ItemQuestion& question) {
            return question.candidates.empty() || ids.contains(question.before.id);
        });
    }

    [[nodiscard]] QByteArray toBytes() const
    {
        QByteArray bytes;
        QDataStream out(&bytes, QIODevice::WriteOnly);
        out.setVersion(QDataStream::Qt_6_4);
        out << format << version;
        writeItems(out, items);
        out << static_cast<quint32>(questions.size());
        for (const ItemQuestion& question : questions) {
            out << question.before;
            writeItems(out, question.candidates);
        }
        return bytes;
    }

    [[nodiscard]] static std::optional<Known> fromBytes(const QByteArray& bytes)
    {
        QDataStream in(bytes);
        in.setVersion(QDataStream::Qt_6_4);
        quint32 found = 0;
        Known known;
        in >> found >> known.version;
        if (found != format)
            return std::nullopt;
        known.items = readItems(in);
        quint32 count = 0;
        in >> count;
        for (quint32 index = 0; index < count && in.status() == QDataStream::Ok; ++index) {
            ItemQuestion& question = known.questions.emplace_back();
            in >> question.before;
            question.candidates = readItems(in);
        }
        return in.status() == QDataStream::Ok ? std::optional(std::move(known)) : std::nullopt;
    }

private:
    static constexpr quint32 format = 1; ///< what is of another one is as good as lost
};

ItemTracker::ItemTracker(journal::Journal& journal, const Clock& clock, QString cacheFolder)
    : m_journal(journal)
    , m_clock(clock)
    , m_cacheFolder(std::move(cacheFolder))
{
}

ItemTracker::~ItemTracker() = default;

store::Cache* ItemTracker::cache()
{
    if (!m_hasTriedCache && !m_cacheFolder.isEmpty()) {
        auto opened = store::Cache::open(QDir(m_cacheFolder).filePath(QStringLiteral("cache.sqlite")), m_clock);
        if (opened)
            m_cache = std::move(*opened);
        else
            log("readiness")->warn("no cache of items: {}", opened.error().toLogString().toStdString());
    }
    m_hasTriedCache = true;
    return m_cache.get();
}

ItemTracker::Known* ItemTracker::known(const QString& file)
{
    if (const auto found = m_known.find(file); found != m_known.end())
        return &found->second;
    const std::optional<QByteArray> bytes = cache() ? cache()->get(keyOf(file)) : std::nullopt;
    std::optional<Known> kept = bytes ? Known::fromBytes(*bytes) : std::nullopt;
    return kept ? &m_known.emplace(file, std::move(*kept)).first->second : nullptr;
}

void ItemTracker::keep(const QString& file, const Known& known)
{
    if (!cache())
        return;
    if (const Result<Done> kept = cache()->put(keyOf(file), known.toBytes()); !kept)
        log("readiness")->warn("items not kept: {}", kept.error().toLogString().toStdString());
}

Result<ItemTracker::News> ItemTracker::follow(const Plan& plan, const std::vector<ItemSuccession>& told)
{
    Known* const state = known(plan.file);
    if (!state)
        return begin(plan);
    News news;
    const bool isSame = haveSameIds(state->items, plan.items);
    if (isSame && state->questions.empty())
        return news; // a mark, mostly
    const std::vector<ItemQuestion> questionsBefore = state->questions;
    const std::vector<KnownItem> now = knownItems(plan);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (const Result<Done> current = catchUp(plan.file, *state, news); !current)
            return passOn(current);
        const Result<bool> taken = take(plan.file, *state, now, told, news);
        if (!taken)
            return passOn(taken);
        if (!*taken)
            continue;
        news.questions = state->questions;
        if (!isSame || state->questions != questionsBefore)
            keep(plan.file, *state);
        return news;
    }
    return fail(ErrorCode::Busy, plan.file, QStringLiteral("others keep recording"));
}

Result<ItemTracker::News> ItemTracker::begin(const Plan& plan)
{
    // What is on record is of before.
    const Result<std::vector<journal::Event>> events = m_journal.readStream(planStream(plan.file));
    if (!events)
        return passOn(events);
    Known first{knownItems(plan), {}, events->empty() ? 0 : events->back().version};
    keep(plan.file, first);
    m_known.emplace(plan.file, std::move(first));
    return News{};
}

Result<bool> ItemTracker::take(const QString& file, Known& known, const std::vector<KnownItem>& now,
                               const std::vector<ItemSuccession>& told, News& news) const
{
    const PlanChanges changes = compareItems(withTold(known.items, told), now);
    const std::vector<ItemSuccession> successions = known.successions(changes, told);
    std::vector<journal::NewEvent> events;
    events.reserve(successions.size());
    for (const ItemSuccession& change : successions)
        events.push_back(eventOf(file, change));
    Result<bool> recorded = record(file, known, std::move(events));
    if (!recorded || !*recorded)
        return recorded;
    for (const ItemSuccession& change : successions) {
        known.apply(change.before.id, change.after);
        news.renamed.emplace_back(change.before.id, change.after.id);
    }
    known.take(now);
    known.questions.insert(known.questions.end(), changes.questions.cbegin(), changes.questions.cend());
    return true;
}

Result<ItemTracker::News> ItemTracker::decide(const QString& file, const ItemId& gone, const ItemId& now,
                                              const Actor& actor)
{
    News news;
    Known* const state = known(file);
    if (!state)
        return news;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (const Result<Done> current = catchUp(file, *state, news); !current)
            return passOn(current);
        const auto question =
            std::find_if(state->questions.cbegin(), state->questions.cend(),
                         [&gone](const ItemQuestion& candidate) { return candidate.before.id == gone; });
        if (question == state->questions.cend())
            break; // somebody else has answered it
        const KnownItem before = question->before;
        const auto chosen = std::find_if(question->candidates.cbegin(), question->candidates.cend(),
                                         [&now](const KnownItem& candidate) { return candidate.id == now; });
        if (!now.isEmpty() && chosen == question->candidates.cend())
            return fail(ErrorCode::InvalidArgument, now.toString(), QStringLiteral("no candidate"));
        const std::optional<KnownItem> after = now.isEmpty() ? std::nullopt : std::optional(*chosen);
        journal::NewEvent event =
            after ? eventOf(file, {before, *after})
                  : journal::NewEvent{QLatin1String(PlanItemRemoved::type),
                                      PlanItemRemoved::schema,
                                      m_clock.now(),
                                      PlanItemRemoved{file, gone.toString(), before.title, before.headings}.toJson(),
                                      {}};
        if (actor.isKnown())
            event.personalPart = QJsonObject{{QStringLiteral("actor"), actor.toJson()}};
        const Result<bool> recorded = record(file, *state, {std::move(event)});
        if (!recorded)
            return passOn(recorded);
        if (!*recorded)
            continue;
        if (after) {
            state->apply(gone, *after);
            news.renamed.emplace_back(gone, now);
        } else {
            state->close(gone);
        }
        break;
    }
    news.questions = state->questions;
    keep(file, *state);
    return news;
}

Result<Done> ItemTracker::catchUp(const QString& file, Known& known, News& news) const
{
    const Result<std::vector<journal::Event>> events = m_journal.readStream(planStream(file), known.version);
    if (!events)
        return passOn(events);
    for (const journal::Event& event : *events) {
        known.version = event.version;
        if (event.type == QLatin1String(PlanItemRenamed::type) || event.type == QLatin1String(PlanItemMoved::type)) {
            const Result<PlanItemIdentityChange> change = PlanItemIdentityChange::fromJson(event.publicPart);
            if (!change)
                continue;
            known.apply(ItemId(change->oldId),
                        {ItemId(change->newId), change->newTitle, change->newHeadings, change->line});
            news.renamed.emplace_back(ItemId(change->oldId), ItemId(change->newId));
        } else if (event.type == QLatin1String(PlanItemRemoved::type)) {
            const Result<PlanItemRemoved> removed = PlanItemRemoved::fromJson(event.publicPart);
            if (!removed)
                continue;
            const ItemId gone(removed->itemId);
            known.close(gone);
            std::erase_if(known.items, [&gone](const KnownItem& item) { return item.id == gone; });
        }
    }
    return Done{};
}

Result<bool> ItemTracker::record(const QString& file, Known& known, std::vector<journal::NewEvent> events) const
{
    if (events.empty())
        return true;
    const Result<journal::Receipt> receipt =
        await(m_journal.append(planStream(file), std::move(events), known.version), answerDeadline);
    if (!receipt && receipt.error().code == ErrorCode::Conflict)
        return false;
    if (!receipt)
        return passOn(receipt);
    known.version = receipt->streamVersion;
    return true;
}

journal::NewEvent ItemTracker::eventOf(const QString& file, const ItemSuccession& change) const
{
    const PlanItemIdentityChange fields{file,
                                        change.before.id.toString(),
                                        change.after.id.toString(),
                                        change.before.title,
                                        change.after.title,
                                        change.before.headings,
                                        change.after.headings,
                                        change.after.line};
    return change.before.headings != change.after.headings
               ? journal::NewEvent{QLatin1String(PlanItemMoved::type),
                                   PlanItemMoved::schema,
                                   m_clock.now(),
                                   fields.toJson(),
                                   {}}
               : journal::NewEvent{
                     QLatin1String(PlanItemRenamed::type), PlanItemRenamed::schema, m_clock.now(), fields.toJson(), {}};
}

} // namespace readyroom::readiness
