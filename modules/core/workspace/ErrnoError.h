// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include "core/base/Result.h"

namespace readyroom::workspace {

/// A failed call of the operating system that left `number` in errno. @param what was tried, where that is not plain
[[nodiscard]] inline tl::unexpected<Error> failFromErrno(const QString& path, int number, const QString& what = {})
{
    const QString words = qt_error_string(number);
    return fail(errorCodeFromErrno(number), path, what.isEmpty() ? words : what + QStringLiteral(": ") + words);
}

/// The same for a path in the system's own encoding.
[[nodiscard]] inline tl::unexpected<Error> failFromErrno(const QByteArray& path, int number, const QString& what = {})
{
    return failFromErrno(QFile::decodeName(path), number, what);
}

} // namespace readyroom::workspace
