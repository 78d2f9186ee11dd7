// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/FieldEditor.h"

#include <algorithm>
#include <map>

#include <QRegularExpression>

#include "core/markdown/InlineText.h"
#include "readiness/PriorityReader.h"

namespace readyroom::readiness {

namespace {

/// More neighbours than these say nothing new about a plan's style.
constexpr size_t neighbourLimit = 40;

QRegularExpression labelExpression(const char* words)
{
    return QRegularExpression(
        QStringLiteral(R"(^(?:\*\*|__)?\s*(?:%1)\s*(?::\s*(?:\*\*|__)?|(?:\*\*|__)\s*:)\s*)").arg(QLatin1String(words)),
        QRegularExpression::CaseInsensitiveOption);
}

std::vector<Phrase> ownersIn(const QString& text)
{
    static const QRegularExpression labelled(
        QStringLiteral(R"([(\[]\s*(?:owner|assignee|assigned to|responsible)\s*:?\s*([^()\[\]]+?)\s*[)\]])"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression handle(QStringLiteral(R"((?:^|[\s(\[])(@[A-Za-z0-9][\w-]*)(?![\w/.@-]))"));
    std::vector<Phrase> phrases;
    for (const QRegularExpression* expression : {&labelled, &handle}) {
        for (auto it = expression->globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            phrases.push_back({match.capturedStart(1), match.capturedLength(1)});
        }
    }
    return phrases;
}

bool isHandle(const QString& owner)
{
    static const QRegularExpression name(QStringLiteral(R"(^[A-Za-z0-9][\w-]*$)"));
    return name.match(owner).hasMatch();
}

QString swapped(const QString& text, const Phrase& phrase, const QString& by)
{
    return text.left(phrase.start) + by + text.mid(phrase.start + phrase.length);
}

QString part(const QString& text, const Phrase& phrase)
{
    return text.mid(phrase.start, phrase.length);
}

} // namespace

struct FieldEditor::Field
{
    PlanColumn column;
    const QRegularExpression& label; ///< in front of a line below the item
    std::function<std::vector<Phrase>(const QString&)> find;
    std::function<QString(const QString& like)> write; ///< null: the phrase is to go
    QString usual; ///< the phrase with all around it where no neighbour has one; empty: cannot be put behind a title
    std::function<bool(const PlanItem&)> isSaid;
    QString usualCell;
};

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
    const QString old = part(m_source.own.text, *place);
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
    static const QRegularExpression label = labelExpression("priority");
    const auto write = [&edit](const QString& like) {
        return edit.priority ? writePriority(*edit.priority, like) : QString();
    };
    Field field{PlanColumn::Priority,
                label,
                &priorityWordsIn,
                write,
                {},
                [](const PlanItem& item) { return item.priority.has_value(); },
                {}};
    if (edit.priority) {
        field.usualCell = writePriority(*edit.priority, {});
        field.usual = QStringLiteral(" [%1]").arg(field.usualCell);
    } else {
        field.write = nullptr;
    }
    std::vector<TextEdits> out;
    // A mark and a word beside it say the same, so both change.
    const QStringList marks = edit.priority ? m_plan.outline().legend().marksOf(*edit.priority) : QStringList();
    const auto withMarks = [&](const Stretch& text) {
        for (const Phrase& mark : marksIn(text.text)) {
            const Phrase gone = withSurroundings(text.text, mark);
            if (!edit.priority) {
                out.push_back({text.replaced(gone.start, gone.length, {})});
                continue;
            }
            for (const QString& next : marks) {
                for (const Phrase& word : priorityWordsIn(text.text)) {
                    TextEdits both{text.replaced(mark.start, mark.length, next),
                                   text.replaced(word.start, word.length, write(part(text.text, word)))};
                    if (word.start < mark.start)
                        std::swap(both[0], both[1]);
                    out.push_back(std::move(both));
                }
                out.push_back({text.replaced(mark.start, mark.length, next)});
            }
        }
    };
    if (!m_source.isRow)
        withMarks(m_source.own);
    for (TextEdits& more : phraseProposals(field))
        out.push_back(std::move(more));
    return out;
}

std::vector<TextEdits> FieldEditor::proposals(const SetEstimate& edit) const
{
    static const QRegularExpression label = labelExpression("effort|estimate|estimated time|time|hours");
    const auto write = [&edit](const QString& like) { return writeEstimate(*edit.estimate, like); };
    Field field{PlanColumn::Hours,
                label,
                &amountsIn,
                write,
                {},
                [](const PlanItem& item) { return item.estimate.has_value(); },
                {}};
    if (edit.estimate) {
        field.usualCell = write({});
        field.usual = QStringLiteral(" (%1)").arg(field.usualCell);
    } else {
        field.write = nullptr;
    }
    return phraseProposals(field);
}

std::vector<TextEdits> FieldEditor::proposals(const SetWeeks& edit) const
{
    static const QRegularExpression label = labelExpression("weeks?");
    const auto write = [&edit](const QString& like) { return writeWeeks(*edit.weeks, like); };
    Field field{
        PlanColumn::Weeks, label, &weeksIn, write, {}, [](const PlanItem& item) { return item.weeks.has_value(); }, {}};
    if (edit.weeks) {
        field.usualCell = write({});
        field.usual = QStringLiteral(" (%1)").arg(field.usualCell);
    } else {
        field.write = nullptr;
    }
    return phraseProposals(field);
}

std::vector<TextEdits> FieldEditor::proposals(const SetOwner& edit) const
{
    static const QRegularExpression label = labelExpression("owners?|assignee|assigned to|responsible");
    const QString owner = edit.owner.simplified();
    const auto write = [&owner](const QString& like) -> QString {
        return like.startsWith(QLatin1Char('@')) && isHandle(owner) ? QLatin1Char('@') + owner
               : like.startsWith(QLatin1Char('@'))                  ? QStringLiteral("(owner: %1)").arg(owner)
                                                                    : owner;
    };
    Field field{
        PlanColumn::Owner, label, &ownersIn, write, {}, [](const PlanItem& item) { return !item.owner.isEmpty(); }, {}};
    if (!owner.isEmpty()) {
        field.usualCell = owner;
        field.usual = QStringLiteral(" (owner: %1)").arg(owner);
    } else {
        field.write = nullptr;
    }
    std::vector<TextEdits> out = phraseProposals(field);
    // Where only the schedule names an owner, that is the place.
    if (!m_source.isRow && m_item.scheduleLine > 0) {
        const auto cells = m_plan.cellsOf(m_item.scheduleLine);
        if (const auto cell = cells.find(PlanColumn::Owner);
            cell != cells.cend() && ownersIn(m_source.own.text).empty())
            out.insert(out.begin(), {cellEdit(cell->second, owner)});
    }
    return out;
}

std::vector<TextEdits> FieldEditor::phraseProposals(const Field& field) const
{
    if (m_source.isRow) {
        const auto cell = m_source.cells.find(field.column);
        return cell == m_source.cells.cend() ? std::vector<TextEdits>()
                                             : cellProposals(field, cell->second, m_item.line);
    }
    std::vector<TextEdits> out;
    proposeInDetails(field, out);
    proposeInText(field, m_source.own, out);
    if (!field.write)
        return out;
    proposeLikeNeighbours(field, out);
    proposeAtTitle(field.usual, false, out);
    return out;
}

std::vector<TextEdits> FieldEditor::cellProposals(const Field& field, const Stretch& cell, int line) const
{
    std::vector<TextEdits> out;
    const QStringList others = m_plan.otherCells(line, field.column);
    if (!field.write) {
        static const QRegularExpression nothing(QStringLiteral("^[-–—]*$"));
        for (const QString& other : others) {
            if (nothing.match(other).hasMatch())
                out.push_back({cellEdit(cell, other)});
        }
        out.push_back({cellEdit(cell, {})});
        return out;
    }
    // What another row says word for word fits best: its mark and its spelling are the plan's own.
    if (field.column == PlanColumn::Priority) {
        for (const QString& other : others) {
            if (!other.isEmpty() && readPriorityCell(markdown::plainText(other), m_plan.outline().legend()) ==
                                        readPriorityCell(field.usualCell, m_plan.outline().legend())) {
                out.push_back({cellEdit(cell, other)});
                break;
            }
        }
    }
    QStringList models{cell.text.trimmed()};
    models << others;
    for (const QString& model : std::as_const(models)) {
        const std::vector<Phrase> phrases =
            field.column == PlanColumn::Owner ? std::vector<Phrase>() : field.find(model);
        if (!phrases.empty()) {
            out.push_back({cellEdit(cell, swapped(model, phrases.front(), field.write(part(model, phrases.front()))))});
            break;
        }
    }
    static const QRegularExpression wordsOnly(QStringLiteral("[A-Za-z]+\\s*"));
    out.push_back({cellEdit(cell, field.usualCell)});
    if (field.column != PlanColumn::Owner)
        out.push_back({cellEdit(cell, QString(field.usualCell).remove(wordsOnly).trimmed())});
    const bool isBare = std::any_of(models.cbegin(), models.cend(), [](const QString& model) {
        static const QRegularExpression bare(QStringLiteral(R"(^~?\d[\d.,\s–-]*$)"));
        return bare.match(model).hasMatch();
    });
    if (isBare && out.size() > 1 && field.column != PlanColumn::Owner)
        std::rotate(out.begin(), std::prev(out.end()), out.end());
    return out;
}

void FieldEditor::proposeInText(const Field& field, const Stretch& text, std::vector<TextEdits>& out) const
{
    for (const Phrase& phrase : field.find(text.text)) {
        const Phrase whole = withSurroundings(text.text, phrase);
        if (!field.write) {
            out.push_back({text.replaced(whole.start, whole.length, {})});
            continue;
        }
        out.push_back({text.replaced(phrase.start, phrase.length, field.write(part(text.text, phrase)))});
    }
}

void FieldEditor::proposeInDetails(const Field& field, std::vector<TextEdits>& out) const
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
            for (const Phrase& phrase : field.find(value))
                out.push_back(
                    {detail.text.replaced(start + phrase.start, phrase.length, field.write(part(value, phrase)))});
        }
        static const QRegularExpression words(QStringLiteral("^[A-Za-z]+\\s+"));
        const QString bare =
            field.column == PlanColumn::Weeks ? QString(field.usualCell).remove(words) : field.usualCell;
        out.push_back({detail.text.replaced(start, value.size(), bare)});
    }
}

