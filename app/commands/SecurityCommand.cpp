// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SecurityCommand.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "app/ProbeStores.h"
#include "app/commands/CommandOutput.h"
#include "app/commands/ProbeCommand.h"
#include "core/base/Answer.h"
#include "core/http/NetworkClient.h"
#include "core/secrets/SecretReferences.h"
#include "core/yaml/Document.h"
#include "health/SecurityAudit.h"
#include "health/SecurityChecksReader.h"
#include "ui/health/SecurityText.h"

namespace readyroom {

namespace {

using health::SecurityConfiguration;
using health::SecurityReport;
using health::SecurityTarget;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SecurityCommand)
};

constexpr int problemsExitCode = 1;

Result<SecurityConfiguration> read(const OpenedWorkspace& workspace, const health::Environment& environment)
{
    const QString file = QLatin1String(workspace::Workspace::configurationName);
    const Result<yaml::Document> document = yaml::Document::parse(workspace.trustScope.configuration);
    if (!document)
        return passOn(document);
    const yaml::Node section = document->root().isMapping() ? document->root().find(u"security") : document->root();
    if (!document->root().isMapping() || section.isMissing())
        return fail(ErrorCode::NotFound, workspace.workspace.root,
                    QStringLiteral("its readyroom.yaml has no list \"security\""));
    return health::readSecurityChecks(section, file, environment);
}

/// Sends a request with values in the place of the secrets that its headers name, from the header at `from` on.
QFuture<http::Exchange> send(http::NetworkClient& client, secrets::SecretSource& secrets, const http::Request& request,
                             size_t from = 0)
{
    for (size_t index = from; index < request.headers.size(); ++index) {
        const QString value = QString::fromUtf8(request.headers[index].second);
        if (!value.contains(QLatin1String(secrets::SecretSource::scheme)))
            continue;
        return secrets::expandSecrets(value, request.url.host().toLower(), secrets)
            .then([&client, &secrets, request, index](const Result<secrets::Secret>& filled) {
                if (!filled) {
                    http::Exchange exchange;
                    exchange.error = filled.error();
                    return QtFuture::makeReadyFuture(exchange);
                }
                http::Request next = request;
                next.headers[index].second = filled->bytes();
                return send(client, secrets, next, index + 1);
            })
            .unwrap();
    }
    return client.send(request);
}

/// Audits one target after the other, and quits.
class Round final : public QObject
{
public:
    Round(const health::SecurityAudit& audit, const std::vector<SecurityTarget>& targets, QString burstHost)
        : m_audit(audit)
        , m_targets(targets)
        , m_burstHost(std::move(burstHost))
    {
    }
    void next()
    {
        if (m_reports.size() == m_targets.size()) {
            QCoreApplication::quit();
            return;
        }
        const SecurityTarget& target = m_targets[m_reports.size()];
        std::optional<health::RateLimitPermission> permission;
        if (!m_burstHost.isEmpty())
            permission = health::RateLimitPermission{target.url, m_burstHost};
        answer(this, m_audit.run(target, permission), [this](const SecurityReport& report) {
            m_reports.push_back(report);
            next();
        });
    }
    [[nodiscard]] const std::vector<SecurityReport>& reports() const { return m_reports; }

private:
    const health::SecurityAudit& m_audit;
    const std::vector<SecurityTarget>& m_targets;
    const QString m_burstHost;
    std::vector<SecurityReport> m_reports;
};

void print(QTextStream& out, const SecurityReport& report)
{
    out << report.name << "  " << report.url.toDisplayString() << '\n';
    for (const QString& line : ui::SecurityText::lines(report))
        out << "  " << line << '\n';
    const QStringList problems = report.problems();
    for (const QString& problem : problems)
        out << "  \u25A0 " << ui::SecurityText::problem(problem) << '\n';
    if (problems.isEmpty())
        out << "  \u25CF " << Words::tr("Nothing was found to be wrong.") << '\n';
    out.flush();
}

} // namespace

int runSecurity(const Invocation& invocation, const ServiceGround& ground, QTextStream& out, QTextStream& err)
{
    const QString list = QStringLiteral("services");
    const Result<ProbeSubject> subject = ProbeSubject::open(invocation.path);
    if (!subject)
        return failList(list, subject.error(), invocation.json, out, err);
    if (!subject->workspace) {
        const Error error{ErrorCode::InvalidArgument, invocation.path,
                          QStringLiteral("expected a workspace, a folder with a readyroom.yaml"), nullptr};
        return failList(list, error, invocation.json, out, err);
    }
    const Result<std::unique_ptr<ProbeStores>> stores = ProbeStores::open(*subject, invocation.trust, ground);
    if (!stores)
        return failList(list, stores.error(), invocation.json, out, err);
    // What is sent may change something there, so that naming the workspace is not enough.
    if (!(*stores)->isTrusted())
        return failList(list, Error{ErrorCode::Untrusted, subject->folder, QStringLiteral("or say --trust"), nullptr},
                        invocation.json, out, err);
    const Result<SecurityConfiguration> configuration = read(*subject->workspace, processEnvironment());
    if (!configuration)
        return failList(list, configuration.error(), invocation.json, out, err);
    printNotes(err, configuration->notes);
    if (configuration->hasErrors())
        return failedExitCode;

    http::NetworkClient client(ground.clock);
    const health::SecurityAudit audit([&client, &secrets = (*stores)->secrets()](
                                          const http::Request& request) { return send(client, secrets, request); },
                                      ground.clock, &(*stores)->secrets());
    Round round(audit, configuration->targets, invocation.burstHost);
    QMetaObject::invokeMethod(
        &round, [&round] { round.next(); }, Qt::QueuedConnection);
    QCoreApplication::exec();
    QJsonArray services;
    bool hasProblems = false;
    for (const SecurityReport& report : round.reports()) {
        (void)(*stores)->facts()->put(health::securityFacts(report));
        hasProblems = hasProblems || !report.problems().isEmpty();
        if (invocation.json)
            services.append(health::toJson(report));
        else
            print(out, report);
    }
    if (invocation.json)
        printJson(out, {{list, services}});
    return hasProblems ? problemsExitCode : 0;
}

} // namespace readyroom
