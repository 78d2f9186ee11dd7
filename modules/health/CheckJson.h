// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "health/CheckResult.h"
#include "health/GatusReader.h"
#include "health/Journey.h"
#include "health/Probe.h"

namespace readyroom::health {

/// A check for scripts: {name, group, kind, target, state, success, at, durationMs, statusCode, ip, rcode, phases,
/// conditions, certificates, ping, steps, error}. What is unknown is null; times are ISO 8601 in UTC, durations in
/// milliseconds. The state is that of this check alone: "up", "degraded", "down" or "unknown". Any thread.
[[nodiscard]] QJsonObject checkToJson(const Probe& probe, const CheckResult& result);
/// Likewise; the kind is "journey" and there is no target.
[[nodiscard]] QJsonObject checkToJson(const Journey& journey, const CheckResult& result);
/// {kind, file, line, column, path, text}; the kind is "error", "unsupported" or "notNeeded".
[[nodiscard]] QJsonObject noteToJson(const ConfigurationNote& note);
/// The state that one check shows, without a memory of others.
[[nodiscard]] HealthState stateOf(CheckOutcome outcome);

} // namespace readyroom::health
