// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ProbeCommand.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "app/ProbeStores.h"
#include "app/commands/CommandOutput.h"
#include "health/CheckJson.h"
#include "health/CheckRound.h"
#include "ui/health/HealthText.h"

namespace readyroom {

namespace {

using health::CheckRound;
using health::ConfigurationNote;
using health::HealthConfiguration;
using ui::HealthText;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProbeCommand)
};

constexpr int notAllUpExitCode = 1;

QString noteKind(ConfigurationNote::Kind kind)
{
    switch (kind) {
    case ConfigurationNote::Kind::Error:
        return Words::tr("error", "kind of a note about a configuration");
    case ConfigurationNote::Kind::Unsupported:
        return Words::tr("not supported", "kind of a note about a configuration");
    case ConfigurationNote::Kind::NotNeeded:
        break;
    }
    return Words::tr("not needed", "kind of a note about a configuration");
}

QJsonArray notesToJson(const HealthConfiguration& configuration)
{
    QJsonArray notes;
    for (const ConfigurationNote& note : configuration.notes)
        notes.append(health::noteToJson(note));
    return notes;
}

QString titleOf(const CheckRound::Entry& entry)
{
    return entry.probe ? HealthText::title(entry.probe->group, entry.probe->name)
                       : HealthText::title(entry.journey->group, entry.journey->name);
}

void printEntry(QTextStream& out, const CheckRound::Entry& entry, qsizetype width)
{
    const health::CheckResult& result = entry.result;
    const health::HealthState state = health::stateOf(result.outcome);
    out << HealthText::sign(state) << ' ' << HealthText::state(state).leftJustified(10) << ' '
        << titleOf(entry).leftJustified(width) << "  "
        << (entry.reportsIn() ? Words::tr("reports in by itself") : HealthText::outcome(result)) << '\n';
    for (const health::ConditionResult& condition : result.conditions) {
        if (!condition.ok && result.outcome == health::CheckOutcome::Failed)
            out << "    " << condition.resolved << '\n';
    }
    for (const health::StepResult& step : result.steps) {
        if (step.ran && !step.ok)
            out << "    " << Words::tr("step %1 failed", "of a journey").arg(step.name) << '\n';
    }
}

void printRound(QTextStream& out, const CheckRound& round)
{
    qsizetype width = 0;
    for (const CheckRound::Entry& entry : round.entries())
        width = std::max(width, titleOf(entry).size());
    for (const CheckRound::Entry& entry : round.entries())
        printEntry(out, entry, width);
    const auto up = std::count_if(round.entries().cbegin(), round.entries().cend(),
                                  [](const CheckRound::Entry& entry) { return entry.result.isUp(); });
    out << Words::tr("%1 of %2 up").arg(up).arg(round.entries().size()) << Qt::endl;
}

QJsonObject roundToJson(const CheckRound& round, const HealthConfiguration& configuration)
{
    QJsonArray probes;
    for (const CheckRound::Entry& entry : round.entries())
        probes.append(entry.probe ? health::checkToJson(*entry.probe, entry.result)
                                  : health::checkToJson(*entry.journey, entry.result));
    return {{QStringLiteral("probes"), probes}, {QStringLiteral("notes"), notesToJson(configuration)}};
}

int validate(const Invocation& invocation, const HealthConfiguration& configuration, QTextStream& out)
{
    const int exitCode = configuration.hasErrors() ? failedExitCode : 0;
    if (invocation.json) {
        printJson(out, {{QStringLiteral("valid"), exitCode == 0},
                        {QStringLiteral("probes"), static_cast<int>(configuration.probes.size())},
                        {QStringLiteral("journeys"), static_cast<int>(configuration.journeys.size())},
                        {QStringLiteral("notes"), notesToJson(configuration)}});
        return exitCode;
    }
    printNotes(out, configuration.notes);
    out << Words::tr("%n probe(s)", nullptr, static_cast<int>(configuration.probes.size())) << ", "
        << Words::tr("%n journey(s)", nullptr, static_cast<int>(configuration.journeys.size())) << Qt::endl;
    return exitCode;
}

int askOnce(const Invocation& invocation, const ServiceGround& ground, const ProbeSubject& subject, QTextStream& out,
            QTextStream& err)
{
    const Result<std::unique_ptr<ProbeStores>> stores = ProbeStores::open(subject, invocation.trust, ground);
    if (!stores)
        return failList(QStringLiteral("probes"), stores.error(), invocation.json, out, err);
    const HealthConfiguration configuration =
        (*stores)->isTrusted() ? subject.read(processEnvironment()) : subject.read();
    if (configuration.hasErrors()) {
        if (invocation.json)
            printJson(
                out, {{QStringLiteral("probes"), QJsonArray()}, {QStringLiteral("notes"), notesToJson(configuration)}});
        printNotes(err, configuration.notes);
        return failedExitCode;
    }
    ProbeEngine engine(
        {ground.clock, ground.redactor, (*stores)->secrets(), subject.folder, (*stores)->isTrusted(), {}});
    CheckRound round(engine.checker(), configuration);
    QObject::connect(&round, &CheckRound::finished, qApp, &QCoreApplication::quit);
    round.start();
    QCoreApplication::exec();
    if (invocation.json) {
        printJson(out, roundToJson(round, configuration));
    } else {
        printNotes(err, configuration.notes);
        printRound(out, round);
    }
    return round.allUp() ? 0 : notAllUpExitCode;
}

} // namespace

void printNotes(QTextStream& stream, const std::vector<ConfigurationNote>& notes)
{
    for (const ConfigurationNote& note : notes) {
        stream << note.place.file;
        if (note.place.line > 0)
            stream << ':' << note.place.line << ':' << note.place.column;
        stream << ": " << noteKind(note.kind) << ": ";
        if (!note.path.isEmpty())
            stream << note.path << ": ";
        stream << note.text << '\n';
    }
    stream.flush();
}

int runProbe(const Invocation& invocation, const ServiceGround& ground, QTextStream& out, QTextStream& err)
{
    const Result<ProbeSubject> subject = ProbeSubject::open(invocation.path);
    if (!subject)
        return failList(QStringLiteral("probes"), subject.error(), invocation.json, out, err);
    return invocation.validate ? validate(invocation, subject->read(), out)
                               : askOnce(invocation, ground, *subject, out, err);
}

} // namespace readyroom
