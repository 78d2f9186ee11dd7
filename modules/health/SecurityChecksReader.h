// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "core/yaml/Node.h"
#include "health/GatusReader.h"
#include "health/SecurityChecks.h"

namespace readyroom::health {

struct SecurityConfiguration
{
    std::vector<SecurityTarget> targets;
    QStringList environment;              ///< names of the variables it uses, sorted
    std::vector<ConfigurationNote> notes; ///< by line and column; a target with an error is left out

    [[nodiscard]] bool hasErrors() const;
};

/// Reads the list `security` of readyroom.yaml. Its form is described in this folder's README. Pure; any thread.
/// @param section the list's node; a missing one has no targets
/// @param environment as for readGatus()
[[nodiscard]] SecurityConfiguration readSecurityChecks(const yaml::Node& section, const QString& file,
                                                       const Environment& environment = {});

} // namespace readyroom::health
