// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QUdpSocket>

namespace readyroom::tests {

/// A name server on the loopback interface that answers each question with the bytes a script gives for it, by UDP and
/// TCP on one port, on a thread of its own.
class ScriptedNameServer final
{
public:
    /// Called on the server's thread with the question; empty: no answer.
    using Script = std::function<QByteArray(const QByteArray& question, bool isTcp)>;

    explicit ScriptedNameServer(Script script)
        : m_script(std::move(script))
        , m_context(std::make_unique<QObject>())
    {
        m_context->moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            m_context.get(), [this] { listen(); }, Qt::BlockingQueuedConnection);
    }
    ~ScriptedNameServer()
    {
        QMetaObject::invokeMethod(
            m_context.get(),
            [this] {
                m_udp.clear();
                m_tcp.reset();
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(ScriptedNameServer)

    [[nodiscard]] QString address(const char* scheme = "udp") const
    {
        return QStringLiteral("%1://127.0.0.1:%2").arg(QString::fromLatin1(scheme)).arg(m_port);
    }
    [[nodiscard]] int questions() const { return m_questions; }

    /// The start of an answer to `question`: its number, flags, and the question itself.
    [[nodiscard]] static QByteArray header(const QByteArray& question, quint16 flags, int answers)
    {
        QByteArray bytes = question.left(2) + number(flags) + number(1) + number(static_cast<quint16>(answers));
        bytes += QByteArray(4, '\0');
        return bytes + question.mid(12);
    }
    /// A record of the name that was asked for.
    [[nodiscard]] static QByteArray record(quint16 type, quint32 lifetime, const QByteArray& data)
    {
        return QByteArray("\xc0\x0c", 2) + number(type) + number(1) + number(static_cast<quint16>(lifetime >> 16)) +
               number(static_cast<quint16>(lifetime & 0xffff)) + number(static_cast<quint16>(data.size())) + data;
    }
    /// "a.bc" as its labels.
    [[nodiscard]] static QByteArray name(const QByteArray& text)
    {
        QByteArray bytes;
        for (const QByteArray& label : text.split('.'))
            bytes += static_cast<char>(label.size()) + label;
        return bytes + '\0';
    }
    [[nodiscard]] static QByteArray number(quint16 value)
    {
        return QByteArray(1, static_cast<char>(value >> 8)) + static_cast<char>(value & 0xff);
    }

private:
    void listen()
    {
        m_tcp = std::make_unique<QTcpServer>();
        (void)m_tcp->listen(QHostAddress::LocalHost);
        m_port = m_tcp->serverPort();
        // A name of this machine may stand for either.
        for (const auto address : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6})
            listenByUdp(QHostAddress(address));
        QObject::connect(m_tcp.get(), &QTcpServer::newConnection, m_context.get(), [this] {
            QTcpSocket* socket = m_tcp->nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, m_context.get(), [this, socket] {
                const QByteArray bytes = socket->readAll();
                ++m_questions;
                const QByteArray answer = m_script(bytes.mid(2), true);
                if (!answer.isEmpty())
                    socket->write(number(static_cast<quint16>(answer.size())) + answer);
            });
        });
    }

    void listenByUdp(const QHostAddress& address)
    {
        m_udp.push_back(std::make_unique<QUdpSocket>());
        QUdpSocket* udp = m_udp.back().get();
        (void)udp->bind(address, m_tcp->serverPort());
        QObject::connect(udp, &QUdpSocket::readyRead, m_context.get(), [this, udp] {
            while (udp->hasPendingDatagrams()) {
                QByteArray question(udp->pendingDatagramSize(), '\0');
                QHostAddress sender;
                quint16 port = 0;
                udp->readDatagram(question.data(), question.size(), &sender, &port);
                ++m_questions;
                if (const QByteArray answer = m_script(question, false); !answer.isEmpty())
                    udp->writeDatagram(answer, sender, port);
            }
        });
    }

    Script m_script;
    QThread m_thread;
    std::unique_ptr<QObject> m_context;
    std::vector<std::unique_ptr<QUdpSocket>> m_udp;
    std::unique_ptr<QTcpServer> m_tcp;
    std::atomic<int> m_port = 0;
    std::atomic<int> m_questions = 0;
};

} // namespace readyroom::tests
