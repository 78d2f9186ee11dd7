// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/TrustStore.h"

#include <array>
#include <utility>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include "core/base/Hash.h"
#include "core/journal/Journal.h"
#include "core/workspace/FileReader.h"

namespace readyroom::workspace {

namespace {

constexpr QLatin1String stream("workspace");
constexpr QLatin1String configHashField("configHash");
constexpr QLatin1String actorField("actor");
constexpr QLatin1String allowedField("allowed");
constexpr int schemaVersion = 1;

constexpr std::array kindNames{
    std::pair{TrustKind::Command, QLatin1String("command")},
    std::pair{TrustKind::Host, QLatin1String("host")},
    std::pair{TrustKind::Environment, QLatin1String("environment")},
    std::pair{TrustKind::Secret, QLatin1String("secret")},
};

QJsonArray toJson(const std::vector<TrustRequest>& requests)
{
    QJsonArray array;
    for (const TrustRequest& request : requests) {
        for (const auto& [kind, name] : kindNames) {
            if (kind == request.kind)
                array.append(QJsonObject{{QLatin1String("kind"), name}, {QLatin1String("what"), request.what}});
        }
    }
    return array;
}

/// Of what this version does not know nothing was allowed.
std::vector<TrustRequest> requestsFrom(const QJsonArray& array)
{
    std::vector<TrustRequest> requests;
    for (const auto& value : array) {
        const QJsonObject request = value.toObject();
        for (const auto& [kind, name] : kindNames) {
            if (request.value(QLatin1String("kind")).toString() == name)
                requests.push_back({kind, request.value(QLatin1String("what")).toString()});
        }
    }
    return requests;
}

/// What trust.json holds.
struct Memory
{
    std::vector<TrustGrant> grants;
    QByteArray trustedText; ///< of the last grant
};

Memory load(const QString& path)
{
    const auto content = readFile(path);
    if (!content)
        return {};
    const QJsonObject document = QJsonDocument::fromJson(content->bytes).object();
    if (document.value(QLatin1String("schema")).toInt() != schemaVersion)
        return {};
    Memory memory;
    memory.trustedText = QByteArray::fromBase64(document.value(QLatin1String("text")).toString().toLatin1());
    const QJsonArray grants = document.value(QLatin1String("grants")).toArray();
    for (const auto& value : grants) {
        const QJsonObject grant = value.toObject();
        const auto at = timeFromIsoString(grant.value(QLatin1String("at")).toString());
        memory.grants.push_back({grant.value(configHashField).toString(), at.value_or(TimePoint()),
                                 Actor::fromJson(grant.value(actorField).toObject()),
                                 requestsFrom(grant.value(allowedField).toArray())});
    }
    return memory;
}

Result<Done> save(const QString& path, const Memory& memory)
{
    QJsonArray grants;
    for (const TrustGrant& grant : memory.grants) {
        grants.append(QJsonObject{{configHashField, grant.configHash},
                                  {QLatin1String("at"), toIsoString(grant.at)},
                                  {actorField, grant.by.toJson()},
                                  {allowedField, toJson(grant.allowed)}});
    }
    const QJsonObject document{{QLatin1String("schema"), schemaVersion},
                               {QLatin1String("grants"), grants},
                               // Base64, for a configuration may be any bytes.
                               {QLatin1String("text"), QString::fromLatin1(memory.trustedText.toBase64())}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(QJsonDocument(document).toJson()) < 0 || !file.commit())
        return fail(ErrorCode::Io, path, file.errorString());
    return Done{};
}

} // namespace

TrustStore::TrustStore(const QString& directory, journal::Journal& journal, const Clock& clock)
    : m_path(directory + QStringLiteral("/trust.json"))
    , m_journal(journal)
    , m_clock(clock)
{
}

TrustStatus TrustStore::stateOf(const QByteArray& configuration) const
{
    const Memory memory = load(m_path);
    // The text is held against its own hash: a file that was tampered with must not pass for a grant.
    if (memory.grants.empty() || contentHash(memory.trustedText) != memory.grants.back().configHash)
        return {};
    const TrustState state = configuration == memory.trustedText ? TrustState::Trusted : TrustState::Changed;
    return {state, memory.grants.back(), memory.trustedText};
}

std::vector<TrustGrant> TrustStore::grants() const
{
    return load(m_path).grants;
}

QFuture<Result<Done>> TrustStore::trust(const QByteArray& configuration, std::vector<TrustRequest> allowed,
                                        const Actor& actor)
{
    const TrustGrant grant{contentHash(configuration), m_clock.now(), actor, std::move(allowed)};
    journal::NewEvent event;
    event.type = QStringLiteral("workspace.trusted");
    event.at = grant.at;
    event.publicPart = {{configHashField, grant.configHash}, {allowedField, toJson(grant.allowed)}};
    event.personalPart = {{actorField, actor.toJson()}};
    // On record before it has an effect.
    return m_journal.append(stream, {event})
        .then([path = m_path, grant, configuration](const Result<journal::Receipt>& recorded) -> Result<Done> {
            if (!recorded)
                return passOn(recorded);
            Memory memory = load(path);
            memory.grants.push_back(grant);
            memory.trustedText = configuration;
            return save(path, memory);
        })
        .onCanceled([] { return Result<Done>(fail(ErrorCode::Cancelled, stream)); });
}

QFuture<Result<Done>> TrustStore::revoke(const Actor& actor)
{
    const Memory memory = load(m_path);
    // Trust ends at once, whatever becomes of the record.
    if (!QFile::remove(m_path) && QFile::exists(m_path))
        return QtFuture::makeReadyFuture(Result<Done>(fail(ErrorCode::PermissionDenied, m_path)));
    if (memory.grants.empty())
        return QtFuture::makeReadyFuture(Result<Done>(Done{}));
    journal::NewEvent event;
    event.type = QStringLiteral("workspace.trust_revoked");
    event.at = m_clock.now();
    event.publicPart = {{configHashField, memory.grants.back().configHash}};
    event.personalPart = {{actorField, actor.toJson()}};
    return m_journal.append(stream, {event})
        .then([](const Result<journal::Receipt>& recorded) -> Result<Done> {
            if (!recorded)
                return passOn(recorded);
            return Done{};
        })
        .onCanceled([] { return Result<Done>(fail(ErrorCode::Cancelled, stream)); });
}

} // namespace readyroom::workspace
