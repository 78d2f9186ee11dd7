// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/DataRoom.h"
#include "ui/settings/SecretsRoom.h"
#include "ui/settings/TrustRoom.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/Page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;

namespace readyroom::ui {

class FilterLine;

/// The settings as rooms with a list of them at the left, and a line that finds settings by their words in all rooms.
/// What is set here is stored at once; `changed()` is for whoever puts it into effect.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    /// @param settings must outlive the page; @param hasTray is there a tray on this desktop?
    SettingsPage(Settings& settings, const DataPlaces& places, bool hasTray, QWidget* parent = nullptr);

    void setTrust(const std::vector<TrustRecord>& records);
    /// Of the workspace that the page's window shows.
    void setSecrets(const SecretsRoom::Content& content);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] StatusLine status() const override;
    [[nodiscard]] std::vector<MenuEntry> menuEntries() const override;
    [[nodiscard]] QString helpText() const override;

Q_SIGNALS:
    void changed();
    void reviewRequested(const QString& root);
    void revokeRequested(const QString& root);

protected:
    void showEvent(QShowEvent* event) override;

private:
    SettingsRoom* makeGeneral();
    SettingsRoom* makeAppearance();
    SettingsRoom* makeTray(bool hasTray);
    QCheckBox* addSwitch(SettingsRoom* room, const QString& name, const QString& explanation,
                         void (Settings::*store)(bool));
    void addRoom(SettingsRoom* room);
    void refresh();
    void search();

    Settings& m_settings;
    QListWidget* m_names;
    FilterLine* m_search;
    QWidget* m_content;
    QLabel* m_nothing;
    std::vector<SettingsRoom*> m_rooms;
    TrustRoom* m_trust = nullptr;
    SecretsRoom* m_secrets = nullptr;
    QComboBox* m_language = nullptr;
    QComboBox* m_theme = nullptr;
    QComboBox* m_textScale = nullptr;
    QCheckBox* m_restore = nullptr;
    QCheckBox* m_tray = nullptr;
    QCheckBox* m_stay = nullptr;
    QAction* m_find;
};

} // namespace readyroom::ui
