// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/Checker.h"

namespace readyroom::health {

/// Stands before a checker while its configuration is not trusted: what would run a program or send a secret is not
/// asked, and says so. Hosts alone are asked, because a person has named them by asking for the check. Any thread; both
/// must outlive it.
class GuardedChecker final : public Checker
{
public:
    GuardedChecker(Checker& checker, const Clock& clock)
        : m_checker(checker)
        , m_clock(clock)
    {
    }

    [[nodiscard]] QFuture<CheckResult> check(const Probe& probe) override;
    [[nodiscard]] QFuture<CheckResult> run(const Journey& journey) override;

private:
    [[nodiscard]] QFuture<CheckResult> refuse(const QString& key, ProbeKind kind, const QString& why) const;

    Checker& m_checker;
    const Clock& m_clock;
};

/// Why a probe waits for trust, as a clause: it runs a program, or sends a secret. Empty: it does not wait.
[[nodiscard]] QString needsTrust(const Probe& probe);

} // namespace readyroom::health
