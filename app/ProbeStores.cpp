// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ProbeStores.h"

#include "health/HealthTrustRequester.h"

namespace readyroom {

Result<std::unique_ptr<ProbeStores>> ProbeStores::open(const ProbeSubject& subject, bool trusts,
                                                       const ServiceGround& ground)
{
    constexpr std::chrono::milliseconds lockDeadline{5000};
    auto stores = std::make_unique<ProbeStores>();
    stores->m_isTrusted = trusts;
    if (!subject.workspace)
        return stores;
    Result<std::shared_ptr<WorkspaceStores>> opened =
        WorkspaceStores::open(*subject.workspace, ground.clock, lockDeadline);
    if (!opened)
        return passOn(opened);
    stores->m_stores = std::move(*opened);
    stores->m_stores->adopt();
    journal::Journal& journal = *stores->m_stores->journal;
    const QString& directory = subject.workspace->stateDirectory;
    stores->m_vault = std::make_unique<secrets::SecretVault>(
        directory, secrets::SecretVault::Ground{ground.secretStore, ground.redactor, journal, ground.clock});
    workspace::TrustStore trustStore(directory, journal, ground.clock);
    const workspace::TrustGate gate(trustStore, subject.workspace->trustScope,
                                    {std::make_shared<health::HealthTrustRequester>()});
    stores->m_isTrusted = trusts || gate.allows();
    return stores;
}

secrets::SecretSource& ProbeStores::secrets()
{
    if (m_vault)
        return *m_vault;
    return m_noSecrets;
}

} // namespace readyroom
