// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/CheckJson.h"

#include <QJsonArray>
#include <QUrl>

namespace readyroom::health {

namespace {

double milliseconds(Duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue numberOrNull(int number)
{
    return number == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(number);
}

QJsonValue timeOrNull(const std::optional<TimePoint>& time)
{
    return time ? QJsonValue(toIsoString(*time)) : QJsonValue(QJsonValue::Null);
}

QJsonValue errorToJson(const std::optional<Error>& error)
{
    if (!error)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("code"), errorCodeName(error->code)},
                       {QStringLiteral("subject"), error->subject},
                       {QStringLiteral("detail"), error->detail}};
}

QJsonValue phasesToJson(const http::Phases& phases)
{
    if (phases.total().count() == 0)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("unit"), QStringLiteral("ms")},
                       {QStringLiteral("resolve"), milliseconds(phases.resolve)},
                       {QStringLiteral("connect"), milliseconds(phases.connect)},
                       {QStringLiteral("tls"), milliseconds(phases.tls)},
                       {QStringLiteral("firstByte"), milliseconds(phases.firstByte)},
                       {QStringLiteral("transfer"), milliseconds(phases.transfer)}};
}

QJsonArray conditionsToJson(const std::vector<ConditionResult>& conditions)
{
    QJsonArray array;
    for (const ConditionResult& condition : conditions)
        array.append(QJsonObject{{QStringLiteral("text"), condition.text},
                                 {QStringLiteral("ok"), condition.ok},
                                 {QStringLiteral("resolved"), condition.resolved}});
    return array;
}

QString faultName(http::ChainFault fault)
{
    switch (fault) {
    case http::ChainFault::None:
        return {};
    case http::ChainFault::Expired:
        return QStringLiteral("expired");
    case http::ChainFault::NotYetValid:
        return QStringLiteral("notYetValid");
    case http::ChainFault::WrongHost:
        return QStringLiteral("wrongHost");
    case http::ChainFault::SelfSigned:
        return QStringLiteral("selfSigned");
    case http::ChainFault::MissingIntermediate:
        return QStringLiteral("missingIntermediate");
    case http::ChainFault::UnknownRoot:
        return QStringLiteral("unknownRoot");
    case http::ChainFault::Other:
        break;
    }
    return QStringLiteral("other");
}

QJsonArray chainToJson(const std::vector<http::Certificate>& chain)
{
    QJsonArray array;
    for (const http::Certificate& certificate : chain)
        array.append(QJsonObject{{QStringLiteral("subject"), certificate.subject},
                                 {QStringLiteral("issuer"), certificate.issuer},
                                 {QStringLiteral("dnsNames"), QJsonArray::fromStringList(certificate.dnsNames)},
                                 {QStringLiteral("notBefore"), toIsoString(certificate.notBefore)},
                                 {QStringLiteral("notAfter"), toIsoString(certificate.notAfter)},
                                 {QStringLiteral("key"), certificate.key},
                                 {QStringLiteral("sha256"), certificate.fingerprint}});
    return array;
}

QJsonValue ocspToJson(const std::optional<http::OcspStatus>& status)
{
    if (!status)
        return QJsonValue::Null;
    const QString kind = status->kind == http::OcspStatus::Kind::Good      ? QStringLiteral("good")
                         : status->kind == http::OcspStatus::Kind::Revoked ? QStringLiteral("revoked")
                                                                           : QStringLiteral("unknown");
    return QJsonObject{{QStringLiteral("status"), kind},
                       {QStringLiteral("thisUpdate"), toIsoString(status->thisUpdate)},
                       {QStringLiteral("nextUpdate"), timeOrNull(status->nextUpdate)},
                       {QStringLiteral("revokedAt"), timeOrNull(status->revokedAt)}};
}

QJsonArray certificatesToJson(const std::vector<HostCertificates>& hosts)
{
    QJsonArray array;
    for (const HostCertificates& host : hosts) {
        const http::ChainReport& chain = host.chain;
        const std::vector<http::Certificate>& judged = chain.verified.empty() ? chain.sent : chain.verified;
        const auto first = static_cast<size_t>(chain.breaksFirst);
        const bool breaks = chain.breaksFirst >= 0 && first < judged.size();
        array.append(QJsonObject{
            {QStringLiteral("host"), host.host},
            {QStringLiteral("protocol"), host.protocol},
            {QStringLiteral("cipher"), host.cipher},
            {QStringLiteral("fault"), textOrNull(faultName(chain.fault))},
            {QStringLiteral("faultText"), textOrNull(chain.faultText)},
            {QStringLiteral("breaksFirst"), breaks ? QJsonValue(judged[first].subject) : QJsonValue::Null},
            {QStringLiteral("breaksAt"), timeOrNull(chain.breaksAt)},
            {QStringLiteral("sent"), chainToJson(chain.sent)},
            {QStringLiteral("verified"), chainToJson(chain.verified)},
            {QStringLiteral("ocsp"), ocspToJson(host.ocsp)},
        });
    }
    return array;
}

