// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/HistoryCommand.h"

#include <vector>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTimeZone>

#include "app/commands/CommandOutput.h"
#include "core/base/ZonedTime.h"
#include "core/journal/Journal.h"
#include "core/vocabulary/PlanEvents.h"
#include "core/workspace/Discovery.h"
#include "core/workspace/FileReader.h"
#include "core/workspace/StateDirectory.h"
#include "core/workspace/Workspace.h"
#include "readiness/HistoryJson.h"
#include "readiness/HistoryModel.h"
#include "readiness/PlanHistoryReader.h"
#include "readiness/PlanReader.h"
#include "ui/readiness/HistoryText.h"
#include "ui/readiness/PlanText.h"
#include "ui/widgets/AgeText.h"

namespace readyroom {

namespace {

using readiness::HistoryPtr;
using readiness::HistoryRow;
using ui::HistoryText;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HistoryCommand)
};

struct Report
{
    workspace::Workspace workspace;
    std::vector<HistoryPtr> histories;
    std::vector<Error> errors;
};

/// The journal of the workspace; null where there is none yet, for reading makes none.
std::unique_ptr<journal::Journal> openJournal(const QString& root, const Clock& clock, Report& report)
{
    const Result<QString> directory = workspace::stateDirectoryPath(root);
    if (!directory || !QFileInfo::exists(QDir(*directory).filePath(QStringLiteral("journal.sqlite"))))
        return nullptr;
    Result<std::unique_ptr<journal::Journal>> journal = journal::Journal::open(*directory, clock);
    if (journal)
        return std::move(*journal);
    report.errors.push_back(journal.error());
    return nullptr;
}

Result<QStringList> filesOf(const workspace::Workspace& workspace)
{
    if (!workspace.openedFile.isEmpty())
        return QStringList{workspace.openedFile};
    const Result<workspace::DiscoveredFiles> found =
        workspace::discoverMarkdown(workspace.root, workspace.configuration, {});
    if (!found)
        return passOn(found);
    return found->files;
}

Result<Report> makeReport(const QString& path, const Clock& clock)
{
    Result<workspace::Workspace> opened = workspace::Workspace::open(path);
    if (!opened)
        return passOn(opened);
    Report report{std::move(*opened), {}, {}};
    const QString& root = report.workspace.root;
    const Result<QStringList> files = filesOf(report.workspace);
    if (!files)
        return passOn(files);
    const std::unique_ptr<journal::Journal> journal = openJournal(root, clock, report);
    readiness::PlanHistoryReader reader(root, {}, clock);
    for (const QString& file : *files) {
        const Result<workspace::FileContent> content = workspace::readFile(QDir(root).filePath(file));
        const Result<readiness::Plan> plan =
            content ? readiness::readPlan(file, content->bytes) : Result<readiness::Plan>(passOn(content));
        if (!plan) {
            report.errors.push_back(plan.error());
            continue;
        }
        if (report.workspace.openedFile.isEmpty() && !readiness::isPlan(*plan))
            continue;
        const auto events = journal ? journal->readStream(planStream(file))
                                    : Result<std::vector<journal::Event>>(std::vector<journal::Event>());
        if (!events)
            report.errors.push_back(events.error());
        const Result<HistoryPtr> history =
            reader.read(*plan, events.value_or(std::vector<journal::Event>()), {}, CancelFlag());
        if (history)
            report.histories.push_back(*history);
        else
            report.errors.push_back(history.error());
    }
    return report;
}

void printRows(QTextStream& out, const std::vector<HistoryRow>& rows)
{
    for (const HistoryRow& row : rows) {
        const bool isHeading = row.kind == HistoryRow::Kind::Day || row.kind == HistoryRow::Kind::Group;
        out << (isHeading ? "  " : "    ") << HistoryText::row(row);
        if (row.score)
            out << "  [" << ui::PlanText::score(row.score) << ']';
        if (const QString source = HistoryText::source(row); !source.isEmpty())
            out << "  (" << source << ')';
        out << '\n';
    }
}

void printHistory(QTextStream& out, const readiness::PlanHistory& history, std::optional<TimePoint> begin)
{
    out << history.file << '\n';
    if (begin) {
        const readiness::ChangeSince since = readiness::changeSince(history, *begin);
        out << "  "
            << Words::tr("Since %1: %2", "a moment; what changed")
                   .arg(ui::AgeText::absolute(*begin), HistoryText::totals(since))
            << '\n';
        printRows(out, readiness::rowsOf(since));
    } else {
        printRows(out, readiness::rowsOf(history, QTimeZone::systemTimeZone()));
    }
    if (const QString gaps = HistoryText::gaps(history); !gaps.isEmpty())
        out << "  " << gaps << '\n';
    out << '\n';
}

QJsonObject reportToJson(const Report& report, std::optional<TimePoint> begin)
{
    QJsonArray plans;
    for (const HistoryPtr& history : report.histories)
        plans.append(readiness::historyToJson(*history, begin, &HistoryText::change));
    QJsonArray errors;
    for (const Error& error : report.errors)
        errors.append(errorToJson(error));
    return {
        {QStringLiteral("workspace"),
         QJsonObject{{QStringLiteral("root"), report.workspace.root}, {QStringLiteral("name"), report.workspace.name}}},
        {QStringLiteral("plans"), plans},
        {QStringLiteral("errors"), errors},
    };
}

} // namespace

int runHistory(const Invocation& invocation, const Clock& clock, QTextStream& out, QTextStream& err)
{
    std::optional<TimePoint> begin;
    if (invocation.since.isValid()) {
        if (const auto day = toUtc(invocation.since, QTime(0, 0), QTimeZone::systemTimeZone()))
            begin = day->utc;
    }
    const Result<Report> report = makeReport(invocation.path, clock);
    if (!report)
        return failList(QStringLiteral("plans"), report.error(), invocation.json, out, err);
    if (invocation.json)
        printJson(out, reportToJson(*report, begin));
    else
        for (const HistoryPtr& history : report->histories)
            printHistory(out, *history, begin);
    if (!invocation.json && report->histories.empty() && report->errors.empty())
        out << Words::tr("No plan was found here.") << '\n';
    out.flush();
    for (const Error& error : report->errors)
        printError(err, error);
    return report->histories.empty() && !report->errors.empty() ? failedExitCode : 0;
}

} // namespace readyroom
