// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace readyroom::tests {

/// A proxy on the loopback interface that opens a tunnel to wherever CONNECT names on this machine, whatever the name,
/// and answers any other request itself; on a thread of its own.
class TunnelProxy final
{
public:
    TunnelProxy()
        : m_context(std::make_unique<QObject>())
    {
        m_context->moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            m_context.get(),
            [this] {
                m_server = std::make_unique<QTcpServer>();
                (void)m_server->listen(QHostAddress::LocalHost);
                m_port = m_server->serverPort();
                QObject::connect(m_server.get(), &QTcpServer::newConnection, m_context.get(),
                                 [this] { take(m_server->nextPendingConnection()); });
            },
            Qt::BlockingQueuedConnection);
    }
    ~TunnelProxy()
    {
        QMetaObject::invokeMethod(
            m_context.get(), [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(TunnelProxy)

    [[nodiscard]] int port() const { return m_port; }
    /// The lines of the requests so far; once nothing is under way any more.
    [[nodiscard]] QList<QByteArray> requests() const { return m_requests; }

private:
    void take(QTcpSocket* client)
    {
        QObject::connect(client, &QTcpSocket::readyRead, m_context.get(), [this, client] {
            if (!client->peek(1 << 16).contains("\r\n\r\n"))
                return;
            const QByteArray request = client->readAll();
            m_requests << request.left(request.indexOf("\r\n"));
            client->disconnect(m_context.get());
            if (request.startsWith("CONNECT "))
                tunnel(client, request);
            else
                client->write("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nproxied");
        });
    }

    void tunnel(QTcpSocket* client, const QByteArray& request)
    {
        const QByteArray target = request.split(' ').at(1);
        auto* server = new QTcpSocket(client);
        QObject::connect(server, &QTcpSocket::connected, m_context.get(),
                         [client] { client->write("HTTP/1.1 200 Connection established\r\nX-Proxy: 1\r\n\r\n"); });
        QObject::connect(server, &QTcpSocket::readyRead, m_context.get(),
                         [client, server] { client->write(server->readAll()); });
        QObject::connect(client, &QTcpSocket::readyRead, m_context.get(),
                         [client, server] { server->write(client->readAll()); });
        QObject::connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
        server->connectToHost(QHostAddress::LocalHost, target.mid(target.lastIndexOf(':') + 1).toUShort());
    }

    QThread m_thread;
    std::unique_ptr<QObject> m_context;
    std::unique_ptr<QTcpServer> m_server;
    QList<QByteArray> m_requests;
    std::atomic<int> m_port = 0;
};

} // namespace readyroom::tests
