// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/Workspace.h"

#include <cerrno>
#include <cstdlib>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/workspace/ErrnoError.h"
#include "core/workspace/FileReader.h"

namespace readyroom::workspace {

namespace {

/// More is no configuration that a person could read before trusting it.
constexpr qint64 configurationLimit = qint64{4} * 1024 * 1024;

Result<QString> canonical(const QString& path)
{
    const QByteArray native = QFile::encodeName(path);
    const std::unique_ptr<char, decltype(&std::free)> resolved(::realpath(native.constData(), nullptr), &std::free);
    if (!resolved)
        return failFromErrno(path, errno);
    return QFile::decodeName(resolved.get());
}

/// Why a folder cannot be opened, if so.
Result<Done> checkReadable(const QString& folder)
{
    if (::faccessat(AT_FDCWD, QFile::encodeName(folder).constData(), R_OK | X_OK, AT_EACCESS) != 0)
        return failFromErrno(folder, errno);
    return Done{};
}

QString rootFor(const QString& folder)
{
    QDir candidate(folder);
    do {
        if (candidate.exists(QLatin1String(Workspace::configurationName)))
            return candidate.path();
        // A file in a linked work tree or a submodule, a folder otherwise.
        if (candidate.exists(QStringLiteral(".git")))
            return candidate.path();
    } while (candidate.cdUp());
    return folder;
}

Error inFile(const QString& path, const Error& error)
{
    return Error{error.code, path, error.detail, std::make_shared<const Error>(error)};
}

void readConfiguration(Workspace& workspace)
{
    const QString path = QDir(workspace.root).filePath(QLatin1String(Workspace::configurationName));
    const auto content = readFile(path, configurationLimit);
    if (!content) {
        if (content.error().code != ErrorCode::NotFound)
            workspace.configurationError = content.error();
        return;
    }
    workspace.configurationText = content->bytes;
    if (auto configuration = Configuration::parse(content->bytes))
        workspace.configuration = std::move(*configuration);
    else
        workspace.configurationError = inFile(path, configuration.error());
}

} // namespace

Result<Workspace> Workspace::open(const QString& path)
{
    // Only the folder's links are resolved: a plan that is a link belongs to the workspace it is opened in.
    const QFileInfo opened(path);
    const auto folder = canonical(opened.isDir() ? path : opened.absolutePath());
    if (!folder) // named as it was asked for, whichever part of it is missing
        return fail(folder.error().code, path, folder.error().detail);
    if (const auto readable = checkReadable(*folder); !readable)
        return passOn(readable);
    if (!opened.exists())
        return fail(ErrorCode::NotFound, path);

    Workspace workspace;
    workspace.root = rootFor(*folder);
    if (const auto readable = checkReadable(workspace.root); !readable)
        return passOn(readable);
    workspace.name = QDir(workspace.root).isRoot() ? workspace.root : QFileInfo(workspace.root).fileName();
    if (!opened.isDir())
        workspace.openedFile = QDir(workspace.root).relativeFilePath(QDir(*folder).filePath(opened.fileName()));
    // Who opens readyroom.yaml, say from a file manager, means the whole workspace.
    if (workspace.openedFile == QLatin1String(Workspace::configurationName))
        workspace.openedFile.clear();
    readConfiguration(workspace);
    workspace.service.name =
        workspace.configuration.service.isEmpty() ? workspace.name : workspace.configuration.service;
    return workspace;
}

} // namespace readyroom::workspace
