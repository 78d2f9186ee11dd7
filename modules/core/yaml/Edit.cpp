// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yaml/Edit.h"

#include <algorithm>
#include <optional>

#include <QStringList>

#include "core/yaml/EditCheck.h"

namespace readyroom::yaml {

namespace {

/// One stretch of bytes to be replaced.
struct Splice
{
    Range range;
    QByteArray text;
};

bool isBlockText(const NodeData& node)
{
    return !node.isAlias && (node.style == Style::Literal || node.style == Style::Folded);
}

bool isLineEnd(char byte)
{
    return byte == '\n' || byte == '\r';
}

/// The file around a node, as lines.
class Surroundings
{
public:
    explicit Surroundings(const Node& node)
        : m_tree(NodeAccess::tree(node))
        , m_bytes(m_tree.bytes)
    {
    }

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    [[nodiscard]] const NodeData& node(qint32 index) const { return m_tree.node(index); }

    [[nodiscard]] qint64 lineStart(qint64 offset) const
    {
        return *std::prev(std::upper_bound(m_tree.lineStarts.begin(), m_tree.lineStarts.end(), offset));
    }
    [[nodiscard]] qint64 nextLineStart(qint64 offset) const
    {
        const auto next = std::upper_bound(m_tree.lineStarts.begin(), m_tree.lineStarts.end(), offset);
        return next == m_tree.lineStarts.end() ? m_bytes.size() : *next;
    }
    [[nodiscard]] bool isAtLineStart(qint64 offset) const { return offset == 0 || isLineEnd(m_bytes.at(offset - 1)); }
    [[nodiscard]] QByteArray slice(Range range) const { return m_bytes.mid(range.start, range.length()); }

    /// The line end that the file uses.
    [[nodiscard]] QByteArray lineEnd() const
    {
        if (m_tree.lineStarts.size() < 2)
            return "\n";
        const qint64 second = m_tree.lineStarts[1];
        if (m_bytes.at(second - 1) == '\r')
            return "\r";
        return second > 1 && m_bytes.at(second - 2) == '\r' ? "\r\n" : "\n";
    }

    /// As many spaces as stand, with dashes, before a place on its line.
    [[nodiscard]] QByteArray indentation(qint64 offset) const { return {offset - lineStart(offset), ' '}; }

    /// Behind the last byte that means something: without the empty lines that follow a block text, unless it keeps
    /// them ("|+").
    [[nodiscard]] qint64 contentEnd(qint32 index) const
    {
        const NodeData* last = &node(index);
        while (!last->isAlias && last->style == Style::Block && !last->children.empty())
            last = &node(last->children.back());
        if (!isBlockText(*last))
            return last->range.end;
        const QByteArray header = slice({last->range.start, nextLineStart(last->range.start)});
        const qsizetype comment = header.indexOf('#');
        return header.left(comment < 0 ? header.size() : comment).contains('+') ? last->range.end
                                                                                : trimmedEnd(last->range);
    }

    /// Behind the last byte that is not white space.
    [[nodiscard]] qint64 trimmedEnd(Range range) const
    {
        qint64 end = range.end;
        while (end > range.start + 1 && QByteArray(" \t\r\n").contains(m_bytes.at(end - 1)))
            --end;
        return end;
    }

    [[nodiscard]] bool isInFlow(qint32 index) const
    {
        for (index = node(index).parent; index >= 0; index = node(index).parent) {
            if (node(index).style == Style::Flow)
                return true;
        }
        return false;
    }

