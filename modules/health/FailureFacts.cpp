// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/FailureFacts.h"

#include <algorithm>

namespace readyroom::health {

namespace {

using Kind = FailureFacts::Kind;

bool says(const Error& error, const char* words)
{
    return error.detail.contains(QLatin1String(words), Qt::CaseInsensitive);
}

/// The phase that it broke off in has lasted until the end, those behind it not at all.
Kind timedOutKind(const CheckResult& result)
{
    if (result.status > 0 || result.phases.transfer > Duration::zero())
        return Kind::Incomplete;
    if (result.kind == ProbeKind::Icmp || result.kind == ProbeKind::Command ||
        result.phases.firstByte > Duration::zero())
        return Kind::NoAnswer;
    if (result.phases.tls > Duration::zero())
        return Kind::NoEncryption;
    const bool hasAddress = !result.ip.isEmpty() || result.phases.connect > Duration::zero();
    return hasAddress ? Kind::NoConnection : Kind::NameUnresolved;
}

Kind brokenKind(const CheckResult& result, const Error& error)
{
    const bool hasAddress = !result.ip.isEmpty() || result.phases.connect > Duration::zero();
    if (result.kind == ProbeKind::Command || result.kind == ProbeKind::Heartbeat)
        return Kind::Other;
    if (result.kind == ProbeKind::Dns || !hasAddress)
        return Kind::NameUnresolved;
    if (says(error, "refused"))
        return Kind::Refused;
    if (says(error, "unreachable") || says(error, "no route"))
        return Kind::Unreachable;
    if (says(error, "reset") || says(error, "broken pipe"))
        return Kind::Reset;
    if (result.status > 0)
        return Kind::Incomplete;
    if (result.phases.firstByte > Duration::zero())
        return Kind::NoAnswer;
    return result.phases.tls > Duration::zero() ? Kind::NoEncryption : Kind::NoConnection;
}

Kind kindOf(const CheckResult& result, const Error& error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return result.kind == ProbeKind::Command ? Kind::Other : Kind::NameNotFound;
    case ErrorCode::TimedOut:
        return timedOutKind(result);
    case ErrorCode::Untrusted:
        return Kind::Certificate;
    case ErrorCode::TooLarge:
        return Kind::TooLarge;
    case ErrorCode::Truncated:
        return Kind::Incomplete;
    case ErrorCode::Malformed:
        return Kind::Malformed;
    case ErrorCode::PermissionDenied:
        return Kind::NotPermitted;
    case ErrorCode::Io:
        return brokenKind(result, error);
    default:
        return Kind::Other;
    }
}

} // namespace

std::optional<FailureFacts> failureFacts(const CheckResult& result)
{
    if (result.isUp())
        return std::nullopt;
    const auto failed = std::find_if(result.steps.begin(), result.steps.end(),
                                     [](const StepResult& step) { return step.ran && !step.ok; });
    FailureFacts facts;
    facts.after = result.took;
    facts.status = result.status;
    facts.peer = facts.ip = result.ip;
    const std::vector<ConditionResult>* conditions = &result.conditions;
    CheckResult judged = result;
    if (failed != result.steps.end()) {
        conditions = &failed->conditions;
        facts.after = failed->took;
        facts.status = failed->status;
        judged.status = failed->status;
        judged.phases = failed->phases;
        judged.error = failed->error;
    }
    if (judged.error) {
        facts.detail = judged.error->detail;
        if (!judged.error->subject.isEmpty())
            facts.peer = judged.error->subject;
        facts.kind = result.outcome == CheckOutcome::NotAsked ? Kind::NotAsked : kindOf(judged, *judged.error);
        return facts;
    }
    const auto broken =
        std::find_if(conditions->begin(), conditions->end(), [](const ConditionResult& one) { return !one.ok; });
    if (broken != conditions->end()) {
        facts.kind = Kind::Condition;
        facts.condition = broken->resolved;
    } else if (result.outcome == CheckOutcome::NotAsked) {
        facts.kind = Kind::NotAsked;
    } else {
        facts.kind = facts.status != 0 ? Kind::Status : Kind::Other;
    }
    return facts;
}

QString failureKindName(Kind kind)
{
    switch (kind) {
    case Kind::NameNotFound:
        return QStringLiteral("nameNotFound");
    case Kind::NameUnresolved:
        return QStringLiteral("nameUnresolved");
    case Kind::Refused:
        return QStringLiteral("refused");
    case Kind::Unreachable:
        return QStringLiteral("unreachable");
    case Kind::Reset:
        return QStringLiteral("reset");
    case Kind::NoConnection:
        return QStringLiteral("noConnection");
    case Kind::NoEncryption:
        return QStringLiteral("noEncryption");
    case Kind::Certificate:
        return QStringLiteral("certificate");
    case Kind::NoAnswer:
        return QStringLiteral("noAnswer");
    case Kind::Incomplete:
        return QStringLiteral("incomplete");
    case Kind::Malformed:
        return QStringLiteral("malformed");
    case Kind::TooLarge:
        return QStringLiteral("tooLarge");
    case Kind::NotPermitted:
        return QStringLiteral("notPermitted");
    case Kind::Condition:
        return QStringLiteral("condition");
    case Kind::Status:
        return QStringLiteral("status");
    case Kind::NotAsked:
        return QStringLiteral("notAsked");
    case Kind::Other:
        return QStringLiteral("other");
    }
    return {};
}

} // namespace readyroom::health
