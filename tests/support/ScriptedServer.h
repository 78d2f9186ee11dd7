// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include <sys/socket.h>

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>
#include <QUrl>

namespace readyroom::tests {

/// A server on the loopback interface that answers each request with the bytes a script gives for it, on a thread of
/// its own. It speaks no HTTP of its own, so that it can speak it wrongly.
class ScriptedServer final
{
public:
    struct Answer
    {
        QByteArray bytes;
        bool closes = true;  ///< afterwards; else the connection stays and nothing more comes
        bool resets = false; ///< breaks off without a proper end
        int drip = 0;        ///< milliseconds between two bytes; 0: all at once. Neither closes nor resets then
    };
    /// Called on the server's thread with a request up to the empty line, and what of its body came with it.
    using Script = std::function<Answer(const QByteArray& request)>;

    explicit ScriptedServer(Script script, const QHostAddress& address = QHostAddress::LocalHost)
        : m_context(std::make_unique<QObject>())
    {
        m_context->moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            m_context.get(), [&] { listen(std::move(script), address); }, Qt::BlockingQueuedConnection);
    }
    ~ScriptedServer()
    {
        QMetaObject::invokeMethod(
            m_context.get(), [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(ScriptedServer)

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl url(const QString& path = QStringLiteral("/")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path));
    }
    /// Requests so far, and the largest number of connections at a time.
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] int mostConnections() const { return m_most; }

    /// A whole answer with its length.
    [[nodiscard]] static Answer plain(int status, const QByteArray& body, const QByteArray& headers = {})
    {
        return {"HTTP/1.1 " + QByteArray::number(status) +
                    " Status\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body,
                true, false};
    }

private:
    void listen(Script script, const QHostAddress& address)
    {
        m_script = std::move(script);
        m_server = std::make_unique<QTcpServer>();
        if (m_server->listen(address))
            m_port = m_server->serverPort();
        QObject::connect(m_server.get(), &QTcpServer::newConnection, m_context.get(), [this] {
            while (QTcpSocket* socket = m_server->nextPendingConnection())
                take(socket);
        });
    }
    void take(QTcpSocket* socket)
    {
        ++m_connections;
        m_most = std::max(m_most.load(), m_connections);
        QObject::connect(socket, &QTcpSocket::disconnected, m_context.get(), [this, socket] {
            --m_connections;
            socket->deleteLater();
        });
        QObject::connect(socket, &QTcpSocket::readyRead, m_context.get(), [this, socket] {
            const QByteArray request = socket->peek(1 << 20);
            if (!request.contains("\r\n\r\n"))
                return;
            socket->readAll();
            ++m_requests;
            const Answer answer = m_script(request);
            if (answer.drip > 0) {
                drip(socket, answer);
                return;
            }
            socket->write(answer.bytes);
            if (answer.resets)
                reset(socket);
            else if (answer.closes)
                socket->disconnectFromHost();
        });
    }

    static void reset(QTcpSocket* socket)
    {
        socket->flush();
        const linger none{1, 0};
        setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof(none));
        socket->abort();
    }
    static void drip(QTcpSocket* socket, const Answer& answer)
    {
        auto* timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket, timer, bytes = answer.bytes, next = 0]() mutable {
            socket->write(bytes.mid(next++, 1));
            if (next == bytes.size())
                timer->stop();
        });
        timer->start(answer.drip);
    }

    QThread m_thread;
    std::unique_ptr<QObject> m_context;
    std::unique_ptr<QTcpServer> m_server;
    Script m_script;
    quint16 m_port = 0;
    int m_connections = 0;
    std::atomic<int> m_requests = 0;
    std::atomic<int> m_most = 0;
};

} // namespace readyroom::tests
