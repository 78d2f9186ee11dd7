// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HttpProber.h"

#include <algorithm>
#include <array>

#include "health/ProbeTarget.h"
#include "health/Transcript.h"

namespace readyroom::health {

namespace {

constexpr size_t maximumHops = 11; ///< the request and ten redirections

bool hasLineBreak(const QByteArray& text)
{
    return text.contains('\n') || text.contains('\r') || text.contains('\0');
}

bool isToken(const QByteArray& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArray("!#$%&'*+-.^_`|~").contains(c);
    });
}

bool isRedirection(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isTls(const QUrl& url)
{
    return url.scheme() == QLatin1String("https");
}

/// May what was meant for `b` be sent to `a`? The same host with encryption, where there was none, is no stranger.
bool isSameOrigin(const QUrl& a, const QUrl& b)
{
    const auto port = [](const QUrl& url) { return url.port(isTls(url) ? 443 : 80); };
    const bool isUpgrade = isTls(a) && !isTls(b) && port(a) == 443 && port(b) == 80;
    return a.host() == b.host() && (isUpgrade || (a.scheme() == b.scheme() && port(a) == port(b)));
}

void dropHeader(http::Headers& headers, const QByteArray& name)
{
    headers.erase(
        std::remove_if(headers.begin(), headers.end(),
                       [&](const auto& header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; }),
        headers.end());
}

/// What says nothing about who asks, and so may go to any host.
bool isHarmless(const QByteArray& name)
{
    static const std::array<QByteArray, 5> names{"accept", "accept-language", "accept-encoding", "content-type",
                                                 "user-agent"};
    return std::find(names.begin(), names.end(), name.toLower()) != names.end();
}

void addCookies(http::Headers& headers, const QByteArray& cookies)
{
    if (cookies.isEmpty())
        return;
    for (auto& [name, value] : headers) {
        if (name.compare("Cookie", Qt::CaseInsensitive) == 0) {
            value += "; " + cookies;
            return;
        }
    }
    headers.emplace_back("Cookie", cookies);
}

http::Phases summed(const std::vector<http::Hop>& hops)
{
    http::Phases sum;
    for (const http::Hop& hop : hops) {
        sum.resolve += hop.phases.resolve;
        sum.connect += hop.phases.connect;
        sum.tls += hop.phases.tls;
        sum.firstByte += hop.phases.firstByte;
        sum.transfer += hop.phases.transfer;
    }
    return sum;
}

} // namespace

/// A request on its way along redirections.
struct HttpProber::Walk
{
    AskedProbe asked;
    Handler handler;
    http::Request request; ///< the next one
    http::Request first;   ///< for the transcript
    http::Headers own;     ///< headers of the next request without cookies of the jar
    std::vector<http::Hop> hops;
    Duration end{}; ///< since boot
    int attempts = 0;
};

Result<http::Request> httpRequest(const AskedProbe& asked)
{
    const Probe& probe = asked.probe;
    const ClientOptions& client = probe.client;
    http::Request request;
    request.method = probe.http.method.toUtf8();
    request.url = QUrl(probe.target);
    if (!request.url.isValid() || request.url.host().isEmpty())
        return fail(ErrorCode::InvalidArgument, probe.name,
                    QStringLiteral("the address is none: %1").arg(request.url.errorString()));
    if (!isToken(request.method))
        return fail(ErrorCode::InvalidArgument, probe.name, QStringLiteral("the method is not a word"));
    if (!client.serverName.isEmpty() && client.serverName != request.url.host())
        return fail(ErrorCode::Unsupported, probe.name,
                    QStringLiteral("a server name of its own goes with tls and startTls, not with http"));
    request.headers.reserve(probe.http.headers.size() + 1);
    for (const auto& [name, value] : probe.http.headers) {
        QByteArray header = name.toUtf8();
        QByteArray text = value.toUtf8();
        if (!isToken(header) || hasLineBreak(text))
            return fail(ErrorCode::InvalidArgument, name, QStringLiteral("not the name or value of a header"));
        request.headers.emplace_back(std::move(header), std::move(text));
    }
    if (!asked.bearer.isEmpty()) {
        if (hasLineBreak(asked.bearer))
            return fail(ErrorCode::Malformed, probe.name, QStringLiteral("the access token has a line break"));
        dropHeader(request.headers, "Authorization");
        request.headers.emplace_back("Authorization", "Bearer " + asked.bearer);
    }
    request.body = probe.http.body.toUtf8();
    request.deadline = asked.deadline;
    request.usesBreaker = false; // a probe of what is down has to ask on
    request.maximumRedirects = client.followsRedirects ? static_cast<int>(maximumHops) - 1 : 0;
    request.family = networkFamily(client.family);
    request.nameServer = client.resolver;
    request.proxy = client.proxy;
    request.verifiesCertificate = client.verifiesCertificate;
    request.authorityFile = client.authorityFile;
    request.clientCertificate = client.certificateFile;
    request.clientKey = client.keyFile;
    return request;
}

HttpProber::HttpProber(ProbeNetwork& network, const Clock& clock, ChainCache& chains, SharedGate gate)
    : m_network(network)
    , m_clock(clock)
    , m_chains(chains)
    , m_gate(std::move(gate))
{
}

