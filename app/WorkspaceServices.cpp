// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WorkspaceServices.h"

#include <spdlog/spdlog.h>

#include "app/wiring/PlansAndFacts.h"
#include "core/base/Answer.h"
#include "core/base/Log.h"
#include "core/workspace/Discovery.h"

namespace readyroom {

WorkspaceServices::WorkspaceServices(WorkspaceStores&& stores, const ServiceGround& ground,
                                     const workspace::TrustRequesters& requesters)
    : m_opened(std::move(stores.opened))
    , m_journal(std::move(stores.journal))
    , m_facts(std::move(stores.facts))
    , m_secrets(m_opened.stateDirectory, {ground.secretStore, ground.redactor, *m_journal, ground.clock})
    , m_trustStore(m_opened.stateDirectory, *m_journal, ground.clock)
    , m_trust(m_trustStore, m_opened.workspace.configurationText, requesters)
    , m_writer(m_opened.workspace.root, *m_journal, ground.clock)
    , m_plans(m_opened.workspace.root, *m_journal, m_writer, ground.clock, m_opened.actor, m_opened.stateDirectory)
    , m_histories(m_opened.workspace.root, m_opened.stateDirectory, *m_journal, ground.clock)
    , m_watcher(m_opened.workspace.root)
    , m_discovery(this)
{
    wiring::connectPlansAndFacts(m_plans, *m_facts, ground.clock);
    connectWatcher();
}

WorkspaceServices::~WorkspaceServices() = default;

void WorkspaceServices::start()
{
    answer(this, m_writer.reconcile(), [](const Result<int>& settled) {
        if (!settled)
            log("workspace")
                ->warn("interrupted writes were not settled: {}", settled.error().toLogString().toStdString());
    });
    discover();
}

void WorkspaceServices::discover()
{
    m_discovery.start(
        [root = m_opened.workspace.root, configuration = m_opened.workspace.configuration](const CancelFlag& cancel) {
            return workspace::discoverMarkdown(root, configuration, cancel);
        },
        [this](const Result<workspace::DiscoveredFiles>& found) {
            if (!found) {
                Q_EMIT discoveryFailed(found.error());
                return;
            }
            QStringList files = found->files;
            // The plan that was named comes first, even where discovery would not look.
            if (const QString& named = m_opened.workspace.openedFile; !named.isEmpty()) {
                files.removeAll(named);
                files.prepend(named);
            }
            // In this order a change between the two readings is seen.
            m_watcher.watch(files);
            m_plans.load(files);
        });
}

void WorkspaceServices::connectWatcher()
{
    using workspace::FolderWatcher;
    connect(&m_watcher, &FolderWatcher::fileChanged, &m_plans, &readiness::PlanService::reload);
    connect(&m_watcher, &FolderWatcher::fileAppeared, &m_plans, &readiness::PlanService::reload);
    connect(&m_watcher, &FolderWatcher::fileRemoved, &m_plans, &readiness::PlanService::reload);
    connect(&m_watcher, &FolderWatcher::rootLost, this, &WorkspaceServices::rootLost);
    connect(&m_watcher, &FolderWatcher::rootBack, this, &WorkspaceServices::discover);
    // Our own marks change the file, too; the plan knows already.
    const auto expect = [this](const QString& file) {
        if (const readiness::PlanPtr plan = m_plans.plan(file))
            m_watcher.expect(file, plan->hash);
    };
    connect(&m_plans, &readiness::PlanService::planChanged, this, expect);
    connect(&m_plans, &readiness::PlanService::loaded, this, [this, expect] {
        for (const readiness::PlanPtr& plan : m_plans.plans())
            expect(plan->file);
    });
}

} // namespace readyroom