std::vector<const PlanItem*> FieldEditor::neighbours() const
{
    std::vector<const PlanItem*> others;
    for (const PlanItem& item : m_plan.plan().items) {
        if (item.line != m_item.line && item.kind == ItemKind::Task && m_plan.cellsOf(item.line).empty())
            others.push_back(&item);
    }
    std::stable_sort(others.begin(), others.end(), [this](const PlanItem* a, const PlanItem* b) {
        const bool aHere = a->headings == m_item.headings;
        const bool bHere = b->headings == m_item.headings;
        return aHere != bHere ? aHere : std::abs(a->line - m_item.line) < std::abs(b->line - m_item.line);
    });
    if (others.size() > neighbourLimit)
        others.resize(neighbourLimit);
    return others;
}

void FieldEditor::proposeLikeNeighbours(const Field& field, std::vector<TextEdits>& out) const
{
    struct Manner
    {
        int count = 0;
        size_t first = 0;
        QString text;
        bool isLine = false;
        bool isAtStart = false;
        bool inBold = false;
    };
    std::map<QString, Manner> manners;
    const auto note = [&manners](const QString& key, Manner manner) {
        manner.first = manners.size();
        ++manners.emplace(key, manner).first->second.count;
    };
    for (const PlanItem* other : neighbours()) {
        const Result<ItemSource> source = m_plan.item(*other);
        if (!source || !field.isSaid(*other))
            continue;
        for (const DetailSource& detail : source->details) {
            const QRegularExpressionMatch label = field.label.match(detail.text.text);
            if (!label.hasMatch() || !detail.prefix.startsWith(source->indent))
                continue;
            const std::vector<Phrase> phrases = field.find(detail.text.text);
            const QString value = phrases.empty() || field.column == PlanColumn::Owner
                                      ? field.usualCell
                                      : field.write(part(detail.text.text, phrases.front()));
            const QString prefix = detail.prefix.mid(source->indent.size()) + label.captured();
            note(QLatin1Char('l') + prefix, {0, 0, prefix + value, true, false, false});
        }
        const QString& text = source->own.text;
        std::vector<Phrase> phrases = field.find(text);
        const bool isMark = field.column == PlanColumn::Priority && phrases.empty();
        if (isMark)
            phrases = marksIn(text);
        for (const Phrase& phrase : phrases) {
            const Phrase whole = withSurroundings(text, phrase);
            const qsizetype end = phrase.start + phrase.length;
            QString lead = text.mid(whole.start, phrase.start - whole.start);
            QString tail = text.mid(end, whole.start + whole.length - end);
            const bool isAtStart = whole.start == 0;
            const bool isHandleLike = text.at(phrase.start) == QLatin1Char('@');
            const bool isAlone = lead.contains(QRegularExpression(QStringLiteral("[(\\[–—|:-]"))) || isHandleLike;
            if (!isAlone && !isAtStart && !isMark) {
                lead = QStringLiteral(" (");
                tail = QStringLiteral(")");
            }
            QString written;
            if (isMark) {
                const auto wanted = readPriorityCell(field.usualCell, m_plan.outline().legend());
                const QStringList marks = wanted ? m_plan.outline().legend().marksOf(*wanted) : QStringList();
                written = marks.value(0);
            } else {
                written = field.write(part(text, phrase));
            }
            const bool inBold = text.mid(whole.start + whole.length).startsWith(QLatin1String("**"));
            note(lead + QChar(0) + tail + QChar(0) + QLatin1Char(isAtStart ? 's' : 'e'),
                 {0, 0, lead + written + tail, false, isAtStart, inBold});
            break;
        }
    }
    std::vector<Manner> byCount;
    for (const auto& [key, manner] : manners)
        byCount.push_back(manner);
    std::sort(byCount.begin(), byCount.end(), [](const Manner& a, const Manner& b) {
        return a.count != b.count ? a.count > b.count : a.first < b.first;
    });
    for (const Manner& manner : byCount) {
        if (manner.isLine)
            out.push_back({m_plan.inserted(lastOwnLine(), m_source.indent + manner.text)});
        else if (manner.isAtStart)
            out.push_back({m_source.own.replaced(0, 0, manner.text)});
        else
            proposeAtTitle(manner.text, manner.inBold, out);
    }
}

