// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "core/base/Result.h"
#include "core/yaml/Document.h"

namespace readyroom::yaml {

// Smallest-possible edits: each takes a place in a parsed document and gives the bytes of the whole file with one
// stretch replaced. Comments, order, quotes, indentation and line ends of everything else stay as they are. Before the
// bytes are handed out they are parsed and compared: an edit either gives exactly the intended tree or fails with
// Unsupported. Other failures: NotFound for a missing node or key, InvalidArgument for a node of the wrong kind,
// AlreadyExists for a key that is there. The subject is the path. Any thread.

/// Replaces a scalar or an alias; keeps its tag and anchor, and its quotes where they can carry the value.
[[nodiscard]] Result<QByteArray> setScalar(const Node& scalar, const Value& value);
/// Adds an entry behind the last one of a mapping, in the mapping's own manner (block or flow).
[[nodiscard]] Result<QByteArray> insertKey(const Node& mapping, const QString& key, const Value& value);
/// Adds an item behind the last one of a sequence, in the sequence's own manner.
[[nodiscard]] Result<QByteArray> appendItem(const Node& sequence, const Value& value);
/// Removes an entry with the comment on its last line; a mapping that becomes empty reads "{}".
[[nodiscard]] Result<QByteArray> removeKey(const Node& mapping, const QString& key);

} // namespace readyroom::yaml
