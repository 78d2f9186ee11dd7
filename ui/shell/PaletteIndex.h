// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

namespace readyroom::ui {

/// Texts that are searched at every key: tens of thousands of them within a frame. They are folded when they are added;
/// a query that only grew looks at what the one before had found.
class PaletteIndex
{
public:
    /// Bits of the groups that are searched.
    using Groups = unsigned;

    void clear();
    void reserve(size_t entries);
    /// Entries are numbered in the order in which they are added.
    /// @param group 0 … 31; @param bonus is added to the score of any match
    void add(const QString& title, const QString& context, int group, int bonus = 0);
    [[nodiscard]] size_t size() const { return m_entries.size(); }

    /// Finds all entries of these groups that answer the query.
    void find(const QString& query, Groups groups);
    [[nodiscard]] size_t found() const { return m_matches.size(); }
    /// The numbers of the `count` best ones, the best first; of equals the one that was added first.
    [[nodiscard]] std::vector<size_t> best(size_t count);

private:
    struct Entry
    {
        qsizetype start = 0; ///< of the title in m_text; the context follows
        int titleSize = 0;
        int contextSize = 0;
        quint64 letters = 0;
        int group = 0;
        int bonus = 0;
    };
    struct Match
    {
        int score = 0;
        unsigned entry = 0;
    };

    [[nodiscard]] bool narrows(const QString& query, Groups groups) const;

    QString m_text; ///< all titles and contexts, folded, one behind the other
    std::vector<Entry> m_entries;
    std::vector<Match> m_matches;
    QString m_query;
    Groups m_groups = 0;
    bool m_searched = false;
};

} // namespace readyroom::ui
