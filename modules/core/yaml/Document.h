// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>

#include "core/base/Result.h"
#include "core/yaml/Node.h"

namespace readyroom::yaml {

/// A YAML file as a tree whose nodes know their bytes. UTF-8, with or without a byte order mark. Where a file holds
/// several documents only the first is read (but all must be well-formed). Scalars mean what the YAML 1.2 core schema
/// says; merge keys ("<<") are keys like any other. Copies share one immutable tree; any thread.
class Document
{
public:
    static constexpr int maximumDepth = 128;
    /// Also of the tree with every alias written out, so that a small file cannot unfold into a huge one.
    static constexpr qint64 maximumNodes = 1'000'000;
    static constexpr qint64 maximumBytes = qint64{64} * 1024 * 1024;

    /// Fails with Malformed (also on duplicate keys, unknown or circular aliases), NotText, TooDeep or TooLarge. The
    /// detail reads "line 3, column 7: ...".
    [[nodiscard]] static Result<Document> parse(const QByteArray& bytes);

    /// Missing where the document is empty.
    [[nodiscard]] Node root() const;
    [[nodiscard]] const QByteArray& bytes() const;
    [[nodiscard]] int documentCount() const;
    /// @param offset bytes
    [[nodiscard]] Position position(qint64 offset) const;

private:
    explicit Document(std::shared_ptr<const Tree> tree)
        : m_tree(std::move(tree))
    {
    }

    std::shared_ptr<const Tree> m_tree;
};

} // namespace readyroom::yaml