void HttpProber::ask(AskedProbe asked, Handler handler)
{
    Result<http::Request> request = httpRequest(asked);
    if (!request) {
        ProbeAnswer answer;
        answer.error = request.error();
        answer.attempts = 0;
        handler(std::move(answer));
        return;
    }
    if (asked.cookies || asked.carriesSecrets) {
        auto walk = std::make_shared<Walk>();
        walk->asked = std::move(asked);
        walk->handler = std::move(handler);
        walk->own = request->headers;
        walk->request = std::move(*request);
        walk->first = walk->request;
        walk->end = m_clock.sinceBoot() + walk->asked.deadline;
        follow(walk);
        return;
    }
    const QFuture<http::Exchange> future = m_network.send(*request);
    asked.stop->during(future);
    whenAnswered(m_gate, future,
                 [this, asked = std::move(asked), request = std::move(*request),
                  handler = std::move(handler)](http::Exchange exchange) mutable {
                     handler(answerOf(asked, std::move(request), std::move(exchange)));
                 });
}

void HttpProber::follow(const std::shared_ptr<Walk>& walk)
{
    http::Request& request = walk->request;
    request.headers = walk->own;
    if (walk->asked.cookies)
        addCookies(request.headers, walk->asked.cookies->headerFor(request.url));
    if (walk->hops.empty())
        walk->first.headers = request.headers;
    request.deadline = std::chrono::floor<Milliseconds>(walk->end - m_clock.sinceBoot());
    request.maximumRedirects = 0;
    const QFuture<http::Exchange> future = m_network.send(request);
    walk->asked.stop->during(future);
    whenAnswered(m_gate, future, [this, walk](http::Exchange exchange) { take(walk, std::move(exchange)); });
}

void HttpProber::take(const std::shared_ptr<Walk>& walk, http::Exchange exchange)
{
    const auto finish = [&](std::optional<Error> error) {
        if (error)
            exchange.error = std::move(error);
        exchange.hops = std::move(walk->hops);
        exchange.attempts = walk->attempts;
        walk->handler(answerOf(walk->asked, std::move(walk->first), std::move(exchange)));
    };
    walk->attempts = std::max(walk->attempts, exchange.attempts);
    for (http::Hop& hop : exchange.hops) {
        if (walk->asked.cookies)
            walk->asked.cookies->take(hop.url, hop.headers);
        walk->hops.push_back(std::move(hop));
    }
    if (exchange.error || walk->hops.empty())
        return finish(std::nullopt);
    const http::Hop& last = walk->hops.back();
    const QByteArray location = http::headerValue(last.headers, "Location");
    if (!walk->asked.probe.client.followsRedirects || !isRedirection(last.status) || location.isEmpty())
        return finish(std::nullopt);
    const QUrl target = last.url.resolved(QUrl::fromEncoded(location));
    if (walk->hops.size() >= maximumHops)
        return finish(Error{ErrorCode::Malformed, target.toDisplayString(QUrl::RemoveQuery),
                            QStringLiteral("more than %1 redirections").arg(maximumHops - 1), nullptr});
    http::Request& request = walk->request;
    // As browsers do: after 303, and after 301 and 302 to a POST, the new address is asked with GET.
    if ((last.status == 303 || (last.status <= 302 && request.method == "POST")) && request.method != "HEAD") {
        request.method = "GET";
        request.body.clear();
        dropHeader(walk->own, "Content-Type");
    }
    if (!isSameOrigin(target, last.url)) {
        if (!request.body.isEmpty() && walk->asked.carriesSecrets)
            return finish(Error{ErrorCode::PermissionDenied, target.toDisplayString(QUrl::RemoveQuery),
                                QStringLiteral("the redirection would take a secret to another host"), nullptr});
        walk->own.erase(std::remove_if(walk->own.begin(), walk->own.end(),
                                       [](const auto& header) { return !isHarmless(header.first); }),
                        walk->own.end());
    }
    if (walk->end <= m_clock.sinceBoot())
        return finish(Error{ErrorCode::TimedOut, target.toDisplayString(QUrl::RemoveQuery),
                            QStringLiteral("no time was left for the redirection"), nullptr});
    request.url = target;
    follow(walk);
}

ProbeAnswer HttpProber::answerOf(const AskedProbe& asked, http::Request request, http::Exchange exchange) const
{
    ProbeAnswer answer;
    Observation& found = answer.observation;
    answer.attempts = exchange.attempts;
    answer.error = exchange.error;
    answer.phases = summed(exchange.hops);
    found.status = exchange.status();
    found.connected = found.status > 0;
    answer.isGood = found.status >= 200 && found.status < 300;
    if (!exchange.hops.empty()) {
        const http::Hop& last = exchange.hops.back();
        found.ip = last.ip;
        if (answer.error)
            answer.error->subject = peerName(last.ip, last.url.host(), last.url.port(isTls(last.url) ? 443 : 80));
        // As Gatus has it: up to the headers of the last answer, its body not counted.
        const Duration headers = answer.phases.total() - last.phases.transfer;
        found.responseTime = std::chrono::floor<Milliseconds>(headers).count();
    }
    for (http::Hop& hop : exchange.hops) {
        found.certificateExpiration.reset(); // of the last one alone
        if (!hop.tls)
            continue;
        m_chains.addTo(answer, *hop.tls, hop.url.host(), asked);
        hop.tls->sent.clear();
        hop.tls->verified.clear();
    }
    found.body = std::move(exchange.body);
    exchange.body = found.body; // shared, not copied
    answer.transcript = [request = std::move(request), exchange = std::move(exchange)] {
        return httpTranscript(request, exchange);
    };
    return answer;
}

} // namespace readyroom::health
