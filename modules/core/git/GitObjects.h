// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/Result.h"
#include "core/git/GitHandles.h"

namespace readyroom::git {

/// Private to core/git: the error of reading an object that another object names. That it is absent means damage, or a
/// partial clone that has not fetched it. Use it on the very line that failed.
[[nodiscard]] tl::unexpected<Error> objectError(git_repository* repository, int code, const QString& subject);

/// What the tree holds at the path; a null handle when nothing.
[[nodiscard]] Result<TreeEntryHandle> entryAt(git_repository* repository, const git_tree* tree, const QByteArray& path);

} // namespace readyroom::git