    /// A new line with `text` behind the node that ends at `end`.
    [[nodiscard]] Splice lineBehind(qint64 end, const QByteArray& text) const
    {
        const qint64 at = isAtLineStart(end) ? end : nextLineStart(end);
        if (at > 0 && !isAtLineStart(at))
            return {{at, at}, lineEnd() + text};
        return {{at, at}, text + lineEnd()};
    }

private:
    const Tree& m_tree;
    const QByteArray& m_bytes;
};

/// Replaces, reads back, and gives the bytes only if they mean what was intended.
Result<QByteArray> apply(const Node& node, const Splice& splice, const Change& change)
{
    const Tree& tree = NodeAccess::tree(node);
    QByteArray bytes = tree.bytes;
    bytes.replace(splice.range.start, splice.range.length(), splice.text);
    const Result<Document> document = Document::parse(bytes);
    const QString detail =
        node.position().toString() + QLatin1String(": this change needs a rewrite of its surroundings");
    if (!document)
        return fail(ErrorCode::Unsupported, node.path(), detail, document.error());
    const Node root = document->root();
    if (root.isMissing() || !isIntended(tree, NodeAccess::tree(root), change))
        return fail(ErrorCode::Unsupported, node.path(), detail);
    return bytes;
}

Result<Done> expectCollection(const Node& node, NodeKind kind, const QString& name)
{
    if (node.isMissing())
        return fail(ErrorCode::NotFound, node.path(), QStringLiteral("missing"));
    if (node.kind() != kind)
        return fail(ErrorCode::InvalidArgument, node.path(), QStringLiteral("not a ") + name);
    // What an alias stands for lies elsewhere, and others may refer to it too.
    if (node.isAlias())
        return fail(ErrorCode::Unsupported, node.path(), QStringLiteral("an alias"));
    return Done();
}

/// The lines of a literal text; nothing where only quotes can carry it.
std::optional<QByteArray> literalText(const QString& text, const QByteArray& indentation, const QByteArray& comment,
                                      const QByteArray& lineEnd)
{
    const bool closed = text.endsWith(QLatin1Char('\n'));
    const QStringList lines = (closed ? text.chopped(1) : text).split(QLatin1Char('\n'));
    const auto isAwkward = [](const QString& line) {
        return line.endsWith(QLatin1Char(' ')) || !isPrintableLine(line);
    };
    if (lines.size() < 2 || indentation.isEmpty() || lines.first().isEmpty() || lines.last().isEmpty() ||
        lines.first().startsWith(QLatin1Char(' ')) || std::any_of(lines.begin(), lines.end(), isAwkward))
        return std::nullopt;
    QByteArray result = (closed ? "|" : "|-") + comment;
    for (const QString& line : lines)
        result += lineEnd + (line.isEmpty() ? QByteArray() : indentation + line.toUtf8());
    return result;
}

Splice blockTextSplice(const Surroundings& around, const NodeData& node, const Value& value)
{
    const qint64 secondLine = std::min(around.nextLineStart(node.range.start), node.range.end);
    const QByteArray header = around.slice({node.range.start, secondLine}).trimmed();
    const qsizetype hash = header.indexOf('#');
    const QByteArray comment = hash < 0 ? QByteArray() : ' ' + header.mid(hash);
    const qint64 end = around.trimmedEnd(node.range);
    QByteArray indentation;
    for (qint64 at = secondLine; at < end && (around.bytes().at(at) == ' ' || isLineEnd(around.bytes().at(at))); ++at)
        indentation = isLineEnd(around.bytes().at(at)) ? QByteArray() : indentation + ' ';
    if (const auto* text = std::get_if<QString>(&value)) {
        if (const auto literal = literalText(*text, indentation, comment, around.lineEnd()))
            return {{node.range.start, end}, *literal};
    }
    return {{node.range.start, end}, writeScalar(value, Style::Plain, false).toUtf8() + comment};
}

Splice flowSplice(const Surroundings& around, const NodeData& collection, const QByteArray& text)
{
    if (collection.children.empty())
        return {{collection.range.start + 1, collection.range.start + 1}, text};
    const qint64 first = around.node(collection.children.front()).outerStart;
    const size_t step = collection.kind == NodeKind::Mapping ? 2 : 1;
    const qint64 last = around.node(collection.children[collection.children.size() - step]).outerStart;
    const qint64 end = around.contentEnd(collection.children.back());
    const bool ownLines = around.lineStart(first) != around.lineStart(collection.range.start);
    return {{end, end}, (ownLines ? ',' + around.lineEnd() + around.indentation(last) : QByteArray(", ")) + text};
}

Splice removalFromFlow(const Surroundings& around, const NodeData& mapping, size_t key)
{
    const std::vector<qint32>& children = mapping.children;
    if (children.size() == 2)
        return {{mapping.range.start + 1, mapping.range.end - 1}, {}};
    if (key > 0)
        return {{around.contentEnd(children[key - 1]), around.contentEnd(children[key + 1])}, {}};
    return {{around.node(children[key]).outerStart, around.node(children[key + 2]).outerStart}, {}};
}

Splice removalFromBlock(const Surroundings& around, const NodeData& mapping, size_t key)
{
    const std::vector<qint32>& children = mapping.children;
    const qint64 start = around.node(children[key]).outerStart;
    const qint64 end = around.contentEnd(children[key + 1]);
    if (children.size() == 2)
        return {{start, around.trimmedEnd({start, end})}, "{}"};
    const qint64 lineStart = around.lineStart(start);
    if (around.slice({lineStart, start}).trimmed().isEmpty())
        return {{lineStart, around.isAtLineStart(end) ? end : around.nextLineStart(end)}, {}};
    // "- first: 1": the dash stays, and so do comments before the second key.
    const qint64 next = key + 2 < children.size() ? around.node(children[key + 2]).outerStart : end;
    const qsizetype comment = around.slice({end, next}).indexOf('#');
    return {{start, comment < 0 ? next : end + comment}, {}};
}

} // namespace

Result<QByteArray> setScalar(const Node& scalar, const Value& value)
{
    if (scalar.isMissing())
        return fail(ErrorCode::NotFound, scalar.path(), QStringLiteral("missing"));
    const Surroundings around(scalar);
    const qint32 index = NodeAccess::index(scalar);
    const NodeData& node = around.node(index);
    if (node.kind != NodeKind::Scalar)
        return fail(ErrorCode::InvalidArgument, scalar.path(), QStringLiteral("not a single value"));
    Splice splice;
    if (isBlockText(node)) {
        splice = blockTextSplice(around, node, value);
    } else {
        splice = {node.range, writeScalar(value, node.style, around.isInFlow(index)).toUtf8()};
        const qint64 start = node.range.start;
        if (node.range.length() == 0 && start > 0 && !QByteArray(" \n").contains(around.bytes().at(start - 1)))
            splice.text.prepend(' ');
    }
    return apply(scalar, splice, {ChangeKind::Set, index, {}, value});
}

Result<QByteArray> insertKey(const Node& mapping, const QString& key, const Value& value)
{
    if (const auto expected = expectCollection(mapping, NodeKind::Mapping, QStringLiteral("mapping")); !expected)
        return passOn(expected);
    if (!mapping.find(key).isMissing())
        return fail(ErrorCode::AlreadyExists, mapping.find(key).path());
    const Surroundings around(mapping);
    const qint32 index = NodeAccess::index(mapping);
    const NodeData& node = around.node(index);
    const bool flow = node.style == Style::Flow;
    // A file in the manner of JSON stays so.
    const bool quoted = flow && !node.children.empty() &&
                        around.node(node.children[node.children.size() - 2]).style == Style::DoubleQuoted;
    const Style style = quoted ? Style::DoubleQuoted : Style::Plain;
    const QByteArray text =
        QString(writeScalar(key, style, flow) + QLatin1String(": ") + writeScalar(value, style, flow)).toUtf8();
    Splice splice;
    if (flow) {
        splice = flowSplice(around, node, text);
    } else {
        const QByteArray indentation = around.indentation(around.node(node.children.front()).outerStart);
        splice = around.lineBehind(around.contentEnd(index), indentation + text);
    }
    return apply(mapping, splice, {ChangeKind::Insert, index, key, value});
}

Result<QByteArray> appendItem(const Node& sequence, const Value& value)
{
    if (const auto expected = expectCollection(sequence, NodeKind::Sequence, QStringLiteral("list")); !expected)
        return passOn(expected);
    const Surroundings around(sequence);
    const qint32 index = NodeAccess::index(sequence);
    const NodeData& node = around.node(index);
    const bool flow = node.style == Style::Flow;
    const bool quoted =
        flow && !node.children.empty() && around.node(node.children.back()).style == Style::DoubleQuoted;
    const QByteArray text = writeScalar(value, quoted ? Style::DoubleQuoted : Style::Plain, flow).toUtf8();
    const Splice splice =
        flow ? flowSplice(around, node, text)
             : around.lineBehind(around.contentEnd(index), around.indentation(node.range.start) + "- " + text);
    return apply(sequence, splice, {ChangeKind::Append, index, {}, value});
}

Result<QByteArray> removeKey(const Node& mapping, const QString& key)
{
    if (const auto expected = expectCollection(mapping, NodeKind::Mapping, QStringLiteral("mapping")); !expected)
        return passOn(expected);
    const Node entry = mapping.find(key);
    if (entry.isMissing())
        return fail(ErrorCode::NotFound, entry.path(), QStringLiteral("missing"));
    const Surroundings around(mapping);
    const qint32 index = NodeAccess::index(mapping);
    const NodeData& node = around.node(index);
    const auto value = std::find(node.children.begin(), node.children.end(), NodeAccess::index(entry));
    const auto place = static_cast<size_t>(value - node.children.begin()) - 1;
    const Splice splice =
        node.style == Style::Flow ? removalFromFlow(around, node, place) : removalFromBlock(around, node, place);
    return apply(mapping, splice, {ChangeKind::Remove, index, key, {}});
}

} // namespace readyroom::yaml
