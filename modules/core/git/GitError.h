// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/Result.h"

namespace readyroom::git {

/// libgit2's last error as ours. Its words are kept for each thread and only until the next call: use it on the very
/// line that failed.
/// @param code what the call returned
/// @param subject the path or name concerned
[[nodiscard]] tl::unexpected<Error> libraryError(int code, const QString& subject);

} // namespace readyroom::git
