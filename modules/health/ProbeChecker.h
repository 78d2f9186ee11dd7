// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/base/Redactor.h"
#include "core/secrets/SecretSource.h"
#include "health/Checker.h"
#include "health/ProbeNetwork.h"
#include "health/ProbeRunner.h"

namespace readyroom::health {

/// Asks probes and journeys of every kind over the network, by WebSockets, and by commands. Repetitions are the
/// caller's. Programs and WebSockets live on a thread of its own, "probes"; results come on that, on the network's
/// thread or on the pool's. What it is given must outlive it. Destroying it ends what is under way as Cancelled; not to
/// be done by whoever handles a result, from there.
class ProbeChecker final : public Checker
{
public:
    struct Options
    {
        QString workingDirectory; ///< of commands, absolute
        /// Of which checks a transcript is made; nothing: of those that failed.
        TranscriptWish wishes;
    };

    ProbeChecker(ProbeNetwork& network, secrets::SecretSource& secrets, const Clock& clock, Redactor& redactor,
                 Options options);
    ~ProbeChecker() override;
    Q_DISABLE_COPY_MOVE(ProbeChecker)

    [[nodiscard]] QFuture<CheckResult> check(const Probe& probe) override;
    [[nodiscard]] QFuture<CheckResult> run(const Journey& journey) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace readyroom::health
