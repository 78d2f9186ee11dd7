// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Result.h"

#include <cerrno>

namespace readyroom {

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return QStringLiteral("notFound");
    case ErrorCode::PermissionDenied:
        return QStringLiteral("permissionDenied");
    case ErrorCode::AlreadyExists:
        return QStringLiteral("alreadyExists");
    case ErrorCode::TooLarge:
        return QStringLiteral("tooLarge");
    case ErrorCode::TooDeep:
        return QStringLiteral("tooDeep");
    case ErrorCode::NotText:
        return QStringLiteral("notText");
    case ErrorCode::Malformed:
        return QStringLiteral("malformed");
    case ErrorCode::Unsupported:
        return QStringLiteral("unsupported");
    case ErrorCode::DiskFull:
        return QStringLiteral("diskFull");
    case ErrorCode::Io:
        return QStringLiteral("io");
    case ErrorCode::Conflict:
        return QStringLiteral("conflict");
    case ErrorCode::Busy:
        return QStringLiteral("busy");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::TimedOut:
        return QStringLiteral("timedOut");
    case ErrorCode::Untrusted:
        return QStringLiteral("untrusted");
    case ErrorCode::Tampered:
        return QStringLiteral("tampered");
    case ErrorCode::Truncated:
        return QStringLiteral("truncated");
    case ErrorCode::InvalidArgument:
        return QStringLiteral("invalidArgument");
    case ErrorCode::NothingToUndo:
        return QStringLiteral("nothingToUndo");
    case ErrorCode::WorkspaceGone:
        return QStringLiteral("workspaceGone");
    case ErrorCode::Internal:
        return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

QString Error::toLogString() const
{
    QString text = errorCodeName(code);
    if (!subject.isEmpty())
        text += QStringLiteral(": ") + subject;
    if (!detail.isEmpty())
        text += QStringLiteral(": ") + detail;
    if (cause)
        text += QStringLiteral("; caused by ") + cause->toLogString();
    return text;
}

ErrorCode errorCodeFromErrno(int number)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return ErrorCode::NotFound;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::PermissionDenied;
    case EEXIST:
        return ErrorCode::AlreadyExists;
    case ENOSPC:
    case EDQUOT:
        return ErrorCode::DiskFull;
    case EFBIG:
        return ErrorCode::TooLarge;
    case EBUSY:
    case EAGAIN:
        return ErrorCode::Busy;
    default:
        return ErrorCode::Io;
    }
}

} // namespace readyroom
