// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractHttpServer>
#include <QTcpServer>

namespace readyroom::health {

class HeartbeatListener;

/// A TCP server whose connections are few, short and small. Private to the listener.
class HeartbeatPort final : public QTcpServer
{
public:
    static constexpr int maximumConnections = 32;
    static constexpr qint64 maximumBytes = qint64{16} * 1024; ///< of one connection
    static constexpr std::chrono::seconds patience{10};       ///< with one connection

    using QTcpServer::QTcpServer;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    int m_connections = 0;
};

/// Speaks HTTP for the listener. Private to it.
class HeartbeatServer final : public QAbstractHttpServer
{
public:
    explicit HeartbeatServer(HeartbeatListener& listener)
        : m_listener(listener)
    {
    }

protected:
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;

private:
    HeartbeatListener& m_listener;
};

} // namespace readyroom::health
