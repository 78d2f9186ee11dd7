// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HealthService.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include <spdlog/spdlog.h>

#include "core/base/Answer.h"
#include "core/base/Log.h"
#include "core/journal/Journal.h"

namespace readyroom::health {

namespace {

/// The clock is looked at this often at least, so that sleep is seen, and how long it was.
constexpr Duration longestWait = std::chrono::seconds(10);
/// What is due within this is begun together.
constexpr Duration shortestWait = std::chrono::milliseconds(5);
/// Longer than this without a look at the clock, or such a jump of it, is a gap in what is known.
constexpr Duration gapLimit = std::chrono::seconds(30);
constexpr size_t connectivitySlot = std::numeric_limits<size_t>::max();

CheckResult heartbeatResult(const Watched& watched, TimePoint at)
{
    CheckResult result;
    result.key = watched.key;
    result.kind = ProbeKind::Heartbeat;
    result.at = at;
    result.attempts = 1;
    return result;
}

} // namespace

HealthService::HealthService(const HealthPorts& ports, HealthSettings settings)
    : m_checker(ports.checker)
    , m_clock(ports.clock)
    , m_journal(ports.journal)
    , m_results(ports.results)
    , m_transcripts(ports.transcripts)
    , m_settings(std::move(settings))
    , m_recorder(ports.journal)
    , m_facts(ports.facts, ports.results, ports.clock)
    , m_inbox(std::make_shared<ResultInbox>(this, [this] { tick(); }))
    , m_timer(this)
    , m_stopTimer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_armedFor.reset();
        tick();
    });
    m_stopTimer.setSingleShot(true);
    connect(&m_stopTimer, &QTimer::timeout, this, &HealthService::finishStop);
}

HealthService::~HealthService()
{
    m_inbox->close();
    dropFlights();
    if (m_results && (m_phase == Phase::Running || m_phase == Phase::Stopping))
        std::ignore = m_results->releaseLease(m_settings.holder);
}

void HealthService::setPhase(Phase phase)
{
    if (phase == m_phase)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
}

void HealthService::configure(const HealthConfiguration& configuration)
{
    KnownStates known;
    const TimePoint now = m_clock.now();
    for (size_t i = 0; i < m_board.size(); ++i) {
        const Standing standing = m_board.standing(i, now);
        known.set(m_board.watched(i).key, {standing.lastKnown, standing.lastKnownSince.value_or(now)});
    }
    m_board = HealthBoard(watchedOf(configuration.probes, configuration.journeys));
    m_board.restore(known, now);
    m_keys.clear();
    for (size_t i = 0; i < m_board.size(); ++i)
        m_keys.push_back(m_board.watched(i).key);
    dropFlights();
    m_configuration = configuration;
    m_connectivity.reset();
    if (configuration.connectivity)
        m_connectivity.emplace(*configuration.connectivity);
    if (m_phase != Phase::Running)
        return;
    buildSchedule();
    m_facts.noteChange();
    tick();
}

void HealthService::buildSchedule()
{
    const Duration now = m_clock.sinceBoot();
    m_schedule =
        ProbeSchedule(m_configuration.concurrency > 0 ? m_configuration.concurrency : ProbeSchedule::defaultPlaces);
    m_flights.clear();
    m_slots.assign(m_board.size(), std::nullopt);
    for (size_t i = 0; i < m_board.size(); ++i) {
        const Watched& watched = m_board.watched(i);
        // A heartbeat without an interval is never overdue.
        if (!watched.enabled || (watched.isHeartbeat() && watched.cadence.interval <= Milliseconds(0)))
            continue;
        m_slots[i] = m_schedule.add(watched.key, watched.cadence, now, !watched.isHeartbeat());
        m_flights.emplace_back();
        m_flights.back().index = i;
    }
}

void HealthService::dropFlights()
{
    ++m_generation;
    m_held.clear();
    for (Flight& flight : m_flights)
        flight.future.cancel();
    if (m_connectivity)
        m_connectivity.emplace(*m_configuration.connectivity);
}

