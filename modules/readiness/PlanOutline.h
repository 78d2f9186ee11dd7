// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "core/markdown/BlockParser.h"
#include "readiness/PriorityReader.h"

namespace readyroom::readiness {

/// A heading of the plan and what it says of the items under it.
struct PlanHeading
{
    int line = 0;
    int level = 0;
    int parent = -1;  ///< index of the heading it stands under
    int lastLine = 0; ///< of the last line before the next heading of its level or above
    QString text;     ///< without markup
    QString clean;    ///< without marks, numbering and notes
    bool isTitle = false;
    std::optional<Priority> priority;
    std::optional<WeekRange> weeks;
    QString phase;
    bool isGeneric = false; ///< says no more than "Tasks"
    bool announcesTargets = false;
    bool announcesSignOffs = false;
    std::optional<Recurrence> recurrence;
};

/// A line of running text or a heading, without markup.
struct ProseLine
{
    int line = 0;
    QString text;
    bool isHeading = false;
    bool hasDigit = false;
};

/// The headings of a plan as a tree, in document order.
class PlanOutline
{
public:
    explicit PlanOutline(const markdown::BlockTree& tree);

    [[nodiscard]] const std::vector<PlanHeading>& headings() const { return m_headings; }
    [[nodiscard]] const PlanHeading& at(int index) const { return m_headings[static_cast<size_t>(index)]; }
    [[nodiscard]] const PriorityLegend& legend() const { return m_legend; }
    [[nodiscard]] QString title() const { return m_title; }

    /// The heading that the line stands under; -1 before the first one.
    [[nodiscard]] int headingAt(int line) const;
    /// The indexes from the outermost heading to `heading`, without the document's title.
    [[nodiscard]] std::vector<int> path(int heading) const;
    /// The nearest value that `heading` or one above it carries.
    [[nodiscard]] std::optional<Priority> priorityAt(int heading) const;
    [[nodiscard]] std::optional<WeekRange> weeksAt(int heading) const;
    [[nodiscard]] QString phaseAt(int heading) const;

private:
    void readLegend(const markdown::BlockTree& tree);
    void findTitle();

    std::vector<PlanHeading> m_headings;
    PriorityLegend m_legend;
    QString m_title;
};

/// The headings and paragraphs, a line each and in document order; code and tables are left out.
[[nodiscard]] std::vector<ProseLine> proseLines(const markdown::BlockTree& tree);

/// The inline text of a block's lines, without heading marks, quote marks and line ends.
[[nodiscard]] QString blockText(const markdown::BlockTree& tree, const markdown::Block& block);

} // namespace readyroom::readiness
