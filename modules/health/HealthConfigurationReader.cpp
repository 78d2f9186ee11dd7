// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HealthConfigurationReader.h"

#include <set>

#include "core/workspace/Workspace.h"
#include "core/yaml/Document.h"
#include "health/ConfigurationValues.h"
#include "health/Dependencies.h"
#include "health/GatusReader.h"
#include "health/NativeProbe.h"
#include "health/NativeRules.h"

namespace readyroom::health {

namespace {

constexpr QStringView section = u"health";
constexpr QStringView gatusKey = u"gatus";
constexpr int mostPlaces = 10'000;
constexpr Milliseconds shortestInterval{1000};

/// As it is compared with the names of files.
QString cleanPath(QString path)
{
    while (path.startsWith(QLatin1String("./")))
        path.remove(0, 2);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    return path;
}

class Reading
{
public:
    Reading(const workspace::TrustScope& scope, const Environment& environment);
    [[nodiscard]] HealthConfiguration take(const yaml::Node& root);

private:
    void readGatusFiles(const yaml::Node& list);
    void readGatusPath(const QString& path, const yaml::Node& node);
    void readConnectivity(const yaml::Node& node);
    void readConcurrency(const yaml::Node& node);
    void readProbes(const yaml::Node& list);
    void readJourneys(const yaml::Node& list);
    [[nodiscard]] bool isList(const yaml::Node& node, const QString& what);
    [[nodiscard]] bool claim(const QString& key, const yaml::Node& node);

