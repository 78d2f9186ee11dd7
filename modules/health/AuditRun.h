// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QFuture>
#include <QPromise>

#include "health/PageAnswers.h"
#include "health/SecurityAudit.h"

namespace readyroom::health {

/// One audit on its way. Private to SecurityAudit. Kept alive by the answers that it waits for; its steps follow one
/// another, each begun by the executor.
class AuditRun final : public std::enable_shared_from_this<AuditRun>
{
public:
    AuditRun(RequestSender sender, const Clock& clock, secrets::SecretSource* secrets, SecurityTarget target,
             std::optional<RateLimitPermission> permission, SecurityAudit::Executor executor);

    [[nodiscard]] QFuture<SecurityReport> future() const { return m_promise.future(); }
    void start();

private:
    /// A step says when it is done by the end of its future, whatever became of that.
    using Step = std::function<QFuture<Done>()>;

    void next();
    [[nodiscard]] http::Request requestTo(const QString& path) const;
    /// Answers at once, with Cancelled, where the audit was cancelled.
    [[nodiscard]] QFuture<http::Exchange> send(const http::Request& request) const;
    [[nodiscard]] RequestSender sender() const;

    [[nodiscard]] QFuture<Done> askForPage();
    [[nodiscard]] QFuture<Done> askForeignOrigin();
    [[nodiscard]] QFuture<Done> askIssuers();
    [[nodiscard]] QFuture<Done> askHealth();
    [[nodiscard]] QFuture<Done> askRoutes();
    [[nodiscard]] QFuture<Done> askWithTokens();
    [[nodiscard]] QFuture<Done> askTwice();
    [[nodiscard]] QFuture<Done> askOften();
    [[nodiscard]] Result<secrets::TokenSigner> signerOf(const Result<secrets::Secret>& secret) const;
    [[nodiscard]] QFuture<Done> grade();
    void collectTls();

    const RequestSender m_sender;
    const Clock& m_clock;
    secrets::SecretSource* const m_secrets;
    const SecurityTarget m_target;
    const std::optional<RateLimitPermission> m_permission;
    const SecurityAudit::Executor m_executor;
    const Duration m_started;
    QPromise<SecurityReport> m_promise;
    std::vector<Step> m_steps;
    std::size_t m_step = 0;
    PageAnswers m_page;
    std::vector<http::TlsSession> m_sessions; ///< of the hosts in the report, in its order
    SecurityReport m_report;
};

} // namespace readyroom::health
