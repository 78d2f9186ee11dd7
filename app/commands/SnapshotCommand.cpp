// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SnapshotCommand.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTimer>

#include "app/WindowSession.h"
#include "app/commands/CommandOutput.h"
#include "ui/shell/MainWindow.h"

namespace readyroom {

namespace {

Result<QStringList> renderTabs(ui::MainWindow& window, const QString& folder)
{
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::PermissionDenied, folder, QStringLiteral("the folder cannot be made"));
    QStringList files;
    for (int number = 0; number < window.pageCount(); ++number) {
        window.showPage(number);
        const QString name = QStringLiteral("%1-%2.png").arg(number + 1).arg(window.pageName(number));
        const QString file = QDir(folder).filePath(name);
        if (!window.grab().save(file, "PNG"))
            return fail(ErrorCode::Io, file, QStringLiteral("the picture cannot be written"));
        files << file;
    }
    return files;
}

} // namespace

int runSnapshot(const Invocation& invocation, const ServiceGround& ground, QApplication& application, QTextStream& out,
                QTextStream& err)
{
    WindowSession session(ground, WindowSession::Remember::Nothing);
    ui::MainWindow& window = session.window();
    window.resize(invocation.size);
    window.show();
    int exitCode = failedExitCode;
    const auto finish = [&](const Result<QStringList>& files) {
        if (files) {
            if (window.size() != invocation.size)
                err << QCoreApplication::translate(
                           "SnapshotCommand", "The window is never smaller than %1x%2; the pictures are that large.",
                           "%1 and %2 are lengths in points")
                           .arg(window.width())
                           .arg(window.height())
                    << Qt::endl;
            for (const QString& file : *files)
                out << file << Qt::endl;
            exitCode = 0;
        } else {
            printError(err, files.error());
        }
        application.quit();
    };
    QObject::connect(&session, &WindowSession::settled, &application, [&] {
        // What was read is in the models; the views lay it out with the next events.
        QTimer::singleShot(0, &application, [&] { finish(renderTabs(window, invocation.out)); });
    });
    QObject::connect(&session, &WindowSession::failed, &application,
                     [&](const Error& error) { finish(passOn(Result<Done>(tl::unexpected(error)))); });
    session.open(invocation.path);
    application.exec();
    return exitCode;
}

} // namespace readyroom
