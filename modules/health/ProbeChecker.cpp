// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ProbeChecker.h"

#include "health/CommandProber.h"
#include "health/ConnectionProber.h"
#include "health/DnsProber.h"
#include "health/HttpProber.h"
#include "health/JourneyRunner.h"
#include "health/PingProber.h"
#include "health/RunningChecks.h"
#include "health/WebSocketProber.h"

namespace readyroom::health {

namespace {

TranscriptWish orFailures(TranscriptWish wish)
{
    if (wish)
        return wish;
    return [](const QString&, CheckOutcome outcome) { return outcome == CheckOutcome::Failed; };
}

CheckResult cancelledResult(const QString& key, ProbeKind kind, TimePoint at)
{
    CheckResult result;
    result.key = key;
    result.kind = kind;
    result.at = at;
    return result;
}

} // namespace

class ProbeChecker::Private
{
public:
    Private(ProbeNetwork& network, secrets::SecretSource& secrets, const Clock& time, Redactor& redactor,
            const Options& options)
        : clock(time)
        , thread(std::make_unique<WorkerThread>(QStringLiteral("probes")))
        , checks(*thread)
        , http(network, clock, chains, gate)
        , connection(network, chains, gate)
        , dns(network, gate)
        , ping(network, gate)
        , webSocket(network, clock, chains, *thread, gate)
        , command(clock, *thread, gate, options.workingDirectory)
        , revocation(network, clock, gate)
        , tokens(network, clock, gate)
        , runner([this](ProbeKind kind) { return proberFor(kind); }, tokens, secrets, revocation, clock, redactor,
                 orFailures(options.wishes), gate)
        , journeys(runner, clock, orFailures(options.wishes))
    {
    }
    ~Private()
    {
        gate->close();
        checks.cancelAll();
        thread->post([this] {
            checks.leaveThread();
            webSocket.leaveThread();
            command.leaveThread();
        });
        thread.reset();
    }
    Q_DISABLE_COPY_MOVE(Private)

    [[nodiscard]] Prober* proberFor(ProbeKind kind)
    {
        switch (kind) {
        case ProbeKind::Http:
            return &http;
        case ProbeKind::Tcp:
        case ProbeKind::Tls:
        case ProbeKind::StartTls:
            return &connection;
        case ProbeKind::Dns:
            return &dns;
        case ProbeKind::Icmp:
            return &ping;
        case ProbeKind::WebSocket:
            return &webSocket;
        case ProbeKind::Command:
            return &command;
        case ProbeKind::Heartbeat:
            break;
        }
        return nullptr;
    }

    const Clock& clock;
    SharedGate gate = std::make_shared<AnswerGate>();
    std::unique_ptr<WorkerThread> thread; ///< ends before what lives on it
    RunningChecks checks;
    ChainCache chains;
    HttpProber http;
    ConnectionProber connection;
    DnsProber dns;
    PingProber ping;
    WebSocketProber webSocket;
    CommandProber command;
    RevocationCheck revocation;
    AccessTokens tokens;
    ProbeRunner runner;
    JourneyRunner journeys;
};

ProbeChecker::ProbeChecker(ProbeNetwork& network, secrets::SecretSource& secrets, const Clock& clock,
                           Redactor& redactor, Options options)
    : d(std::make_unique<Private>(network, secrets, clock, redactor, options))
{
}

ProbeChecker::~ProbeChecker() = default;

QFuture<CheckResult> ProbeChecker::check(const Probe& probe)
{
    RunningChecks::Started started = d->checks.start(cancelledResult(probe.key(), probe.kind, d->clock.now()));
    ProbeRunner::Task task;
    task.probe = probe;
    task.deadline = probe.client.timeout;
    task.stop = std::move(started.stop);
    d->runner.run(std::move(task), [this, ticket = started.ticket](CheckResult result, const Observation&) {
        d->checks.finish(ticket, std::move(result));
    });
    return started.future;
}

QFuture<CheckResult> ProbeChecker::run(const Journey& journey)
{
    const QString key = probeKey(journey.group, journey.name);
    RunningChecks::Started started = d->checks.start(cancelledResult(key, ProbeKind::Http, d->clock.now()));
    d->journeys.run(journey, std::move(started.stop), [this, ticket = started.ticket](CheckResult result) {
        d->checks.finish(ticket, std::move(result));
    });
    return started.future;
}

} // namespace readyroom::health
