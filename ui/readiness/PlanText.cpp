// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/PlanText.h"

#include <cmath>

#include <QLocale>

namespace readyroom::ui {

using namespace readiness;

QString PlanText::priority(std::optional<Priority> priority)
{
    if (!priority)
        return tr("Not set", "priority");
    switch (*priority) {
    case Priority::Critical:
        return tr("Critical", "priority");
    case Priority::High:
        return tr("High", "priority");
    case Priority::Medium:
        return tr("Medium", "priority");
    case Priority::Low:
        return tr("Low", "priority");
    }
    return {};
}

QString PlanText::state(ItemState state)
{
    switch (state) {
    case ItemState::Open:
        return tr("Open", "state of a task: still to be done");
    case ItemState::Done:
        return tr("Done", "state of a task");
    case ItemState::Unknown:
        return tr("Unknown", "state of a task");
    }
    return {};
}

QString PlanText::recurrence(Recurrence recurrence)
{
    switch (recurrence) {
    case Recurrence::Daily:
        return tr("Daily duty");
    case Recurrence::Weekly:
        return tr("Weekly duty");
    case Recurrence::Biweekly:
        return tr("Two-weekly duty");
    case Recurrence::Monthly:
        return tr("Monthly duty");
    case Recurrence::Quarterly:
        return tr("Quarterly duty");
    case Recurrence::Yearly:
        return tr("Yearly duty");
    }
    return {};
}

QString PlanText::kind(const PlanItem& item)
{
    switch (item.kind) {
    case ItemKind::Task:
        return {};
    case ItemKind::Target:
        return tr("Target", "kind of a plan's line: a measure with a live value");
    case ItemKind::Duty:
        return item.recurrence ? recurrence(*item.recurrence) : tr("Duty", "kind of a plan's line: recurring work");
    case ItemKind::SignOff:
        return tr("Sign-off", "kind of a plan's line: a named role's approval");
    }
    return {};
}

QString PlanText::number(double value)
{
    constexpr double tenths = 10;
    const double rounded = std::round(value * tenths) / tenths;
    const bool whole = std::abs(rounded - std::round(rounded)) < 1 / tenths / 2;
    return QLocale().toString(rounded, 'f', whole ? 0 : 1);
}

QString PlanText::hours(double hours)
{
    return tr("%1\u2009h", "hours; thin space before the unit").arg(number(hours));
}

QString PlanText::estimate(const Estimate& estimate)
{
    if (estimate.high - estimate.low < 0.01)
        return hours(estimate.low);
    return tr("%1–%2\u2009h", "a range of hours; thin space before the unit")
        .arg(number(estimate.low), number(estimate.high));
}

QString PlanText::weeks(const WeekRange& weeks)
{
    const QString first = QLocale().toString(weeks.first);
    return weeks.first == weeks.last ? first
                                     : tr("%1–%2", "a range of weeks").arg(first, QLocale().toString(weeks.last));
}

QString PlanText::lines(const std::vector<int>& lines)
{
    QStringList numbers;
    for (const int line : lines)
        numbers << QString::number(line);
    return tr("line(s) %1", "where in the file", static_cast<int>(lines.size()))
        .arg(numbers.join(tr(", ", "between line numbers")));
}

QString PlanText::score(std::optional<double> score)
{
    return score ? QLocale().toString(std::lround(*score)) : tr("–", "no score");
}

QString PlanText::doneOf(int done, int total)
{
    return tr("%1 of %2 done").arg(QLocale().toString(done), QLocale().toString(total));
}

QString PlanText::groupBy(GroupBy groupBy)
{
    switch (groupBy) {
    case GroupBy::Pillar:
        return tr("Pillar");
    case GroupBy::Phase:
        return tr("Phase");
    case GroupBy::Priority:
        return tr("Priority");
    case GroupBy::Owner:
        return tr("Owner");
    case GroupBy::Week:
        return tr("Week");
    case GroupBy::Section:
        return tr("Section");
    }
    return {};
}

QString PlanText::group(GroupBy groupBy, const QVariant& value)
{
    switch (groupBy) {
    case GroupBy::Pillar:
        return value.isValid() ? value.toString() : tr("Outside the pillars");
    case GroupBy::Phase:
        return value.isValid() ? value.toString() : tr("Not scheduled");
    case GroupBy::Priority:
        return value.isValid() ? priority(static_cast<Priority>(value.toInt())) : tr("No priority");
    case GroupBy::Owner:
        return value.isValid() ? value.toString() : tr("No owner");
    case GroupBy::Week:
        return value.isValid() ? tr("Week %1").arg(QLocale().toString(value.toInt())) : tr("No week");
    case GroupBy::Section:
        return value.isValid() ? value.toString() : tr("Outside any section");
    }
    return {};
}

QString PlanText::codec(const QString& codec)
{
    if (codec == QLatin1String("mac_roman"))
        return tr("Mac Roman");
    if (codec == QLatin1String("cp1252"))
        return tr("Windows-1252");
    if (codec == QLatin1String("cp1254"))
        return tr("Windows-1254");
    if (codec == QLatin1String("latin-1"))
        return tr("Latin-1");
    if (codec == QLatin1String("cp437"))
        return tr("IBM code page 437");
    return codec;
}

Mark PlanText::mark(ItemState state)
{
    switch (state) {
    case ItemState::Open:
        return Mark::Open;
    case ItemState::Done:
        return Mark::Ok;
    case ItemState::Unknown:
        return Mark::Unknown;
    }
    return Mark::Unknown;
}

PriorityMark PlanText::mark(Priority priority)
{
    switch (priority) {
    case Priority::Critical:
        return PriorityMark::Critical;
    case Priority::High:
        return PriorityMark::High;
    case Priority::Medium:
        return PriorityMark::Medium;
    case Priority::Low:
        return PriorityMark::Low;
    }
    return PriorityMark::Medium;
}

QString PlanText::answer(const Score& score)
{
    if (score.tasks == 0)
        return tr("This plan has no tasks");
    if (score.done == score.tasks)
        return tr("Ready: all %Ln task(s) done", nullptr, score.tasks);
    const QString blockers = score.openCritical > 0
                                 ? tr("Not ready: %Ln critical task(s) open", nullptr, score.openCritical)
                             : score.unknown == score.tasks ? tr("Readiness unknown: no task says whether it is done")
                                                            : tr("No critical task open");
    QStringList facts{blockers, doneOf(score.done, score.tasks)};
    if (score.openHours > 0)
        facts << tr("%1 left", "hours of work").arg(hours(score.openHours));
    return facts.join(tr(" · ", "between two short facts"));
}

Mark PlanText::answerMark(const Score& score)
{
    if (score.openCritical > 0)
        return Mark::Bad;
    if (score.tasks == score.unknown)
        return Mark::Unknown;
    return score.done == score.tasks ? Mark::Ok : Mark::Warn;
}

} // namespace readyroom::ui
