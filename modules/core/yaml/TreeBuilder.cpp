// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yaml/TreeBuilder.h"

#include <algorithm>

#include <yaml.h>

#include <QHash>

namespace readyroom::yaml {

namespace {

class Event
{
public:
    Event() = default;
    ~Event() { yaml_event_delete(&value); }
    Q_DISABLE_COPY_MOVE(Event)

    yaml_event_t value{};
};

class Parser
{
public:
    explicit Parser(const QByteArray& bytes)
        : m_ready(yaml_parser_initialize(&m_parser) != 0)
    {
        if (!m_ready)
            return;
        // Left to itself the library would also read UTF-16, to which byte positions do not lead back.
        yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char*>(bytes.constData()),
                                     static_cast<size_t>(bytes.size()));
    }
    ~Parser()
    {
        if (m_ready)
            yaml_parser_delete(&m_parser);
    }
    Q_DISABLE_COPY_MOVE(Parser)

    [[nodiscard]] bool next(Event& event) { return m_ready && yaml_parser_parse(&m_parser, &event.value) != 0; }
    [[nodiscard]] const yaml_parser_t& state() const { return m_parser; }

private:
    yaml_parser_t m_parser{};
    bool m_ready;
};

/// libyaml counts characters; this leads back to bytes.
class ByteOffsets
{
public:
    ByteOffsets(const QByteArray& bytes, qint64 start)
        : m_bytes(bytes)
    {
        size_t characters = 0;
        for (qint64 offset = start; offset < bytes.size(); ++offset) {
            if (isContinuation(offset))
                continue;
            if (characters++ % stride == 0)
                m_marks.push_back(offset);
        }
    }

    [[nodiscard]] qint64 at(size_t character) const
    {
        if (m_marks.empty())
            return m_bytes.size();
        const size_t mark = std::min(character / stride, m_marks.size() - 1);
        qint64 offset = m_marks[mark];
        for (size_t left = character - mark * stride; left > 0 && offset < m_bytes.size(); --left) {
            do {
                ++offset;
            } while (offset < m_bytes.size() && isContinuation(offset));
        }
        return offset;
    }

private:
    static constexpr size_t stride = 64;

    [[nodiscard]] bool isContinuation(qint64 offset) const
    {
        return (static_cast<quint8>(m_bytes.at(offset)) & 0xc0) == 0x80;
    }

    const QByteArray& m_bytes;
    std::vector<qint64> m_marks; // the offset of every 64th character
};

QString fromYaml(const yaml_char_t* text, size_t length)
{
    return QString::fromUtf8(reinterpret_cast<const char*>(text), static_cast<qsizetype>(length));
}

QString fromYaml(const yaml_char_t* text)
{
    return text == nullptr ? QString() : QString::fromUtf8(reinterpret_cast<const char*>(text));
}

Style scalarStyle(yaml_scalar_style_t style)
{
    switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
        return Style::SingleQuoted;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
        return Style::DoubleQuoted;
    case YAML_LITERAL_SCALAR_STYLE:
        return Style::Literal;
    case YAML_FOLDED_SCALAR_STYLE:
        return Style::Folded;
    case YAML_ANY_SCALAR_STYLE:
    case YAML_PLAIN_SCALAR_STYLE:
        break;
    }
    return Style::Plain;
}

