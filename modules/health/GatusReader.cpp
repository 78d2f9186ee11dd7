// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/GatusReader.h"

#include <array>
#include <set>

#include "core/yaml/Document.h"
#include "health/ConfigurationValues.h"
#include "health/GatusEndpoint.h"

namespace readyroom::health {

namespace {

/// One parsed file and what reads its values.
struct Part
{
    yaml::Document document;
    ConfigurationValues values;
};

/// What Gatus has for itself: its page, its store, its messages.
constexpr std::array<QStringView, 9> ownKeys{u"metrics", u"storage", u"announcements", u"disable-monitoring-lock",
                                             u"web",     u"ui",      u"security",      u"skip-invalid-config-update",
                                             u"alerting"};

class Reading
{
public:
    Reading(const std::vector<ConfigurationFile>& files, const Environment& environment);
    [[nodiscard]] GatusConfiguration take();

private:
    void parse(const ConfigurationFile& file, const Environment& environment);
    void noteSetTwice();
    void findSetTwice(const yaml::Node& node, Part& part, std::set<QString>& seen);
    void readTopLevel(Part& part);
    void readDefaults(const yaml::Node& alerting, Part& part);
    void readShared(Part& part);
    void readEndpoints(const yaml::Node& list, EndpointRole role, Part& part);
    void readSuite(const yaml::Node& node, Part& part);
    [[nodiscard]] bool claimKey(const QString& key, const yaml::Node& node, Part& part);

