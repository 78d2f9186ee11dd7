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

/// What a heading and those above it say of the items under it: the nearest that says something, without the
/// document's title but for phase and weeks.
struct HeadingSum
{
    std::vector<int> path; ///< the headings' indexes, outermost first
    QStringList texts;     ///< of the path
    QString section;       ///< the nearest that names more than "Tasks"
    std::optional<Priority> priority;
    std::optional<WeekRange> weeks;
    QString phase;
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
    /// What is said above the items of `heading`; -1: nothing.
    [[nodiscard]] const HeadingSum& sumOf(int heading) const { return m_sums[static_cast<size_t>(heading) + 1]; }

private:
    void readLegend(const markdown::BlockTree& tree);
    void findTitle();
    void sumUp();

    std::vector<PlanHeading> m_headings;
    std::vector<HeadingSum> m_sums; ///< by heading, one further on; the first is of none
    PriorityLegend m_legend;
    QString m_title;
};

/// The headings and paragraphs, a line each and in document order; code and tables are left out.
[[nodiscard]] std::vector<ProseLine> proseLines(const markdown::BlockTree& tree);

/// The inline text of a block's lines, without heading marks, quote marks and line ends.
[[nodiscard]] QString blockText(const markdown::BlockTree& tree, const markdown::Block& block);

} // namespace readyroom::readiness
