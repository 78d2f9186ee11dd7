// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/GuardedChecker.h"

#include <algorithm>

#include "core/secrets/SecretSource.h"

namespace readyroom::health {

namespace {

bool namesSecret(const QString& text)
{
    return text.contains(QLatin1String(secrets::SecretSource::scheme), Qt::CaseInsensitive);
}

bool sendsSecret(const Probe& probe)
{
    const auto inHeader = [](const auto& header) { return namesSecret(header.second); };
    const auto inDialog = [](const http::DialogStep& step) { return namesSecret(QString::fromUtf8(step.send)); };
    const ClientOptions& client = probe.client;
    return namesSecret(probe.target) || namesSecret(probe.http.body) || namesSecret(probe.send) ||
           namesSecret(client.proxy) || (client.oauth2 && namesSecret(client.oauth2->clientSecret)) ||
           std::any_of(probe.http.headers.cbegin(), probe.http.headers.cend(), inHeader) ||
           std::any_of(probe.dialog.cbegin(), probe.dialog.cend(), inDialog);
}

} // namespace

QString needsTrust(const Probe& probe)
{
    if (probe.kind == ProbeKind::Command)
        return QStringLiteral("it runs a program");
    return sendsSecret(probe) ? QStringLiteral("it sends a secret") : QString();
}

QFuture<CheckResult> GuardedChecker::check(const Probe& probe)
{
    const QString why = needsTrust(probe);
    return why.isEmpty() ? m_checker.check(probe) : refuse(probe.key(), probe.kind, why);
}

QFuture<CheckResult> GuardedChecker::run(const Journey& journey)
{
    for (const JourneyStep& step : journey.steps) {
        if (const QString why = needsTrust(step.probe); !why.isEmpty())
            return refuse(probeKey(journey.group, journey.name), step.probe.kind, why);
    }
    return m_checker.run(journey);
}

QFuture<CheckResult> GuardedChecker::refuse(const QString& key, ProbeKind kind, const QString& why) const
{
    CheckResult result;
    result.key = key;
    result.kind = kind;
    result.at = m_clock.now();
    result.error = Error{ErrorCode::Untrusted, key, why, nullptr};
    return QtFuture::makeReadyFuture(result);
}

} // namespace readyroom::health
