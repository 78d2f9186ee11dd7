// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/JourneyRunner.h"

#include <algorithm>

#include "health/ProbeText.h"
#include "health/Transcript.h"

namespace readyroom::health {

namespace {

/// Certificates of hosts that were not met before.
void addCertificates(std::vector<HostCertificates>& all, std::vector<HostCertificates> more)
{
    for (HostCertificates& host : more) {
        const bool isKnown =
            std::any_of(all.begin(), all.end(), [&](const HostCertificates& one) { return one.host == host.host; });
        if (!isKnown)
            all.push_back(std::move(host));
    }
}

void add(http::Phases& sum, const http::Phases& more)
{
    sum.resolve += more.resolve;
    sum.connect += more.connect;
    sum.tls += more.tls;
    sum.firstByte += more.firstByte;
    sum.transfer += more.transfer;
}

} // namespace

/// A journey under way.
struct JourneyRunner::Trip
{
    Journey journey;
    std::shared_ptr<AskStop> stop;
    Handler handler;
    std::shared_ptr<CookieJar> cookies = std::make_shared<CookieJar>();
    std::vector<secrets::Secret> masked;
    Redactor redactor; ///< of these alone: those of every run ever made would be too many for the one of all
    Duration began{};  ///< since boot, as is the following
    Duration stepBegan{};
    size_t next = 0;
    bool hasFailed = false;
    bool hasSent = false;
    bool isLate = false;
    CheckResult result;
    QStringList transcripts;
};

JourneyRunner::JourneyRunner(ProbeRunner& runner, const Clock& clock, TranscriptWish wish)
    : m_runner(runner)
    , m_clock(clock)
    , m_wish(std::move(wish))
{
}

void JourneyRunner::run(const Journey& journey, std::shared_ptr<AskStop> stop, Handler handler)
{
    auto trip = std::make_shared<Trip>();
    trip->journey = journey;
    trip->stop = std::move(stop);
    trip->handler = std::move(handler);
    trip->began = m_clock.sinceBoot();
    trip->result.key = probeKey(journey.group, journey.name);
    trip->result.kind = ProbeKind::Http;
    trip->result.at = m_clock.now();
    trip->result.attempts = 1;
    step(trip);
}

void JourneyRunner::step(const std::shared_ptr<Trip>& trip)
{
    for (; trip->next < trip->journey.steps.size(); ++trip->next) {
        const JourneyStep& next = trip->journey.steps[trip->next];
        StepResult& result = trip->result.steps.emplace_back();
        result.name = next.probe.name;
        const Duration now = m_clock.sinceBoot();
        result.startedAfter = now - trip->began;
        if (trip->hasFailed && !next.alwaysRuns)
            continue;
        const Milliseconds left = trip->journey.timeout - std::chrono::floor<Milliseconds>(now - trip->began);
        if (left <= Milliseconds(0) || trip->stop->isStopped()) {
            trip->isLate = trip->isLate || left <= Milliseconds(0);
            trip->hasFailed = true;
            continue;
        }
        result.ran = true;
        trip->stepBegan = now;
        Result<Probe> probe = fillContext(next.probe, trip->journey.context);
        if (!probe) {
            CheckResult unasked;
            unasked.outcome = CheckOutcome::Failed;
            unasked.error = probe.error();
            return take(trip, std::move(unasked), {});
        }
        ProbeRunner::Task task;
        task.probe = std::move(*probe);
        task.deadline = std::min(left, next.probe.client.timeout);
        task.stop = trip->stop;
        task.cookies = trip->cookies;
        task.context = trip->journey.context;
        task.masked = trip->masked;
        task.alwaysTranscript = true; // whether it is wanted is known at the end
        m_runner.run(std::move(task), [this, trip](CheckResult asked, const Observation& found) {
            take(trip, std::move(asked), found);
        });
        return;
    }
    finish(trip);
}

void JourneyRunner::take(const std::shared_ptr<Trip>& trip, CheckResult result, const Observation& found)
{
    const JourneyStep& asked = trip->journey.steps[trip->next];
    StepResult& step = trip->result.steps.back();
    step.ok = result.isUp();
    trip->hasSent = trip->hasSent || result.outcome != CheckOutcome::NotAsked;
    step.took = m_clock.sinceBoot() - trip->stepBegan;
    step.status = result.status;
    step.phases = result.phases;
    step.conditions = std::move(result.conditions);
    step.error = result.error;
    add(trip->result.phases, result.phases);
    addCertificates(trip->result.certificates, std::move(result.certificates));
    trip->result.status = result.status;
    trip->result.ip = result.ip;
    if (!step.ok && !trip->hasFailed) {
        trip->hasFailed = true;
        trip->result.error = std::move(result.error);
    }
    trip->transcripts << QStringLiteral("= %1 %2\n").arg(QString::number(trip->next + 1), step.name) +
                             result.transcript;
    keep(*trip, asked, found);
    ++trip->next;
    this->step(trip);
}

void JourneyRunner::keep(Trip& trip, const JourneyStep& step, Observation found)
{
    found.context = trip.journey.context;
    for (const auto& [name, placeholder] : step.store) {
        const std::optional<QString> value = resolve(placeholder, found);
        if (!value)
            continue;
        trip.journey.context.insert(name, typedValue(*value));
        const bool isSecret = soundsSecret(name) || soundsSecret(placeholder);
        if (!isSecret || value->size() < 4)
            continue;
        (void)trip.redactor.addSecret(value->toUtf8());
        trip.masked.emplace_back(value->toUtf8());
    }
}

void JourneyRunner::finish(const std::shared_ptr<Trip>& trip) const
{
    CheckResult& result = trip->result;
    result.took = m_clock.sinceBoot() - trip->began;
    if (trip->isLate && !result.error)
        result.error =
            Error{ErrorCode::TimedOut, trip->journey.name,
                  QStringLiteral("the steps took longer than %1 ms").arg(trip->journey.timeout.count()), nullptr};
    if (!trip->hasFailed && !result.steps.empty())
        result.outcome = CheckOutcome::Passed;
    else
        result.outcome = trip->hasSent || trip->isLate ? CheckOutcome::Failed : CheckOutcome::NotAsked;
    if (m_wish(result.key, result.outcome)) {
        QByteArray text = trip->transcripts.join(QLatin1Char('\n')).toUtf8();
        // A step may have shown what only a later one turned out to keep as a secret.
        for (const secrets::Secret& value : trip->masked)
            text.replace(value.bytes(), "\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2");
        result.transcript = QString::fromUtf8(trip->redactor.redact(std::move(text)));
    }
    trip->handler(std::move(result));
}

} // namespace readyroom::health
