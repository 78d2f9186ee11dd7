// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>

#include "core/yaml/Node.h"
#include "health/ConfigurationValues.h"
#include "health/Journey.h"
#include "health/Probe.h"

namespace readyroom::health {

/// What `alerting` says of each kind of alert, for endpoints that do not say it themselves.
using AlertDefaults = std::map<QString, Thresholds>;

/// Where an endpoint stands.
enum class EndpointRole {
    Alone,
    Step,     ///< of a suite: `store` and `always-run` are allowed, the group is the suite's
    External, ///< reports in by itself
};

/// Makes a probe of an entry of `endpoints`, `suites[].endpoints` or `external-endpoints`. What is wrong is noted;
/// nothing where it cannot be asked at all.
[[nodiscard]] std::optional<Probe> readEndpoint(const yaml::Node& node, EndpointRole role,
                                                const AlertDefaults& defaults, ConfigurationValues& values);

/// The types of records that can be asked for, in capitals.
[[nodiscard]] const QStringList& dnsTypes();
/// token-url, client-id, client-secret and scopes; nothing happens for a missing node.
void readOauth2(const yaml::Node& node, ClientOptions& client, ConfigurationValues& values);
/// Adds the conditions of a list to a probe whose interval is known.
void readConditionList(const yaml::Node& list, Probe& probe, ConfigurationValues& values);

/// failure-threshold and success-threshold of an alert.
[[nodiscard]] Thresholds readThresholds(const yaml::Node& alert, Thresholds fallback, ConfigurationValues& values);

} // namespace readyroom::health
