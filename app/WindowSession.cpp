// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WindowSession.h"

#include <QAction>

#include "app/SampleWorkspace.h"
#include "app/WorkspaceServices.h"
#include "ui/activity/ActivityPage.h"
#include "ui/readiness/ReadinessPage.h"
#include "ui/shell/MainWindow.h"

namespace readyroom {

WindowSession::WindowSession(const Clock& clock, Remember remember)
    : m_clock(clock)
    , m_window(std::make_unique<ui::MainWindow>(clock, std::vector<ui::Page*>{}))
    , m_opening(this)
{
    m_window->setRemembering(remember == Remember::Everything);
    connect(m_window.get(), &ui::MainWindow::openRequested, this, &WindowSession::open);
    connect(m_window.get(), &ui::MainWindow::sampleRequested, this, &WindowSession::openSample);
    addActivityAction();
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
    Result<std::unique_ptr<WorkspaceServices>> services = WorkspaceServices::build(*opened, m_clock);
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
    page->showHistories(current.histories());
    closeActivity();
    m_window->setPages({page});
    m_window->setWorkspace({opened.workspace.service.name, opened.workspace.root, opened.branch});
    m_readiness = page;
    m_services = std::move(services);
    m_showActivity->setEnabled(true);

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
}

void WindowSession::addActivityAction()
{
    m_showActivity = new QAction(tr("&Activity"), m_window.get());
    m_showActivity->setShortcut(QKeySequence(tr("Ctrl+Shift+A")));
    m_showActivity->setToolTip(tr("%1 (%2)", "what an action does; its key")
                                   .arg(tr("Show who did what in this workspace, and when"),
                                        m_showActivity->shortcut().toString(QKeySequence::NativeText)));
    m_showActivity->setStatusTip(tr("Show who did what in this workspace, and when"));
    m_showActivity->setEnabled(false);
    connect(m_showActivity, &QAction::triggered, this, &WindowSession::showActivity);
    m_window->addMenuAction(ui::Page::Menu::View, m_showActivity);
}

void WindowSession::showActivity()
{
    if (!m_activity) {
        m_activity = new ui::ActivityPage(m_services->journal(), m_services->opened().stateDirectory, m_clock);
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
