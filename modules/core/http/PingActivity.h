// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QStringList>

#include "core/http/Activity.h"
#include "core/http/PingMessage.h"
#include "core/http/Poller.h"
#include "core/http/Socket.h"

namespace readyroom::http {

/// A group of pings on its way. Private to this part.
class PingActivity final : public AnsweringActivity<PingReport>, public Poller::Watcher
{
public:
    explicit PingActivity(const PingRequest& request);
    ~PingActivity() override;
    Q_DISABLE_COPY_MOVE(PingActivity)

private:
    void start() override;
    void wake() override;
    void abort(Error error) override;
    [[nodiscard]] Error overdue() const override;
    void socketReady(int socket, unsigned events) override;

    void named(const Result<QStringList>& addresses);
    [[nodiscard]] std::optional<Error> open(const QString& address);
    void sendNext();
    [[nodiscard]] bool receiveOne();
    void take(const QByteArray& packet, Duration age);
    void finish(std::optional<Error> error);
    void settle(std::optional<Error> error);

    struct Echo
    {
        Duration sent{};
        std::optional<Duration> roundTrip;
    };

    const PingRequest m_request;
    PingReport m_report;
    QByteArray m_token;
    Socket m_socket;
    bool m_isV6 = false;
    std::vector<Echo> m_echoes; ///< by sequence number
    int m_received = 0;
    int m_lastError = 0; ///< errno of what the network said of one of them
};

} // namespace readyroom::http
