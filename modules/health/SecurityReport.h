// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QJsonObject>
#include <QString>
#include <QUrl>

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/facts/Fact.h"
#include "health/HeaderGrade.h"
#include "health/IdempotencyCheck.h"
#include "health/PresenceGrade.h"
#include "health/RateLimitCheck.h"
#include "health/RouteMatrix.h"
#include "health/ServiceHealthCheck.h"
#include "health/TlsAdvice.h"
#include "health/TokenCheck.h"

namespace readyroom::health {

/// The encryption of one host, and what there is to be said about it.
struct TlsFinding
{
    HostCertificates host;
    std::vector<TlsAdvice> advice;
};

/// Everything that was found out about one service's security. Nothing stands for what was not looked at. Holds no
/// secret, token or value of a cookie.
struct SecurityReport
{
    QString name;
    QUrl url;
    TimePoint at;
    Duration took{};
    QString leastGrade; ///< below which a grade is a problem; empty: none
    std::optional<Result<HeaderGrade>> headers;
    std::optional<PresenceGrade> presence;
    std::optional<std::vector<TlsFinding>> tls;
    std::optional<ServiceHealthReport> health;
    std::optional<RouteMatrix> routes;
    std::optional<Result<TokenReport>> tokens;
    std::optional<IdempotencyResult> idempotency;
    std::optional<Result<RateLimitResult>> rateLimit; ///< PermissionDenied: nobody typed the host's name

    /// What is wrong, by stable names such as "headers.grade" or "routes.open"; what could not be found out is not
    /// among it.
    [[nodiscard]] QStringList problems() const;
};

/// Is `letter` the better one, or the same?
[[nodiscard]] bool isGradeAtLeast(const QString& letter, const QString& least);

/// How long what was found may be relied on.
constexpr std::chrono::hours securityFactLife{7 * 24};

/// As measurements of the subject `report.name`: headers.grade, headers.score, headers.presence_grade, headers.failed,
/// headers.passes.<test>, cookies.insecure, tls.ok, tls.weak, tls.days_left, health.live, health.ready, health.started,
/// health.consistent, routes.open, tokens.accepted, idempotency.holds, rate_limit.enforced, rate_limit.wait. Those that
/// were looked for without finding out have no value; those that were not looked for are left out.
[[nodiscard]] std::vector<facts::Fact> securityFacts(const SecurityReport& report);

/// For files and `--json`.
[[nodiscard]] QJsonObject toJson(const SecurityReport& report);

} // namespace readyroom::health
