// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <vector>

#include <QFuture>

#include "activity/ActivityEntry.h"
#include "activity/EventChange.h"
#include "core/base/Result.h"
#include "core/base/WorkerThread.h"
#include "core/journal/JournalVerifier.h"

namespace readyroom::journal {
class Journal;
}

namespace readyroom::activity {

/// Some neighbouring events of the journal.
struct ActivityPage
{
    std::vector<ActivityRow> rows; ///< newest first
    qint64 oldest = 0;             ///< nothing older than this position was looked at; 1 or less: there is nothing
    qint64 head = 0;               ///< last position of the journal when it was read
};

/// All of one event.
struct EventDetail
{
    journal::Event event;
    ActivityEntry entry;
    std::vector<ChangeLine> change;
};

/// Reads the journal page by page on a thread of its own. Ask from the GUI thread. Its destructor waits for the page
/// that is being read; the journal must outlive it.
class ActivityReader final
{
public:
    /// @param directory of the journal, for verify(); @param sentence what rows are found by
    ActivityReader(const journal::Journal& journal, QString directory, Sentence sentence);
    ~ActivityReader() = default;
    Q_DISABLE_COPY_MOVE(ActivityReader)

    static constexpr int pageSize = 1000;
    static constexpr qint64 newest = std::numeric_limits<qint64>::max();

    /// The events just before `position`, at most a page; before `newest`: the last ones.
    [[nodiscard]] QFuture<Result<ActivityPage>> before(qint64 position) const;
    /// The first events after `position`, at most a page.
    [[nodiscard]] QFuture<Result<ActivityPage>> after(qint64 position) const;
    [[nodiscard]] QFuture<Result<EventDetail>> detail(qint64 position) const;
    /// Checks the whole chain, on the pool.
    [[nodiscard]] QFuture<journal::VerifyReport> verify() const;
    [[nodiscard]] const Sentence& sentence() const { return m_sentence; }

private:
    [[nodiscard]] Result<ActivityPage> read(qint64 after, qint64 upTo) const;

    const journal::Journal& m_journal;
    const QString m_directory;
    const Sentence m_sentence;
    mutable WorkerThread m_worker; // last: it stops first
};

} // namespace readyroom::activity
