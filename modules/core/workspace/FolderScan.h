// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace readyroom {
class CancelFlag;
}

namespace readyroom::workspace {

/// What one folder holds directly; paths are relative to the root, the root itself is "".
struct FolderListing
{
    bool exists = false;
    QSet<QString> markdown;
    QSet<QString> folders; ///< without links and ignored names
};

/// One look at some files and folders of a workspace.
struct FolderScan
{
    bool rootExists = false; ///< otherwise the rest means nothing
    /// Content hashes; empty (not null) for a file that is not there, an error's name for one that cannot be read.
    QHash<QString, QString> hashes;
    QHash<QString, FolderListing> listings;
};

/// Looks at files and folders (relative to `root`). Blocks on the disk; run it on the pool.
[[nodiscard]] FolderScan scanFolders(const QString& root, const QStringList& files, const QStringList& folders,
                                     const CancelFlag& cancel);

} // namespace readyroom::workspace
