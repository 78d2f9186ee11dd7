// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

#include "app/Console.h"
#include "app/Invocation.h"
#include "app/Translations.h"
#include "app/commands/AuditCommand.h"
#include "app/commands/HistoryCommand.h"
#include "app/commands/ReadinessCommand.h"
#include "app/commands/SnapshotCommand.h"
#include "app/commands/TickCommand.h"
#include "core/base/Id.h"
#include "core/base/Log.h"
#include "core/base/Redactor.h"
#include "core/secrets/KeychainStore.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Settings.h"
#include "ui/shell/ThemeMenu.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

namespace {

using namespace readyroom;

bool hasDisplay()
{
    // Set but empty means none, as for Qt.
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

ui::Theme::Choice themeChoice(const Invocation& invocation)
{
    if (invocation.theme == QLatin1String("dark"))
        return ui::Theme::Choice::Dark;
    if (invocation.theme == QLatin1String("light") || invocation.command == Command::Snapshot)
        return ui::Theme::Choice::Light;
    return ui::ThemeMenu::chosen();
}

void useTextScale(QApplication& application)
{
    QSettings store;
    ui::Theme::setTextScale(application, ui::Settings(store).textScale());
}

int runWindow(const Invocation& invocation, const ServiceGround& ground, Translations& translations)
{
    QSettings store;
    // The tray may go on without a window.
    QApplication::setQuitOnLastWindowClosed(false);
    Console console({ground, store, translations}, ui::systemTray());
    QObject::connect(&console, &Console::finished, qApp, &QApplication::quit);
    console.start(invocation.path);
    return QApplication::exec();
}

/// As asked for or, for windows, as set; else empty, for that of the system.
QString languageOf(const Result<Invocation>& invocation)
{
    if (!invocation || !invocation->language.isEmpty() || invocation->command != Command::Window)
        return invocation ? invocation->language : QString();
    QSettings store;
    return ui::Settings::code(ui::Settings(store).language());
}

int runCommand(const Invocation& invocation, const Clock& clock, QTextStream& out, QTextStream& err)
{
    switch (invocation.command) {
    case Command::Readiness:
        return runReadiness(invocation, out, err);
    case Command::History:
        return runHistory(invocation, clock, out, err);
    case Command::Tick:
        return runTick(invocation, clock, out, err);
    case Command::AuditVerify:
        return runAuditVerify(invocation, out, err);
    case Command::AuditAccept:
        return runAuditAccept(invocation, clock, out, err);
    case Command::Version:
        out << QCoreApplication::applicationName() << ' ' << QCoreApplication::applicationVersion() << Qt::endl;
        return 0;
    default:
        out << usageText() << Qt::endl;
        return 0;
    }
}

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int index = 1; index < argc; ++index)
        arguments << QString::fromLocal8Bit(argv[index]);
    return arguments;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("readyroom"));
    QCoreApplication::setApplicationVersion(QStringLiteral(READYROOM_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("readyroom"));
    // By this name a Wayland desktop finds the program's icon.
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.readyroom.Readyroom"));
    QTextStream out(stdout);
    QTextStream err(stderr);
    const Result<Invocation> invocation = Invocation::parse(argumentsOf(argc, argv));
    const bool isWindowed =
        invocation && (invocation->command == Command::Window || invocation->command == Command::Snapshot);
    const bool isSnapshot = invocation && invocation->command == Command::Snapshot;
    if (isSnapshot) {
        // Pictures need no display, and are to be the same with one.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_SCALE_FACTOR", QByteArray::number(invocation->scale));
    }

    std::unique_ptr<QCoreApplication> application;
    if (isWindowed && hasDisplay())
        application = std::make_unique<QApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);
    Translations translations;
    translations.load(languageOf(invocation));
    if (!invocation) {
        err << QCoreApplication::translate("Usage", "Not understood: %1 (%2)")
                   .arg(invocation.error().subject, invocation.error().detail)
            << "\n\n"
            << usageText() << Qt::endl;
        return usageExitCode;
    }
    if (isWindowed && !hasDisplay()) {
        err << QCoreApplication::translate(
                   "Usage", "There is no display to open a window on. Without one: readyroom readiness PATH, "
                            "or readyroom snapshot WORKSPACE --out DIR.")
            << Qt::endl;
        return usageExitCode;
    }

    const SystemClock clock;
    Redactor redactor;
    const QString logs = QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
                             .filePath(QStringLiteral("readyroom/logs"));
    (void)startLogging({logs, invocation->logLevel, false, 30}, redactor);
    const CorrelationScope correlation(makeSortableId(clock));
    int exitCode = 0;
    if (auto* gui = qobject_cast<QApplication*>(application.get())) {
        ui::Theme::apply(*gui, themeChoice(*invocation));
        if (!isSnapshot)
            useTextScale(*gui);
        QApplication::setWindowIcon(ui::Icons::application());
        secrets::KeychainStore keychain;
        const ServiceGround ground{clock, keychain, redactor};
        exitCode = isSnapshot ? runSnapshot(*invocation, ground, *gui, out, err)
                              : runWindow(*invocation, ground, translations);
    } else {
        exitCode = runCommand(*invocation, clock, out, err);
    }
    stopLogging();
    return exitCode;
}
