// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/HealthText.h"

#include <QLocale>

namespace readyroom::ui {

using health::FailureFacts;
using health::HealthState;

QString HealthText::state(HealthState state)
{
    switch (state) {
    case HealthState::Up:
        return tr("up", "state of a probe");
    case HealthState::Degraded:
        return tr("degraded", "state of a probe");
    case HealthState::Down:
        return tr("down", "state of a probe");
    case HealthState::Unknown:
        break;
    }
    return tr("unknown", "state of a probe");
}

QChar HealthText::sign(HealthState state)
{
    switch (state) {
    case HealthState::Up:
        return u'\u25CF'; // filled circle
    case HealthState::Degraded:
        return u'\u25B2'; // triangle
    case HealthState::Down:
        return u'\u25A0'; // filled square
    case HealthState::Unknown:
        break;
    }
    return u'\u25CC'; // dotted ring
}

QString HealthText::duration(Duration duration)
{
    const QLocale locale;
    const double milliseconds = std::chrono::duration<double, std::milli>(duration).count();
    if (milliseconds < 1)
        return tr("%1\u2009ms", "milliseconds").arg(locale.toString(milliseconds, 'f', 1));
    if (milliseconds < 1000)
        return tr("%1\u2009ms", "milliseconds").arg(locale.toString(qRound(milliseconds)));
    return tr("%1\u2009s", "seconds").arg(locale.toString(milliseconds / 1000, 'f', 1));
}

QString HealthText::title(const QString& group, const QString& name)
{
    return group.isEmpty() ? name : tr("%1 / %2", "group and name of a probe").arg(group, name);
}

QString HealthText::withPeer(const FailureFacts& facts)
{
    switch (facts.kind) {
    case FailureFacts::Kind::NameNotFound:
        return tr("there is no address for the name %1").arg(facts.peer);
    case FailureFacts::Kind::NameUnresolved:
        return tr("no name server answered for %1").arg(facts.peer);
    case FailureFacts::Kind::Refused:
        return tr("connection refused by %1").arg(facts.peer);
    case FailureFacts::Kind::Unreachable:
        return tr("%1 cannot be reached").arg(facts.peer);
    case FailureFacts::Kind::Reset:
        return tr("connection broken off by %1").arg(facts.peer);
    case FailureFacts::Kind::NoConnection:
        return tr("no connection to %1").arg(facts.peer);
    case FailureFacts::Kind::NoEncryption:
        return tr("no encrypted connection to %1: %2").arg(facts.peer, facts.detail);
    case FailureFacts::Kind::Certificate:
        return tr("certificate of %1 not trusted: %2").arg(facts.peer, facts.detail);
    case FailureFacts::Kind::NoAnswer:
        return tr("no answer from %1").arg(facts.peer);
    case FailureFacts::Kind::Incomplete:
        return tr("answer of %1 incomplete").arg(facts.peer);
    case FailureFacts::Kind::Malformed:
        return tr("answer of %1 not understood: %2").arg(facts.peer, facts.detail);
    case FailureFacts::Kind::TooLarge:
        return tr("answer of %1 too large").arg(facts.peer);
    case FailureFacts::Kind::NotPermitted:
        return tr("not permitted: %1").arg(facts.detail);
    case FailureFacts::Kind::Condition:
        return facts.condition;
    case FailureFacts::Kind::Status:
        return tr("answered with status %1").arg(facts.status);
    case FailureFacts::Kind::NotAsked:
        return tr("not asked: %1").arg(facts.detail);
    case FailureFacts::Kind::Other:
        break;
    }
    return facts.detail;
}

QString HealthText::failure(const FailureFacts& facts)
{
    const QString what = withPeer(facts);
    const bool wasSent = facts.kind != FailureFacts::Kind::NotAsked && facts.kind != FailureFacts::Kind::NotPermitted;
    return wasSent && facts.after.count() > 0
               ? tr("%1 after %2", "what failed; a duration").arg(what, duration(facts.after))
               : what;
}

QString HealthText::outcome(const health::CheckResult& result)
{
    if (const std::optional<FailureFacts> facts = health::failureFacts(result))
        return failure(*facts);
    const QString took = duration(result.took);
    if (result.status != 0)
        return tr("%1 in %2", "a status such as 200; a duration").arg(QString::number(result.status), took);
    if (!result.rcode.isEmpty())
        return tr("%1 in %2", "a status such as 200; a duration").arg(result.rcode, took);
    return tr("answered in %1").arg(took);
}

} // namespace readyroom::ui
