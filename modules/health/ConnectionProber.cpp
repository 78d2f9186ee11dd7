// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ConnectionProber.h"

#include "health/ProbeTarget.h"
#include "health/Transcript.h"

namespace readyroom::health {

namespace {

using http::Encryption;

/// Anything at all, line breaks too.
constexpr const char* anything = "[\\s\\S]";

Encryption startTlsOf(const ProbeTarget& target)
{
    if (target.scheme == QLatin1String("imap") || (target.scheme != QLatin1String("smtp") && target.port == 143))
        return Encryption::ImapStartTls;
    if (target.scheme == QLatin1String("pop3") || (target.scheme != QLatin1String("smtp") && target.port == 110))
        return Encryption::Pop3StartTls;
    if (target.scheme == QLatin1String("ftp") || (target.scheme != QLatin1String("smtp") && target.port == 21))
        return Encryption::FtpStartTls;
    return Encryption::SmtpStartTls;
}

Encryption encryptionOf(ProbeKind kind, const ProbeTarget& target)
{
    if (kind == ProbeKind::Tls)
        return Encryption::Tls;
    return kind == ProbeKind::StartTls ? startTlsOf(target) : Encryption::None;
}

bool asksForBody(const Probe& probe)
{
    return std::any_of(probe.conditions.begin(), probe.conditions.end(),
                       [](const Condition& condition) { return condition.uses(u"[BODY]"); });
}

} // namespace

Result<http::ConnectionRequest> connectionRequest(const AskedProbe& asked)
{
    const Probe& probe = asked.probe;
    const ProbeTarget target = readTarget(probe.target);
    if (!target.isValid)
        return fail(ErrorCode::InvalidArgument, probe.target, QStringLiteral("expected host:port"));
    http::ConnectionRequest request;
    request.host = target.host;
    request.port = target.port;
    if (request.port == 0 && probe.kind == ProbeKind::Tls)
        request.port = 443;
    if (request.port == 0)
        return fail(ErrorCode::InvalidArgument, probe.target, QStringLiteral("expected host:port"));
    if (!probe.client.proxy.isEmpty())
        return fail(ErrorCode::Unsupported, probe.target,
                    QStringLiteral("connections do not go through a proxy, only http and webSocket do"));
    request.encryption = encryptionOf(probe.kind, target);
    // A condition on the body wants what comes: something is waited for where the dialog does not say what.
    const bool waits = probe.dialog.empty() && asksForBody(probe);
    if (!probe.send.isEmpty() || waits)
        request.dialog.push_back({probe.send.toUtf8(), waits ? QString::fromLatin1(anything) : QString()});
    request.dialog.insert(request.dialog.end(), probe.dialog.begin(), probe.dialog.end());
    request.deadline = asked.deadline;
    request.family = networkFamily(probe.client.family);
    request.nameServer = probe.client.resolver;
    request.serverName = probe.client.serverName;
    request.verifiesCertificate = probe.client.verifiesCertificate;
    request.authorityFile = probe.client.authorityFile;
    request.clientCertificate = probe.client.certificateFile;
    request.clientKey = probe.client.keyFile;
    return request;
}

ConnectionProber::ConnectionProber(ProbeNetwork& network, ChainCache& chains, SharedGate gate)
    : m_network(network)
    , m_chains(chains)
    , m_gate(std::move(gate))
{
}

void ConnectionProber::ask(AskedProbe asked, Handler handler)
{
    Result<http::ConnectionRequest> request = connectionRequest(asked);
    if (!request) {
        ProbeAnswer answer;
        answer.error = request.error();
        answer.attempts = 0;
        handler(std::move(answer));
        return;
    }
    const QFuture<http::ConnectionReport> future = m_network.connectTo(*request);
    asked.stop->during(future);
    whenAnswered(m_gate, future,
                 [this, asked = std::move(asked), request = std::move(*request),
                  handler = std::move(handler)](http::ConnectionReport report) mutable {
                     handler(answerOf(asked, std::move(request), std::move(report)));
                 });
}

ProbeAnswer ConnectionProber::answerOf(const AskedProbe& asked, http::ConnectionRequest request,
                                       http::ConnectionReport report) const
{
    ProbeAnswer answer;
    Observation& found = answer.observation;
    answer.error = report.error;
    if (answer.error)
        answer.error->subject = peerName(report.ip, request.host, request.port);
    answer.phases = report.phases;
    // An encrypted connection is one only when its certificate was accepted, too.
    const bool isRefused = report.error && report.error->code == ErrorCode::Untrusted;
    found.connected =
        report.connected && (request.encryption == Encryption::None || (report.tls.has_value() && !isRefused));
    answer.isGood = found.connected && !report.error;
    found.ip = report.ip;
    found.body = report.received;
    found.responseTime = std::chrono::floor<Milliseconds>(report.phases.total()).count();
    if (report.tls) {
        const QString host = request.serverName.isEmpty() ? request.host : request.serverName;
        m_chains.addTo(answer, *report.tls, host, asked);
        report.tls->sent.clear();
        report.tls->verified.clear();
    }
    answer.transcript = [request = std::move(request), report = std::move(report)] {
        return connectionTranscript(request, report);
    };
    return answer;
}

} // namespace readyroom::health
