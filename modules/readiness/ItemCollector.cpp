// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/ItemCollector.h"

#include <algorithm>
#include <optional>

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include "core/markdown/InlineText.h"
#include "readiness/ItemReader.h"
#include "readiness/PlanGrammar.h"

namespace readyroom::readiness {

using markdown::Block;
using markdown::BlockKind;
using markdown::BlockTree;

namespace {

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/// A list marker at `at` ("-", "+", "*", "12.", "3)") and the blanks behind it: the index behind both, or -1.
qsizetype behindMarker(QByteArrayView line, qsizetype at)
{
    qsizetype end = at;
    if (end < line.size() && (line.at(end) == '-' || line.at(end) == '+' || line.at(end) == '*')) {
        ++end;
    } else {
        while (end < line.size() && line.at(end) >= '0' && line.at(end) <= '9')
            ++end;
        if (end == at || end >= line.size() || (line.at(end) != '.' && line.at(end) != ')'))
            return -1;
        ++end;
    }
    const qsizetype blanks = end;
    while (end < line.size() && isBlank(line.at(end)))
        ++end;
    return end > blanks ? end : -1;
}

/// A checkbox in a line: the index of the byte between the brackets and that of the text behind it.
struct FoundBox
{
    qsizetype mark = 0;
    qsizetype text = 0;
};

std::optional<FoundBox> boxAt(QByteArrayView line, qsizetype at)
{
    const qsizetype open = behindMarker(line, at);
    if (open < 0 || open + 3 >= line.size() || line.at(open) != '[' || line.at(open + 2) != ']')
        return std::nullopt;
    const char mark = line.at(open + 1);
    if ((mark != ' ' && mark != 'x' && mark != 'X') || !isBlank(line.at(open + 3)))
        return std::nullopt;
    qsizetype text = open + 3;
    while (text < line.size() && isBlank(line.at(text)))
        ++text;
    if (text >= line.size())
        return std::nullopt;
    return FoundBox{open + 1, text};
}

qsizetype firstNonBlank(QByteArrayView line)
{
    qsizetype at = 0;
    while (at < line.size() && (isBlank(line.at(at)) || line.at(at) == '>'))
        ++at;
    return at;
}

/// The line when it reads as a checkbox item although the block structure says otherwise.
std::optional<FoundBox> strayBox(QByteArrayView line)
{
    return boxAt(line, firstNonBlank(line));
}

/// Do all lines of a block of indented code look like list items? Then its author meant a list.
bool isMisindentedList(const BlockTree& tree, const Block& block)
{
    for (int number = block.firstLine; number <= block.lastLine; ++number) {
        const QByteArrayView line = tree.lines.line(number);
        if (!line.trimmed().isEmpty() && behindMarker(line, firstNonBlank(line)) < 0)
            return false;
    }
    return true;
}

/// A line to be signed: a role, then a bracketed or underscored place to fill in.
bool isSignatureLine(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^\*{0,2}[^*\[\]:]{2,60}:?\*{0,2}:?\s*(\[[^\]]*\]|_{3,}))"));
    return pattern.match(text).hasMatch();
}

bool isBefore(const CollectedItem& a, const CollectedItem& b)
{
    return a.item.line < b.item.line;
}

class Collector
{
public:
    Collector(const BlockTree& tree, const std::vector<markdown::Table>& tables, const PlanOutline& outline)
        : m_tree(tree)
        , m_outline(outline)
    {
        for (const markdown::Table& table : tables) {
            m_tableHeads.insert(table.header.line);
            for (const markdown::TableRow& row : table.rows)
                m_itemLines.insert(row.line);
        }
    }

