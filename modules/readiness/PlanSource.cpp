// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanSource.h"

#include <algorithm>
#include <utility>

#include <QRegularExpression>

#include "core/markdown/InlineText.h"
#include "readiness/MergeConflicts.h"
#include "readiness/PlanEdit.h"

namespace readyroom::readiness {

using markdown::Block;
using markdown::BlockKind;

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

bool isNested(int line, const Plan& plan, const PlanItem& item)
{
    return std::any_of(plan.items.cbegin(), plan.items.cend(), [line, &item](const PlanItem& other) {
        return other.line > item.line && other.line <= item.lastLine && line >= other.line && line <= other.lastLine;
    });
}

} // namespace

TextEdit Stretch::replaced(qsizetype start, qsizetype length, const QString& by) const
{
    return {byteAt(start), text.mid(start, length).toUtf8().size(), by.toUtf8()};
}

PlanSource::PlanSource(const Plan& plan, markdown::BlockTree tree)
    : m_plan(&plan)
    , m_tree(std::move(tree))
    , m_outline(m_tree)
    , m_tables(markdown::readTables(m_tree))
{
    const qsizetype windows = plan.text.count("\r\n");
    m_lineEnd = windows > plan.text.count('\n') - windows ? QStringLiteral("\r\n") : QStringLiteral("\n");
}

Result<PlanSource> PlanSource::of(const Plan& plan)
{
    Result<markdown::BlockTree> tree = markdown::parseBlocks(withoutConflictMarkers(plan.text));
    if (!tree)
        return passOn(tree);
    return PlanSource(plan, std::move(*tree));
}

qint64 PlanSource::behind(int line) const
{
    return line < lines().count() ? lines().start(line + 1) : m_plan->text.size();
}

TextEdit PlanSource::inserted(int line, const QString& lines) const
{
    if (line == 0)
        return {m_tree.hasByteOrderMark ? byteOrderMark.size() : 0, 0, (lines + m_lineEnd).toUtf8()};
    const qint64 end = behind(line);
    const bool isOpen = end == this->lines().start(line) + this->lines().line(line).size();
    return {end, 0, (isOpen ? m_lineEnd + lines : lines + m_lineEnd).toUtf8()};
}

TextEdit PlanSource::removed(int first, int last) const
{
    qint64 start = lines().start(first);
    qint64 end = behind(last);
    if (end == lines().start(last) + lines().line(last).size() && first > 1) {
        const qint64 before = lines().start(first - 1) + lines().line(first - 1).size();
        start = before;
    }
    return {start, end - start, {}};
}

QString PlanSource::textOf(int line) const
{
    return QString::fromUtf8(lines().line(line));
}

Stretch PlanSource::stretch(qint64 from, int lastLine) const
{
    const qint64 end = lines().start(lastLine) + lines().line(lastLine).size();
    return {from, QString::fromUtf8(m_plan->text.mid(from, end - from))};
}

Result<ItemSource> PlanSource::item(const PlanItem& item) const
{
    for (int line = item.line; line <= item.lastLine; ++line) {
        QByteArrayView bytes = lines().line(line);
        if (line == 1 && bytes.startsWith(byteOrderMark))
            bytes = bytes.sliced(byteOrderMark.size());
        if (QString::fromUtf8(bytes).toUtf8() != bytes)
            return fail(ErrorCode::Unsupported, item.title, refusal::notText);
    }
    ItemSource source;
    source.ownLastLine = item.line;
    source.cells = cellsOf(item.line);
    if (!source.cells.empty()) {
        source.isRow = true;
        const auto title = source.cells.find(PlanColumn::Task);
        source.own = title != source.cells.cend() ? title->second : source.cells[PlanColumn::Role];
        return source;
    }
    qint64 start = lines().start(item.line);
    if (lines().line(item.line).startsWith(byteOrderMark) && item.line == 1)
        start += byteOrderMark.size();
    const QString line = stretch(start, item.line).text;
    static const QRegularExpression lead(
        QStringLiteral(R"(^([\s>]*(?:(?:[-+*]|\d+[.)])\s+)*?)((?:[-+*]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?))"));
    const QRegularExpressionMatch match = lead.match(line);
    if (!match.hasMatch())
        return fail(ErrorCode::Unsupported, item.title, refusal::noPlace);
    source.indent = match.captured(1);
    source.marker = match.captured(2);
    // The paragraph goes on below its first line, up to an item that it swallowed.
    for (const Block& block : m_tree.blocks) {
        if (block.kind != BlockKind::Paragraph || block.firstLine != item.line)
            continue;
        source.ownLastLine = std::min(block.lastLine, item.lastLine);
        while (source.ownLastLine > item.line && isNested(source.ownLastLine, *m_plan, item))
            --source.ownLastLine;
    }
    source.own = stretch(start + match.captured().toUtf8().size(), source.ownLastLine);
    readDetails(item, source);
    return source;
}

