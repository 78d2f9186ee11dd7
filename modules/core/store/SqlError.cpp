// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/SqlError.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace readyroom::store {

namespace {

/// SQLite's primary result codes, as far as they mean something to a caller. They are part of its stable interface.
enum SqliteCode {
    SqlitePerm = 3,
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteInterrupt = 9,
    SqliteIo = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCantOpen = 14,
    SqliteTooBig = 18,
    SqliteConstraint = 19,
    SqliteAuth = 23,
    SqliteNotADatabase = 26,
};

/// SQLite calls it an error of input or output when its files of fixed size, such as the index of the log, do not fit.
bool isDiskFull(const QString& path)
{
    constexpr qint64 largestOfThem = qint64{64} * 1024;
    const QStorageInfo disk(QFileInfo(path).path());
    return disk.isValid() && disk.bytesAvailable() < largestOfThem;
}

ErrorCode codeOf(int sqlite, const QString& path)
{
    switch (sqlite) {
    case SqlitePerm:
    case SqliteReadOnly:
    case SqliteAuth:
        return ErrorCode::PermissionDenied;
    case SqliteBusy:
    case SqliteLocked:
        return ErrorCode::Busy;
    case SqliteInterrupt:
        return ErrorCode::Cancelled;
    case SqliteIo:
        return isDiskFull(path) ? ErrorCode::DiskFull : ErrorCode::Io;
    case SqliteCorrupt:
    case SqliteNotADatabase:
        return ErrorCode::Malformed;
    case SqliteFull:
        return ErrorCode::DiskFull;
    case SqliteCantOpen:
        return QFileInfo(path).dir().exists() ? ErrorCode::PermissionDenied : ErrorCode::NotFound;
    case SqliteTooBig:
        return ErrorCode::TooLarge;
    case SqliteConstraint:
        return ErrorCode::Conflict;
    default:
        return ErrorCode::Internal;
    }
}

} // namespace

Error errorFromSql(const QSqlError& error, const QString& path)
{
    constexpr int primaryCodeMask = 0xFF; // the rest of an extended code says more than any caller acts on
    return Error{codeOf(error.nativeErrorCode().toInt() & primaryCodeMask, path), path,
                 error.databaseText().isEmpty() ? error.driverText() : error.databaseText(), nullptr};
}

} // namespace readyroom::store
