// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "health/SecurityReport.h"

namespace readyroom::health {

namespace {

QJsonObject errorJson(const Error& error)
{
    return {{QStringLiteral("error"), errorCodeName(error.code)}, {QStringLiteral("detail"), error.detail}};
}

void addError(QJsonObject& object, const std::optional<Error>& error)
{
    if (error)
        object[QStringLiteral("error")] = errorCodeName(error->code);
}

template <class List, class Make>
QJsonArray listOf(const List& list, Make make)
{
    QJsonArray array;
    for (const auto& item : list)
        array.append(make(item));
    return array;
}

QJsonObject cookieJson(const CookieFlags& cookie)
{
    return {{QStringLiteral("name"), cookie.name},
            {QStringLiteral("secure"), cookie.isSecure},
            {QStringLiteral("httpOnly"), cookie.isHttpOnly},
            {QStringLiteral("kept"), cookie.isKept()},
            {QStringLiteral("problems"),
             listOf(cookie.problems, [](CookieProblem problem) { return cookieProblemName(problem); })}};
}

QJsonObject headersJson(const Result<HeaderGrade>& result)
{
    if (!result)
        return errorJson(result.error());
    const QJsonArray tests = listOf(result->findings, [](const HeaderFinding& finding) {
        const HeaderRule& rule = finding.rule();
        return QJsonObject{{QStringLiteral("test"), headerTestName(rule.test)},
                           {QStringLiteral("result"), QString::fromLatin1(rule.name)},
                           {QStringLiteral("modifier"), rule.modifier},
                           {QStringLiteral("passes"), rule.passes},
                           {QStringLiteral("evidence"), QJsonArray::fromStringList(finding.evidence)}};
    });
    return {{QStringLiteral("grade"), result->letter},
            {QStringLiteral("score"), result->score},
            {QStringLiteral("scoreWithoutBonus"), result->withoutBonus},
            {QStringLiteral("status"), result->status},
            {QStringLiteral("preloadKnown"), result->isPreloadKnown},
            {QStringLiteral("tests"), tests},
            {QStringLiteral("cookies"), listOf(result->cookies, cookieJson)}};
}

QJsonObject presenceJson(const PresenceGrade& grade)
{
    return {{QStringLiteral("grade"), grade.letter},
            {QStringLiteral("present"), QJsonArray::fromStringList(grade.present)},
            {QStringLiteral("missing"), QJsonArray::fromStringList(grade.missing)}};
}

QString gravityName(TlsAdvice::Gravity gravity)
{
    switch (gravity) {
    case TlsAdvice::Gravity::Broken:
        return QStringLiteral("broken");
    case TlsAdvice::Gravity::Weak:
        return QStringLiteral("weak");
    case TlsAdvice::Gravity::Soon:
        return QStringLiteral("soon");
    case TlsAdvice::Gravity::Note:
        return QStringLiteral("note");
    }
    return {};
}

QJsonObject adviceJson(const TlsAdvice& advice)
{
    QJsonObject object{{QStringLiteral("kind"), tlsAdviceName(advice.kind)},
                       {QStringLiteral("gravity"), gravityName(advice.gravity)}};
    if (!advice.certificate.isEmpty())
        object[QStringLiteral("certificate")] = advice.certificate;
    if (!advice.detail.isEmpty())
        object[QStringLiteral("detail")] = advice.detail;
    if (!advice.link.isEmpty())
        object[QStringLiteral("link")] = advice.link;
    if (advice.at)
        object[QStringLiteral("at")] = toIsoString(*advice.at);
    return object;
}

QJsonObject tlsJson(const TlsFinding& finding)
{
    return {{QStringLiteral("host"), finding.host.host},
            {QStringLiteral("protocol"), finding.host.protocol},
            {QStringLiteral("cipher"), finding.host.cipher},
            {QStringLiteral("advice"), listOf(finding.advice, adviceJson)}};
}

QJsonArray contradictionsJson(const std::vector<HealthContradiction>& contradictions)
{
    return listOf(contradictions,
                  [](HealthContradiction contradiction) { return healthContradictionName(contradiction); });
}

QJsonObject answerJson(const HealthAnswer& answer)
{
    QJsonObject object{{QStringLiteral("question"), healthQuestionName(answer.question)},
                       {QStringLiteral("url"), answer.url.toString(QUrl::RemoveUserInfo)},
                       {QStringLiteral("status"), answer.status},
                       {QStringLiteral("contradictions"), contradictionsJson(answer.contradictions)}};
    if (answer.health) {
        object[QStringLiteral("health")] = serviceStatusName(answer.health->status);
        object[QStringLiteral("components")] = listOf(answer.health->components, [](const ComponentHealth& component) {
            return QJsonObject{{QStringLiteral("component"), component.component},
                               {QStringLiteral("measurement"), component.measurement},
                               {QStringLiteral("status"), serviceStatusName(component.status)}};
        });
    }
    addError(object, answer.error);
    return object;
}

QJsonObject healthJson(const ServiceHealthReport& report)
{
    return {{QStringLiteral("answers"), listOf(report.answers, answerJson)},
            {QStringLiteral("contradictions"), contradictionsJson(report.contradictions)}};
}

QJsonObject routeJson(const RouteAnswer& answer)
{
    QJsonObject object{{QStringLiteral("method"), QString::fromLatin1(answer.rule.method)},
                       {QStringLiteral("path"), answer.rule.path},
                       {QStringLiteral("access"), routeAccessName(answer.rule.access)},
                       {QStringLiteral("verdict"), routeVerdictName(answer.verdict)},
                       {QStringLiteral("status"), answer.status}};
    if (!answer.location.isEmpty())
        object[QStringLiteral("location")] = answer.location;
    addError(object, answer.error);
    return object;
}

QJsonObject tokensJson(const Result<TokenReport>& result)
{
    if (!result)
        return errorJson(result.error());
    QJsonObject object{{QStringLiteral("statusWithoutToken"), result->statusWithoutToken},
                       {QStringLiteral("protected"), result->isProtected()}};
    if (result->statusWithGood)
        object[QStringLiteral("statusWithGood")] = *result->statusWithGood;
    object[QStringLiteral("tokens")] = listOf(result->answers, [](const TokenAnswer& answer) {
        QJsonObject one{{QStringLiteral("fault"), tokenFaultName(answer.fault)},
                        {QStringLiteral("conclusive"), answer.isConclusive},
                        {QStringLiteral("verdict"), tokenVerdictName(answer.verdict)},
                        {QStringLiteral("status"), answer.status}};
        addError(one, answer.error);
        return one;
    });
    return object;
}

QJsonObject idempotencyJson(const IdempotencyResult& result)
{
    QJsonObject object{{QStringLiteral("firstStatus"), result.firstStatus},
                       {QStringLiteral("secondStatus"), result.secondStatus},
                       {QStringLiteral("problems"),
                        listOf(result.problems, [](IdempotencyProblem one) { return idempotencyProblemName(one); })}};
    if (result.otherBodyStatus)
        object[QStringLiteral("otherBodyStatus")] = *result.otherBodyStatus;
    if (result.made)
        object[QStringLiteral("made")] = *result.made;
    addError(object, result.error);
    return object;
}

QJsonObject limitJson(const Result<RateLimitResult>& result)
{
    if (!result)
        return errorJson(result.error());
    QJsonObject object{{QStringLiteral("outcome"), rateLimitOutcomeName(result->outcome)},
                       {QStringLiteral("sent"), result->sent},
                       {QStringLiteral("answered"), result->answered},
                       {QStringLiteral("headers"), QJsonArray::fromStringList(result->headers)}};
    if (result->limitedAt)
        object[QStringLiteral("limitedAt")] = *result->limitedAt;
    if (!result->retryAfter.isNull())
        object[QStringLiteral("retryAfter")] = QString::fromLatin1(result->retryAfter);
    if (result->wait)
        object[QStringLiteral("waitSeconds")] = static_cast<qint64>(result->wait->count());
    addError(object, result->error);
    return object;
}

} // namespace

QJsonObject toJson(const SecurityReport& report)
{
    QJsonObject object{
        {QStringLiteral("name"), report.name},
        {QStringLiteral("url"), report.url.toString(QUrl::RemoveUserInfo)},
        {QStringLiteral("at"), toIsoString(report.at)},
        {QStringLiteral("tookMilliseconds"),
         static_cast<qint64>(std::chrono::duration_cast<std::chrono::milliseconds>(report.took).count())},
        {QStringLiteral("problems"), QJsonArray::fromStringList(report.problems())}};
    if (report.headers)
        object[QStringLiteral("headers")] = headersJson(*report.headers);
    if (report.presence)
        object[QStringLiteral("presence")] = presenceJson(*report.presence);
    if (report.tls)
        object[QStringLiteral("tls")] = listOf(*report.tls, tlsJson);
    if (report.health)
        object[QStringLiteral("health")] = healthJson(*report.health);
    if (report.routes)
        object[QStringLiteral("routes")] = listOf(report.routes->answers, routeJson);
    if (report.tokens)
        object[QStringLiteral("tokens")] = tokensJson(*report.tokens);
    if (report.idempotency)
        object[QStringLiteral("idempotency")] = idempotencyJson(*report.idempotency);
    if (report.rateLimit)
        object[QStringLiteral("rateLimit")] = limitJson(*report.rateLimit);
    return object;
}

} // namespace readyroom::health
