// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HealthRecorder.h"

#include <spdlog/spdlog.h>

#include "core/base/Log.h"
#include "core/journal/Journal.h"

namespace readyroom::health {

HealthStateChanged changeOf(const Watched& watched, const HealthTransition& transition, const CheckResult& result,
                            const QString& transcript)
{
    HealthStateChanged event;
    event.key = watched.key;
    event.name = watched.name;
    event.group = watched.group;
    event.kind = watched.kindName();
    event.from = transition.from;
    event.to = transition.to;
    event.inARow = transition.inARow;
    if (transition.from == HealthState::Unknown && transition.lastKnown != HealthState::Unknown) {
        event.from = transition.lastKnown;
        event.unknownFrom = transition.unknownSince;
        event.unknownTo = transition.at;
    }
    for (const ConditionResult& condition : result.conditions)
        event.conditions.push_back({condition.text, condition.ok, condition.resolved});
    if (result.error) {
        event.errorCode = errorCodeName(result.error->code);
        event.error = result.error->detail;
    }
    event.status = result.status;
    event.took = result.took;
    event.transcript = transcript;
    return event;
}

HealthRecorder::HealthRecorder(journal::Journal* journal)
    : m_journal(journal)
    , m_failures(std::make_shared<std::atomic<quint64>>(0))
{
}

void HealthRecorder::record(const Watched& watched, const HealthTransition& transition, const CheckResult& result,
                            const QString& transcript, bool isInterrupted)
{
    if (!m_journal)
        return;
    const bool wasOnRecord = m_unknownOnRecord.remove(watched.key);
    if (transition.to == HealthState::Unknown) {
        if (isInterrupted)
            return;
        m_unknownOnRecord.insert(watched.key);
    } else if (transition.isResumption() && !wasOnRecord) {
        return;
    }
    const HealthStateChanged change = changeOf(watched, transition, result, transcript);
    journal::NewEvent event;
    event.type = QLatin1String(HealthStateChanged::type);
    event.schema = HealthStateChanged::schema;
    event.at = transition.at;
    event.publicPart = change.toJson();
    append(healthStream(watched.key), std::move(event));
}

void HealthRecorder::record(const WatchInterrupted& interruption)
{
    journal::NewEvent event;
    event.type = QLatin1String(WatchInterrupted::type);
    event.schema = WatchInterrupted::schema;
    event.at = interruption.to.value_or(interruption.from);
    event.publicPart = interruption.toJson();
    append(watchStream(), std::move(event));
}

void HealthRecorder::append(const QString& stream, journal::NewEvent event) const
{
    if (!m_journal)
        return;
    // Without a watcher: when thousands change at once each of them would cost more than the event.
    m_journal->append(stream, {std::move(event)})
        .then(QtFuture::Launch::Sync, [failures = m_failures](const Result<journal::Receipt>& appended) {
            if (appended)
                return;
            ++*failures;
            log("health")->warn("a change was not recorded: {}", appended.error().toLogString().toStdString());
        });
}

} // namespace readyroom::health
