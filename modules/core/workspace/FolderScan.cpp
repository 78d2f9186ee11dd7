// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/FolderScan.h"

#include <QDir>
#include <QFileInfo>

#include "core/base/LatestJob.h"
#include "core/workspace/Discovery.h"
#include "core/workspace/FileReader.h"

namespace readyroom::workspace {

namespace {

QString hashOf(const QString& path)
{
    const auto content = readFile(path);
    if (content)
        return content->hash;
    return content.error().code == ErrorCode::NotFound ? QStringLiteral("") : errorCodeName(content.error().code);
}

FolderListing listingOf(const QString& root, const QString& folder)
{
    FolderListing listing;
    const QDir directory(folder.isEmpty() ? root : root + QLatin1Char('/') + folder);
    listing.exists = directory.exists();
    const QString prefix = folder.isEmpty() ? QString() : folder + QLatin1Char('/');
    for (const QFileInfo& entry : directory.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (entry.isFile() && isMarkdownName(entry.fileName()))
            listing.markdown.insert(prefix + entry.fileName());
        else if (entry.isDir() && !entry.isSymLink() && !isIgnoredFolderName(entry.fileName()))
            listing.folders.insert(prefix + entry.fileName());
    }
    return listing;
}

} // namespace

FolderScan scanFolders(const QString& root, const QStringList& files, const QStringList& folders,
                       const CancelFlag& cancel)
{
    FolderScan scan;
    for (const QString& folder : folders) {
        if (cancel.isCancelled())
            return scan;
        scan.listings.insert(folder, listingOf(root, folder));
    }
    for (const QString& file : files) {
        if (cancel.isCancelled())
            return scan;
        scan.hashes.insert(file, hashOf(root + QLatin1Char('/') + file));
    }
    // Last, so that files are not taken for removed when the root went away in the middle.
    scan.rootExists = QFileInfo(root).isDir();
    return scan;
}

} // namespace readyroom::workspace
