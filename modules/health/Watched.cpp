// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/Watched.h"

#include <QSet>

namespace readyroom::health {

Watched::Watched(Probe probe)
    : key(probe.key())
    , name(probe.name)
    , group(probe.group)
    , enabled(probe.enabled)
    , cadence(probe.cadence)
    , rules{probe.thresholds, probe.failureShare, probe.degraded, probe.maintenance}
    , dependsOn(probe.dependsOn)
{
    // Repetitions are up to whoever decides when to ask.
    probe.cadence.retries = 0;
    what = std::move(probe);
}

Watched::Watched(Journey journey)
    : key(journey.key())
    , name(journey.name)
    , group(journey.group)
    , enabled(journey.enabled)
    , cadence{journey.interval, journey.retries, journey.retryInterval, journey.failureInterval}
    , rules{journey.thresholds, journey.failureShare, journey.degraded, journey.maintenance}
    , dependsOn(journey.dependsOn)
{
    journey.retries = 0;
    what = std::move(journey);
}

bool Watched::isHeartbeat() const
{
    const auto* probe = std::get_if<Probe>(&what);
    return probe && probe->kind == ProbeKind::Heartbeat;
}

QString Watched::kindName() const
{
    const auto* probe = std::get_if<Probe>(&what);
    return probe ? probeKindName(probe->kind) : QStringLiteral("journey");
}

std::vector<Watched> watchedOf(const std::vector<Probe>& probes, const std::vector<Journey>& journeys)
{
    std::vector<Watched> all;
    all.reserve(probes.size() + journeys.size());
    QSet<QString> keys;
    const auto add = [&all, &keys](const auto& what) {
        if (keys.contains(what.key()))
            return;
        keys.insert(what.key());
        all.emplace_back(what);
    };
    for (const Probe& probe : probes)
        add(probe);
    for (const Journey& journey : journeys)
        add(journey);
    return all;
}

} // namespace readyroom::health
