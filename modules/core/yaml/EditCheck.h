// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/yaml/Tree.h"

namespace readyroom::yaml {

enum class ChangeKind {
    Set,
    Insert,
    Append,
    Remove,
};

/// What an edit is meant to do to a tree; private to this part.
struct Change
{
    ChangeKind kind = ChangeKind::Set;
    qint32 node = -1; ///< the scalar, mapping or sequence
    QString key;
    Value value;
};

/// Whether `after` is `before` with the change and nothing but the change.
[[nodiscard]] bool isIntended(const Tree& before, const Tree& after, const Change& change);

} // namespace readyroom::yaml
