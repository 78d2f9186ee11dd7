// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/ProbeEngine.h"
#include "app/ProbeSubject.h"
#include "app/ServiceGround.h"
#include "app/WorkspaceStores.h"
#include "core/secrets/SecretVault.h"
#include "core/workspace/TrustGate.h"

namespace readyroom {

/// What a command needs beside a configuration in order to ask its probes: stores, secrets, and whether it is trusted.
/// Main thread.
class ProbeStores final
{
public:
    /// Opens journal and facts of a workspace; there is nothing to open for Gatus' configuration alone. Errors: as
    /// WorkspaceStores::open(). @param trusts a person has said on the command line that it is to be trusted this time
    [[nodiscard]] static Result<std::unique_ptr<ProbeStores>> open(const ProbeSubject& subject, bool trusts,
                                                                   const ServiceGround& ground);

    [[nodiscard]] bool isTrusted() const { return m_isTrusted; }
    [[nodiscard]] secrets::SecretSource& secrets();
    /// Null without a workspace, like the next.
    [[nodiscard]] journal::Journal* journal() const { return m_stores ? m_stores->journal.get() : nullptr; }
    [[nodiscard]] facts::FactStore* facts() const { return m_stores ? m_stores->facts.get() : nullptr; }

private:
    std::shared_ptr<WorkspaceStores> m_stores;
    std::unique_ptr<secrets::SecretVault> m_vault;
    NoSecrets m_noSecrets;
    bool m_isTrusted = false;
};

} // namespace readyroom
