// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>

#include "health/Checker.h"
#include "health/HealthConfiguration.h"

namespace readyroom::health {

/// Asks everything of a configuration once, so many at a time. What is switched off is left out, and what reports in by
/// itself is not asked. Lives on one thread with an event loop; the checker must outlive it.
class CheckRound final : public QObject
{
    Q_OBJECT

public:
    static constexpr int defaultConcurrency = 100;

    /// What was asked, and what came of it; `probe` or `journey` is set. Pointers into the configuration.
    struct Entry
    {
        const Probe* probe = nullptr;
        const Journey* journey = nullptr;
        CheckResult result;

        /// It is not asked: it reports in by itself.
        [[nodiscard]] bool reportsIn() const { return probe && probe->kind == ProbeKind::Heartbeat; }
    };

    CheckRound(Checker& checker, const HealthConfiguration& configuration);
    ~CheckRound() override;
    Q_DISABLE_COPY_MOVE(CheckRound)

    /// finished() follows, also where there is nothing to be asked.
    void start();
    /// In the order of the configuration, probes first; complete once it has finished.
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    /// Is everything up that could be asked? What reports in by itself does not count.
    [[nodiscard]] bool allUp() const;

Q_SIGNALS:
    void finished();

private:
    void startNext();

    Checker& m_checker;
    const HealthConfiguration& m_configuration;
    std::vector<Entry> m_entries;
    size_t m_next = 0; ///< of the entries, to be asked
    int m_running = 0;
    int m_concurrency = defaultConcurrency;
};

} // namespace readyroom::health
