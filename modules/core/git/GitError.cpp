// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/GitError.h"

#include <git2.h>

namespace readyroom::git {

namespace {

ErrorCode codeOfClass(int errorClass)
{
    switch (errorClass) {
    case GIT_ERROR_INVALID:
    case GIT_ERROR_REFERENCE:
    case GIT_ERROR_ZLIB:
    case GIT_ERROR_REPOSITORY:
    case GIT_ERROR_CONFIG:
    case GIT_ERROR_ODB:
    case GIT_ERROR_INDEX:
    case GIT_ERROR_OBJECT:
    case GIT_ERROR_TREE:
    case GIT_ERROR_SHA:
        return ErrorCode::Malformed;
    default:
        return ErrorCode::Io;
    }
}

ErrorCode codeOf(int code, int errorClass)
{
    switch (code) {
    case GIT_ENOTFOUND:
    case GIT_EUNBORNBRANCH:
        return ErrorCode::NotFound;
    case GIT_EEXISTS:
        return ErrorCode::AlreadyExists;
    case GIT_EBAREREPO:
        return ErrorCode::Unsupported;
    case GIT_EUNMERGED:
    case GIT_ECONFLICT:
    case GIT_EMERGECONFLICT:
    case GIT_EMODIFIED:
    case GIT_EINDEXDIRTY:
        return ErrorCode::Conflict;
    case GIT_ELOCKED:
        return ErrorCode::Busy;
    case GIT_EINVALIDSPEC:
    case GIT_EDIRECTORY:
        return ErrorCode::InvalidArgument;
    case GIT_EMISMATCH:
        return ErrorCode::Malformed;
    case GIT_EOWNER:
        return ErrorCode::PermissionDenied;
    default:
        return codeOfClass(errorClass);
    }
}

} // namespace

tl::unexpected<Error> libraryError(int code, const QString& subject)
{
    const git_error* last = git_error_last();
    const QString words =
        last == nullptr ? QStringLiteral("libgit2 error %1").arg(code) : QString::fromUtf8(last->message);
    return fail(codeOf(code, last == nullptr ? GIT_ERROR_NONE : last->klass), subject, words);
}

} // namespace readyroom::git
