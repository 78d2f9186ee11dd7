// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpActivity.h"

#include <algorithm>

#include <curl/curl.h>

#include "core/http/Backoff.h"
#include "core/http/NetworkLoop.h"

namespace readyroom::http {

namespace {

constexpr int portOfHttp = 80;
constexpr int portOfHttps = 443;
constexpr int portOfSocks = 1080;

bool isHttps(const QUrl& url)
{
    return url.scheme() == QLatin1String("https");
}

QString hostOf(const QUrl& url)
{
    return url.host().toLower() + QLatin1Char(':') + QString::number(url.port(isHttps(url) ? portOfHttps : portOfHttp));
}

bool isFetchable(const QUrl& url)
{
    return url.isValid() && !url.host().isEmpty() && (isHttps(url) || url.scheme() == QLatin1String("http"));
}

bool isRedirection(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isOverloaded(int status)
{
    return status == 429 || status == 502 || status == 503 || status == 504;
}

/// The scheme to give curl, and the port where none is named; port 0: no such proxy. Servers' names go to the proxy, so
/// that curl looks none up.
std::pair<QString, int> proxyKind(const QString& proxy)
{
    const QString scheme = QUrl(proxy).scheme();
    if (scheme == QLatin1String("http"))
        return {scheme, portOfHttp};
    if (scheme == QLatin1String("https"))
        return {scheme, portOfHttps};
    if (scheme == QLatin1String("socks5") || scheme == QLatin1String("socks5h"))
        return {QStringLiteral("socks5h"), portOfSocks};
    return {scheme, 0};
}

/// Is what is sent to the one as safe and as meant for the other?
bool isSamePlace(const QUrl& left, const QUrl& right)
{
    return left.scheme() == right.scheme() && hostOf(left) == hostOf(right);
}

/// What proves who we are is for the host it was meant for.
void leaveCredentialsBehind(Request& request)
{
    const auto isCredential = [](const auto& header) {
        return header.first.compare("authorization", Qt::CaseInsensitive) == 0 ||
               header.first.compare("cookie", Qt::CaseInsensitive) == 0;
    };
    request.headers.erase(std::remove_if(request.headers.begin(), request.headers.end(), isCredential),
                          request.headers.end());
    request.clientCertificate.clear();
    request.clientKey.clear();
}

} // namespace

HttpActivity::HttpActivity(const Request& request)
    : AnsweringActivity(request.deadline, hostOf(request.url))
    , m_request(request)
    , m_url(request.url)
{
}

void HttpActivity::start()
{
    m_exchange.waited = now() - posted();
    if (!isFetchable(m_url)) {
        finish(Error{ErrorCode::InvalidArgument, m_url.toDisplayString(),
                     QStringLiteral("expected an address that starts with http:// or https://"), nullptr},
               true);
        return;
    }
    if (m_request.usesBreaker) {
        m_breakerHost = hostOf(m_url);
        if (!loop().breaker(m_breakerHost).admits(now())) {
            finish(Error{ErrorCode::Busy, m_breakerHost,
                         QStringLiteral("not asked: at least half of the last requests failed"), nullptr},
                   true);
            return;
        }
    }
    m_exchange.attempts = 1;
    startHop();
}

void HttpActivity::startHop()
{
    m_addresses.clear();
    m_resolved = {};
    m_lost = {};
    if (m_request.proxy.isEmpty()) {
        resolve(m_url.host(), m_request.nameServer);
        return;
    }
    // The proxy resolves the server's name; ours to resolve is its own.
    const QUrl proxy(m_request.proxy);
    if (proxy.isValid() && !proxy.host().isEmpty() && proxyKind(m_request.proxy).second != 0) {
        resolve(proxy.host(), {});
        return;
    }
    finish(Error{ErrorCode::InvalidArgument, proxy.toDisplayString(QUrl::RemoveUserInfo),
                 QStringLiteral("expected a proxy as http://host:port"), nullptr},
           true);
}

void HttpActivity::resolve(const QString& name, const QString& nameServer)
{
    if (isAddress(name) && m_request.family == Family::Any) {
        m_addresses = QStringList{name};
        startTransfer();
        return;
    }
    m_resolveStarted = now();
    loop().resolver().resolve(name, m_request.family, nameServer,
                              [weak = weak_from_this()](const Result<QStringList>& addresses) {
                                  const std::shared_ptr<Activity> self = weak.lock();
                                  if (self && !self->isOver())
                                      static_cast<HttpActivity&>(*self).named(addresses);
                              });
}

void HttpActivity::named(const Result<QStringList>& addresses)
{
    m_resolved = now() - m_resolveStarted;
    if (addresses) {
        m_addresses = *addresses;
        startTransfer();
        return;
    }
    Hop hop;
    hop.url = m_url;
    hop.phases.resolve = m_resolved;
    m_exchange.hops.push_back(std::move(hop));
    const ErrorCode code = addresses.error().code;
    const bool mayPass = code == ErrorCode::TimedOut || code == ErrorCode::Io;
    if (!repeat(mayPass))
        finish(addresses.error(), code == ErrorCode::InvalidArgument);
}

Transfer::Route HttpActivity::nextRoute()
{
    Transfer::Route route;
    const QString address = m_addresses.takeFirst();
    // An address that does not answer leaves time for the next one.
    if (!m_addresses.isEmpty())
        route.patience =
            std::max<std::chrono::milliseconds>(left() / (m_addresses.size() + 1), std::chrono::milliseconds(1));
    if (m_request.proxy.isEmpty()) {
        route.address = address;
        return route;
    }
    const auto [scheme, port] = proxyKind(m_request.proxy);
    QUrl proxy(m_request.proxy);
    proxy.setScheme(scheme);
    proxy.setPort(proxy.port(port));
    if (isHttps(proxy)) // its certificate is for the name
        route.resolved = proxy.host().toUtf8() + ':' + QByteArray::number(proxy.port()) + ':' + address.toLatin1();
    else
        proxy.setHost(address);
    route.proxy = proxy.toEncoded();
    return route;
}

void HttpActivity::startTransfer()
{
    m_transfer = std::make_unique<Transfer>(request(), m_url, nextRoute(), loop().transfers(), loop().trust(), *this);
}

void HttpActivity::transferDone(int code)
{
    Transfer::Outcome outcome = m_transfer->finish(code);
    m_transfer.reset();
    take(std::move(outcome));
}

void HttpActivity::keep(Transfer::Outcome& outcome)
{
    outcome.hop.phases.resolve = m_resolved;
    outcome.hop.phases.connect += m_lost;
    m_exchange.hops.push_back(std::move(outcome.hop));
    m_exchange.body = std::move(outcome.body);
}

void HttpActivity::take(Transfer::Outcome outcome)
{
    if (outcome.error && outcome.neverConnected && !m_addresses.isEmpty() && left().count() > 0) {
        m_lost += outcome.hop.phases.connect;
        startTransfer(); // the next address of the same name
        return;
    }
    keep(outcome);
    if (outcome.error) {
        if (!repeat(outcome.mayPass)) {
            const bool hostIsFine = outcome.error->code == ErrorCode::TooLarge;
            finish(std::move(outcome.error), hostIsFine);
        }
        return;
    }
    if (follow())
        return;
    const int status = m_exchange.status();
    if (isOverloaded(status) && repeat(true))
        return;
    finish(std::nullopt, status < 500);
}

bool HttpActivity::follow()
{
    const Hop& hop = m_exchange.hops.back();
    if (!isRedirection(hop.status) || m_request.maximumRedirects == 0)
        return false;
    const QByteArray location = headerValue(hop.headers, "Location");
    if (location.isEmpty())
        return false;
    const QUrl target = hop.url.resolved(QUrl::fromEncoded(location));
    const auto hops = static_cast<int>(m_exchange.hops.size());
    if (!isFetchable(target) || hops > m_request.maximumRedirects) {
        const QString why = isFetchable(target)
                                ? QStringLiteral("more than %1 redirections").arg(m_request.maximumRedirects)
                                : QStringLiteral("redirected to something that is no web address");
        finish(Error{ErrorCode::Malformed, target.toDisplayString(), why, nullptr}, true);
        return true;
    }
    // As browsers do: after 303, and after 301 and 302 to a POST, the new address is asked with GET.
    const bool becomesGet = hop.status == 303 || (hop.status <= 302 && request().method == "POST");
    Request changed = request();
    if (becomesGet && changed.method != "HEAD") {
        changed.method = "GET";
        changed.body.clear();
    }
    if (!isSamePlace(target, hop.url))
        leaveCredentialsBehind(changed);
    m_changed = std::move(changed);
    m_url = target;
    startHop();
    return true;
}

bool HttpActivity::repeat(bool mayPass)
{
    if (!mayPass || m_exchange.attempts > m_request.repetitions)
        return false;
    const std::chrono::milliseconds pause = backoff(m_exchange.attempts, loop().random());
    if (pause >= left())
        return false;
    ++m_exchange.attempts;
    wakeAt(now() + pause);
    return true;
}

void HttpActivity::wake()
{
    m_exchange.hops.clear();
    m_exchange.body.clear();
    m_changed.reset();
    m_url = m_request.url;
    startHop();
}

Error HttpActivity::overdue() const
{
    return {ErrorCode::TimedOut, m_url.toDisplayString(QUrl::RemoveQuery),
            QStringLiteral("no answer within %1 ms").arg(m_request.deadline.count()), nullptr};
}

void HttpActivity::abort(Error error)
{
    if (m_transfer) {
        // How far it got is told even when we broke it off.
        Transfer::Outcome outcome = m_transfer->breakOff();
        m_transfer.reset();
        keep(outcome);
    }
    settle(std::move(error), isWaiting());
}

void HttpActivity::finish(std::optional<Error> error, bool hostIsFine)
{
    settle(std::move(error), hostIsFine);
    end();
}

void HttpActivity::settle(std::optional<Error> error, bool hostIsFine)
{
    if (m_exchange.attempts > 0 && !m_breakerHost.isEmpty()) {
        CircuitBreaker& breaker = loop().breaker(m_breakerHost);
        if (error && error->code == ErrorCode::Cancelled)
            breaker.abandoned();
        else if (hostIsFine)
            breaker.succeeded();
        else
            breaker.failed(now());
    }
    m_exchange.error = std::move(error);
    answer(std::move(m_exchange));
}

} // namespace readyroom::http
