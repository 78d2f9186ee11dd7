// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ProbeSubject.h"

#include <algorithm>

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include "core/workspace/FileReader.h"
#include "health/GatusReader.h"
#include "health/HealthConfigurationReader.h"
#include "health/HealthTrustRequester.h"

namespace readyroom {

namespace {

constexpr qint64 largestConfiguration = qint64{4} * 1024 * 1024;
constexpr size_t mostFiles = 500;

bool isYaml(const QString& name)
{
    return name.endsWith(QLatin1String(".yaml")) || name.endsWith(QLatin1String(".yml"));
}

QStringList yamlFilesBelow(const QString& folder)
{
    QStringList files;
    for (QDirIterator found(folder, QDir::Files, QDirIterator::Subdirectories); found.hasNext();) {
        const QString file = found.next();
        if (isYaml(file))
            files << file;
    }
    files.sort();
    return files;
}

Result<ProbeSubject> readGatusFiles(const QString& folder, const QStringList& files)
{
    if (files.isEmpty())
        return fail(ErrorCode::NotFound, folder, QStringLiteral("neither a readyroom.yaml nor a Gatus file is here"));
    if (static_cast<size_t>(files.size()) > mostFiles)
        return fail(ErrorCode::TooLarge, folder, QStringLiteral("more than %1 files").arg(mostFiles));
    ProbeSubject subject;
    subject.folder = folder;
    for (const QString& file : files) {
        const Result<workspace::FileContent> content = workspace::readFile(file, largestConfiguration);
        if (!content)
            return passOn(content);
        subject.gatusFiles.push_back({QDir(folder).relativeFilePath(file), content->bytes});
    }
    return subject;
}

} // namespace

Result<ProbeSubject> ProbeSubject::open(const QString& path)
{
    const QFileInfo info(path);
    const bool isConfiguration = info.fileName() == QLatin1String(workspace::Workspace::configurationName);
    if (info.isFile() && isYaml(info.fileName()) && !isConfiguration)
        return readGatusFiles(info.absolutePath(), {info.absoluteFilePath()});
    Result<OpenedWorkspace> opened = openWorkspace(path, {std::make_shared<health::HealthTrustRequester>()});
    if (!opened)
        return passOn(opened);
    if (opened->workspace.configurationError)
        return tl::unexpected<Error>(*opened->workspace.configurationError);
    if (opened->workspace.configurationText.isEmpty() && info.isDir())
        return readGatusFiles(info.absoluteFilePath(), yamlFilesBelow(info.absoluteFilePath()));
    const QString root = opened->workspace.root;
    return ProbeSubject{std::move(*opened), {}, root};
}

health::HealthConfiguration ProbeSubject::read(const health::Environment& environment) const
{
    return workspace ? health::readHealth(workspace->trustScope, environment)
                     : health::readGatus(gatusFiles, environment);
}

health::Environment processEnvironment()
{
    return [](const QString& name) -> std::optional<QString> {
        const QByteArray key = name.toLocal8Bit();
        if (!qEnvironmentVariableIsSet(key.constData()))
            return std::nullopt;
        return qEnvironmentVariable(key.constData());
    };
}

} // namespace readyroom
