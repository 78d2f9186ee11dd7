// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "health/SecurityReport.h"

namespace readyroom::health {

namespace {

using facts::FactValue;

/// Collects measurements of one report.
class Facts
{
public:
    explicit Facts(const SecurityReport& report)
        : m_report(report)
    {
    }

    void add(const QString& key, const FactValue& value, const QString& unit = {})
    {
        m_facts.push_back({key, m_report.name, value, unit, m_report.url.toString(QUrl::RemoveUserInfo), m_report.at,
                           std::chrono::duration_cast<Duration>(securityFactLife)});
    }
    void count(const QString& key, qint64 number) { add(key, static_cast<double>(number)); }

    std::vector<facts::Fact> take() { return std::move(m_facts); }

private:
    const SecurityReport& m_report;
    std::vector<facts::Fact> m_facts;
};

FactValue nothing()
{
    return std::monostate();
}

void addHeaders(const SecurityReport& report, Facts& facts)
{
    if (!report.headers)
        return;
    if (!*report.headers) {
        for (const char* key : {"headers.grade", "headers.score", "headers.presence_grade"})
            facts.add(QString::fromLatin1(key), nothing());
        return;
    }
    const HeaderGrade& grade = **report.headers;
    facts.add(QStringLiteral("headers.grade"), grade.letter);
    facts.count(QStringLiteral("headers.score"), grade.score);
    facts.count(QStringLiteral("headers.failed"),
                std::count_if(grade.findings.begin(), grade.findings.end(),
                              [](const HeaderFinding& finding) { return !finding.rule().passes; }));
    for (const HeaderFinding& finding : grade.findings) {
        const QString test = headerTestName(finding.rule().test).replace(QLatin1Char('-'), QLatin1Char('_'));
        facts.add(QStringLiteral("headers.passes.") + test, finding.rule().passes);
    }
    facts.count(QStringLiteral("cookies.insecure"),
                std::count_if(grade.cookies.begin(), grade.cookies.end(), [](const CookieFlags& cookie) {
                    return cookie.has(CookieProblem::NotSecure) || cookie.has(CookieProblem::SessionNotHttpOnly) ||
                           cookie.has(CookieProblem::AntiCsrfWithoutSameSite);
                }));
    if (report.presence)
        facts.add(QStringLiteral("headers.presence_grade"), report.presence->letter);
}

void addTls(const SecurityReport& report, Facts& facts)
{
    if (!report.tls)
        return;
    if (report.tls->empty()) {
        facts.add(QStringLiteral("tls.ok"), nothing());
        return;
    }
    int broken = 0;
    int weak = 0;
    std::optional<TimePoint> first;
    for (const TlsFinding& finding : *report.tls) {
        for (const TlsAdvice& advice : finding.advice) {
            broken += advice.gravity == TlsAdvice::Gravity::Broken ? 1 : 0;
            weak += advice.gravity == TlsAdvice::Gravity::Weak ? 1 : 0;
        }
        if (finding.host.chain.breaksAt && (!first || *finding.host.chain.breaksAt < *first))
            first = finding.host.chain.breaksAt;
    }
    facts.add(QStringLiteral("tls.ok"), broken == 0);
    facts.count(QStringLiteral("tls.weak"), weak);
    if (first) {
        const std::chrono::duration<double, std::ratio<86400>> left = *first - report.at;
        facts.add(QStringLiteral("tls.days_left"), left.count(), QStringLiteral("d"));
    }
}

void addHealth(const SecurityReport& report, Facts& facts)
{
    if (!report.health)
        return;
    for (const HealthAnswer& answer : report.health->answers) {
        const QString key = answer.question == HealthQuestion::Liveness    ? QStringLiteral("health.live")
                            : answer.question == HealthQuestion::Readiness ? QStringLiteral("health.ready")
                                                                           : QStringLiteral("health.started");
        facts.add(key, answer.status == 0 ? nothing() : FactValue(answer.succeeds()));
    }
    facts.add(QStringLiteral("health.consistent"), report.health->isConsistent());
}

void addRest(const SecurityReport& report, Facts& facts)
{
    if (report.routes)
        facts.count(QStringLiteral("routes.open"), report.routes->count(RouteVerdict::Open));
    if (report.tokens) {
        const bool isProven = *report.tokens && (*report.tokens)->isProtected();
        facts.add(QStringLiteral("tokens.accepted"),
                  isProven ? FactValue(double((*report.tokens)->count(TokenVerdict::Accepted))) : nothing());
    }
    if (report.idempotency) {
        const bool isProven = report.idempotency->firstStatus >= 200 && report.idempotency->firstStatus < 300;
        facts.add(QStringLiteral("idempotency.holds"),
                  isProven ? FactValue(report.idempotency->isIdempotent()) : nothing());
    }
    if (!report.rateLimit)
        return;
    const RateLimitResult* limit = *report.rateLimit ? &**report.rateLimit : nullptr;
    const bool isProven = limit && limit->outcome != RateLimitResult::Outcome::TooSlow &&
                          limit->outcome != RateLimitResult::Outcome::Failed;
    facts.add(QStringLiteral("rate_limit.enforced"), isProven ? FactValue(limit->limitedAt.has_value()) : nothing());
    if (limit && limit->wait)
        facts.add(QStringLiteral("rate_limit.wait"), static_cast<double>(limit->wait->count()), QStringLiteral("s"));
}

} // namespace

std::vector<facts::Fact> securityFacts(const SecurityReport& report)
{
    Facts facts(report);
    addHeaders(report, facts);
    addTls(report, facts);
    addHealth(report, facts);
    addRest(report, facts);
    return facts.take();
}

} // namespace readyroom::health
