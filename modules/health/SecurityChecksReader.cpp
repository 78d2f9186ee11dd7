// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/SecurityChecksReader.h"

#include <algorithm>

#include <QJsonArray>

#include "health/ConfigurationValues.h"
#include "health/HeaderRules.h"
#include "health/RateLimitCheck.h"

namespace readyroom::health {

namespace {

QJsonValue jsonOf(const yaml::Node& node, ConfigurationValues& values)
{
    if (node.isSequence()) {
        QJsonArray list;
        for (int i = 0; i < node.size(); ++i)
            list.append(jsonOf(node.at(i), values));
        return list;
    }
    if (node.isMapping()) {
        QJsonObject object;
        for (int i = 0; i < node.size(); ++i)
            object.insert(node.keyAt(i).text(), jsonOf(node.at(i), values));
        return object;
    }
    switch (node.scalarType()) {
    case yaml::ScalarType::Null:
        return QJsonValue::Null;
    case yaml::ScalarType::Bool:
        return node.toBool().value_or(false);
    case yaml::ScalarType::Integer:
        return node.toInteger().value_or(0);
    case yaml::ScalarType::Float:
        return node.toDouble().value_or(0);
    case yaml::ScalarType::Text:
        break;
    }
    return values.text(node);
}

QUrl readUrl(const yaml::Node& parent, QStringView key, ConfigurationValues& values)
{
    const yaml::Node node = parent.find(key);
    const QUrl url(values.text(node), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty())
        return url;
    values.error(node.isMissing() ? parent : node,
                 QStringLiteral("expected an address such as https://host/, without a user"));
    return {};
}

/// The same page by the other scheme, at its usual port.
QUrl counterpart(const QUrl& url)
{
    QUrl other = url;
    other.setScheme(url.scheme() == QLatin1String("https") ? QStringLiteral("http") : QStringLiteral("https"));
    other.setPort(-1);
    return other;
}

QString readPath(const yaml::Node& parent, QStringView key, ConfigurationValues& values)
{
    const yaml::Node node = parent.find(key);
    const QString path = values.text(node);
    if (!path.startsWith(QLatin1Char('/')) || path.startsWith(QLatin1String("//"))) {
        values.error(node.isMissing() ? parent : node,
                     QStringLiteral("expected a path of this service, such as /health"));
        return {};
    }
    return path;
}

void readHeaders(const yaml::Node& node, SecurityTarget& target, ConfigurationValues& values)
{
    if (node.isMissing())
        return;
    static const QStringList letters{
        QStringLiteral("A+"), QStringLiteral("A"),  QStringLiteral("A-"), QStringLiteral("B+"), QStringLiteral("B"),
        QStringLiteral("B-"), QStringLiteral("C+"), QStringLiteral("C"),  QStringLiteral("C-"), QStringLiteral("D+"),
        QStringLiteral("D"),  QStringLiteral("D-"), QStringLiteral("F")};
    const QString word = values.text(node);
    if (letters.contains(word))
        target.leastGrade = word;
    else if (word == QLatin1String("true") || word == QLatin1String("false"))
        target.looksAtHeaders = word == QLatin1String("true");
    else
        values.error(node, QStringLiteral("expected true, false or the least grade, such as B+"));
}

void readHealth(const yaml::Node& node, SecurityTarget& target, ConfigurationValues& values)
{
    values.expectKeys(node, {u"liveness", u"readiness", u"startup"});
    for (const HealthQuestion question :
         {HealthQuestion::Liveness, HealthQuestion::Readiness, HealthQuestion::Startup}) {
        const QString name = healthQuestionName(question);
        if (!node.find(name).isMissing())
            target.health.push_back({question, readPath(node, name, values)});
    }
}

void readRoute(const yaml::Node& node, RouteAccess access, SecurityTarget& target, ConfigurationValues& values)
{
    const QString text = values.text(node).simplified();
    RouteRule rule;
    rule.access = access;
    const qsizetype blank = text.indexOf(QLatin1Char(' '));
    if (blank > 0)
        rule.method = text.left(blank).toUpper().toLatin1();
    rule.path = text.mid(blank + 1);
    if (!rule.path.startsWith(QLatin1Char('/')) || rule.path.startsWith(QLatin1String("//")) ||
        rule.path.contains(QLatin1Char(' ')))
        values.error(node, QStringLiteral("expected a method and a path, such as GET /api/users"));
    else
        target.routes.push_back(rule);
}

void readRoutes(const yaml::Node& node, SecurityTarget& target, ConfigurationValues& values)
{
    values.expectKeys(node, {u"public", u"authenticated", u"forbidden", u"unsafe"});
    target.asksUnsafeRoutes = values.flag(node.find(u"unsafe"), false);
    for (const RouteAccess access : {RouteAccess::Public, RouteAccess::Authenticated, RouteAccess::Forbidden}) {
        const yaml::Node list = node.find(routeAccessName(access));
        if (list.isMissing() || list.isNull())
            continue;
        if (!list.isSequence()) {
            values.error(list, QStringLiteral("expected a list"));
            continue;
        }
        for (int i = 0; i < list.size(); ++i)
            readRoute(list.at(i), access, target, values);
    }
    if (target.routes.size() > RouteMatrix::most)
        values.error(node, QStringLiteral("at most %1 routes are asked").arg(RouteMatrix::most));
}

void readTokens(const yaml::Node& node, SecurityTarget& target, ConfigurationValues& values)
{
    if (node.isMissing() || node.isNull())
        return;
    values.expectKeys(node, {u"path", u"claims", u"secret", u"key"});
    TokenTarget tokens;
    tokens.path = readPath(node, u"path", values);
    const yaml::Node claims = node.find(u"claims");
    if (claims.isMapping())
        tokens.claims = jsonOf(claims, values).toObject();
    else if (!claims.isMissing())
        values.error(claims, QStringLiteral("expected claims by their names"));
    const yaml::Node secret = node.find(u"secret");
    const yaml::Node key = node.find(u"key");
    if (!secret.isMissing() && !key.isMissing())
        values.error(key, QStringLiteral("secret and key exclude one another"));
    tokens.isKey = !key.isMissing();
    tokens.secret = values.text(tokens.isKey ? key : secret);
    if (!tokens.secret.isEmpty() && !tokens.secret.startsWith(QLatin1String("secret://")))
        values.error(tokens.isKey ? key : secret,
                     QStringLiteral("expected the name of a secret, such as secret://jwt"));
    target.tokens = tokens;
}

void readIdempotency(const yaml::Node& node, SecurityTarget& target, ConfigurationValues& values)
{
    if (node.isMissing() || node.isNull())
        return;
    values.expectKeys(node, {u"path", u"method", u"body", u"other-body", u"headers", u"key-header", u"quoted-key",
                             u"id", u"count", u"count-path"});
    IdempotencyTarget idempotency;
    idempotency.path = readPath(node, u"path", values);
    if (const QString method = values.text(node.find(u"method")); !method.isEmpty())
        idempotency.method = method.toUpper().toLatin1();
    idempotency.body = values.text(node.find(u"body")).toUtf8();
    idempotency.otherBody = values.text(node.find(u"other-body")).toUtf8();
    if (const QString header = values.text(node.find(u"key-header")); !header.isEmpty())
        idempotency.header = header.toLatin1();
    idempotency.quotesKey = values.flag(node.find(u"quoted-key"), false);
    idempotency.idPath = values.text(node.find(u"id"));
    if (!node.find(u"count").isMissing())
        idempotency.count = readPath(node, u"count", values);
    idempotency.countPath = values.text(node.find(u"count-path"));
    const yaml::Node headers = node.find(u"headers");
    for (int i = 0; headers.isMapping() && i < headers.size(); ++i)
        target.headers.emplace_back(headers.keyAt(i).text(), values.text(headers.at(i)));
    target.idempotency = idempotency;
}

void readRateLimit(const yaml::Node& node, SecurityTarget& target, ConfigurationValues& values)
{
    if (node.isMissing() || node.isNull())
        return;
    values.expectKeys(node, {u"path", u"requests"});
    RateLimitTarget limit;
    limit.path = readPath(node, u"path", values);
    limit.requests = values.integer(node.find(u"requests"), limit.requests);
    if (limit.requests < 1 || limit.requests > RateLimitBurst::most) {
        values.error(node.find(u"requests"),
                     QStringLiteral("expected a number of requests from 1 to %1").arg(RateLimitBurst::most));
    }
    target.rateLimit = limit;
}

SecurityTarget readTarget(const yaml::Node& node, ConfigurationValues& values)
{
    SecurityTarget target;
    target.place = values.place(node);
    values.expectKeys(node, {u"name", u"url", u"other-url", u"headers", u"tls", u"health", u"routes", u"tokens",
                             u"idempotency", u"rate-limit", u"timeout", u"authority-file"});
    target.name = values.text(node.find(u"name"));
    if (target.name.isEmpty())
        values.error(node, QStringLiteral("name is missing"));
    target.url = readUrl(node, u"url", values);
    target.otherUrl =
        node.find(u"other-url").isMissing() ? counterpart(target.url) : readUrl(node, u"other-url", values);
    if (!target.url.isEmpty() && target.otherUrl.scheme() == target.url.scheme())
        values.error(node.find(u"other-url"), QStringLiteral("expected one address by http and one by https"));
    target.timeout = values.duration(node.find(u"timeout"), target.timeout);
    if (target.timeout <= Milliseconds(0))
        values.error(node.find(u"timeout"), QStringLiteral("expected a timeout of more than 0"));
    target.authorityFile = values.text(node.find(u"authority-file"));
    target.looksAtTls = values.flag(node.find(u"tls"), true);
    readHeaders(node.find(u"headers"), target, values);
    readHealth(node.find(u"health"), target, values);
    readRoutes(node.find(u"routes"), target, values);
    readTokens(node.find(u"tokens"), target, values);
    readIdempotency(node.find(u"idempotency"), target, values);
    readRateLimit(node.find(u"rate-limit"), target, values);
    return target;
}

int errorsOf(const std::vector<ConfigurationNote>& notes)
{
    return static_cast<int>(std::count_if(notes.begin(), notes.end(), [](const ConfigurationNote& note) {
        return note.kind == ConfigurationNote::Kind::Error;
    }));
}

} // namespace

bool SecurityConfiguration::hasErrors() const
{
    return errorsOf(notes) > 0;
}

SecurityConfiguration readSecurityChecks(const yaml::Node& section, const QString& file, const Environment& environment)
{
    GatusConfiguration collected; // for its notes and variables
    ConfigurationValues values(file, environment, collected);
    SecurityConfiguration configuration;
    if (!section.isSequence() && !section.isMissing() && !section.isNull())
        values.error(section, QStringLiteral("expected a list of services"));
    QStringList names;
    for (int i = 0; section.isSequence() && i < section.size(); ++i) {
        const yaml::Node node = section.at(i);
        const int before = errorsOf(collected.notes);
        if (!node.isMapping()) {
            values.error(node, QStringLiteral("expected a service with name and url"));
            continue;
        }
        const SecurityTarget target = readTarget(node, values);
        if (names.contains(target.name))
            values.error(node.find(u"name"), QStringLiteral("there is another service of this name"));
        names << target.name;
        if (errorsOf(collected.notes) == before)
            configuration.targets.push_back(target);
    }
    configuration.environment = collected.environment;
    configuration.notes = std::move(collected.notes);
    std::stable_sort(configuration.notes.begin(), configuration.notes.end(),
                     [](const ConfigurationNote& a, const ConfigurationNote& b) {
                         return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
                     });
    return configuration;
}

} // namespace readyroom::health
