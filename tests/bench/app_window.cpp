// SPDX-License-Identifier: GPL-3.0-or-later
// Readyroom's own window, made as the program makes it; says when it can be used and, with a folder to open, when all
// plans are read and how much memory it needs then.
#include <cstdio>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTimer>

#include "app/WindowSession.h"
#include "bench/FirstPaint.h"
#include "core/base/Log.h"
#include "core/base/Redactor.h"
#include "core/secrets/KeychainStore.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ThemeMenu.h"
#include "ui/widgets/Theme.h"

using namespace readyroom;

namespace {

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("readyroom"));
    QCoreApplication::setOrganizationName(QStringLiteral("readyroom"));
    QApplication application(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const SystemClock clock;
    Redactor redactor;
    secrets::KeychainStore keychain;
    const QString logs = QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
                             .filePath(QStringLiteral("readyroom/logs"));
    (void)startLogging({logs, QStringLiteral("info"), false, 30}, redactor);
    ui::Theme::apply(application, ui::ThemeMenu::chosen());
    const auto say = [](const QByteArray& line) {
        std::puts(line.constData());
        std::fflush(stdout);
    };
    {
        WindowSession session({clock, keychain, redactor}, WindowSession::Remember::Everything);
        const bench::FirstPaint painted([&] {
            say("usable");
            if (folder.isEmpty())
                QApplication::quit();
        });
        QObject::connect(&session, &WindowSession::settled, &application, [&] {
            // What was read is in the models; the views lay it out and paint it with the next events.
            QTimer::singleShot(0, &application, [&] {
                say("settled");
                say("resident " + QByteArray::number(residentMegabytes()));
                QApplication::quit();
            });
        });
        session.window().show();
        if (!folder.isEmpty())
            session.open(folder);
        QApplication::exec();
    }
    stopLogging();
    return 0;
}
