// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/NativeProbe.h"

#include "health/GatusEndpoint.h"
#include "health/NativeKind.h"
#include "health/NativeRules.h"

namespace readyroom::health {

namespace {

constexpr Milliseconds usualInterval{60'000};
constexpr Milliseconds usualJourneyInterval{15 * 60'000};
constexpr Milliseconds shortestTimeout{10};

AddressFamily readFamily(const yaml::Node& node, ConfigurationValues& values)
{
    const QString name = values.text(node);
    if (name == QLatin1String("4"))
        return AddressFamily::V4;
    if (name == QLatin1String("6"))
        return AddressFamily::V6;
    if (!name.isEmpty() && name != QLatin1String("any"))
        values.error(node, QStringLiteral("expected any, 4 or 6"));
    return AddressFamily::Any;
}

ClientOptions readClient(const yaml::Node& node, ConfigurationValues& values)
{
    ClientOptions client;
    if (node.isMissing() || node.isNull())
        return client;
    if (!node.isMapping())
        values.error(node, QStringLiteral("expected keys and values"));
    values.expectKeys(node, {u"verify", u"redirects", u"family", u"resolver", u"proxy", u"certificate", u"key",
                             u"authority", u"server-name", u"oauth2"});
    client.verifiesCertificate = values.flag(node.find(u"verify"), client.verifiesCertificate);
    client.followsRedirects = values.flag(node.find(u"redirects"), client.followsRedirects);
    client.family = readFamily(node.find(u"family"), values);
    client.resolver = values.text(node.find(u"resolver"));
    if (!client.resolver.isEmpty() && !client.resolver.contains(QLatin1String("://")))
        client.resolver.prepend(QLatin1String("udp://"));
    if (!client.resolver.isEmpty() && !client.resolver.startsWith(QLatin1String("udp://")) &&
        !client.resolver.startsWith(QLatin1String("tcp://")))
        values.error(node.find(u"resolver"), QStringLiteral("expected a name server such as 1.1.1.1:53"));
    client.proxy = values.text(node.find(u"proxy"));
    client.certificateFile = values.text(node.find(u"certificate"));
    client.keyFile = values.text(node.find(u"key"));
    if (client.certificateFile.isEmpty() != client.keyFile.isEmpty())
        values.error(node, QStringLiteral("certificate and key go together"));
    client.authorityFile = values.text(node.find(u"authority"));
    client.serverName = values.text(node.find(u"server-name"));
    readOauth2(node.find(u"oauth2"), client, values);
    return client;
}

/// What is said of a request, for whoever makes one.
void readRequest(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    if (probe.kind != ProbeKind::Http) {
        for (const QStringView key : {u"method", u"body"}) {
            if (!node.find(key).isMissing())
                values.error(node.find(key), QStringLiteral("only a probe by url has it"));
        }
    }
    if (probe.kind != ProbeKind::Http && probe.kind != ProbeKind::WebSocket && !node.find(u"headers").isMissing())
        values.error(node.find(u"headers"), QStringLiteral("only probes by url and websocket have them"));
    if (const QString method = values.text(node.find(u"method")); !method.isEmpty())
        probe.http.method = method;
    probe.http.body = values.text(node.find(u"body"));
    probe.http.headers = values.pairs(node.find(u"headers"));
    probe.checksRevocation = values.flag(node.find(u"revocation"), false);
    const bool hasTls = probe.kind == ProbeKind::Http || probe.kind == ProbeKind::Tls ||
                        probe.kind == ProbeKind::StartTls || probe.kind == ProbeKind::WebSocket;
    if (probe.checksRevocation && !hasTls)
        values.error(node.find(u"revocation"), QStringLiteral("there is no certificate"));
}

void readNames(const yaml::Node& node, QString& name, QString& group, ConfigurationValues& values)
{
    name = values.text(node.find(u"name"));
    group = values.text(node.find(u"group"));
    if (name.trimmed().isEmpty())
        values.error(node, QStringLiteral("name is missing"));
}

/// What a probe and a step of a journey share; false where it cannot be asked.
bool readQuestion(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    probe.client = readClient(node.find(u"client"), values);
    probe.client.timeout = values.span(node.find(u"timeout"), probe.client.timeout, shortestTimeout);
    const bool isRead = readKind(node, probe, values);
    if (isRead)
        readRequest(node, probe, values);
    readConditionList(node.find(u"conditions"), probe, values);
    if (isRead && node.find(u"conditions").size() == 0)
        addUsualConditions(probe);
    return isRead;
}

std::optional<JourneyStep> readStep(const yaml::Node& node, ConfigurationValues& values)
{
    if (!node.isMapping()) {
        values.error(node, QStringLiteral("expected a step with name and url"));
        return std::nullopt;
    }
    values.expectKeys(node, {u"name", u"url", u"method", u"headers", u"body", u"timeout", u"conditions", u"client",
                             u"store", u"always-run"});
    JourneyStep step;
    step.probe.place = values.place(node);
    readNames(node, step.probe.name, step.probe.group, values);
    step.store = values.pairs(node.find(u"store"));
    step.alwaysRuns = values.flag(node.find(u"always-run"), false);
    if (node.find(u"url").isMissing()) {
        values.error(node, QStringLiteral("url is missing"));
        return std::nullopt;
    }
    if (!readQuestion(node, step.probe, values))
        return std::nullopt;
    return step;
}

} // namespace

std::optional<Probe> readNativeProbe(const yaml::Node& node, ConfigurationValues& values)
{
    if (!node.isMapping()) {
        values.error(node, QStringLiteral("expected a probe with a name and what it asks"));
        return std::nullopt;
    }
    values.expectKeys(node, {u"name",
                             u"group",
                             u"enabled",
                             u"description",
                             u"url",
                             u"tcp",
                             u"tls",
                             u"starttls",
                             u"dns",
                             u"icmp",
                             u"websocket",
                             u"command",
                             u"heartbeat",
                             u"method",
                             u"headers",
                             u"body",
                             u"interval",
                             u"retries",
                             u"retry-interval",
                             u"failure-interval",
                             u"timeout",
                             u"conditions",
                             u"thresholds",
                             u"degraded",
                             u"depends-on",
                             u"maintenance",
                             u"client",
                             u"revocation"});
    Probe probe;
    probe.place = values.place(node);
    readNames(node, probe.name, probe.group, values);
    probe.enabled = values.flag(node.find(u"enabled"), true);
    probe.description = values.text(node.find(u"description"));
    probe.cadence = readCadence(node, usualInterval, values);
    const bool isRead = readQuestion(node, probe, values);
    const StateRules rules = readStateRules(node, values);
    probe.thresholds = rules.thresholds;
    probe.failureShare = rules.failureShare;
    probe.degraded = rules.degraded;
    probe.maintenance = rules.maintenance;
    probe.dependsOn = oneOrMore(node.find(u"depends-on"), values);
    return isRead && !probe.name.trimmed().isEmpty() ? std::optional(probe) : std::nullopt;
}

std::optional<Journey> readNativeJourney(const yaml::Node& node, ConfigurationValues& values)
{
    if (!node.isMapping()) {
        values.error(node, QStringLiteral("expected a journey with a name and its steps"));
        return std::nullopt;
    }
    values.expectKeys(node, {u"name", u"group", u"enabled", u"description", u"interval", u"retries", u"retry-interval",
                             u"failure-interval", u"timeout", u"context", u"steps", u"thresholds", u"degraded",
                             u"depends-on", u"maintenance"});
    Journey journey;
    journey.place = values.place(node);
    readNames(node, journey.name, journey.group, values);
    journey.enabled = values.flag(node.find(u"enabled"), true);
    journey.description = values.text(node.find(u"description"));
    const Cadence cadence = readCadence(node, usualJourneyInterval, values);
    journey.interval = cadence.interval;
    journey.retries = cadence.retries;
    journey.retryInterval = cadence.retryInterval;
    journey.failureInterval = cadence.failureInterval;
    journey.timeout = values.span(node.find(u"timeout"), journey.timeout, shortestTimeout);
    const StateRules rules = readStateRules(node, values);
    journey.thresholds = rules.thresholds;
    journey.failureShare = rules.failureShare;
    journey.degraded = rules.degraded;
    journey.maintenance = rules.maintenance;
    journey.dependsOn = oneOrMore(node.find(u"depends-on"), values);
    const yaml::Node context = node.find(u"context");
    for (int i = 0; i < context.size(); ++i) {
        if (context.isMapping())
            journey.context.insert(context.keyAt(i).text(), values.typed(context.at(i)));
    }
    const yaml::Node steps = node.find(u"steps");
    for (int i = 0; steps.isSequence() && i < steps.size(); ++i) {
        const std::optional<JourneyStep> step = readStep(steps.at(i), values);
        if (!step)
            return std::nullopt; // what is left would be another journey
        journey.steps.push_back(*step);
    }
    if (journey.steps.empty())
        values.error(steps.isMissing() ? node : steps, QStringLiteral("expected a list of at least one step"));
    return journey.steps.empty() || journey.name.trimmed().isEmpty() ? std::nullopt : std::optional(journey);
}

} // namespace readyroom::health