    CollectedItems collect()
    {
        m_itemOfBlock.assign(m_tree.blocks.size(), -1);
        for (size_t index = 0; index < m_tree.blocks.size(); ++index) {
            const Block& block = m_tree.blocks[index];
            const int parent = parentItem(block);
            m_itemOfBlock[index] = parent;
            if (block.kind == BlockKind::Item)
                visitItem(static_cast<int>(index), parent);
            else if (block.kind == BlockKind::Paragraph)
                visitParagraph(static_cast<int>(index), parent);
            else if (block.kind == BlockKind::IndentedCode &&
                     (m_tree.isInside(static_cast<int>(index), BlockKind::Item) || isMisindentedList(m_tree, block)))
                visitStrayLines(block, block.firstLine);
        }
        // As a rule they are in order, and moving thousands of them takes its time.
        if (!std::is_sorted(m_items.cbegin(), m_items.cend(), &isBefore))
            std::stable_sort(m_items.begin(), m_items.end(), &isBefore);
        return std::move(m_items);
    }

private:
    [[nodiscard]] int parentItem(const Block& block) const
    {
        return block.parent < 0 ? -1 : m_itemOfBlock[static_cast<size_t>(block.parent)];
    }

    CollectedItem& add(int line, int lastLine, int parent)
    {
        CollectedItem collected;
        m_itemLines.insert(line);
        collected.item.line = line;
        collected.item.lastLine = lastLine;
        collected.parentLine = parent < 0 ? -1 : m_items[static_cast<size_t>(parent)].item.line;
        collected.heading = m_outline.headingAt(line);
        m_items.push_back(std::move(collected));
        return m_items.back();
    }

    void visitItem(int index, int parent)
    {
        const Block& block = m_tree.blocks[static_cast<size_t>(index)];
        const QByteArrayView line = m_tree.lines.line(block.firstLine);
        const std::optional<FoundBox> box = boxAt(line, block.column - 1);
        const QString label = labelOf(block);
        if (box) {
            CollectedItem& collected = add(block.firstLine, block.lastLine, parent);
            setBox(collected, line, *box);
            collected.label = label;
            collected.text = ownText(index, box->text);
            m_itemOfBlock[static_cast<size_t>(index)] = static_cast<int>(m_items.size()) - 1;
            return;
        }
        const qsizetype start = behindMarker(line, block.column - 1);
        // A list right behind the marker: what stands there is told by the inner item.
        if (start < 0 || behindMarker(line, start) >= 0)
            return;
        const QString text = ownText(index, start);
        const markdown::LeadingBold bold = markdown::splitLeadingBold(text);
        const QString head = markdown::plainText(bold.bold.isEmpty() ? text : bold.bold);
        const bool isStep = readStep(head).has_value() && !hasBoxInside(block);
        const bool isSignature = !isStep && parent < 0 && isSignatureLine(text) && announcesSignOffHere(block, label);
        if (isStep || isSignature) {
            CollectedItem& collected = add(block.firstLine, block.lastLine, -1);
            collected.text = text;
            collected.label = label;
            m_itemOfBlock[static_cast<size_t>(index)] = static_cast<int>(m_items.size()) - 1;
        } else if (parent >= 0) {
            readDetailLine(m_items[static_cast<size_t>(parent)], text, m_outline);
        }
    }

    void visitParagraph(int index, int parent)
    {
        const Block& block = m_tree.blocks[static_cast<size_t>(index)];
        const bool isFirstOfItem = block.parent >= 0 &&
                                   m_tree.blocks[static_cast<size_t>(block.parent)].kind == BlockKind::Item &&
                                   m_tree.blocks[static_cast<size_t>(block.parent)].firstLine == block.firstLine;
        if (!isFirstOfItem && parent >= 0)
            readDetailLine(m_items[static_cast<size_t>(parent)], blockText(m_tree, block), m_outline);
        visitStrayLines(block, block.firstLine + 1);
    }

    /// Lines that are items by the look of them, in a block that swallowed them.
    void visitStrayLines(const Block& block, int from)
    {
        for (int number = from; number <= block.lastLine; ++number) {
            const QByteArrayView line = m_tree.lines.line(number);
            const std::optional<FoundBox> box = strayBox(line);
            if (!box || m_itemLines.contains(number))
                continue;
            CollectedItem& collected = add(number, number, parentItem(block));
            setBox(collected, line, *box);
            collected.text = QString::fromUtf8(line.sliced(box->text));
            collected.isOverIndented = true;
        }
    }

