// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

#include <QSet>
#include <QString>

#include "core/vocabulary/HealthEvents.h"
#include "health/CheckResult.h"
#include "health/ProbeState.h"
#include "health/Watched.h"

namespace readyroom::journal {
class Journal;
struct NewEvent;
} // namespace readyroom::journal

namespace readyroom::health {

/// Puts changes of state, with the check that decided them, and interruptions on record. What an interruption did to
/// all probes is one event: that they became unknown, and came back as they had been, is not told of each. A failure is
/// logged and counted. Any one thread; the journal must outlive it.
class HealthRecorder final
{
public:
    /// @param journal null: nothing is recorded
    explicit HealthRecorder(journal::Journal* journal);

    /// @param isInterrupted an interruption that is on record explains it when it became unknown
    void record(const Watched& watched, const HealthTransition& transition, const CheckResult& result,
                const QString& transcript, bool isInterrupted);
    void record(const WatchInterrupted& interruption);

    [[nodiscard]] quint64 failures() const { return *m_failures; }

private:
    void append(const QString& stream, journal::NewEvent event) const;

    journal::Journal* m_journal;
    QSet<QString> m_unknownOnRecord;                  ///< keys of those whose way into Unknown is an event
    std::shared_ptr<std::atomic<quint64>> m_failures; ///< shared with answers that come late
};

/// The event of a change: where it comes from a gap that another event explains, it tells what was known before.
[[nodiscard]] HealthStateChanged changeOf(const Watched& watched, const HealthTransition& transition,
                                          const CheckResult& result, const QString& transcript);

} // namespace readyroom::health
