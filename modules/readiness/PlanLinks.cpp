// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanLinks.h"

#include <algorithm>
#include <functional>
#include <utility>

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include "core/base/CaseFolding.h"
#include "core/base/Hash.h"
#include "readiness/PhraseFilter.h"
#include "readiness/PlanGrammar.h"
#include "readiness/TitleMatcher.h"

namespace readyroom::readiness {

namespace {

/// "all of phase 1" and "P1-001 to P1-999" name no more items than this; ten thousand items that wait for each other
/// would fill the memory.
constexpr size_t mostOfOneMention = 1000;

/// Finds items by what a dependency calls them.
class ItemNames
{
public:
    explicit ItemNames(const CollectedItems& items)
        : m_items(items)
    {
        for (size_t index = 0; index < items.size(); ++index) {
            const PlanItem& item = items[index].item;
            if (!item.key.isEmpty())
                m_byKey.insert(item.key.toLower(), static_cast<int>(index));
            const QString& name = items[index].name;
            if (!m_byTitle.contains(name))
                m_byTitle.insert(name, static_cast<int>(index));
        }
    }

    /// The items that one mention names; empty when it names none.
    [[nodiscard]] std::vector<int> find(const QString& mention) const
    {
        std::vector<int> several = findAllOf(mention);
        if (!several.empty())
            return several;
        std::vector<int> range = findRange(mention);
        if (!range.empty())
            return range;
        static const PhraseFilter mayLead{"step", "task", "item", "action", "milestone"};
        static const QRegularExpression lead(QStringLiteral(R"(^(?:step|task|item|action|milestone)\s+(?=[\d#]))"),
                                             QRegularExpression::CaseInsensitiveOption);
        const QString name = mayLead.matches(mention) ? QString(mention).remove(lead).trimmed() : mention.trimmed();
        const QStringList keys{name.toLower(), QLatin1Char('#') + name.toLower(),
                               QString(name).remove(QLatin1Char('#')).toLower()};
        for (const QString& key : keys) {
            if (const auto found = m_byKey.constFind(key); found != m_byKey.cend())
                return {*found};
        }
        if (const auto found = m_byTitle.constFind(normalisedTitle(mention)); found != m_byTitle.cend())
            return {*found};
        return {};
    }

private:
    [[nodiscard]] std::vector<int> where(const std::function<bool(const PlanItem&)>& holds) const
    {
        std::vector<int> indexes;
        for (size_t index = 0; index < m_items.size(); ++index) {
            if (m_items[index].item.kind != ItemKind::Task || !holds(m_items[index].item))
                continue;
            indexes.push_back(static_cast<int>(index));
            if (indexes.size() == mostOfOneMention)
                break;
        }
        return indexes;
    }

