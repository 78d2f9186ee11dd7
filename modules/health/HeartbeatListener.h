// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QHash>
#include <QHostAddress>
#include <QObject>

#include "core/base/Redactor.h"
#include "core/secrets/SecretSource.h"
#include "health/CheckResult.h"

namespace readyroom::health {

class HeartbeatServer;

/// Where services report in: "POST /api/v1/endpoints/{key}/external?success=true&error=…&duration=1.5s" with the header
/// "Authorization: Bearer TOKEN", as Gatus takes it for its external endpoints. Answers 200; 401 for a token that is
/// missing or wrong, 404 for a probe that is none, 400 for a question that says no outcome. Listens only where there is
/// a probe of this kind, and only to this machine unless told otherwise. Each connection carries one request and few
/// bytes. Belongs to a thread with an event loop; what it is given must outlive it.
class HeartbeatListener final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QList<QHostAddress> addresses{QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)};
        quint16 port = 8737; ///< 0: any that is free
    };

    HeartbeatListener(secrets::SecretSource& secrets, const Clock& clock, Redactor& redactor);
    ~HeartbeatListener() override;
    Q_DISABLE_COPY_MOVE(HeartbeatListener)

    /// Listens for these probes instead of those before; without one of kind Heartbeat among them it stops. Io or
    /// PermissionDenied where the port is not to be had at the first address; the others may fail, as the machine may
    /// not have them.
    [[nodiscard]] Result<Done> setProbes(const std::vector<Probe>& probes, const Options& options);
    /// 0: it does not listen.
    [[nodiscard]] quint16 port() const;

Q_SIGNALS:
    void reported(const QString& key, const readyroom::health::CheckResult& result);
    /// The token of this probe is a secret that is not to be had, so all its reports are refused.
    void tokenMissing(const QString& key, const readyroom::Error& error);

private:
    friend class HeartbeatServer;
    /// A request as far as it matters; answers the status.
    [[nodiscard]] int take(const QUrl& url, bool isPost, const QByteArray& authorization);
    [[nodiscard]] bool isTokenOf(const QString& key, const QByteArray& authorization) const;

    secrets::SecretSource& m_secrets;
    const Clock& m_clock;
    Redactor& m_redactor;
    QHash<QString, secrets::Secret> m_tokens; ///< by key; empty: not known yet
    std::unique_ptr<HeartbeatServer> m_server;
};

} // namespace readyroom::health
