// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yaml/EditCheck.h"

#include <algorithm>

namespace readyroom::yaml {

namespace {

class Comparison
{
public:
    Comparison(const Tree& before, const Tree& after, const Change& change)
        : m_before(before)
        , m_after(after)
        , m_change(change)
    {
    }

    // As deep as Document::maximumDepth at most.
    // NOLINTNEXTLINE(misc-no-recursion)
    [[nodiscard]] bool matches(qint32 beforeIndex, qint32 afterIndex) const
    {
        const NodeData& before = m_before.node(beforeIndex);
        const NodeData& after = m_after.node(afterIndex);
        const bool changed = beforeIndex == m_change.node;
        if (changed && m_change.kind == ChangeKind::Set)
            return isValue(after, before.isAlias ? NodeData() : before);
        if (before.kind != after.kind || before.tag != after.tag || before.anchor != after.anchor ||
            before.isAlias != after.isAlias)
            return false;
        if (before.isAlias)
            return before.target == m_change.node ||
                   sameScalar(m_before.node(before.target), m_after.node(after.target));
        if (!changed)
            return sameScalar(before, after) && sameChildren(before.children, after.children);
        std::vector<qint32> expected = before.children;
        std::vector<qint32> found = after.children;
        if (m_change.kind == ChangeKind::Remove)
            removeEntry(expected);
        else if (!takeNew(found))
            return false;
        return sameChildren(expected, found);
    }

private:
    [[nodiscard]] static bool sameScalar(const NodeData& before, const NodeData& after)
    {
        return before.kind == after.kind &&
               (before.kind != NodeKind::Scalar || (before.text == after.text && before.style == after.style));
    }

    // NOLINTNEXTLINE(misc-no-recursion)
    [[nodiscard]] bool sameChildren(const std::vector<qint32>& before, const std::vector<qint32>& after) const
    {
        return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                          // NOLINTNEXTLINE(misc-no-recursion)
                          [this](qint32 a, qint32 b) { return matches(a, b); });
    }

    [[nodiscard]] bool isValue(const NodeData& node, const NodeData& like) const
    {
        return node.tag == like.tag && node.anchor == like.anchor && isWritten(node, m_change.value);
    }

    [[nodiscard]] static bool isWritten(const NodeData& node, const Value& value)
    {
        return node.kind == NodeKind::Scalar && !node.isAlias && scalarTypeOf(node) == valueType(value) &&
               node.text == valueText(value);
    }

    /// Takes the new children off the end, if they are what they should be.
    [[nodiscard]] bool takeNew(std::vector<qint32>& children) const
    {
        if (children.empty() || !isWritten(m_after.node(children.back()), m_change.value))
            return false;
        children.pop_back();
        if (m_change.kind == ChangeKind::Append)
            return true;
        if (children.empty() || !isWritten(m_after.node(children.back()), m_change.key))
            return false;
        children.pop_back();
        return true;
    }

    void removeEntry(std::vector<qint32>& children) const
    {
        for (auto key = children.begin(); key != children.end(); key += 2) {
            if (m_before.resolved(*key).text != m_change.key)
                continue;
            children.erase(key, key + 2);
            return;
        }
    }

    const Tree& m_before;
    const Tree& m_after;
    const Change& m_change;
};

} // namespace

bool isIntended(const Tree& before, const Tree& after, const Change& change)
{
    return !after.nodes.empty() && before.documentCount == after.documentCount &&
           Comparison(before, after, change).matches(0, 0);
}

} // namespace readyroom::yaml
