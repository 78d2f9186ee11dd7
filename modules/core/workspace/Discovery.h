// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

#include "core/base/LatestJob.h"
#include "core/base/Result.h"

namespace readyroom::workspace {

struct Configuration;

/// Why a file or folder was not looked at.
enum class SkipReason {
    Ignored,     ///< hidden, generated, or named by readyroom.yaml or the root's .gitignore
    Unreadable,  ///< no permission, or an error of the disk
    LinkOutside, ///< a link that leads out of the workspace, or nowhere
    TooDeep,
    NameNotUtf8,
};

struct SkippedPath
{
    QString path; ///< relative to the root, with '/'
    SkipReason reason = SkipReason::Ignored;
    QString detail; ///< the system's words, where there are some
    friend bool operator==(const SkippedPath&, const SkippedPath&) = default;
};

struct DiscoveredFiles
{
    /// Relative to the root, with '/'. Names that promise a plan (todo, roadmap, readiness, checklist, plan,
    /// production) come first; otherwise sorted naturally ("step 2" before "step 10").
    QStringList files;
    std::vector<SkippedPath> skipped;
    bool truncated = false; ///< a limit was reached: there may be more files
};

/// Never look deeper, at more entries, or return more files than this.
struct DiscoveryLimits
{
    int depth = 12;
    int entries = 20'000;
    int files = 2'000;
};

/// The Markdown files of a workspace. With `plans` in the configuration only those that match; one that is named there
/// without wildcards is found wherever it is. Links to folders are not followed, so there are no loops; what they hold
/// inside the workspace is found in its own place. Folders that cannot be read are skipped and named.
/// Fails with NotFound or PermissionDenied for the root, Cancelled. Blocks on the disk; run it on the pool.
[[nodiscard]] Result<DiscoveredFiles> discoverMarkdown(const QString& root, const Configuration& configuration,
                                                       const CancelFlag& cancel, const DiscoveryLimits& limits = {});

/// Whether a name is a Markdown file's.
[[nodiscard]] bool isMarkdownName(const QString& name);
/// Whether a folder of this name is left out everywhere: hidden, dependencies of the project, or build output.
[[nodiscard]] bool isIgnoredFolderName(const QString& name);

} // namespace readyroom::workspace
