// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QObject>

#include "app/ServiceGround.h"
#include "app/WorkspaceStores.h"
#include "core/base/Clock.h"
#include "core/base/LatestJob.h"
#include "core/secrets/SecretVault.h"
#include "core/workspace/FolderWatcher.h"
#include "core/workspace/SafeFileWriter.h"
#include "core/workspace/TrustGate.h"
#include "readiness/PlanHistoryService.h"
#include "readiness/PlanService.h"

namespace readyroom {

/// Every service of one workspace, built once and connected. Lives on the main thread.
class WorkspaceServices final : public QObject
{
    Q_OBJECT

public:
    /// Takes what is in `stores`, which were opened by a worker. @param requesters whoever may ask for something to be
    /// run or sent
    WorkspaceServices(WorkspaceStores&& stores, const ServiceGround& ground,
                      const workspace::TrustRequesters& requesters);
    ~WorkspaceServices() override;
    Q_DISABLE_COPY_MOVE(WorkspaceServices)

    /// Settles interrupted writes, looks for plans and reads them, then watches them.
    void start();

    [[nodiscard]] const OpenedWorkspace& opened() const { return m_opened; }
    /// Why nothing can be recorded; empty: it can.
    [[nodiscard]] std::optional<Error> journalDamage() const { return m_journal->damage(); }
    [[nodiscard]] readiness::PlanService& plans() { return m_plans; }
    [[nodiscard]] workspace::TrustGate& trust() { return m_trust; }
    [[nodiscard]] secrets::SecretVault& secrets() { return m_secrets; }
    [[nodiscard]] readiness::PlanHistoryService& histories() { return m_histories; }
    [[nodiscard]] const journal::Journal& journal() const { return *m_journal; }

Q_SIGNALS:
    /// The folder could not be searched for plans.
    void discoveryFailed(const readyroom::Error& error);
    /// The workspace's folder is gone. When it is back, its plans are looked for again.
    void rootLost();

private:
    void discover();
    void connectWatcher();

    const OpenedWorkspace m_opened;
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<facts::FactStore> m_facts;
    secrets::SecretVault m_secrets;
    workspace::TrustStore m_trustStore;
    workspace::TrustGate m_trust;
    workspace::SafeFileWriter m_writer;
    readiness::PlanService m_plans;
    readiness::PlanHistoryService m_histories;
    workspace::FolderWatcher m_watcher;
    LatestJob m_discovery;
};

} // namespace readyroom
