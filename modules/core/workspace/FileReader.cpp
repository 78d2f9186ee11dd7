// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/FileReader.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

#include <QFile>

#include "core/base/Hash.h"
#include "core/workspace/ErrnoError.h"
#include "core/workspace/FileDescriptor.h"

namespace readyroom::workspace {

namespace {

constexpr qsizetype chunkSize = qsizetype{256} * 1024;

Result<Done> checkStatus(const QString& path, const struct stat& status, qint64 limit)
{
    if (!S_ISREG(status.st_mode)) {
        return fail(ErrorCode::Unsupported, path,
                    S_ISDIR(status.st_mode) ? QStringLiteral("a folder, not a file")
                                            : QStringLiteral("a pipe, socket or device, not a file"));
    }
    if (status.st_size > limit)
        return fail(ErrorCode::TooLarge, path, QStringLiteral("%1 bytes, limit %2").arg(status.st_size).arg(limit));
    return Done{};
}

Result<QByteArray> readAll(const QString& path, const FileDescriptor& file, qint64 expected, qint64 limit)
{
    QByteArray bytes;
    bytes.reserve(expected + chunkSize);
    // Read until the end is seen, for the size may be zero (as in /proc) or the file may be growing.
    while (true) {
        const qsizetype used = bytes.size();
        bytes.resize(used + chunkSize);
        const ssize_t count = ::read(file.get(), bytes.data() + used, chunkSize);
        const int error = errno;
        bytes.resize(used + std::max<ssize_t>(count, 0));
        if (count < 0 && error != EINTR)
            return failFromErrno(path, error);
        if (count == 0)
            return bytes;
        if (bytes.size() > limit)
            return fail(ErrorCode::TooLarge, path, QStringLiteral("grew above %1 bytes").arg(limit));
    }
}

} // namespace

Result<FileContent> readFile(const QString& path, qint64 limit)
{
    const QByteArray native = QFile::encodeName(path);
    struct stat status = {};
    // Looked at before it is opened: opening a pipe or a device may already have an effect.
    if (::stat(native.constData(), &status) != 0)
        return failFromErrno(path, errno);
    if (const auto checked = checkStatus(path, status, limit); !checked)
        return passOn(checked);

    const FileDescriptor file(::open(native.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return failFromErrno(path, errno);
    if (const auto checked = checkStatus(path, status, limit); !checked)
        return passOn(checked);

    auto bytes = readAll(path, file, status.st_size, limit);
    if (!bytes)
        return passOn(bytes);
    const QString hash = contentHash(*bytes);
    return FileContent{std::move(*bytes), hash};
}

} // namespace readyroom::workspace
