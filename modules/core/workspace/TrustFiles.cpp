// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/TrustFiles.h"

#include <algorithm>
#include <set>

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include "core/workspace/FileReader.h"

namespace readyroom::workspace {

namespace {

constexpr qint64 fileLimit = qint64{4} * 1024 * 1024;
constexpr size_t mostFiles = 1000;

/// A line of a text that trust is given for must be one.
bool isPlainName(const QString& name)
{
    return std::none_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool isInside(const QString& root, const QString& path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.startsWith(root.endsWith(QLatin1Char('/')) ? root : root + QLatin1Char('/'));
}

void collect(const QString& root, const QString& named, std::set<QString>& names)
{
    if (QDir::isAbsolutePath(named))
        return;
    const QDir folder(root);
    const QString path = QDir::cleanPath(folder.filePath(named));
    if (path != root && !isInside(root, path))
        return;
    if (!QFileInfo(path).isDir()) {
        names.insert(folder.relativeFilePath(path));
        return;
    }
    QDirIterator files(path, {QStringLiteral("*.yaml"), QStringLiteral("*.yml")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext() && names.size() < mostFiles) {
        const QString file = files.next();
        if (isInside(root, file))
            names.insert(folder.relativeFilePath(file));
    }
}

QByteArray headLine(const QString& name, qsizetype size)
{
    // No YAML begins like this, so that no configuration reads as one with files.
    return QByteArrayLiteral("@ ") + name.toUtf8() + QByteArrayLiteral(", ") + QByteArray::number(size) +
           QByteArrayLiteral(" bytes\n");
}

} // namespace

QByteArray TrustScope::text() const
{
    if (files.empty())
        return configuration;
    QByteArray text = headLine(QStringLiteral("readyroom.yaml"), configuration.size()) + configuration;
    for (const TrustFile& file : files)
        text += QByteArrayLiteral("\n") + headLine(file.name, file.bytes.size()) + file.bytes;
    return text;
}

TrustScope readTrustScope(const QString& root, const QByteArray& configuration, const TrustRequesters& requesters)
{
    TrustScope scope{configuration, {}};
    std::set<QString> names;
    for (const auto& requester : requesters) {
        for (const QString& named : requester->filesOf(configuration))
            collect(root, named, names);
    }
    for (const QString& name : names) {
        if (scope.files.size() >= mostFiles || !isPlainName(name))
            continue;
        if (const auto content = readFile(QDir(root).filePath(name), fileLimit))
            scope.files.push_back({name, content->bytes});
    }
    return scope;
}

} // namespace readyroom::workspace
