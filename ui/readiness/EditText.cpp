// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/EditText.h"

#include "ui/widgets/ErrorText.h"

namespace readyroom::ui {

using namespace readiness;

QString EditText::refused(const Error& error)
{
    const QString& reason = error.detail;
    const QString& what = error.subject;
    if (error.code == ErrorCode::InvalidArgument)
        return tr("This is not a value the plan can hold.");
    if (error.code != ErrorCode::Unsupported)
        return ErrorText::of(error).oneLine();
    if (reason == refusal::noPlace)
        return tr("“%1” was not changed: the plan has no place where this can be written.").arg(what);
    if (reason == refusal::readsOtherwise)
        return tr("“%1” was not changed: something else in the plan would be read differently then.").arg(what);
    if (reason == refusal::inherited)
        return tr("“%1” was not changed: its heading says this, not the task itself.").arg(what);
    if (reason == refusal::notExpressible)
        return tr("“%1” was not changed: the file's damaged encoding cannot hold this text. Repair the encoding first.")
            .arg(what);
    if (reason == refusal::notText)
        return tr("“%1” was not changed: its lines hold bytes that are not UTF-8.").arg(what);
    if (reason == refusal::inConflict)
        return tr("“%1” was not changed: its lines are part of an unresolved merge conflict.").arg(what);
    return ErrorText::of(error).oneLine();
}

QString EditText::made(const EditOutcome& outcome)
{
    if (outcome.edits.empty())
        return outcome.before == outcome.after
                   ? tr("The plan says so already")
                   : tr("Wrote the merged text of %1", "%1 is a file").arg(outcome.plan->file);
    const AppliedEdit& first = outcome.edits.front();
    if (outcome.merged)
        return tr("Changed “%1” in the file that had changed meanwhile").arg(first.title);
    if (first.field == QLatin1String("task"))
        return tr("Added “%1”").arg(first.title);
    if (first.field == QLatin1String("removal"))
        return tr("Removed “%1”").arg(first.title);
    if (first.field == QLatin1String("section"))
        return tr("Moved “%1” to “%2”", "a task; a section").arg(first.title, first.after);
    const bool isOne = std::all_of(outcome.edits.cbegin(), outcome.edits.cend(), [&first](const AppliedEdit& edit) {
        return edit.itemBefore == first.itemBefore || edit.title == first.title;
    });
    return isOne ? tr("Changed “%1”").arg(first.title)
                 : tr("Changed several tasks: %Ln edit(s)", nullptr, static_cast<int>(outcome.edits.size()));
}

QString EditText::undone(const UndoStep& step)
{
    if (step.kind == UndoStep::Kind::Mark)
        return step.mark == ' ' ? tr("Took back the unticking of “%1”").arg(step.title)
                                : tr("Took back the tick of “%1”").arg(step.title);
    if (step.field == QLatin1String("task"))
        return tr("Took back the new task “%1”").arg(step.title);
    if (step.field == QLatin1String("removal"))
        return tr("Brought back “%1”", "a removed task").arg(step.title);
    if (step.field == QLatin1String("section"))
        return tr("Took back the move of “%1”").arg(step.title);
    return step.title.isEmpty() ? tr("Took back the merge in %1", "%1 is a file").arg(step.file)
                                : tr("Took back the change to “%1”").arg(step.title);
}

QString EditText::redone(const UndoStep& step)
{
    if (step.kind == UndoStep::Kind::Mark)
        return step.mark == ' ' ? tr("Unticked “%1” again").arg(step.title) : tr("Ticked “%1” again").arg(step.title);
    if (step.field == QLatin1String("task"))
        return tr("Added “%1” again").arg(step.title);
    if (step.field == QLatin1String("removal"))
        return tr("Removed “%1” again").arg(step.title);
    if (step.field == QLatin1String("section"))
        return tr("Moved “%1” again").arg(step.title);
    return step.title.isEmpty() ? tr("Merged %1 again", "%1 is a file").arg(step.file)
                                : tr("Changed “%1” again").arg(step.title);
}

QString EditText::section(const QStringList& headings)
{
    return headings.isEmpty() ? tr("The beginning of the plan", "a section's name")
                              : headings.join(QStringLiteral(" / "));
}

} // namespace readyroom::ui
