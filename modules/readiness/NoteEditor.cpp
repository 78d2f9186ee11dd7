// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/NoteEditor.h"

#include <QRegularExpression>

#include "core/markdown/InlineText.h"
#include "readiness/CellEditor.h"
#include "readiness/PhraseWriter.h"

namespace readyroom::readiness {

namespace {

/// How an item begins the lines of its notes, behind its indent; empty where it has none that tells.
QString prefixIn(const ItemSource& source, const PlanItem& item)
{
    static const QRegularExpression numbered(QStringLiteral(R"(\d+[.)]\s*$)"));
    for (auto detail = source.details.crbegin(); detail != source.details.crend(); ++detail) {
        const bool isNote = item.notes.contains(markdown::plainText(detail->text.text));
        if (isNote && detail->prefix.startsWith(source.indent) && !numbered.match(detail->prefix).hasMatch() &&
            !detail->prefix.trimmed().isEmpty())
            return detail->prefix.mid(source.indent.size());
    }
    return {};
}

/// What a new note's line begins with.
QString newPrefix(const PlanSource& plan, const PlanItem& item, const ItemSource& source)
{
    if (const QString own = prefixIn(source, item); !own.isEmpty())
        return source.indent + own;
    for (const PlanItem* other : plan.neighbours(item)) {
        const Result<ItemSource> its = plan.item(*other);
        const QString prefix = its ? prefixIn(*its, *other) : QString();
        if (!prefix.isEmpty())
            return source.indent + prefix;
    }
    static const QRegularExpression bullet(QStringLiteral(R"(^(?:[-+*]|\d+[.)])\s+)"));
    const qsizetype width = bullet.match(source.marker).capturedLength();
    const QString own = source.marker.left(1);
    static const QString bullets(QStringLiteral("-*+"));
    return source.indent + QString(width, QLatin1Char(' ')) + (bullets.contains(own) ? own : QStringLiteral("-")) +
           QLatin1Char(' ');
}

std::vector<TextEdits> proposalsForRow(const PlanItem& item, const ItemSource& source, const SetNote& edit)
{
    const auto cell = source.cells.find(PlanColumn::Description);
    if (cell == source.cells.cend())
        return {};
    const QString next = edit.text.simplified();
    const bool isNew = edit.index >= item.notes.size();
    if (isNew || next.isEmpty())
        return {{cellEdit(cell->second, next)}};
    return {{cellEdit(cell->second, withWords(cell->second.text.trimmed(), item.notes.at(edit.index), next))}};
}

std::vector<TextEdits> proposalsForNew(const PlanSource& plan, const PlanItem& item, const ItemSource& source,
                                       const QString& text)
{
    std::vector<TextEdits> out;
    const QString line = newPrefix(plan, item, source) + text;
    if (!source.details.empty())
        out.push_back({plan.inserted(source.details.back().lastLine, line)});
    out.push_back({plan.inserted(plan.lastOwnLine(item, source), line)});
    out.push_back({plan.inserted(source.ownLastLine, line)});
    return out;
}

} // namespace

std::vector<TextEdits> noteProposals(const PlanSource& plan, const PlanItem& item, const ItemSource& source,
                                     const SetNote& edit)
{
    if (source.isRow)
        return proposalsForRow(item, source, edit);
    const QString next = edit.text.simplified();
    if (edit.index >= item.notes.size())
        return proposalsForNew(plan, item, source, next);
    std::vector<TextEdits> out;
    const QString old = item.notes.at(edit.index);
    for (const DetailSource& detail : source.details) {
        if (markdown::plainText(detail.text.text) != old)
            continue;
        if (next.isEmpty())
            out.push_back({plan.removed(detail.firstLine, detail.lastLine)});
        else
            out.push_back({detail.text.replaced(0, detail.text.text.size(), withWords(detail.text.text, old, next))});
    }
    if (const std::optional<Phrase> place = findPlain(source.own.text, old)) {
        const QString text = textOf(source.own.text, *place);
        const Phrase gone = withSurroundings(source.own.text, *place);
        if (next.isEmpty())
            out.push_back({source.own.replaced(gone.start, gone.length, {})});
        else
            out.push_back({source.own.replaced(place->start, place->length, withWords(text, old, next))});
    }
    return out;
}

} // namespace readyroom::readiness
