// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/AuditRun.h"

#include <algorithm>

#include "health/FutureValue.h"

namespace readyroom::health {

namespace {

/// A name that nobody can have (RFC 6761), so that a service that allows it allows anybody.
constexpr const char* foreignOrigin = "https://readyroom.invalid";
constexpr qint64 maximumPage = qint64{4} * 1024 * 1024;

QFuture<Done> done()
{
    return readyFuture(Done());
}

http::Headers bytesOf(const Headers& headers)
{
    http::Headers bytes;
    for (const auto& [name, value] : headers)
        bytes.emplace_back(name.toLatin1(), value.toUtf8());
    return bytes;
}

} // namespace

AuditRun::AuditRun(RequestSender sender, const Clock& clock, secrets::SecretSource* secrets, SecurityTarget target,
                   std::optional<RateLimitPermission> permission, SecurityAudit::Executor executor)
    : m_sender(std::move(sender))
    , m_clock(clock)
    , m_secrets(secrets)
    , m_target(std::move(target))
    , m_permission(std::move(permission))
    , m_executor(std::move(executor))
    , m_started(clock.sinceBoot())
{
    m_report.name = m_target.name;
    m_report.url = m_target.url;
    m_report.at = clock.now();
    m_report.leastGrade = m_target.leastGrade;
    m_page.url = m_target.url;
    m_promise.start();
}

void AuditRun::start()
{
    if (m_target.looksAtHeaders || m_target.looksAtTls)
        m_steps.emplace_back([this] { return askForPage(); });
    if (m_target.looksAtHeaders)
        m_steps.emplace_back([this] { return askForeignOrigin(); });
    if (m_target.looksAtHeaders)
        m_steps.emplace_back([this] { return grade(); });
    if (m_target.looksAtTls)
        m_steps.emplace_back([this] { return askIssuers(); });
    if (!m_target.health.empty())
        m_steps.emplace_back([this] { return askHealth(); });
    if (!m_target.routes.empty())
        m_steps.emplace_back([this] { return askRoutes(); });
    if (m_target.tokens)
        m_steps.emplace_back([this] { return askWithTokens(); });
    if (m_target.idempotency)
        m_steps.emplace_back([this] { return askTwice(); });
    if (m_target.rateLimit)
        m_steps.emplace_back([this] { return askOften(); });
    next();
}

void AuditRun::next()
{
    if (m_step == m_steps.size() || m_promise.isCanceled()) {
        m_report.took = m_clock.sinceBoot() - m_started;
        m_promise.addResult(m_report); // no effect where it was cancelled
        m_promise.finish();
        return;
    }
    const std::shared_ptr<AuditRun> self = shared_from_this();
    m_executor([self] {
        const Step& step = self->m_steps[self->m_step++];
        step().then([self](Done) { self->next(); }).onCanceled([self] { self->next(); });
    });
}

http::Request AuditRun::requestTo(const QString& path) const
{
    http::Request request;
    request.url = m_target.url.resolved(QUrl(path));
    request.deadline = m_target.timeout;
    request.authorityFile = m_target.authorityFile;
    return request;
}

QFuture<http::Exchange> AuditRun::send(const http::Request& request) const
{
    if (!m_promise.isCanceled())
        return m_sender(request);
    http::Exchange exchange;
    exchange.error = Error{ErrorCode::Cancelled, request.url.host(), {}, nullptr};
    return readyFuture(exchange);
}

RequestSender AuditRun::sender() const
{
    return [self = shared_from_this()](const http::Request& request) { return self->send(request); };
}

QFuture<Done> AuditRun::askForPage()
{
    RequestSeries series;
    series.atOnce = 2;
    for (const QUrl& url : {m_target.url, m_target.otherUrl}) {
        http::Request request = requestTo({});
        request.url = url;
        request.maximumBody = maximumPage;
        request.headers = {{"Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"}};
        request.verifiesCertificate = false; // what is wrong with it is what is looked for
        series.requests.push_back(request);
    }
    return sendSeries<Done>(sender(), std::move(series), [self = shared_from_this()](const Exchanges& exchanges) {
        for (std::size_t i = 0; i < exchanges.size(); ++i) {
            const PageRoute route = routeOf(exchanges[i].value_or(http::Exchange()), self->m_report.at);
            const QUrl& url = i == 0 ? self->m_target.url : self->m_target.otherUrl;
            (url.scheme() == QLatin1String("https") ? self->m_page.overHttps : self->m_page.overHttp) = route;
        }
        self->collectTls();
        return Done();
    });
}

QFuture<Done> AuditRun::askForeignOrigin()
{
    if (!m_page.route().answered())
        return done();
    RequestSeries series;
    http::Request request = requestTo({});
    request.method = "OPTIONS";
    request.url = m_page.route().hops.back().url;
    request.maximumRedirects = 0;
    request.verifiesCertificate = false;
    request.headers = {{"Origin", foreignOrigin}, {"Access-Control-Request-Method", "GET"}};
    series.requests.push_back(request);
    return sendSeries<Done>(sender(), std::move(series), [self = shared_from_this()](const Exchanges& exchanges) {
        if (exchanges.front() && exchanges.front()->status() > 0)
            self->m_page.cors = CorsAnswer{foreignOrigin, exchanges.front()->hops.back().headers};
        return Done();
    });
}

QFuture<Done> AuditRun::grade()
{
    m_report.headers = gradeHeaders(m_page);
    if (*m_report.headers)
        m_report.presence = gradePresence(m_page);
    return done();
}

void AuditRun::collectTls()
{
    if (!m_target.looksAtTls)
        return;
    std::vector<TlsFinding> findings;
    for (const PageRoute* route : {&m_page.overHttps, &m_page.overHttp}) {
        for (const http::Hop& hop : route->hops) {
            const bool isKnown = std::any_of(findings.begin(), findings.end(), [&hop](const TlsFinding& finding) {
                return finding.host.host == hop.url.host();
            });
            if (!hop.tls || isKnown)
                continue;
            TlsFinding finding;
            finding.host = {
                hop.url.host(), hop.tls->protocol, hop.tls->cipher,
                http::judgeChain(hop.tls->sent, hop.tls->verified, hop.tls->fault, hop.url.host(), m_report.at),
                std::nullopt};
            finding.advice = adviseOnTls(finding.host, m_report.at);
            findings.push_back(std::move(finding));
            m_sessions.push_back(*hop.tls);
        }
    }
    m_report.tls = std::move(findings);
}

QFuture<Done> AuditRun::askIssuers()
{
    RequestSeries series;
    std::vector<std::size_t> asked;
    for (std::size_t i = 0; i < m_sessions.size(); ++i) {
        const http::ChainReport& chain = (*m_report.tls)[i].host.chain;
        const std::vector<QByteArray>& verified = m_sessions[i].verified;
        // Only the word on a certificate whose issuer is known can be checked.
        if (verified.size() < 2 || chain.verified.empty() || chain.verified.front().ocspUrl.isEmpty())
            continue;
        const Result<QByteArray> body = http::ocspRequest(verified.at(0), verified.at(1));
        if (!body)
            continue;
        http::Request request = requestTo({});
        request.method = "POST";
        request.url = QUrl(chain.verified.front().ocspUrl);
        request.headers = {{"Content-Type", "application/ocsp-request"}};
        request.body = *body;
        series.requests.push_back(request);
        asked.push_back(i);
    }
    return sendSeries<Done>(
        sender(), std::move(series), [self = shared_from_this(), asked](const Exchanges& exchanges) {
            for (std::size_t i = 0; i < exchanges.size(); ++i) {
                TlsFinding& finding = (*self->m_report.tls)[asked[i]];
                const std::vector<QByteArray>& verified = self->m_sessions[asked[i]].verified;
                if (!exchanges[i] || exchanges[i]->status() != 200)
                    continue;
                const Result<http::OcspStatus> status =
                    http::readOcspResponse(exchanges[i]->body, verified.at(0), verified.at(1), self->m_report.at);
                if (!status)
                    continue;
                finding.host.ocsp = *status;
                finding.advice = adviseOnTls(finding.host, self->m_report.at);
            }
            return Done();
        });
}

QFuture<Done> AuditRun::askHealth()
{
    std::vector<HealthRequest> requests;
    for (const HealthPath& path : m_target.health)
        requests.push_back({path.question, requestTo(path.path)});
    return checkServiceHealth(sender(), requests).then([self = shared_from_this()](const ServiceHealthReport& report) {
        self->m_report.health = report;
        return Done();
    });
}

QFuture<Done> AuditRun::askRoutes()
{
    return checkRoutes(sender(), requestTo({}), m_target.routes, m_target.asksUnsafeRoutes)
        .then([self = shared_from_this()](const RouteMatrix& matrix) {
            self->m_report.routes = matrix;
            return Done();
        });
}

Result<secrets::TokenSigner> AuditRun::signerOf(const Result<secrets::Secret>& secret) const
{
    if (!secret)
        return passOn(secret);
    return m_target.tokens->isKey ? secrets::TokenSigner::withKey(*secret) : secrets::TokenSigner::withSecret(*secret);
}

QFuture<Done> AuditRun::askWithTokens()
{
    const TokenTarget& tokens = *m_target.tokens;
    QFuture<Result<secrets::Secret>> secret =
        readyFuture<Result<secrets::Secret>>(fail(ErrorCode::NotFound, tokens.secret));
    if (m_secrets && !tokens.secret.isEmpty())
        secret = m_secrets->secret(tokens.secret.section(QLatin1String("://"), 1), m_target.url.host().toLower());
    return secret
        .then([self = shared_from_this()](const Result<secrets::Secret>& value) {
            const TokenTarget& target = *self->m_target.tokens;
            TokenSample sample{target.claims, std::nullopt, {}};
            const Result<secrets::TokenSigner> signer = self->signerOf(value);
            // A key that is named but cannot be had would make refusals look better than they are.
            if (!target.secret.isEmpty() && !signer)
                return readyFuture<Result<TokenReport>>(passOn(signer));
            if (signer)
                sample.signer = *signer;
            return checkTokens(self->sender(), self->requestTo(target.path), sample, self->m_clock.now());
        })
        .unwrap()
        .then([self = shared_from_this()](const Result<TokenReport>& report) {
            self->m_report.tokens = report;
            return Done();
        });
}

QFuture<Done> AuditRun::askTwice()
{
    const IdempotencyTarget& target = *m_target.idempotency;
    IdempotencySpec spec;
    spec.request = requestTo(target.path);
    spec.request.method = target.method;
    spec.request.headers = bytesOf(m_target.headers);
    spec.request.body = target.body;
    spec.header = target.header;
    spec.quotesKey = target.quotesKey;
    spec.otherBody = target.otherBody;
    spec.idPath = target.idPath;
    spec.countPath = target.countPath;
    if (!target.count.isEmpty()) {
        spec.count = requestTo(target.count);
        spec.count->headers = bytesOf(m_target.headers);
    }
    return checkIdempotency(sender(), spec).then([self = shared_from_this()](const IdempotencyResult& result) {
        self->m_report.idempotency = result;
        return Done();
    });
}

QFuture<Done> AuditRun::askOften()
{
    const RateLimitBurst burst{requestTo(m_target.rateLimit->path), m_target.rateLimit->requests};
    return checkRateLimit(sender(), burst, m_permission.value_or(RateLimitPermission()), m_clock)
        .then([self = shared_from_this()](const Result<RateLimitResult>& result) {
            self->m_report.rateLimit = result;
            return Done();
        });
}

} // namespace readyroom::health
