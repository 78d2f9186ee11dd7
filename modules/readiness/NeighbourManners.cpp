// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/NeighbourManners.h"

#include <algorithm>
#include <map>

#include "readiness/PriorityReader.h"

namespace readyroom::readiness {

namespace {

/// Counts the manners that are met.
class MannerCount
{
public:
    /// @param key the same for manners that differ in the value alone
    void add(const QString& key, const Manner& manner)
    {
        ++m_counted.emplace(key, Counted{0, m_counted.size(), manner}).first->second.count;
    }

    [[nodiscard]] std::vector<Manner> byCount() const
    {
        std::vector<Counted> sorted;
        for (const auto& [key, counted] : m_counted)
            sorted.push_back(counted);
        std::sort(sorted.begin(), sorted.end(), [](const Counted& a, const Counted& b) {
            return a.count != b.count ? a.count > b.count : a.first < b.first;
        });
        std::vector<Manner> manners;
        for (const Counted& counted : sorted)
            manners.push_back(counted.manner);
        return manners;
    }

private:
    struct Counted
    {
        int count = 0;
        size_t first = 0; ///< how many others were met before it
        Manner manner;
    };
    std::map<QString, Counted> m_counted;
};

void countBelow(const FieldPhrase& field, const ItemSource& source, MannerCount& count)
{
    for (const DetailSource& detail : source.details) {
        const QRegularExpressionMatch label = field.label.match(detail.text.text);
        if (!label.hasMatch() || !detail.prefix.startsWith(source.indent))
            continue;
        const std::vector<Phrase> phrases = field.find(detail.text.text);
        const QString value = phrases.empty() || field.column == PlanColumn::Owner
                                  ? field.usualCell
                                  : field.write(textOf(detail.text.text, phrases.front()));
        const QString prefix = detail.prefix.mid(source.indent.size()) + label.captured();
        count.add(QLatin1Char('l') + prefix, {Manner::Place::LineBelow, prefix + value});
    }
}

/// The mark that stands for the priority to write; empty: the plan has none for it.
QString markFor(const FieldPhrase& field, const PriorityLegend& legend)
{
    const auto wanted = readPriorityCell(field.usualCell, legend);
    return wanted ? legend.marksOf(*wanted).value(0) : QString();
}

void countInText(const FieldPhrase& field, const PriorityLegend& legend, const QString& text, MannerCount& count)
{
    std::vector<Phrase> phrases = field.find(text);
    const bool isMark = field.column == PlanColumn::Priority && phrases.empty();
    if (isMark)
        phrases = marksIn(text);
    if (phrases.empty())
        return;
    const Phrase& phrase = phrases.front();
    const Phrase whole = withSurroundings(text, phrase);
    const qsizetype end = phrase.start + phrase.length;
    QString lead = text.mid(whole.start, phrase.start - whole.start);
    QString tail = text.mid(end, whole.start + whole.length - end);
    const bool isAtStart = whole.start == 0;
    static const QRegularExpression divider(QStringLiteral("[(\\[–—|:-]"));
    const bool isApart = divider.match(lead).hasMatch() || text.at(phrase.start) == QLatin1Char('@');
    if (!isApart && !isAtStart && !isMark) {
        lead = QStringLiteral(" (");
        tail = QStringLiteral(")");
    }
    const QString written = isMark ? markFor(field, legend) : field.write(textOf(text, phrase));
    const bool inBold = text.mid(whole.start + whole.length).startsWith(QLatin1String("**"));
    const Manner::Place place = isAtStart ? Manner::Place::AtStart
                                : inBold  ? Manner::Place::BehindBoldTitle
                                          : Manner::Place::BehindTitle;
    count.add(lead + QChar(0) + tail + QChar(0) + QLatin1Char(isAtStart ? 's' : 'e'), {place, lead + written + tail});
}

} // namespace

std::vector<Manner> mannersOf(const FieldPhrase& field, const PlanSource& plan, const PlanItem& item)
{
    MannerCount count;
    for (const PlanItem* other : plan.neighbours(item)) {
        const Result<ItemSource> source = plan.item(*other);
        if (!source || !field.isSaid(*other))
            continue;
        countBelow(field, *source, count);
        countInText(field, plan.outline().legend(), source->own.text, count);
    }
    return count.byCount();
}

} // namespace readyroom::readiness
