// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/base/Result.h"
#include "core/markdown/BlockParser.h"
#include "core/markdown/TableReader.h"
#include "readiness/Plan.h"
#include "readiness/PlanOutline.h"
#include "readiness/PlanTables.h"

namespace readyroom::readiness {

/// A replacement in a plan's shown text. Offsets and lengths are bytes.
struct TextEdit
{
    qint64 offset = 0;
    qint64 length = 0;
    QByteArray text;
};

/// Replacements that do not overlap, ascending; all offsets count in the same text.
using TextEdits = std::vector<TextEdit>;

/// A stretch of a plan's text, in characters, with the way back to its bytes.
struct Stretch
{
    qint64 offset = 0; ///< of the first byte
    QString text;

    [[nodiscard]] TextEdit replaced(qsizetype start, qsizetype length, const QString& by) const;
    [[nodiscard]] qint64 byteAt(qsizetype index) const { return offset + text.left(index).toUtf8().size(); }
};

/// A line or paragraph below an item.
struct DetailSource
{
    int firstLine = 0;
    int lastLine = 0;
    QString prefix; ///< blanks, quote marks and the list marker in front of it
    Stretch text;
};

/// Where an item stands in the text.
struct ItemSource
{
    QString indent; ///< blanks and quote marks in front of the marker
    QString marker; ///< "- [ ] "
    Stretch own;    ///< its own paragraph behind the marker; of a row, its title's cell
    int ownLastLine = 0;
    std::vector<DetailSource> details;   ///< not those of nested items
    std::map<PlanColumn, Stretch> cells; ///< of a row, blanks included
    bool isRow = false;
};

/// A plan with the structure of its text, to find places in. The plan must outlive it.
class PlanSource
{
public:
    [[nodiscard]] static Result<PlanSource> of(const Plan& plan);

    [[nodiscard]] const Plan& plan() const { return *m_plan; }
    [[nodiscard]] const markdown::LineIndex& lines() const { return m_tree.lines; }
    [[nodiscard]] const PlanOutline& outline() const { return m_outline; }
    /// The bytes behind the line `line`, its end included.
    [[nodiscard]] qint64 behind(int line) const;
    [[nodiscard]] QString textOf(int line) const;
    /// "\n" or "\r\n", as the plan has most.
    [[nodiscard]] QString lineEnd() const { return m_lineEnd; }

    /// Whole lines more behind the line `line`; 0: in front of the first.
    [[nodiscard]] TextEdit inserted(int line, const QString& lines) const;
    /// The lines `first` … `last` gone. A file without a last line end stays one.
    [[nodiscard]] TextEdit removed(int first, int last) const;

    /// Fails with Unsupported where the lines are not UTF-8.
    [[nodiscard]] Result<ItemSource> item(const PlanItem& item) const;
    /// Tasks that are no rows, those below the same headings first, then the nearest. So many as tell the plan's style.
    [[nodiscard]] std::vector<const PlanItem*> neighbours(const PlanItem& item) const;
    /// The last line that belongs to the item itself and not to one nested in it.
    [[nodiscard]] int lastOwnLine(const PlanItem& item, const ItemSource& source) const;
    /// The cells of a table's row; empty for any other line.
    [[nodiscard]] std::map<PlanColumn, Stretch> cellsOf(int line) const;
    /// What the other rows of a row's table say in this column, without blanks.
    [[nodiscard]] QStringList otherCells(int line, PlanColumn column) const;
    /// The line of the heading with this path; 0: none. An empty path is the beginning of the plan.
    [[nodiscard]] int headingLine(const QStringList& headings) const;

private:
    PlanSource(const Plan& plan, markdown::BlockTree tree);

    [[nodiscard]] const markdown::Table* tableAt(int line) const;
    [[nodiscard]] Stretch stretch(qint64 from, int lastLine) const;
    void readDetails(const PlanItem& item, ItemSource& source) const;

    const Plan* m_plan;
    markdown::BlockTree m_tree;
    PlanOutline m_outline;
    std::vector<markdown::Table> m_tables;
    QString m_lineEnd;
};

} // namespace readyroom::readiness
