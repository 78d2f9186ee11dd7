// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QStringList>

#include "core/http/Activity.h"
#include "core/http/HttpMessage.h"
#include "core/http/Transfer.h"

namespace readyroom::http {

/// A request on its way: names, addresses, redirections, repetitions. Private to this part.
class HttpActivity final : public AnsweringActivity<Exchange>, public Transfer::Listener
{
public:
    explicit HttpActivity(const Request& request);

private:
    void start() override;
    void wake() override;
    void abort(Error error) override;
    [[nodiscard]] Error overdue() const override;
    void transferDone(int code) override;

    void startHop();
    /// @param name to be resolved: of the server, or of the proxy
    void resolve(const QString& name, const QString& nameServer);
    void named(const Result<QStringList>& addresses);
    void startTransfer();
    [[nodiscard]] Transfer::Route nextRoute();
    void take(Transfer::Outcome outcome);
    [[nodiscard]] bool follow();
    /// The request as the redirections so far have changed it.
    [[nodiscard]] const Request& request() const { return m_changed ? *m_changed : m_request; }
    [[nodiscard]] bool repeat(bool mayPass);
    void finish(std::optional<Error> error, bool hostIsFine);
    void settle(std::optional<Error> error, bool hostIsFine);
    void keep(Transfer::Outcome& outcome);

    const Request m_request;
    std::optional<Request> m_changed;
    Exchange m_exchange;
    QString m_breakerHost;   ///< empty: it has none
    QUrl m_url;              ///< of the hop under way
    QStringList m_addresses; ///< not tried yet
    Duration m_resolveStarted{};
    Duration m_resolved{}; ///< how long the name took
    Duration m_lost{};     ///< with addresses that did not answer
    std::unique_ptr<Transfer> m_transfer;
};

} // namespace readyroom::http
