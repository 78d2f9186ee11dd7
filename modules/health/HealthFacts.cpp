// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HealthFacts.h"

#include <cmath>

namespace readyroom::health {

namespace {

facts::Fact fact(const QString& key, const QString& subject, facts::FactValue value, const QString& unit,
                 const QString& source, TimePoint at, Duration life)
{
    return {key, subject, std::move(value), unit, source, at, life};
}

QString ownSource()
{
    return QStringLiteral("probes");
}

} // namespace

std::vector<facts::Fact> stateFacts(const HealthCounts& counts, TimePoint at)
{
    const int answering = counts.up + counts.degraded;
    const int known = answering + counts.down;
    facts::FactValue up;
    if (known > 0)
        up = 100.0 * answering / known;
    facts::FactValue down;
    if (known + counts.unknown > 0)
        down = static_cast<double>(counts.down);
    return {fact(QStringLiteral("health.up"), {}, up, QStringLiteral("%"), ownSource(), at, stateFactsLife),
            fact(QStringLiteral("health.probes_down"), {}, down, QString(), ownSource(), at, stateFactsLife)};
}

facts::Fact uptimeFact(const QString& key, const CheckCounts& counts, TimePoint at)
{
    facts::FactValue value;
    if (const std::optional<double> percent = counts.uptimePercent())
        value = *percent;
    return fact(QStringLiteral("health.uptime_percent_24h"), key, value, QStringLiteral("%"), ownSource(), at,
                uptimeFactsLife);
}

facts::Fact expiryFact(const HostCertificates& certificates, TimePoint at)
{
    facts::FactValue value;
    if (certificates.chain.breaksAt) {
        using Days = std::chrono::duration<double, std::ratio<86'400>>;
        value = std::floor(std::chrono::duration_cast<Days>(*certificates.chain.breaksAt - at).count());
    }
    return fact(QStringLiteral("tls.days_until_expiry"), certificates.host, value, QStringLiteral("d"),
                QStringLiteral("TLS of ") + certificates.host, at, certificateFactsLife);
}

facts::Fact headersFact(const QString& host, const QString& grade, const QString& source, TimePoint at)
{
    facts::FactValue value;
    if (!grade.isEmpty())
        value = grade;
    return fact(QStringLiteral("headers.grade"), host, value, QString(), source, at, gradeFactsLife);
}

} // namespace readyroom::health
