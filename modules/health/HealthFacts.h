// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "core/facts/Fact.h"
#include "health/CheckResult.h"
#include "health/HealthBoard.h"
#include "health/ResultRow.h"

namespace readyroom::health {

// What is measured about the health of a service, as facts for rules. Pure; any thread.

/// How often facts about the present are measured, and how long they may be relied on.
constexpr Duration stateFactsPeriod = std::chrono::seconds(60);
constexpr Duration stateFactsLife = 3 * stateFactsPeriod;
constexpr Duration uptimeFactsPeriod = std::chrono::hours(1);
constexpr Duration uptimeFactsLife = 3 * uptimeFactsPeriod;
constexpr Duration certificateFactsPeriod = std::chrono::hours(6);
constexpr Duration certificateFactsLife = 4 * certificateFactsPeriod;
constexpr Duration gradeFactsLife = std::chrono::hours(24 * 7);

/// "health.up": percent of those whose state is known that are up or degraded; and "health.probes_down". Without a
/// subject.
[[nodiscard]] std::vector<facts::Fact> stateFacts(const HealthCounts& counts, TimePoint at);
/// "health.uptime_percent_24h" of a probe, by its key: the share of checks, without those in maintenance or masked.
[[nodiscard]] facts::Fact uptimeFact(const QString& key, const CheckCounts& counts, TimePoint at);
/// "tls.days_until_expiry" of a host: until the first certificate of its chain ends, in days, below 0 after it; unknown
/// where there is no certificate.
[[nodiscard]] facts::Fact expiryFact(const HostCertificates& certificates, TimePoint at);
/// "headers.grade" of a host: "A+" … "F". @param source the address that was asked
[[nodiscard]] facts::Fact headersFact(const QString& host, const QString& grade, const QString& source, TimePoint at);

} // namespace readyroom::health
