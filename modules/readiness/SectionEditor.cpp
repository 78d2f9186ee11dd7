// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/SectionEditor.h"

#include <algorithm>

#include <QRegularExpression>

#include "readiness/CellEditor.h"

namespace readyroom::readiness {

namespace {

bool isBlankLine(const PlanSource& plan, int line)
{
    return line >= 1 && line <= plan.lines().count() && plan.lines().line(line).trimmed().isEmpty();
}

/// The item's last line that is not blank.
int lastTextLine(const PlanSource& plan, const PlanItem& item)
{
    int line = item.lastLine;
    while (line > item.line && isBlankLine(plan, line))
        --line;
    return line;
}

int nestedIn(const Plan& plan, size_t index)
{
    const PlanItem& item = plan.items[index];
    size_t end = index + 1;
    while (end < plan.items.size() && plan.items[end].line <= item.lastLine)
        ++end;
    return static_cast<int>(end - index - 1);
}

/// The last item of a section that stands by itself: a task where it has any. -1: none.
int lastOf(const Plan& plan, const QStringList& headings, const ItemId& but)
{
    int last = -1;
    for (size_t index = 0; index < plan.items.size(); ++index) {
        const PlanItem& item = plan.items[index];
        if (item.headings != headings || item.parent >= 0 || item.id == but)
            continue;
        const bool isBetter =
            last < 0 || item.kind == ItemKind::Task || plan.items[static_cast<size_t>(last)].kind != ItemKind::Task;
        if (isBetter)
            last = static_cast<int>(index);
    }
    return last;
}

/// Where a section's next item goes, and how it is to begin.
struct Seat
{
    int behind = 0; ///< the line
    QString indent;
    QString marker; ///< "- ", "3. "
    bool isLoose = false;
    bool needsBlank = false; ///< the section's first
    bool isBold = false;
    int rowLine = 0; ///< of the row it follows; 0: no table
};

QString bulletOf(const QString& marker)
{
    static const QRegularExpression number(QStringLiteral(R"(^(\d+)([.)]\s+))"));
    static const QRegularExpression bullet(QStringLiteral(R"(^[-+*]\s+)"));
    const QRegularExpressionMatch numbered = number.match(marker);
    if (numbered.hasMatch())
        return QString::number(numbered.captured(1).toLongLong() + 1) + numbered.captured(2);
    const QString found = bullet.match(marker).captured();
    return found.isEmpty() ? QStringLiteral("- ") : found;
}

bool isBoldTitle(const ItemSource& source, const PlanItem& item)
{
    const std::optional<Phrase> title = findPlain(source.own.text, item.title);
    return title && title->start >= 2 && source.own.text.mid(title->start - 2, 2) == QLatin1String("**");
}

Result<Seat> seatIn(const PlanSource& plan, const QStringList& headings, const ItemId& but)
{
    const Plan& read = plan.plan();
    Seat seat;
    const int last = lastOf(read, headings, but);
    if (last >= 0) {
        const PlanItem& item = read.items[static_cast<size_t>(last)];
        const Result<ItemSource> source = plan.item(item);
        if (!source)
            return passOn(source);
        seat.behind = lastTextLine(plan, item);
        seat.rowLine = source->isRow ? item.line : 0;
        seat.indent = source->indent;
        seat.marker = bulletOf(source->marker);
        seat.isBold = !source->isRow && isBoldTitle(*source, item);
        seat.isLoose = !source->isRow && isBlankLine(plan, item.line - 1) && last > 0 &&
                       read.items[static_cast<size_t>(last) - 1].headings == headings;
        return seat;
    }
    const int heading = plan.headingLine(headings);
    if (heading == 0)
        return fail(ErrorCode::NotFound, headings.join(QStringLiteral(" / ")), refusal::noSection);
    seat.behind = plan.lines().count();
    for (const PlanHeading& other : plan.outline().headings()) {
        if (other.line > heading) {
            seat.behind = other.line - 1;
            break;
        }
    }
    while (seat.behind > heading && isBlankLine(plan, seat.behind))
        --seat.behind;
    seat.marker = QStringLiteral("- ");
    seat.needsBlank = true;
    for (const PlanItem& item : read.items) {
        const Result<ItemSource> source = plan.item(item);
        if (item.parent >= 0 || !source || source->isRow || !item.checkBox)
            continue;
        const QString bullet = bulletOf(source->marker);
        seat.marker = bullet.at(0).isDigit() ? QStringLiteral("1. ") : bullet;
        seat.isBold = isBoldTitle(*source, item);
        break;
    }
    return seat;
}

int itemsUpTo(const Plan& plan, int line)
{
    return static_cast<int>(std::count_if(plan.items.cbegin(), plan.items.cend(),
                                          [line](const PlanItem& item) { return item.line <= line; }));
}

/// A row like the one before it, with a title and without anything done; what is not known stays blank.
QString rowLike(const PlanSource& plan, int line, const QString& title)
{
    const QString model = plan.textOf(line);
    const std::map<PlanColumn, Stretch> cells = plan.cellsOf(line);
    const auto isColumn = [&](PlanColumn column, qint64 byte) {
        const auto cell = cells.find(column);
        return cell != cells.cend() && cell->second.offset == byte;
    };
    const Stretch whole{plan.lines().start(line), model};
    static const QRegularExpression box(QStringLiteral(R"(^\[[ xX]\]$)"));
    QString row = model;
    std::vector<markdown::CellSpan> spans = markdown::cellSpans(model);
    for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
        const Stretch cell{whole.byteAt(span->start), model.mid(span->start, span->length)};
        QString content;
        if (isColumn(PlanColumn::Task, cell.offset) || (isColumn(PlanColumn::Role, cell.offset)))
            content = title;
        else if (box.match(cell.text.trimmed()).hasMatch())
            content = QStringLiteral("[ ]");
        const TextEdit edit = cellEdit({0, cell.text}, content);
        const QByteArray text = cell.text.toUtf8();
        row.replace(span->start, span->length,
                    QString::fromUtf8(text.left(edit.offset) + edit.text + text.mid(edit.offset + edit.length)));
    }
    return row;
}

} // namespace

