// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/TableReader.h"

#include <algorithm>

namespace readyroom::markdown {

namespace {

/// Is this a row of `---`, `:---`, `---:` or `:---:` cells?
bool isDelimiterRow(QByteArrayView line)
{
    const QByteArrayView trimmed = line.trimmed();
    if (!trimmed.contains('-') || (!trimmed.contains('|') && !trimmed.contains(':')))
        return false;
    return std::all_of(trimmed.begin(), trimmed.end(), [](char byte) {
        return byte == '-' || byte == ':' || byte == '|' || byte == ' ' || byte == '\t';
    });
}

/// The line behind the markers of the quotes it stands in.
QString withoutQuoteMarkers(QByteArrayView line)
{
    qsizetype at = 0;
    while (at < line.size() && (line.at(at) == ' ' || line.at(at) == '\t' || line.at(at) == '>'))
        ++at;
    return QString::fromUtf8(line.sliced(at));
}

TableRow rowAt(const BlockTree& tree, int line)
{
    return {line, splitCells(withoutQuoteMarkers(tree.lines.line(line)))};
}

} // namespace

QStringList splitCells(const QString& line)
{
    QStringList cells;
    QString cell;
    bool inCode = false;
    const QString text = line.trimmed();
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text.at(at);
        if (character == QLatin1Char('\\') && at + 1 < text.size() && text.at(at + 1) == QLatin1Char('|')) {
            cell += QLatin1Char('|');
            ++at;
        } else if (character == QLatin1Char('|') && !inCode) {
            cells << cell.trimmed();
            cell.clear();
        } else {
            if (character == QLatin1Char('`'))
                inCode = !inCode && text.indexOf(QLatin1Char('`'), at + 1) >= 0;
            cell += character;
        }
    }
    if (!cell.trimmed().isEmpty() || !text.endsWith(QLatin1Char('|')))
        cells << cell.trimmed();
    if (text.startsWith(QLatin1Char('|')) && !cells.isEmpty())
        cells.removeFirst();
    return cells;
}

std::vector<CellSpan> cellSpans(const QString& line)
{
    const QString text = line.trimmed();
    const qsizetype lead = text.isEmpty() ? 0 : line.indexOf(text);
    std::vector<CellSpan> spans;
    bool inCode = false;
    qsizetype start = text.startsWith(QLatin1Char('|')) ? 1 : 0;
    for (qsizetype at = start; at < text.size(); ++at) {
        const QChar character = text.at(at);
        if (character == QLatin1Char('\\') && at + 1 < text.size() && text.at(at + 1) == QLatin1Char('|')) {
            ++at;
        } else if (character == QLatin1Char('|') && !inCode) {
            spans.push_back({lead + start, at - start});
            start = at + 1;
        } else if (character == QLatin1Char('`')) {
            inCode = !inCode && text.indexOf(QLatin1Char('`'), at + 1) >= 0;
        }
    }
    if (start < text.size())
        spans.push_back({lead + start, text.size() - start});
    return spans;
}

std::vector<Table> readTables(const BlockTree& tree)
{
    std::vector<Table> tables;
    for (size_t index = 0; index < tree.blocks.size(); ++index) {
        const Block& block = tree.blocks[index];
        if (block.kind != BlockKind::Paragraph)
            continue;
        for (int line = block.firstLine + 1; line <= block.lastLine; ++line) {
            if (!isDelimiterRow(tree.lines.line(line)))
                continue;
            const qsizetype columns = rowAt(tree, line).cells.size();
            Table table{static_cast<int>(index), rowAt(tree, line - 1), {}};
            if (table.header.cells.size() != columns)
                continue;
            // GFM takes every further line for a row; one without a bar is rather a list that follows without a blank
            // line.
            for (++line; line <= block.lastLine && tree.lines.line(line).contains('|'); ++line) {
                TableRow row = rowAt(tree, line);
                if (row.cells.size() > columns)
                    row.cells.resize(columns);
                table.rows.push_back(std::move(row));
            }
            tables.push_back(std::move(table));
        }
    }
    return tables;
}

} // namespace readyroom::markdown
