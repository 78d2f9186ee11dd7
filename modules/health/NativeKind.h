// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/yaml/Node.h"
#include "health/ConfigurationValues.h"
#include "health/Probe.h"

namespace readyroom::health {

/// Reads how a probe of readyroom.yaml asks: the one of the keys url, tcp, tls, starttls, dns, icmp, websocket, command
/// and heartbeat that it has, and what belongs to it. False where it cannot be asked; that is noted. Private to the
/// reader.
[[nodiscard]] bool readKind(const yaml::Node& node, Probe& probe, ConfigurationValues& values);

/// The conditions of a probe that names none: it answers, and not with an error.
void addUsualConditions(Probe& probe);

} // namespace readyroom::health
