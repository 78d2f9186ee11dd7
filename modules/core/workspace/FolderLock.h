// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/Result.h"
#include "core/workspace/FileDescriptor.h"

namespace readyroom::workspace {

enum class LockKind {
    Shared,
    Exclusive,
};

/// An advisory lock on a folder itself, among all processes, held until it is destroyed or the process ends. Nothing
/// is written into the folder. Where the file system knows no locks it counts as held.
class FolderLock final
{
public:
    /// Never waits: fails with Busy when another holder stands in the way; NotFound, PermissionDenied.
    [[nodiscard]] static Result<FolderLock> take(const QString& folder, LockKind kind);

private:
    explicit FolderLock(FileDescriptor folder)
        : m_folder(std::move(folder))
    {
    }

    FileDescriptor m_folder;
};

} // namespace readyroom::workspace
