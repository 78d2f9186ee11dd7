// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/RevocationCheck.h"

#include "core/http/Ocsp.h"

namespace readyroom::health {

namespace {

constexpr qsizetype mostEntries = 4096;
constexpr std::chrono::hours longestMemory{1};
constexpr qint64 largestAnswer = qint64{64} * 1024;

} // namespace

RevocationCheck::RevocationCheck(ProbeNetwork& network, const Clock& clock, SharedGate gate)
    : m_network(network)
    , m_clock(clock)
    , m_gate(std::move(gate))
{
}

void RevocationCheck::ask(const http::TlsSession& session, const HostCertificates& judged, Milliseconds deadline,
                          AskStop& stop, Handler handler)
{
    // The verified chain names the issuer even where the server does not send it.
    const auto& chain = session.verified.size() > 1 ? session.verified : session.sent;
    const QString address = judged.chain.sent.empty() ? QString() : judged.chain.sent.front().ocspUrl;
    if (chain.size() < 2 || address.isEmpty()) {
        handler(std::nullopt, std::nullopt);
        return;
    }
    const QByteArray own = chain[0];
    const QByteArray issuer = chain[1];
    const QByteArray key = own + issuer;
    std::optional<http::OcspStatus> known;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_entries.constFind(key);
        if (found != m_entries.constEnd() && m_clock.now() < found->until)
            known = found->status;
    }
    if (known) {
        handler(known, std::nullopt);
        return;
    }
    const Result<QByteArray> question = http::ocspRequest(own, issuer);
    if (!question) {
        handler(std::nullopt, question.error());
        return;
    }
    http::Request request;
    request.method = "POST";
    request.url = QUrl(address);
    request.headers = {{"Content-Type", "application/ocsp-request"}};
    request.body = *question;
    request.deadline = deadline;
    request.maximumBody = largestAnswer;
    const QFuture<http::Exchange> future = m_network.send(request);
    stop.during(future);
    whenAnswered(m_gate, future,
                 [this, own, issuer, key, address, handler = std::move(handler)](const http::Exchange& exchange) {
                     if (exchange.error || exchange.status() != 200) {
                         handler(std::nullopt, exchange.error.value_or(
                                                   Error{ErrorCode::Io, address,
                                                         QStringLiteral("status %1").arg(exchange.status()), nullptr}));
                         return;
                     }
                     const TimePoint now = m_clock.now();
                     const Result<http::OcspStatus> status = http::readOcspResponse(exchange.body, own, issuer, now);
                     if (!status) {
                         handler(std::nullopt, status.error());
                         return;
                     }
                     TimePoint until = now + longestMemory;
                     if (status->nextUpdate)
                         until = std::min(until, *status->nextUpdate);
                     {
                         const std::lock_guard lock(m_mutex);
                         if (m_entries.size() >= mostEntries)
                             m_entries.clear();
                         m_entries.insert(key, Entry{*status, until});
                     }
                     handler(*status, std::nullopt);
                 });
}

} // namespace readyroom::health
