// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/SecurityReport.h"

#include <algorithm>

namespace readyroom::health {

namespace {

/// 0 for A+, the higher the worse.
int rankOf(const QString& letter)
{
    constexpr int signs = 3;
    const int base = letter.isEmpty() ? 'F' : letter.at(0).toLatin1();
    const int sign = letter.endsWith(QLatin1Char('+')) ? 0 : letter.endsWith(QLatin1Char('-')) ? 2 : 1;
    return (base - 'A') * signs + sign;
}

void findTls(const SecurityReport& report, QStringList& problems)
{
    for (const TlsFinding& finding : report.tls.value_or(std::vector<TlsFinding>())) {
        for (const TlsAdvice& advice : finding.advice) {
            const QString name = QStringLiteral("tls.") + tlsAdviceName(advice.kind);
            if (advice.gravity != TlsAdvice::Gravity::Note && !problems.contains(name))
                problems << name;
        }
    }
}

void findLimit(const SecurityReport& report, QStringList& problems)
{
    if (!report.rateLimit || !*report.rateLimit)
        return;
    const RateLimitResult::Outcome outcome = (*report.rateLimit)->outcome;
    if (outcome == RateLimitResult::Outcome::NotLimited)
        problems << QStringLiteral("rateLimit.missing");
    else if (outcome == RateLimitResult::Outcome::LimitedUnclearly)
        problems << QStringLiteral("rateLimit.unclear");
}

} // namespace

bool isGradeAtLeast(const QString& letter, const QString& least)
{
    return rankOf(letter) <= rankOf(least);
}

QStringList SecurityReport::problems() const
{
    QStringList found;
    if (headers && *headers && !leastGrade.isEmpty() && !isGradeAtLeast((*headers)->letter, leastGrade))
        found << QStringLiteral("headers.grade");
    findTls(*this, found);
    if (health && !health->isConsistent())
        found << QStringLiteral("health.contradiction");
    if (routes && routes->count(RouteVerdict::Open) > 0)
        found << QStringLiteral("routes.open");
    if (tokens && *tokens && !(*tokens)->isProtected() && (*tokens)->statusWithoutToken > 0)
        found << QStringLiteral("tokens.unprotected");
    else if (tokens && *tokens && (*tokens)->count(TokenVerdict::Accepted) > 0)
        found << QStringLiteral("tokens.accepted");
    if (idempotency && !idempotency->isIdempotent() && idempotency->problems.front() != IdempotencyProblem::FirstFailed)
        found << QStringLiteral("idempotency.broken");
    findLimit(*this, found);
    return found;
}

} // namespace readyroom::health
