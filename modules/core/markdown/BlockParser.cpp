// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/BlockParser.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <cmark-gfm.h>

#include <QRegularExpression>

#include "core/markdown/CmarkDocument.h"

namespace readyroom::markdown {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
constexpr int nestingLimit = 500;
constexpr int frontMatterLineLimit = 500;
constexpr int linesBefore = 1; ///< that cmark has seen before the text's own

struct IteratorDeleter
{
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

/// The first line that opens more containers than anyone means to; 0: none. Looked at before parsing, because each
/// marker costs a node.
int tooDeepLine(const LineIndex& lines)
{
    for (int number = 1; number <= lines.count(); ++number) {
        const QByteArrayView line = lines.line(number);
        int markers = 0;
        for (const char byte : line) {
            if (byte == '>' || byte == '-' || byte == '+' || byte == '*')
                ++markers;
            else if (byte != ' ' && byte != '\t' && (byte < '0' || byte > '9') && byte != '.' && byte != ')')
                break;
        }
        // A rule ("-----") or a row of one marker without spaces opens nothing.
        const QByteArrayView trimmed = line.trimmed();
        const bool isRule =
            !trimmed.isEmpty() && trimmed.front() != '>' && std::all_of(trimmed.begin(), trimmed.end(), [&](char byte) {
                return byte == trimmed.front() || byte == ' ' || byte == '\t';
            });
        if (markers > nestingLimit && !isRule)
            return number;
    }
    return 0;
}

/// The last line of the front matter that the text starts with; 0: there is none.
int frontMatterEnd(const LineIndex& lines)
{
    if (lines.count() < 2)
        return 0;
    QByteArrayView opening = lines.line(1).trimmed();
    if (opening.startsWith(byteOrderMark))
        opening = opening.sliced(byteOrderMark.size());
    const bool isYaml = opening == "---";
    if (!isYaml && opening != "+++")
        return 0;
    // A rule at the top of a plan is no front matter: what follows must read like keys, items or comments.
    static const QRegularExpression yamlLine(
        QStringLiteral(R"(^(\s*#|\s*-(\s|$)|\s*[\w."'\- ]+\s*:|\s+\S|\s*[\[\]{}]))"));
    static const QRegularExpression tomlLine(QStringLiteral(R"(^\s*(#|\[|\]|["'\w.\- ]+=|["'\w]))"));
    const int limit = std::min(lines.count(), frontMatterLineLimit);
    for (int number = 2; number <= limit; ++number) {
        const QByteArrayView line = lines.line(number);
        const QByteArrayView trimmed = line.trimmed();
        if (trimmed == opening || (isYaml && trimmed == "..."))
            return number > 2 ? number : 0;
        if (trimmed.isEmpty() && number > 2)
            continue;
        if (!(isYaml ? yamlLine : tomlLine).match(QString::fromUtf8(line)).hasMatch())
            return 0;
    }
    return 0;
}

/// What cmark is to see: the text with the front matter's bytes blanked, so that lines and columns stay.
QByteArray withoutFrontMatter(const LineIndex& lines, int lastLine)
{
    QByteArray text = lines.text();
    if (lastLine > 0) {
        const qint64 end = lastLine < lines.count() ? lines.start(lastLine + 1) : text.size();
        std::replace_if(
            text.data(), text.data() + end, [](char byte) { return byte != '\n' && byte != '\r'; }, ' ');
    }
    return text;
}

struct KindOfNode
{
    bool isBlock = false;
    BlockKind kind = BlockKind::Document;
};

KindOfNode kindOf(cmark_node* node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_DOCUMENT)
        return {true, BlockKind::Document};
    if (type == CMARK_NODE_BLOCK_QUOTE)
        return {true, BlockKind::Quote};
    if (type == CMARK_NODE_LIST)
        return {true, BlockKind::List};
    if (type == CMARK_NODE_ITEM)
        return {true, BlockKind::Item};
    if (type == CMARK_NODE_HEADING)
        return {true, BlockKind::Heading};
    if (type == CMARK_NODE_PARAGRAPH)
        return {true, BlockKind::Paragraph};
    if (type == CMARK_NODE_CODE_BLOCK) {
        int length = 0;
        int offset = 0;
        char character = 0;
        const bool isFenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0;
        return {true, isFenced ? BlockKind::FencedCode : BlockKind::IndentedCode};
    }
    if (type == CMARK_NODE_HTML_BLOCK)
        return {true, BlockKind::Html};
    if (type == CMARK_NODE_THEMATIC_BREAK)
        return {true, BlockKind::Rule};
    return {};
}

/// cmark ends an HTML block a line early when its closing condition stands on its last line; the literal is whole.
int lastLineOf(cmark_node* node, BlockKind kind)
{
    if (kind != BlockKind::Html)
        return cmark_node_get_end_line(node) - linesBefore;
    const QByteArrayView literal(cmark_node_get_literal(node));
    const auto lines =
        std::count(literal.begin(), literal.end(), '\n') + (literal.endsWith('\n') || literal.isEmpty() ? 0 : 1);
    return cmark_node_get_start_line(node) - linesBefore + static_cast<int>(lines) - 1;
}

void collectBlocks(cmark_node* root, BlockTree& tree)
{
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(root));
    int current = -1;
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        cmark_node* node = cmark_iter_get_node(iterator.get());
        const KindOfNode kind = kindOf(node);
        if (!kind.isBlock)
            continue;
        const bool isLeaf = kind.kind == BlockKind::FencedCode || kind.kind == BlockKind::IndentedCode ||
                            kind.kind == BlockKind::Html || kind.kind == BlockKind::Rule;
        if (event == CMARK_EVENT_ENTER) {
            Block block{kind.kind,
                        current,
                        cmark_node_get_start_line(node) - linesBefore,
                        lastLineOf(node, kind.kind),
                        cmark_node_get_start_column(node),
                        kind.kind == BlockKind::Heading ? cmark_node_get_heading_level(node) : 0};
            // A fence that only the end of its item or quote closes is said to reach one line too far.
            if (kind.kind == BlockKind::FencedCode && current > 0)
                block.lastLine = std::clamp(tree.blocks[static_cast<size_t>(current)].lastLine, block.firstLine,
                                            std::max(block.firstLine, block.lastLine));
            tree.blocks.push_back(block);
            if (!isLeaf)
                current = static_cast<int>(tree.blocks.size()) - 1;
        } else {
            // cmark ends a container at its last own line; what nests in it may reach further.
            const Block closed = tree.blocks[static_cast<size_t>(current)];
            current = closed.parent;
            if (current >= 0) {
                int& parentLast = tree.blocks[static_cast<size_t>(current)].lastLine;
                parentLast = std::max(parentLast, closed.lastLine);
            }
        }
    }
}

