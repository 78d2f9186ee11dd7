// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/http/Certificate.h"
#include "core/http/HttpMessage.h"
#include "core/http/Ocsp.h"
#include "health/Condition.h"
#include "health/Probe.h"
#include "health/ProbeState.h"

namespace readyroom::health {

/// What came back of a group of pings.
struct PingFigures
{
    int sent = 0;
    int received = 0;
    double lossPercent = 0;
    Duration mean{};
    Duration jitter{};
};

/// The certificates of one host that was spoken to.
struct HostCertificates
{
    QString host;
    QString protocol; ///< "TLSv1.3"
    QString cipher;
    http::ChainReport chain;
    std::optional<http::OcspStatus> ocsp; ///< of the host's own certificate, where its issuer was asked
};

/// One step of a journey, as it went.
struct StepResult
{
    QString name;
    bool ran = false; ///< false: left out, because a step before it failed
    bool ok = false;
    Duration startedAfter{}; ///< since the journey's start
    Duration took{};
    int status = 0;
    http::Phases phases;
    std::vector<ConditionResult> conditions;
    std::optional<Error> error;
};

/// Everything that one check of a probe or journey found out. A value; redacted where it holds text from outside.
struct CheckResult
{
    QString key; ///< of the probe or journey
    ProbeKind kind = ProbeKind::Http;
    TimePoint at; ///< when it began
    Duration took{};
    CheckOutcome outcome = CheckOutcome::NotAsked;
    std::optional<Error> error; ///< why there was no answer to judge
    int attempts = 0;

    int status = 0; ///< of HTTP; 0: no answer
    QString ip;
    QString rcode; ///< of DNS
    http::Phases phases;
    std::vector<ConditionResult> conditions;
    std::vector<HostCertificates> certificates; ///< by hop, the last one answered
    std::optional<PingFigures> ping;
    std::vector<StepResult> steps; ///< of a journey
    QString transcript;            ///< what was sent and came, redacted and cut to a readable length

    [[nodiscard]] bool isUp() const { return outcome == CheckOutcome::Passed || outcome == CheckOutcome::Slow; }
};

} // namespace readyroom::health
