// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QObject>

namespace readyroom {

class WindowSession;

namespace ui {
class Settings;
class SettingsPage;
} // namespace ui

/// The settings page, one in each window that asks for it: what each open workspace was allowed is listed there, looked
/// through again and taken back. Lives on the GUI thread.
class SettingsDesk final : public QObject
{
    Q_OBJECT

public:
    /// @param settings must outlive the desk @param file where they are stored @param sessions answers those that are
    /// open now
    SettingsDesk(ui::Settings& settings, QString file, bool hasTray,
                 std::function<std::vector<WindowSession*>()> sessions);

    void show(WindowSession& session);
    /// A workspace was opened or closed, or its trust has changed.
    void showTrust();

Q_SIGNALS:
    /// Something else is set and stored; the page that did it may be deleted only after it has returned.
    void changed();

private:
    [[nodiscard]] ui::SettingsPage* makePage();
    /// The one that shows this workspace; null: none does any more.
    [[nodiscard]] WindowSession* sessionAt(const QString& root) const;
    void review(const QString& root) const;
    void revoke(ui::SettingsPage* page, const QString& root) const;

    ui::Settings& m_settings;
    const QString m_file;
    const bool m_hasTray;
    const std::function<std::vector<WindowSession*>()> m_sessions;
};

} // namespace readyroom
