// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace readyroom::tests {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

/// A real gnome-keyring-daemon with its files in a temporary folder, on the session bus of this process.
class Keyring final
{
public:
    Keyring() { qDBusRegisterMetaType<Attributes>(); }
    ~Keyring() { stop(); }
    Q_DISABLE_COPY_MOVE(Keyring)

    static bool isInstalled()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty();
    }

    /// With its keychain unlocked, which is made the first time.
    bool startUnlocked() { return start(true); }
    /// As it is when nobody has logged in: the keychain is locked, if there is one.
    bool startLocked() { return start(false); }
    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
        (void)QTest::qWaitFor([] { return !isThere(); });
    }

    /// Locks the keychain. False: it is not.
    static bool lock()
    {
        const QDBusMessage alias = call("ReadAlias", {QStringLiteral("default")});
        const auto keychain = alias.arguments().value(0).value<QDBusObjectPath>();
        const QDBusMessage locked = call("Lock", {QVariant::fromValue(Paths{keychain})});
        return locked.type() == QDBusMessage::ReplyMessage;
    }
    /// Deletes an entry of ours as another program would. False: there is none, or it is locked.
    static bool deleteEntry(const QString& key)
    {
        const Attributes attributes{{QStringLiteral("server"), QStringLiteral("readyroom")},
                                    {QStringLiteral("user"), key}};
        const QDBusMessage found = call("SearchItems", {QVariant::fromValue(attributes)});
        const auto paths = qdbus_cast<Paths>(found.arguments().value(0));
        if (paths.isEmpty())
            return false;
        const QDBusMessage remove = QDBusMessage::createMethodCall(
            busName(), paths.first().path(), QStringLiteral("org.freedesktop.Secret.Item"), QStringLiteral("Delete"));
        return QDBusConnection::sessionBus().call(remove).type() == QDBusMessage::ReplyMessage;
    }

    /// All bytes of its files.
    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray all;
        const QDir folder(m_folder.filePath(QStringLiteral("data/keyrings")));
        for (const QString& name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

private:
    static QString busName() { return QStringLiteral("org.freedesktop.secrets"); }
    static bool isThere() { return QDBusConnection::sessionBus().interface()->isServiceRegistered(busName()).value(); }
    static QDBusMessage call(const char* method, const QVariantList& arguments)
    {
        QDBusMessage message =
            QDBusMessage::createMethodCall(busName(), QStringLiteral("/org/freedesktop/secrets"),
                                           QStringLiteral("org.freedesktop.Secret.Service"), QLatin1String(method));
        message.setArguments(arguments);
        return QDBusConnection::sessionBus().call(message);
    }
    bool start(bool isUnlocked)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"data", "config", "run"})
            QDir(m_folder.path()).mkdir(QLatin1String(name));
        QFile::setPermissions(m_folder.filePath(QStringLiteral("run")),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.filePath(QStringLiteral("run")));
        m_process.setProcessEnvironment(environment);
        // It tells of every prompt that it cannot show.
        m_process.setStandardErrorFile(QProcess::nullDevice());
        QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")};
        if (isUnlocked)
            arguments << QStringLiteral("--unlock");
        m_process.start(QStringLiteral("gnome-keyring-daemon"), arguments);
        if (isUnlocked)
            m_process.write("password of the keychain");
        m_process.closeWriteChannel();
        return m_process.waitForStarted() && QTest::qWaitFor([] { return isThere(); });
    }

    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace readyroom::tests
