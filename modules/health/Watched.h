// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>
#include <vector>

#include <QString>
#include <QStringList>

#include "health/Journey.h"
#include "health/Probe.h"
#include "health/ProbeState.h"

namespace readyroom::health {

/// Whatever is asked again and again, a probe or a journey, with what both have. A value.
struct Watched
{
    std::variant<Probe, Journey> what; ///< as it is asked once, without repetitions
    QString key;
    QString name;
    QString group;
    bool enabled = true;
    Cadence cadence;
    StateRules rules;
    QStringList dependsOn; ///< keys

    explicit Watched(Probe probe);
    explicit Watched(Journey journey);

    [[nodiscard]] bool isHeartbeat() const;
    /// That of its probe, or "journey".
    [[nodiscard]] QString kindName() const;
};

/// Probes first, then journeys, each in their order; the first of several with one key.
[[nodiscard]] std::vector<Watched> watchedOf(const std::vector<Probe>& probes, const std::vector<Journey>& journeys);

} // namespace readyroom::health
