// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/FieldEditor.h"

#include <utility>

#include "readiness/CellEditor.h"
#include "readiness/NeighbourManners.h"
#include "readiness/NoteEditor.h"
#include "readiness/PriorityReader.h"

namespace readyroom::readiness {

FieldEditor::FieldEditor(const PlanSource& plan, const PlanItem& item, const ItemSource& source)
    : m_plan(plan)
    , m_item(item)
    , m_source(source)
{
}

std::vector<TextEdits> FieldEditor::proposals(const SetTitle& edit) const
{
    std::vector<TextEdits> out;
    const QString title = edit.title.simplified();
    const std::optional<Phrase> place = findPlain(m_source.own.text, m_item.title);
    if (title.isEmpty() || !place)
        return out;
    const QString old = textOf(m_source.own.text, *place);
    for (const QString& next : {withWords(old, m_item.title, title), title}) {
        if (m_source.isRow)
            out.push_back({cellEdit(m_source.own, swapped(m_source.own.text, *place, next).trimmed())});
        else
            out.push_back({m_source.own.replaced(place->start, place->length, next)});
    }
    return out;
}

std::vector<TextEdits> FieldEditor::proposals(const SetPriority& edit) const
{
    const FieldPhrase field = phraseOf(edit);
    std::vector<TextEdits> out;
    if (!m_source.isRow)
        proposeAtMarks(edit, field, out);
    for (TextEdits& more : phraseProposals(field))
        out.push_back(std::move(more));
    return out;
}

std::vector<TextEdits> FieldEditor::proposals(const SetEstimate& edit) const
{
    return phraseProposals(phraseOf(edit));
}

std::vector<TextEdits> FieldEditor::proposals(const SetWeeks& edit) const
{
    return phraseProposals(phraseOf(edit));
}

std::vector<TextEdits> FieldEditor::proposals(const SetOwner& edit) const
{
    const FieldPhrase field = phraseOf(edit);
    std::vector<TextEdits> out = phraseProposals(field);
    // Where only the schedule names an owner, that is the place.
    if (!m_source.isRow && m_item.scheduleLine > 0) {
        const auto cells = m_plan.cellsOf(m_item.scheduleLine);
        if (const auto cell = cells.find(PlanColumn::Owner);
            cell != cells.cend() && field.find(m_source.own.text).empty())
            out.insert(out.begin(), {cellEdit(cell->second, field.usualCell)});
    }
    return out;
}

std::vector<TextEdits> FieldEditor::proposals(const SetNote& edit) const
{
    return noteProposals(m_plan, m_item, m_source, edit);
}

std::vector<TextEdits> FieldEditor::phraseProposals(const FieldPhrase& field) const
{
    if (m_source.isRow) {
        const auto cell = m_source.cells.find(field.column);
        return cell == m_source.cells.cend() ? std::vector<TextEdits>()
                                             : cellProposals(m_plan, field, cell->second, m_item.line);
    }
    std::vector<TextEdits> out;
    proposeInDetails(field, out);
    proposeInText(field, out);
    if (!field.write)
        return out;
    proposeLikeNeighbours(field, out);
    proposeAtTitle(field.usual, false, out);
    return out;
}

void FieldEditor::proposeAtMarks(const SetPriority& edit, const FieldPhrase& field, std::vector<TextEdits>& out) const
{
    const Stretch& text = m_source.own;
    const QStringList nextMarks = edit.priority ? m_plan.outline().legend().marksOf(*edit.priority) : QStringList();
    for (const Phrase& mark : marksIn(text.text)) {
        if (!edit.priority) {
            const Phrase gone = withSurroundings(text.text, mark);
            out.push_back({text.replaced(gone.start, gone.length, {})});
            continue;
        }
        for (const QString& next : nextMarks) {
            // A mark and a word beside it say the same, so both change.
            for (const Phrase& word : field.find(text.text)) {
                TextEdits both{text.replaced(mark.start, mark.length, next),
                               text.replaced(word.start, word.length, field.write(textOf(text.text, word)))};
                if (word.start < mark.start)
                    std::swap(both[0], both[1]);
                out.push_back(std::move(both));
            }
            out.push_back({text.replaced(mark.start, mark.length, next)});
        }
    }
}

void FieldEditor::proposeInText(const FieldPhrase& field, std::vector<TextEdits>& out) const
{
    const Stretch& text = m_source.own;
    for (const Phrase& phrase : field.find(text.text)) {
        if (field.write) {
            out.push_back({text.replaced(phrase.start, phrase.length, field.write(textOf(text.text, phrase)))});
            continue;
        }
        const Phrase whole = withSurroundings(text.text, phrase);
        out.push_back({text.replaced(whole.start, whole.length, {})});
    }
}

void FieldEditor::proposeInDetails(const FieldPhrase& field, std::vector<TextEdits>& out) const
{
    for (const DetailSource& detail : m_source.details) {
        const QRegularExpressionMatch label = field.label.match(detail.text.text);
        if (!label.hasMatch())
            continue;
        if (!field.write) {
            out.push_back({m_plan.removed(detail.firstLine, detail.lastLine)});
            continue;
        }
        const qsizetype start = label.capturedLength();
        const QString value = detail.text.text.mid(start);
        if (field.column != PlanColumn::Owner) {
            for (const Phrase& phrase : field.find(value)) {
                const QString written = field.write(textOf(value, phrase));
                out.push_back({detail.text.replaced(start + phrase.start, phrase.length, written)});
            }
        }
        static const QRegularExpression words(QStringLiteral("^[A-Za-z]+\\s+"));
        const QString bare =
            field.column == PlanColumn::Weeks ? QString(field.usualCell).remove(words) : field.usualCell;
        out.push_back({detail.text.replaced(start, value.size(), bare)});
    }
}

void FieldEditor::proposeLikeNeighbours(const FieldPhrase& field, std::vector<TextEdits>& out) const
{
    for (const Manner& manner : mannersOf(field, m_plan, m_item)) {
        switch (manner.place) {
        case Manner::Place::LineBelow:
            out.push_back({m_plan.inserted(m_plan.lastOwnLine(m_item, m_source), m_source.indent + manner.text)});
            break;
        case Manner::Place::AtStart:
            out.push_back({m_source.own.replaced(0, 0, manner.text)});
            break;
        case Manner::Place::BehindTitle:
        case Manner::Place::BehindBoldTitle:
            proposeAtTitle(manner.text, manner.place == Manner::Place::BehindBoldTitle, out);
            break;
        }
    }
}

void FieldEditor::proposeAtTitle(const QString& phrase, bool inBold, std::vector<TextEdits>& out) const
{
    const QString& text = m_source.own.text;
    if (phrase.isEmpty())
        return;
    const std::optional<Phrase> title = findPlain(text, m_item.title);
    if (title) {
        const qsizetype end = title->start + title->length;
        const TextEdits inside{m_source.own.replaced(end, 0, phrase)};
        if (inBold)
            out.push_back(inside);
        static const QRegularExpression groups(
            QStringLiteral(R"(^(?:[*_`~]*)(?:\s*[(\[][^()\[\]]*[)\]](?!\())*(?:[*_`~]*))"));
        static const QRegularExpression markup(QStringLiteral("^[*_`~]*"));
        for (const QRegularExpression* expression : {&groups, &markup})
            out.push_back({m_source.own.replaced(end + expression->match(text.mid(end)).capturedLength(), 0, phrase)});
        if (!inBold)
            out.push_back(inside);
    }
    qsizetype end = text.size();
    while (end > 0 && text.at(end - 1).isSpace())
        --end;
    out.push_back({m_source.own.replaced(end, 0, phrase)});
}

} // namespace readyroom::readiness
