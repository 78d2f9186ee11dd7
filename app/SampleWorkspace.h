// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/Result.h"

namespace readyroom {

/// The user's own copy of the sample workspace, made on first use and left as the user has it afterwards. For a worker.
/// @return its absolute path
[[nodiscard]] Result<QString> ensureSampleWorkspace();

} // namespace readyroom
