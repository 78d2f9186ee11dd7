// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WindowSession.h"

#include <QAction>

#include "app/WorkspaceServices.h"
#include "ui/activity/ActivityPage.h"
#include "ui/readiness/ReadinessPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/TrustPrompt.h"
#include "ui/widgets/ActionText.h"

namespace readyroom {

WindowSession::WindowSession(const ServiceGround& ground, Remember remember, std::chrono::milliseconds lockDeadline)
    : m_ground(ground)
    , m_lockDeadline(lockDeadline)
    , m_window(std::make_unique<ui::MainWindow>(ground.clock, std::vector<ui::Page*>{}))
    , m_opening(this)
{
    m_window->setRemembering(remember == Remember::Everything);
    addActivityAction();
}

WindowSession::~WindowSession()
{
    // The pages use the services, so they go first.
    m_window.reset();
}

void WindowSession::open(const QString& path)
{
    using Stores = Result<std::shared_ptr<WorkspaceStores>>;
    m_opening.start(
        [path, &clock = m_ground.clock, deadline = m_lockDeadline](const CancelFlag& cancel) -> Stores {
            Result<OpenedWorkspace> opened = openWorkspace(path);
            if (!opened)
                return passOn(opened);
            if (cancel.isCancelled())
                return fail(ErrorCode::Cancelled, opened->workspace.root);
            return WorkspaceStores::open(std::move(*opened), clock, deadline);
        },
        [this](const Stores& stores) {
            if (stores)
                show(**stores);
            else
                showFailure(stores.error());
        });
}

void WindowSession::show(WorkspaceStores& stores)
{
    stores.adopt();
    auto services = std::make_unique<WorkspaceServices>(std::move(stores), m_ground, m_requesters);
    WorkspaceServices& current = *services;
    const OpenedWorkspace& opened = current.opened();
    auto* page = new ui::ReadinessPage(current.plans(), m_ground.clock, opened.workspace.root);
    page->showHistories(current.histories());
    closeActivity();
    m_window->setPages({page});
    m_window->setWorkspace({opened.workspace.service.name, opened.workspace.root, opened.branch});
    m_window->setNotice(new ui::TrustPrompt(current.trust(), opened.workspace.service.name, opened.actor));
    m_readiness = page;
    m_services = std::move(services);
    m_showActivity->setEnabled(true);

    readiness::PlanService& plans = current.plans();
    connect(&plans, &readiness::PlanService::loaded, this, &WindowSession::settled);
    connect(&plans, &readiness::PlanService::undoChanged, m_window.get(),
            [this] { m_window->setSaved(m_ground.clock.now()); });
    connect(&current, &WorkspaceServices::discoveryFailed, this, &WindowSession::showFailure);
    connect(&current, &WorkspaceServices::rootLost, page, [page, root = opened.workspace.root] {
        page->showError({ErrorCode::WorkspaceGone, root, {}, nullptr});
    });
    if (const std::optional<Error> damage = current.journalDamage())
        page->keepShowing(*damage);
    else if (opened.workspace.configurationError)
        page->keepShowing(*opened.workspace.configurationError);
    current.start();
    Q_EMIT this->opened();
}

void WindowSession::addActivityAction()
{
    m_showActivity = new QAction(tr("Acti&vity"), m_window.get());
    m_showActivity->setShortcut(QKeySequence(tr("Ctrl+Shift+A")));
    ui::ActionText::describe(m_showActivity, tr("Show who did what in this workspace, and when"));
    m_showActivity->setEnabled(false);
    connect(m_showActivity, &QAction::triggered, this, &WindowSession::showActivity);
    m_window->addMenuAction(ui::Page::Menu::View, m_showActivity);
}

void WindowSession::showActivity()
{
    if (!m_activity) {
        m_activity = new ui::ActivityPage(m_services->journal(), m_services->opened().stateDirectory, m_ground.clock);
        connect(m_activity, &ui::ActivityPage::itemRequested, m_readiness, &ui::ReadinessPage::showItem);
        connect(m_activity, &ui::ActivityPage::itemRequested, this, [this] { m_window->showPage(0); });
    }
    m_window->showSidePage(m_activity);
}

void WindowSession::closeActivity()
{
    if (!m_activity)
        return;
    // Out of the window first, which still holds its actions.
    m_activity->setParent(nullptr);
    delete m_activity;
}

void WindowSession::showFailure(const Error& error)
{
    m_window->showError(error);
    Q_EMIT failed(error);
}

} // namespace readyroom