/// cmark lets a heading underlined with "=" or "-" reach one line too far.
void clampHeadings(BlockTree& tree)
{
    for (size_t index = 0; index < tree.blocks.size(); ++index) {
        Block& block = tree.blocks[index];
        if (block.kind != BlockKind::Heading)
            continue;
        const int limit = index + 1 < tree.blocks.size() ? tree.blocks[index + 1].firstLine - 1 : tree.lines.count();
        block.lastLine = std::max(block.firstLine, std::min(block.lastLine, limit));
    }
}

} // namespace

bool BlockTree::isInside(int block, BlockKind ancestor) const
{
    for (int at = block; at >= 0; at = blocks[static_cast<size_t>(at)].parent) {
        if (blocks[static_cast<size_t>(at)].kind == ancestor)
            return true;
    }
    return false;
}

Result<BlockTree> parseBlocks(const QByteArray& text)
{
    if (const qsizetype nul = text.indexOf('\0'); nul >= 0)
        return fail(ErrorCode::NotText, {}, QStringLiteral("a NUL byte at offset %1").arg(nul));

    BlockTree tree;
    tree.lines = LineIndex(text);
    tree.hasByteOrderMark = text.startsWith(byteOrderMark);
    if (const int line = tooDeepLine(tree.lines); line > 0)
        return fail(ErrorCode::TooDeep, {},
                    QStringLiteral("line %1 nests more than %2 levels").arg(line).arg(nestingLimit));

    const int frontMatter = frontMatterEnd(tree.lines);
    const QByteArray source = withoutFrontMatter(tree.lines, frontMatter);

    const qsizetype start = tree.hasByteOrderMark ? byteOrderMark.size() : 0;
    const CmarkDocument root = parseBlocksWithCmark(QByteArrayView(source).sliced(start));
    if (!root)
        return fail(ErrorCode::Internal, {}, QStringLiteral("cmark gave no document"));
    collectBlocks(root.get(), tree);
    tree.blocks.front().firstLine = 1; // not the line before
    for (size_t index = 1; index < tree.blocks.size() && tree.blocks[index].firstLine == 1; ++index)
        tree.blocks[index].column += static_cast<int>(start);
    clampHeadings(tree);
    if (frontMatter > 0)
        tree.blocks.insert(std::next(tree.blocks.begin()), Block{BlockKind::FrontMatter, 0, 1, frontMatter, 1, 0});
    if (frontMatter > 0) {
        for (size_t index = 2; index < tree.blocks.size(); ++index) {
            if (tree.blocks[index].parent > 0)
                ++tree.blocks[index].parent;
        }
    }
    return tree;
}

} // namespace readyroom::markdown
