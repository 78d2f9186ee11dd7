// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/PingProber.h"

#include <algorithm>

#include "health/ProbeTarget.h"
#include "health/Transcript.h"

namespace readyroom::health {

namespace {

/// The same figures as PingReport's, in one value.
PingFigures figuresOf(const http::PingReport& report)
{
    PingFigures figures;
    figures.sent = report.sent;
    figures.received = static_cast<int>(report.roundTrips.size());
    figures.lossPercent = report.lossPercent();
    figures.mean = report.mean();
    figures.jitter = report.jitter();
    return figures;
}

ProbeAnswer answerOf(const http::PingRequest& request, const http::PingReport& report)
{
    ProbeAnswer answer;
    Observation& found = answer.observation;
    answer.error = report.error;
    answer.ping = figuresOf(report);
    answer.phases.resolve = report.resolve;
    answer.phases.firstByte = answer.ping->mean;
    found.connected = !report.roundTrips.empty();
    answer.isGood = found.connected && !report.error;
    found.ip = report.ip;
    found.responseTime = std::chrono::floor<Milliseconds>(answer.ping->mean).count();
    answer.transcript = [request, report] { return pingTranscript(request, report); };
    return answer;
}

} // namespace

PingProber::PingProber(ProbeNetwork& network, SharedGate gate)
    : m_network(network)
    , m_gate(std::move(gate))
{
}

void PingProber::ask(AskedProbe asked, Handler handler)
{
    const ProbeTarget target = readTarget(asked.probe.target);
    if (!target.isValid) {
        ProbeAnswer answer;
        answer.error =
            Error{ErrorCode::InvalidArgument, asked.probe.target, QStringLiteral("expected a host"), nullptr};
        answer.attempts = 0;
        handler(std::move(answer));
        return;
    }
    http::PingRequest request;
    request.host = target.host;
    request.count = std::max(1, asked.probe.pings);
    request.deadline = asked.deadline;
    request.family = networkFamily(asked.probe.client.family);
    request.nameServer = asked.probe.client.resolver;
    const QFuture<http::PingReport> future = m_network.ping(request);
    asked.stop->during(future);
    whenAnswered(m_gate, future, [request, handler = std::move(handler)](const http::PingReport& report) {
        handler(answerOf(request, report));
    });
}

} // namespace readyroom::health
