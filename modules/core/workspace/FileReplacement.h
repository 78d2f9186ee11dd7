// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/FileReader.h"

namespace readyroom::workspace {

/// Puts `newBytes` in the place of a file's content, whole or not at all: a temporary file beside the (resolved) file,
/// flushed, then renamed over it. Links stay, mode and (where permitted) owner are kept. Fails with Conflict when the
/// content's hash is not `expectedHash`, NotFound, PermissionDenied (naming the file or its folder), DiskFull,
/// Unsupported, Busy (another process has it locked for seconds), Io; then nothing has changed and nothing is left
/// behind. Blocks on the disk; not for the GUI thread.
[[nodiscard]] Result<Done> replaceFile(const QString& path, const QString& expectedHash, const QByteArray& newBytes);

/// Removes the temporary files that interrupted replacements of this file left beside it.
/// @return how many.
int removeLeftovers(const QString& path);

} // namespace readyroom::workspace
