// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanChanges.h"

#include <algorithm>
#include <map>
#include <tuple>

#include <QHash>
#include <QSet>

#include "readiness/PlanLinks.h"

namespace readyroom::readiness {

namespace {

/// So alike are two titles of one item at least …
constexpr double leastLikeness = 0.5;
/// … or so, where one stands in the very place of the other.
constexpr double leastLikenessInPlace = 0.3;
/// One pair is clearly likelier than another that is so much less alike.
constexpr double clearLead = 0.15;
/// Standing in the same gap, and in the same place of it, counts so much each.
constexpr double gapBonus = 0.1;
/// More pairs of one section are not compared each with each; only those that stand in the same place are.
constexpr size_t mostPairs = 2500;
/// A question with more candidates helps nobody.
constexpr size_t mostCandidates = 9;

/// An item that the other reading does not have.
struct Unmatched
{
    const KnownItem* item = nullptr;
    QString title;              ///< normalised
    QByteArray path;            ///< of headings, normalised
    ItemId previous;            ///< the nearest neighbours that both readings have: the gap it stands in
    ItemId next;                ///
    int place = 0;              ///< in that gap, counted from 0
    int gapSize = 0;            ///< how many stand in it
    bool isOnly = true;         ///< no other item of its reading has the same title and path
    bool isSettled = false;     ///< it is in one of the lists
    std::vector<quint32> pairs; ///< its title's pairs of neighbouring letters, ascending
    QString numbers;            ///< its title's digits
};

struct Reading
{
    std::vector<Unmatched> unmatched; ///< in the order of the plan
    QSet<QByteArray> paths;           ///< of all items
};

std::vector<quint32> letterPairs(const QString& title)
{
    constexpr int bitsOfLetter = 16;
    std::vector<quint32> pairs;
    pairs.reserve(static_cast<size_t>(title.size()) + 1);
    char16_t last = u' ';
    for (const QChar letter : QString(title + QLatin1Char(' '))) {
        pairs.push_back((quint32{last} << bitsOfLetter) | letter.unicode());
        last = letter.unicode();
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

QString numbersOf(const QString& title)
{
    QString numbers;
    for (const QChar letter : title) {
        if (letter.isDigit())
            numbers += letter;
        else if (!numbers.isEmpty() && !numbers.endsWith(QLatin1Char(' ')))
            numbers += QLatin1Char(' ');
    }
    return numbers.trimmed();
}

/// How alike two titles are, 0 … 1: the share of letter pairs that both have. It sees through a slip of the pen and
/// through languages that put no blanks between words.
double likeness(const Unmatched& a, const Unmatched& b)
{
    size_t shared = 0;
    auto other = b.pairs.cbegin();
    for (const quint32 pair : a.pairs) {
        other = std::find_if(other, b.pairs.cend(), [pair](quint32 candidate) { return candidate >= pair; });
        if (other == b.pairs.cend())
            break;
        if (*other == pair) {
            ++shared;
            ++other;
        }
    }
    return 2.0 * static_cast<double>(shared) / static_cast<double>(a.pairs.size() + b.pairs.size());
}

bool inSameGap(const Unmatched& a, const Unmatched& b)
{
    return a.previous == b.previous && a.next == b.next;
}

bool inSamePlace(const Unmatched& a, const Unmatched& b)
{
    return inSameGap(a, b) && a.place == b.place && a.gapSize == b.gapSize;
}

/// Fills in the gap each unmatched item stands in. `isShared` tells of each item whether both readings have it.
void findGaps(const std::vector<KnownItem>& items, const std::vector<bool>& isShared, std::vector<Unmatched>& unmatched)
{
    size_t at = 0;
    size_t gapStart = 0;
    ItemId previous;
    const auto closeGap = [&](const ItemId& next) {
        for (size_t index = gapStart; index < at; ++index) {
            unmatched[index].previous = previous;
            unmatched[index].next = next;
            unmatched[index].place = static_cast<int>(index - gapStart);
            unmatched[index].gapSize = static_cast<int>(at - gapStart);
        }
        gapStart = at;
    };
    for (size_t index = 0; index < items.size(); ++index) {
        if (!isShared[index]) {
            ++at;
            continue;
        }
        closeGap(items[index].id);
        previous = items[index].id;
    }
    closeGap({});
}

Reading readingOf(const std::vector<KnownItem>& items, const QSet<ItemId>& others)
{
    Reading reading;
    QHash<QStringList, QByteArray> pathOfHeadings;
    QHash<QByteArray, int> namesakes;
    std::vector<bool> isShared;
    std::vector<QByteArray> names;
    isShared.reserve(items.size());
    for (const KnownItem& item : items) {
        QByteArray& path = pathOfHeadings[item.headings];
        if (path.isNull())
            path = normalisedPath(item.headings);
        const QString title = normalisedTitle(item.title);
        const QByteArray name = path + '\n' + title.toUtf8();
        ++namesakes[name];
        isShared.push_back(others.contains(item.id));
        if (isShared.back())
            continue;
        Unmatched unmatched;
        unmatched.item = &item;
        unmatched.title = title;
        unmatched.path = path;
        unmatched.pairs = letterPairs(title);
        unmatched.numbers = numbersOf(title);
        reading.unmatched.push_back(std::move(unmatched));
        names.push_back(name);
    }
    for (size_t index = 0; index < names.size(); ++index)
        reading.unmatched[index].isOnly = namesakes.value(names[index]) == 1;
    for (const QByteArray& path : pathOfHeadings)
        reading.paths.insert(path);
    findGaps(items, isShared, reading.unmatched);
    return reading;
}

QSet<ItemId> idsOf(const std::vector<KnownItem>& items)
{
    QSet<ItemId> ids;
    ids.reserve(static_cast<qsizetype>(items.size()));
    for (const KnownItem& item : items)
        ids.insert(item.id);
    return ids;
}

/// Items of both readings that have something in common and no partner yet.
struct Group
{
    std::vector<Unmatched*> before;
    std::vector<Unmatched*> after;
};

class Comparison
{
public:
    Comparison(const std::vector<KnownItem>& before, const QSet<ItemId>& idsBefore, const std::vector<KnownItem>& after,
               const QSet<ItemId>& idsAfter)
        : m_before(readingOf(before, idsAfter))
        , m_after(readingOf(after, idsBefore))
    {
    }

    PlanChanges run()
    {
        for (Group& group : groupsBy([](const Unmatched& item) { return item.title.toUtf8(); }))
            findMoves(group);
        for (Group& group : groupsBy([](const Unmatched& item) { return item.path; }))
            findRenames(group);
        for (Asked& asked : m_asked)
            finish(asked);
        for (const Unmatched& item : m_before.unmatched) {
            if (!item.isSettled)
                m_changes.removed.push_back(*item.item);
        }
        for (const Unmatched& item : m_after.unmatched) {
            if (!item.isSettled)
                m_changes.added.push_back(*item.item);
        }
        return std::move(m_changes);
    }

private:
    struct Pair
    {
        Unmatched* before;
        Unmatched* after;
        double score;
    };

    struct Asked
    {
        Unmatched* before;
        std::vector<Unmatched*> candidates;
    };

    /// Those with items on both sides, in the order of the plan before.
    template <class Key>
    std::vector<Group> groupsBy(Key key)
    {
        QHash<QByteArray, size_t> numbers;
        std::vector<Group> groups;
        for (Unmatched& item : m_before.unmatched) {
            if (item.isSettled)
                continue;
            const auto number = numbers.insert(key(item), numbers.value(key(item), groups.size()));
            if (*number == groups.size())
                groups.emplace_back();
            groups[*number].before.push_back(&item);
        }
        for (Unmatched& item : m_after.unmatched) {
            const auto number = item.isSettled ? numbers.cend() : numbers.constFind(key(item));
            if (number != numbers.cend())
                groups[*number].after.push_back(&item);
        }
        std::erase_if(groups, [](const Group& group) { return group.after.empty(); });
        return groups;
    }

    /// Were whole sections renamed, so that what is below them came along in its order?
    [[nodiscard]] bool areRenamedSections(const Group& group) const
    {
        return group.before.size() == group.after.size() &&
               std::none_of(group.before.cbegin(), group.before.cend(),
                            [this](const Unmatched* item) { return m_after.paths.contains(item->path); }) &&
               std::none_of(group.after.cbegin(), group.after.cend(),
                            [this](const Unmatched* item) { return m_before.paths.contains(item->path); });
    }

    void findMoves(Group& group)
    {
        const bool isOne = group.before.size() == 1 && group.after.size() == 1 && group.before.front()->isOnly &&
                           group.after.front()->isOnly;
        if (isOne || areRenamedSections(group)) {
            for (size_t index = 0; index < group.before.size(); ++index)
                settle(*group.before[index], *group.after[index], m_changes.moved);
            return;
        }
        for (Unmatched* item : group.before)
            ask(*item, group.after);
    }

    void findRenames(Group& group)
    {
        std::vector<Pair> pairs = likePairs(group);
        while (settleClearest(pairs)) {
        }
        QHash<const Unmatched*, std::vector<Unmatched*>> candidatesOf;
        for (const Pair& pair : pairs)
            candidatesOf[pair.before].push_back(pair.after);
        for (Unmatched* before : group.before) {
            if (before->isSettled)
                continue;
            std::vector<Unmatched*> candidates = candidatesOf.value(before);
            // Nothing looks like it, but one thing alone stands where it stood.
            if (candidates.empty() && before->gapSize == 1)
                std::copy_if(
                    group.after.cbegin(), group.after.cend(), std::back_inserter(candidates),
                    [before](const Unmatched* after) { return !after->isSettled && inSamePlace(*before, *after); });
            ask(*before, candidates);
        }
    }

    static std::vector<Pair> likePairs(const Group& group)
    {
        std::vector<Pair> pairs;
        const auto consider = [&pairs](Unmatched* before, Unmatched* after) {
            const bool inPlace = inSamePlace(*before, *after);
            if (!inPlace && before->numbers != after->numbers)
                return; // "node 3" and "node 11" are two, however alike
            const double alike = likeness(*before, *after);
            if (alike >= (inPlace ? leastLikenessInPlace : leastLikeness))
                pairs.push_back(
                    {before, after, alike + (inSameGap(*before, *after) ? gapBonus : 0) + (inPlace ? gapBonus : 0)});
        };
        if (group.before.size() * group.after.size() <= mostPairs) {
            for (Unmatched* before : group.before) {
                for (Unmatched* after : group.after)
                    consider(before, after);
            }
            return pairs;
        }
        using Place = std::tuple<ItemId, ItemId, int>;
        std::map<Place, Unmatched*> byPlace;
        for (Unmatched* after : group.after)
            byPlace.emplace(Place(after->previous, after->next, after->place), after);
        for (Unmatched* before : group.before) {
            const auto found = byPlace.find(Place(before->previous, before->next, before->place));
            if (found != byPlace.cend())
                consider(before, found->second);
        }
        return pairs;
    }

    /// Settles every pair that no other comes near to and that nothing but the title tells apart, and takes what is
    /// settled out of the list. False when there was none.
    bool settleClearest(std::vector<Pair>& pairs)
    {
        QHash<const Unmatched*, std::pair<double, double>> bestOf; // the best score and the one after it
        for (const Pair& pair : pairs) {
            for (const Unmatched* item : {pair.before, pair.after}) {
                auto& [best, second] = bestOf[item];
                second = std::max(second, std::min(best, pair.score));
                best = std::max(best, pair.score);
            }
        }
        const auto leads = [&bestOf](const Unmatched* item, double score) {
            const auto& [best, second] = bestOf[item];
            return score >= best && score - second >= clearLead;
        };
        bool settledAny = false;
        for (const Pair& pair : pairs) {
            const bool isCertain = inSameGap(*pair.before, *pair.after) && pair.before->isOnly && pair.after->isOnly;
            if (isCertain && leads(pair.before, pair.score) && leads(pair.after, pair.score)) {
                settle(*pair.before, *pair.after, m_changes.renamed);
                settledAny = true;
            }
        }
        std::erase_if(pairs, [](const Pair& pair) { return pair.before->isSettled || pair.after->isSettled; });
        return settledAny;
    }

    static void settle(Unmatched& before, Unmatched& after, std::vector<ItemSuccession>& list)
    {
        before.isSettled = true;
        after.isSettled = true;
        list.push_back({*before.item, *after.item});
    }

    void ask(Unmatched& before, const std::vector<Unmatched*>& candidates)
    {
        if (candidates.empty() || candidates.size() > mostCandidates)
            return;
        before.isSettled = true;
        m_asked.push_back({&before, candidates});
    }

    /// A candidate that turned out to be another item meanwhile is none any more.
    void finish(Asked& asked)
    {
        ItemQuestion question{*asked.before->item, {}};
        for (const Unmatched* candidate : asked.candidates) {
            if (!candidate->isSettled)
                question.candidates.push_back(*candidate->item);
        }
        if (question.candidates.empty())
            asked.before->isSettled = false;
        else
            m_changes.questions.push_back(std::move(question));
    }

    Reading m_before;
    Reading m_after;
    std::vector<Asked> m_asked;
    PlanChanges m_changes;
};

} // namespace

KnownItem knownItem(const PlanItem& item)
{
    return {item.id, item.title, item.headings, item.line};
}

std::vector<KnownItem> knownItems(const Plan& plan)
{
    std::vector<KnownItem> items;
    items.reserve(plan.items.size());
    for (const PlanItem& item : plan.items)
        items.push_back(knownItem(item));
    return items;
}

PlanChanges compareItems(const std::vector<KnownItem>& before, const std::vector<KnownItem>& after)
{
    const QSet<ItemId> idsBefore = idsOf(before);
    const QSet<ItemId> idsAfter = idsOf(after);
    // Mostly the items are the same, and nobody needs to look at their titles.
    return idsBefore == idsAfter ? PlanChanges() : Comparison(before, idsBefore, after, idsAfter).run();
}

} // namespace readyroom::readiness
