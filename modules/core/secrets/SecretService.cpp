// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/SecretService.h"

#include <utility>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QLibrary>
#include <QMap>
#include <QTimer>

namespace readyroom::secrets {

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

constexpr QLatin1String busName("org.freedesktop.secrets");
constexpr QLatin1String servicePath("/org/freedesktop/secrets");
constexpr QLatin1String serviceInterface("org.freedesktop.Secret.Service");
constexpr QLatin1String collectionInterface("org.freedesktop.Secret.Collection");

QDBusMessage callOf(QLatin1String path, QLatin1String interface, const char* method, const QVariantList& arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(busName, path, interface, QLatin1String(method));
    call.setArguments(arguments);
    return call;
}

ServiceState stateOf(const QDBusError& error)
{
    switch (error.type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::Disconnected:
    case QDBusError::NoServer:
        return ServiceState::Absent;
    case QDBusError::AccessDenied:
        return ServiceState::Denied;
    default:
        // A service that was to be started and could not be.
        return error.name().startsWith(QLatin1String("org.freedesktop.DBus.Error.Spawn")) ? ServiceState::Absent
                                                                                          : ServiceState::Silent;
    }
}

/// Hands the reply to `read`, or `answer` what its absence means.
template <class Reply>
void send(const QDBusMessage& call, std::chrono::milliseconds deadline, QObject* context, SecretService::Answer answer,
          std::function<void(const Reply&)> read)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        QTimer::singleShot(0, context, [answer = std::move(answer)] { answer(ServiceState::Absent); });
        return;
    }
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, static_cast<int>(deadline.count())), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [watcher, answer = std::move(answer), read = std::move(read)] {
                         watcher->deleteLater();
                         const Reply reply = *watcher;
                         if (reply.isError())
                             answer(stateOf(reply.error()));
                         else
                             read(reply);
                     });
}

/// The library is there if QtKeychain has loaded it; it is not linked.
void forgetSession()
{
    using Disconnect = void (*)();
    QLibrary library(QStringLiteral("secret-1"), 0);
    if (const auto disconnect = reinterpret_cast<Disconnect>(library.resolve("secret_service_disconnect")))
        disconnect();
}

} // namespace

void SecretService::findEntry(const QString& service, const QString& key, std::chrono::milliseconds deadline,
                              QObject* context, Answer answer)
{
    qDBusRegisterMetaType<Attributes>();
    // Without the schema: a service that was started anew does not know those of entries that are still locked.
    const Attributes attributes{{QStringLiteral("server"), service}, {QStringLiteral("user"), key}};
    const QDBusMessage call = callOf(servicePath, serviceInterface, "SearchItems", {QVariant::fromValue(attributes)});
    using Found = QDBusPendingReply<Paths, Paths>;
    const auto read = [answer](const Found& found) {
        if (!found.argumentAt<0>().isEmpty())
            answer(ServiceState::Open);
        else
            answer(found.argumentAt<1>().isEmpty() ? ServiceState::Missing : ServiceState::Locked);
    };
    send<Found>(call, deadline, context, answer, read);
}

void SecretService::findKeychain(std::chrono::milliseconds deadline, QObject* context, Answer answer)
{
    using Path = QDBusPendingReply<QDBusObjectPath>;
    const auto readPath = [deadline, context, answer](const Path& path) {
        const QString keychain = path.value().path();
        if (keychain == QLatin1String("/")) {
            answer(ServiceState::Missing);
            return;
        }
        QDBusMessage call = QDBusMessage::createMethodCall(
            busName, keychain, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
        call.setArguments({QString(collectionInterface), QStringLiteral("Locked")});
        using Locked = QDBusPendingReply<QDBusVariant>;
        send<Locked>(call, deadline, context, answer, [answer](const Locked& isLocked) {
            answer(isLocked.value().variant().toBool() ? ServiceState::Locked : ServiceState::Open);
        });
    };
    send<Path>(callOf(servicePath, serviceInterface, "ReadAlias", {QStringLiteral("default")}), deadline, context,
               answer, readPath);
}

void SecretService::followRestarts(QObject* context, std::function<void()> restarted)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    forgetSession(); // one before may not have been watched
    auto* watcher = new QDBusServiceWatcher(busName, bus, QDBusServiceWatcher::WatchForOwnerChange, context);
    QObject::connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, context, [restarted = std::move(restarted)] {
        forgetSession();
        restarted();
    });
}

} // namespace readyroom::secrets