    void setBox(CollectedItem& collected, QByteArrayView line, const FoundBox& box) const
    {
        const char mark = line.at(box.mark);
        collected.item.checkBox = CheckBox{m_tree.lines.start(collected.item.line) + box.mark, mark};
        collected.item.state = mark == ' ' ? ItemState::Open : ItemState::Done;
    }

    /// The item's own paragraph from byte `start` of its first line on, up to a stray item or a table.
    [[nodiscard]] QString ownText(int index, qsizetype start) const
    {
        const Block& block = m_tree.blocks[static_cast<size_t>(index)];
        QString text = QString::fromUtf8(m_tree.lines.line(block.firstLine).sliced(start));
        const size_t child = static_cast<size_t>(index) + 1;
        if (child >= m_tree.blocks.size() || m_tree.blocks[child].parent != index ||
            m_tree.blocks[child].kind != BlockKind::Paragraph || m_tree.blocks[child].firstLine != block.firstLine)
            return text;
        for (int number = block.firstLine + 1; number <= m_tree.blocks[child].lastLine; ++number) {
            const QByteArrayView line = m_tree.lines.line(number);
            if (strayBox(line) || m_tableHeads.contains(number))
                break;
            text += QLatin1Char(' ') + QString::fromUtf8(line.sliced(firstNonBlank(line)));
        }
        return text;
    }

    [[nodiscard]] bool hasBoxInside(const Block& block) const
    {
        for (int number = block.firstLine; number <= block.lastLine; ++number) {
            if (strayBox(m_tree.lines.line(number)))
                return true;
        }
        return false;
    }

    /// The paragraph before the list, when it introduces it: bold as a whole or ending with a colon.
    QString labelOf(const Block& item)
    {
        if (item.parent < 0)
            return {};
        if (const auto known = m_labels.constFind(item.parent); known != m_labels.constEnd())
            return *known;
        const Block& list = m_tree.blocks[static_cast<size_t>(item.parent)];
        QString label;
        for (int index = item.parent - 1; index > list.parent; --index) {
            const Block& before = m_tree.blocks[static_cast<size_t>(index)];
            if (before.parent != list.parent)
                continue;
            if (before.kind == BlockKind::Paragraph) {
                const QString text = blockText(m_tree, before).trimmed();
                const QString plain = markdown::plainText(text);
                if (plain.endsWith(QLatin1Char(':')) ||
                    (text.startsWith(QLatin1String("**")) && text.endsWith(QLatin1String("**"))))
                    label = plain;
            }
            break;
        }
        m_labels.insert(item.parent, label);
        return label;
    }

    [[nodiscard]] bool announcesSignOffHere(const Block& block, const QString& label) const
    {
        if (announcesSignOffs(label))
            return true;
        const int heading = m_outline.headingAt(block.firstLine);
        return heading >= 0 && m_outline.at(heading).announcesSignOffs;
    }

    const BlockTree& m_tree;
    const PlanOutline& m_outline;
    std::vector<int> m_itemOfBlock; // nearest item a block belongs to
    QSet<int> m_tableHeads;         // lines
    QSet<int> m_itemLines;          // lines that are an item or a row already
    QHash<int, QString> m_labels;   // of list blocks
    CollectedItems m_items;
};

} // namespace

CollectedItems collectListItems(const BlockTree& tree, const std::vector<markdown::Table>& tables,
                                const PlanOutline& outline)
{
    CollectedItems items = Collector(tree, tables, outline).collect();
    QHash<int, int> indexOfLine;
    for (size_t index = 0; index < items.size(); ++index)
        indexOfLine.insert(items[index].item.line, static_cast<int>(index));
    for (CollectedItem& collected : items) {
        collected.item.parent = collected.parentLine < 0 ? -1 : indexOfLine.value(collected.parentLine, -1);
        readItemLine(collected, outline);
        applyHeadings(collected, outline);
    }
    return items;
}

} // namespace readyroom::readiness