void HealthService::start()
{
    if (m_phase != Phase::Stopped)
        return;
    ++m_starts;
    setPhase(Phase::Starting);
    if (m_results)
        takeLease();
    else
        readJournal();
}

void HealthService::takeLease()
{
    if (m_isAskingLease)
        return;
    m_isAskingLease = true;
    m_leaseAsked = m_clock.sinceBoot();
    answer(this, m_results->takeLease(m_settings.holder, m_settings.leaseSpan),
           [this](const Result<store::LeaseState>& lease) {
               m_isAskingLease = false;
               takeLease(lease);
           });
}

void HealthService::takeLease(const Result<store::LeaseState>& lease)
{
    // Rather asked twice than not at all, where nobody can say who holds it.
    if (!lease)
        log("health")->warn("no lease: {}", lease.error().toLogString().toStdString());
    if (!lease || lease->isMine) {
        if (lease && m_phase == Phase::StandingBy)
            setPhase(Phase::Starting);
        if (m_phase == Phase::Starting && !m_isLoading)
            readJournal();
        return;
    }
    if (m_phase == Phase::Running) {
        dropFlights();
        forgetStates(m_clock.now());
    }
    if (m_phase == Phase::Running || m_phase == Phase::Starting) {
        endLoading();
        setPhase(Phase::StandingBy);
        arm(m_clock.sinceBoot());
    }
    if (m_phase == Phase::StandingBy)
        Q_EMIT leaseHeldBy(lease->holder, lease->expires);
}

void HealthService::readJournal()
{
    m_isLoading = true;
    m_known = {};
    const qint64 end =
        m_journal ? m_journal->head().map([](const journal::Head& head) { return head.position; }).value_or(0) : 0;
    if (end == 0) {
        readResults();
        return;
    }
    m_journalReader = new QObject(this);
    m_journal->subscribe(0, m_journalReader, [this, end](const std::vector<journal::Event>& events) {
        if (!m_journalReader || events.empty())
            return;
        for (const journal::Event& event : events)
            m_known.take(event);
        if (events.back().position < end)
            return;
        // It ends with its context, which must not go while it calls.
        m_journalReader->deleteLater();
        m_journalReader.clear();
        readResults();
    });
}

void HealthService::readResults()
{
    if (!m_results) {
        begin({});
        return;
    }
    answer(this, m_results->lastAt(), [this, start = m_starts](const Result<std::optional<TimePoint>>& last) {
        if (start == m_starts && m_isLoading)
            begin(last.value_or(std::nullopt));
    });
}

void HealthService::endLoading()
{
    m_isLoading = false;
    m_known = {};
    delete m_journalReader;
}

void HealthService::begin(std::optional<TimePoint> lastWritten)
{
    const TimePoint wall = m_clock.now();
    std::optional<TimePoint> lastHeard = m_known.lastHeard();
    if (lastWritten)
        lastHeard = std::max(lastHeard.value_or(*lastWritten), *lastWritten);
    m_lastTick = m_clock.sinceBoot();
    m_lastWall = wall;
    m_board.restore(m_known, lastHeard.value_or(wall));
    endLoading();
    setPhase(Phase::Running);
    if (lastHeard && *lastHeard < wall) {
        const WatchInterrupted interruption{InterruptionReason::NotRunning, *lastHeard, wall};
        m_recorder.record(interruption);
        Q_EMIT interrupted(interruption);
    }
    buildSchedule();
    tick();
}

void HealthService::stop()
{
    if (m_phase == Phase::Stopped || m_phase == Phase::Stopping)
        return;
    const bool wasRunning = m_phase == Phase::Running;
    setPhase(Phase::Stopping);
    m_timer.stop();
    m_armedFor.reset();
    endLoading();
    dropFlights();
    if (wasRunning)
        forgetStates(m_clock.now());
    if (isIdle())
        QMetaObject::invokeMethod(this, &HealthService::finishStop, Qt::QueuedConnection);
    else
        m_stopTimer.start(m_settings.stopDeadline);
}

