// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/HistoryText.h"

#include <cmath>

#include <QLocale>
#include <QTimeZone>

#include "ui/readiness/EditText.h"
#include "ui/readiness/PlanText.h"
#include "ui/widgets/ErrorText.h"

namespace readyroom::ui {

using namespace readiness;

namespace {

constexpr qsizetype shortId = 7;

QString hoursOrNone(const std::optional<double>& hours)
{
    return hours ? PlanText::hours(*hours) : HistoryText::tr("no estimate", "hours of a task");
}

} // namespace

QString HistoryText::change(const ItemChange& change)
{
    switch (change.kind) {
    case ItemChangeKind::Ticked:
        return tr("Ticked “%1”", "%1 is a task").arg(change.title);
    case ItemChangeKind::Unticked:
        return tr("Unticked “%1”", "%1 is a task").arg(change.title);
    case ItemChangeKind::Added:
        return tr("Added “%1”", "%1 is a task").arg(change.title);
    case ItemChangeKind::Removed:
        return tr("Removed “%1”", "%1 is a task").arg(change.title);
    case ItemChangeKind::Renamed:
        return tr("Renamed “%1” to “%2”", "titles of a task").arg(change.titleBefore, change.title);
    case ItemChangeKind::Moved:
        return tr("Moved “%1” from “%2” to “%3”", "%1 is a task, %2 and %3 are sections")
            .arg(change.title, EditText::section(change.headingsBefore), EditText::section(change.headings));
    case ItemChangeKind::Reprioritised:
        return tr("Priority of “%1”: %2, before: %3", "%1 is a task, %2 and %3 are priorities")
            .arg(change.title, PlanText::priority(change.priorityAfter), PlanText::priority(change.priorityBefore));
    case ItemChangeKind::HoursChanged:
        return tr("Hours of “%1”: %2, before: %3", "%1 is a task, %2 and %3 are hours")
            .arg(change.title, hoursOrNone(change.hoursAfter), hoursOrNone(change.hoursBefore));
    }
    return {};
}

QString HistoryText::count(ItemChangeKind kind, int count)
{
    switch (kind) {
    case ItemChangeKind::Ticked:
        return tr("%Ln ticked", "tasks", count);
    case ItemChangeKind::Unticked:
        return tr("%Ln unticked", "tasks", count);
    case ItemChangeKind::Added:
        return tr("%Ln new", "tasks", count);
    case ItemChangeKind::Removed:
        return tr("%Ln removed", "tasks", count);
    case ItemChangeKind::Renamed:
        return tr("%Ln renamed", "tasks", count);
    case ItemChangeKind::Moved:
        return tr("%Ln moved to another section", "tasks", count);
    case ItemChangeKind::Reprioritised:
        return tr("%Ln with another priority", "tasks", count);
    case ItemChangeKind::HoursChanged:
        return tr("%Ln with other hours", "tasks", count);
    }
    return {};
}

QString HistoryText::row(const HistoryRow& row)
{
    switch (row.kind) {
    case HistoryRow::Kind::Day:
        return QLocale().toString(row.day, QLocale::LongFormat);
    case HistoryRow::Kind::Group:
        return count(row.change.kind, row.count);
    case HistoryRow::Kind::Change:
        return change(row.change);
    case HistoryRow::Kind::Begin:
        return row.source == HistorySource::Commit ? tr("The history begins with this version of the plan")
                                                   : tr("Nothing older is known than the plan as it is now");
    case HistoryRow::Kind::Unreadable:
        return tr("This version cannot be read as a plan");
    }
    return {};
}

QString HistoryText::source(const HistoryRow& row)
{
    if (row.at == TimePoint())
        return {};
    switch (row.source) {
    case HistorySource::Commit:
        return tr("%1 · commit %2 · %3", "a person, a commit's id, its message")
            .arg(row.who, row.commit.left(shortId), row.summary);
    case HistorySource::Mark:
        return row.who.isEmpty() ? tr("Marked here") : tr("%1 · marked here", "a person").arg(row.who);
    case HistorySource::Edit:
        return row.who.isEmpty() ? tr("Changed here, not committed yet")
                                 : tr("%1 · changed here, not committed yet", "a person").arg(row.who);
    case HistorySource::File:
        return tr("In the file, not committed yet");
    }
    return {};
}

QString HistoryText::period(HistoryPeriod period)
{
    switch (period) {
    case HistoryPeriod::Ever:
        return tr("Every change");
    case HistoryPeriod::Yesterday:
        return tr("Since yesterday");
    case HistoryPeriod::ThisWeek:
        return tr("This week");
    case HistoryPeriod::LastMonday:
        return tr("Since last Monday");
    case HistoryPeriod::Days7:
        return tr("In the last 7 days");
    case HistoryPeriod::Days30:
        return tr("In the last 30 days");
    case HistoryPeriod::LastLook:
        return tr("Since I looked last");
    }
    return {};
}

QString HistoryText::signedNumber(double value)
{
    const QString figure = PlanText::number(std::abs(value));
    if (figure == PlanText::number(0))
        return tr("±%1", "a number that did not change").arg(figure);
    return value > 0 ? tr("+%1", "a rise").arg(figure) : tr("−%1", "a fall").arg(figure);
}

QString HistoryText::totals(const ChangeSince& since)
{
    if (!since.before)
        return tr("Nothing that old is known of this plan");
    QStringList facts;
    if (since.points)
        facts << tr("%1 points", "%1 is a signed number").arg(signedNumber(*since.points));
    else
        facts << tr("The score is not known for both moments");
    for (const ItemChangeKind kind : itemChangeKinds) {
        if (const int number = countOf(since.changes, kind); number > 0)
            facts << count(kind, number);
    }
    if (since.changes.empty())
        return tr("Nothing changed");
    constexpr double leastHours = 0.05;
    if (std::abs(since.openHours) > leastHours)
        facts << tr("%1\u2009h left", "%1 is a signed number").arg(signedNumber(since.openHours));
    return facts.join(tr(" · ", "between two short facts"));
}

QString HistoryText::gaps(const PlanHistory& history)
{
    if (history.gitError)
        return tr("The Git history cannot be read, only marks are known. %1", "%1: an error in sentences")
            .arg(ErrorText::of(*history.gitError).oneLine());
    if (!history.isInGit)
        return tr("This plan is not committed to Git: only marks made here are known, and earlier scores are those of "
                  "today's tasks.");
    if (history.isShallow)
        return tr("This clone is shallow: what is older is not here. Fetch it with: git fetch --unshallow");
    return history.isCut ? tr("Versions older than two years, or beyond the last 500, are not shown.") : QString();
}

Mark HistoryText::mark(const HistoryRow& row)
{
    if (row.kind == HistoryRow::Kind::Unreadable)
        return Mark::Unknown;
    if (row.kind != HistoryRow::Kind::Change)
        return Mark::None;
    switch (row.change.kind) {
    case ItemChangeKind::Ticked:
        return Mark::Ok;
    case ItemChangeKind::Unticked:
    case ItemChangeKind::Added:
        return Mark::Open;
    case ItemChangeKind::Removed:
        return Mark::None;
    case ItemChangeKind::Renamed:
    case ItemChangeKind::Moved:
    case ItemChangeKind::Reprioritised:
    case ItemChangeKind::HoursChanged:
        return Mark::Info;
    }
    return Mark::None;
}

QString HistoryText::markdown(const QString& heading, const QString& totals, const std::vector<HistoryRow>& rows)
{
    QStringList lines{QStringLiteral("# ") + heading, QString(), totals};
    bool inList = false;
    for (const HistoryRow& row : rows) {
        const bool isHeading = row.kind == HistoryRow::Kind::Day || row.kind == HistoryRow::Kind::Group;
        if (isHeading || !inList)
            lines << QString();
        if (isHeading)
            lines << QStringLiteral("## ") + HistoryText::row(row) << QString();
        else
            lines << QStringLiteral("- ") + HistoryText::row(row) +
                         (row.who.isEmpty() ? QString() : QStringLiteral(" (") + row.who + QLatin1Char(')'));
        inList = true;
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace readyroom::ui
