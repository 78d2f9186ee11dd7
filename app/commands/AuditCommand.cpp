// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/AuditCommand.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/commands/CommandOutput.h"
#include "core/journal/Journal.h"
#include "core/journal/JournalVerifier.h"
#include "core/workspace/StateDirectory.h"
#include "core/workspace/Workspace.h"

namespace readyroom {

namespace {

using journal::VerifyReport;
using journal::VerifyState;

int exitCodeOf(VerifyState state)
{
    switch (state) {
    case VerifyState::Ok:
        return 0;
    case VerifyState::Tampered:
        return 1;
    case VerifyState::Truncated:
        return 2;
    case VerifyState::Unreadable:
        return 3;
    }
    return 3;
}

QString stateName(VerifyState state)
{
    switch (state) {
    case VerifyState::Ok:
        return QStringLiteral("ok");
    case VerifyState::Tampered:
        return QStringLiteral("tampered");
    case VerifyState::Truncated:
        return QStringLiteral("truncated");
    case VerifyState::Unreadable:
        return QStringLiteral("unreadable");
    }
    return QStringLiteral("unreadable");
}

QString sentenceFor(const VerifyReport& report)
{
    switch (report.state) {
    case VerifyState::Ok:
        return QCoreApplication::translate("AuditCommand", "The journal is whole: every event is as it was recorded.");
    case VerifyState::Tampered:
        return report.firstBad > 0
                   ? QCoreApplication::translate("AuditCommand",
                                                 "The journal was tampered with; the first bad row is event %1: %2.",
                                                 "%1 is a number, %2 an untranslated technical reason")
                         .arg(report.firstBad)
                         .arg(report.reason)
                   : QCoreApplication::translate("AuditCommand", "The journal was tampered with: %1.",
                                                 "%1 is an untranslated technical reason")
                         .arg(report.reason);
    case VerifyState::Truncated:
        return report.firstBad > 0
                   ? QCoreApplication::translate("AuditCommand", "Events are missing from event %1 on: %2.",
                                                 "%1 is a number, %2 an untranslated technical reason")
                         .arg(report.firstBad)
                         .arg(report.reason)
                   : QCoreApplication::translate("AuditCommand",
                                                 "Whether events are missing at the end cannot be known: %1.",
                                                 "%1 is an untranslated technical reason")
                         .arg(report.reason);
    case VerifyState::Unreadable:
        return QCoreApplication::translate("AuditCommand", "The journal cannot be read: %1.",
                                           "%1 is an untranslated technical reason")
            .arg(report.reason);
    }
    return {};
}

/// The folder of the workspace's journal; a folder that holds one itself is taken as it is.
Result<QString> journalDirectoryOf(const QString& path)
{
    if (QFileInfo::exists(QDir(path).filePath(QStringLiteral("journal.sqlite"))))
        return path;
    const Result<workspace::Workspace> opened = workspace::Workspace::open(path);
    if (!opened)
        return passOn(opened);
    return workspace::stateDirectoryPath(opened->root);
}

} // namespace

int runAuditVerify(const Invocation& invocation, QTextStream& out, QTextStream& err)
{
    const Result<QString> directory = journalDirectoryOf(invocation.path);
    if (!directory) {
        printError(err, directory.error());
        return exitCodeOf(VerifyState::Unreadable);
    }
    const QString& journalDirectory = *directory;
    const VerifyReport report = journal::verifyJournal(journalDirectory);
    if (invocation.json) {
        const QJsonObject object{
            {QStringLiteral("journal"), QDir(journalDirectory).absolutePath()},
            {QStringLiteral("state"), stateName(report.state)},
            {QStringLiteral("events"), report.events},
            {QStringLiteral("erased"), report.erased},
            {QStringLiteral("accepted"), report.accepted},
            {QStringLiteral("firstBad"), report.firstBad},
            {QStringLiteral("reason"), report.reason},
        };
        out << QJsonDocument(object).toJson(QJsonDocument::Compact) << Qt::endl;
        return exitCodeOf(report.state);
    }
    out << QCoreApplication::translate("AuditCommand", "Journal: %1").arg(QDir(journalDirectory).absolutePath())
        << Qt::endl;
    out << QCoreApplication::translate("AuditCommand", "Events: %1 (personal part erased on record: %2)")
               .arg(report.events)
               .arg(report.erased)
        << Qt::endl;
    if (report.accepted > 0)
        out << QCoreApplication::translate("AuditCommand", "Accepted by hand after its end disagreed: %1",
                                           "%1 says how many times")
                   .arg(report.accepted)
            << Qt::endl;
    out << QCoreApplication::translate("AuditCommand", "State: %1").arg(stateName(report.state)) << Qt::endl;
    // Only what is wrong goes where errors are looked for.
    (report.state == VerifyState::Ok ? out : err) << sentenceFor(report) << Qt::endl;
    return exitCodeOf(report.state);
}

int runAuditAccept(const Invocation& invocation, const Clock& clock, QTextStream& out, QTextStream& err)
{
    const Result<QString> directory = journalDirectoryOf(invocation.path);
    const Result<journal::Head> head =
        directory ? journal::Journal::acceptHead(*directory, clock) : Result<journal::Head>(passOn(directory));
    if (!head) {
        if (invocation.json)
            printJson(out, {{QStringLiteral("error"), errorToJson(head.error())}});
        if (head.error().code == ErrorCode::AlreadyExists) {
            err << QCoreApplication::translate("AuditCommand", "The journal agrees with its head file.") << Qt::endl;
            return nothingToDoExitCode;
        }
        printError(err, head.error());
        return failedExitCode;
    }
    if (invocation.json)
        printJson(out, {{QStringLiteral("journal"), QDir(*directory).absolutePath()},
                        {QStringLiteral("position"), head->position},
                        {QStringLiteral("hash"), QString::fromLatin1(head->hash.toHex())}});
    else
        out << QCoreApplication::translate("AuditCommand",
                                           "Accepted and put on record as event %1. The journal can be written again.",
                                           "%1 is a number")
                   .arg(head->position)
            << Qt::endl;
    return 0;
}

} // namespace readyroom
