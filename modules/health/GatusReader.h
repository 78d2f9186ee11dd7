// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "health/HealthConfiguration.h"

namespace readyroom::health {

using GatusConfiguration = HealthConfiguration;

/// Reads Gatus' configuration: one file, or several that are merged (maps by their keys, lists one behind the other, a
/// single value may be set once). `$NAME` and `${NAME}` are replaced in every value, `$$` is a dollar; without an
/// environment they stay as written, which is what an untrusted file gets. What is wrong, and what is not done here, is
/// in the notes; nothing is left out in silence. Sources: Gatus' README and its packages config and endpoint, v5. Pure;
/// any thread.
[[nodiscard]] GatusConfiguration readGatus(const std::vector<ConfigurationFile>& files,
                                           const Environment& environment = {});

} // namespace readyroom::health