void FieldEditor::proposeAtTitle(const QString& phrase, bool inBold, std::vector<TextEdits>& out) const
{
    const QString& text = m_source.own.text;
    if (phrase.isEmpty())
        return;
    const std::optional<Phrase> title = findPlain(text, m_item.title);
    if (title) {
        qsizetype end = title->start + title->length;
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

std::vector<TextEdits> FieldEditor::proposals(const SetNote& edit) const
{
    std::vector<TextEdits> out;
    const QString next = edit.text.simplified();
    if (edit.index >= m_item.notes.size()) {
        if (m_source.isRow) {
            if (const auto cell = m_source.cells.find(PlanColumn::Description); cell != m_source.cells.cend())
                out.push_back({cellEdit(cell->second, next)});
            return out;
        }
        const QString line = notePrefix() + next;
        if (!m_source.details.empty())
            out.push_back({m_plan.inserted(m_source.details.back().lastLine, line)});
        out.push_back({m_plan.inserted(lastOwnLine(), line)});
        out.push_back({m_plan.inserted(m_source.ownLastLine, line)});
        return out;
    }
    const QString old = m_item.notes.at(edit.index);
    if (m_source.isRow) {
        if (const auto cell = m_source.cells.find(PlanColumn::Description); cell != m_source.cells.cend())
            out.push_back(
                {cellEdit(cell->second, next.isEmpty() ? next : withWords(cell->second.text.trimmed(), old, next))});
        return out;
    }
    for (const DetailSource& detail : m_source.details) {
        if (markdown::plainText(detail.text.text) != old)
            continue;
        if (next.isEmpty())
            out.push_back({m_plan.removed(detail.firstLine, detail.lastLine)});
        else
            out.push_back({detail.text.replaced(0, detail.text.text.size(), withWords(detail.text.text, old, next))});
    }
    if (const std::optional<Phrase> place = findPlain(m_source.own.text, old)) {
        const QString text = part(m_source.own.text, *place);
        const Phrase gone = withSurroundings(m_source.own.text, *place);
        if (next.isEmpty())
            out.push_back({m_source.own.replaced(gone.start, gone.length, {})});
        else
            out.push_back({m_source.own.replaced(place->start, place->length, withWords(text, old, next))});
    }
    return out;
}

QString FieldEditor::notePrefix() const
{
    static const QRegularExpression numbered(QStringLiteral(R"(\d+[.)]\s*$)"));
    const auto prefixIn = [this](const ItemSource& source, const PlanItem& item) -> QString {
        for (auto detail = source.details.crbegin(); detail != source.details.crend(); ++detail) {
            const bool isNote = item.notes.contains(markdown::plainText(detail->text.text));
            if (isNote && detail->prefix.startsWith(source.indent) && !numbered.match(detail->prefix).hasMatch() &&
                !detail->prefix.trimmed().isEmpty())
                return m_source.indent + detail->prefix.mid(source.indent.size());
        }
        return {};
    };
    if (const QString own = prefixIn(m_source, m_item); !own.isEmpty())
        return own;
    for (const PlanItem* other : neighbours()) {
        const Result<ItemSource> source = m_plan.item(*other);
        const QString prefix = source ? prefixIn(*source, *other) : QString();
        if (!prefix.isEmpty())
            return prefix;
    }
    static const QRegularExpression bullet(QStringLiteral(R"(^(?:[-+*]|\d+[.)])\s+)"));
    const qsizetype width = bullet.match(m_source.marker).capturedLength();
    const QString own = m_source.marker.left(1);
    static const QString bullets(QStringLiteral("-*+"));
    return m_source.indent + QString(width, QLatin1Char(' ')) + (bullets.contains(own) ? own : QStringLiteral("-")) +
           QLatin1Char(' ');
}

int FieldEditor::lastOwnLine() const
{
    int nested = m_item.lastLine + 1;
    for (const PlanItem& item : m_plan.plan().items) {
        if (item.line > m_item.line && item.line <= m_item.lastLine)
            nested = std::min(nested, item.line);
    }
    int last = m_source.ownLastLine;
    for (const DetailSource& detail : m_source.details) {
        if (detail.lastLine < nested)
            last = std::max(last, detail.lastLine);
    }
    return last;
}

} // namespace readyroom::readiness
