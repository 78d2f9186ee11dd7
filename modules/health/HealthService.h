// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QPointer>
#include <QTimer>

#include "core/vocabulary/HealthEvents.h"
#include "health/Checker.h"
#include "health/ConnectivityMonitor.h"
#include "health/FactKeeper.h"
#include "health/HealthBoard.h"
#include "health/HealthConfiguration.h"
#include "health/HealthRecorder.h"
#include "health/ProbeSchedule.h"
#include "health/ResultInbox.h"
#include "health/ResultStore.h"

namespace readyroom::health {

/// Keeps the transcript of a check, and answers how it is found again; called where there is one.
using TranscriptKeeper = std::function<QFuture<Result<QString>>(const CheckResult& result)>;

/// What a health service works with; all of it must outlive the service. What is null is done without.
struct HealthPorts
{
    Checker& checker;
    const Clock& clock;
    journal::Journal* journal = nullptr;
    facts::FactStore* facts = nullptr;
    ResultStore* results = nullptr;
    TranscriptKeeper transcripts;
};

struct HealthSettings
{
    QString holder; ///< of the lease: who runs the schedule, for people; another one for each process
    Duration leaseSpan = std::chrono::seconds(60);
    Duration leaseRenewal = std::chrono::seconds(15);
    std::chrono::milliseconds stopDeadline{5'000};
};

/// How the service itself is doing.
struct HealthStatistics
{
    quint64 checks = 0; ///< that counted or were exempt; repetitions are part of one
    quint64 failed = 0; ///< of these
    quint64 notAsked = 0;
    int running = 0;
    DurationHistogram lag; ///< from when checks were due until they began
    quint64 rowsLost = 0;
    quint64 eventsLost = 0;
};

/// Asks all probes and journeys when they are due, by one timer; believes failures, after repetitions, where the
/// console is online; turns results into states, and puts results, changes and facts where they are kept. Only one
/// service of a workspace runs at a time, by a lease in the store of results; others stand by. When the machine slept
/// or its clock was set, everything is unknown until it was asked again, and nothing is made up for. A store that fails
/// never keeps it from asking. Lives on one thread with an event loop; configure() must not be called from a slot of
/// one of its signals.
class HealthService final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Stopped,
        Starting,
        StandingBy, ///< somebody else runs the schedule
        Running,
        Stopping,
    };
    Q_ENUM(Phase)

    using ResultPtr = std::shared_ptr<const CheckResult>;

    HealthService(const HealthPorts& ports, HealthSettings settings = {});
    ~HealthService() override;
    Q_DISABLE_COPY_MOVE(HealthService)

    /// What is to be asked; disabled ones are known but not asked. While it runs, what was known of those that stay is
    /// kept, and checks under way are dropped.
    void configure(const HealthConfiguration& configuration);

    /// Looks up what is known, takes the lease and begins.
    void start();
    /// Cancels what is under way, waits for it up to the deadline, and gives the lease back; stopped() follows.
    void stop();
    [[nodiscard]] Phase phase() const { return m_phase; }

    /// Asks now, not when it is due. False where it is unknown, disabled or nothing runs.
    bool checkNow(const QString& key);
    /// Somebody reports in; its outcome, error and duration count. False where there is no such heartbeat, or nothing
    /// runs.
    bool reportIn(const QString& key, const CheckResult& report);

    [[nodiscard]] const std::vector<QString>& keys() const { return m_keys; }
    [[nodiscard]] std::optional<Standing> standing(const QString& key);
    [[nodiscard]] HealthCounts counts();
    [[nodiscard]] bool isOnline() const { return !m_connectivity || m_connectivity->isOnline(); }
    [[nodiscard]] HealthStatistics statistics() const;

    /// Looks at the clock and does what is due. Its own timer calls this; so may whoever has moved the clock.
    void tick();

Q_SIGNALS:
    void phaseChanged(readyroom::health::HealthService::Phase phase);
    /// Somebody else runs the schedule, until `expires` at least.
    void leaseHeldBy(const QString& holder, readyroom::TimePoint expires);
    void stopped();

