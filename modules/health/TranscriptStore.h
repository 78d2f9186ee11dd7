// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include <QHash>

#include "core/store/BlobStore.h"
#include "core/store/Database.h"
#include "health/ProbeState.h"

namespace readyroom::health {

/// A transcript that is kept, without its text.
struct TranscriptEntry
{
    qint64 id = 0;
    TimePoint at;
    CheckOutcome outcome = CheckOutcome::Failed;
    friend bool operator==(const TranscriptEntry&, const TranscriptEntry&) = default;
};

/// The last hundred transcripts of each probe and journey, for thirty days. When there are more, the oldest that passed
/// goes first, so that what failed stays. Texts are blobs; what is known of them stands in a small database that may be
/// lost. What goes in must be redacted already. Any thread but the GUI's.
class TranscriptStore final
{
public:
    static constexpr int kept = 100; ///< of each probe

    /// Opens or makes "transcripts.sqlite" and "blobs" in `directory`. Errors as Database::open. The clock must outlive
    /// it.
    [[nodiscard]] static Result<std::unique_ptr<TranscriptStore>> open(const QString& directory, const Clock& clock);

    [[nodiscard]] Result<qint64> add(const QString& key, TimePoint at, CheckOutcome outcome, const QString& text);
    /// The newest first.
    [[nodiscard]] Result<std::vector<TranscriptEntry>> list(const QString& key) const;
    /// NotFound where there is none, or its time is over.
    [[nodiscard]] Result<QString> read(qint64 id) const;

    /// Is one wanted of a check that went so? All of those that failed; of others a few for a start, then one an hour.
    /// Quick, and never waits for a disk.
    [[nodiscard]] bool wants(const QString& key, CheckOutcome outcome, TimePoint now) const;

private:
    /// What is there of checks that passed.
    struct Passed
    {
        int count = 0;
        TimePoint newest;
    };
    TranscriptStore(std::unique_ptr<store::Database> database, store::BlobStore blobs);
    [[nodiscard]] Result<Done> load();
    [[nodiscard]] Result<Done> makeRoom(const QString& key, TimePoint now);

    std::unique_ptr<store::Database> m_database;
    const store::BlobStore m_blobs;
    mutable std::mutex m_mutex; // guards m_passed
    QHash<QString, Passed> m_passed;
};

} // namespace readyroom::health
