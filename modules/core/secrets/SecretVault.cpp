// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/SecretVault.h"

#include <utility>

#include <spdlog/spdlog.h>

#include <QFileInfo>
#include <QThread>

#include "core/base/Answer.h"
#include "core/base/Hash.h"
#include "core/base/Log.h"
#include "core/base/Redactor.h"
#include "core/journal/Journal.h"
#include "core/vocabulary/SecretEvents.h"

namespace readyroom::secrets {

namespace {

/// The folder's name for people who look into their keychain, and a hash for where it is.
QString scopeOf(const QString& stateDirectory)
{
    constexpr qsizetype digits = 16;
    return QFileInfo(stateDirectory).fileName() + QLatin1Char('@') + contentHash(stateDirectory.toUtf8()).left(digits);
}

template <class Event>
journal::NewEvent newEvent(const Event& event, const Actor& actor, TimePoint at)
{
    journal::NewEvent made;
    made.type = QLatin1String(Event::type);
    made.schema = Event::schema;
    made.at = at;
    made.publicPart = event.toJson();
    made.personalPart = {{QStringLiteral("actor"), actor.toJson()}};
    return made;
}

tl::unexpected<Error> notFound(const QString& name)
{
    return fail(ErrorCode::NotFound, name, QStringLiteral("no secret of this name"));
}

void putIn(std::vector<SecretRecord>& records, const SecretRecord& record)
{
    std::erase_if(records, [&record](const SecretRecord& each) { return each.name == record.name; });
    records.push_back(record);
}

} // namespace

SecretVault::SecretVault(const QString& stateDirectory, const Ground& ground)
    : m_ground(ground)
    , m_records(stateDirectory)
    , m_reader(scopeOf(stateDirectory), m_records, ground.store, ground.redactor, ground.clock)
{
    connect(&m_reader, &SecretReader::used, this, &SecretVault::noteUse);
    m_useTimer.setSingleShot(true);
    m_useTimer.setInterval(useDelay);
    connect(&m_useTimer, &QTimer::timeout, this, &SecretVault::writeUses);
}

SecretVault::~SecretVault()
{
    writeUses();
}

QFuture<Result<Secret>> SecretVault::secret(const QString& name, const QString& host)
{
    const Reply<Secret> reply;
    if (QThread::currentThread() == thread())
        serve(name, host, reply);
    else
        QMetaObject::invokeMethod(
            this, [this, name, host, reply] { serve(name, host, reply); }, Qt::QueuedConnection);
    return reply.future();
}

void SecretVault::serve(const QString& name, const QString& host, const Reply<Secret>& reply)
{
    refresh();
    if (m_records.error())
        reply(tl::unexpected(*m_records.error()));
    else
        m_reader.serve(name, host, reply);
}

void SecretVault::noteUse(const QString& name)
{
    m_uses.insert(name, m_ground.clock.now());
    if (!m_useTimer.isActive())
        m_useTimer.start();
}

void SecretVault::writeUses()
{
    if (m_uses.isEmpty())
        return;
    const auto note = [uses = std::exchange(m_uses, {})](std::vector<SecretRecord>& records) {
        for (SecretRecord& record : records) {
            if (const auto used = uses.constFind(record.name); used != uses.cend())
                record.lastUsed = std::max(record.lastUsed.value_or(*used), *used);
        }
    };
    writeRecords(note, [](const Result<Done>& written) {
        if (!written)
            log("secrets")->warn("uses not written: {}", written.error().toLogString().toStdString());
    });
}

void SecretVault::refresh()
{
    if (m_records.refresh())
        Q_EMIT changed();
}

Result<Done> SecretVault::checkValue(const Secret& value)
{
    const QByteArray& bytes = value.bytes();
    if (bytes.size() < Redactor::minimumLength)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("value"), QStringLiteral("tooShort"));
    if (bytes.size() > longestValue)
        return fail(ErrorCode::TooLarge, QStringLiteral("value"));
    if (bytes.contains('\0') || !QUtf8StringView(bytes).isValidUtf8())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("value"), QStringLiteral("notText"));
    return Done{};
}

Result<SecretRecord> SecretVault::recordOf(const QString& name, const QStringList& hosts, const Secret& value)
{
    if (!isSecretName(name))
        return fail(ErrorCode::InvalidArgument, name, QStringLiteral("not the name of a secret"));
    const Result<QStringList> bound = normalizedHosts(hosts);
    if (!bound)
        return passOn(bound);
    if (const Result<Done> fit = checkValue(value); !fit)
        return passOn(fit);
    return SecretRecord{name, *bound, {}, {}, {}};
}

bool SecretVault::begin(const QString& name, const Reply<Done>& reply)
{
    if (m_changing.contains(name)) {
        reply(fail(ErrorCode::Conflict, name, QStringLiteral("it is being changed")));
        return false;
    }
    m_changing.insert(name);
    return true;
}

QFuture<Result<Done>> SecretVault::add(const QString& name, const QStringList& hosts, const Secret& value,
                                       const Actor& actor)
{
    const Reply<Done> reply;
    refresh();
    Result<SecretRecord> made = recordOf(name, hosts, value);
    if (!made)
        reply(passOn(made));
    else if (m_records.error())
        reply(tl::unexpected(*m_records.error()));
    else if (m_records.find(name))
        reply(fail(ErrorCode::AlreadyExists, name));
    else if (begin(name, reply)) {
        made->created = made->rotated = m_ground.clock.now();
        const SecretAdded event{{name, made->hosts}};
        store(*made, std::nullopt, value, newEvent(event, actor, made->created), reply);
    }
    return reply.future();
}

