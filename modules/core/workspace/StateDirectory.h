// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/Result.h"

namespace readyroom::workspace {

/// Where Readyroom keeps what it knows about the workspace at `root` (journal, facts, trust): a folder of the user's
/// own data, named after the workspace's folder and its canonical path, and never inside the workspace. Made, for its
/// owner alone, when it does not exist. Fails with PermissionDenied, DiskFull or Io when it cannot be made, and
/// as stateDirectoryPath() does. Any thread.
[[nodiscard]] Result<QString> stateDirectory(const QString& root);

/// Where that folder is or would be; makes nothing. NotFound when the workspace is not there, InvalidArgument when
/// neither HOME nor XDG_DATA_HOME is set.
[[nodiscard]] Result<QString> stateDirectoryPath(const QString& root);

} // namespace readyroom::workspace
