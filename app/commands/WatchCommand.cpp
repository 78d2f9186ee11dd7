// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/WatchCommand.h"

#include <unistd.h>

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QSysInfo>
#include <QTimer>

#include "app/ProbeStores.h"
#include "app/StopSignals.h"
#include "app/commands/CommandOutput.h"
#include "app/commands/ProbeCommand.h"
#include "core/base/WorkerThread.h"
#include "health/HealthService.h"
#include "health/HeartbeatListener.h"
#include "health/ResultStore.h"
#include "health/TranscriptStore.h"
#include "ui/health/HealthText.h"

namespace readyroom {

namespace {

using health::HealthService;
using health::HealthTransition;
using ui::HealthText;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WatchCommand)
};

/// Tells what happens, a line each: for people, or as JSON.
class Teller final : public QObject
{
public:
    Teller(HealthService& service, const health::HealthConfiguration& configuration, bool json, QTextStream& out)
        : m_service(service)
        , m_json(json)
        , m_out(out)
    {
        for (const health::Watched& watched : health::watchedOf(configuration.probes, configuration.journeys))
            m_titles.insert(watched.key, HealthText::title(watched.group, watched.name));
        connect(&service, &HealthService::stateChanged, this,
                [this](const QString& key, const HealthTransition& transition) {
                    // What it was that changed the state comes with the result, right behind it.
                    if (transition.to == health::HealthState::Unknown)
                        tell(key, transition, {});
                    else
                        m_changes.insert(key, transition);
                });
        connect(&service, &HealthService::checked, this, [this](const HealthService::ResultPtr& result) {
            if (const auto change = m_changes.constFind(result->key); change != m_changes.cend()) {
                tell(result->key, *change, HealthText::outcome(*result));
                m_changes.erase(change);
            }
        });
        connect(&service, &HealthService::overdueChanged, this, [this](const QString& key, bool isOverdue) {
            if (m_json)
                print({{QStringLiteral("key"), key}, {QStringLiteral("overdue"), isOverdue}});
            else if (isOverdue)
                m_out << Words::tr("%1 is overdue", "a probe").arg(m_titles.value(key)) << Qt::endl;
        });
        connect(&service, &HealthService::leaseHeldBy, this, [this](const QString& holder, TimePoint /*expires*/) {
            if (std::exchange(m_holder, holder) == holder)
                return;
            if (m_json)
                print({{QStringLiteral("standingBy"), true}, {QStringLiteral("holder"), holder}});
            else
                m_out << Words::tr("Standing by: %1 watches this workspace already.").arg(holder) << Qt::endl;
        });
    }

    void summarise()
    {
        const health::HealthStatistics statistics = m_service.statistics();
        const Duration lag = statistics.lag.percentile(99);
        if (m_json)
            print({{QStringLiteral("checks"), static_cast<qint64>(statistics.checks)},
                   {QStringLiteral("failed"), static_cast<qint64>(statistics.failed)},
                   {QStringLiteral("notAsked"), static_cast<qint64>(statistics.notAsked)},
                   {QStringLiteral("lagP99Ms"), std::chrono::duration<double, std::milli>(lag).count()}});
        else
            m_out << Words::tr("%n check(s)", nullptr, static_cast<int>(statistics.checks)) << ", "
                  << Words::tr("p99 of the delay: %1", "a duration").arg(HealthText::duration(lag)) << Qt::endl;
    }

private:
    void print(const QJsonObject& object)
    {
        m_out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
    }
    void tell(const QString& key, const HealthTransition& transition, const QString& why)
    {
        if (m_json) {
            print({{QStringLiteral("key"), key},
                   {QStringLiteral("from"), health::healthStateName(transition.from)},
                   {QStringLiteral("to"), health::healthStateName(transition.to)},
                   {QStringLiteral("at"), toIsoString(transition.at)},
                   {QStringLiteral("why"), why.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(why)}});
            return;
        }
        m_out << toIsoString(transition.at).left(19).replace(QLatin1Char('T'), QLatin1Char(' ')) << "  "
              << HealthText::sign(transition.to) << ' ' << HealthText::state(transition.to) << "  "
              << m_titles.value(key, key);
        if (!why.isEmpty())
            m_out << ": " << why;
        m_out << Qt::endl;
    }

