// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include "core/base/LatestJob.h"
#include "core/workspace/FolderScan.h"

namespace readyroom::workspace {

/// How changes are noticed.
enum class WatchMode {
    Events,  ///< by the system; by polling as well where it can watch no more files
    Polling, ///< by looking at intervals only, for file systems that tell nothing
};

/// Tells when files of a workspace change, by content: a burst of events within 100 ms is looked at once, on the pool,
/// and a file whose hash is the same says nothing. New Markdown files are seen in the root, in the folders that hold
/// a watched file, and in folders made since. Paths are relative to the root, with '/'. Lives on the GUI or main
/// thread.
class FolderWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit FolderWatcher(const QString& root, WatchMode mode = WatchMode::Events,
                           std::chrono::milliseconds pollInterval = std::chrono::seconds(2));
    ~FolderWatcher() override { m_cancel.cancel(); }
    Q_DISABLE_COPY_MOVE(FolderWatcher)

    /// Watches these files in place of those before. What they hold when they are first looked at is known, unless
    /// expect() has said otherwise.
    void watch(const QStringList& files);
    /// The owner knows the file with this content hash, because it has read or written it: no signal for it, but one
    /// for any other content.
    void expect(const QString& file, const QString& hash);

Q_SIGNALS:
    void fileChanged(const QString& file);
    void fileRemoved(const QString& file);
    /// A new Markdown file, watched from now on, or a watched file that was gone.
    void fileAppeared(const QString& file);
    /// The root is no folder any more; files are not reported removed.
    void rootLost();
    void rootBack();

private:
    void pathChanged(const QString& absolutePath);
    void markFolder(const QString& folder);
    void markEverything();
    void lookSoon();
    void look();
    void take(const FolderScan& scan);
    void takeFile(const QString& file, const QString& hash);
    void takeFolder(const QString& folder, const FolderListing& listing);
    void loseRoot();
    void watchPaths(const QStringList& files, const QStringList& folders);
    void unwatchBelow(const QString& folder);
    [[nodiscard]] QString absolute(const QString& path) const;

    const QString m_root;
    const WatchMode m_mode;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QTimer m_poll;
    QFutureWatcher<FolderScan> m_scan;
    CancelFlag m_cancel;
    bool m_isLooking = false;

    QHash<QString, QString> m_hashes;     ///< watched files; null: not looked at yet, empty: gone
    QHash<QString, FolderListing> m_seen; ///< watched folders, as they were when last looked at
    QSet<QString> m_newFolders;           ///< watched folders whose content is all new when first looked at
    QSet<QString> m_dirtyFiles;           ///< to be looked at next
    QSet<QString> m_dirtyFolders;
    QSet<QString> m_expectedSince; ///< files that expect() named while a look was under way
    bool m_rootExists = true;
};

} // namespace readyroom::workspace
