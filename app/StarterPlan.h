// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/Result.h"

namespace readyroom {

/// Makes a new plan to start from, for the service that the file's folder is named after. Never overwrites: fails with
/// AlreadyExists, PermissionDenied or Io, and then leaves nothing behind. For a worker.
/// @param path absolute; ".md" is added where it has no ending
/// @return the file's path
[[nodiscard]] Result<QString> createStarterPlan(const QString& path);

} // namespace readyroom
