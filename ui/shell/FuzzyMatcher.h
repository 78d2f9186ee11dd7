// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

namespace readyroom::ui {

/// A query and how well texts answer it. Every word of the query has to be in the text: best as the start of a word,
/// then anywhere in one piece, at last letter by letter in the same order. Case and accents do not matter. A value; any
/// thread.
///
/// Texts are handed over folded, so that they are folded once and not at every key.
class FuzzyMatcher
{
public:
    static constexpr int noMatch = 0;

    explicit FuzzyMatcher(const QString& query);

    /// As long as `text`, so that places in one are places in the other.
    [[nodiscard]] static QString folded(const QString& text);
    /// Which letters occur, one bit for each (a few share one): a text without the bits of the query cannot match it.
    [[nodiscard]] static quint64 lettersOf(QStringView folded);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    [[nodiscard]] quint64 letters() const { return m_letters; }
    /// The more, the better; noMatch: a word of the query is in neither. What is in the context alone counts less.
    [[nodiscard]] int score(QStringView title, QStringView context) const;
    /// The places of the letters in `title` that answer the query, ascending.
    [[nodiscard]] std::vector<int> positions(QStringView title) const;

private:
    std::vector<QString> m_words;
    quint64 m_letters = 0;
};

} // namespace readyroom::ui
