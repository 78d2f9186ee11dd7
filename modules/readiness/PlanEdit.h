// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include <QByteArray>
#include <QLatin1String>
#include <QString>
#include <QStringList>

#include "readiness/Plan.h"

namespace readyroom::readiness {

// What a person wants changed in a plan, one thing each. Where a value is empty, what the item itself says is to be
// taken out.

/// As inline Markdown: words that stay keep the markup they have.
struct SetTitle
{
    ItemId item;
    QString title;
};

struct SetPriority
{
    ItemId item;
    std::optional<Priority> priority;
};

struct SetEstimate
{
    ItemId item;
    std::optional<Estimate> estimate;
};

struct SetWeeks
{
    ItemId item;
    std::optional<WeekRange> weeks;
};

struct SetOwner
{
    ItemId item;
    QString owner;
};

struct SetNote
{
    ItemId item;
    int index = 0; ///< in PlanItem::notes; the number of notes: one more
    QString text;
};

/// A task at the end of a section, open and without anything but a title; what else is known of it follows as edits of
/// `newTask`.
struct AddTask
{
    QStringList headings; ///< PlanItem::headings of the section
    QString title;
};

/// The item and all that is nested in it go to the end of another section.
struct MoveItem
{
    ItemId item;
    QStringList headings;
};

/// The item and all that is nested in it.
struct RemoveItem
{
    ItemId item;
};

using PlanEdit =
    std::variant<SetTitle, SetPriority, SetEstimate, SetWeeks, SetOwner, SetNote, AddTask, MoveItem, RemoveItem>;

/// Stands for the task that the AddTask before made.
[[nodiscard]] inline ItemId newTask()
{
    return ItemId(QStringLiteral("new"));
}

/// Why a plan cannot be edited as asked: the `detail` of an Unsupported error. Words for a person are made in ui/.
namespace refusal {
inline constexpr QLatin1String noPlace("the plan has no place where this can be written");
inline constexpr QLatin1String readsOtherwise("the plan would be read differently elsewhere");
inline constexpr QLatin1String inherited("a heading says it, not the item");
inline constexpr QLatin1String notExpressible("the file's damaged encoding cannot hold this text");
inline constexpr QLatin1String notText("the lines hold bytes that are not UTF-8");
inline constexpr QLatin1String inConflict("the lines are part of an unresolved merge conflict");
inline constexpr QLatin1String noSection("the plan has no such section");
} // namespace refusal

/// A stretch of a file that gave way to other bytes.
struct ByteSplice
{
    qint64 offset = 0; ///< in the file as the splices before this one left it
    QByteArray before;
    QByteArray after;
};

/// One edit as it came about.
struct AppliedEdit
{
    QString field;     ///< "title", "priority", "estimate", "weeks", "owner", "note", "task", "section", "removal"
    ItemId itemBefore; ///< empty: there was none
    ItemId itemAfter;  ///< empty: there is none any more
    QString title;     ///< before the edit; of a new task: after
    QString before;
    QString after;
    int line = 0; ///< 1-based, before the edit; of a new task: after
};

} // namespace readyroom::readiness
