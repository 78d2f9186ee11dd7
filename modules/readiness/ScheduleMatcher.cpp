// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/ScheduleMatcher.h"

#include <algorithm>
#include <cmath>

#include <QMultiHash>
#include <QRegularExpression>
#include <QSet>

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

struct Titles
{
    QStringList title;
    QStringList section;
};

struct Pair
{
    double score = 0;
    int row = 0;
    int item = 0;
};

/// "Feature flags (see section B)" is named by what stands before the reference.
QString withoutReference(const QString& title)
{
    static const QRegularExpression reference(QStringLiteral(R"(\s*[(\[]\s*(?:see|cf\.?|same as)\b[^()\[\]]*[)\]])"),
                                              QRegularExpression::CaseInsensitiveOption);
    return QString(title).remove(reference);
}

double likeness(const StemWeights& weights, const Titles& row, const Titles& item, const PlanTableRow& tableRow,
                const PlanItem& planItem)
{
    const double byTitle = weights.similarity(row.title, item.title);
    const double bySection = weights.similarity(row.title, item.section);
    double score = byTitle + (1 - byTitle) * sectionShare * bySection;
    if (tableRow.estimate && planItem.estimate) {
        const bool same = std::abs(tableRow.estimate->hours() - planItem.estimate->hours()) < 0.01;
        score += same ? sameHoursBonus : -otherHoursMalus;
    }
    return score;
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
    StemWeights weights;
    std::vector<Titles> itemTitles;
    QMultiHash<QString, int> itemsOfStem;
    for (size_t index = 0; index < items.size(); ++index) {
        const PlanItem& item = items[index].item;
        Titles titles{stemsOf(withoutReference(item.title)), stemsOf(item.section)};
        weights.add(titles.title);
        if (item.kind == ItemKind::Task) {
            for (const QString& stem : titles.title + titles.section)
                itemsOfStem.insert(stem, static_cast<int>(index));
        }
        itemTitles.push_back(std::move(titles));
    }

    std::vector<ScheduledRow> rows;
    std::vector<Pair> pairs;
    for (size_t table = 0; table < tables.tables.size(); ++table) {
        if (tables.tables[table].isSignOff)
            continue;
        for (size_t row = 0; row < tables.tables[table].rows.size(); ++row) {
            const PlanTableRow& tableRow = tables.tables[table].rows[row];
            const Titles titles{stemsOf(tableRow.title), {}};
            QSet<int> candidates;
            for (const QString& stem : titles.title) {
                if (weights.frequency(stem) > commonStem)
                    continue;
                for (auto found = itemsOfStem.constFind(stem); found != itemsOfStem.cend() && found.key() == stem;
                     ++found)
                    candidates.insert(*found);
            }
            const int rowIndex = static_cast<int>(rows.size());
            for (const int item : candidates) {
                const double score = likeness(weights, titles, itemTitles[static_cast<size_t>(item)], tableRow,
                                              items[static_cast<size_t>(item)].item);
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
