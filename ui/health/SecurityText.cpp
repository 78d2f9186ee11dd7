// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/SecurityText.h"

#include "ui/widgets/ErrorText.h"

namespace readyroom::ui {

QString SecurityText::tlsProblem(const QString& name)
{
    if (name == QLatin1String("expired"))
        return tr("A certificate has ended.");
    if (name == QLatin1String("wrongHost"))
        return tr("The certificate is for another host.");
    if (name == QLatin1String("selfSigned"))
        return tr("The certificate signs itself.");
    if (name == QLatin1String("missingIntermediate"))
        return tr("The server does not send the certificate between its own and the root.");
    if (name == QLatin1String("unknownRoot"))
        return tr("The root of its certificates is not known here.");
    if (name == QLatin1String("revoked"))
        return tr("Its certificate was revoked.");
    if (name == QLatin1String("endsSoon"))
        return tr("A certificate ends soon.");
    return tr("Encryption: %1", "the name of a weakness, such as oldProtocol").arg(name);
}

QString SecurityText::problem(const QString& name)
{
    if (name == QLatin1String("headers.grade"))
        return tr("The grade of its headers is below what it should be.");
    if (name == QLatin1String("health.contradiction"))
        return tr("Its liveness, readiness and startup contradict each other.");
    if (name == QLatin1String("routes.open"))
        return tr("A route answers without credentials that needs them.");
    if (name == QLatin1String("tokens.unprotected"))
        return tr("The route for tokens answers without one.");
    if (name == QLatin1String("tokens.accepted"))
        return tr("It accepts a token that it has to refuse.");
    if (name == QLatin1String("idempotency.broken"))
        return tr("The same request sent twice has made two things.");
    if (name == QLatin1String("rateLimit.missing"))
        return tr("A burst of requests met no limit.");
    if (name == QLatin1String("rateLimit.unclear"))
        return tr("It limits requests, but does not say when to come back.");
    return name.startsWith(QLatin1String("tls.")) ? tlsProblem(name.mid(4)) : name;
}

QStringList SecurityText::lines(const health::SecurityReport& report)
{
    QStringList lines;
    if (report.headers && *report.headers)
        lines << tr("Headers: %1 (%2 points)", "a letter such as B+; a number")
                     .arg((*report.headers)->letter)
                     .arg((*report.headers)->score);
    else if (report.headers)
        lines
            << tr("Headers: %1", "why they could not be graded").arg(ErrorText::of(report.headers->error()).oneLine());
    if (report.presence)
        lines << tr("Presence of headers: %1", "a letter such as B").arg(report.presence->letter);
    if (report.presence && !report.presence->missing.isEmpty())
        lines << tr("Missing: %1", "names of headers").arg(report.presence->missing.join(QLatin1String(", ")));
    return lines;
}

} // namespace readyroom::ui
