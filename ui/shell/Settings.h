// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QString>

#include "ui/widgets/Theme.h"

class QSettings;

namespace readyroom::ui {

/// Everything a person can set, with its type and its default; the one place that knows the keys. Nothing is kept here:
/// every question reads the store, so two of these on one store agree. What cannot be understood is the default.
class Settings final
{
public:
    enum class Language {
        System,
        English,
        German,
        Japanese,
    };
    static constexpr std::array languages{Language::System, Language::English, Language::German, Language::Japanese};
    static constexpr std::array themes{Theme::Choice::System, Theme::Choice::Light, Theme::Choice::Dark,
                                       Theme::Choice::HighContrastLight, Theme::Choice::HighContrastDark};

    /// @param store must outlive the object
    explicit Settings(QSettings& store);

    [[nodiscard]] Theme::Choice theme() const;
    void setTheme(Theme::Choice theme);
    /// Per cent; one of textScales. 100 by default.
    [[nodiscard]] int textScale() const;
    void setTextScale(int percent);
    [[nodiscard]] Language language() const;
    void setLanguage(Language language);
    /// "de"; empty for that of the system.
    [[nodiscard]] static QString code(Language language);

    /// Open the windows of last time at a start without a folder. On by default.
    [[nodiscard]] bool restoresWindows() const;
    void setRestoresWindows(bool restores);
    /// Show the worst state in the desktop's tray. Off by default.
    [[nodiscard]] bool showsTray() const;
    void setShowsTray(bool shows);
    /// Go on in the tray when the last window is closed. Off by default, and without effect when there is no tray.
    [[nodiscard]] bool staysInTray() const;
    void setStaysInTray(bool stays);

private:
    QSettings& m_store;
};

} // namespace readyroom::ui
