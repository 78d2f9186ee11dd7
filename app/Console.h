// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QObject>

#include "app/SecretClipboard.h"
#include "app/ServiceGround.h"
#include "app/SessionKeeper.h"
#include "app/SessionStore.h"
#include "core/base/Clock.h"
#include "core/workspace/TrustGate.h"
#include "ui/settings/TrustRoom.h"
#include "ui/shell/RecentWorkspaces.h"
#include "ui/shell/Settings.h"
#include "ui/shell/TrayIcon.h"

class QSettings;

namespace readyroom {

class Translations;
class WindowSession;

namespace ui {
class SettingsPage;
}

/// All windows of the program and what they share: settings, recent workspaces, the remembered session, the tray. A
/// workspace is open in one window at a time; asking for it again raises that window. Lives on the GUI thread.
class Console final : public QObject
{
    Q_OBJECT

public:
    /// What the console stands on; all of it must outlive the console.
    struct Ground
    {
        ServiceGround services;
        QSettings& store;
        Translations& translations;
    };
    /// @param requesters whoever may ask for something to be run or sent by a workspace
    Console(const Ground& ground, std::unique_ptr<ui::TrayPlace> tray, workspace::TrustRequesters requesters = {});
    ~Console() override;
    Q_DISABLE_COPY_MOVE(Console)

    /// Opens the windows of last time, as the settings want it, or one on a folder or plan; such a start leaves the
    /// remembered windows alone.
    void start(const QString& path);
    /// In front of the others; without a path it shows the welcome page.
    WindowSession& openWindow(const QString& path = {});
    /// Closes all windows, and the tray with them.
    void quit();

    /// In the order in which they were opened.
    [[nodiscard]] std::vector<WindowSession*> sessions() const;

Q_SIGNALS:
    /// The last window was closed and no tray keeps the program.
    void finished();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Window;
    enum class Where {
        Here,
        NewWindow,
    };

    Window& addWindow(const WindowState& state);
    void addActions(WindowSession& session);
    void connectSession(WindowSession& session);
    [[nodiscard]] Window* windowOf(const WindowSession& session) const;
    /// The one that shows this workspace; null: none does.
    [[nodiscard]] Window* windowAt(const QString& root) const;
    [[nodiscard]] std::vector<WindowState> windowStates() const;
    /// Has a worker find a path and the workspace it belongs to; then raises the window that shows this workspace, or
    /// opens it.
    void open(WindowSession& asking, Where where, const std::function<Result<QString>()>& find);
    void openPath(WindowSession& asking, Where where, const QString& path);
    void askForFolder(WindowSession& asking);
    void askForNewPlan(WindowSession& asking);
    void takeOpened(WindowSession& session);
    void showRecent();
    void showSettings(WindowSession& session);
    void showTrust();
    void showSecrets(WindowSession& session);
    void showTray();
    void applySettings();
    /// Makes every window anew, for another language.
    void rebuild();
    void dropClosed();
    void closeAll();
    static void raise(WindowSession& session);

    const Ground m_ground;
    ui::Settings m_settings;
    ui::RecentWorkspaces m_recent;
    SessionStore m_store;
    workspace::TrustRequesters m_requesters;
    SecretClipboard m_clipboard;
    ui::TrayIcon m_tray;
    std::vector<std::unique_ptr<Window>> m_windows;
    SessionKeeper m_keeper;
    ui::Theme::Choice m_theme; ///< as it is in effect
    ui::Settings::Language m_language;
    bool m_isQuitting = false;
};

} // namespace readyroom