void HealthService::finishStop()
{
    if (m_phase != Phase::Stopping || m_isReleasing)
        return;
    m_isReleasing = true;
    m_stopTimer.stop();
    m_flights.clear();
    m_lastTick.reset();
    const auto end = [this] {
        m_isReleasing = false;
        setPhase(Phase::Stopped);
        Q_EMIT stopped();
    };
    if (!m_results) {
        end();
        return;
    }
    std::ignore = m_results->flush();
    answer(this, m_results->releaseLease(m_settings.holder), [end](const Result<Done>&) { end(); });
}

void HealthService::tick()
{
    const Duration now = m_clock.sinceBoot();
    if (m_phase == Phase::Running)
        noteGap(now, m_clock.now());
    drain(now);
    if (m_phase == Phase::Stopping && isIdle())
        finishStop();
    const bool isActive = m_phase == Phase::Running || m_phase == Phase::StandingBy;
    if (!isActive)
        return;
    if (m_results && now - m_leaseAsked >= m_settings.leaseRenewal)
        takeLease();
    if (m_phase == Phase::Running) {
        if (m_connectivity && m_connectivity->isDue(now))
            askConnectivity(now);
        beginDue(now);
        for (const ProbeSchedule::Slot slot : m_schedule.takeOverdue(now)) {
            m_board.setOverdue(m_flights[slot].index, true);
            Q_EMIT overdueChanged(m_keys[m_flights[slot].index], true);
        }
        m_facts.tick(m_board);
    }
    arm(now);
}

void HealthService::arm(Duration now)
{
    Duration until = now + longestWait;
    if (m_phase == Phase::Running) {
        if (const std::optional<Duration> next = m_schedule.next())
            until = std::min(until, *next);
    }
    until = std::max(until, now + shortestWait);
    // Checks that ended rarely make anything due earlier than it was.
    if (m_armedFor && *m_armedFor <= until && *m_armedFor > now)
        return;
    m_armedFor = until;
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(until - now));
}

void HealthService::noteGap(Duration now, TimePoint wall)
{
    if (m_lastTick) {
        const Duration passed = now - *m_lastTick;
        const Duration jump = (wall - m_lastWall) - passed;
        if (passed > longestWait + gapLimit)
            interrupt(InterruptionReason::Asleep, m_lastWall, wall);
        else if (jump > gapLimit || jump < -gapLimit)
            interrupt(InterruptionReason::ClockChanged, m_lastWall, wall);
    }
    m_lastTick = now;
    m_lastWall = wall;
}

void HealthService::interrupt(InterruptionReason reason, TimePoint from, TimePoint to)
{
    ++m_gaps;
    m_schedule.spread(m_clock.sinceBoot());
    const WatchInterrupted interruption{reason, from, to};
    m_recorder.record(interruption);
    forgetStates(from);
    Q_EMIT interrupted(interruption);
    // Others may have taken it meanwhile.
    if (m_results)
        takeLease();
}

void HealthService::forgetStates(TimePoint at)
{
    for (size_t i = 0; i < m_board.size(); ++i) {
        m_board.setOverdue(i, false);
        const HealthBoard::Taken taken = m_board.take(i, CheckOutcome::NotAsked, at, {});
        if (!taken.transition)
            continue;
        m_recorder.record(m_board.watched(i), *taken.transition, {}, {}, true);
        Q_EMIT stateChanged(m_keys[i], *taken.transition);
    }
    m_facts.noteChange();
}

void HealthService::beginDue(Duration now)
{
    while (const std::optional<ProbeSchedule::Start> start = m_schedule.begin(now))
        ask(*start, now);
}

