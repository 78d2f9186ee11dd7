// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ThemeMenu.h"

#include <QActionGroup>
#include <QApplication>
#include <QSettings>

#include "ui/shell/Settings.h"

namespace readyroom::ui {

ThemeMenu::ThemeMenu(QWidget* parent)
    : QMenu(tr("&Theme"), parent)
    , m_group(new QActionGroup(this))
{
    setToolTipsVisible(true);
    add(Theme::Choice::System, tr("As the &system", "theme"), tr("Light or dark, as the desktop is"));
    add(Theme::Choice::Light, tr("&Light", "theme"), tr("Dark words on a light ground"));
    add(Theme::Choice::Dark, tr("&Dark", "theme"), tr("Light words on a dark ground"));
    add(Theme::Choice::HighContrastLight, tr("High contrast, l&ight", "theme"),
        tr("Black on white, with strong lines"));
    add(Theme::Choice::HighContrastDark, tr("High contrast, d&ark", "theme"), tr("White on black, with strong lines"));
    // It may be chosen elsewhere: in another window, or in the settings.
    connect(this, &QMenu::aboutToShow, this, [this] {
        const QList<QAction*> actions = m_group->actions();
        for (QAction* action : actions)
            action->setChecked(action->data().toInt() == static_cast<int>(chosen()));
    });
}

void ThemeMenu::add(Theme::Choice choice, const QString& text, const QString& toolTip)
{
    QAction* action = addAction(text);
    action->setToolTip(toolTip);
    action->setStatusTip(toolTip);
    action->setCheckable(true);
    action->setData(static_cast<int>(choice));
    action->setChecked(chosen() == choice);
    m_group->addAction(action);
    connect(action, &QAction::triggered, this, [choice] { choose(choice); });
}

Theme::Choice ThemeMenu::chosen()
{
    QSettings store;
    return Settings(store).theme();
}

void ThemeMenu::choose(Theme::Choice choice)
{
    QSettings store;
    Settings(store).setTheme(choice);
    Theme::apply(*qApp, choice);
}

} // namespace readyroom::ui
