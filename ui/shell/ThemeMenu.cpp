// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ThemeMenu.h"

#include <QActionGroup>
#include <QApplication>
#include <QSettings>

namespace readyroom::ui {

namespace {

QString themeKey()
{
    return QStringLiteral("window/theme");
}

} // namespace

ThemeMenu::ThemeMenu(QWidget* parent)
    : QMenu(tr("&Theme"), parent)
    , m_group(new QActionGroup(this))
{
    setToolTipsVisible(true);
    add(Theme::Choice::System, tr("As the &system", "theme"), tr("Light or dark, as the desktop is"));
    add(Theme::Choice::Light, tr("&Light", "theme"), tr("Dark words on a light ground"));
    add(Theme::Choice::Dark, tr("&Dark", "theme"), tr("Light words on a dark ground"));
}

void ThemeMenu::add(Theme::Choice choice, const QString& text, const QString& toolTip)
{
    QAction* action = addAction(text);
    action->setToolTip(toolTip);
    action->setStatusTip(toolTip);
    action->setCheckable(true);
    action->setChecked(chosen() == choice);
    m_group->addAction(action);
    connect(action, &QAction::triggered, this, [choice] { choose(choice); });
}

Theme::Choice ThemeMenu::chosen()
{
    return static_cast<Theme::Choice>(QSettings().value(themeKey(), 0).toInt());
}

void ThemeMenu::choose(Theme::Choice choice)
{
    QSettings().setValue(themeKey(), static_cast<int>(choice));
    Theme::apply(*qApp, choice);
}

} // namespace readyroom::ui
