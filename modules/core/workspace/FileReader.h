// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/Result.h"

namespace readyroom::workspace {

/// The bytes of a file and the hash by which a later write knows that nothing has changed meanwhile.
struct FileContent
{
    QByteArray bytes;
    QString hash; ///< contentHash() of the bytes
};

/// The most that a document of the user's may hold.
constexpr qint64 fileSizeLimit = qint64{64} * 1024 * 1024;

/// Reads a whole regular file, through links. Fails with TooLarge above `limit` bytes without reading it, NotFound,
/// PermissionDenied, Unsupported (a folder, pipe, socket or device; none is opened), Io. Any thread.
[[nodiscard]] Result<FileContent> readFile(const QString& path, qint64 limit = fileSizeLimit);

} // namespace readyroom::workspace
