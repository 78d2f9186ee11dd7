// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WindowSession.h"

#include "app/SampleWorkspace.h"
#include "app/WorkspaceServices.h"
#include "ui/readiness/ReadinessPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/TrustPrompt.h"

namespace readyroom {

WindowSession::WindowSession(const Clock& clock, Remember remember)
    : m_clock(clock)
    , m_window(std::make_unique<ui::MainWindow>(clock, std::vector<ui::Page*>{}))
    , m_opening(this)
{
    m_window->setRemembering(remember == Remember::Everything);
}

WindowSession::~WindowSession()
{
    // The pages use the services, so they go first.
    m_window.reset();
}

void WindowSession::open(const QString& path)
{
    m_opening.start([path](const CancelFlag&) { return openWorkspace(path); },
                    [this](const Result<OpenedWorkspace>& opened) { take(opened); });
}

void WindowSession::openSample()
{
    m_opening.start(
        [](const CancelFlag&) -> Result<OpenedWorkspace> {
            const Result<QString> folder = ensureSampleWorkspace();
            if (!folder)
                return passOn(folder);
            return openWorkspace(*folder);
        },
        [this](const Result<OpenedWorkspace>& opened) { take(opened); });
}

void WindowSession::take(const Result<OpenedWorkspace>& opened)
{
    if (!opened) {
        showFailure(opened.error());
        return;
    }
    Result<std::unique_ptr<WorkspaceServices>> services = WorkspaceServices::build(*opened, m_clock, m_requesters);
    if (!services) {
        showFailure(services.error());
        return;
    }
    show(std::move(*services));
}

void WindowSession::show(std::unique_ptr<WorkspaceServices> services)
{
    WorkspaceServices& current = *services;
    const OpenedWorkspace& opened = current.opened();
    auto* page = new ui::ReadinessPage(current.plans(), m_clock, opened.workspace.root);
    m_window->setPages({page});
    m_window->setWorkspace({opened.workspace.service.name, opened.workspace.root, opened.branch});
    m_window->setNotice(new ui::TrustPrompt(current.trust(), opened.workspace.service.name, opened.actor));
    m_services = std::move(services);

    readiness::PlanService& plans = current.plans();
    connect(&plans, &readiness::PlanService::loaded, this, &WindowSession::settled);
    connect(&plans, &readiness::PlanService::undoChanged, m_window.get(),
            [this] { m_window->setSaved(m_clock.now()); });
    connect(&current, &WorkspaceServices::discoveryFailed, this, &WindowSession::showFailure);
    connect(&current, &WorkspaceServices::rootLost, page, [page, root = opened.workspace.root] {
        page->showError({ErrorCode::NotFound, root, QStringLiteral("the workspace's folder is gone"), nullptr});
    });
    if (opened.workspace.configurationError)
        page->showError(*opened.workspace.configurationError);
    current.start();
    Q_EMIT this->opened();
}

void WindowSession::showFailure(const Error& error)
{
    m_window->showError(error);
    Q_EMIT failed(error);
}

} // namespace readyroom
