// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/StateDirectory.h"

#include <cerrno>

#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include "core/base/Hash.h"

namespace readyroom::workspace {

namespace {

constexpr qsizetype nameLimit = 40; ///< characters; four bytes each leave room for the hash in a name of 255 bytes
constexpr qsizetype hashDigits = 12;

/// The folder's name for people who look into the data folder; control characters would garble a terminal.
QString readableName(const QString& canonicalRoot)
{
    QString name = QFileInfo(canonicalRoot).fileName().left(nameLimit);
    for (QChar& character : name) {
        if (!character.isPrint())
            character = QLatin1Char('_');
    }
    return name.isEmpty() ? QStringLiteral("root") : name;
}

} // namespace

Result<QString> stateDirectoryPath(const QString& root)
{
    const QString canonical = QFileInfo(root).canonicalFilePath();
    if (canonical.isEmpty())
        return fail(ErrorCode::NotFound, root);
    if (qEnvironmentVariableIsEmpty("HOME") && qEnvironmentVariableIsEmpty("XDG_DATA_HOME"))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("HOME, XDG_DATA_HOME"),
                    QStringLiteral("neither says where your data is kept; set one of them"));
    const QString own = readableName(canonical) + QLatin1Char('-') + contentHash(canonical.toUtf8()).left(hashDigits);
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/readyroom/workspaces/") + own;
}

Result<QString> stateDirectory(const QString& root)
{
    const Result<QString> path = stateDirectoryPath(root);
    if (!path)
        return path;
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    if (!QDir().mkpath(data))
        return fail(ErrorCode::PermissionDenied, data, QStringLiteral("the folder of user data cannot be made"));
    const QString workspaces = QFileInfo(*path).path();
    for (const QString& folder : {QFileInfo(workspaces).path(), workspaces, *path}) {
        if (::mkdir(QFile::encodeName(folder).constData(), S_IRWXU) != 0 && errno != EEXIST)
            return fail(errorCodeFromErrno(errno), folder, qt_error_string(errno));
    }
    if (!QFileInfo(*path).isDir())
        return fail(ErrorCode::AlreadyExists, *path, QStringLiteral("not a folder"));
    return path;
}

} // namespace readyroom::workspace
