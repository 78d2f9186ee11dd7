// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/NetworkClient.h"
#include "core/secrets/SecretSource.h"
#include "health/ClientNetwork.h"
#include "health/GuardedChecker.h"
#include "health/ProbeChecker.h"

namespace readyroom {

class Redactor;

/// Everything that is needed to ask probes in earnest, built once and in order.
class ProbeEngine final
{
public:
    /// All of it must outlive the engine.
    struct Ground
    {
        const Clock& clock;
        Redactor& redactor;
        secrets::SecretSource& secrets;
        QString folder; ///< absolute; where commands run
        bool isTrusted = false;
        health::TranscriptWish wishes; ///< nothing: of checks that failed
    };
    explicit ProbeEngine(const Ground& ground);
    Q_DISABLE_COPY_MOVE(ProbeEngine)

    /// Holds back what waits for trust, where there is none.
    [[nodiscard]] health::Checker& checker();

private:
    http::NetworkClient m_client;
    health::ClientNetwork m_network;
    health::ProbeChecker m_checker;
    health::GuardedChecker m_guarded;
    bool m_isTrusted;
};

/// Where there is no workspace there are no secrets.
class NoSecrets final : public secrets::SecretSource
{
public:
    [[nodiscard]] QFuture<Result<secrets::Secret>> secret(const QString& name, const QString& host) override;
};

} // namespace readyroom
