// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/BlobStore.h"

#include <QDir>
#include <QSaveFile>

#include "core/base/Hash.h"

namespace readyroom::store {

namespace {

// A file is named "<hash>-<kept until, in microseconds>", so that content and deadline are one atomic thing.
QString fileName(const QString& hash, qint64 keepUntil)
{
    return hash + QLatin1Char('-') + QString::number(keepUntil);
}

qint64 keptUntil(const QString& name)
{
    return name.section(QLatin1Char('-'), 1).toLongLong();
}

QStringList filesOf(const QDir& directory, const QString& hash)
{
    return directory.entryList({hash + QStringLiteral("-*")}, QDir::Files);
}

} // namespace

BlobStore::BlobStore(QString directory, const Clock& clock)
    : m_directory(std::move(directory))
    , m_clock(clock)
{
}

Result<QString> BlobStore::put(const QByteArray& bytes, TimePoint keepUntil) const
{
    const QDir directory(m_directory);
    if (!directory.mkpath(QStringLiteral(".")))
        return fail(ErrorCode::Io, m_directory, QStringLiteral("cannot make the folder"));
    const QString hash = contentHash(bytes);
    const qint64 until = toMicroseconds(keepUntil);
    const QStringList known = filesOf(directory, hash);
    for (const QString& name : known) {
        if (keptUntil(name) >= until)
            return hash;
    }
    QSaveFile file(directory.filePath(fileName(hash, until)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::Io, file.fileName(),
                    file.errorString());
    for (const QString& name : known)
        QFile::remove(directory.filePath(name));
    return hash;
}

Result<QByteArray> BlobStore::get(const QString& hash) const
{
    constexpr int hashSize = 32;
    const QDir directory(m_directory);
    const bool isHash = QByteArray::fromHex(hash.toLatin1()).size() == hashSize; // and no pattern of file names
    const QStringList names = isHash ? filesOf(directory, hash) : QStringList();
    if (names.isEmpty())
        return fail(ErrorCode::NotFound, hash);
    QFile file(directory.filePath(names.first()));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, file.fileName(), file.errorString());
    QByteArray bytes = file.readAll();
    if (contentHash(bytes) != hash)
        return fail(ErrorCode::Tampered, file.fileName());
    return bytes;
}

Result<int> BlobStore::prune() const
{
    const QDir directory(m_directory);
    const qint64 now = toMicroseconds(m_clock.now());
    int removed = 0;
    const QStringList names = filesOf(directory, QStringLiteral("*"));
    for (const QString& name : names) {
        if (keptUntil(name) >= now)
            continue;
        if (!QFile::remove(directory.filePath(name)))
            return fail(ErrorCode::Io, directory.filePath(name), QStringLiteral("cannot remove"));
        ++removed;
    }
    return removed;
}

} // namespace readyroom::store
