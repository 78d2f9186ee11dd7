// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

#include "core/yaml/Node.h"

namespace readyroom::yaml {

/// One node as it is kept; private to this part. Indices are those of Tree::nodes.
struct NodeData
{
    NodeKind kind = NodeKind::Missing;
    Style style = Style::Plain;
    bool isAlias = false;
    qint32 parent = -1;
    qint32 target = -1; ///< what an alias stands for
    Range range;
    qint64 outerStart = 0; ///< where its tag or anchor starts, else that of `range`
    QString text;          ///< of a scalar
    QString tag;
    QString anchor;               ///< its own, or the name an alias refers to
    std::vector<qint32> children; ///< items; of a mapping: key, value, key, value...
};

/// What a scalar means by its tag, its quotes or its text.
[[nodiscard]] ScalarType scalarTypeOf(const NodeData& node);

/// A parsed document: never changed after it was built, so any number of threads may read it.
struct Tree
{
    QByteArray bytes;
    std::vector<qint64> lineStarts{0}; ///< byte offsets
    std::vector<NodeData> nodes;       ///< the root first; empty: an empty document
    int documentCount = 0;

    [[nodiscard]] Position position(qint64 offset) const;
    [[nodiscard]] const NodeData& node(qint32 index) const { return nodes[static_cast<size_t>(index)]; }
    /// The node itself or what the alias stands for.
    [[nodiscard]] const NodeData& resolved(qint32 index) const;
    [[nodiscard]] QString path(qint32 index) const;
};

/// What stands behind a Node, for the rest of this part.
struct NodeAccess
{
    [[nodiscard]] static const Tree& tree(const Node& node) { return *node.m_tree; }
    [[nodiscard]] static qint32 index(const Node& node) { return node.m_index; }
};

/// Byte offsets of the starts of all lines ("\n", "\r\n" and "\r" end one).
[[nodiscard]] std::vector<qint64> findLineStarts(const QByteArray& bytes);

} // namespace readyroom::yaml
