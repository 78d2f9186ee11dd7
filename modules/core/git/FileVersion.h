// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "core/git/Commit.h"

namespace readyroom::git {

/// What one commit made of a file.
struct FileVersion
{
    Commit commit;
    QString path;                ///< as the file was called then, relative to the repository's root
    QString blob;                ///< names the bytes, 40 hexadecimal digits; empty: the commit removed the file
    std::vector<QString> before; ///< the bytes in each parent; empty: not there. None: the parents are not known
    bool isMainLine = true;      ///< on the way from HEAD along first parents; else it came in by a merge
};

/// The versions of a file, newest first.
struct FileVersions
{
    std::vector<FileVersion> versions;
    bool isCut = false;     ///< there are older ones than were asked for
    bool isShallow = false; ///< the clone is shallow: what is older than it cannot be known
};

} // namespace readyroom::git
