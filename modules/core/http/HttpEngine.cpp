// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpEngine.h"

#include <algorithm>

#include <curl/curl.h>

#include "core/http/Backoff.h"

namespace readyroom::http {

namespace {

constexpr std::chrono::milliseconds longestPoll{1000};
/// How soon a cancelled future is noticed.
constexpr std::chrono::milliseconds cancelLook{50};

void initialiseOnce()
{
    static std::once_flag flag;
    std::call_once(flag, [] { (void)curl_global_init(CURL_GLOBAL_DEFAULT); });
}

QString hostOf(const QUrl& url)
{
    const int port = url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
    return QStringLiteral("%1:%2").arg(url.host().toLower()).arg(port);
}

bool isFetchable(const QUrl& url)
{
    const QString scheme = url.scheme();
    return url.isValid() && !url.host().isEmpty() &&
           (scheme == QLatin1String("http") || scheme == QLatin1String("https"));
}

bool isRedirection(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

HttpEngine::HttpEngine(const Clock& clock, Bulkhead::Limits limits)
    : m_clock(clock)
    , m_bulkhead(limits)
    , m_random(QRandomGenerator::securelySeeded())
{
    initialiseOnce();
    m_multi = curl_multi_init();
    setObjectName(QStringLiteral("network"));
}

HttpEngine::~HttpEngine()
{
    m_stopping = true;
    (void)curl_multi_wakeup(m_multi);
    wait();
    m_attempts.clear();
    (void)curl_multi_cleanup(m_multi);
}

QFuture<Exchange> HttpEngine::post(const Request& request)
{
    auto attempt = std::make_unique<Attempt>();
    attempt->request = request;
    attempt->promise.start();
    QFuture<Exchange> future = attempt->promise.future();
    {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(attempt));
    }
    (void)curl_multi_wakeup(m_multi);
    return future;
}

void HttpEngine::run()
{
    while (!m_stopping) {
        takePosted();
        startWaiting();
        int running = 0;
        (void)curl_multi_perform(m_multi, &running);
        finishTransfers();
        wakePausing();
        endOverdue();
        startWaiting(); // what ended made room
        poll();
    }
    takePosted();
    while (!m_attempts.empty())
        finish(*m_attempts.begin()->second,
               Error{ErrorCode::Cancelled, {}, QStringLiteral("the program ends"), nullptr}, true);
}

void HttpEngine::takePosted()
{
    std::deque<std::unique_ptr<Attempt>> posted;
    {
        const std::lock_guard lock(m_mutex);
        posted.swap(m_posted);
    }
    for (std::unique_ptr<Attempt>& attempt : posted) {
        attempt->ticket = ++m_lastTicket;
        attempt->started = m_clock.sinceBoot();
        attempt->deadline = attempt->started + attempt->request.deadline;
        attempt->url = attempt->request.url;
        attempt->host = hostOf(attempt->url);
        Attempt& placed = *(m_attempts[attempt->ticket] = std::move(attempt));
        m_due.emplace(placed.deadline, placed.ticket);
        m_bulkhead.enter(placed.ticket, placed.host);
    }
}

void HttpEngine::startWaiting()
{
    while (const auto ticket = m_bulkhead.next()) {
        Attempt& attempt = *m_attempts.at(*ticket);
        attempt.state = Attempt::State::Resolving;
        attempt.exchange.waited = m_clock.sinceBoot() - attempt.started;
        if (!isFetchable(attempt.url)) {
            finish(attempt,
                   Error{ErrorCode::InvalidArgument, attempt.url.toDisplayString(),
                         QStringLiteral("expected an address that starts with http:// or https://"), nullptr},
                   true);
            continue;
        }
        if (!m_breakers[attempt.host].admits(m_clock.sinceBoot())) {
            finish(attempt,
                   Error{ErrorCode::Busy, attempt.host,
                         QStringLiteral("not asked: at least half of the last requests failed"), nullptr},
                   true);
            continue;
        }
        attempt.exchange.attempts = 1;
        startHop(attempt);
    }
}

void HttpEngine::startHop(Attempt& attempt)
{
    attempt.state = Attempt::State::Resolving;
    attempt.addresses.clear();
    attempt.resolved = {};
    if (!attempt.request.proxy.isEmpty()) {
        startTransfer(attempt);
        return;
    }
    attempt.resolveStarted = m_clock.sinceBoot();
    const QString name = attempt.url.host();
    m_resolver.resolve(name, attempt.request.family, attempt.request.nameServer,
                       [this, ticket = attempt.ticket](const Result<QStringList>& addresses) {
                           const auto found = m_attempts.find(ticket);
                           if (found == m_attempts.end())
                               return; // it is over already
                           Attempt& asked = *found->second;
                           asked.resolved = m_clock.sinceBoot() - asked.resolveStarted;
                           if (addresses) {
                               asked.addresses = *addresses;
                               startTransfer(asked);
                               return;
                           }
                           Hop hop;
                           hop.url = asked.url;
                           hop.phases.resolve = asked.resolved;
                           asked.exchange.hops.push_back(hop);
                           if (!repeat(asked, addresses.error().code != ErrorCode::NotFound))
                               finish(asked, addresses.error(), false);
                       });
}

void HttpEngine::startTransfer(Attempt& attempt)
{
    attempt.state = Attempt::State::Running;
    const QString address = attempt.addresses.isEmpty() ? QString() : attempt.addresses.takeFirst();
    attempt.transfer = std::make_unique<Transfer>(attempt.request, attempt.url, address, left(attempt));
    (void)curl_easy_setopt(static_cast<CURL*>(attempt.transfer->handle()), CURLOPT_PRIVATE, &attempt);
    (void)curl_multi_add_handle(m_multi, static_cast<CURL*>(attempt.transfer->handle()));
}

void HttpEngine::finishTransfers()
{
    int queued = 0;
    while (const CURLMsg* message = curl_multi_info_read(m_multi, &queued)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        char* user = nullptr;
        (void)curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &user);
        Attempt& attempt = *reinterpret_cast<Attempt*>(user);
        Transfer::Outcome outcome = attempt.transfer->finish(code);
        stopTransfer(attempt);
        take(attempt, std::move(outcome));
    }
}

void HttpEngine::take(Attempt& attempt, Transfer::Outcome outcome)
{
    if (outcome.error && outcome.neverConnected && !attempt.addresses.isEmpty() && left(attempt).count() > 0) {
        startTransfer(attempt); // the next address of the same name
        return;
    }
    outcome.hop.phases.resolve = attempt.resolved;
    attempt.exchange.hops.push_back(std::move(outcome.hop));
    attempt.exchange.body = std::move(outcome.body);
    if (outcome.error) {
        if (!repeat(attempt, outcome.mayPass)) {
            const bool hostIsFine = outcome.error->code == ErrorCode::TooLarge;
            finish(attempt, std::move(outcome.error), hostIsFine);
        }
        return;
    }
    if (follow(attempt))
        return;
    const int status = attempt.exchange.status();
    const bool isOverloaded = status == 429 || status == 502 || status == 503 || status == 504;
    if (isOverloaded && repeat(attempt, true))
        return;
    finish(attempt, std::nullopt, status < 500);
}

bool HttpEngine::follow(Attempt& attempt)
{
    const Hop& hop = attempt.exchange.hops.back();
    const QByteArray location = headerValue(hop.headers, "Location");
    if (!isRedirection(hop.status) || location.isEmpty() || attempt.request.maximumRedirects == 0)
        return false;
    const QUrl target = hop.url.resolved(QUrl::fromEncoded(location));
    const auto hops = static_cast<int>(attempt.exchange.hops.size());
    if (!isFetchable(target) || hops > attempt.request.maximumRedirects) {
        const QString why = isFetchable(target)
                                ? QStringLiteral("more than %1 redirections").arg(attempt.request.maximumRedirects)
                                : QStringLiteral("redirected to something that is no web address");
        finish(attempt, Error{ErrorCode::Malformed, target.toDisplayString(), why, nullptr}, true);
        return true;
    }
    // As browsers do: after 303, and after 301 and 302 to a POST, the new address is asked with GET.
    const bool becomesGet = hop.status == 303 || (hop.status <= 302 && attempt.request.method == "POST");
    if (becomesGet && attempt.request.method != "HEAD") {
        attempt.request.method = "GET";
        attempt.request.body.clear();
    }
    if (hostOf(target) != hostOf(hop.url)) {
        // What proves who we are is for the host it was meant for.
        auto& headers = attempt.request.headers;
        headers.erase(std::remove_if(headers.begin(), headers.end(),
                                     [](const auto& header) {
                                         return header.first.compare("authorization", Qt::CaseInsensitive) == 0 ||
                                                header.first.compare("cookie", Qt::CaseInsensitive) == 0;
                                     }),
                      headers.end());
    }
    attempt.url = target;
    startHop(attempt);
    return true;
}

bool HttpEngine::repeat(Attempt& attempt, bool mayPass)
{
    if (!mayPass || attempt.exchange.attempts > attempt.request.repetitions)
        return false;
    const std::chrono::milliseconds pause = backoff(attempt.exchange.attempts, m_random);
    if (pause >= left(attempt))
        return false;
    ++attempt.exchange.attempts;
    attempt.state = Attempt::State::Pausing;
    attempt.wakeAt = m_clock.sinceBoot() + pause;
    m_due.emplace(attempt.wakeAt, attempt.ticket);
    return true;
}

void HttpEngine::wakePausing()
{
    const Duration now = m_clock.sinceBoot();
    std::vector<Bulkhead::Ticket> awake;
    for (auto due = m_due.begin(); due != m_due.end() && due->first <= now; ++due)
        awake.push_back(due->second);
    for (const Bulkhead::Ticket ticket : awake) {
        const auto found = m_attempts.find(ticket);
        if (found == m_attempts.end())
            continue;
        Attempt& attempt = *found->second;
        if (attempt.state != Attempt::State::Pausing || attempt.wakeAt > now || attempt.deadline <= now)
            continue;
        m_due.erase({attempt.wakeAt, ticket});
        attempt.exchange.hops.clear();
        attempt.exchange.body.clear();
        attempt.url = attempt.request.url;
        startHop(attempt);
    }
}

void HttpEngine::endOverdue()
{
    const Duration now = m_clock.sinceBoot();
    std::vector<Bulkhead::Ticket> overdue;
    for (auto due = m_due.begin(); due != m_due.end() && due->first <= now; ++due)
        overdue.push_back(due->second);
    for (const Bulkhead::Ticket ticket : overdue) {
        const auto found = m_attempts.find(ticket);
        if (found != m_attempts.end() && found->second->deadline <= now)
            finish(*found->second,
                   Error{ErrorCode::TimedOut, found->second->url.toDisplayString(QUrl::RemoveQuery),
                         QStringLiteral("no answer within %1 ms").arg(found->second->request.deadline.count()),
                         nullptr},
                   found->second->state == Attempt::State::Waiting);
    }
    if (now - m_lookedForCancelled < cancelLook)
        return;
    m_lookedForCancelled = now;
    std::vector<Bulkhead::Ticket> cancelled;
    for (const auto& [ticket, attempt] : m_attempts) {
        if (attempt->promise.isCanceled())
            cancelled.push_back(ticket);
    }
    for (const Bulkhead::Ticket ticket : cancelled)
        finish(*m_attempts.at(ticket), Error{ErrorCode::Cancelled, {}, {}, nullptr}, true);
}

void HttpEngine::stopTransfer(Attempt& attempt)
{
    if (!attempt.transfer)
        return;
    (void)curl_multi_remove_handle(m_multi, static_cast<CURL*>(attempt.transfer->handle()));
    attempt.transfer.reset();
}

void HttpEngine::finish(Attempt& attempt, std::optional<Error> error, bool hostIsFine)
{
    const bool wasAsked = attempt.exchange.attempts > 0;
    if (attempt.transfer && error) {
        // How far it got is told even when we broke it off.
        Transfer::Outcome outcome = attempt.transfer->finish(CURLE_OPERATION_TIMEDOUT);
        outcome.hop.phases.resolve = attempt.resolved;
        attempt.exchange.hops.push_back(std::move(outcome.hop));
    }
    stopTransfer(attempt);
    CircuitBreaker& breaker = m_breakers[attempt.host];
    if (wasAsked && error && error->code == ErrorCode::Cancelled)
        breaker.abandoned();
    else if (wasAsked && hostIsFine)
        breaker.succeeded();
    else if (wasAsked)
        breaker.failed(m_clock.sinceBoot());
    if (attempt.state == Attempt::State::Waiting)
        (void)m_bulkhead.withdraw(attempt.ticket, attempt.host);
    else
        m_bulkhead.leave(attempt.host);
    m_due.erase({attempt.deadline, attempt.ticket});
    m_due.erase({attempt.wakeAt, attempt.ticket});
    attempt.exchange.error = std::move(error);
    attempt.promise.addResult(std::move(attempt.exchange));
    attempt.promise.finish();
    m_attempts.erase(attempt.ticket);
}

std::chrono::milliseconds HttpEngine::left(const Attempt& attempt) const
{
    return std::chrono::floor<std::chrono::milliseconds>(attempt.deadline - m_clock.sinceBoot());
}

std::chrono::milliseconds HttpEngine::patience() const
{
    std::chrono::milliseconds shortest = m_attempts.empty() ? longestPoll : cancelLook;
    if (!m_due.empty()) {
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(m_due.begin()->first - m_clock.sinceBoot());
        shortest = std::clamp(wait, std::chrono::milliseconds(0), shortest);
    }
    return m_resolver.patience(shortest);
}

void HttpEngine::poll()
{
    std::vector<curl_waitfd> sockets;
    m_resolver.addSockets(sockets);
    int ready = 0;
    (void)curl_multi_poll(m_multi, sockets.data(), static_cast<unsigned int>(sockets.size()),
                          static_cast<int>(patience().count()), &ready);
    m_resolver.process(sockets);
}

} // namespace readyroom::http