    const workspace::TrustScope& m_scope;
    const Environment& m_environment;
    HealthConfiguration m_configuration;
    ConfigurationValues m_values;
    Dependencies m_dependencies;
    std::vector<MaintenanceWindow> m_maintenance; ///< of all that readyroom.yaml itself names
    std::set<QString> m_keys;
};

Reading::Reading(const workspace::TrustScope& scope, const Environment& environment)
    : m_scope(scope)
    , m_environment(environment)
    , m_values(QLatin1String(workspace::Workspace::configurationName), environment, m_configuration)
{
}

bool Reading::isList(const yaml::Node& node, const QString& what)
{
    if (node.isMissing() || node.isNull())
        return false;
    if (!node.isSequence())
        m_values.error(node, QStringLiteral("expected a list of %1").arg(what));
    return node.isSequence();
}

bool Reading::claim(const QString& key, const yaml::Node& node)
{
    if (m_keys.insert(key).second)
        return true;
    m_values.error(node, QStringLiteral("another one has the same group and name"));
    return false;
}

void Reading::readGatusPath(const QString& path, const yaml::Node& node)
{
    std::vector<ConfigurationFile> files;
    for (const workspace::TrustFile& file : m_scope.files) {
        if (file.name == path || file.name.startsWith(path + QLatin1Char('/')))
            files.push_back({file.name, file.bytes});
    }
    if (files.empty()) {
        m_values.error(node, QStringLiteral("there is no such file in the workspace, and no folder with YAML files"));
        return;
    }
    GatusConfiguration read = readGatus(files, m_environment);
    m_configuration.notes.insert(m_configuration.notes.end(), read.notes.begin(), read.notes.end());
    m_configuration.environment += read.environment;
    if (read.connectivity)
        m_configuration.connectivity = read.connectivity;
    if (read.concurrency > 0)
        m_configuration.concurrency = read.concurrency;
    for (Probe& probe : read.probes) {
        if (claim(probe.key(), node))
            m_configuration.probes.push_back(std::move(probe));
    }
    for (Journey& journey : read.journeys) {
        if (claim(journey.key(), node))
            m_configuration.journeys.push_back(std::move(journey));
    }
}

void Reading::readGatusFiles(const yaml::Node& list)
{
    // Paths are no values: which files are trusted must not depend on the environment.
    for (int i = 0; i < (list.isSequence() ? list.size() : 1); ++i) {
        const yaml::Node node = list.isSequence() ? list.at(i) : list;
        if (node.isMissing() || node.isNull())
            continue;
        if (const Result<QString> path = node.toText())
            readGatusPath(cleanPath(*path), node);
        else
            m_values.error(node, QStringLiteral("expected the path of a file or folder"));
    }
}

void Reading::readConnectivity(const yaml::Node& node)
{
    if (node.isMissing() || node.isNull())
        return;
    m_values.expectKeys(node, {u"target", u"interval"});
    ConnectivityCheck check;
    check.target = m_values.text(node.find(u"target"));
    check.interval = m_values.span(node.find(u"interval"), check.interval, shortestInterval);
    if (check.target.contains(QLatin1Char(':')))
        m_configuration.connectivity = check;
    else
        m_values.error(node, QStringLiteral("expected a target such as 1.1.1.1:53"));
}

void Reading::readConcurrency(const yaml::Node& node)
{
    if (node.isMissing() || node.isNull())
        return;
    const int places = m_values.integer(node, 0);
    if (places >= 1 && places <= mostPlaces)
        m_configuration.concurrency = places;
    else
        m_values.error(node, QStringLiteral("expected a number from 1 to %1").arg(mostPlaces));
}

void Reading::readProbes(const yaml::Node& list)
{
    for (int i = 0; isList(list, QStringLiteral("probes")) && i < list.size(); ++i) {
        std::optional<Probe> probe = readNativeProbe(list.at(i), m_values);
        if (!probe || !claim(probe->key(), list.at(i)))
            continue;
        m_dependencies.note(probe->key(), list.at(i).find(u"depends-on"));
        probe->maintenance.insert(probe->maintenance.end(), m_maintenance.begin(), m_maintenance.end());
        m_configuration.probes.push_back(std::move(*probe));
    }
}

void Reading::readJourneys(const yaml::Node& list)
{
    for (int i = 0; isList(list, QStringLiteral("journeys")) && i < list.size(); ++i) {
        std::optional<Journey> journey = readNativeJourney(list.at(i), m_values);
        if (!journey || !claim(journey->key(), list.at(i)))
            continue;
        m_dependencies.note(journey->key(), list.at(i).find(u"depends-on"));
        journey->maintenance.insert(journey->maintenance.end(), m_maintenance.begin(), m_maintenance.end());
        m_configuration.journeys.push_back(std::move(*journey));
    }
}

HealthConfiguration Reading::take(const yaml::Node& root)
{
    const yaml::Node health = root.find(section);
    if (health.isMapping()) {
        m_values.expectKeys(health,
                            {gatusKey, u"probes", u"journeys", u"connectivity", u"concurrency", u"maintenance"});
        // First what others say: where both say it, readyroom.yaml counts.
        readGatusFiles(health.find(gatusKey));
        readConnectivity(health.find(u"connectivity"));
        readConcurrency(health.find(u"concurrency"));
        m_maintenance = readMaintenance(health.find(u"maintenance"), m_values);
        readProbes(health.find(u"probes"));
        readJourneys(health.find(u"journeys"));
        m_dependencies.resolve(m_configuration, m_values);
    } else if (!health.isMissing() && !health.isNull()) {
        m_values.error(health, QStringLiteral("expected keys such as probes, journeys and gatus"));
    }
    m_configuration.environment.sort();
    m_configuration.environment.removeDuplicates();
    m_configuration.sortNotes();
    return std::move(m_configuration);
}

} // namespace

HealthConfiguration readHealth(const workspace::TrustScope& scope, const Environment& environment)
{
    const Result<yaml::Document> document = yaml::Document::parse(scope.configuration);
    if (!document) {
        HealthConfiguration broken;
        broken.notes.push_back(noteOf(document.error(), QLatin1String(workspace::Workspace::configurationName)));
        return broken;
    }
    return Reading(scope, environment).take(document->root());
}

QStringList gatusPaths(const QByteArray& configuration)
{
    QStringList paths;
    const Result<yaml::Document> document = yaml::Document::parse(configuration);
    if (!document)
        return paths;
    const yaml::Node list = document->root().find(section).find(gatusKey);
    for (int i = 0; i < (list.isSequence() ? list.size() : 1); ++i) {
        if (const Result<QString> path = (list.isSequence() ? list.at(i) : list).toText())
            paths << cleanPath(*path);
    }
    return paths;
}

} // namespace readyroom::health
