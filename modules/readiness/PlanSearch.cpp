// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanSearch.h"

#include <algorithm>

#include "readiness/PlanService.h"

namespace readyroom::readiness {

namespace {

constexpr QChar itemMark = u'#';
constexpr qsizetype itemIdSize = 10;

bool isItemId(QStringView text)
{
    return text.size() == itemIdSize && std::all_of(text.cbegin(), text.cend(), [](QChar letter) {
               return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f');
           });
}

/// Its number, where it belongs, and which plan it is of where there are several.
QString contextOf(const PlanItem& item, const QString& file)
{
    QStringList words;
    for (const QString& word : {item.key, item.pillar, item.section, file}) {
        if (!word.isEmpty() && !words.contains(word))
            words << word;
    }
    return words.join(QStringLiteral(" · "));
}

SearchEntries entriesOf(const std::vector<PlanPtr>& plans)
{
    auto entries = std::make_shared<std::vector<SearchEntry>>();
    for (const PlanPtr& plan : plans) {
        entries->push_back(
            {plan->file, plan->title.isEmpty() ? plan->file : plan->title, plan->file, SearchKind::File});
        for (const PlanItem& item : plan->items)
            entries->push_back({PlanPlace{plan->file, item.id}.toString(), item.title,
                                contextOf(item, plans.size() > 1 ? plan->file : QString()), SearchKind::Task});
    }
    return entries;
}

} // namespace

QString PlanPlace::toString() const
{
    return item.isEmpty() ? file : file + itemMark + item.toString();
}

PlanPlace PlanPlace::fromString(const QString& text)
{
    // A file's name may hold the mark, too.
    const qsizetype mark = text.lastIndexOf(itemMark);
    if (mark < 0 || !isItemId(QStringView(text).mid(mark + 1)))
        return {text, {}};
    return {text.left(mark), ItemId(text.mid(mark + 1))};
}

PlanSearch::PlanSearch(const PlanService& plans)
    : m_service(plans)
{
}

SearchEntries PlanSearch::entries()
{
    std::vector<PlanPtr> plans = m_service.plans();
    if (!m_entries || plans != m_plans) {
        m_entries = entriesOf(plans);
        m_plans = std::move(plans);
    }
    return m_entries;
}

} // namespace readyroom::readiness
