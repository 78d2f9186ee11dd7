// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/yaml/Tree.h"

namespace readyroom::yaml {

struct TreeLimits
{
    int depth = 0;
    qint64 nodes = 0; ///< with every alias written out
};

/// Runs libyaml over the bytes and makes the tree; private to this part. Errors as of Document::parse.
[[nodiscard]] Result<Tree> buildTree(const QByteArray& bytes, TreeLimits limits);

} // namespace readyroom::yaml