    /// A check is over, repetitions included.
    void checked(const readyroom::health::HealthService::ResultPtr& result);
    void stateChanged(const QString& key, const readyroom::health::HealthTransition& transition);
    void overdueChanged(const QString& key, bool isOverdue);
    void interrupted(const readyroom::WatchInterrupted& interruption);

private:
    /// The check of a slot of the schedule that is under way, or was last.
    struct Flight
    {
        size_t index = 0; ///< on the board
        QFuture<CheckResult> future;
        Duration began{};
        TimePoint at; ///< when its first attempt began
        int attempts = 0;
        quint64 gap = 0; ///< how many gaps there were when it began
    };

    void setPhase(Phase phase);
    void takeLease();
    void takeLease(const Result<store::LeaseState>& lease);
    void readJournal();
    void readResults();
    void begin(std::optional<TimePoint> lastWritten);
    void buildSchedule();
    void dropFlights();
    void endLoading();
    void finishStop();
    [[nodiscard]] bool isIdle() const { return m_inFlight == 0 && m_keeping == 0; }

    void noteGap(Duration now, TimePoint wall);
    void interrupt(InterruptionReason reason, TimePoint from, TimePoint to);
    void forgetStates(TimePoint at);
    void beginDue(Duration now);
    void ask(const ProbeSchedule::Start& start, Duration now);
    void hand(const QFuture<CheckResult>& future, size_t slot);
    void drain(Duration now);
    void handle(ResultInbox::Item&& item, Duration now);
    void verify(size_t slot, CheckResult&& result, Duration now);
    void askConnectivity(Duration now);
    void takeConnectivity(bool online, Duration now);
    void conclude(size_t slot, CheckResult&& result, Duration now);
    void settle(const Flight& flight, CheckResult&& result);
    void keep(size_t index, const ResultPtr& result, const std::optional<HealthTransition>& transition);
    void arm(Duration now);

    Checker& m_checker;
    const Clock& m_clock;
    journal::Journal* m_journal;
    ResultStore* m_results;
    const TranscriptKeeper m_transcripts;
    const HealthSettings m_settings;

    HealthConfiguration m_configuration;
    std::vector<QString> m_keys; ///< by index on the board
    HealthBoard m_board;
    ProbeSchedule m_schedule;
    std::vector<Flight> m_flights;                           ///< by slot
    std::vector<std::optional<ProbeSchedule::Slot>> m_slots; ///< by index; disabled ones have none
    std::optional<ConnectivityMonitor> m_connectivity;
    std::optional<TimePoint> m_offlineSince;
    std::vector<std::pair<size_t, CheckResult>> m_held; ///< slots and failures until it is known whether we are online

    KnownStates m_known;               ///< from the journal, while starting
    QPointer<QObject> m_journalReader; ///< lives while the journal is read

    HealthRecorder m_recorder;
    FactKeeper m_facts;
    std::shared_ptr<ResultInbox> m_inbox;

    Phase m_phase = Phase::Stopped;
    bool m_isLoading = false; ///< between the lease and the first check
    bool m_isAskingLease = false;
    bool m_isReleasing = false; ///< the lease, while stopping
    quint64 m_starts = 0;       ///< answers to an earlier one are of no interest
    quint64 m_generation = 0;   ///< results of an earlier one are of no interest
    quint64 m_gaps = 0;
    int m_inFlight = 0; ///< futures that have not answered, of all generations
    int m_keeping = 0;  ///< transcripts
    std::optional<Duration> m_lastTick;
    TimePoint m_lastWall;
    Duration m_leaseAsked{};
    std::optional<Duration> m_armedFor;
    QTimer m_timer;
    QTimer m_stopTimer;
    HealthStatistics m_statistics;
};

} // namespace readyroom::health
