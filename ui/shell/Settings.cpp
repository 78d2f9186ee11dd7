// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Settings.h"

#include <algorithm>

#include <QSettings>

#include "ui/widgets/Tokens.h"

namespace readyroom::ui {

namespace {

constexpr QLatin1String themeKey("window/theme");
constexpr QLatin1String textScaleKey("window/textScale");
constexpr QLatin1String languageKey("general/language");
constexpr QLatin1String restoreKey("general/restoreWindows");
constexpr QLatin1String trayKey("tray/shown");
constexpr QLatin1String stayKey("tray/stays");

bool isOn(const QSettings& store, QLatin1String key, bool byDefault)
{
    const QString text = store.value(key).toString();
    return text == QLatin1String("true") || (byDefault && text != QLatin1String("false"));
}

} // namespace

Settings::Settings(QSettings& store)
    : m_store(store)
{
}

Theme::Choice Settings::theme() const
{
    const auto theme = static_cast<Theme::Choice>(m_store.value(themeKey).toInt());
    return std::find(themes.begin(), themes.end(), theme) != themes.end() ? theme : Theme::Choice::System;
}

void Settings::setTheme(Theme::Choice theme)
{
    m_store.setValue(themeKey, static_cast<int>(theme));
}

int Settings::textScale() const
{
    const int percent = m_store.value(textScaleKey).toInt();
    return std::find(textScales.begin(), textScales.end(), percent) != textScales.end() ? percent : textScales.front();
}

void Settings::setTextScale(int percent)
{
    m_store.setValue(textScaleKey, percent);
}

Settings::Language Settings::language() const
{
    const QString stored = m_store.value(languageKey).toString();
    const auto* found = std::find_if(languages.begin(), languages.end(),
                                     [&stored](Language language) { return code(language) == stored; });
    return found != languages.end() ? *found : Language::System;
}

void Settings::setLanguage(Language language)
{
    m_store.setValue(languageKey, code(language));
}

QString Settings::code(Language language)
{
    switch (language) {
    case Language::System:
        return {};
    case Language::English:
        return QStringLiteral("en");
    case Language::German:
        return QStringLiteral("de");
    case Language::Japanese:
        return QStringLiteral("ja");
    }
    return {};
}

bool Settings::restoresWindows() const
{
    return isOn(m_store, restoreKey, true);
}

void Settings::setRestoresWindows(bool restores)
{
    m_store.setValue(restoreKey, restores);
}

bool Settings::showsTray() const
{
    return isOn(m_store, trayKey, false);
}

void Settings::setShowsTray(bool shows)
{
    m_store.setValue(trayKey, shows);
}

bool Settings::staysInTray() const
{
    return isOn(m_store, stayKey, false);
}

void Settings::setStaysInTray(bool stays)
{
    m_store.setValue(stayKey, stays);
}

} // namespace readyroom::ui
