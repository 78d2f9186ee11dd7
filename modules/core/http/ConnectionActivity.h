// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QStringList>

#include "core/http/Activity.h"
#include "core/http/ConnectionMessage.h"
#include "core/http/Dialog.h"
#include "core/http/Poller.h"
#include "core/http/Socket.h"
#include "core/http/TlsStream.h"

namespace readyroom::http {

/// A connection on its way: name, addresses, TCP, the words that ask for TLS, TLS, dialog. Private to this part.
class ConnectionActivity final : public AnsweringActivity<ConnectionReport>, public Poller::Watcher
{
public:
    explicit ConnectionActivity(const ConnectionRequest& request);
    ~ConnectionActivity() override;
    Q_DISABLE_COPY_MOVE(ConnectionActivity)

private:
    enum class Stage {
        Naming,
        Connecting,
        Asking,  ///< for encryption
        Shaking, ///< hands
        Talking,
    };
    void start() override;
    void wake() override;
    void abort(Error error) override;
    [[nodiscard]] Error overdue() const override;
    void socketReady(int socket, unsigned events) override;

    void named(const Result<QStringList>& addresses);
    void connectToNext();
    void notConnected(const Error& error);
    void connected();
    void shakeHands();
    void beginTalking();
    void talk();
    [[nodiscard]] bool flush();
    [[nodiscard]] bool receive();
    void take(const QByteArray& bytes);
    void closed();
    void watch(TlsStream::Progress progress);
    void closeSocket();
    void finish(std::optional<Error> error);
    void settle(std::optional<Error> error);
    [[nodiscard]] QString subject() const;

    const ConnectionRequest m_request;
    ConnectionReport m_report;
    Stage m_stage = Stage::Naming;
    QStringList m_addresses; ///< not tried yet
    Socket m_socket;
    std::unique_ptr<TlsStream> m_tls;
    Dialog m_asking; ///< for encryption
    Dialog m_dialog;
    QByteArray m_unsent;
    Duration m_stageBegan{};
    bool m_hasFirstByte = false;
};

} // namespace readyroom::http
