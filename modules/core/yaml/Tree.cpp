// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yaml/Tree.h"

#include <algorithm>

namespace readyroom::yaml {

ScalarType scalarTypeOf(const NodeData& node)
{
    const QLatin1String standard("tag:yaml.org,2002:");
    if (node.tag.isEmpty())
        return node.style == Style::Plain ? plainScalarType(node.text) : ScalarType::Text;
    if (!node.tag.startsWith(standard))
        return ScalarType::Text;
    const auto name = QStringView(node.tag).mid(standard.size());
    return name == QLatin1String("int")     ? ScalarType::Integer
           : name == QLatin1String("float") ? ScalarType::Float
           : name == QLatin1String("bool")  ? ScalarType::Bool
           : name == QLatin1String("null")  ? ScalarType::Null
                                            : ScalarType::Text;
}

Position Tree::position(qint64 offset) const
{
    offset = std::clamp<qint64>(offset, 0, bytes.size());
    const auto next = std::upper_bound(lineStarts.begin(), lineStarts.end(), offset);
    qint64 start = *std::prev(next);
    if (start == 0 && bytes.startsWith("\xef\xbb\xbf"))
        start = std::min<qint64>(3, offset);
    const auto isCharacterStart = [](char byte) { return (static_cast<quint8>(byte) & 0xc0) != 0x80; };
    const auto characters = std::count_if(bytes.begin() + start, bytes.begin() + offset, isCharacterStart);
    return {static_cast<int>(std::distance(lineStarts.begin(), next)), static_cast<int>(characters) + 1};
}

const NodeData& Tree::resolved(qint32 index) const
{
    const NodeData& own = node(index);
    return own.isAlias ? node(own.target) : own;
}

QString Tree::path(qint32 index) const
{
    QString result;
    for (qint32 parent = node(index).parent; parent >= 0; index = parent, parent = node(index).parent) {
        const NodeData& above = node(parent);
        const auto place = std::find(above.children.begin(), above.children.end(), index) - above.children.begin();
        QString step;
        if (above.kind == NodeKind::Sequence)
            step = QLatin1Char('[') + QString::number(place) + QLatin1Char(']');
        else
            step = resolved(above.children[static_cast<size_t>(place / 2 * 2)]).text;
        const bool dot = !result.isEmpty() && !result.startsWith(QLatin1Char('['));
        result = step + (dot ? QStringLiteral(".") : QString()) + result;
    }
    return result;
}

std::vector<qint64> findLineStarts(const QByteArray& bytes)
{
    std::vector<qint64> starts{0};
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char byte = bytes.at(i);
        if (byte == '\n' || (byte == '\r' && (i + 1 == bytes.size() || bytes.at(i + 1) != '\n')))
            starts.push_back(i + 1);
    }
    return starts;
}

} // namespace readyroom::yaml
