// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/SecretReader.h"

#include <utility>

#include <spdlog/spdlog.h>

#include "core/base/Answer.h"
#include "core/base/Hash.h"
#include "core/base/Log.h"
#include "core/base/Redactor.h"

namespace readyroom::secrets {

namespace {

/// Is the keychain at fault, rather than one entry?
bool isOfKeychain(ErrorCode code)
{
    return code == ErrorCode::Busy || code == ErrorCode::Unsupported || code == ErrorCode::TimedOut ||
           code == ErrorCode::PermissionDenied;
}

} // namespace

SecretReader::SecretReader(QString scope, const SecretRecords& records, SecretStore& store, Redactor& redactor,
                           const Clock& clock)
    : m_scope(std::move(scope))
    , m_records(records)
    , m_store(store)
    , m_redactor(redactor)
    , m_clock(clock)
    , m_cache(clock, cacheLifetime)
{
    m_expiry.setInterval(std::chrono::seconds(cacheLifetime) / 5);
    connect(&m_expiry, &QTimer::timeout, this, &SecretReader::dropExpired);
}

SecretReader::~SecretReader()
{
    for (const auto& replies : std::exchange(m_waiting, {})) {
        for (const Reply<Secret>& reply : replies)
            reply(fail(ErrorCode::Cancelled, QString()));
    }
}

QString SecretReader::entryOf(const SecretRecord& record) const
{
    constexpr qsizetype digits = 16;
    const QString bound = contentHash(record.hosts.join(QLatin1Char('\n')).toUtf8()).left(digits);
    return m_scope + QLatin1Char('/') + record.name + QLatin1Char('/') + bound;
}

QString SecretReader::cacheKeyOf(const SecretRecord& record)
{
    // Of another value or for other hosts, perhaps made so by another process, it is another one.
    return record.name + QLatin1Char('\n') + record.hosts.join(QLatin1Char('\n')) + QLatin1Char('\n') +
           QString::number(toMicroseconds(record.rotated));
}

void SecretReader::serve(const QString& name, const QString& host, const Reply<Secret>& reply)
{
    const SecretRecord* record = m_records.find(name);
    if (!record) {
        reply(fail(ErrorCode::NotFound, name, QStringLiteral("no secret of this name")));
        return;
    }
    const Result<QString> wanted = normalizedHost(host);
    if (!wanted || !record->hosts.contains(*wanted)) {
        reply(fail(ErrorCode::PermissionDenied, name, QStringLiteral("not meant for %1").arg(host)));
        return;
    }
    if (const auto cached = m_cache.find(cacheKeyOf(*record))) {
        Q_EMIT used(name);
        reply(*cached);
        return;
    }
    const auto failure = m_failures.constFind(name);
    if (failure != m_failures.cend() && failure->until > m_clock.sinceBoot()) {
        reply(tl::unexpected(failure->error));
        return;
    }
    std::vector<Reply<Secret>>& waiting = m_waiting[name];
    waiting.push_back(reply);
    if (waiting.size() == 1)
        readForWaiting(*record);
}

void SecretReader::readForWaiting(const SecretRecord& record)
{
    answer(this, m_store.read(entryOf(record), WhenLocked::Fail),
           [this, record](const Result<Secret>& read) { takeRead(record, read); });
}

void SecretReader::takeRead(const SecretRecord& record, const Result<Secret>& read)
{
    const SecretRecord* now = m_records.find(record.name);
    if (!now) {
        answerWaiting(record.name, fail(ErrorCode::NotFound, record.name, QStringLiteral("it was deleted")));
        return;
    }
    if (cacheKeyOf(*now) != cacheKeyOf(record)) {
        if (now->hosts == record.hosts)
            readForWaiting(*now);
        else // some of those who wait may ask for a host that it is no longer for
            answerWaiting(record.name, fail(ErrorCode::Conflict, record.name, QStringLiteral("bound anew")));
        return;
    }
    const Result<Secret> admitted = admit(record, read);
    if (admitted)
        Q_EMIT used(record.name);
    answerWaiting(record.name, admitted);
}

void SecretReader::answerWaiting(const QString& name, const Result<Secret>& answer)
{
    for (const Reply<Secret>& reply : m_waiting.take(name))
        reply(answer);
}

void SecretReader::readForPerson(const SecretRecord& record, const Then& then)
{
    answer(this, m_store.read(entryOf(record), WhenLocked::Ask), [this, record, then](const Result<Secret>& read) {
        const Result<Secret> admitted = admit(record, read);
        if (admitted)
            m_failures.clear(); // whatever kept others from being read has gone
        then(admitted);
    });
}

Result<Secret> SecretReader::admit(const SecretRecord& record, const Result<Secret>& read)
{
    Result<Secret> admitted = read;
    if (!read)
        admitted = fail(read.error().code, record.name, read.error().detail, read.error());
    else if (!m_redactor.addSecret(read->bytes()))
        admitted = fail(ErrorCode::InvalidArgument, record.name, QStringLiteral("tooShort"));
    if (admitted) {
        m_failures.remove(record.name);
        m_cache.put(cacheKeyOf(record), *admitted);
        m_expiry.start();
        return admitted;
    }
    m_failures.insert(record.name, {admitted.error(), m_clock.sinceBoot() + failureLifetime});
    m_cache.drop(cacheKeyOf(record));
    if (isOfKeychain(admitted.error().code))
        m_cache.clear();
    log("secrets")->warn("not read: {}", admitted.error().toLogString().toStdString());
    return admitted;
}

void SecretReader::forget(const SecretRecord& record)
{
    m_failures.remove(record.name);
    m_cache.drop(cacheKeyOf(record));
}

void SecretReader::dropExpired()
{
    if (m_cache.dropExpired() == 0)
        m_expiry.stop();
}

} // namespace readyroom::secrets
