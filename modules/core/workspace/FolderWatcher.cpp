// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/FolderWatcher.h"

#include <chrono>
#include <utility>

#include <QDir>
#include <QFileInfo>
#include <QtConcurrent>

namespace readyroom::workspace {

namespace {

constexpr std::chrono::milliseconds burst{100};
constexpr int folderLimit = 500; ///< folders made later are not watched beyond this many

QString folderOf(const QString& path)
{
    return path.contains(QLatin1Char('/')) ? path.section(QLatin1Char('/'), 0, -2) : QString();
}

bool isBelow(const QString& path, const QString& folder)
{
    return folder.isEmpty() || path.startsWith(folder + QLatin1Char('/'));
}

} // namespace

FolderWatcher::FolderWatcher(const QString& root, WatchMode mode, std::chrono::milliseconds pollInterval)
    : m_root(QDir::cleanPath(root))
    , m_mode(mode)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(burst);
    m_poll.setInterval(pollInterval);
    connect(&m_soon, &QTimer::timeout, this, &FolderWatcher::look);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        markEverything();
        look();
    });
    connect(&m_scan, &QFutureWatcher<FolderScan>::finished, this, [this] {
        m_isLooking = false;
        take(m_scan.result());
    });
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FolderWatcher::pathChanged);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatcher::pathChanged);
    if (m_mode == WatchMode::Polling)
        m_poll.start();
}

void FolderWatcher::watch(const QStringList& files)
{
    const QHash<QString, QString> before = std::exchange(m_hashes, {});
    const QHash<QString, FolderListing> seenBefore = std::exchange(m_seen, {});
    m_seen.insert(QString(), seenBefore.value(QString()));
    for (const QString& file : files) {
        m_hashes.insert(file, before.value(file));
        // The folders above as well: they tell when a folder that was removed is made again.
        for (QString folder = folderOf(file); !folder.isEmpty(); folder = folderOf(folder))
            m_seen.insert(folder, seenBefore.value(folder));
    }
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    markEverything();
    look();
}

void FolderWatcher::expect(const QString& file, const QString& hash)
{
    const auto known = m_hashes.find(file);
    if (known == m_hashes.end() || *known == hash)
        return;
    *known = hash;
    if (m_isLooking)
        m_expectedSince.insert(file);
    // The file may have changed between the owner's reading and the last look, and no event will tell of that again.
    m_dirtyFiles.insert(file);
    lookSoon();
}

void FolderWatcher::pathChanged(const QString& absolutePath)
{
    const QString path = absolutePath == m_root ? QString() : QDir(m_root).relativeFilePath(absolutePath);
    if (m_hashes.contains(path))
        m_dirtyFiles.insert(path);
    else
        markFolder(path);
    lookSoon();
}

void FolderWatcher::markFolder(const QString& folder)
{
    m_dirtyFolders.insert(folder);
    for (auto file = m_hashes.keyBegin(); file != m_hashes.keyEnd(); ++file) {
        if (folderOf(*file) == folder)
            m_dirtyFiles.insert(*file);
    }
}

void FolderWatcher::markEverything()
{
    m_dirtyFiles = QSet<QString>(m_hashes.keyBegin(), m_hashes.keyEnd());
    m_dirtyFolders.unite(QSet<QString>(m_seen.keyBegin(), m_seen.keyEnd()));
}

void FolderWatcher::lookSoon()
{
    // Not started anew, so that a stream of events cannot put the look off forever.
    if (!m_soon.isActive())
        m_soon.start();
}

void FolderWatcher::look()
{
    // What comes in meanwhile is looked at when the running look is taken.
    if (m_isLooking)
        return;
    const QStringList files = std::exchange(m_dirtyFiles, {}).values();
    const QStringList folders = std::exchange(m_dirtyFolders, {}).values();
    m_expectedSince.clear();
    // Before looking, so that nothing happens unseen in between.
    watchPaths(files, folders);
    m_isLooking = true;
    m_scan.setFuture(QtConcurrent::run(
        [root = m_root, files, folders, cancel = m_cancel] { return scanFolders(root, files, folders, cancel); }));
}

