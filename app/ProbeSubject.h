// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "app/OpenedWorkspace.h"
#include "health/HealthConfiguration.h"

namespace readyroom {

/// What the commands about probes are about: a workspace, or a file or folder with Gatus' configuration.
struct ProbeSubject
{
    std::optional<OpenedWorkspace> workspace;          ///< nothing: Gatus' configuration alone
    std::vector<health::ConfigurationFile> gatusFiles; ///< of that
    QString folder;                                    ///< absolute; where relative paths start and commands run

    /// A YAML file other than readyroom.yaml, and a folder that is in no workspace with a readyroom.yaml, are read as
    /// Gatus reads them. Fails where nothing can be read.
    [[nodiscard]] static Result<ProbeSubject> open(const QString& path);
    /// What is to be asked; what is wrong is in its notes. @param environment of what is trusted; without one,
    /// variables stay as they are written
    [[nodiscard]] health::HealthConfiguration read(const health::Environment& environment = {}) const;
};

/// That of this process.
[[nodiscard]] health::Environment processEnvironment();

} // namespace readyroom
