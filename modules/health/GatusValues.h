// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

#include "core/yaml/Node.h"
#include "health/GatusReader.h"

namespace readyroom::health {

/// Reads single values of a Gatus file, replaces environment variables in them and notes what is wrong. Private to the
/// reader.
class GatusValues
{
public:
    GatusValues(QString file, const Environment& environment, GatusConfiguration& configuration);

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
    [[nodiscard]] QStringList texts(const yaml::Node& node);
    [[nodiscard]] MaintenanceWindow maintenance(const yaml::Node& node);

    /// Notes every key of a mapping that is none of these.
    void expectKeys(const yaml::Node& mapping, std::initializer_list<QStringView> known);

private:
    [[nodiscard]] QString expanded(const QString& text);
    [[nodiscard]] QString variable(const QString& name, const QString& written);
    void note(ConfigurationNote::Kind kind, const yaml::Node& node, const QString& text);

    QString m_file;
    const Environment& m_environment;
    GatusConfiguration& m_configuration;
};

} // namespace readyroom::health
