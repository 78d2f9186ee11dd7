// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

#include "core/markdown/BlockParser.h"

namespace readyroom::markdown {

struct TableRow
{
    int line = 0;      ///< 1-based
    QStringList cells; ///< inline Markdown, trimmed; no more than the header has
};

/// A GitHub-flavoured table.
struct Table
{
    int block = -1; ///< the paragraph it was found in
    TableRow header;
    std::vector<TableRow> rows;
};

/// Takes the tables out of the paragraphs of a document: a header row, a delimiter row with as many cells, and rows as
/// GFM has them (0.29, section 4.10), but only as far as each line has a bar. Any thread.
[[nodiscard]] std::vector<Table> readTables(const BlockTree& tree);

/// The cells of one table line: split at `|` outside code spans, `\|` is a bar.
[[nodiscard]] QStringList splitCells(const QString& line);

/// Where a cell stands in its line, in characters: all between its bars, blanks included.
struct CellSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
};
/// The places of the cells that splitCells() gives.
[[nodiscard]] std::vector<CellSpan> cellSpans(const QString& line);

} // namespace readyroom::markdown
