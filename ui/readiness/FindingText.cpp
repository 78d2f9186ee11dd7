// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/FindingText.h"

#include <array>

#include <QMetaEnum>

#include "ui/readiness/PlanText.h"

namespace readyroom::ui {

using namespace readiness;

namespace {

/// A claimed or computed value with its unit; what is no number stays as the plan wrote it.
QString figure(const QString& value, const QString& unit)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber)
        return value;
    return unit == QLatin1String("h") ? PlanText::hours(number) : PlanText::number(number);
}

/// A priority as the finding names it, in our words where it is one of ours.
QString priorityWord(const QString& name)
{
    for (const Priority priority : {Priority::Critical, Priority::High, Priority::Medium, Priority::Low}) {
        const char* key = QMetaEnum::fromType<Priority>().valueToKey(static_cast<int>(priority));
        if (name.compare(QLatin1String(key), Qt::CaseInsensitive) == 0)
            return PlanText::priority(priority);
    }
    return name;
}

/// Weeks as the finding names them ("3-4"), in our typography.
QString weeksText(QString weeks)
{
    return weeks.replace(QChar(u'-'), QChar(u'–'));
}

/// A threshold as the finding names it, "> 3 % (alert)", with what it is for in our words.
QString thresholdText(QString threshold)
{
    const std::array purposes{
        std::pair(QLatin1String("(target)"), FindingText::tr("(target)", "what a threshold is for")),
        std::pair(QLatin1String("(alert)"), FindingText::tr("(alert)", "what a threshold is for")),
        std::pair(QLatin1String("(gate)"), FindingText::tr("(gate)", "what a threshold is for: it stops a rollout")),
    };
    for (const auto& [name, words] : purposes) {
        if (threshold.endsWith(name))
            return threshold.chopped(name.size()) + words;
    }
    return threshold;
}

} // namespace

QString FindingText::sentence(const Finding& finding)
{
    const QString claimed = figure(finding.claimed, finding.unit);
    const QString computed = figure(finding.computed, finding.unit);
    const QString& subject = finding.subject;
    switch (finding.kind) {
    case FindingKind::TotalHours:
        return tr("The plan claims %1 in total; its tasks add up to %2.").arg(claimed, computed);
    case FindingKind::PhaseHours:
        return tr("“%1” claims %2; its rows add up to %3.", "a phase").arg(subject, claimed, computed);
    case FindingKind::ScheduledHours:
        return tr("The tasks add up to %1; the schedule's rows add up to %2.").arg(claimed, computed);
    case FindingKind::TaskCount:
        return tr("The plan claims a task count of %1; it has %2.").arg(claimed, computed);
    case FindingKind::DeclaredScore:
        return tr("The plan declares a score of %1; its pillars' declared scores average %2.").arg(claimed, computed);
    case FindingKind::Duplicate:
        return tr("“%1” stands in the plan as “%2” too; it counts once.").arg(subject, finding.computed);
    case FindingKind::PossibleDuplicate:
        return tr("“%1” stands in two sections with the same hours; it counts twice.").arg(subject);
    case FindingKind::Unscheduled:
        return tr("“%1” is in no phase of the schedule.").arg(subject);
    case FindingKind::UnmatchedRow:
        return tr("The schedule row “%1” matches no task.").arg(subject);
    case FindingKind::PriorityMismatch:
        return tr("“%1” is %2 in its section but %3 in the schedule.", "%2 and %3 are priorities")
            .arg(subject, priorityWord(finding.claimed), priorityWord(finding.computed));
    case FindingKind::WeekMismatch:
        return tr("“%1” is in week %2 in its section but in week %3 in the schedule.")
            .arg(subject, weeksText(finding.claimed), weeksText(finding.computed));
    case FindingKind::HoursMismatch:
        return tr("“%1” takes %2 in its section but %3 in the schedule.").arg(subject, claimed, computed);
    case FindingKind::ThresholdConflict:
        return tr("“%1” has thresholds that contradict each other: %2 and %3.")
            .arg(subject, thresholdText(finding.claimed), thresholdText(finding.computed));
    case FindingKind::UnknownDependency:
        return tr("“%1” depends on “%2”, which is not in the plan.").arg(subject, finding.claimed);
    case FindingKind::OverIndented:
        return tr("“%1” counts as a task, but other Markdown readers take it for text: it is indented too far.")
            .arg(subject);
    case FindingKind::Encoding:
        return tr("Characters were misread as %1 when the file was saved; they are shown repaired.")
            .arg(PlanText::codec(subject.isEmpty() ? finding.claimed : subject));
    case FindingKind::MergeConflict:
        return tr("Git could not merge “%1” and “%2” here; both stand in the file.", "%1 and %2 are names of changes")
            .arg(finding.claimed, finding.computed);
    }
    return {};
}

QString FindingText::kind(FindingKind kind)
{
    switch (kind) {
    case FindingKind::TotalHours:
        return tr("Total hours");
    case FindingKind::PhaseHours:
        return tr("Phase hours");
    case FindingKind::ScheduledHours:
        return tr("Scheduled hours");
    case FindingKind::TaskCount:
        return tr("Task count");
    case FindingKind::DeclaredScore:
        return tr("Declared score");
    case FindingKind::Duplicate:
        return tr("Duplicate");
    case FindingKind::PossibleDuplicate:
        return tr("Possible duplicate");
    case FindingKind::Unscheduled:
        return tr("Not scheduled");
    case FindingKind::UnmatchedRow:
        return tr("Unmatched row");
    case FindingKind::PriorityMismatch:
        return tr("Priority");
    case FindingKind::WeekMismatch:
        return tr("Week");
    case FindingKind::HoursMismatch:
        return tr("Hours");
    case FindingKind::ThresholdConflict:
        return tr("Threshold");
    case FindingKind::UnknownDependency:
        return tr("Dependency");
    case FindingKind::OverIndented:
        return tr("Indentation");
    case FindingKind::Encoding:
        return tr("Encoding");
    case FindingKind::MergeConflict:
        return tr("Merge conflict");
    }
    return {};
}

Mark FindingText::mark(FindingKind kind)
{
    switch (kind) {
    case FindingKind::Duplicate:
    case FindingKind::Unscheduled:
    case FindingKind::OverIndented:
    case FindingKind::PossibleDuplicate:
    case FindingKind::Encoding:
        return Mark::Info;
    case FindingKind::MergeConflict:
        return Mark::Bad;
    default:
        return Mark::Warn;
    }
}

} // namespace readyroom::ui
