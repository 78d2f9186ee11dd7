// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ErrorText.h"

namespace readyroom::ui {

ErrorText ErrorText::of(const Error& error)
{
    const auto text = [&error](const QString& happened, const QString& advice) {
        return ErrorText{happened, error.subject, advice, error.detail};
    };
    switch (error.code) {
    case ErrorCode::NotFound:
        return text(tr("Not found"), tr("Check that it still exists and was not renamed, then refresh."));
    case ErrorCode::PermissionDenied:
        return text(tr("Permission denied"), tr("Give yourself access to it, then try again."));
    case ErrorCode::AlreadyExists:
        return text(tr("It exists already"), tr("Choose another name, or remove the existing one."));
    case ErrorCode::TooLarge:
        return text(tr("Too large to read"), tr("Split it into smaller files."));
    case ErrorCode::TooDeep:
        return text(tr("Nested too deeply to read"), tr("Flatten its nesting."));
    case ErrorCode::NotText:
        return text(tr("Not a text file"), tr("Save it as UTF-8 text, then refresh."));
    case ErrorCode::Malformed:
        return text(tr("Cannot be understood"), tr("Correct the place named below, then refresh."));
    case ErrorCode::Unsupported:
        return text(tr("Not supported"), tr("Change it in the file itself."));
    case ErrorCode::DiskFull:
        return text(tr("The disk is full"), tr("Free some space, then try again. Nothing was changed."));
    case ErrorCode::Io:
        return text(tr("Reading or writing failed"), tr("Check the disk or network drive, then try again."));
    case ErrorCode::Conflict:
        return text(tr("Changed by someone else meanwhile"), tr("Look at the new state, then try again."));
    case ErrorCode::Busy:
        return text(tr("In use by another program"), tr("Close it there, or try again in a moment."));
    case ErrorCode::Cancelled:
        return text(tr("Cancelled"), tr("Try again when you are ready."));
    case ErrorCode::TimedOut:
        return text(tr("No answer in time"), tr("Check the connection, then try again."));
    case ErrorCode::Untrusted:
        return text(tr("This workspace is not trusted yet"), tr("Review its configuration and trust it first."));
    case ErrorCode::Tampered:
        return text(tr("The record was altered"),
                    tr("Compare it with a backup before you rely on it. To go on with it as "
                       "it is: readyroom audit accept WORKSPACE."));
    case ErrorCode::Truncated:
        return text(tr("The record is cut off"), tr("Restore it from a backup. To go on with what is left: readyroom "
                                                    "audit accept WORKSPACE."));
    case ErrorCode::InvalidArgument:
        return text(tr("Not a valid value"), tr("Correct it, then try again."));
    case ErrorCode::NothingToUndo:
        return text(tr("There is nothing to take back"), tr("Set or clear the mark itself."));
    case ErrorCode::WorkspaceGone:
        return text(tr("The workspace's folder is gone"),
                    tr("Put it back, and it is read again by itself; or open another folder."));
    case ErrorCode::Internal:
        break;
    }
    return text(tr("Something went wrong inside Readyroom"), tr("Try again; if it stays, report it with the log."));
}

QString ErrorText::oneLine() const
{
    return where.isEmpty() ? tr("%1. %2", "what happened; what to do").arg(what, next)
                           : tr("%1: %2. %3", "what happened; where; what to do").arg(what, where, next);
}

} // namespace readyroom::ui
