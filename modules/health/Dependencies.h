// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QString>

#include "core/yaml/Node.h"
#include "health/ConfigurationValues.h"
#include "health/HealthConfiguration.h"

namespace readyroom::health {

/// Turns the names of what probes and journeys depend on into keys: "group/name", a name of the same group, a name that
/// there is only once, or a key. What is not there, is meant for several or leads back to itself is noted where it is
/// written, and left out. Private to the reader.
class Dependencies final
{
public:
    /// Where the dependencies of a key are written: one text, or a list of them.
    void note(const QString& key, const yaml::Node& node) { m_nodes[key] = node; }
    void resolve(HealthConfiguration& configuration, ConfigurationValues& values);

private:
    struct Entry
    {
        QString key;
        QString group;
        QString name;
        QStringList* dependsOn = nullptr;
    };

    [[nodiscard]] yaml::Node placeOf(const QString& key, int index) const;
    [[nodiscard]] const Entry* find(const Entry& owner, const QString& text, QString& fault) const;
    [[nodiscard]] bool leadsTo(const Entry& from, const Entry& to) const;
    [[nodiscard]] const Entry* byKey(const QString& key) const;

    std::map<QString, yaml::Node> m_nodes;
    std::vector<Entry> m_entries;
    std::map<QString, size_t> m_indices; ///< by key
};

} // namespace readyroom::health