    [[nodiscard]] std::vector<int> findAllOf(const QString& mention) const
    {
        static const PhraseFilter mayBeAll{"all", "every"};
        if (!mayBeAll.matches(mention))
            return {};
        static const QRegularExpression pattern(
            QStringLiteral(R"(^(?:all|every)\s+(?:of\s+)?(?:the\s+)?(.+?)(?:\s+(?:tasks?|items?|steps?))?$)"),
            QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = pattern.match(mention.trimmed());
        if (!match.hasMatch())
            return {};
        const QString group = match.captured(1);
        static const QRegularExpression prefix(QStringLiteral(R"(^([A-Za-z]{1,5}\d+)$)"));
        if (prefix.match(group).hasMatch()) {
            const QString start = group + QLatin1Char('-');
            auto byKey = where([&](const PlanItem& item) { return item.key.startsWith(start, Qt::CaseInsensitive); });
            if (!byKey.empty())
                return byKey;
            static const QRegularExpression phaseNumber(QStringLiteral(R"(^p(\d+)$)"),
                                                        QRegularExpression::CaseInsensitiveOption);
            const QRegularExpressionMatch number = phaseNumber.match(group);
            if (number.hasMatch())
                return where(
                    [&](const PlanItem& item) { return item.phase == QLatin1String("Phase ") + number.captured(1); });
        }
        const QString phase = readPhase(group);
        return phase.isEmpty() ? std::vector<int>{} : where([&](const PlanItem& item) { return item.phase == phase; });
    }

    [[nodiscard]] std::vector<int> findRange(const QString& mention) const
    {
        if (!startsLikeNumber(mention.trimmed()))
            return {};
        static const QRegularExpression pattern(
            QStringLiteral(R"(^([A-Za-z]{1,5}\d*-|#)?(\d+)\s*(?:-|–|\.\.|to|through)\s*(?:\1)?(\d+)$)"),
            QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = pattern.match(mention.trimmed());
        if (!match.hasMatch())
            return {};
        const QString prefix = match.captured(1).toLower();
        const int first = match.captured(2).toInt();
        const int last = match.captured(3).toInt();
        const auto width = static_cast<int>(match.captured(2).size());
        std::vector<int> indexes;
        for (int number = first; number <= last && number - first < static_cast<int>(mostOfOneMention); ++number) {
            const QString padded = prefix + QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0'));
            const auto found = m_byKey.constFind(padded);
            if (found != m_byKey.cend())
                indexes.push_back(*found);
        }
        return indexes;
    }

    const CollectedItems& m_items;
    QHash<QString, int> m_byKey;
    QHash<QString, int> m_byTitle;
};

/// Finds the items of a pillar or section that is named by its letter ("B" for "B - BUILT …") or by its words.
class SectionMembers
{
public:
    explicit SectionMembers(const CollectedItems& items)
    {
        for (size_t index = 0; index < items.size(); ++index) {
            const PlanItem& item = items[index].item;
            m_membersOf[item.pillar].push_back(index);
            if (item.section != item.pillar)
                m_membersOf[item.section].push_back(index);
        }
        for (auto group = m_membersOf.keyBegin(); group != m_membersOf.keyEnd(); ++group)
            m_groups.emplace_back(normalisedTitle(*group), *group);
    }

    /// In the order of the plan.
    [[nodiscard]] const std::vector<size_t>& of(const QString& name)
    {
        const QString wanted = normalisedTitle(name);
        if (const auto known = m_found.constFind(wanted); known != m_found.cend())
            return *known;
        std::vector<size_t> found;
        for (const auto& [group, key] : m_groups) {
            if (wanted.isEmpty() || (group != wanted && !group.startsWith(wanted + QLatin1Char(' '))))
                continue;
            const std::vector<size_t>& members = m_membersOf[key];
            found.insert(found.end(), members.cbegin(), members.cend());
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return *m_found.emplace(wanted, std::move(found));
    }

private:
    QHash<QString, std::vector<size_t>> m_membersOf;   ///< by the group as it is called in the plan
    std::vector<std::pair<QString, QString>> m_groups; ///< normalised, as it is called
    QHash<QString, std::vector<size_t>> m_found;
};

/// Makes `item` wait for the found ones, for each once and never for itself.
/// @param known those it waits for already
void addDependencies(PlanItem& item, const std::vector<int>& found, const CollectedItems& items, QSet<int>& known)
{
    for (const int index : found) {
        const ItemId& id = items[static_cast<size_t>(index)].item.id;
        if (id == item.id || known.contains(index))
            continue;
        known.insert(index);
        item.dependsOn.push_back(id);
    }
}

} // namespace

QString normalisedTitle(const QString& text)
{
    const QString folded = caseFolded(text);
    QString result(folded.size(), Qt::Uninitialized);
    QChar* end = result.data();
    bool isBehindWord = false;
    for (const QChar character : folded) {
        const bool isInWord = character.isLetterOrNumber();
        if (isInWord)
            *end++ = character;
        else if (isBehindWord)
            *end++ = QLatin1Char(' ');
        isBehindWord = isInWord;
    }
    result.truncate(end - result.constData());
    if (result.endsWith(QLatin1Char(' ')))
        result.chop(1);
    return result;
}

QByteArray normalisedPath(const QStringList& headings)
{
    QByteArray path("");
    for (const QString& heading : headings)
        path += normalisedTitle(cleanHeading(heading)).toUtf8() + '\n';
    return path;
}

void assignIds(CollectedItems& items)
{
    constexpr qsizetype idDigits = 10;
    QHash<int, QByteArray> pathOfHeading;
    QHash<QByteArray, int> ordinals;
    for (CollectedItem& collected : items) {
        PlanItem& item = collected.item;
        QByteArray& path = pathOfHeading[collected.heading];
        if (path.isNull())
            path = normalisedPath(item.headings);
        collected.name = normalisedTitle(item.title);
        QByteArray name = path + '\n' + collected.name.toUtf8();
        const int ordinal = ordinals[name]++;
        name += '\n' + QByteArray::number(ordinal);
        item.id = ItemId(contentHash(name).left(idDigits));
    }
}

void linkDuplicates(PlanDraft& draft)
{
    constexpr double leastLikeness = 0.4;
    const bool hasReferences =
        std::any_of(draft.items.cbegin(), draft.items.cend(), [](const CollectedItem& collected) {
            return !readSectionReference(collected.item.title).section.isEmpty();
        });
    if (!hasReferences)
        return; // as most plans; weighing all their words would be for nothing
    QStringList titles;
    titles.reserve(static_cast<qsizetype>(draft.items.size()));
    for (const CollectedItem& collected : draft.items)
        titles << collected.item.title;
    StemWeights weights(titles);
    SectionMembers members(draft.items);
    for (CollectedItem& collected : draft.items) {
        const SectionReference reference = readSectionReference(collected.item.title);
        if (reference.section.isEmpty())
            continue;
        const Stems stems = weights.of(reference.title);
        const PlanItem* best = nullptr;
        double bestLikeness = leastLikeness;
        for (const size_t index : members.of(reference.section)) {
            const CollectedItem& other = draft.items[index];
            const double likeness = similarity(stems, weights.at(index));
            if (&other != &collected && likeness > bestLikeness) {
                best = &other.item;
                bestLikeness = likeness;
            }
        }
        if (best)
            collected.item.duplicateOf = best->id;
    }
}

void linkDependencies(CollectedItems& items)
{
    const ItemNames names(items);
    static const QRegularExpression divider(QStringLiteral(R"(\s*(?:[,;\n]|\s(?:and|&|\+)\s)\s*)"));
    static const QRegularExpression nothing(QStringLiteral(R"(^(?:[-–—.]*|n/?a|none|nothing|no)$)"),
                                            QRegularExpression::CaseInsensitiveOption);
    for (CollectedItem& collected : items) {
        PlanItem& item = collected.item;
        QSet<int> known;
        for (const QString& text : collected.dependencyTexts) {
            // The whole text may be one title that holds a comma or an "and".
            const std::vector<int> asOne = names.find(text);
            const bool isOne = !asOne.empty();
            for (const QString& mention : isOne ? QStringList{text} : text.split(divider, Qt::SkipEmptyParts)) {
                if (nothing.match(mention.trimmed()).hasMatch())
                    continue;
                const std::vector<int> found = isOne ? asOne : names.find(mention);
                if (found.empty())
                    item.unresolvedDependencies << mention.trimmed();
                addDependencies(item, found, items, known);
            }
        }
    }
}

} // namespace readyroom::readiness
