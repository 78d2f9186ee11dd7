// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/PracticeService.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>

namespace readyroom::health {

namespace {

const QByteArray healthJson = "application/health+json";
/// What "ready, but slow" begins at.
constexpr std::chrono::milliseconds slowDepot{1000};

bool matchesRoute(const QByteArray& route, const QByteArray& path)
{
    const QByteArray placeholder = "{id}";
    if (!route.endsWith(placeholder))
        return route == path;
    const QByteArray before = route.chopped(placeholder.size());
    return path.startsWith(before) && path.size() > before.size() && !path.mid(before.size()).contains('/');
}

/// By these a browser refuses nearly everything; the service has no pages to speak of.
void secure(PracticeServiceAnswer& answer)
{
    answer.headers.insert(
        answer.headers.end(),
        {{"Cache-Control", "no-store"},
         {"Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
         {"Cross-Origin-Resource-Policy", "same-origin"},
         {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
         {"Referrer-Policy", "no-referrer"},
         {"X-Content-Type-Options", "nosniff"},
         {"X-Frame-Options", "DENY"}});
}

/// A page in a browser can send anything but this without being asked first.
bool isJson(const PracticeServiceRequest& request)
{
    return request.header("Content-Type").split(';').constFirst().trimmed().toLower() == "application/json";
}

QByteArray cookieOf(const PracticeServiceRequest& request, const QByteArray& name)
{
    for (const QByteArray& pair : request.header("Cookie").split(';')) {
        const QByteArray trimmed = pair.trimmed();
        if (trimmed.startsWith(name) && trimmed.mid(name.size(), 1) == "=")
            return trimmed.mid(name.size() + 1);
    }
    return {};
}

} // namespace

PracticeService::PracticeService(const Ground& ground)
    : m_clock(ground.clock)
    , m_version(ground.version)
    , m_started(ground.clock.sinceBoot())
    , m_faults(ground.clock, ground.random)
    , m_tokens(ground.clock, ground.tokenKey)
    , m_metrics(ground.version, ground.clock.now())
{
}

const std::vector<PracticeService::Route>& PracticeService::routes()
{
    static const std::vector<Route> all{
        {"/", "GET", &PracticeService::index},
        {"/healthz", "GET", &PracticeService::health},
        {"/livez", "GET", &PracticeService::liveness},
        {"/readyz", "GET", &PracticeService::readiness},
        {"/startupz", "GET", &PracticeService::startup},
        {"/metrics", "GET", &PracticeService::metrics},
        {"/api/login", "POST", &PracticeService::login},
        {"/api/account", "GET", &PracticeService::account},
        {"/api/parcels", "GET", &PracticeService::parcels},
        {"/api/parcels", "POST", &PracticeService::postParcel},
        {"/api/parcels/{id}", "GET", &PracticeService::parcel},
        {"/practice/faults", "GET", &PracticeService::faults},
        {"/practice/faults", "POST", &PracticeService::postFault},
        {"/practice/faults", "DELETE", &PracticeService::deleteFault},
    };
    return all;
}

PracticeServiceReaction PracticeService::react(const PracticeServiceRequest& request)
{
    m_metrics.began();
    PracticeServiceReaction reaction;
    reaction.method = request.method;
    const bool isControl = request.path.startsWith(QLatin1String("/practice/"));
    m_effect = isControl ? PracticeServiceFaults::Effect() : m_faults.effectOn(request.path);
    reaction.answer = dispatch(request, reaction.route);
    if (m_effect.error)
        reaction.answer = PracticeServiceAnswer::problem(*m_effect.error, QStringLiteral("this one is for practice"));
    reaction.delay = m_effect.delay;
    reaction.drip = m_effect.drip;
    reaction.drops = m_effect.drops;
    secure(reaction.answer);
    return reaction;
}

void PracticeService::ended(const PracticeServiceReaction& reaction, bool answered, Duration took)
{
    m_metrics.ended(reaction.method, reaction.route, answered ? reaction.answer.status : 0, took);
}

PracticeServiceAnswer PracticeService::dispatch(const PracticeServiceRequest& request, QByteArray& route)
{
    const QByteArray path = request.path.toUtf8();
    const QByteArray method = request.method == "HEAD" ? QByteArray("GET") : request.method;
    QByteArrayList allowed;
    for (const Route& candidate : routes()) {
        if (!matchesRoute(candidate.path, path))
            continue;
        route = candidate.path;
        if (candidate.method != method) {
            allowed << candidate.method;
            continue;
        }
        if (request.body.size() > largestBody)
            return PracticeServiceAnswer::problem(413, QStringLiteral("64 KB are enough for anything here"));
        // Whoever needs the depot cannot work without it.
        if (m_effect.isDown && path.startsWith("/api/"))
            return PracticeServiceAnswer::problem(503, QStringLiteral("the depot does not answer"));
        return (this->*candidate.handler)(request);
    }
    if (allowed.isEmpty()) {
        route = "other";
        return PracticeServiceAnswer::problem(404, QStringLiteral("there is nothing here"));
    }
    PracticeServiceAnswer answer = PracticeServiceAnswer::problem(405, QStringLiteral("not by this method"));
    answer.headers.emplace_back("Allow", allowed.join(", "));
    return answer;
}

PracticeServiceAnswer PracticeService::index(const PracticeServiceRequest&)
{
    QByteArray page =
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Parcel Desk</title></head>"
        "<body><h1>Parcel Desk</h1><p>A service to practise on.</p><ul>\n";
    for (const Route& route : routes())
        page += "<li><code>" + route.method + ' ' + route.path + "</code></li>\n";
    return {200, {{"Content-Type", "text/html; charset=utf-8"}}, page + "</ul></body></html>\n"};
}

PracticeServiceAnswer PracticeService::health(const PracticeServiceRequest&)
{
    const QJsonObject parcels =
        check(QStringLiteral("component"), QStringLiteral("pass"), m_parcels.count(), QStringLiteral("parcels"));
    return healthAnswer({{QStringLiteral("depot:responseTime"), QJsonArray{depotCheck()}},
                         {QStringLiteral("parcels:count"), QJsonArray{parcels}},
                         {QStringLiteral("uptime"), QJsonArray{uptimeCheck()}}});
}

PracticeServiceAnswer PracticeService::liveness(const PracticeServiceRequest&)
{
    return healthAnswer({{QStringLiteral("uptime"), QJsonArray{uptimeCheck()}}});
}

PracticeServiceAnswer PracticeService::readiness(const PracticeServiceRequest&)
{
    return healthAnswer({{QStringLiteral("depot:responseTime"), QJsonArray{depotCheck()}}});
}

PracticeServiceAnswer PracticeService::startup(const PracticeServiceRequest&)
{
    return liveness({});
}

PracticeServiceAnswer PracticeService::parcels(const PracticeServiceRequest&)
{
    return m_parcels.list();
}

PracticeServiceAnswer PracticeService::parcel(const PracticeServiceRequest& request)
{
    return m_parcels.one(request.path.section(QLatin1Char('/'), -1));
}

PracticeServiceAnswer PracticeService::postParcel(const PracticeServiceRequest& request)
{
    if (!isJson(request))
        return PracticeServiceAnswer::problem(415, QStringLiteral("application/json is understood"));
    return m_parcels.post(request);
}

PracticeServiceAnswer PracticeService::login(const PracticeServiceRequest& request)
{
    if (const std::chrono::seconds pause = loginPause(); pause.count() > 0) {
        PracticeServiceAnswer answer = PracticeServiceAnswer::problem(429, QStringLiteral("too many logins"));
        answer.headers.emplace_back("Retry-After", QByteArray::number(static_cast<qint64>(pause.count())));
        return answer;
    }
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    const QString user = document[QStringLiteral("user")].toString();
    if (!isJson(request) || user.isEmpty() || document[QStringLiteral("password")] != QLatin1String("practice"))
        return PracticeServiceAnswer::problem(401, QStringLiteral("any user, with the password 'practice'"));
    const QByteArray token = m_tokens.issue(user);
    const auto lifetime = static_cast<qint64>(PracticeServiceTokens::lifetime.count());
    PracticeServiceAnswer answer =
        PracticeServiceAnswer::json(200, {{QStringLiteral("token"), QString::fromLatin1(token)},
                                          {QStringLiteral("tokenType"), QStringLiteral("Bearer")},
                                          {QStringLiteral("expiresInSeconds"), lifetime}});
    answer.headers.emplace_back("Set-Cookie", "session=" + token + "; Path=/; Max-Age=" + QByteArray::number(lifetime) +
                                                  "; HttpOnly; Secure; SameSite=Strict");
    return answer;
}

PracticeServiceAnswer PracticeService::account(const PracticeServiceRequest& request)
{
    const Result<QString> user = userOf(request);
    if (!user) {
        PracticeServiceAnswer answer = PracticeServiceAnswer::problem(401, user.error().detail);
        answer.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"parcel-desk\"");
        return answer;
    }
    return PracticeServiceAnswer::json(200, {{QStringLiteral("user"), *user}});
}

PracticeServiceAnswer PracticeService::metrics(const PracticeServiceRequest&)
{
    return {200, {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"}}, m_metrics.toText(m_parcels.count())};
}

PracticeServiceAnswer PracticeService::faults(const PracticeServiceRequest&)
{
    return faultAnswer();
}

PracticeServiceAnswer PracticeService::postFault(const PracticeServiceRequest& request)
{
    if (!isJson(request))
        return PracticeServiceAnswer::problem(415, QStringLiteral("application/json is understood"));
    const Result<PracticeServiceFault> fault = PracticeServiceFault::fromJson(request.body);
    if (!fault)
        return PracticeServiceAnswer::problem(400, fault.error().subject + QStringLiteral(": ") + fault.error().detail);
    m_faults.set(*fault);
    return faultAnswer();
}

PracticeServiceAnswer PracticeService::deleteFault(const PracticeServiceRequest&)
{
    m_faults.clear();
    return faultAnswer();
}

QJsonObject PracticeService::check(const QString& type, const QString& status, const QJsonValue& value,
                                   const QString& unit) const
{
    return {{QStringLiteral("componentType"), type},
            {QStringLiteral("observedValue"), value},
            {QStringLiteral("observedUnit"), unit},
            {QStringLiteral("status"), status},
            {QStringLiteral("time"), toIsoString(m_clock.now())}};
}

QJsonObject PracticeService::depotCheck() const
{
    constexpr std::chrono::milliseconds usual{3};
    if (m_effect.isDown) {
        QJsonObject down =
            check(QStringLiteral("datastore"), QStringLiteral("fail"), QJsonValue::Null, QStringLiteral("ms"));
        down.insert(QStringLiteral("output"), QStringLiteral("the depot does not answer"));
        return down;
    }
    return check(QStringLiteral("datastore"),
                 m_effect.delay >= slowDepot ? QStringLiteral("warn") : QStringLiteral("pass"),
                 static_cast<qint64>((usual + m_effect.delay).count()), QStringLiteral("ms"));
}

QJsonObject PracticeService::uptimeCheck() const
{
    const auto uptime = std::chrono::floor<std::chrono::seconds>(m_clock.sinceBoot() - m_started);
    return check(QStringLiteral("system"), QStringLiteral("pass"), static_cast<qint64>(uptime.count()),
                 QStringLiteral("s"));
}

PracticeServiceAnswer PracticeService::healthAnswer(const QJsonObject& checks) const
{
    QString worst = QStringLiteral("pass");
    for (const QJsonValue& list : checks) {
        const QString status = list.toArray().first()[QStringLiteral("status")].toString();
        if (status == QLatin1String("fail") || worst == QLatin1String("pass"))
            worst = status;
    }
    return PracticeServiceAnswer::json(worst == QLatin1String("fail") ? 503 : 200,
                                       {{QStringLiteral("status"), worst},
                                        {QStringLiteral("version"), QString::fromLatin1(m_version)},
                                        {QStringLiteral("serviceId"), QStringLiteral("parcel-desk")},
                                        {QStringLiteral("description"), QStringLiteral("Parcel Desk, for practice")},
                                        {QStringLiteral("checks"), checks}},
                                       healthJson);
}

PracticeServiceAnswer PracticeService::faultAnswer() const
{
    const std::optional<PracticeServiceFault> fault = m_faults.current();
    const std::optional<std::chrono::seconds> remaining = m_faults.remaining();
    return PracticeServiceAnswer::json(
        200, {{QStringLiteral("fault"), fault ? QJsonValue(fault->toJson()) : QJsonValue(QJsonValue::Null)},
              {QStringLiteral("remainingSeconds"),
               remaining ? QJsonValue(static_cast<qint64>(remaining->count())) : QJsonValue(QJsonValue::Null)}});
}

Result<QString> PracticeService::userOf(const PracticeServiceRequest& request) const
{
    const QByteArray scheme = "bearer ";
    const QByteArray authorization = request.header("Authorization").trimmed();
    if (authorization.left(scheme.size()).toLower() == scheme)
        return m_tokens.userOf(authorization.mid(scheme.size()).trimmed());
    const QByteArray cookie = cookieOf(request, "session");
    if (cookie.isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("token"), QStringLiteral("there is no token"));
    return m_tokens.userOf(cookie);
}

std::chrono::seconds PracticeService::loginPause()
{
    constexpr Duration window = std::chrono::minutes(1);
    const Duration now = m_clock.sinceBoot();
    if (m_logins == 0 || now - m_loginsSince >= window) {
        m_loginsSince = now;
        m_logins = 0;
    }
    if (m_logins >= mostLogins)
        return std::chrono::ceil<std::chrono::seconds>(m_loginsSince + window - now);
    ++m_logins;
    return std::chrono::seconds(0);
}

} // namespace readyroom::health