void HealthService::ask(const ProbeSchedule::Start& start, Duration now)
{
    Flight& flight = m_flights[start.slot];
    const Watched& watched = m_board.watched(flight.index);
    if (start.wasOverdue) {
        m_board.setOverdue(flight.index, false);
        Q_EMIT overdueChanged(watched.key, false);
    }
    flight.began = now;
    flight.gap = m_gaps;
    if (start.attempt == 1) {
        flight.at = m_clock.now();
        flight.attempts = 0;
    }
    ++flight.attempts;
    if (watched.isHeartbeat()) {
        CheckResult result = heartbeatResult(watched, m_clock.now());
        result.outcome = CheckOutcome::Failed;
        result.error = Error{ErrorCode::TimedOut, watched.name, QStringLiteral("nothing was reported in time"), {}};
        verify(start.slot, std::move(result), now);
        return;
    }
    if (const auto* probe = std::get_if<Probe>(&watched.what))
        hand(flight.future = m_checker.check(*probe), start.slot);
    else if (const auto* journey = std::get_if<Journey>(&watched.what))
        hand(flight.future = m_checker.run(*journey), start.slot);
}

void HealthService::hand(const QFuture<CheckResult>& future, size_t slot)
{
    ++m_inFlight;
    const auto inbox = m_inbox;
    const quint64 generation = m_generation;
    QFuture<CheckResult> handed = future;
    handed
        .then(QtFuture::Launch::Sync,
              [inbox, generation, slot](const QFuture<CheckResult>& done) {
                  // Copied, for takeResult() makes the future look unfinished to its promise, which then runs this
                  // again.
                  const bool hasResult = done.resultCount() > 0;
                  inbox->put({generation, slot, hasResult ? done.result() : CheckResult(), !hasResult});
              })
        .onCanceled([inbox, generation, slot] {
            inbox->put({generation, slot, {}, true});
        });
}

void HealthService::drain(Duration now)
{
    for (ResultInbox::Item& item : m_inbox->take()) {
        --m_inFlight;
        if (item.generation == m_generation)
            handle(std::move(item), now);
    }
}

void HealthService::handle(ResultInbox::Item&& item, Duration now)
{
    if (item.slot == connectivitySlot) {
        takeConnectivity(item.result.isUp(), now);
        return;
    }
    Flight& flight = m_flights[item.slot];
    flight.future = {};
    CheckResult result = std::move(item.result);
    result.key = m_keys[flight.index];
    if (item.isCancelled)
        result.outcome = CheckOutcome::NotAsked;
    // What it ran into may have been the gap.
    if (result.outcome == CheckOutcome::Failed && flight.gap != m_gaps)
        result.outcome = CheckOutcome::NotAsked;
    if (result.outcome == CheckOutcome::Failed && m_schedule.mayRepeat(item.slot)) {
        m_schedule.end(item.slot, true, now); // another attempt follows
        return;
    }
    verify(item.slot, std::move(result), now);
}

void HealthService::verify(size_t slot, CheckResult&& result, Duration now)
{
    if (result.outcome == CheckOutcome::Failed && m_flights[slot].gap != m_gaps)
        result.outcome = CheckOutcome::NotAsked; // while it was held
    if (result.outcome == CheckOutcome::Failed && m_connectivity) {
        const std::optional<bool> online = m_connectivity->wasOnline(m_flights[slot].began, now);
        if (!online) {
            m_held.emplace_back(slot, std::move(result));
            if (!m_connectivity->isAsking())
                askConnectivity(now);
            return;
        }
        if (!*online)
            result.outcome = CheckOutcome::NotAsked;
    }
    conclude(slot, std::move(result), now);
}

void HealthService::askConnectivity(Duration now)
{
    m_connectivity->asked(now);
    hand(m_checker.check(m_connectivity->probe()), connectivitySlot);
}

void HealthService::takeConnectivity(bool online, Duration now)
{
    if (m_connectivity->answered(online, now)) {
        const TimePoint wall = m_clock.now();
        const WatchInterrupted interruption{InterruptionReason::Offline, online ? m_offlineSince.value_or(wall) : wall,
                                            online ? std::optional(wall) : std::nullopt};
        m_offlineSince = wall;
        m_recorder.record(interruption);
        Q_EMIT interrupted(interruption);
    }
    for (auto& [slot, result] : std::exchange(m_held, {}))
        verify(slot, std::move(result), now);
}