QJsonValue pingToJson(const std::optional<PingFigures>& ping)
{
    if (!ping)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("sent"), ping->sent},
                       {QStringLiteral("received"), ping->received},
                       {QStringLiteral("lossPercent"), ping->lossPercent},
                       {QStringLiteral("meanMs"), milliseconds(ping->mean)},
                       {QStringLiteral("jitterMs"), milliseconds(ping->jitter)}};
}

QJsonArray stepsToJson(const std::vector<StepResult>& steps)
{
    QJsonArray array;
    for (const StepResult& step : steps)
        array.append(QJsonObject{{QStringLiteral("name"), step.name},
                                 {QStringLiteral("ran"), step.ran},
                                 {QStringLiteral("success"), step.ran ? QJsonValue(step.ok) : QJsonValue::Null},
                                 {QStringLiteral("startedAfterMs"), milliseconds(step.startedAfter)},
                                 {QStringLiteral("durationMs"), milliseconds(step.took)},
                                 {QStringLiteral("statusCode"), numberOrNull(step.status)},
                                 {QStringLiteral("phases"), phasesToJson(step.phases)},
                                 {QStringLiteral("conditions"), conditionsToJson(step.conditions)},
                                 {QStringLiteral("error"), errorToJson(step.error)}});
    return array;
}

/// Without a password that stands in it.
QString shownTarget(const QString& target)
{
    return target.contains(QLatin1Char('@')) && target.contains(QLatin1String("://")) ? QUrl(target).toDisplayString()
                                                                                      : target;
}

QJsonObject toJson(const QString& name, const QString& group, const QString& kind, const QString& target,
                   const CheckResult& result)
{
    const bool wasAsked = result.outcome != CheckOutcome::NotAsked;
    return {
        {QStringLiteral("name"), name},
        {QStringLiteral("group"), textOrNull(group)},
        {QStringLiteral("kind"), kind},
        {QStringLiteral("target"), textOrNull(shownTarget(target))},
        {QStringLiteral("state"), healthStateName(stateOf(result.outcome))},
        {QStringLiteral("success"), wasAsked ? QJsonValue(result.isUp()) : QJsonValue::Null},
        {QStringLiteral("at"), toIsoString(result.at)},
        {QStringLiteral("durationMs"), wasAsked ? QJsonValue(milliseconds(result.took)) : QJsonValue::Null},
        {QStringLiteral("statusCode"), numberOrNull(result.status)},
        {QStringLiteral("ip"), textOrNull(result.ip)},
        {QStringLiteral("rcode"), textOrNull(result.rcode)},
        {QStringLiteral("phases"), phasesToJson(result.phases)},
        {QStringLiteral("conditions"), conditionsToJson(result.conditions)},
        {QStringLiteral("certificates"), certificatesToJson(result.certificates)},
        {QStringLiteral("ping"), pingToJson(result.ping)},
        {QStringLiteral("steps"), stepsToJson(result.steps)},
        {QStringLiteral("error"), errorToJson(result.error)},
    };
}

} // namespace

HealthState stateOf(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Passed:
        return HealthState::Up;
    case CheckOutcome::Slow:
        return HealthState::Degraded;
    case CheckOutcome::Failed:
        return HealthState::Down;
    case CheckOutcome::NotAsked:
        break;
    }
    return HealthState::Unknown;
}

QJsonObject checkToJson(const Probe& probe, const CheckResult& result)
{
    return toJson(probe.name, probe.group, probeKindName(probe.kind), probe.target, result);
}

QJsonObject checkToJson(const Journey& journey, const CheckResult& result)
{
    return toJson(journey.name, journey.group, QStringLiteral("journey"), {}, result);
}

QJsonObject noteToJson(const ConfigurationNote& note)
{
    const QString kind = note.kind == ConfigurationNote::Kind::Error         ? QStringLiteral("error")
                         : note.kind == ConfigurationNote::Kind::Unsupported ? QStringLiteral("unsupported")
                                                                             : QStringLiteral("notNeeded");
    return {{QStringLiteral("kind"), kind},
            {QStringLiteral("file"), note.place.file},
            {QStringLiteral("line"), numberOrNull(note.place.line)},
            {QStringLiteral("column"), numberOrNull(note.place.column)},
            {QStringLiteral("path"), textOrNull(note.path)},
            {QStringLiteral("text"), note.text}};
}

} // namespace readyroom::health
