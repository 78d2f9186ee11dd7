// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/BlockParser.h"

using namespace readyroom;
using namespace readyroom::markdown;

namespace {

void require(bool condition)
{
    if (!condition)
        qFatal("an invariant is broken");
}

bool holdsBlocks(BlockKind kind)
{
    return kind == BlockKind::Document || kind == BlockKind::Quote || kind == BlockKind::List ||
           kind == BlockKind::Item;
}

/// A block lies in its parent, which comes before it and is of a kind that can hold it.
void requireNests(const BlockTree& tree, size_t index)
{
    const Block& block = tree.blocks[index];
    require(block.parent >= 0 && static_cast<size_t>(block.parent) < index);
    const Block& parent = tree.blocks[static_cast<size_t>(block.parent)];
    require(holdsBlocks(parent.kind));
    require((block.kind == BlockKind::Item) == (parent.kind == BlockKind::List));
    require(block.firstLine >= parent.firstLine && block.lastLine <= parent.lastLine);
    // In document order.
    require(block.firstLine >= tree.blocks[index - 1].firstLine);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const Result<BlockTree> tree = parseBlocks(bytes);
    if (!tree) {
        require(tree.error().code == ErrorCode::NotText || tree.error().code == ErrorCode::TooDeep);
        return 0;
    }
    require(tree->lines.text() == bytes);
    require(!tree->blocks.empty() && tree->blocks.front().kind == BlockKind::Document);
    for (size_t index = 1; index < tree->blocks.size(); ++index) {
        const Block& block = tree->blocks[index];
        require(block.firstLine >= 1 && block.firstLine <= block.lastLine && block.lastLine <= tree->lines.count());
        require(block.column >= 1 && block.column <= tree->lines.line(block.firstLine).size() + 1);
        require((block.kind == BlockKind::Heading) == (block.level >= 1 && block.level <= 6));
        requireNests(*tree, index);
    }
    return 0;
}