QFuture<Result<Done>> SecretVault::rotate(const QString& name, const QStringList& hosts, const Secret& value,
                                          const Actor& actor)
{
    const Reply<Done> reply;
    refresh();
    const SecretRecord* known = m_records.find(name);
    Result<SecretRecord> made = recordOf(name, hosts, value);
    if (!known)
        reply(notFound(name));
    else if (!made)
        reply(passOn(made));
    else if (begin(name, reply)) {
        made->created = known->created;
        made->lastUsed = known->lastUsed;
        made->rotated = m_ground.clock.now();
        const SecretRotated event{{name, made->hosts}};
        store(*made, *known, value, newEvent(event, actor, made->rotated), reply);
    }
    return reply.future();
}

void SecretVault::store(const SecretRecord& record, const std::optional<SecretRecord>& before, const Secret& value,
                        const journal::NewEvent& event, const Reply<Done>& reply)
{
    m_ground.redactor.addSecret(value.bytes());
    const auto leave = [this, name = record.name, reply](const Result<Done>& result) {
        m_changing.remove(name);
        reply(result);
    };
    answer(this, m_ground.store.write(m_reader.entryOf(record), value),
           [this, record, before, event, reply, leave](const Result<Done>& kept) {
               if (!kept) {
                   leave(fail(kept.error().code, record.name, kept.error().detail, kept.error()));
                   return;
               }
               const auto put = [record](std::vector<SecretRecord>& records) { putIn(records, record); };
               writeRecords(put, [this, record, before, event, reply, leave](const Result<Done>& written) {
                   const bool isMoved = !before || before->hosts != record.hosts;
                   // An entry that no record tells of would stay for ever.
                   if (const auto stale = written ? before : std::optional(record); stale && isMoved)
                       (void)m_ground.store.remove(m_reader.entryOf(*stale));
                   if (!written) {
                       leave(written);
                       return;
                   }
                   m_changing.remove(record.name);
                   m_reader.forget(before.value_or(record));
                   this->record(event, reply);
               });
           });
}

QFuture<Result<Done>> SecretVault::remove(const QString& name, const Actor& actor)
{
    const Reply<Done> reply;
    refresh();
    const SecretRecord* known = m_records.find(name);
    if (!known) {
        reply(notFound(name));
        return reply.future();
    }
    if (!begin(name, reply))
        return reply.future();
    const auto event = newEvent(SecretDeleted{{name}}, actor, m_ground.clock.now());
    answer(this, m_ground.store.remove(m_reader.entryOf(*known)),
           [this, name, event, reply](const Result<Done>& removed) {
               if (!removed) {
                   m_changing.remove(name);
                   reply(fail(removed.error().code, name, removed.error().detail, removed.error()));
                   return;
               }
               const auto takeOut = [name](std::vector<SecretRecord>& records) {
                   std::erase_if(records, [&name](const SecretRecord& record) { return record.name == name; });
               };
               writeRecords(takeOut, [this, name, event, reply](const Result<Done>& written) {
                   m_changing.remove(name);
                   if (written)
                       record(event, reply);
                   else
                       reply(written);
               });
           });
    return reply.future();
}

void SecretVault::writeRecords(SecretRecords::Change change, Then then)
{
    answer(this, m_records.change(std::move(change)), [this, then = std::move(then)](const Result<Done>& written) {
        // What another process sees from now on is seen here, too.
        m_records.refresh();
        then(written);
        Q_EMIT changed();
    });
}

void SecretVault::record(const journal::NewEvent& event, const Reply<Done>& reply)
{
    answer(this, m_ground.journal.append(secretStream(), {event}), [reply](const Result<journal::Receipt>& recorded) {
        if (recorded)
            reply(Done{});
        else
            reply(passOn(recorded));
    });
}

QFuture<Result<Done>> SecretVault::test(const QString& name, const Actor& actor)
{
    const Reply<Done> reply;
    refresh();
    const SecretRecord* known = m_records.find(name);
    if (!known) {
        reply(notFound(name));
        return reply.future();
    }
    m_reader.readForPerson(*known, [this, name, actor, reply](const Result<Secret>& read) {
        const SecretTested tested{name, read ? QStringLiteral("ok") : errorCodeName(read.error().code)};
        const Reply<Done> recorded;
        record(newEvent(tested, actor, m_ground.clock.now()), recorded);
        answer(this, recorded.future(), [read, reply](const Result<Done>& onRecord) {
            if (read)
                reply(onRecord);
            else
                reply(passOn(read));
        });
    });
    return reply.future();
}

QFuture<Result<Secret>> SecretVault::copy(const QString& name, const Actor& actor)
{
    const Reply<Secret> reply;
    refresh();
    const SecretRecord* known = m_records.find(name);
    if (!known) {
        reply(notFound(name));
        return reply.future();
    }
    m_reader.readForPerson(*known, [this, name, actor, reply](const Result<Secret>& read) {
        if (!read) {
            reply(read);
            return;
        }
        // On record before it is out.
        const Reply<Done> recorded;
        record(newEvent(SecretCopied{{name}}, actor, m_ground.clock.now()), recorded);
        answer(this, recorded.future(), [read, reply](const Result<Done>& onRecord) {
            if (onRecord)
                reply(read);
            else
                reply(passOn(onRecord));
        });
    });
    return reply.future();
}

QFuture<Result<Done>> SecretVault::check()
{
    return m_ground.store.check();
}

} // namespace readyroom::secrets
