// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <QJsonObject>

#include "health/Probe.h"

namespace readyroom::health {

/// One request of a journey.
struct JourneyStep
{
    Probe probe;
    std::vector<std::pair<QString, QString>> store; ///< what to keep for later steps: name and placeholder
    bool alwaysRuns = false;                        ///< also after a step that failed
};

/// Requests that follow one another, with cookies and what earlier steps kept ("[CONTEXT].token").
struct Journey
{
    QString name;
    QString group;
    bool enabled = true;
    Milliseconds interval{15 * 60'000};
    Milliseconds timeout{5 * 60'000}; ///< of all steps together
    QJsonObject context;              ///< before the first step
    std::vector<JourneyStep> steps;
    int retries = 0;                 ///< after a failure, before it counts as one
    Milliseconds retryInterval{0};   ///< between these
    Milliseconds failureInterval{0}; ///< while it fails; 0: as always
    Thresholds thresholds;
    std::optional<FailureShare> failureShare;
    std::optional<LatencyLimit> degraded;
    QStringList dependsOn; ///< keys of probes and journeys without which this one cannot work
    std::vector<MaintenanceWindow> maintenance;
    QString description;
    SourcePlace place;

    /// As of a probe, and unique among both.
    [[nodiscard]] QString key() const { return probeKey(group, name); }
};

} // namespace readyroom::health
