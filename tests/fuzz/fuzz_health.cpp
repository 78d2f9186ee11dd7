// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "health/HealthBoard.h"
#include "health/HealthConfigurationReader.h"
#include "health/HealthTrustRequester.h"

using namespace readyroom;
using namespace readyroom::health;

namespace {

void require(bool condition)
{
    if (!condition)
        qFatal("an invariant is broken");
}

void look(const HealthConfiguration& configuration)
{
    std::set<QString> keys;
    for (const Probe& probe : configuration.probes) {
        require(keys.insert(probe.key()).second);
        require(probe.thresholds.failures >= 1 && probe.thresholds.successes >= 1);
    }
    for (const Journey& journey : configuration.journeys) {
        require(keys.insert(journey.key()).second);
        require(!journey.steps.empty());
    }
    for (const ConfigurationNote& note : configuration.notes)
        require(!note.text.isEmpty() && !note.place.file.isEmpty());
    for (const Watched& watched : watchedOf(configuration.probes, configuration.journeys)) {
        for (const QString& parent : watched.dependsOn)
            require(keys.count(parent) == 1 && parent != watched.key);
    }
}

} // namespace

/// The bytes as readyroom.yaml, and as the Gatus file that it may name.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const workspace::TrustScope scope{bytes, {{QStringLiteral("gatus.yaml"), bytes}}};
    look(readHealth(scope));
    look(readHealth(scope, [](const QString& name) { return std::optional(name); }));
    (void)HealthTrustRequester().requestsOf(scope);
    require(scope.text().startsWith("@ "));
    return 0;
}
