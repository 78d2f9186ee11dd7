// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QFuture>

#include "core/base/Clock.h"
#include "core/secrets/SecretSource.h"
#include "health/RequestSeries.h"
#include "health/SecurityChecks.h"
#include "health/SecurityReport.h"

namespace readyroom::health {

/// Looks at a service's security from outside, one check after the other, the burst of requests last, because it may
/// lock the console out. Sends only what the target's configuration names. May be used from any thread; clock and
/// secrets must outlive the audits.
class SecurityAudit final
{
public:
    /// Where the work between the requests is done: pages are read and keys are made there.
    using Executor = std::function<void(std::function<void()> work)>;
    /// On the pool of threads; not on the sender's thread, which has to listen, nor on that of the window.
    static void onPool(std::function<void()> work);

    /// @param secrets where the keys of tokens come from; null: none is known
    SecurityAudit(RequestSender sender, const Clock& clock, secrets::SecretSource* secrets,
                  Executor executor = &onPool);

    /// Always answers: what went wrong is in the report. @param permission a person's word for the burst, if it was
    /// given Cancelling the future sends no more, and ends the audit with the answers under way.
    [[nodiscard]] QFuture<SecurityReport> run(const SecurityTarget& target,
                                              const std::optional<RateLimitPermission>& permission = {}) const;

private:
    RequestSender m_sender;
    const Clock& m_clock;
    secrets::SecretSource* m_secrets;
    Executor m_executor;
};

} // namespace readyroom::health