void FolderWatcher::take(const FolderScan& scan)
{
    if (!scan.rootExists) {
        loseRoot();
        return;
    }
    if (!m_rootExists) {
        m_rootExists = true;
        if (m_mode == WatchMode::Events)
            m_poll.stop();
        markEverything();
        lookSoon();
        Q_EMIT rootBack();
    }
    const QSet<QString> expectedSince = std::exchange(m_expectedSince, {});
    for (auto file = scan.hashes.cbegin(); file != scan.hashes.cend(); ++file) {
        if (expectedSince.contains(file.key()))
            m_dirtyFiles.insert(file.key());
        else
            takeFile(file.key(), file.value());
    }
    for (auto folder = scan.listings.cbegin(); folder != scan.listings.cend(); ++folder)
        takeFolder(folder.key(), folder.value());
    if (!m_dirtyFiles.isEmpty() || !m_dirtyFolders.isEmpty())
        lookSoon();
}

void FolderWatcher::takeFile(const QString& file, const QString& hash)
{
    const auto known = m_hashes.find(file);
    // No longer watched, or nothing new.
    if (known == m_hashes.end() || (!known->isNull() && *known == hash))
        return;
    const QString before = std::exchange(*known, hash);
    if (hash.isEmpty())
        Q_EMIT fileRemoved(file);
    else if (before.isNull())
        return;
    else if (before.isEmpty())
        Q_EMIT fileAppeared(file);
    else
        Q_EMIT fileChanged(file);
}

void FolderWatcher::takeFolder(const QString& folder, const FolderListing& listing)
{
    const bool isNew = m_newFolders.remove(folder);
    if (!isNew && !m_seen.contains(folder))
        return;
    const FolderListing before = m_seen.value(folder);
    m_seen.insert(folder, listing);
    if (!listing.exists) {
        unwatchBelow(folder);
        return;
    }
    // The first look at a folder that was there from the start only tells what is known.
    if (!before.exists && !isNew)
        return;
    const QSet<QString> newFolders = listing.folders - before.folders;
    for (const QString& path : newFolders) {
        if (m_seen.size() + m_newFolders.size() >= folderLimit && !m_seen.contains(path))
            continue;
        m_newFolders.insert(path);
        markFolder(path);
    }
    const QSet<QString> newFiles = listing.markdown - before.markdown;
    for (const QString& path : newFiles) {
        if (m_hashes.contains(path))
            continue; // takeFile() tells
        m_hashes.insert(path, QString());
        m_dirtyFiles.insert(path);
        Q_EMIT fileAppeared(path);
    }
}

void FolderWatcher::loseRoot()
{
    if (!m_rootExists)
        return;
    m_rootExists = false;
    // Nothing tells when it comes back; the folder above may be gone too.
    unwatchBelow(QString());
    m_poll.start();
    Q_EMIT rootLost();
}

void FolderWatcher::watchPaths(const QStringList& files, const QStringList& folders)
{
    if (m_mode == WatchMode::Polling)
        return;
    QStringList paths;
    for (const QString& path : files + folders)
        paths.append(absolute(path));
    if (paths.isEmpty())
        return;
    // Anew, because a watch belongs to the file that had this name then, not to the one that replaced it.
    m_watcher.removePaths(paths);
    for (const QString& path : m_watcher.addPaths(paths)) {
        // There, and yet not watched: the system's limit is reached.
        if (QFileInfo::exists(path) && !m_poll.isActive())
            m_poll.start();
    }
}

void FolderWatcher::unwatchBelow(const QString& folder)
{
    QStringList paths;
    for (const QString& path : m_watcher.files() + m_watcher.directories()) {
        if (path == absolute(folder) || isBelow(QDir(m_root).relativeFilePath(path), folder))
            paths.append(path);
    }
    if (!paths.isEmpty())
        m_watcher.removePaths(paths);
}

QString FolderWatcher::absolute(const QString& path) const
{
    return path.isEmpty() ? m_root : m_root + QLatin1Char('/') + path;
}

} // namespace readyroom::workspace
