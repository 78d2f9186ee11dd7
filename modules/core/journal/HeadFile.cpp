// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/HeadFile.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/journal/StoredEvent.h"

namespace readyroom::journal {

namespace {

constexpr qint64 longestContent = 200;

QByteArray encode(const Head& head)
{
    return "readyroom-journal-head 1 " + QByteArray::number(head.position) + ' ' + head.hash.toHex() + '\n';
}

ErrorCode codeOf(QFileDevice::FileError error)
{
    switch (error) {
    case QFileDevice::OpenError:
        return ErrorCode::PermissionDenied;
    case QFileDevice::ResourceError:
        return ErrorCode::DiskFull;
    default:
        return ErrorCode::Io;
    }
}

/// A new name in a folder is only durable when the folder is.
void syncFolder(const QString& directory)
{
    const int folder = ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

} // namespace

HeadFile::HeadFile(const QString& directory)
    : m_path(QDir(directory).filePath(QStringLiteral("journal.head")))
{
}

Result<Head> HeadFile::read() const
{
    QFile file(m_path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, m_path, QStringLiteral("the head file is missing"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.error() == QFileDevice::PermissionsError ? ErrorCode::PermissionDenied : ErrorCode::Io, m_path,
                    file.errorString());
    const QByteArray content = file.read(longestContent);
    if (content.isEmpty())
        return fail(ErrorCode::NotFound, m_path, QStringLiteral("the head file is empty"));
    const QList<QByteArray> words = content.trimmed().split(' ');
    if (words.size() == 4) {
        const Head head{words.at(2).toLongLong(), QByteArray::fromHex(words.at(3))};
        // Compared as a whole, so that there is one way to write a head and nothing can hide in another.
        if (head.hash.size() == hashSize && encode(head) == content)
            return head;
    }
    return fail(ErrorCode::Malformed, m_path, QStringLiteral("the head file has been overwritten"));
}

Result<Done> HeadFile::write(const Head& head) const
{
    const bool isNew = !QFile::exists(m_path);
    // One fixed name: writers hold the write lock, and a crash leaves one stray file at most.
    QFile file(m_path + QLatin1String(".new"));
    const QByteArray content = encode(head);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size() ||
        !file.flush())
        return fail(codeOf(file.error()), file.fileName(), file.errorString());
    if (::fdatasync(file.handle()) != 0)
        return fail(errorCodeFromErrno(errno), file.fileName(), qt_error_string(errno));
    file.close();
    if (std::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(m_path).constData()) != 0)
        return fail(errorCodeFromErrno(errno), m_path, qt_error_string(errno));
    if (isNew)
        syncFolder(QFileInfo(m_path).path());
    return Done{};
}

Result<Done> checkNotedHead(const Result<Head>& noted, qint64 lastPosition,
                            const std::function<Result<QByteArray>(qint64)>& hashAt)
{
    if (!noted && noted.error().code == ErrorCode::Malformed)
        return fail(ErrorCode::Tampered, noted.error().subject, noted.error().detail);
    if (!noted && (lastPosition > 0 || noted.error().code != ErrorCode::NotFound))
        return fail(ErrorCode::Truncated, noted.error().subject, noted.error().detail);
    if (!noted)
        return Done{};
    if (noted->position > lastPosition)
        return fail(ErrorCode::Truncated, QStringLiteral("event %1").arg(lastPosition + 1),
                    QStringLiteral("the journal ends at event %1, the head file names event %2")
                        .arg(lastPosition)
                        .arg(noted->position));
    const Result<QByteArray> hash = noted->position == 0 ? genesisHash() : hashAt(noted->position);
    if (!hash)
        return passOn(hash);
    if (*hash != noted->hash)
        return fail(ErrorCode::Tampered, QStringLiteral("event %1").arg(noted->position),
                    QStringLiteral("the head file names another hash for it"));
    return Done{};
}

} // namespace readyroom::journal