    GatusConfiguration m_configuration;
    std::vector<Part> m_parts;
    AlertDefaults m_defaults;
    std::vector<MaintenanceWindow> m_maintenance; ///< of all endpoints
    std::set<QString> m_keys;
};

Reading::Reading(const std::vector<ConfigurationFile>& files, const Environment& environment)
{
    for (const ConfigurationFile& file : files)
        parse(file, environment);
}

void Reading::parse(const ConfigurationFile& file, const Environment& environment)
{
    const Result<yaml::Document> document = yaml::Document::parse(file.bytes);
    if (!document) {
        m_configuration.notes.push_back(noteOf(document.error(), file.name));
        return;
    }
    m_parts.push_back({*document, ConfigurationValues(file.name, environment, m_configuration)});
}

void Reading::findSetTwice(const yaml::Node& node, Part& part, std::set<QString>& seen)
{
    if (node.isSequence())
        return;
    if (!node.isMapping()) {
        if (!seen.insert(node.path()).second)
            part.values.error(node, QStringLiteral("another file sets it too"));
        return;
    }
    for (int i = 0; i < node.size(); ++i)
        findSetTwice(node.at(i), part, seen);
}

void Reading::noteSetTwice()
{
    std::set<QString> seen;
    for (Part& part : m_parts) {
        if (part.document.root().isMapping())
            findSetTwice(part.document.root(), part, seen);
    }
}

void Reading::readDefaults(const yaml::Node& alerting, Part& part)
{
    for (int i = 0; i < alerting.size(); ++i) {
        const yaml::Node alert = alerting.at(i).find(u"default-alert");
        if (!alert.isMissing())
            m_defaults[alerting.keyAt(i).text()] = readThresholds(alert, Thresholds(), part.values);
    }
}

void Reading::readShared(Part& part)
{
    const yaml::Node root = part.document.root();
    readDefaults(root.find(u"alerting"), part);
    const yaml::Node maintenance = root.find(u"maintenance");
    if (!maintenance.isMissing() && part.values.flag(maintenance.find(u"enabled"), true))
        m_maintenance.push_back(part.values.maintenance(maintenance));
    m_configuration.concurrency = part.values.integer(root.find(u"concurrency"), m_configuration.concurrency);
    const yaml::Node checker = root.find(u"connectivity").find(u"checker");
    if (checker.isMissing())
        return;
    part.values.expectKeys(checker, {u"target", u"interval"});
    ConnectivityCheck check;
    check.target = part.values.text(checker.find(u"target"));
    check.interval = part.values.duration(checker.find(u"interval"), check.interval);
    if (!check.target.contains(QLatin1Char(':')))
        part.values.error(checker, QStringLiteral("expected a target such as 1.1.1.1:53"));
    else
        m_configuration.connectivity = check;
}

bool Reading::claimKey(const QString& key, const yaml::Node& node, Part& part)
{
    if (m_keys.insert(key).second)
        return true;
    part.values.error(node, QStringLiteral("another endpoint has the same group and name"));
    return false;
}

void Reading::readEndpoints(const yaml::Node& list, EndpointRole role, Part& part)
{
    if (list.isMissing() || list.isNull())
        return;
    if (!list.isSequence()) {
        part.values.error(list, QStringLiteral("expected a list of endpoints"));
        return;
    }
    for (int i = 0; i < list.size(); ++i) {
        std::optional<Probe> probe = readEndpoint(list.at(i), role, m_defaults, part.values);
        if (!probe || !claimKey(probe->key(), list.at(i), part))
            continue;
        for (const QStringView key : {u"store", u"always-run"}) {
            if (!list.at(i).find(key).isMissing())
                part.values.error(list.at(i).find(key), QStringLiteral("it belongs into a suite"));
        }
        probe->maintenance.insert(probe->maintenance.end(), m_maintenance.begin(), m_maintenance.end());
        m_configuration.probes.push_back(std::move(*probe));
    }
}

void Reading::readSuite(const yaml::Node& node, Part& part)
{
    part.values.expectKeys(node, {u"name", u"group", u"enabled", u"interval", u"timeout", u"context", u"endpoints"});
    Journey journey;
    journey.interval = Milliseconds(10 * 60'000); // of Gatus; that of Readyroom's own form is longer
    journey.place = part.values.place(node);
    journey.name = part.values.text(node.find(u"name"));
    journey.group = part.values.text(node.find(u"group"));
    journey.enabled = part.values.flag(node.find(u"enabled"), true);
    journey.interval = part.values.duration(node.find(u"interval"), journey.interval);
    journey.timeout = part.values.duration(node.find(u"timeout"), journey.timeout);
    if (journey.name.isEmpty())
        part.values.error(node, QStringLiteral("name is missing"));
    const yaml::Node context = node.find(u"context");
    for (int i = 0; i < context.size(); ++i)
        journey.context.insert(context.keyAt(i).text(), part.values.typed(context.at(i)));
    const yaml::Node steps = node.find(u"endpoints");
    for (int i = 0; i < steps.size(); ++i) {
        const std::optional<Probe> probe = readEndpoint(steps.at(i), EndpointRole::Step, m_defaults, part.values);
        if (!probe)
            continue;
        JourneyStep step{*probe, {}, part.values.flag(steps.at(i).find(u"always-run"), false)};
        step.store = part.values.pairs(steps.at(i).find(u"store"));
        journey.steps.push_back(std::move(step));
    }
    if (steps.size() == 0)
        part.values.error(node, QStringLiteral("a suite needs at least one endpoint"));
    else if (claimKey(probeKey(journey.group, journey.name), node, part))
        m_configuration.journeys.push_back(std::move(journey));
}

void Reading::readTopLevel(Part& part)
{
    const yaml::Node root = part.document.root();
    if (root.isMissing() || root.isNull())
        return;
    if (!root.isMapping()) {
        part.values.error(root, QStringLiteral("expected keys and values"));
        return;
    }
    part.values.expectKeys(root, {u"metrics", u"storage", u"alerting", u"announcements", u"endpoints",
                                  u"external-endpoints", u"suites", u"security", u"concurrency",
                                  u"disable-monitoring-lock", u"skip-invalid-config-update", u"web", u"ui",
                                  u"maintenance", u"connectivity", u"remote", u"tunneling", u"debug"});
    for (const QStringView key : ownKeys) {
        if (!root.find(key).isMissing())
            part.values.notNeeded(root.find(key), QStringLiteral("Readyroom does this in its own way"));
    }
    for (const QStringView key : {u"remote", u"tunneling"}) {
        if (!root.find(key).isMissing())
            part.values.unsupported(root.find(key), QStringLiteral("it is not done here"));
    }
    readEndpoints(root.find(u"endpoints"), EndpointRole::Alone, part);
    readEndpoints(root.find(u"external-endpoints"), EndpointRole::External, part);
    const yaml::Node suites = root.find(u"suites");
    for (int i = 0; i < suites.size(); ++i)
        readSuite(suites.at(i), part);
}

GatusConfiguration Reading::take()
{
    noteSetTwice();
    // Wherever they stand, defaults and maintenance count for the endpoints of every file.
    for (Part& part : m_parts)
        readShared(part);
    for (Part& part : m_parts)
        readTopLevel(part);
    m_configuration.sortNotes();
    return std::move(m_configuration);
}

} // namespace

GatusConfiguration readGatus(const std::vector<ConfigurationFile>& files, const Environment& environment)
{
    return Reading(files, environment).take();
}

} // namespace readyroom::health
