// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HeartbeatServer.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpSocket>
#include <QTimer>

#include "health/HeartbeatListener.h"

namespace readyroom::health {

void HeartbeatPort::incomingConnection(qintptr descriptor)
{
    auto* socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor) || m_connections >= maximumConnections) {
        delete socket;
        return;
    }
    ++m_connections;
    connect(socket, &QObject::destroyed, this, [this] { --m_connections; });
    socket->setReadBufferSize(maximumBytes);
    // Connected before the one who reads, and so asked first how much is there to be read.
    connect(socket, &QTcpSocket::readyRead, this, [socket, total = qint64{0}]() mutable {
        total += socket->bytesAvailable();
        if (total > maximumBytes)
            QMetaObject::invokeMethod(
                socket, [socket] { socket->abort(); }, Qt::QueuedConnection);
    });
    QTimer::singleShot(patience, socket, [socket] { socket->abort(); });
    addPendingConnection(socket);
}

bool HeartbeatServer::handleRequest(const QHttpServerRequest& request, QTcpSocket* socket)
{
    const int status = m_listener.take(request.url(), request.method() == QHttpServerRequest::Method::Post,
                                       request.value("Authorization"));
    QHttpServerResponder responder = makeResponder(request, socket);
    responder.write(status == 200 ? QByteArray("{}\n") : QByteArray("{\"error\":\"refused\"}\n"),
                    {{"Content-Type", "application/json"}, {"Connection", "close"}},
                    static_cast<QHttpServerResponder::StatusCode>(status));
    socket->disconnectFromHost();
    return true;
}

void HeartbeatServer::missingHandler(const QHttpServerRequest&, QTcpSocket* socket)
{
    socket->abort(); // every request is handled
}

} // namespace readyroom::health
