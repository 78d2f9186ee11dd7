// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/PracticeServiceServer.h"

#include <memory>
#include <utility>

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>

namespace readyroom::health {

namespace {

QByteArray methodOf(const QHttpServerRequest& request)
{
    const auto names = QMetaEnum::fromType<QHttpServerRequest::Method>();
    return QByteArray(names.valueToKey(static_cast<int>(request.method()))).toUpper();
}

const QString deliveryName = QStringLiteral("delivery");

/// One answer on its way: waits, drips or hangs up as the reaction has it. A child of its connection, and ends with it.
class Delivery final : public QObject
{
public:
    Delivery(QTcpSocket& socket, PracticeService& service, const Clock& clock, PracticeServiceReaction reaction,
             bool keepsConnection)
        : QObject(&socket)
        , m_socket(socket)
        , m_service(service)
        , m_clock(clock)
        , m_reaction(std::move(reaction))
        , m_keepsConnection(keepsConnection)
        , m_began(clock.sinceBoot())
    {
        setObjectName(deliveryName);
        connect(&m_timer, &QTimer::timeout, this, &Delivery::proceed);
        m_timer.setSingleShot(true);
        m_timer.start(m_reaction.delay);
    }
    ~Delivery() override { m_service.ended(m_reaction, m_isOut, m_clock.sinceBoot() - m_began); }
    Q_DISABLE_COPY_MOVE(Delivery)

private:
    void proceed()
    {
        if (m_reaction.drops) {
            m_socket.abort();
            return;
        }
        if (m_bytes.isNull()) {
            m_bytes = m_reaction.answer.toBytes(m_reaction.method != "HEAD", m_keepsConnection, m_clock.now());
            if (m_reaction.drip.count() > 0)
                m_timer.setInterval(m_reaction.drip);
        }
        const qsizetype length = m_reaction.drip.count() > 0 ? 1 : m_bytes.size();
        m_socket.write(m_bytes.mid(m_sent, length));
        m_sent += length;
        if (m_sent < m_bytes.size()) {
            m_timer.start();
            return;
        }
        m_isOut = true;
        setObjectName({});
        if (!m_keepsConnection)
            m_socket.disconnectFromHost();
        deleteLater();
    }

    QTcpSocket& m_socket;
    PracticeService& m_service;
    const Clock& m_clock;
    const PracticeServiceReaction m_reaction;
    const bool m_keepsConnection;
    const Duration m_began; ///< boot
    QTimer m_timer;
    QByteArray m_bytes; ///< null: not begun
    qsizetype m_sent = 0;
    bool m_isOut = false;
};

} // namespace

class PracticeServiceServer::Http final : public QAbstractHttpServer
{
public:
    Http(PracticeService& service, const Clock& clock)
        : m_service(service)
        , m_clock(clock)
    {
        connect(this, &QAbstractHttpServer::newWebSocketConnection, this, &Http::echo);
    }

protected:
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override
    {
        // Has been answered, but comes by here too.
        if (request.value("Upgrade").toLower() == "websocket")
            return true;
        // One request at a time; nobody who waits for answers notices.
        if (socket->findChild<QObject*>(deliveryName, Qt::FindDirectChildrenOnly)) {
            socket->disconnectFromHost();
            return true;
        }
        PracticeServiceRequest asked;
        asked.method = methodOf(request);
        asked.path = request.url().path();
        for (const auto& [name, value] : request.headers())
            asked.headers.emplace_back(name, value);
        asked.body = request.body();
        const bool keepsConnection = asked.header("Connection").toLower() != "close";
        new Delivery(*socket, m_service, m_clock, m_service.react(asked), keepsConnection);
        return true;
    }
    void missingHandler(const QHttpServerRequest&, QTcpSocket* socket) override { socket->disconnectFromHost(); }

private:
    void echo()
    {
        constexpr quint64 largest = quint64{64} * 1024;
        while (hasPendingWebSocketConnections()) {
            QWebSocket* socket = nextPendingWebSocketConnection().release();
            socket->setParent(this);
            socket->setMaxAllowedIncomingMessageSize(largest);
            connect(socket, &QWebSocket::textMessageReceived, socket, &QWebSocket::sendTextMessage);
            connect(socket, &QWebSocket::binaryMessageReceived, socket, &QWebSocket::sendBinaryMessage);
            connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    PracticeService& m_service;
    const Clock& m_clock;
};

PracticeServiceServer::PracticeServiceServer(PracticeService& service, const Clock& clock)
    : m_http(std::make_unique<Http>(service, clock))
{
}

PracticeServiceServer::~PracticeServiceServer() = default;

Result<quint16> PracticeServiceServer::listenOn(const QHostAddress& address, quint16 port)
{
    auto server = std::make_unique<QTcpServer>();
    if (!server->listen(address, port))
        return fail(ErrorCode::Io, QStringLiteral("%1 port %2").arg(address.toString()).arg(port),
                    server->errorString());
    const quint16 taken = server->serverPort();
    m_http->bind(server.release());
    return taken;
}

} // namespace readyroom::health
