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

/// How alike two sets of stems are, 0 … 1: shared weight over all weight, where a stem weighs less the more titles have
/// it.
class StemWeights
{
public:
    void add(const QStringList& stems);
    [[nodiscard]] double weight(const QString& stem) const;
    [[nodiscard]] double similarity(const QStringList& a, const QStringList& b) const;
    [[nodiscard]] int frequency(const QString& stem) const { return m_frequency.value(stem); }

private:
    QHash<QString, int> m_frequency;
    int m_titles = 0;
};

} // namespace readyroom::readiness
