// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanLinks.h"

#include <algorithm>
#include <functional>

#include <QHash>
#include <QRegularExpression>

#include "core/base/Hash.h"
#include "readiness/PlanGrammar.h"
#include "readiness/TitleMatcher.h"

namespace readyroom::readiness {

namespace {

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
            const QString title = normalisedTitle(item.title);
            if (!m_byTitle.contains(title))
                m_byTitle.insert(title, static_cast<int>(index));
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
        static const QRegularExpression lead(QStringLiteral(R"(^(?:step|task|item|action|milestone)\s+(?=[\d#]))"),
                                             QRegularExpression::CaseInsensitiveOption);
        const QString name = QString(mention).remove(lead).trimmed();
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
            if (m_items[index].item.kind == ItemKind::Task && holds(m_items[index].item))
                indexes.push_back(static_cast<int>(index));
        }
        return indexes;
    }

    [[nodiscard]] std::vector<int> findAllOf(const QString& mention) const
    {
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
        constexpr int widest = 1000;
        std::vector<int> indexes;
        for (int number = first; number <= last && number - first < widest; ++number) {
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

/// A pillar or section named by its letter ("B" for "B - BUILT …") or by its words.
bool isNamed(const QString& group, const QString& name)
{
    const QString wanted = normalisedTitle(name);
    const QString given = normalisedTitle(group);
    return !wanted.isEmpty() && (given == wanted || given.startsWith(wanted + QLatin1Char(' ')));
}

/// Makes `item` wait for the found ones, for each once and never for itself.
void addDependencies(PlanItem& item, const std::vector<int>& found, const CollectedItems& items)
{
    for (const int index : found) {
        const ItemId& id = items[static_cast<size_t>(index)].item.id;
        const bool isKnown = std::find(item.dependsOn.cbegin(), item.dependsOn.cend(), id) != item.dependsOn.cend();
        if (!(id == item.id) && !isKnown)
            item.dependsOn.push_back(id);
    }
}

} // namespace

QString normalisedTitle(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar character : text.toCaseFolded()) {
        if (character.isLetterOrNumber())
            result += character;
        else if (!result.isEmpty() && !result.endsWith(QLatin1Char(' ')))
            result += QLatin1Char(' ');
    }
    return result.trimmed();
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
        QByteArray name = path + '\n' + normalisedTitle(item.title).toUtf8();
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
    std::vector<QStringList> titles;
    titles.reserve(draft.items.size());
    for (const CollectedItem& collected : draft.items)
        titles.push_back(stemsOf(collected.item.title));
    StemWeights weights(titles);
    for (CollectedItem& collected : draft.items) {
        const SectionReference reference = readSectionReference(collected.item.title);
        if (reference.section.isEmpty())
            continue;
        const Stems stems = weights.of(stemsOf(reference.title));
        const PlanItem* best = nullptr;
        double bestLikeness = leastLikeness;
        for (size_t index = 0; index < draft.items.size(); ++index) {
            const CollectedItem& other = draft.items[index];
            const bool isThere =
                isNamed(other.item.pillar, reference.section) || isNamed(other.item.section, reference.section);
            if (&other == &collected || !isThere)
                continue;
            const double likeness = similarity(stems, weights.of(titles[index]));
            if (likeness > bestLikeness) {
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
        for (const QString& text : collected.dependencyTexts) {
            // The whole text may be one title that holds a comma or an "and".
            const bool isOne = !names.find(text).empty();
            for (const QString& mention : isOne ? QStringList{text} : text.split(divider, Qt::SkipEmptyParts)) {
                if (nothing.match(mention.trimmed()).hasMatch())
                    continue;
                const std::vector<int> found = names.find(mention);
                if (found.empty())
                    item.unresolvedDependencies << mention.trimmed();
                addDependencies(item, found, items);
            }
        }
    }
}

} // namespace readyroom::readiness
