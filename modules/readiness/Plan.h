// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "core/base/Id.h"

namespace readyroom::readiness {

Q_NAMESPACE

/// What a line of a plan asks for.
enum class ItemKind {
    Task,    ///< work to be done once
    Target,  ///< a success metric with a live value; not work
    Duty,    ///< recurs: daily … yearly
    SignOff, ///< a named role's approval
};
Q_ENUM_NS(ItemKind)

/// Unknown is a state of its own (a step without a checkbox, a table without a status column); it never counts as done.
enum class ItemState {
    Open,
    Done,
    Unknown,
};
Q_ENUM_NS(ItemState)

enum class Priority {
    Critical,
    High,
    Medium,
    Low,
};
Q_ENUM_NS(Priority)

enum class Recurrence {
    Daily,
    Weekly,
    Biweekly,
    Monthly,
    Quarterly,
    Yearly,
};
Q_ENUM_NS(Recurrence)

using ItemId = Id<struct ItemTag>;

/// Whole weeks of the plan, counted from 1, both ends included.
struct WeekRange
{
    int first = 0;
    int last = 0;
    friend bool operator==(const WeekRange&, const WeekRange&) = default;
};

/// Is there a week that both hold?
[[nodiscard]] constexpr bool overlap(const WeekRange& a, const WeekRange& b)
{
    return a.first <= b.last && b.first <= a.last;
}

/// Effort in hours; a range in the plan ("2-3 h") keeps both ends, and counts as their mean.
struct Estimate
{
    double low = 0;
    double high = 0;
    [[nodiscard]] double hours() const { return (low + high) / 2; }
    friend bool operator==(const Estimate&, const Estimate&) = default;
};

/// Where an item's checkbox stands in the file: the byte between the brackets.
struct CheckBox
{
    qint64 offset = 0; ///< byte offset in the file as it is on disk
    char mark = ' ';   ///< ' ', 'x' or 'X'
};

/// One line of the plan that asks for something. Texts are shown repaired and without inline markup; what the plan does
/// not say is an empty optional or string.
struct PlanItem
{
    ItemId id;   ///< from heading path, normalised title and ordinal; survives ticking and reordering of others
    QString key; ///< the plan's own number for it ("P2-004", "1.1"); may be empty
    ItemKind kind = ItemKind::Task;
    ItemState state = ItemState::Unknown;
    QString title;
    QStringList headings; ///< heading path without the document's title, as written
    QString pillar;
    QString section;
    std::optional<Priority> priority;          ///< as the item or its section says
    std::optional<Priority> scheduledPriority; ///< as the schedule table says
    std::optional<Estimate> estimate;
    std::optional<Estimate> scheduledEstimate;
    std::optional<WeekRange> weeks;          ///< as the item or its section says
    std::optional<WeekRange> scheduledWeeks; ///< of the phase it is scheduled in
    QString phase;
    QString owner;
    QStringList files;
    QString acceptance;
    QString target;
    QStringList notes; ///< the other lines under the item
    std::vector<ItemId> dependsOn;
    QStringList unresolvedDependencies; ///< named, but no such item
    ItemId duplicateOf;
    std::optional<Recurrence> recurrence;
    std::optional<CheckBox> checkBox;
    int parent = -1;      ///< index of the item it is nested in; -1: none
    int line = 0;         ///< 1-based, of the item itself
    int lastLine = 0;     ///< of the last line that belongs to it
    int scheduleLine = 0; ///< of its row in a schedule table; 0: none
};

/// A group of the plan that is scored by itself.
struct Pillar
{
    QString name;
    std::optional<double> declaredScore; ///< 0 … 100, as the plan claims
    QString declaredText;                ///< "40/100 (CRITICAL)"
    int line = 0;
    int declaredLine = 0;
};

/// What the plan says of itself.
struct Declared
{
    std::optional<double> score; ///< 0 … 100
    std::optional<double> targetScore;
    std::optional<double> totalHours;
    int scoreLine = 0;
    int targetScoreLine = 0;
    int totalHoursLine = 0;
};

/// Text that was UTF-8 and once misread as a legacy encoding, shown put right; the file is as it was.
struct EncodingRepair
{
    QString codec;     ///< "mac_roman", "cp1252", "cp1254", "latin-1" or "cp437"
    int sequences = 0; ///< characters put right
};

enum class FindingKind {
    TotalHours,        ///< a claimed total differs from the sum of the phases
    PhaseHours,        ///< a phase's claimed hours differ from the sum of its rows
    ScheduledHours,    ///< the lists add up to other hours than the schedule
    TaskCount,         ///< a claimed number of tasks differs
    DeclaredScore,     ///< the declared score differs from the mean of the declared pillar scores
    Duplicate,         ///< says itself that it stands elsewhere too; counts once
    PossibleDuplicate, ///< same title and hours in two sections; counts twice
    Unscheduled,       ///< in no phase table although the plan has them
    UnmatchedRow,      ///< a schedule row without a task
    PriorityMismatch,  ///< body (claimed) and table (computed) disagree
    WeekMismatch,
    HoursMismatch,
    ThresholdConflict, ///< one measure with thresholds that differ
    UnknownDependency, ///< `claimed` names no item
    OverIndented,      ///< counted as a task, but other Markdown readers take it for text or code
    Encoding,          ///< misread characters are shown repaired
    MergeConflict,     ///< Git left both sides of a merge; claimed and computed name them, lines are first and last
};
Q_ENUM_NS(FindingKind)

/// A place where the plan contradicts itself or cannot be taken at its word. The sentence is made in ui/ and app/.
struct Finding
{
    FindingKind kind = FindingKind::TotalHours;
    QString subject;        ///< the phase, title or measure concerned
    QString claimed;        ///< as the plan says it (body, for mismatches)
    QString computed;       ///< as computed (table, for mismatches)
    QString unit;           ///< "h", "week" or empty
    std::vector<int> lines; ///< 1-based, ascending
    std::vector<ItemId> items;
};

/// A plan as it was read from one file. Immutable once made; shared between threads.
struct Plan
{
    QString file; ///< relative to the workspace's root, with '/'
    QString title;
    QString hash; ///< of the bytes it was read from
    std::optional<EncodingRepair> encodingRepair;
    Declared declared;
    std::vector<Pillar> pillars; ///< in the order of the plan
    std::vector<PlanItem> items; ///< in the order of the plan
    std::vector<Finding> findings;
    QByteArray text; ///< repaired UTF-8, for showing sections; not what is written back

    [[nodiscard]] const PlanItem* find(const ItemId& id) const;
};

using PlanPtr = std::shared_ptr<const Plan>;

/// How many items have the same title below the same headings; an ordinal in the id tells them apart.
[[nodiscard]] int namesakesOf(const PlanItem& item, const Plan& plan);

/// Is this a plan at all? One has boxes or steps; a lone small table is more likely a page of documentation.
[[nodiscard]] bool isPlan(const Plan& plan);

} // namespace readyroom::readiness