void HealthService::conclude(size_t slot, CheckResult&& result, Duration now)
{
    m_schedule.end(slot, result.outcome == CheckOutcome::Failed, now);
    settle(m_flights[slot], std::move(result));
}

void HealthService::settle(const Flight& flight, CheckResult&& result)
{
    const size_t index = flight.index;
    result.at = flight.at;
    result.attempts = std::max(flight.attempts, result.attempts);
    const HealthBoard::Taken taken = m_board.take(index, result.outcome, result.at, result.took);
    result.outcome = taken.outcome;
    ++m_statistics.checks;
    m_statistics.failed += result.outcome == CheckOutcome::Failed ? 1 : 0;
    m_statistics.notAsked += result.outcome == CheckOutcome::NotAsked ? 1 : 0;
    if (m_results)
        m_results->add(rowOf(result, taken.exemption));
    m_facts.take(result);
    const auto shared = std::make_shared<const CheckResult>(std::move(result));
    keep(index, shared, taken.transition);
    if (taken.transition) {
        m_facts.noteChange();
        Q_EMIT stateChanged(shared->key, *taken.transition);
    }
    Q_EMIT checked(shared);
}

void HealthService::keep(size_t index, const ResultPtr& result, const std::optional<HealthTransition>& transition)
{
    const bool hasTranscript = m_transcripts && !result->transcript.isEmpty();
    if (!hasTranscript) {
        if (transition)
            m_recorder.record(m_board.watched(index), *transition, *result, {}, !isOnline());
        return;
    }
    // The event tells where the transcript is, so that is kept first.
    const auto record = [this, watched = transition ? std::optional(m_board.watched(index)) : std::nullopt, result,
                         transition, isInterrupted = !isOnline()](const Result<QString>& transcript) {
        if (!transcript)
            log("health")->warn("a transcript was not kept: {}", transcript.error().toLogString().toStdString());
        if (watched)
            m_recorder.record(*watched, *transition, *result, transcript.value_or(QString()), isInterrupted);
    };
    ++m_keeping;
    answer(this, m_transcripts(*result), [this, record](const Result<QString>& transcript) {
        --m_keeping;
        record(transcript);
        if (m_phase == Phase::Stopping && isIdle())
            finishStop();
    });
}

bool HealthService::checkNow(const QString& key)
{
    const std::optional<size_t> index = m_board.find(key);
    if (m_phase != Phase::Running || !index || !m_slots[*index] || m_board.watched(*index).isHeartbeat())
        return false;
    m_schedule.askNow(*m_slots[*index], m_clock.sinceBoot());
    tick();
    return true;
}

bool HealthService::reportIn(const QString& key, const CheckResult& report)
{
    const std::optional<size_t> index = m_board.find(key);
    if (m_phase != Phase::Running || !index || !m_board.watched(*index).enabled ||
        !m_board.watched(*index).isHeartbeat())
        return false;
    CheckResult result = report;
    result.key = key;
    result.kind = ProbeKind::Heartbeat;
    Flight flight;
    flight.index = *index;
    flight.at = m_clock.now();
    flight.attempts = 1;
    if (const std::optional<ProbeSchedule::Slot> slot = m_slots[*index]) {
        // That nothing came may be waiting to be believed.
        std::erase_if(m_held, [&slot](const auto& held) { return held.first == *slot; });
        m_schedule.postpone(*slot, m_clock.sinceBoot());
    }
    settle(flight, std::move(result));
    return true;
}

std::optional<Standing> HealthService::standing(const QString& key)
{
    const std::optional<size_t> index = m_board.find(key);
    if (!index)
        return std::nullopt;
    return m_board.standing(*index, m_clock.now());
}

HealthCounts HealthService::counts()
{
    return m_board.counts(m_clock.now());
}

HealthStatistics HealthService::statistics() const
{
    HealthStatistics statistics = m_statistics;
    statistics.running = m_schedule.running();
    statistics.lag = m_schedule.lag();
    statistics.rowsLost = m_results ? m_results->lost() : 0;
    statistics.eventsLost = m_recorder.failures();
    return statistics;
}

} // namespace readyroom::health
