// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "readiness/Plan.h"

namespace readyroom::readiness {

/// Where a phrase stands in a text, in characters.
struct Phrase
{
    qsizetype start = 0;
    qsizetype length = 0;
};

[[nodiscard]] QString textOf(const QString& text, const Phrase& phrase);
/// The text with something else in place of the phrase.
[[nodiscard]] QString swapped(const QString& text, const Phrase& phrase, const QString& by);

/// Every amount of time in the text ("2-3 hours", "~30 min"), in order.
[[nodiscard]] std::vector<Phrase> amountsIn(const QString& text);
/// Every mention of weeks ("Weeks 1-2", "W5").
[[nodiscard]] std::vector<Phrase> weeksIn(const QString& text);
/// Every word that may state a priority ("HIGH", "P2").
[[nodiscard]] std::vector<Phrase> priorityWordsIn(const QString& text);
/// Every coloured mark.
[[nodiscard]] std::vector<Phrase> marksIn(const QString& text);

/// The estimate written the way `like` is: its unit where the figure stays plain in it, its spacing, its range dash.
[[nodiscard]] QString writeEstimate(const Estimate& estimate, const QString& like);
[[nodiscard]] QString writeWeeks(const WeekRange& weeks, const QString& like);
/// The priority in the case of `like`, or as "P1" where that is one.
[[nodiscard]] QString writePriority(Priority priority, const QString& like);

/// As the record of an edit says it; empty for none.
[[nodiscard]] QString plainWords(const std::optional<Estimate>& estimate);
[[nodiscard]] QString plainWords(const std::optional<WeekRange>& weeks);
[[nodiscard]] QString plainWords(const std::optional<Priority>& priority);
[[nodiscard]] QString plainWords(const QStringList& headings);

/// What goes when the phrase is taken out: with it its brackets, its label and what divided it from the rest.
[[nodiscard]] Phrase withSurroundings(const QString& text, const Phrase& phrase);

/// The shortest stretch of inline Markdown whose words without markup are `plain`.
[[nodiscard]] std::optional<Phrase> findPlain(const QString& markdown, const QString& plain);

/// The Markdown that reads `after`, made of `markdown` that reads `before`: words that stay keep their markup.
[[nodiscard]] QString withWords(const QString& markdown, const QString& before, const QString& after);

} // namespace readyroom::readiness