/// Where the content behind "&anchor" and "!tag" starts; `end` where there is none.
qint64 skipProperties(const QByteArray& bytes, qint64 at, qint64 end)
{
    const auto isBlank = [&bytes](qint64 offset) { return QByteArray(" \t\r\n").contains(bytes.at(offset)); };
    while (at < end) {
        const char byte = bytes.at(at);
        if (byte == '&' || byte == '!') {
            while (at < end && !isBlank(at))
                ++at;
        } else if (byte == '#') {
            while (at < end && bytes.at(at) != '\n' && bytes.at(at) != '\r')
                ++at;
        } else if (isBlank(at)) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

class TreeBuilder
{
public:
    TreeBuilder(const QByteArray& bytes, TreeLimits limits)
        : m_limits(limits)
        , m_contentStart(bytes.startsWith("\xef\xbb\xbf") ? 3 : 0)
        , m_offsets(bytes, m_contentStart)
    {
        m_tree.bytes = bytes;
        m_tree.lineStarts = findLineStarts(bytes);
    }

    Result<Tree> build()
    {
        const QByteArray content =
            QByteArray::fromRawData(m_tree.bytes.constData() + m_contentStart, m_tree.bytes.size() - m_contentStart);
        Parser parser(content);
        for (bool more = true; more;) {
            Event event;
            if (!parser.next(event))
                return libraryError(parser.state());
            more = event.value.type != YAML_STREAM_END_EVENT;
            if (const auto handled = handle(event.value); !handled)
                return passOn(handled);
        }
        return std::move(m_tree);
    }

private:
    /// A collection that is still open.
    struct Frame
    {
        qint32 index = -1;
        qint64 weight = 1;           // nodes below and with it, aliases written out
        int height = 1;              // levels below and with it, aliases written out
        QHash<QString, qint32> keys; // text to key node
    };

    struct Anchor
    {
        qint32 index = -1;
        qint64 weight = 0; // 0: still open
        int height = 0;
    };

    Result<Done> handle(const yaml_event_t& event)
    {
        if (event.type == YAML_DOCUMENT_START_EVENT)
            ++m_tree.documentCount;
        if (m_tree.documentCount > 1)
            return Done();
        switch (event.type) {
        case YAML_SCALAR_EVENT: {
            const auto& scalar = event.data.scalar;
            NodeData node = makeNode(event, NodeKind::Scalar, scalarStyle(scalar.style), scalar.anchor, scalar.tag);
            node.text = fromYaml(scalar.value, scalar.length);
            const QString anchor = node.anchor;
            return add(std::move(node)).and_then([&](qint32 index) {
                if (!anchor.isNull())
                    m_anchors.insert(anchor, {index, 1, 1});
                return close(index, 1, 1);
            });
        }
        case YAML_ALIAS_EVENT:
            return alias(event);
        case YAML_SEQUENCE_START_EVENT: {
            const auto& start = event.data.sequence_start;
            const Style style = start.style == YAML_FLOW_SEQUENCE_STYLE ? Style::Flow : Style::Block;
            return open(makeNode(event, NodeKind::Sequence, style, start.anchor, start.tag));
        }
        case YAML_MAPPING_START_EVENT: {
            const auto& start = event.data.mapping_start;
            const Style style = start.style == YAML_FLOW_MAPPING_STYLE ? Style::Flow : Style::Block;
            return open(makeNode(event, NodeKind::Mapping, style, start.anchor, start.tag));
        }
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT:
            return closeFrame(m_offsets.at(event.end_mark.index));
        case YAML_NO_EVENT:
        case YAML_STREAM_START_EVENT:
        case YAML_STREAM_END_EVENT:
        case YAML_DOCUMENT_START_EVENT:
        case YAML_DOCUMENT_END_EVENT:
            break;
        }
        return Done();
    }

    [[nodiscard]] NodeData makeNode(const yaml_event_t& event, NodeKind kind, Style style, const yaml_char_t* anchor,
                                    const yaml_char_t* tag) const
    {
        NodeData node;
        node.kind = kind;
        node.style = style;
        node.anchor = fromYaml(anchor);
        node.tag = fromYaml(tag);
        node.range = {m_offsets.at(event.start_mark.index), m_offsets.at(event.end_mark.index)};
        node.outerStart = node.range.start;
        if (anchor != nullptr || tag != nullptr) {
            // The event starts with the properties; that of a collection ends with its first token.
            const qint64 end = kind == NodeKind::Scalar ? node.range.end : m_tree.bytes.size();
            node.range.start = skipProperties(m_tree.bytes, node.range.start, end);
            node.range.end = std::max(node.range.start, node.range.end);
        }
        return node;
    }

    /// Puts the node below the open collection.
    Result<qint32> add(NodeData node)
    {
        if (static_cast<qint64>(m_tree.nodes.size()) >= m_limits.nodes)
            return failAt(ErrorCode::TooLarge, node.range.start,
                          QStringLiteral("more than %1 nodes").arg(m_limits.nodes));
        const auto index = static_cast<qint32>(m_tree.nodes.size());
        node.parent = m_open.empty() ? -1 : m_open.back().index;
        m_tree.nodes.push_back(std::move(node));
        if (!m_open.empty())
            m_tree.nodes[static_cast<size_t>(m_open.back().index)].children.push_back(index);
        return index;
    }

    Result<Done> open(NodeData node)
    {
        if (static_cast<int>(m_open.size()) >= m_limits.depth)
            return failAt(ErrorCode::TooDeep, node.range.start,
                          QStringLiteral("more than %1 levels").arg(m_limits.depth));
        const QString anchor = node.anchor;
        return add(std::move(node)).map([&](qint32 index) {
            if (!anchor.isNull())
                m_anchors.insert(anchor, {index, 0, 0});
            m_open.push_back({index, 1, 1, {}});
            return Done();
        });
    }

    Result<Done> alias(const yaml_event_t& event)
    {
        NodeData node = makeNode(event, NodeKind::Scalar, Style::Plain, nullptr, nullptr);
        node.isAlias = true;
        node.anchor = fromYaml(event.data.alias.anchor);
        const auto found = m_anchors.constFind(node.anchor);
        if (found == m_anchors.constEnd())
            return failAt(ErrorCode::Malformed, node.range.start,
                          QStringLiteral("no anchor \"%1\" stands before this alias").arg(node.anchor));
        if (found->weight == 0)
            return failAt(ErrorCode::Malformed, node.range.start,
                          QStringLiteral("the alias \"%1\" lies within what it stands for").arg(node.anchor));
        node.target = found->index;
        const Anchor target = *found;
        return add(std::move(node)).and_then([&](qint32 index) { return close(index, target.weight, target.height); });
    }

    Result<Done> closeFrame(qint64 end)
    {
        const Frame frame = std::move(m_open.back());
        m_open.pop_back();
        NodeData& node = m_tree.nodes[static_cast<size_t>(frame.index)];
        // The library ends a block where the next token starts, many comments later.
        if (node.style == Style::Flow)
            node.range.end = end;
        else if (!node.children.empty())
            node.range.end = m_tree.node(node.children.back()).range.end;
        if (!node.anchor.isNull()) {
            // The name may have been given anew inside.
            Anchor& anchor = m_anchors[node.anchor];
            if (anchor.index == frame.index)
                anchor = {frame.index, frame.weight, frame.height};
        }
        return close(frame.index, frame.weight, frame.height);
    }

    /// A node is complete: it counts for the collection around it and may be a key.
    Result<Done> close(qint32 index, qint64 weight, int height)
    {
        if (m_open.empty())
            return Done();
        Frame& frame = m_open.back();
        const qint64 offset = m_tree.node(index).range.start;
        frame.weight += weight;
        frame.height = std::max(frame.height, height + 1);
        if (frame.weight > m_limits.nodes)
            return failAt(ErrorCode::TooLarge, offset,
                          QStringLiteral("more than %1 nodes when aliases are written out").arg(m_limits.nodes));
        if (static_cast<int>(m_open.size()) + height > m_limits.depth + 1)
            return failAt(ErrorCode::TooDeep, offset,
                          QStringLiteral("more than %1 levels when aliases are written out").arg(m_limits.depth));
        const NodeData& parent = m_tree.node(frame.index);
        const NodeData& node = m_tree.resolved(index);
        const bool isKey = parent.kind == NodeKind::Mapping && parent.children.size() % 2 == 1;
        if (!isKey || node.kind != NodeKind::Scalar)
            return Done();
        if (const auto earlier = frame.keys.constFind(node.text); earlier != frame.keys.constEnd()) {
            const qint64 first = m_tree.node(*earlier).range.start;
            return failAt(ErrorCode::Malformed, offset,
                          QStringLiteral("the key \"%1\" stands here a second time; the first is on line %2")
                              .arg(node.text)
                              .arg(m_tree.position(first).line));
        }
        frame.keys.insert(node.text, index);
        return Done();
    }

    [[nodiscard]] tl::unexpected<Error> failAt(ErrorCode code, qint64 offset, const QString& what) const
    {
        return fail(code, {}, m_tree.position(offset).toString() + QLatin1String(": ") + what);
    }

    [[nodiscard]] tl::unexpected<Error> libraryError(const yaml_parser_t& parser) const
    {
        QString what = QString::fromUtf8(parser.problem);
        if (parser.error == YAML_MEMORY_ERROR || parser.problem == nullptr)
            return fail(ErrorCode::Internal, {}, QStringLiteral("the YAML library ran out of memory"));
        if (parser.error == YAML_READER_ERROR)
            return failAt(ErrorCode::NotText, m_contentStart + static_cast<qint64>(parser.problem_offset), what);
        if (parser.context != nullptr)
            what = QString::fromUtf8(parser.context) + QLatin1String(", ") + what;
        return failAt(ErrorCode::Malformed, m_offsets.at(parser.problem_mark.index), what);
    }

    TreeLimits m_limits;
    qint64 m_contentStart; // behind a byte order mark
    Tree m_tree;
    ByteOffsets m_offsets;
    std::vector<Frame> m_open;
    QHash<QString, Anchor> m_anchors;
};

} // namespace

Result<Tree> buildTree(const QByteArray& bytes, TreeLimits limits)
{
    return TreeBuilder(bytes, limits).build();
}

} // namespace readyroom::yaml
