// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SettingsDesk.h"

#include <algorithm>
#include <utility>

#include <QDir>
#include <QStandardPaths>

#include "app/Questions.h"
#include "app/SecretClipboard.h"
#include "app/WindowSession.h"
#include "app/WorkspaceServices.h"
#include "core/base/Answer.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/TrustPrompt.h"

namespace readyroom {

SettingsDesk::SettingsDesk(const Ground& ground, std::function<std::vector<WindowSession*>()> sessions)
    : m_ground(ground)
    , m_sessions(std::move(sessions))
{
}

ui::SettingsPage* SettingsDesk::makePage()
{
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                    QStringLiteral("/readyroom"));
    const ui::DataPlaces places{m_ground.file, data.path(), data.filePath(QStringLiteral("logs"))};
    auto* page = new ui::SettingsPage(m_ground.settings, places, m_ground.hasTray);
    connect(page, &ui::SettingsPage::changed, this, &SettingsDesk::changed);
    connect(page, &ui::SettingsPage::reviewRequested, this, &SettingsDesk::review);
    connect(page, &ui::SettingsPage::revokeRequested, this, [this, page](const QString& root) { revoke(page, root); });
    return page;
}

void SettingsDesk::show(WindowSession& session)
{
    auto* page = session.window().findChild<ui::SettingsPage*>();
    session.window().showSidePage(page ? page : makePage());
    showTrust();
    showSecrets(session);
}

void SettingsDesk::showSecrets(WindowSession& session)
{
    WorkspaceServices* services = session.services();
    auto* page = session.window().findChild<ui::SettingsPage*>();
    if (page && services)
        page->setSecrets({&services->secrets(), &m_ground.clock, services->opened().actor,
                          [&clipboard = m_ground.clipboard](const secrets::Secret& secret) { clipboard.put(secret); }});
}

void SettingsDesk::showTrust()
{
    const std::vector<WindowSession*> sessions = m_sessions();
    std::vector<ui::TrustRecord> records;
    for (const WindowSession* session : sessions) {
        if (WorkspaceServices* services = session->services()) {
            const workspace::Workspace& opened = services->opened().workspace;
            records.push_back(
                {opened.root, opened.service.name, services->trust().question(), services->trust().grants()});
        }
    }
    for (WindowSession* session : sessions) {
        if (auto* page = session->window().findChild<ui::SettingsPage*>())
            page->setTrust(records);
    }
}

WindowSession* SettingsDesk::sessionAt(const QString& root) const
{
    const std::vector<WindowSession*> sessions = m_sessions();
    const auto found = std::find_if(sessions.cbegin(), sessions.cend(), [&root](const WindowSession* session) {
        return session->services() && session->services()->opened().workspace.root == root;
    });
    return found == sessions.cend() ? nullptr : *found;
}

void SettingsDesk::review(const QString& root) const
{
    WindowSession* session = sessionAt(root);
    if (!session)
        return;
    session->raise();
    session->window().findChild<ui::TrustPrompt*>()->review();
}

void SettingsDesk::revoke(ui::SettingsPage* page, const QString& root) const
{
    const WindowSession* session = sessionAt(root);
    if (!session)
        return;
    WorkspaceServices& services = *session->services();
    answer(page, services.trust().revoke(services.opened().actor), [page](const Result<Done>& revoked) {
        if (!revoked)
            Questions::explain(revoked.error(), page);
    });
}

} // namespace readyroom
