// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QThread>
#include <QTimer>

namespace readyroom::tests {

/// A server on the loopback interface that greets and answers each line with what a script gives for it, on a thread of
/// its own; over TLS from the start, or from when the script says so.
class LineServer final
{
public:
    struct Answer
    {
        QByteArray bytes;
        bool closes = false;
        bool resets = false;   ///< breaks off without a proper end
        bool encrypts = false; ///< TLS begins behind these bytes
    };
    using Script = std::function<Answer(const QByteArray& line)>;

    struct Options
    {
        Answer greeting;
        Script script;
        bool encrypts = false; ///< from the first byte
        QString certificate;   ///< PEM files
        QString key;
        QString clientAuthority;  ///< asks for a certificate below this one; empty: for none
        int dripMilliseconds = 0; ///< between two bytes of the greeting, over and over; 0: all at once
        QHostAddress address = QHostAddress::LocalHost;
    };

    explicit LineServer(Options options)
        : m_options(std::move(options))
        , m_context(std::make_unique<QObject>())
    {
        m_context->moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            m_context.get(), [this] { listen(); }, Qt::BlockingQueuedConnection);
    }
    ~LineServer()
    {
        QMetaObject::invokeMethod(
            m_context.get(), [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(LineServer)

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    class Server final : public QTcpServer
    {
    public:
        std::function<void(qintptr)> take;

    protected:
        void incomingConnection(qintptr descriptor) override { take(descriptor); }
    };

    void listen()
    {
        m_server = std::make_unique<Server>();
        m_server->take = [this](qintptr descriptor) { take(descriptor); };
        if (m_server->listen(m_options.address))
            m_port = m_server->serverPort();
    }

    [[nodiscard]] QSslConfiguration configuration() const
    {
        QSslConfiguration made;
        made.setLocalCertificateChain(QSslCertificate::fromPath(m_options.certificate));
        QFile file(m_options.key);
        if (file.open(QFile::ReadOnly))
            made.setPrivateKey(QSslKey(file.readAll(), QSsl::Ec));
        if (!m_options.clientAuthority.isEmpty()) {
            made.setCaCertificates(QSslCertificate::fromPath(m_options.clientAuthority));
            made.setPeerVerifyMode(QSslSocket::VerifyPeer);
        }
        return made;
    }

    void take(qintptr descriptor)
    {
        ++m_connections;
        auto* socket = new QSslSocket(m_server.get());
        socket->setSocketDescriptor(descriptor);
        QObject::connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QSslSocket::readyRead, m_context.get(), [this, socket] {
            while (socket->canReadLine()) {
                const QByteArray line = socket->readLine();
                if (m_options.script)
                    answer(*socket, m_options.script(line));
            }
        });
        if (m_options.encrypts) {
            socket->setSslConfiguration(configuration());
            QObject::connect(socket, &QSslSocket::encrypted, m_context.get(),
                             [this, socket] { answer(*socket, m_options.greeting); });
            socket->startServerEncryption();
        } else if (m_options.dripMilliseconds > 0) {
            drip(*socket);
        } else {
            answer(*socket, m_options.greeting);
        }
    }

    void answer(QSslSocket& socket, const Answer& answer)
    {
        socket.write(answer.bytes);
        if (answer.encrypts) {
            socket.flush();
            socket.setSslConfiguration(configuration());
            socket.startServerEncryption();
        } else if (answer.resets) {
            socket.abort();
        } else if (answer.closes) {
            socket.disconnectFromHost();
        }
    }

    void drip(QSslSocket& socket)
    {
        auto* timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [this, &socket, sent = qsizetype{0}]() mutable {
            const QByteArray& bytes = m_options.greeting.bytes;
            socket.write(bytes.mid(sent++ % bytes.size(), 1));
        });
        timer->start(std::chrono::milliseconds(m_options.dripMilliseconds));
    }

    const Options m_options;
    QThread m_thread;
    std::unique_ptr<QObject> m_context;
    std::unique_ptr<Server> m_server;
    std::atomic<int> m_port = 0;
    std::atomic<int> m_connections = 0;
};

} // namespace readyroom::tests
