// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/yaml/Node.h"
#include "health/ConfigurationValues.h"
#include "health/ProbeState.h"

namespace readyroom::health {

// What probes and journeys of readyroom.yaml have in common. Private to its readers.

/// The keys of thresholds, degraded and maintenance.
[[nodiscard]] StateRules readStateRules(const yaml::Node& node, ConfigurationValues& values);
/// The keys interval, retries, retry-interval and failure-interval.
[[nodiscard]] Cadence readCadence(const yaml::Node& node, Milliseconds interval, ConfigurationValues& values);
/// A list of windows; those that are not enabled are left out.
[[nodiscard]] std::vector<MaintenanceWindow> readMaintenance(const yaml::Node& list, ConfigurationValues& values);
/// A list of texts, or one text alone.
[[nodiscard]] QStringList oneOrMore(const yaml::Node& node, ConfigurationValues& values);

} // namespace readyroom::health
