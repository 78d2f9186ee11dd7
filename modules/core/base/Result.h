// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

#include <tl/expected.hpp>

#include <QMetaType>
#include <QString>

namespace readyroom {

/// What went wrong, as a class of failures that a caller can act on. The sentence for a person is made in ui/ and app/.
enum class ErrorCode {
    NotFound,
    PermissionDenied,
    AlreadyExists,
    TooLarge,
    TooDeep,
    NotText,
    Malformed,
    Unsupported,
    DiskFull,
    Io,
    Conflict,
    Busy,
    Cancelled,
    TimedOut,
    Untrusted,
    Tampered,
    Truncated,
    InvalidArgument,
    NothingToUndo,
    WorkspaceGone, ///< the whole folder, while it was open
    Internal,
};

/// The stable lower-case name of a code, for logs and JSON ("permissionDenied").
[[nodiscard]] QString errorCodeName(ErrorCode code);

/// Why an operation failed: a class, the thing concerned (a path, an id, a key), an untranslated detail (often the
/// library's own words, with line and column where they are known) and, where one failure led to another, its cause.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString subject;
    QString detail;
    std::shared_ptr<const Error> cause;

    /// "notFound: /a/b: no such file; caused by …", for logs. Not translated.
    [[nodiscard]] QString toLogString() const;
};

/// A value or an Error. Exceptions never cross a part's border; a library that throws is caught where it is wrapped.
template <class T>
using Result = tl::expected<T, Error>;

/// Nothing but success: `Result<Done>` rather than `Result<void>`, because QFuture carries values.
struct Done
{
};

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString subject, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(subject), std::move(detail), nullptr});
}

/// A failure that another one led to.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString subject, QString detail, Error cause)
{
    return tl::unexpected<Error>(
        Error{code, std::move(subject), std::move(detail), std::make_shared<const Error>(std::move(cause))});
}

/// Hands a failed result's error on, whatever the value type of the caller.
template <class T>
[[nodiscard]] tl::unexpected<Error> passOn(const Result<T>& failed)
{
    return tl::unexpected<Error>(failed.error());
}

/// The class of an errno value of a file operation.
[[nodiscard]] ErrorCode errorCodeFromErrno(int number);

} // namespace readyroom

Q_DECLARE_METATYPE(readyroom::Error)
