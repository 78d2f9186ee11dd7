// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace readyroom::tests {

constexpr const char* privateBusFlag = "READYROOM_PRIVATE_BUS";

/// Is this process on a bus of its own, where nothing is started on demand?
inline bool isOnPrivateBus()
{
    return qEnvironmentVariableIsSet(privateBusFlag);
}

/// Starts this program once more inside a D-Bus session of its own, which ends with it: GLib ends a process whose
/// session bus goes first. Returns in that session, or where there is no dbus-run-session.
/// @param policy more rules for the bus, as XML
inline void enterPrivateBus(char** arguments, const char* policy = "")
{
    if (isOnPrivateBus()) {
        QFile::remove(qEnvironmentVariable(privateBusFlag));
        return;
    }
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-run-session"));
    if (program.isEmpty())
        return;
    const QString configuration = QDir::temp().filePath(QStringLiteral("readyroom-bus-%1.conf").arg(::getpid()));
    QFile file(configuration);
    if (!file.open(QIODevice::WriteOnly))
        return;
    // Without folders of services, so that no daemon of the machine is started on demand.
    file.write(
        "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
        "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">"
        "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
        "<policy context=\"default\"><allow send_destination=\"*\"/><allow receive_sender=\"*\"/><allow own=\"*\"/>");
    file.write(policy);
    file.write("</policy></busconfig>");
    file.close();
    qputenv(privateBusFlag, QFile::encodeName(configuration));
    const QByteArray path = QFile::encodeName(program);
    QByteArray option = "--config-file=" + QFile::encodeName(configuration);
    QByteArray separator("--");
    QByteArray name = path;
    std::vector<char*> command{name.data(), option.data(), separator.data()};
    for (char** argument = arguments; *argument; ++argument)
        command.push_back(*argument);
    command.push_back(nullptr);
    ::execv(path.constData(), command.data());
    qunsetenv(privateBusFlag);
}

} // namespace readyroom::tests
