// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/SecurityAudit.h"

#include <QThreadPool>

#include "health/AuditRun.h"

namespace readyroom::health {

SecurityAudit::SecurityAudit(RequestSender sender, const Clock& clock, secrets::SecretSource* secrets,
                             Executor executor)
    : m_sender(std::move(sender))
    , m_clock(clock)
    , m_secrets(secrets)
    , m_executor(std::move(executor))
{
}

void SecurityAudit::onPool(std::function<void()> work)
{
    QThreadPool::globalInstance()->start(std::move(work));
}

QFuture<SecurityReport> SecurityAudit::run(const SecurityTarget& target,
                                           const std::optional<RateLimitPermission>& permission) const
{
    const auto run = std::make_shared<AuditRun>(m_sender, m_clock, m_secrets, target, permission, m_executor);
    QFuture<SecurityReport> future = run->future();
    run->start();
    return future;
}

} // namespace readyroom::health
