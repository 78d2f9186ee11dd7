// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PaletteIndex.h"

#include <algorithm>

#include "ui/shell/FuzzyMatcher.h"

namespace readyroom::ui {

void PaletteIndex::clear()
{
    *this = {};
}

void PaletteIndex::reserve(size_t entries)
{
    constexpr qsizetype usualSize = 80;
    m_entries.reserve(entries);
    m_text.reserve(static_cast<qsizetype>(entries) * usualSize);
}

void PaletteIndex::add(const QString& title, const QString& context, int group, int bonus)
{
    Entry entry;
    entry.start = m_text.size();
    entry.titleSize = static_cast<int>(title.size());
    entry.contextSize = static_cast<int>(context.size());
    entry.group = group;
    entry.bonus = bonus;
    m_text += FuzzyMatcher::folded(title);
    m_text += FuzzyMatcher::folded(context);
    entry.letters = FuzzyMatcher::lettersOf(QStringView(m_text).mid(entry.start));
    m_entries.push_back(entry);
    m_searched = false;
}

bool PaletteIndex::narrows(const QString& query, Groups groups) const
{
    return m_searched && groups == m_groups && query.startsWith(m_query);
}

void PaletteIndex::find(const QString& query, Groups groups)
{
    const FuzzyMatcher matcher(query);
    const QStringView text(m_text);
    const auto scoreOf = [&](const Entry& entry) {
        if (!(groups >> entry.group & 1U) || (entry.letters & matcher.letters()) != matcher.letters())
            return FuzzyMatcher::noMatch;
        if (matcher.isEmpty())
            return entry.bonus + 1;
        const int score = matcher.score(text.mid(entry.start, entry.titleSize),
                                        text.mid(entry.start + entry.titleSize, entry.contextSize));
        return score == FuzzyMatcher::noMatch ? score : score + entry.bonus;
    };
    if (narrows(query, groups)) {
        for (Match& match : m_matches)
            match.score = scoreOf(m_entries[match.entry]);
        m_matches.erase(std::remove_if(m_matches.begin(), m_matches.end(),
                                       [](const Match& match) { return match.score == FuzzyMatcher::noMatch; }),
                        m_matches.end());
    } else {
        m_matches.clear();
        for (unsigned number = 0; number < m_entries.size(); ++number) {
            if (const int score = scoreOf(m_entries[number]); score != FuzzyMatcher::noMatch)
                m_matches.push_back({score, number});
        }
    }
    m_query = query;
    m_groups = groups;
    m_searched = true;
}

std::vector<size_t> PaletteIndex::best(size_t count)
{
    count = std::min(count, m_matches.size());
    const auto middle = m_matches.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(m_matches.begin(), middle, m_matches.end(), [](const Match& a, const Match& b) {
        return a.score != b.score ? a.score > b.score : a.entry < b.entry;
    });
    std::vector<size_t> numbers;
    numbers.reserve(count);
    std::transform(m_matches.begin(), middle, std::back_inserter(numbers),
                   [](const Match& match) { return size_t{match.entry}; });
    return numbers;
}

} // namespace readyroom::ui