void PlanSource::readDetails(const PlanItem& item, ItemSource& source) const
{
    for (const Block& block : m_tree.blocks) {
        if (block.kind != BlockKind::Paragraph || block.firstLine <= source.ownLastLine ||
            block.lastLine > item.lastLine || isNested(block.firstLine, *m_plan, item))
            continue;
        const qint64 start = lines().start(block.firstLine) + block.column - 1;
        DetailSource detail;
        detail.firstLine = block.firstLine;
        detail.lastLine = block.lastLine;
        detail.text = stretch(start, block.lastLine);
        detail.prefix = textOf(block.firstLine).left(block.column - 1);
        source.details.push_back(std::move(detail));
    }
}

std::vector<const PlanItem*> PlanSource::neighbours(const PlanItem& item) const
{
    constexpr size_t limit = 40; // more say nothing new about a plan's style
    std::vector<const PlanItem*> others;
    for (const PlanItem& other : m_plan->items) {
        if (other.line != item.line && other.kind == ItemKind::Task && cellsOf(other.line).empty())
            others.push_back(&other);
    }
    std::stable_sort(others.begin(), others.end(), [&item](const PlanItem* a, const PlanItem* b) {
        const bool aHere = a->headings == item.headings;
        const bool bHere = b->headings == item.headings;
        return aHere != bHere ? aHere : std::abs(a->line - item.line) < std::abs(b->line - item.line);
    });
    if (others.size() > limit)
        others.resize(limit);
    return others;
}

int PlanSource::lastOwnLine(const PlanItem& item, const ItemSource& source) const
{
    int nested = item.lastLine + 1;
    for (const PlanItem& other : m_plan->items) {
        if (other.line > item.line && other.line <= item.lastLine)
            nested = std::min(nested, other.line);
    }
    int last = source.ownLastLine;
    for (const DetailSource& detail : source.details) {
        if (detail.lastLine < nested)
            last = std::max(last, detail.lastLine);
    }
    return last;
}

const markdown::Table* PlanSource::tableAt(int line) const
{
    const auto table = std::find_if(m_tables.cbegin(), m_tables.cend(), [line](const markdown::Table& candidate) {
        return std::any_of(candidate.rows.cbegin(), candidate.rows.cend(),
                           [line](const markdown::TableRow& row) { return row.line == line; });
    });
    return table == m_tables.cend() ? nullptr : &*table;
}

std::map<PlanColumn, Stretch> PlanSource::cellsOf(int line) const
{
    std::map<PlanColumn, Stretch> cells;
    const markdown::Table* table = tableAt(line);
    if (!table)
        return cells;
    const Stretch whole{lines().start(line), textOf(line)};
    const std::vector<markdown::CellSpan> spans = markdown::cellSpans(whole.text);
    const QStringList& heads = table->header.cells;
    for (size_t column = 0; column < spans.size() && column < static_cast<size_t>(heads.size()); ++column) {
        const auto& [start, length] = spans[column];
        if (const auto meaning = planColumnOf(markdown::plainText(heads.at(static_cast<qsizetype>(column)))))
            cells.emplace(*meaning, Stretch{whole.byteAt(start), whole.text.mid(start, length)});
    }
    return cells;
}

QStringList PlanSource::otherCells(int line, PlanColumn column) const
{
    QStringList texts;
    const markdown::Table* table = tableAt(line);
    if (!table)
        return texts;
    qsizetype place = 0;
    while (place < table->header.cells.size() &&
           planColumnOf(markdown::plainText(table->header.cells.at(place))) != column)
        ++place;
    for (const markdown::TableRow& row : table->rows) {
        if (row.line != line && place < row.cells.size())
            texts << row.cells.at(place);
    }
    return texts;
}

int PlanSource::headingLine(const QStringList& headings) const
{
    if (headings.isEmpty())
        return 1;
    for (size_t index = 0; index < m_outline.headings().size(); ++index) {
        const int heading = static_cast<int>(index);
        if (m_outline.sumOf(heading).texts == headings && !m_outline.at(heading).isTitle)
            return m_outline.at(heading).line;
    }
    return 0;
}

} // namespace readyroom::readiness