    HealthService& m_service;
    const bool m_json;
    QTextStream& m_out;
    QHash<QString, QString> m_titles;
    QHash<QString, HealthTransition> m_changes;
    QString m_holder;
};

QString holderName()
{
    return QStringLiteral("readyroom watch, %1, process %2").arg(QSysInfo::machineHostName()).arg(getpid());
}

/// Answers how it is found again.
Result<QString> keepTranscript(health::TranscriptStore& transcripts, const health::CheckResult& result)
{
    const Result<qint64> id = transcripts.add(result.key, result.at, result.outcome, result.transcript);
    if (!id)
        return passOn(id);
    return QString::number(*id);
}

} // namespace

int runWatch(const Invocation& invocation, const ServiceGround& ground, QTextStream& out, QTextStream& err)
{
    const Result<ProbeSubject> subject = ProbeSubject::open(invocation.path);
    if (!subject)
        return failList(QStringLiteral("probes"), subject.error(), invocation.json, out, err);
    if (!subject->workspace) {
        printError(err, Error{ErrorCode::InvalidArgument, invocation.path,
                              QStringLiteral("expected a workspace, a folder with a readyroom.yaml"), nullptr});
        return failedExitCode;
    }
    const Result<std::unique_ptr<ProbeStores>> stores = ProbeStores::open(*subject, invocation.trust, ground);
    if (!stores)
        return failList(QStringLiteral("probes"), stores.error(), invocation.json, out, err);
    const health::HealthConfiguration configuration =
        (*stores)->isTrusted() ? subject->read(processEnvironment()) : subject->read();
    printNotes(err, configuration.notes);
    if (configuration.hasErrors())
        return failedExitCode;
    const Result<std::unique_ptr<health::ResultStore>> results =
        health::ResultStore::open(subject->workspace->stateDirectory, ground.clock);
    if (!results) {
        printError(err, results.error());
        return failedExitCode;
    }

    const Result<std::unique_ptr<health::TranscriptStore>> transcripts =
        health::TranscriptStore::open(subject->workspace->stateDirectory, ground.clock);
    if (!transcripts) {
        printError(err, transcripts.error());
        return failedExitCode;
    }
    const health::TranscriptStore& kept = **transcripts;
    WorkerThread keeper(QStringLiteral("transcripts"));

    ProbeEngine engine({ground.clock, ground.redactor, (*stores)->secrets(), subject->folder, (*stores)->isTrusted(),
                        [&kept, &clock = ground.clock](const QString& key, health::CheckOutcome outcome) {
                            return kept.wants(key, outcome, clock.now());
                        }});
    HealthService service({engine.checker(), ground.clock, (*stores)->journal(), (*stores)->facts(), results->get(),
                           [&keeper, &transcripts](const health::CheckResult& result) {
                               return keeper.run(
                                   [&transcripts, result] { return keepTranscript(**transcripts, result); });
                           }},
                          health::HealthSettings{holderName()});
    service.configure(configuration);
    Teller teller(service, configuration, invocation.json, out);

    health::HeartbeatListener listener((*stores)->secrets(), ground.clock, ground.redactor);
    QObject::connect(
        &listener, &health::HeartbeatListener::reported, &service,
        [&service](const QString& key, const health::CheckResult& result) { service.reportIn(key, result); });
    if (const Result<Done> listening = listener.setProbes(configuration.probes, {}); !listening)
        printError(err, listening.error());

    const StopSignals signals;
    QTimer limit;
    limit.setSingleShot(true);
    const auto stop = [&service] { service.stop(); };
    QObject::connect(&signals, &StopSignals::stopped, &service, stop);
    QObject::connect(&limit, &QTimer::timeout, &service, stop);
    QObject::connect(&service, &HealthService::stopped, qApp, &QCoreApplication::quit);
    if (invocation.runFor)
        limit.start(*invocation.runFor);
    service.start();
    QCoreApplication::exec();
    teller.summarise();
    return 0;
}

} // namespace readyroom
