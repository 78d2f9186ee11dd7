// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

#include "core/base/Result.h"
#include "core/markdown/LineIndex.h"

namespace readyroom::markdown {

enum class BlockKind {
    Document,
    FrontMatter,
    Quote,
    List,
    Item,
    Heading,
    Paragraph, ///< tables too: they are paragraphs until TableReader takes them apart
    FencedCode,
    IndentedCode,
    Html,
    Rule,
};

/// One block of a document. Lines are counted from 1, columns in bytes from 1; a block nests in `parent` (an index).
struct Block
{
    BlockKind kind = BlockKind::Document;
    int parent = -1;
    int firstLine = 0;
    int lastLine = 0;
    int column = 0; ///< of the block's first byte in its first line (an item: its marker)
    int level = 0;  ///< of a heading, 1 … 6
};

/// The block structure of a Markdown text: every block in document order, a parent before its children.
struct BlockTree
{
    LineIndex lines;
    std::vector<Block> blocks;
    bool hasByteOrderMark = false;

    /// Is `ancestor` the block itself or one that it nests in?
    [[nodiscard]] bool isInside(int block, BlockKind ancestor) const;
};

/// Reads the block structure by CommonMark (cmark-gfm); YAML or TOML front matter is a block of its own. The text may
/// have any line ends, a byte order mark, and bytes that are not UTF-8. Fails with NotText (a NUL byte) or TooDeep
/// (more than 500 nested containers on one line). Any thread.
[[nodiscard]] Result<BlockTree> parseBlocks(const QByteArray& text);

} // namespace readyroom::markdown
