// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/Result.h"
#include "core/vocabulary/Actor.h"
#include "core/workspace/TrustFiles.h"
#include "core/workspace/Workspace.h"

namespace readyroom {

/// A workspace and what the services need to know of its surroundings.
struct OpenedWorkspace
{
    workspace::Workspace workspace;
    workspace::TrustScope trustScope; ///< the bytes that whatever acts has to be made of
    QString stateDirectory;           ///< where its journal and facts live
    QString branch;                   ///< empty: not in a Git repository
    Actor actor;                      ///< from the Git configuration, else the name of the account
};

/// Opens a workspace, its state directory and its repository. Reads the disk; for a worker. @param requesters whoever
/// may ask for something to be run or sent
[[nodiscard]] Result<OpenedWorkspace> openWorkspace(const QString& path,
                                                    const workspace::TrustRequesters& requesters = {});

} // namespace readyroom
