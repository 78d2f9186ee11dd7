// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/TickCommand.h"

#include <QCoreApplication>
#include <QDir>

#include "app/OpenedWorkspace.h"
#include "app/commands/CommandOutput.h"
#include "core/git/CommitPaths.h"
#include "core/journal/Journal.h"
#include "core/workspace/FileReader.h"
#include "core/workspace/SafeFileWriter.h"
#include "readiness/PlanReader.h"
#include "readiness/PlanWriter.h"

namespace readyroom {

namespace {

using readiness::ItemId;
using readiness::MarkCommand;
using readiness::MarkOutcome;
using readiness::Plan;
using readiness::PlanItem;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TickCommand)
};

Result<ItemId> findItem(const Plan& plan, const QString& name)
{
    constexpr qsizetype shortestStart = 4;
    std::vector<const PlanItem*> matches;
    for (const PlanItem& item : plan.items) {
        if (item.id.toString() == name)
            return item.id;
        const bool startsSo = name.size() >= shortestStart && item.id.toString().startsWith(name, Qt::CaseInsensitive);
        if (startsSo || (!item.key.isEmpty() && item.key.compare(name, Qt::CaseInsensitive) == 0))
            matches.push_back(&item);
    }
    if (matches.empty())
        return fail(ErrorCode::NotFound, name, QStringLiteral("no such item in %1").arg(plan.file));
    if (matches.size() > 1)
        return fail(ErrorCode::InvalidArgument, name, QStringLiteral("%1 items begin so").arg(matches.size()));
    return matches.front()->id;
}

Result<MarkOutcome> mark(const Invocation& invocation, const OpenedWorkspace& opened, const Clock& clock)
{
    const QString& file = opened.workspace.openedFile;
    if (file.isEmpty())
        return fail(ErrorCode::InvalidArgument, invocation.path, QStringLiteral("name the plan's file, not a folder"));
    const Result<workspace::FileContent> content = workspace::readFile(QDir(opened.workspace.root).filePath(file));
    if (!content)
        return passOn(content);
    Result<Plan> plan = readiness::readPlan(file, content->bytes);
    if (!plan)
        return passOn(plan);
    const Result<ItemId> item = findItem(*plan, invocation.item);
    if (!item)
        return passOn(item);
    const Result<std::unique_ptr<journal::Journal>> journal = journal::Journal::open(opened.stateDirectory, clock);
    if (!journal)
        return passOn(journal);
    workspace::SafeFileWriter writer(opened.workspace.root, **journal, clock);
    readiness::PlanWriter plans(opened.workspace.root, **journal, writer, clock, opened.actor);
    const MarkCommand command = invocation.undo     ? MarkCommand::Undo
                                : invocation.untick ? MarkCommand::Untick
                                                    : MarkCommand::Tick;
    return plans.mark(std::make_shared<const Plan>(std::move(*plan)), *item, command);
}

QString sentenceOf(const MarkOutcome& outcome, const PlanItem& item)
{
    const QString place = QStringLiteral("%1:%2").arg(outcome.plan->file).arg(item.line);
    if (outcome.before == outcome.after)
        return (outcome.after == ' ' ? Words::tr("Not ticked as before: %1 (%2)", "a task; file and line")
                                     : Words::tr("Ticked as before: %1 (%2)", "a task; file and line"))
            .arg(item.title, place);
    return (outcome.after == ' ' ? Words::tr("Unticked: %1 (%2)", "a task; file and line")
                                 : Words::tr("Ticked: %1 (%2)", "a task; file and line"))
        .arg(item.title, place);
}

Result<QString> commit(const Invocation& invocation, const OpenedWorkspace& opened, const QString& sentence)
{
    git::CommitRequest request;
    request.repository = opened.workspace.root;
    request.paths = {QDir(opened.workspace.root).filePath(opened.workspace.openedFile)};
    request.message = invocation.commitMessage->isEmpty() ? sentence : *invocation.commitMessage;
    const Result<git::CommitId> id = git::commitPathsNow(request);
    if (!id)
        return passOn(id);
    return id->toString();
}

} // namespace

int runTick(const Invocation& invocation, const Clock& clock, QTextStream& out, QTextStream& err)
{
    const Result<OpenedWorkspace> opened = openWorkspace(invocation.path);
    const Result<MarkOutcome> outcome = opened ? mark(invocation, *opened, clock) : Result<MarkOutcome>(passOn(opened));
    if (!outcome) {
        if (invocation.json)
            printJson(out, {{QStringLiteral("error"), errorToJson(outcome.error())}});
        if (outcome.error().code == ErrorCode::NothingToUndo) {
            err << Words::tr("There is no mark to take back.") << Qt::endl;
            return nothingToDoExitCode;
        }
        printError(err, outcome.error());
        return failedExitCode;
    }
    const PlanItem* item = outcome->plan->find(outcome->item);
    const QString sentence = sentenceOf(*outcome, *item);
    QJsonObject report{
        {QStringLiteral("file"), outcome->plan->file},
        {QStringLiteral("id"), outcome->item.toString()},
        {QStringLiteral("title"), item->title},
        {QStringLiteral("line"), item->line},
        {QStringLiteral("before"), QString(QLatin1Char(outcome->before))},
        {QStringLiteral("after"), QString(QLatin1Char(outcome->after))},
    };
    if (!invocation.json)
        out << sentence << Qt::endl;
    int exitCode = 0;
    if (invocation.commitMessage) {
        const Result<QString> committed = commit(invocation, *opened, sentence);
        if (committed) {
            report.insert(QStringLiteral("commit"), *committed);
            if (!invocation.json)
                out << Words::tr("Committed: %1", "%1 is a commit's id").arg(*committed) << Qt::endl;
        } else {
            printError(err, committed.error());
            exitCode = failedExitCode;
        }
    }
    if (invocation.json)
        printJson(out, report);
    return exitCode;
}

} // namespace readyroom
