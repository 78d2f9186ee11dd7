// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/FolderLock.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>

#include <QFile>

namespace readyroom::workspace {

Result<FolderLock> FolderLock::take(const QString& folder, LockKind kind)
{
    FileDescriptor file(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!file.isOpen())
        return fail(errorCodeFromErrno(errno), folder, qt_error_string(errno));
    const int operation = kind == LockKind::Exclusive ? LOCK_EX : LOCK_SH;
    if (::flock(file.get(), operation | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return fail(ErrorCode::Busy, folder, QStringLiteral("locked by another process"));
    return FolderLock(std::move(file));
}

} // namespace readyroom::workspace
