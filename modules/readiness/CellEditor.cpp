// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/CellEditor.h"

#include <algorithm>

#include "core/markdown/InlineText.h"
#include "readiness/PriorityReader.h"

namespace readyroom::readiness {

namespace {

/// A cell that says nothing, as other rows have it.
std::vector<TextEdits> emptyCells(const Stretch& cell, const QStringList& others)
{
    static const QRegularExpression nothing(QStringLiteral("^[-–—]*$"));
    std::vector<TextEdits> out;
    for (const QString& other : others) {
        if (nothing.match(other).hasMatch())
            out.push_back({cellEdit(cell, other)});
    }
    out.push_back({cellEdit(cell, {})});
    return out;
}

/// Figures without a word.
bool isBare(const QString& content)
{
    static const QRegularExpression bare(QStringLiteral(R"(^~?\d[\d.,\s–-]*$)"));
    return bare.match(content).hasMatch();
}

} // namespace

TextEdit cellEdit(const Stretch& cell, QString content)
{
    content.replace(QLatin1Char('|'), QLatin1String("\\|"));
    const QString old = cell.text.trimmed();
    const qsizetype lead = old.isEmpty() ? std::min<qsizetype>(1, cell.text.size()) : cell.text.indexOf(old);
    const qsizetype trail = cell.text.size() - lead - old.size();
    const qsizetype spare = cell.text.size() - lead - content.size();
    const bool isRightAligned = lead > 1 && trail <= 1;
    if (isRightAligned) {
        const qsizetype before = std::max<qsizetype>(1, lead + old.size() - content.size());
        return cell.replaced(0, lead + old.size(), QString(before, QLatin1Char(' ')) + content);
    }
    const qsizetype after = std::max(spare, std::min<qsizetype>(trail, 1));
    // Only what differs: the blanks in front stay untouched.
    return cell.replaced(lead, cell.text.size() - lead, content + QString(after, QLatin1Char(' ')));
}

std::vector<TextEdits> cellProposals(const PlanSource& plan, const FieldPhrase& field, const Stretch& cell, int line)
{
    const QStringList others = plan.otherCells(line, field.column);
    if (!field.write)
        return emptyCells(cell, others);
    std::vector<TextEdits> out;
    if (field.column == PlanColumn::Priority) {
        // What another row says word for word fits best: its mark and its spelling are the plan's own.
        const PriorityLegend& legend = plan.outline().legend();
        const auto wanted = readPriorityCell(field.usualCell, legend);
        const auto same = std::find_if(others.cbegin(), others.cend(), [&](const QString& other) {
            return !other.isEmpty() && readPriorityCell(markdown::plainText(other), legend) == wanted;
        });
        if (same != others.cend())
            out.push_back({cellEdit(cell, *same)});
    }
    if (field.column == PlanColumn::Owner) {
        out.push_back({cellEdit(cell, field.usualCell)});
        return out;
    }
    const QStringList models = QStringList{cell.text.trimmed()} + others;
    for (const QString& model : models) {
        if (const std::vector<Phrase> phrases = field.find(model); !phrases.empty()) {
            const Phrase& first = phrases.front();
            out.push_back({cellEdit(cell, swapped(model, first, field.write(textOf(model, first))))});
            break;
        }
    }
    static const QRegularExpression wordsOnly(QStringLiteral("[A-Za-z]+\\s*"));
    out.push_back({cellEdit(cell, field.usualCell)});
    out.push_back({cellEdit(cell, QString(field.usualCell).remove(wordsOnly).trimmed())});
    if (std::any_of(models.cbegin(), models.cend(), &isBare))
        std::rotate(out.begin(), std::prev(out.end()), out.end());
    return out;
}

} // namespace readyroom::readiness
