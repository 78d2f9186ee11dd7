// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/PracticeServiceCommand.h"

#include <array>

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonDocument>
#include <QRandomGenerator>

#include "app/StopSignals.h"
#include "app/commands/CommandOutput.h"
#include "core/base/Await.h"
#include "core/http/NetworkClient.h"
#include "health/PracticeServiceServer.h"

namespace readyroom {

namespace {

using health::PracticeService;
using health::PracticeServiceFault;
using health::PracticeServiceServer;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PracticeServiceCommand)
};

int portOf(const Invocation& invocation)
{
    return invocation.port.value_or(PracticeService::defaultPort);
}

QUrl urlOf(const Invocation& invocation, int port)
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(invocation.host);
    url.setPort(port);
    return url;
}

QByteArray randomKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return {reinterpret_cast<const char*>(words.data()), sizeof(words)};
}

int serve(const Invocation& invocation, const Clock& clock, QTextStream& out, QTextStream& err)
{
    const StopSignals signals;
    PracticeService service({clock, [] { return QRandomGenerator::global()->generateDouble(); }, randomKey(),
                             QCoreApplication::applicationVersion().toLatin1()});
    PracticeServiceServer server(service, clock);
    const Result<quint16> port =
        server.listenOn(QHostAddress(invocation.host), static_cast<quint16>(portOf(invocation)));
    if (!port) {
        printError(err, port.error());
        return failedExitCode;
    }
    QObject::connect(&signals, &StopSignals::stopped, qApp, &QCoreApplication::quit);
    out << Words::tr("The practice service answers on %1", "an address").arg(urlOf(invocation, *port).toString())
        << Qt::endl;
    return QCoreApplication::exec();
}

QString sentenceOf(const QString& breakage)
{
    if (breakage == QLatin1String("down"))
        return Words::tr("The practice service refuses work now.");
    if (breakage == QLatin1String("slow"))
        return Words::tr("The practice service answers slowly now.");
    if (breakage == QLatin1String("errors"))
        return Words::tr("The practice service answers half of all requests with errors now.");
    return Words::tr("The practice service works as it should.");
}

/// Asks the one that runs.
Result<Done> tell(const http::Request& request, const Clock& clock)
{
    http::NetworkClient client(clock);
    const QFuture<Result<http::Exchange>> answer =
        client.send(request).then([](const http::Exchange& exchange) { return Result<http::Exchange>(exchange); });
    const Result<http::Exchange> exchange = await(answer, 2 * request.deadline);
    if (!exchange)
        return passOn(exchange);
    if (exchange->error)
        return tl::unexpected<Error>(*exchange->error);
    const QJsonDocument said = QJsonDocument::fromJson(exchange->body);
    if (exchange->status() != 200 || !said.object().contains(QStringLiteral("fault")))
        return fail(ErrorCode::Unsupported, request.url.toString(), QStringLiteral("this is no practice service"));
    return Done{};
}

int breakIt(const Invocation& invocation, const Clock& clock, QTextStream& out, QTextStream& err)
{
    http::Request request;
    request.url = urlOf(invocation, portOf(invocation));
    request.url.setPath(QStringLiteral("/practice/faults"));
    request.deadline = std::chrono::seconds(5);
    if (const auto fault = PracticeServiceFault::named(invocation.breakage)) {
        request.method = "POST";
        request.headers = {{"Content-Type", "application/json"}};
        request.body = QJsonDocument(fault->toJson()).toJson(QJsonDocument::Compact);
    } else {
        request.method = "DELETE";
    }
    if (const Result<Done> told = tell(request, clock); !told) {
        printError(err, told.error());
        return failedExitCode;
    }
    out << sentenceOf(invocation.breakage) << Qt::endl;
    return 0;
}

} // namespace

int runPracticeService(const Invocation& invocation, const Clock& clock, QTextStream& out, QTextStream& err)
{
    return invocation.breakage.isEmpty() ? serve(invocation, clock, out, err) : breakIt(invocation, clock, out, err);
}

} // namespace readyroom
