// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QObject>
#include <QString>

namespace readyroom {

class Clock;
class SecretClipboard;
class WindowSession;

namespace ui {
class Settings;
class SettingsPage;
} // namespace ui

/// The settings page, one in each window that asks for it: what each open workspace was allowed is listed there, looked
/// through again and taken back, and so are the secrets of its own workspace. Lives on the GUI thread.
class SettingsDesk final : public QObject
{
    Q_OBJECT

public:
    /// What the page needs; all of it must outlive the desk.
    struct Ground
    {
        ui::Settings& settings;
        QString file; ///< where they are stored
        bool hasTray = false;
        const Clock& clock;
        SecretClipboard& clipboard;
    };
    /// @param sessions answers those that are open now
    SettingsDesk(const Ground& ground, std::function<std::vector<WindowSession*>()> sessions);

    void show(WindowSession& session);
    /// A workspace was opened or closed, or its trust has changed.
    void showTrust();
    /// The session has another workspace, or its page was just made.
    void showSecrets(WindowSession& session);

Q_SIGNALS:
    /// Something else is set and stored; the page that did it may be deleted only after it has returned.
    void changed();

private:
    [[nodiscard]] ui::SettingsPage* makePage();
    /// The one that shows this workspace; null: none does any more.
    [[nodiscard]] WindowSession* sessionAt(const QString& root) const;
    void review(const QString& root) const;
    void revoke(ui::SettingsPage* page, const QString& root) const;

    const Ground m_ground;
    const std::function<std::vector<WindowSession*>()> m_sessions;
};

} // namespace readyroom
