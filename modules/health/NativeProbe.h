// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/yaml/Node.h"
#include "health/ConfigurationValues.h"
#include "health/Journey.h"
#include "health/Probe.h"

namespace readyroom::health {

/// Makes a probe of an entry of "health.probes" in readyroom.yaml. What is wrong is noted; nothing where it cannot be
/// asked at all. What it depends on stays as written. Private to the reader.
[[nodiscard]] std::optional<Probe> readNativeProbe(const yaml::Node& node, ConfigurationValues& values);

/// Makes a journey of an entry of "health.journeys", likewise.
[[nodiscard]] std::optional<Journey> readNativeJourney(const yaml::Node& node, ConfigurationValues& values);

} // namespace readyroom::health
