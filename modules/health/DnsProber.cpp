// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/DnsProber.h"

#include "health/ProbeTarget.h"
#include "health/Transcript.h"

namespace readyroom::health {

namespace {

constexpr int dnsPort = 53;

/// "udp://1.1.1.1:53" out of "1.1.1.1", "dns.example.org:5353" or "tcp://[::1]"; nothing is the system's.
Result<QString> nameServerOf(const QString& text)
{
    if (text.isEmpty())
        return QString();
    const ProbeTarget target = readTarget(text);
    const bool isKnown = target.scheme.isEmpty() || target.scheme == QLatin1String("udp") ||
                         target.scheme == QLatin1String("tcp") || target.scheme == QLatin1String("dns");
    if (!target.isValid || !isKnown)
        return fail(ErrorCode::InvalidArgument, text, QStringLiteral("expected a name server such as 1.1.1.1:53"));
    const QString protocol = target.scheme == QLatin1String("tcp") ? QStringLiteral("tcp") : QStringLiteral("udp");
    const QString host = target.host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(target.host) : target.host;
    return QStringLiteral("%1://%2:%3").arg(protocol, host).arg(target.port == 0 ? dnsPort : target.port);
}

ProbeAnswer answerOf(const http::DnsQuestion& question, const http::DnsReport& report, const QString& server)
{
    ProbeAnswer answer;
    Observation& found = answer.observation;
    answer.error = report.error;
    answer.phases.resolve = report.took;
    found.dnsRcode = report.rcode;
    found.connected = !report.rcode.isEmpty();
    answer.isGood = found.connected && !report.error;
    found.ip = readTarget(server).host;
    found.body = dnsBody(report.answers);
    found.responseTime = std::chrono::floor<Milliseconds>(report.took).count();
    answer.transcript = [question, report] { return dnsTranscript(question, report); };
    return answer;
}

} // namespace

QByteArray dnsBody(const std::vector<http::DnsRecord>& answers)
{
    if (answers.empty())
        return {};
    const http::DnsRecord& last = answers.back();
    const QString text = last.text;
    if (last.type == QLatin1String("MX"))
        return text.section(QLatin1Char(' '), 1).toUtf8();
    if (last.type == QLatin1String("SRV")) // priority, weight, port, target
        return (text.section(QLatin1Char(' '), 3) + QLatin1Char(':') + text.section(QLatin1Char(' '), 2, 2)).toUtf8();
    for (const char* single : {"A", "AAAA", "CNAME", "NS", "PTR"}) {
        if (last.type == QLatin1String(single))
            return text.toUtf8();
    }
    QByteArrayList lines;
    for (const http::DnsRecord& record : answers)
        lines << record.text.toUtf8();
    return lines.join('\n');
}

DnsProber::DnsProber(ProbeNetwork& network, SharedGate gate)
    : m_network(network)
    , m_gate(std::move(gate))
{
}

void DnsProber::ask(AskedProbe asked, Handler handler)
{
    const Result<QString> server = nameServerOf(asked.probe.target);
    if (!server) {
        ProbeAnswer answer;
        answer.error = server.error();
        answer.attempts = 0;
        handler(std::move(answer));
        return;
    }
    http::DnsQuestion question;
    question.name = asked.probe.dns.name;
    question.type = asked.probe.dns.type;
    question.nameServer = *server;
    question.deadline = asked.deadline;
    const QFuture<http::DnsReport> future = m_network.ask(question);
    asked.stop->during(future);
    whenAnswered(m_gate, future,
                 [question, server = *server, handler = std::move(handler)](const http::DnsReport& report) {
                     handler(answerOf(question, report, server));
                 });
}

} // namespace readyroom::health
