// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>

#include <QString>
#include <QStringList>

#include "readiness/Plan.h"

namespace readyroom::readiness {

/// What the coloured marks of a plan stand for. A legend in the plan ("- 🟡 **HIGH** – …") decides; where it has
/// none, red is critical, orange high, yellow medium, green and blue low.
class PriorityLegend
{
public:
    PriorityLegend();

    /// Learns from a line that names a mark and one priority word, such as a legend's.
    void learn(const QString& line);
    [[nodiscard]] std::optional<Priority> of(const QString& text) const;
    /// Marks that stand for the priority: first those the plan explains itself, then the usual circles and squares.
    [[nodiscard]] QStringList marksOf(Priority priority) const;

private:
    std::map<QString, Priority> m_marks;
    std::map<QString, Priority> m_learned;
};

/// The priority a heading clearly states: a word in capitals ("CRITICAL"), "High priority",
/// "Priority: low", a bracketed "(Critical: …)" or "[P1]", a leading "P0", a priority badge; else a coloured mark of
/// the legend. "High availability" states none. Words win over marks. Any thread.
[[nodiscard]] std::optional<Priority> readPriority(const QString& text, const PriorityLegend& legend);

/// The same for an item's own line, where capitals may mean anything and a mark counts only at either end.
[[nodiscard]] std::optional<Priority> readItemPriority(const QString& text, const PriorityLegend& legend);

/// A cell or label that holds nothing but a priority, in any case ("high", "P2", "Must have").
[[nodiscard]] std::optional<Priority> readPriorityCell(const QString& text, const PriorityLegend& legend);

/// Does the bracketed text state a priority and nothing else, or start with one and a colon ("Critical: from …")?
[[nodiscard]] bool isPriorityWord(const QString& text);

/// The heading without its coloured marks and its leading priority word.
[[nodiscard]] QString withoutPriorityMarks(const QString& heading);

} // namespace readyroom::readiness
