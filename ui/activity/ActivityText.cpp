// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/ActivityText.h"

#include <QLocale>

namespace readyroom::ui {

using namespace activity;

namespace {

constexpr QLatin1String writeIntended("file.write_intended");
constexpr QLatin1String writeDone("file.write_done");
constexpr QLatin1String writeFailed("file.write_failed");
constexpr QLatin1String writeReconciled("file.write_reconciled");
constexpr QLatin1String edited("plan.edited");
constexpr QLatin1String encodingRepaired("plan.encoding_repaired");
constexpr QLatin1String personalErased("journal.personal_erased");

} // namespace

QString ActivityText::markSentence(const ActivityEntry& entry)
{
    if (entry.before == entry.after)
        return entry.after.trimmed().isEmpty() ? tr("Confirmed that “%1” is open", "%1 is a task").arg(entry.title)
                                               : tr("Confirmed that “%1” is done", "%1 is a task").arg(entry.title);
    if (entry.detail == QLatin1String("undo"))
        return tr("Took back the last mark on “%1”", "%1 is a task").arg(entry.title);
    return entry.after.trimmed().isEmpty() ? tr("Unticked “%1”", "%1 is a task").arg(entry.title)
                                           : tr("Ticked “%1”", "%1 is a task").arg(entry.title);
}

QString ActivityText::editSentence(const ActivityEntry& entry)
{
    if (entry.detail == QLatin1String("undo"))
        return tr("Took back the last change to “%1”", "%1 is a task").arg(entry.title);
    if (entry.detail == QLatin1String("redo"))
        return tr("Made the change to “%1” again", "%1 is a task").arg(entry.title);
    if (entry.count > 1)
        return tr("Made %Ln change(s), the first one to “%1”", "%1 is a task", entry.count).arg(entry.title);
    const auto is = [&entry](const char* field) { return entry.field == QLatin1String(field); };
    if (is("title"))
        return tr("Changed the title of “%1”", "%1 is a task").arg(entry.title);
    if (is("priority"))
        return tr("Changed the priority of “%1”", "%1 is a task").arg(entry.title);
    if (is("estimate"))
        return tr("Changed the hours of “%1”", "%1 is a task").arg(entry.title);
    if (is("weeks"))
        return tr("Changed the weeks of “%1”", "%1 is a task").arg(entry.title);
    if (is("owner"))
        return tr("Changed the owner of “%1”", "%1 is a task").arg(entry.title);
    if (is("note"))
        return tr("Changed a note of “%1”", "%1 is a task").arg(entry.title);
    if (is("task"))
        return tr("Added “%1”", "%1 is a task").arg(entry.title);
    if (is("section"))
        return tr("Moved “%1” to another section", "%1 is a task").arg(entry.title);
    if (is("removal"))
        return tr("Removed “%1”", "%1 is a task").arg(entry.title);
    return tr("Changed “%1”", "%1 is a task").arg(entry.title);
}

QString ActivityText::writeSentence(const ActivityEntry& entry)
{
    if (entry.type == writeIntended)
        return tr("Began to write %1", "%1 is a file").arg(entry.file);
    if (entry.type == writeDone)
        return tr("Wrote %1", "%1 is a file").arg(entry.file);
    if (entry.type == writeFailed)
        return tr("Could not write %1 (%2)", "%1 is a file, %2 an untranslated reason").arg(entry.file, entry.detail);
    if (entry.detail == QLatin1String("applied"))
        return tr("Found that the interrupted writing of %1 had succeeded", "%1 is a file").arg(entry.file);
    if (entry.detail == QLatin1String("notApplied"))
        return tr("Found that the interrupted writing of %1 had not happened", "%1 is a file").arg(entry.file);
    return tr("Found that someone else had changed %1 after an interrupted writing", "%1 is a file").arg(entry.file);
}

QString ActivityText::sentence(const ActivityEntry& entry)
{
    if (entry.kind == ActivityKind::Mark)
        return markSentence(entry);
    if (entry.type == encodingRepaired)
        return tr("Put %Ln misread character(s) right in %1", "%1 is a file", entry.count).arg(entry.file);
    if (entry.type == personalErased)
        return tr("Erased the personal data of %Ln event(s)", nullptr, entry.count);
    if (entry.type == writeIntended || entry.type == writeDone || entry.type == writeFailed ||
        entry.type == writeReconciled)
        return writeSentence(entry);
    if (entry.type == edited && !entry.title.isEmpty())
        return editSentence(entry);
    if (!entry.title.isEmpty())
        return tr("%1: “%2”", "an event's untranslated type; what it is about").arg(entry.type, entry.title);
    return tr("%1 was recorded", "%1 is an event's untranslated type").arg(entry.type);
}

QString ActivityText::who(const ActivityEntry& entry)
{
    if (!entry.who.isEmpty())
        return entry.who;
    return entry.isErased ? tr("erased", "who did it; the record says no more") : tr("–", "who did it: not recorded");
}

QString ActivityText::where(const ActivityEntry& entry)
{
    return entry.line > 0 ? tr("%1, line %2", "file, line number").arg(entry.file, QString::number(entry.line))
                          : entry.file;
}

QString ActivityText::kind(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Mark:
        return tr("Marks", "kind of events: a task was ticked or unticked");
    case ActivityKind::Edit:
        return tr("Changes to plans", "kind of events");
    case ActivityKind::Record:
        return tr("Changes to this record", "kind of events");
    case ActivityKind::Other:
        return tr("Other events", "kind of events");
    case ActivityKind::Technical:
        return tr("Technical: writing of files", "kind of events");
    }
    return {};
}

Mark ActivityText::mark(const ActivityEntry& entry)
{
    switch (entry.kind) {
    case ActivityKind::Mark:
        return entry.after.trimmed().isEmpty() ? Mark::Open : Mark::Ok;
    case ActivityKind::Edit:
    case ActivityKind::Other:
        return Mark::Info;
    case ActivityKind::Record:
        return Mark::Warn;
    case ActivityKind::Technical:
        return entry.type == writeFailed ? Mark::Bad : Mark::None;
    }
    return Mark::None;
}

QString ActivityText::verification(const journal::VerifyReport& report)
{
    switch (report.state) {
    case journal::VerifyState::Ok:
        return tr("Verified up to event %1", "%1 is a number").arg(QLocale().toString(report.events));
    case journal::VerifyState::Tampered:
        return report.firstBad > 0 ? tr("The record was altered: event %1 is not as it was recorded", "%1 is a number")
                                         .arg(QLocale().toString(report.firstBad))
                                   : tr("The record was altered");
    case journal::VerifyState::Truncated:
        return tr("Events are missing at the end of the record");
    case journal::VerifyState::Unreadable:
        return tr("The record cannot be read");
    }
    return {};
}

} // namespace readyroom::ui
