// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <utility>
#include <vector>

#include <QJsonValue>

#include "core/yaml/Node.h"
#include "health/HealthConfiguration.h"

namespace readyroom::health {

/// What the YAML reader has to say about a file that it cannot read, at its place.
[[nodiscard]] ConfigurationNote noteOf(const Error& error, const QString& file);

/// Reads single values of a configuration, of Gatus' or of our own, replaces environment variables in them and notes
/// what is wrong. Private to the readers; what it is given must outlive it.
class ConfigurationValues
{
public:
    ConfigurationValues(QString file, const Environment& environment, HealthConfiguration& configuration);

    void error(const yaml::Node& node, const QString& text);
    void unsupported(const yaml::Node& node, const QString& text);
    void notNeeded(const yaml::Node& node, const QString& text);

    [[nodiscard]] SourcePlace place(const yaml::Node& node) const;
    /// With variables replaced; empty for a missing or null node; an error where the node is no single value.
    [[nodiscard]] QString text(const yaml::Node& node);
    [[nodiscard]] bool flag(const yaml::Node& node, bool fallback);
    [[nodiscard]] int integer(const yaml::Node& node, int fallback);
    /// "30s", or nanoseconds as a number, as Go's YAML reader takes them.
    [[nodiscard]] Milliseconds duration(const yaml::Node& node, Milliseconds fallback);
    /// "30s"; a number without a unit is an error here.
    [[nodiscard]] Milliseconds span(const yaml::Node& node, Milliseconds fallback, Milliseconds least);
    [[nodiscard]] QStringList texts(const yaml::Node& node);
    /// The entries of a mapping, in their order.
    [[nodiscard]] std::vector<std::pair<QString, QString>> pairs(const yaml::Node& node);
    /// A number or truth value where the text is one.
    [[nodiscard]] QJsonValue typed(const yaml::Node& node);
    [[nodiscard]] MaintenanceWindow maintenance(const yaml::Node& node);

    /// Notes every key of a mapping that is none of these.
    void expectKeys(const yaml::Node& mapping, std::initializer_list<QStringView> known);

private:
    [[nodiscard]] QString expanded(const QString& text);
    [[nodiscard]] QString variable(const QString& name, const QString& written);
    void note(ConfigurationNote::Kind kind, const yaml::Node& node, const QString& text);

    QString m_file;
    const Environment& m_environment;
    HealthConfiguration& m_configuration;
};

} // namespace readyroom::health
