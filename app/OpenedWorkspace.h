// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/Result.h"
#include "core/vocabulary/Actor.h"
#include "core/workspace/Workspace.h"

namespace readyroom {

/// A workspace and what the services need to know of its surroundings.
struct OpenedWorkspace
{
    workspace::Workspace workspace;
    QString stateDirectory; ///< where its journal and facts live
    QString branch;         ///< empty: not in a Git repository
    Actor actor;            ///< from the Git configuration, else the name of the account
};

/// Opens a workspace, its state directory and its repository. Reads the disk; for a worker.
[[nodiscard]] Result<OpenedWorkspace> openWorkspace(const QString& path);

} // namespace readyroom
