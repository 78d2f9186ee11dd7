// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QHash>
#include <QString>
#include <QStringList>

namespace readyroom::readiness {

/// The significant words of a title, lower-case and stripped of endings, so that "Structured logging (Pino)" and
/// "Implement Structured Logging" share theirs.
[[nodiscard]] QStringList stemsOf(const QString& title);

/// A stem as StemWeights knows it; comparing numbers is what makes many comparisons of titles affordable.
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
    explicit StemWeights(const std::vector<QStringList>& titles);

    /// Numbers those that no title has as well, so that any two results can be compared.
    [[nodiscard]] Stems of(const QStringList& stems);

private:
    Stem& known(const QString& stem);

    QHash<QString, Stem> m_stems;
    double m_titles;
};

/// How alike two sets of stems are, 0 … 1: shared weight over all weight.
[[nodiscard]] double similarity(const Stems& a, const Stems& b);

} // namespace readyroom::readiness
