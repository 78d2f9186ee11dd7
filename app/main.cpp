// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>

#include "app/Invocation.h"
#include "app/WindowSession.h"
#include "app/commands/AuditCommand.h"
#include "app/commands/HistoryCommand.h"
#include "app/commands/ReadinessCommand.h"
#include "app/commands/SnapshotCommand.h"
#include "app/commands/TickCommand.h"
#include "core/base/Id.h"
#include "core/base/Log.h"
#include "core/base/Redactor.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

namespace {

using namespace readyroom;

/// Translators that the application uses while they live.
struct Translations
{
    QTranslator qt;
    QTranslator own;

    void load(const QString& language)
    {
        const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
        QLocale::setDefault(locale);
        const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
        if (qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), qtFolder))
            QCoreApplication::installTranslator(&qt);
        // English has its catalogue, too: without one a count would read "2 task(s)".
        const QString folder = QStringLiteral(":/i18n");
        if (own.load(locale, QStringLiteral("readyroom"), QStringLiteral("_"), folder) ||
            own.load(QStringLiteral("readyroom_en"), folder))
            QCoreApplication::installTranslator(&own);
    }
};

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
    return ui::MainWindow::chosenTheme();
}

int runWindow(const Invocation& invocation, const Clock& clock)
{
    WindowSession session(clock, WindowSession::Remember::Everything);
    session.window().show();
    if (!invocation.path.isEmpty())
        session.open(invocation.path);
    return QApplication::exec();
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
    translations.load(invocation ? invocation->language : QString());
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
    const Redactor redactor;
    const QString logs = QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
                             .filePath(QStringLiteral("readyroom/logs"));
    (void)startLogging({logs, invocation->logLevel, false, 30}, redactor);
    const CorrelationScope correlation(makeSortableId(clock));
    int exitCode = 0;
    if (auto* gui = qobject_cast<QApplication*>(application.get())) {
        ui::Theme::apply(*gui, themeChoice(*invocation));
        QApplication::setWindowIcon(ui::Icons::application());
        exitCode = isSnapshot ? runSnapshot(*invocation, clock, *gui, out, err) : runWindow(*invocation, clock);
    } else {
        exitCode = runCommand(*invocation, clock, out, err);
    }
    stopLogging();
    return exitCode;
}
