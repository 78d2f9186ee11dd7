// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yaml/Document.h"

#include "core/yaml/Tree.h"
#include "core/yaml/TreeBuilder.h"

namespace readyroom::yaml {

Result<Document> Document::parse(const QByteArray& bytes)
{
    if (bytes.size() > maximumBytes)
        return fail(ErrorCode::TooLarge, {}, QStringLiteral("more than %1 bytes").arg(maximumBytes));
    Result<Tree> tree = buildTree(bytes, {maximumDepth, maximumNodes});
    if (!tree)
        return passOn(tree);
    return Document(std::make_shared<const Tree>(std::move(*tree)));
}

Node Document::root() const
{
    return m_tree->nodes.empty() ? Node() : Node(m_tree, 0);
}

const QByteArray& Document::bytes() const
{
    return m_tree->bytes;
}

int Document::documentCount() const
{
    return m_tree->documentCount;
}

Position Document::position(qint64 offset) const
{
    return m_tree->position(offset);
}

} // namespace readyroom::yaml
