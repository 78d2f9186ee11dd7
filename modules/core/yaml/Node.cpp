// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yaml/Node.h"

#include "core/yaml/Tree.h"

namespace readyroom::yaml {

QString Position::toString() const
{
    return QStringLiteral("line %1, column %2").arg(line).arg(column);
}

NodeKind Node::kind() const
{
    return isMissing() ? NodeKind::Missing : m_tree->resolved(m_index).kind;
}

Style Node::style() const
{
    return isMissing() ? Style::Plain : m_tree->resolved(m_index).style;
}

QString Node::tag() const
{
    return isMissing() ? QString() : m_tree->resolved(m_index).tag;
}

bool Node::isAlias() const
{
    return !isMissing() && m_tree->node(m_index).isAlias;
}

QString Node::anchor() const
{
    return isMissing() ? QString() : m_tree->node(m_index).anchor;
}

Range Node::range() const
{
    return isMissing() ? Range() : m_tree->node(m_index).range;
}

Position Node::position() const
{
    return isMissing() ? Position() : m_tree->position(range().start);
}

QString Node::path() const
{
    return isMissing() ? m_missing : m_tree->path(m_index);
}

int Node::size() const
{
    switch (kind()) {
    case NodeKind::Sequence:
        return static_cast<int>(m_tree->resolved(m_index).children.size());
    case NodeKind::Mapping:
        return static_cast<int>(m_tree->resolved(m_index).children.size() / 2);
    case NodeKind::Missing:
    case NodeKind::Scalar:
        break;
    }
    return 0;
}

Node Node::at(int index) const
{
    if (index < 0 || index >= size())
        return missing(QLatin1Char('[') + QString::number(index) + QLatin1Char(']'));
    const auto item = static_cast<size_t>(index);
    const size_t place = isMapping() ? 2 * item + 1 : item;
    return {m_tree, m_tree->resolved(m_index).children[place]};
}

Node Node::keyAt(int index) const
{
    if (!isMapping() || index < 0 || index >= size())
        return missing(QStringLiteral("key[%1]").arg(index));
    return {m_tree, m_tree->resolved(m_index).children[2 * static_cast<size_t>(index)]};
}

Node Node::find(QStringView key) const
{
    if (isMapping()) {
        const std::vector<qint32>& children = m_tree->resolved(m_index).children;
        for (size_t i = 0; i + 1 < children.size(); i += 2) {
            const NodeData& candidate = m_tree->resolved(children[i]);
            if (candidate.kind == NodeKind::Scalar && candidate.text == key)
                return {m_tree, children[i + 1]};
        }
    }
    return missing(key.toString());
}

Node Node::missing(const QString& step) const
{
    Node result;
    const QString above = path();
    const bool dot = !above.isEmpty() && !step.startsWith(QLatin1Char('['));
    result.m_missing = above + (dot ? QStringLiteral(".") : QString()) + step;
    return result;
}

QString Node::text() const
{
    return isScalar() ? m_tree->resolved(m_index).text : QString();
}

ScalarType Node::scalarType() const
{
    return isScalar() ? scalarTypeOf(m_tree->resolved(m_index)) : ScalarType::Null;
}

Result<Done> Node::expectScalar() const
{
    if (isMissing())
        return fail(ErrorCode::NotFound, path(), QStringLiteral("missing"));
    if (!isScalar())
        return malformed(isMapping() ? QStringLiteral("expected a single value, found a mapping")
                                     : QStringLiteral("expected a single value, found a list"));
    return Done();
}

Result<QString> Node::toText() const
{
    if (const auto scalar = expectScalar(); !scalar)
        return passOn(scalar);
    if (isNull())
        return malformed(QStringLiteral("expected text, found nothing"));
    return text();
}

Result<qint64> Node::toInteger() const
{
    if (const auto scalar = expectScalar(); !scalar)
        return passOn(scalar);
    if (scalarType() != ScalarType::Integer)
        return malformed(QStringLiteral("expected a whole number, found \"%1\"").arg(text()));
    const std::optional<qint64> number = integerFromText(text());
    if (!number)
        return malformed(QStringLiteral("\"%1\" is not a whole number of 64 bits").arg(text()));
    return *number;
}

Result<double> Node::toDouble() const
{
    if (const auto scalar = expectScalar(); !scalar)
        return passOn(scalar);
    const bool isNumber = scalarType() == ScalarType::Integer || scalarType() == ScalarType::Float;
    const std::optional<double> number = isNumber ? doubleFromText(text()) : std::nullopt;
    if (!number)
        return malformed(QStringLiteral("expected a number, found \"%1\"").arg(text()));
    return *number;
}

Result<bool> Node::toBool() const
{
    if (const auto scalar = expectScalar(); !scalar)
        return passOn(scalar);
    const bool isTrue = text().compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
    const bool isFalse = text().compare(QLatin1String("false"), Qt::CaseInsensitive) == 0;
    if (scalarType() != ScalarType::Bool || (!isTrue && !isFalse))
        return malformed(QStringLiteral("expected true or false, found \"%1\"").arg(text()));
    return isTrue;
}

tl::unexpected<Error> Node::malformed(const QString& what) const
{
    return fail(ErrorCode::Malformed, path(), position().toString() + QLatin1String(": ") + what);
}

} // namespace readyroom::yaml
