// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace readyroom::tests {

/// A server as distributions ship it, on a port of the loopback interface, with a folder of its own. Lives as long as
/// this object.
class RealServer final
{
public:
    static constexpr int patience = 20'000; ///< milliseconds

    /// Where a program is, also one that only administrators have in their path; empty: it is not installed.
    [[nodiscard]] static QString find(const QString& name)
    {
        const QString found = QStandardPaths::findExecutable(name);
        return found.isEmpty() ? QStandardPaths::findExecutable(
                                     name, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")})
                               : found;
    }
    /// Nobody listens on it.
    [[nodiscard]] static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }

    RealServer()
    {
        // Some servers become another user before they read their files.
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        m_process.setProcessChannelMode(QProcess::MergedChannels);
    }
    ~RealServer() { stop(); }
    Q_DISABLE_COPY_MOVE(RealServer)

    /// A path in the server's folder.
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    /// Writes a file there, readable for everybody, and answers its path.
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        file.setPermissions(QFile::Permissions(0x6644));
        return file.fileName();
    }
    QString copy(const QString& file, const QString& name) const
    {
        QFile source(file);
        return write(name, source.open(QFile::ReadOnly) ? source.readAll() : QByteArray());
    }

    /// Starts the program with what `arguments` gives for a port, and waits until something accepts connections there;
    /// where another program was faster in taking the port, once more with another one.
    /// @param ready words by which the program says that it is; for one that is upset by a connection without a request
    [[nodiscard]] bool start(const QString& program, const std::function<QStringList(quint16 port)>& arguments,
                             const QByteArray& ready = {})
    {
        for (int attempt = 0; attempt < 3; ++attempt) {
            m_port = freePort();
            m_process.start(find(program), arguments(m_port));
            if (m_process.waitForStarted(patience) && (ready.isEmpty() ? waitForPort() : waitForWords(ready)))
                return true;
            stop();
            qWarning().noquote() << program << "did not start:" << log();
        }
        return false;
    }
    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        if (!m_process.waitForFinished(patience)) {
            m_process.kill();
            m_process.waitForFinished(patience);
        }
    }

    [[nodiscard]] quint16 port() const { return m_port; }
    /// What it wrote so far.
    [[nodiscard]] QByteArray log()
    {
        m_log += m_process.readAll();
        return m_log;
    }

private:
    [[nodiscard]] bool waitForWords(const QByteArray& words)
    {
        while (!log().contains(words)) {
            if (!m_process.waitForReadyRead(patience))
                return false;
        }
        return true;
    }
    [[nodiscard]] bool waitForPort()
    {
        for (const QDeadlineTimer deadline(patience); !deadline.hasExpired();) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_port);
            if (socket.waitForConnected(patience))
                return true;
            // Until the next try, unless there is nothing to wait for any more.
            if (m_process.waitForFinished(20))
                return false;
        }
        return false;
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_log;
    quint16 m_port = 0;
};

} // namespace readyroom::tests

/// Skips the running test with a message where a program is not installed.
#define SKIP_WITHOUT_PROGRAM(name)                                                                                     \
    do {                                                                                                               \
        if (readyroom::tests::RealServer::find(QStringLiteral(name)).isEmpty())                                        \
            QSKIP("the program '" name "' is not installed");                                                          \
    } while (false)
