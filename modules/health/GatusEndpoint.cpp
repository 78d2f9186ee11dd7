// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/GatusEndpoint.h"

#include <array>

#include <QJsonDocument>
#include <QJsonObject>

namespace readyroom::health {

namespace {

constexpr Milliseconds shortestDomainInterval{5 * 60'000};
constexpr Milliseconds shortestHeartbeat{10'000};

struct Scheme
{
    QLatin1String prefix;
    std::optional<ProbeKind> kind; ///< nothing: known, but not done here
};

const std::array<Scheme, 13>& schemes()
{
    static const std::array<Scheme, 13> list{{{QLatin1String("http://"), ProbeKind::Http},
                                              {QLatin1String("https://"), ProbeKind::Http},
                                              {QLatin1String("tcp://"), ProbeKind::Tcp},
                                              {QLatin1String("tls://"), ProbeKind::Tls},
                                              {QLatin1String("starttls://"), ProbeKind::StartTls},
                                              {QLatin1String("icmp://"), ProbeKind::Icmp},
                                              {QLatin1String("ws://"), ProbeKind::WebSocket},
                                              {QLatin1String("wss://"), ProbeKind::WebSocket},
                                              {QLatin1String("udp://"), std::nullopt},
                                              {QLatin1String("sctp://"), std::nullopt},
                                              {QLatin1String("ssh://"), std::nullopt},
                                              {QLatin1String("grpc://"), std::nullopt},
                                              {QLatin1String("grpcs://"), std::nullopt}}};
    return list;
}

std::optional<ProbeKind> kindOf(const yaml::Node& node, const QString& url, ConfigurationValues& values)
{
    if (!node.find(u"dns").isMissing())
        return ProbeKind::Dns;
    for (const Scheme& scheme : schemes()) {
        if (!url.startsWith(scheme.prefix))
            continue;
        if (!scheme.kind)
            values.unsupported(node.find(u"url"),
                               QStringLiteral("checks by %1 are not done").arg(scheme.prefix.chopped(3)));
        return scheme.kind;
    }
    values.error(node.find(u"url"), QStringLiteral("expected an address that says how to ask, such as https://host/"));
    return std::nullopt;
}

AddressFamily readFamily(const yaml::Node& node, ConfigurationValues& values)
{
    const QString name = values.text(node);
    if (name == QLatin1String("ip4"))
        return AddressFamily::V4;
    if (name == QLatin1String("ip6"))
        return AddressFamily::V6;
    if (!name.isEmpty() && name != QLatin1String("ip"))
        values.error(node, QStringLiteral("expected ip, ip4 or ip6"));
    return AddressFamily::Any;
}

ClientOptions readClient(const yaml::Node& node, ConfigurationValues& values)
{
    ClientOptions client;
    if (node.isMissing() || node.isNull())
        return client;
    values.expectKeys(node, {u"insecure", u"ignore-redirect", u"timeout", u"dns-resolver", u"oauth2", u"proxy-url",
                             u"identity-aware-proxy", u"tls", u"network", u"tunnel", u"store-cookies"});
    client.verifiesCertificate = !values.flag(node.find(u"insecure"), false);
    client.followsRedirects = !values.flag(node.find(u"ignore-redirect"), false);
    client.timeout = values.duration(node.find(u"timeout"), client.timeout);
    if (client.timeout < Milliseconds(1)) {
        values.error(node.find(u"timeout"), QStringLiteral("expected a timeout of more than 0"));
        client.timeout = ClientOptions().timeout;
    }
    client.family = readFamily(node.find(u"network"), values);
    client.proxy = values.text(node.find(u"proxy-url"));
    client.resolver = values.text(node.find(u"dns-resolver"));
    if (!client.resolver.isEmpty() && !client.resolver.startsWith(QLatin1String("udp://")) &&
        !client.resolver.startsWith(QLatin1String("tcp://")))
        values.error(node.find(u"dns-resolver"), QStringLiteral("expected a name server such as udp://1.1.1.1:53"));
    readOauth2(node.find(u"oauth2"), client, values);
    const yaml::Node tls = node.find(u"tls");
    values.expectKeys(tls, {u"certificate-file", u"private-key-file", u"renegotiation"});
    client.certificateFile = values.text(tls.find(u"certificate-file"));
    client.keyFile = values.text(tls.find(u"private-key-file"));
    if (client.certificateFile.isEmpty() != client.keyFile.isEmpty())
        values.error(tls, QStringLiteral("certificate-file and private-key-file go together"));
    if (!tls.find(u"renegotiation").isMissing())
        values.notNeeded(tls.find(u"renegotiation"), QStringLiteral("OpenSSL decides on renegotiation"));
    for (const QStringView key : {u"identity-aware-proxy", u"tunnel"}) {
        if (!node.find(key).isMissing())
            values.unsupported(node.find(key), QStringLiteral("requests do not go through %1").arg(key));
    }
    return client;
}

void readRequest(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    if (const QString method = values.text(node.find(u"method")); !method.isEmpty())
        probe.http.method = method;
    const QString body = values.text(node.find(u"body"));
    const bool isGraphQl = values.flag(node.find(u"graphql"), false);
    const yaml::Node headers = node.find(u"headers");
    bool hasType = false;
    for (int i = 0; i < headers.size(); ++i) {
        probe.http.headers.emplace_back(headers.keyAt(i).text(), values.text(headers.at(i)));
        hasType = hasType || headers.keyAt(i).text().compare(QLatin1String("content-type"), Qt::CaseInsensitive) == 0;
    }
    if (isGraphQl && !hasType)
        probe.http.headers.emplace_back(QStringLiteral("Content-Type"), QStringLiteral("application/json"));
    const QJsonObject query{{QStringLiteral("query"), body}};
    probe.http.body = isGraphQl ? QString::fromUtf8(QJsonDocument(query).toJson(QJsonDocument::Compact)) : body;
    if (probe.kind != ProbeKind::Http)
        probe.send = body;
}

void readDns(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    if (node.isMissing())
        return;
    values.expectKeys(node, {u"query-name", u"query-type"});
    probe.dns = {values.text(node.find(u"query-name")), values.text(node.find(u"query-type")).toUpper()};
    const QStringList& types = dnsTypes();
    if (probe.dns.name.isEmpty())
        values.error(node, QStringLiteral("query-name is missing"));
    if (!types.contains(probe.dns.type))
        values.error(node.find(u"query-type").isMissing() ? node : node.find(u"query-type"),
                     QStringLiteral("expected a record type: %1").arg(types.join(QLatin1String(", "))));
}

void readConditions(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    const yaml::Node list = node.find(u"conditions");
    if (list.size() == 0)
        values.error(list.isMissing() ? node : list, QStringLiteral("at least one condition is needed"));
    readConditionList(list, probe, values);
}

void readAlerts(const yaml::Node& list, Probe& probe, const AlertDefaults& defaults, ConfigurationValues& values)
{
    for (int i = 0; i < list.size(); ++i) {
        const yaml::Node alert = list.at(i);
        values.expectKeys(alert,
                          {u"type", u"enabled", u"failure-threshold", u"success-threshold",
                           u"minimum-reminder-interval", u"send-on-resolved", u"description", u"provider-override"});
        const QString type = values.text(alert.find(u"type"));
        const auto found = defaults.find(type);
        const Thresholds thresholds =
            readThresholds(alert, found == defaults.end() ? Thresholds() : found->second, values);
        if (i == 0)
            probe.thresholds = thresholds;
        else if (thresholds != probe.thresholds)
            values.unsupported(alert, QStringLiteral("the thresholds of the first alert count for the whole endpoint"));
        const QString description = values.text(alert.find(u"description"));
        if (description.contains(QLatin1Char('"')) || description.contains(QLatin1Char('\\')))
            values.error(alert.find(u"description"), QStringLiteral("a description holds neither \" nor \\"));
        if (probe.description.isEmpty())
            probe.description = description;
        const Milliseconds reminder = values.duration(alert.find(u"minimum-reminder-interval"), Milliseconds(0));
        if (reminder > Milliseconds(0) && reminder < shortestDomainInterval)
            values.error(alert.find(u"minimum-reminder-interval"), QStringLiteral("expected 5m or more"));
        values.notNeeded(alert, QStringLiteral("messages by %1 are not sent").arg(type));
    }
}

void readWindows(const yaml::Node& list, Probe& probe, ConfigurationValues& values)
{
    for (int i = 0; i < list.size(); ++i) {
        if (values.flag(list.at(i).find(u"enabled"), true))
            probe.maintenance.push_back(values.maintenance(list.at(i)));
    }
}

void readHeartbeat(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    probe.kind = ProbeKind::Heartbeat;
    probe.token = values.text(node.find(u"token"));
    if (probe.token.isEmpty())
        values.error(node, QStringLiteral("token is missing"));
    const yaml::Node interval = node.find(u"heartbeat").find(u"interval");
    probe.cadence.interval = values.duration(interval, Milliseconds(0));
    if (!interval.isMissing() && probe.cadence.interval < shortestHeartbeat)
        values.error(interval, QStringLiteral("expected a heartbeat of 10s or more"));
}

void readQuestion(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    probe.client = readClient(node.find(u"client"), values);
    readDns(node.find(u"dns"), probe, values);
    readRequest(node, probe, values);
    readConditions(node, probe, values);
    if (!node.find(u"ssh").isMissing())
        values.unsupported(node.find(u"ssh"), QStringLiteral("commands by ssh are not run"));
    for (const QStringView key : {u"ui", u"extra-labels"}) {
        if (!node.find(key).isMissing())
            values.notNeeded(node.find(key), QStringLiteral("it is about Gatus' own page and metrics"));
    }
}

} // namespace

const QStringList& dnsTypes()
{
    static const QStringList types{QStringLiteral("A"),   QStringLiteral("AAAA"), QStringLiteral("CNAME"),
                                   QStringLiteral("MX"),  QStringLiteral("NS"),   QStringLiteral("PTR"),
                                   QStringLiteral("SRV"), QStringLiteral("TXT")};
    return types;
}

void readOauth2(const yaml::Node& node, ClientOptions& client, ConfigurationValues& values)
{
    if (node.isMissing())
        return;
    values.expectKeys(node, {u"token-url", u"client-id", u"client-secret", u"scopes"});
    const ClientCredentials credentials{values.text(node.find(u"token-url")), values.text(node.find(u"client-id")),
                                        values.text(node.find(u"client-secret")), values.texts(node.find(u"scopes"))};
    if (credentials.tokenUrl.isEmpty() || credentials.clientId.isEmpty() || credentials.clientSecret.isEmpty())
        values.error(node, QStringLiteral("oauth2 needs token-url, client-id and client-secret"));
    else
        client.oauth2 = credentials;
}

void readConditionList(const yaml::Node& list, Probe& probe, ConfigurationValues& values)
{
    const QStringList texts = values.texts(list);
    for (int i = 0; i < texts.size(); ++i) {
        const Result<Condition> condition = Condition::parse(texts.at(i));
        if (!condition) {
            values.error(list.at(i), condition.error().detail);
            continue;
        }
        if (condition->uses(u"[DOMAIN_EXPIRATION]")) {
            values.unsupported(list.at(i), QStringLiteral("the end of a domain's registration is not looked up"));
            if (probe.cadence.interval < shortestDomainInterval)
                values.error(list.at(i), QStringLiteral("[DOMAIN_EXPIRATION] needs an interval of 5m or more"));
        }
        probe.conditions.push_back(*condition);
    }
}

Thresholds readThresholds(const yaml::Node& alert, Thresholds fallback, ConfigurationValues& values)
{
    const Thresholds thresholds{values.integer(alert.find(u"failure-threshold"), fallback.failures),
                                values.integer(alert.find(u"success-threshold"), fallback.successes)};
    // 0 stands for "as usual" in Go.
    return {thresholds.failures > 0 ? thresholds.failures : fallback.failures,
            thresholds.successes > 0 ? thresholds.successes : fallback.successes};
}

std::optional<Probe> readEndpoint(const yaml::Node& node, EndpointRole role, const AlertDefaults& defaults,
                                  ConfigurationValues& values)
{
    if (!node.isMapping()) {
        values.error(node, QStringLiteral("expected an endpoint with name and url"));
        return std::nullopt;
    }
    if (role == EndpointRole::External)
        values.expectKeys(node,
                          {u"enabled", u"name", u"group", u"token", u"heartbeat", u"alerts", u"maintenance-windows"});
    else
        values.expectKeys(node, {u"enabled", u"name", u"group", u"url", u"method", u"conditions", u"interval",
                                 u"graphql", u"body", u"headers", u"dns", u"ssh", u"alerts", u"maintenance-windows",
                                 u"client", u"ui", u"extra-labels", u"store", u"always-run"});
    Probe probe;
    probe.place = values.place(node);
    probe.name = values.text(node.find(u"name"));
    probe.group = values.text(node.find(u"group"));
    probe.enabled = values.flag(node.find(u"enabled"), true);
    if (probe.name.isEmpty())
        values.error(node, QStringLiteral("name is missing"));
    readAlerts(node.find(u"alerts"), probe, defaults, values);
    readWindows(node.find(u"maintenance-windows"), probe, values);
    if (role == EndpointRole::External) {
        readHeartbeat(node, probe, values);
        return probe;
    }
    probe.target = values.text(node.find(u"url"));
    if (probe.target.isEmpty()) {
        values.error(node, QStringLiteral("url is missing"));
        return std::nullopt;
    }
    probe.cadence.interval = values.duration(node.find(u"interval"), probe.cadence.interval);
    if (probe.cadence.interval <= Milliseconds(0))
        probe.cadence.interval = Probe().cadence.interval;
    const std::optional<ProbeKind> kind = kindOf(node, probe.target, values);
    probe.kind = kind.value_or(ProbeKind::Http);
    readQuestion(node, probe, values);
    return kind ? std::optional(probe) : std::nullopt;
}

} // namespace readyroom::health
