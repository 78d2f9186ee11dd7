// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QHash>
#include <QString>
#include <QStringList>

namespace readyroom::readiness {

/// One of a title's significant words, in small letters and stripped of endings, so that "Structured logging (Pino)"
/// and "Implement Structured Logging" share theirs. Comparing numbers is what makes many comparisons of titles
/// affordable.
struct Stem
{
    int number = 0;    ///< counted from 0, the same for the same stem
    int frequency = 0; ///< how many titles have it
    double weight = 0; ///< less the more titles have it
};

/// Ascending by number.
using Stems = std::vector<Stem>;

/// Weighs stems by how many of the given titles have them.
class StemWeights
{
public:
    explicit StemWeights(const QStringList& titles);

    /// The stems of the title at this place among those that were given.
    [[nodiscard]] const Stems& at(size_t title) const { return m_titles[title]; }
    /// The stems of any title. Numbers those that no other title has as well, so that any two results can be compared.
    [[nodiscard]] Stems of(const QString& title);

private:
    /// The numbers of the title's stems, each once.
    [[nodiscard]] std::vector<int> numbersOf(const QString& title);
    [[nodiscard]] Stems stemsOf(const std::vector<int>& numbers) const;

    QHash<QString, int> m_numbers;
    Stems m_stems; ///< by number
    double m_weightOfUnknown;
    std::vector<Stems> m_titles;
};

/// How alike two sets of stems are, 0 … 1: shared weight over all weight.
[[nodiscard]] double similarity(const Stems& a, const Stems& b);

} // namespace readyroom::readiness
