// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QJsonObject>
#include <QString>
#include <QUrl>

#include "health/Probe.h"
#include "health/RouteMatrix.h"
#include "health/ServiceHealthCheck.h"

namespace readyroom::health {

/// Where a service says how it is.
struct HealthPath
{
    HealthQuestion question = HealthQuestion::Liveness;
    QString path;
};

/// A route that takes tokens, and what those are made of.
struct TokenTarget
{
    QString path;
    QJsonObject claims;
    QString secret;     ///< name of the signing key ("secret://jwt"); empty: it is not known
    bool isKey = false; ///< that is a private key in PEM, not a shared secret
};

/// A route that makes something, and how to see what it made.
struct IdempotencyTarget
{
    QString path;
    QByteArray method = "POST";
    QByteArray body;
    QByteArray otherBody;
    QByteArray header = "Idempotency-Key";
    bool quotesKey = false;
    QString idPath;
    QString count; ///< path of a route that says how many there are; empty: that is not counted
    QString countPath;
};

struct RateLimitTarget
{
    QString path;
    int requests = 50;
};

/// What is looked at of one service's security. Texts may hold names of secrets, never their values.
struct SecurityTarget
{
    QString name;
    QUrl url;
    QUrl otherUrl; ///< the same page by the other one of http and https
    bool looksAtHeaders = true;
    bool looksAtTls = true;
    QString leastGrade; ///< "B+": a worse one is a problem; empty: none is
    std::vector<HealthPath> health;
    std::vector<RouteRule> routes;
    bool asksUnsafeRoutes = false;
    std::optional<TokenTarget> tokens;
    std::optional<IdempotencyTarget> idempotency;
    std::optional<RateLimitTarget> rateLimit; ///< asked only with a person's permission
    Headers headers;              ///< of requests for idempotency, such as Authorization; the others send none
    Milliseconds timeout{10'000}; ///< of each request
    QString authorityFile;        ///< PEM of the roots; empty: the system's
    SourcePlace place;
};

} // namespace readyroom::health
