// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QString>

#include "core/base/Result.h"
#include "core/yaml/Scalar.h"

namespace readyroom::yaml {

struct Tree;

enum class NodeKind {
    Missing,
    Scalar,
    Sequence,
    Mapping,
};

/// Byte offsets into the document, end exclusive.
struct Range
{
    qint64 start = 0;
    qint64 end = 0;

    [[nodiscard]] qint64 length() const { return end - start; }
    friend bool operator==(const Range&, const Range&) = default;
};

/// Line and column as an editor counts them: from 1, the column in characters.
struct Position
{
    int line = 1;
    int column = 1;

    /// "line 3, column 7"
    [[nodiscard]] QString toString() const;
    friend bool operator==(const Position&, const Position&) = default;
};

/// A place in a parsed document: a light value that keeps the document alive. Looking for what is not there gives a
/// Missing node, which can be asked on, so that `root.find(u"probes").at(2).find(u"url").toText()` fails once, at the
/// end, with the path of what was missing. An alias answers for what it stands for, save for its own `range`.
/// Immutable; any thread.
class Node
{
public:
    Node() = default;
    Node(std::shared_ptr<const Tree> tree, qint32 index)
        : m_tree(std::move(tree))
        , m_index(index)
    {
    }

    [[nodiscard]] NodeKind kind() const;
    [[nodiscard]] bool isMissing() const { return m_index < 0; }
    [[nodiscard]] bool isScalar() const { return kind() == NodeKind::Scalar; }
    [[nodiscard]] bool isSequence() const { return kind() == NodeKind::Sequence; }
    [[nodiscard]] bool isMapping() const { return kind() == NodeKind::Mapping; }
    /// A scalar that means nothing: "key:" or "key: null". A missing node is not null.
    [[nodiscard]] bool isNull() const { return isScalar() && scalarType() == ScalarType::Null; }

    [[nodiscard]] Style style() const;
    /// The resolved tag ("tag:yaml.org,2002:str", "!custom"), empty where none is written.
    [[nodiscard]] QString tag() const;
    [[nodiscard]] bool isAlias() const;
    /// Its own anchor; of an alias, the name it refers to.
    [[nodiscard]] QString anchor() const;
    /// The bytes of the content, without tag and anchor. A block ends with the last byte of its last child; a literal
    /// or folded text at the start of the line behind it.
    [[nodiscard]] Range range() const;
    [[nodiscard]] Position position() const;
    /// "probes[2].url"; empty for the root. Of a missing node, where it was looked for.
    [[nodiscard]] QString path() const;

    /// Items of a sequence, entries of a mapping, otherwise 0.
    [[nodiscard]] int size() const;
    /// The item of a sequence or the value of a mapping's entry.
    [[nodiscard]] Node at(int index) const;
    /// The key of a mapping's entry.
    [[nodiscard]] Node keyAt(int index) const;
    /// The value of a key. Keys are compared by their text.
    [[nodiscard]] Node find(QStringView key) const;

    /// Text of a scalar as it reads, without quotes; empty for all else.
    [[nodiscard]] QString text() const;
    [[nodiscard]] ScalarType scalarType() const;
    // Typed reads fail with NotFound on a missing node, else with Malformed; the subject is the path, and the detail
    // starts with line and column.
    /// Any scalar but null: `port: 8080` reads as "8080".
    [[nodiscard]] Result<QString> toText() const;
    [[nodiscard]] Result<qint64> toInteger() const;
    /// Integers too.
    [[nodiscard]] Result<double> toDouble() const;
    [[nodiscard]] Result<bool> toBool() const;

    /// A failure about this node, worded like those of the typed reads; for the rules of a caller.
    [[nodiscard]] tl::unexpected<Error> malformed(const QString& what) const;

private:
    friend struct NodeAccess;

    [[nodiscard]] Node missing(const QString& step) const;
    [[nodiscard]] Result<Done> expectScalar() const;

    std::shared_ptr<const Tree> m_tree;
    qint32 m_index = -1;
    QString m_missing; // the path of a missing node
};

} // namespace readyroom::yaml
