// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ReadinessCommand.h"

#include <vector>

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

#include "app/commands/CommandOutput.h"
#include "core/workspace/Discovery.h"
#include "core/workspace/FileReader.h"
#include "core/workspace/Workspace.h"
#include "readiness/PlanJson.h"
#include "readiness/PlanReader.h"
#include "readiness/Score.h"
#include "ui/readiness/FindingText.h"
#include "ui/readiness/PlanText.h"

namespace readyroom {

namespace {

using readiness::Plan;
using ui::PlanText;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReadinessCommand)
};

/// What was found at the path.
struct Report
{
    workspace::Workspace workspace;
    std::vector<Plan> plans;
    std::vector<Error> errors;
    bool truncated = false;
};

void readInto(Report& report, const QString& file, bool isNamed)
{
    const Result<workspace::FileContent> content = workspace::readFile(QDir(report.workspace.root).filePath(file));
    if (!content) {
        report.errors.push_back(content.error());
        return;
    }
    Result<Plan> plan = readiness::readPlan(file, content->bytes);
    if (!plan)
        report.errors.push_back(plan.error());
    else if (isNamed || readiness::isPlan(*plan))
        report.plans.push_back(std::move(*plan));
}

Result<Report> makeReport(const QString& path)
{
    Result<workspace::Workspace> opened = workspace::Workspace::open(path);
    if (!opened)
        return passOn(opened);
    Report report{std::move(*opened), {}, {}, false};
    if (report.workspace.configurationError)
        report.errors.push_back(*report.workspace.configurationError);
    if (!report.workspace.openedFile.isEmpty()) {
        readInto(report, report.workspace.openedFile, true);
        return report;
    }
    const Result<workspace::DiscoveredFiles> found =
        workspace::discoverMarkdown(report.workspace.root, report.workspace.configuration, {});
    if (!found)
        return passOn(found);
    report.truncated = found->truncated;
    for (const QString& file : found->files)
        readInto(report, file, false);
    return report;
}

void printPlan(QTextStream& out, const Plan& plan)
{
    const readiness::Score score = readiness::scoreOf(plan);
    out << plan.title << "  (" << plan.file << ")\n";
    out << "  " << PlanText::answer(score) << '\n';
    const QString value = PlanText::score(score.value);
    out << "  "
        << (plan.declared.score ? Words::tr("Score: %1 (declared: %2)").arg(value, PlanText::score(plan.declared.score))
                                : Words::tr("Score: %1").arg(value))
        << '\n';
    if (plan.encodingRepair)
        out << "  "
            << Words::tr("Misread characters are shown repaired (%1); the file is as it was.")
                   .arg(PlanText::codec(plan.encodingRepair->codec))
            << '\n';
    for (const readiness::PillarScore& pillar : readiness::pillarScoresOf(plan))
        out << "    " << PlanText::score(pillar.score.value).rightJustified(5) << "  " << pillar.pillar << "  "
            << PlanText::doneOf(pillar.score.done, pillar.score.tasks) << '\n';
    if (!plan.findings.empty())
        out << "  " << Words::tr("%n finding(s):", nullptr, static_cast<int>(plan.findings.size())) << '\n';
    for (const readiness::Finding& finding : plan.findings) {
        out << "    " << ui::FindingText::sentence(finding);
        if (!finding.lines.empty())
            out << "  [" << PlanText::lines(finding.lines) << ']';
        out << '\n';
    }
    out << '\n';
}

QJsonObject reportToJson(const Report& report)
{
    QJsonArray plans;
    for (const Plan& plan : report.plans)
        plans.append(readiness::planToJson(plan, &ui::FindingText::sentence));
    QJsonArray errors;
    for (const Error& error : report.errors)
        errors.append(errorToJson(error));
    return {
        {QStringLiteral("workspace"), QJsonObject{{QStringLiteral("root"), report.workspace.root},
                                                  {QStringLiteral("name"), report.workspace.name},
                                                  {QStringLiteral("service"), report.workspace.service.name}}},
        {QStringLiteral("plans"), plans},
        {QStringLiteral("errors"), errors},
        {QStringLiteral("truncated"), report.truncated},
    };
}

} // namespace

int runReadiness(const Invocation& invocation, QTextStream& out, QTextStream& err)
{
    const Result<Report> report = makeReport(invocation.path);
    if (!report)
        return failList(QStringLiteral("plans"), report.error(), invocation.json, out, err);
    if (invocation.json) {
        printJson(out, reportToJson(*report));
    } else {
        for (const Plan& plan : report->plans)
            printPlan(out, plan);
        if (report->plans.empty() && report->errors.empty())
            out << Words::tr(
                       "No plan was found: no Markdown file here has a checklist, numbered steps or a table of tasks.")
                << '\n';
        if (report->truncated)
            out << Words::tr("The folder holds more files than were looked at; name plans in readyroom.yaml.") << '\n';
    }
    out.flush();
    for (const Error& error : report->errors)
        printError(err, error);
    return report->plans.empty() && !report->errors.empty() ? failedExitCode : 0;
}

} // namespace readyroom