Result<std::vector<SectionChange>> proposals(const PlanSource& plan, const AddTask& edit)
{
    const Result<Seat> seat = seatIn(plan, edit.headings, {});
    if (!seat)
        return passOn(seat);
    const QString title = edit.title.simplified();
    const int place = itemsUpTo(plan.plan(), seat->behind);
    if (seat->rowLine > 0)
        return std::vector<SectionChange>{
            {{plan.inserted(seat->rowLine, rowLike(plan, seat->rowLine, title))}, 0, 0, place, 1}};
    QStringList titles{title};
    if (seat->isBold)
        titles.prepend(QStringLiteral("**%1**").arg(title));
    std::vector<SectionChange> out;
    for (const QString& text : std::as_const(titles)) {
        QString lines = seat->indent + seat->marker + QStringLiteral("[ ] ") + text;
        if (seat->isLoose || seat->needsBlank)
            lines.prepend(plan.lineEnd());
        out.push_back({{plan.inserted(seat->behind, lines)}, 0, 0, place, 1});
    }
    return out;
}

Result<std::vector<SectionChange>> proposals(const PlanSource& plan, const RemoveItem& edit)
{
    const PlanItem* item = plan.plan().find(edit.item);
    if (!item)
        return fail(ErrorCode::NotFound, edit.item.toString());
    const auto index = static_cast<size_t>(item - plan.plan().items.data());
    const int last = lastTextLine(plan, *item);
    SectionChange change{{}, static_cast<int>(index), nestedIn(plan.plan(), index) + 1, 0, 0};
    // Of the blank lines around it one remains.
    const bool takesBlank = isBlankLine(plan, item->line - 1) && isBlankLine(plan, last + 1);
    change.edits.push_back(plan.removed(item->line, takesBlank ? last + 1 : last));
    SectionChange tight = change;
    tight.edits = {plan.removed(item->line, last)};
    return std::vector<SectionChange>{change, tight};
}

Result<std::vector<SectionChange>> proposals(const PlanSource& plan, const MoveItem& edit)
{
    const Plan& read = plan.plan();
    const PlanItem* item = read.find(edit.item);
    if (!item)
        return fail(ErrorCode::NotFound, edit.item.toString());
    const Result<ItemSource> source = plan.item(*item);
    if (!source)
        return passOn(source);
    const Result<Seat> seat = seatIn(plan, edit.headings, item->id);
    if (!seat)
        return passOn(seat);
    const int last = lastTextLine(plan, *item);
    const bool isInside = seat->behind >= item->line && seat->behind <= item->lastLine;
    if (source->isRow || seat->rowLine > 0 || isInside)
        return fail(ErrorCode::Unsupported, item->title, refusal::noPlace);

    static const QRegularExpression bullet(QStringLiteral(R"(^(?:[-+*]|\d+[.)])\s+)"));
    const QString oldBullet = bullet.match(source->marker).captured();
    const qsizetype wider = std::max<qsizetype>(0, seat->marker.size() - oldBullet.size());
    QStringList lines;
    for (int line = item->line; line <= last; ++line) {
        QString text = plan.textOf(line);
        if (text.startsWith(source->indent))
            text.remove(0, source->indent.size());
        if (line == item->line)
            text.replace(0, oldBullet.size(), seat->marker);
        else if (!text.trimmed().isEmpty())
            text.prepend(QString(wider, QLatin1Char(' ')));
        lines << (text.trimmed().isEmpty() ? text : seat->indent + text);
    }
    if (seat->isLoose || seat->needsBlank)
        lines.prepend({});
    const auto index = static_cast<size_t>(item - read.items.data());
    const int count = nestedIn(read, index) + 1;
    int place = itemsUpTo(read, seat->behind);
    if (place > static_cast<int>(index))
        place -= count;
    const Result<std::vector<SectionChange>> removals = proposals(plan, RemoveItem{edit.item});
    if (!removals)
        return passOn(removals);
    std::vector<SectionChange> out;
    for (const SectionChange& removal : *removals) {
        SectionChange change{removal.edits, static_cast<int>(index), count, place, count};
        change.edits.push_back(plan.inserted(seat->behind, lines.join(plan.lineEnd())));
        std::sort(change.edits.begin(), change.edits.end(),
                  [](const TextEdit& a, const TextEdit& b) { return a.offset < b.offset; });
        out.push_back(std::move(change));
    }
    return out;
}

} // namespace readyroom::readiness
