// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanTables.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <QRegularExpression>

#include "core/markdown/InlineText.h"
#include "readiness/ItemReader.h"
#include "readiness/PlanGrammar.h"

namespace readyroom::readiness {

using markdown::BlockTree;
using markdown::Table;
using markdown::TableRow;

namespace {

using Column = PlanColumn;
using Columns = std::map<Column, qsizetype>;

Columns columnsOf(const TableRow& header)
{
    Columns columns;
    for (qsizetype index = 0; index < header.cells.size(); ++index) {
        if (const auto column = planColumnOf(markdown::plainText(header.cells.at(index))))
            columns.emplace(*column, index);
    }
    return columns;
}

bool has(const Columns& columns, Column column)
{
    return columns.find(column) != columns.end();
}

/// Tasks, when a task column stands beside one that only plans have, or is named as a check's.
bool isTaskTable(const Columns& columns, const TableRow& header)
{
    if (!has(columns, Column::Task))
        return false;
    const QString name = markdown::plainText(header.cells.at(columns.at(Column::Task))).toLower();
    if (name.startsWith(QLatin1String("check")) || name.startsWith(QLatin1String("task")))
        return true;
    return std::any_of(columns.cbegin(), columns.cend(), [](const auto& entry) {
        return entry.first == Column::Priority || entry.first == Column::Hours || entry.first == Column::Owner ||
               entry.first == Column::Status || entry.first == Column::Dependencies || entry.first == Column::Weeks;
    });
}

QString cellOf(const TableRow& row, const Columns& columns, Column column)
{
    const auto found = columns.find(column);
    return found == columns.cend() ? QString() : row.cells.value(found->second);
}

/// A dash, "none", "n/a", "tbd" and the like say nothing.
QString said(const QString& plain)
{
    constexpr qsizetype longestWord = 4;
    if (plain.size() > longestWord && plain.front().isLetterOrNumber())
        return plain;
    static const QRegularExpression nothing(QStringLiteral(R"(^(?:[-–—.?]*|n/?a|none|nil|tbd|tba)$)"),
                                            QRegularExpression::CaseInsensitiveOption);
    return nothing.match(plain).hasMatch() ? QString() : plain;
}

ItemState stateOf(const QString& cell)
{
    const QString text = cell.toLower();
    static const QRegularExpression open(QStringLiteral(
        R"(\[ \]|not (?:yet )?(?:done|started|complete)|incomplete|open|to ?do|pending|planned|in progress|wip|blocked|started|:x:|❌|⏳|🔄|🚧|☐|⬜|🔲|\bno\b)"));
    static const QRegularExpression done(QStringLiteral(
        R"(\[x\]|\bdone\b|complete|finished|closed|\byes\b|:white_check_mark:|:heavy_check_mark:|✅|✔|☑|🟢 done)"));
    if (open.match(text).hasMatch())
        return ItemState::Open;
    return done.match(text).hasMatch() ? ItemState::Done : ItemState::Unknown;
}

/// The one checkbox in a row's line, if there is exactly one.
std::optional<CheckBox> boxInRow(const BlockTree& tree, int line)
{
    const QByteArrayView bytes = tree.lines.line(line);
    std::optional<CheckBox> box;
    for (qsizetype at = 0; at + 2 < bytes.size(); ++at) {
        const char mark = bytes.at(at + 1);
        if (bytes.at(at) != '[' || bytes.at(at + 2) != ']' || (mark != ' ' && mark != 'x' && mark != 'X'))
            continue;
        if (box)
            return std::nullopt;
        box = CheckBox{tree.lines.start(line) + at + 1, mark};
    }
    return box;
}

std::optional<Estimate> estimateOfCell(const QString& cell, const QString& header)
{
    if (const auto estimate = readEstimate(cell))
        return estimate;
    // A bare number counts only where the header names the unit.
    static const QRegularExpression bare(QStringLiteral(R"(^~?(\d+(?:\.\d+)?)(?:\s*[-–]\s*(\d+(?:\.\d+)?))?$)"));
    const QRegularExpressionMatch match = bare.match(cell.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString lower = header.toLower();
    const QString unit = lower.contains(QLatin1String("hour")) || lower.contains(QLatin1String("hrs"))
                             ? QStringLiteral(" h")
                         : lower.contains(QLatin1String("day")) ? QStringLiteral(" d")
                                                                : QString();
    return unit.isEmpty() ? std::nullopt : readEstimate(cell.trimmed() + unit);
}

PlanTableRow readRow(const BlockTree& tree, const Table& table, const TableRow& row, const Columns& columns,
                     const PlanOutline& outline)
{
    const auto text = [&](Column column) {
        const QString cell = cellOf(row, columns, column);
        return cell.isEmpty() ? cell : said(markdown::plainText(cell));
    };
    PlanTableRow result;
    result.line = row.line;
    result.title = text(has(columns, Column::Task) ? Column::Task : Column::Role);
    result.key = text(Column::Key);
    if (const QString priority = cellOf(row, columns, Column::Priority); !priority.isEmpty())
        result.priority = readPriorityCell(markdown::plainText(priority), outline.legend());
    if (has(columns, Column::Hours))
        result.estimate = estimateOfCell(text(Column::Hours), table.header.cells.at(columns.at(Column::Hours)));
    if (const QString weeks = text(Column::Weeks); !weeks.isEmpty())
        result.weeks = readWeeks(weeks.at(0).isDigit() ? QStringLiteral("week ") + weeks : weeks);
    result.phase = text(Column::Phase);
    result.owner = text(Column::Owner);
    result.dependencies = text(Column::Dependencies);
    result.acceptance = text(Column::Acceptance);
    result.description = text(Column::Description);
    const QString files = cellOf(row, columns, Column::Files);
    result.files = markdown::codeSpans(files);
    result.checkBox = boxInRow(tree, row.line);
    // A tick changes the box; where a status beside it says otherwise, it is out of date.
    if (result.checkBox)
        result.state = result.checkBox->mark == ' ' ? ItemState::Open : ItemState::Done;
    else if (has(columns, Column::Status))
        result.state = stateOf(cellOf(row, columns, Column::Status));
    static const QRegularExpression box(QStringLiteral(R"(\[[ xX]\]\s*)"));
    if (result.title.contains(QLatin1Char('[')))
        result.title.remove(box);
    return result;
}

/// "Phase 1 | 2 weeks | 72h" and "TOTAL | 8 weeks | 270h".
void readClaims(const Table& table, const Columns& columns, std::vector<ClaimedHours>& claims)
{
    const auto hours = columns.find(Column::Hours);
    if (hours == columns.cend())
        return;
    // "Duration" beside "Hours": the column that is named after the unit is the one meant.
    qsizetype column = hours->second;
    for (qsizetype index = 0; index < table.header.cells.size(); ++index) {
        if (markdown::plainText(table.header.cells.at(index)).toLower().contains(QLatin1String("hours")))
            column = index;
    }
    for (const TableRow& row : table.rows) {
        const QString name = markdown::plainText(row.cells.value(0));
        const auto estimate =
            estimateOfCell(markdown::plainText(row.cells.value(column)), table.header.cells.at(column));
        const bool isTotal = name.startsWith(QLatin1String("total"), Qt::CaseInsensitive);
        const QString phase = readPhase(name);
        if (estimate && (isTotal || !phase.isEmpty()))
            claims.push_back({phase, estimate->hours(), row.line});
    }
}

/// Is the table's head the very line an item starts with? Then it is the item's title.
bool startsAnItem(const BlockTree& tree, const Table& table)
{
    const markdown::Block& paragraph = tree.blocks[static_cast<size_t>(table.block)];
    return table.header.line == paragraph.firstLine && paragraph.parent >= 0 &&
           tree.blocks[static_cast<size_t>(paragraph.parent)].kind == markdown::BlockKind::Item;
}

} // namespace

std::optional<PlanColumn> planColumnOf(const QString& header)
{
    static const std::array<std::pair<const char*, Column>, 70> names{{
        {"task", Column::Task},
        {"tasks", Column::Task},
        {"task name", Column::Task},
        {"item", Column::Task},
        {"action", Column::Task},
        {"action item", Column::Task},
        {"activity", Column::Task},
        {"check", Column::Task},
        {"check name", Column::Task},
        {"checklist item", Column::Task},
        {"step", Column::Task},
        {"work item", Column::Task},
        {"requirement", Column::Task},
        {"deliverable", Column::Task},
        {"todo", Column::Task},
        {"feature", Column::Task},
        {"story", Column::Task},
        {"control", Column::Task},
        {"issue", Column::Task},
        {"id", Column::Key},
        {"#", Column::Key},
        {"no", Column::Key},
        {"no.", Column::Key},
        {"key", Column::Key},
        {"task id", Column::Key},
        {"ref", Column::Key},
        {"priority", Column::Priority},
        {"prio", Column::Priority},
        {"severity", Column::Priority},
        {"importance", Column::Priority},
        {"criticality", Column::Priority},
        {"time", Column::Hours},
        {"hours", Column::Hours},
        {"effort", Column::Hours},
        {"estimate", Column::Hours},
        {"est", Column::Hours},
        {"est.", Column::Hours},
        {"est. hours", Column::Hours},
        {"estimated hours", Column::Hours},
        {"estimated time", Column::Hours},
        {"duration", Column::Hours},
        {"hrs", Column::Hours},
        {"effort (hours)", Column::Hours},
        {"hours (est)", Column::Hours},
        {"time estimate", Column::Hours},
        {"owner", Column::Owner},
        {"owners", Column::Owner},
        {"assignee", Column::Owner},
        {"assigned to", Column::Owner},
        {"responsible", Column::Owner},
        {"dri", Column::Owner},
        {"who", Column::Owner},
        {"lead", Column::Owner},
        {"phase", Column::Phase},
        {"milestone", Column::Phase},
        {"sprint", Column::Phase},
        {"week", Column::Weeks},
        {"weeks", Column::Weeks},
        {"timeline", Column::Weeks},
        {"status", Column::Status},
        {"state", Column::Status},
        {"done", Column::Status},
        {"complete", Column::Status},
        {"completed", Column::Status},
        {"acceptance", Column::Acceptance},
        {"acceptance criteria", Column::Acceptance},
        {"description", Column::Description},
        {"short description", Column::Description},
        {"signature", Column::Signature},
        {"role", Column::Role},
    }};
    const QString lower = header.toLower().simplified();
    for (const auto& [name, column] : names) {
        if (lower == QLatin1String(name))
            return column;
    }
    static const QRegularExpression dependencies(
        QStringLiteral(R"(^(?:blockers?|blocked by|depends(?: on)?|dependenc(?:y|ies)|prerequisites?|requires)$)"));
    if (dependencies.match(lower).hasMatch())
        return Column::Dependencies;
    if (lower == QLatin1String("files") || lower == QLatin1String("file") || lower == QLatin1String("file(s)"))
        return Column::Files;
    return std::nullopt;
}

PlanTables readPlanTables(const BlockTree& tree, const std::vector<Table>& tables, const PlanOutline& outline)
{
    PlanTables result;
    for (const Table& table : tables) {
        if (startsAnItem(tree, table))
            continue;
        const Columns columns = columnsOf(table.header);
        const bool isSignOff =
            !has(columns, Column::Task) && has(columns, Column::Role) && has(columns, Column::Signature);
        if (!isSignOff && !isTaskTable(columns, table.header)) {
            readClaims(table, columns, result.claims);
            continue;
        }
        PlanTable plan{table.header.line, outline.headingAt(table.header.line), isSignOff, {}};
        for (const TableRow& row : table.rows) {
            PlanTableRow read = readRow(tree, table, row, columns, outline);
            const bool isTotal = read.title.startsWith(QLatin1String("total"), Qt::CaseInsensitive);
            if (isTotal && read.estimate)
                result.claims.push_back({outline.sumOf(plan.heading).phase, read.estimate->hours(), read.line});
            else if (!read.title.isEmpty())
                plan.rows.push_back(std::move(read));
            if (isSignOff && !plan.rows.empty()) {
                static const QRegularExpression blank(QStringLiteral(R"(^[\s_.\[\]–—-]*$)"));
                const bool isSigned = !blank.match(cellOf(row, columns, Column::Signature)).hasMatch();
                plan.rows.back().state = isSigned ? ItemState::Done : ItemState::Open;
            }
        }
        result.tables.push_back(std::move(plan));
    }
    return result;
}

CollectedItem itemOfRow(const PlanTable& table, const PlanTableRow& row, const PlanOutline& outline)
{
    CollectedItem collected;
    PlanItem& item = collected.item;
    item.line = row.line;
    item.lastLine = row.line;
    item.state = row.state;
    item.checkBox = row.checkBox;
    item.title = withoutAnnotations(row.title);
    item.key = row.key;
    item.priority = row.priority;
    item.estimate = row.estimate;
    item.weeks = row.weeks;
    item.phase = readPhase(row.phase).isEmpty() ? row.phase : readPhase(row.phase);
    item.owner = row.owner;
    item.files = row.files;
    item.acceptance = row.acceptance;
    if (!row.description.isEmpty())
        item.notes << row.description;
    if (!row.dependencies.isEmpty())
        collected.dependencyTexts << row.dependencies;
    collected.heading = table.heading;
    applyHeadings(collected, outline);
    if (table.isSignOff)
        item.kind = ItemKind::SignOff;
    return collected;
}

} // namespace readyroom::readiness
