// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/ScheduleMatcher.h"

#include <algorithm>
#include <cmath>

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include "readiness/PlanGrammar.h"
#include "readiness/TitleMatcher.h"

namespace readyroom::readiness {

namespace {

/// Below this likeness two titles are not taken for the same task.
constexpr double leastLikeness = 0.3;
constexpr double sectionShare = 0.55;
constexpr double sameHoursBonus = 0.12;
constexpr double otherHoursMalus = 0.12;
/// A stem that this many items share says too little to look all of them up.
constexpr int commonStem = 200;

/// The sections of all items, each once.
struct Sections
{
    std::vector<Stems> stems;
    std::vector<size_t> ofItem; ///< by item: where its section stands in `stems`
};

struct Pair
{
    double score = 0;
    int row = 0;
    int item = 0;
};

double likeness(double byTitle, double bySection, const PlanTableRow& tableRow, const PlanItem& planItem)
{
    double score = byTitle + (1 - byTitle) * sectionShare * bySection;
    if (tableRow.estimate && planItem.estimate) {
        const bool same = std::abs(tableRow.estimate->hours() - planItem.estimate->hours()) < 0.01;
        score += same ? sameHoursBonus : -otherHoursMalus;
    }
    return score;
}

Sections sectionsOf(const CollectedItems& items, StemWeights& weights)
{
    Sections sections;
    sections.ofItem.reserve(items.size());
    QHash<QString, size_t> known;
    for (const CollectedItem& collected : items) {
        const QString& name = collected.item.section;
        auto found = known.constFind(name);
        if (found == known.cend()) {
            found = known.insert(name, sections.stems.size());
            sections.stems.push_back(weights.of(name));
        }
        sections.ofItem.push_back(*found);
    }
    return sections;
}

/// The items by the stems of their titles and of their headings.
QHash<int, std::vector<int>> indexByStem(const CollectedItems& items, const StemWeights& weights,
                                         const Sections& sections)
{
    QHash<int, std::vector<int>> itemsOfStem;
    for (size_t index = 0; index < items.size(); ++index) {
        if (items[index].item.kind != ItemKind::Task)
            continue;
        for (const Stems* stems : {&weights.at(index), &sections.stems[sections.ofItem[index]]}) {
            for (const Stem& stem : *stems)
                itemsOfStem[stem.number].push_back(static_cast<int>(index));
        }
    }
    return itemsOfStem;
}

/// The items that share a telling stem with a row's title, in their order.
std::vector<int> candidatesFor(const Stems& title, const QHash<int, std::vector<int>>& itemsOfStem)
{
    std::vector<int> candidates;
    for (const Stem& stem : title) {
        if (stem.frequency > commonStem)
            continue;
        if (const auto found = itemsOfStem.constFind(stem.number); found != itemsOfStem.cend())
            candidates.insert(candidates.end(), found->cbegin(), found->cend());
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    return candidates;
}

/// Gives each row the item most like it that no other row is liker to.
void assignBestFirst(std::vector<ScheduledRow>& rows, std::vector<Pair>& pairs)
{
    std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
        return a.score != b.score ? a.score > b.score : a.row != b.row ? a.row < b.row : a.item < b.item;
    });
    QSet<int> taken;
    for (const Pair& pair : pairs) {
        ScheduledRow& row = rows[static_cast<size_t>(pair.row)];
        if (row.item >= 0 || taken.contains(pair.item))
            continue;
        row.item = pair.item;
        taken.insert(pair.item);
    }
}

} // namespace

std::vector<ScheduledRow> matchSchedule(const CollectedItems& items, const PlanTables& tables)
{
    if (tables.tables.empty())
        return {}; // as many plans; weighing all their words would be for nothing
    QStringList titles;
    titles.reserve(static_cast<qsizetype>(items.size()));
    for (const CollectedItem& collected : items)
        titles << readSectionReference(collected.item.title).title;
    StemWeights weights(titles);
    const Sections sections = sectionsOf(items, weights);
    const QHash<int, std::vector<int>> itemsOfStem = indexByStem(items, weights, sections);

    std::vector<ScheduledRow> rows;
    std::vector<Pair> pairs;
    for (size_t table = 0; table < tables.tables.size(); ++table) {
        if (tables.tables[table].isSignOff)
            continue;
        for (size_t row = 0; row < tables.tables[table].rows.size(); ++row) {
            const PlanTableRow& tableRow = tables.tables[table].rows[row];
            const Stems title = weights.of(tableRow.title);
            const int rowIndex = static_cast<int>(rows.size());
            const Stems* section = nullptr; // of the item before; as a rule the next one is of the same
            double bySection = 0;
            for (const int item : candidatesFor(title, itemsOfStem)) {
                const auto index = static_cast<size_t>(item);
                const Stems& own = sections.stems[sections.ofItem[index]];
                if (&own != section)
                    bySection = similarity(title, own);
                section = &own;
                const double score =
                    likeness(similarity(title, weights.at(index)), bySection, tableRow, items[index].item);
                if (score >= leastLikeness)
                    pairs.push_back({score, rowIndex, item});
            }
            rows.push_back({static_cast<int>(table), static_cast<int>(row), -1});
        }
    }

    assignBestFirst(rows, pairs);
    return rows;
}

} // namespace readyroom::readiness
