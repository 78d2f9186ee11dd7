// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainMenus.h"

#include <QMenu>
#include <QMenuBar>

#include "ui/widgets/ActionText.h"

namespace readyroom::ui {

MainMenus::MainMenus(QMenuBar* bar)
    : QObject(bar)
    , m_bar(bar)
{
    addMenu(Page::Menu::File, tr("&File"));
    addMenu(Page::Menu::Edit, tr("&Edit"));
    addMenu(Page::Menu::View, tr("&View"));
    addMenu(Page::Menu::Go, tr("&Go", "menu: to other pages and things"));
    addMenu(Page::Menu::Help, tr("&Help"));
}

void MainMenus::addMenu(Page::Menu menu, const QString& title)
{
    QMenu* added = m_bar->addMenu(title);
    added->setToolTipsVisible(true);
    m_places.insert({menu, {added, nullptr}});
}

QAction* MainMenus::add(Page::Menu menu, const QString& text, const QString& toolTip, const QKeySequence& key)
{
    auto* action = new QAction(text, this->menu(menu));
    action->setShortcut(key);
    ActionText::describe(action, toolTip);
    this->menu(menu)->addAction(action);
    return action;
}

void MainMenus::addSeparator(Page::Menu menu)
{
    this->menu(menu)->addSeparator();
}

void MainMenus::insert(Page::Menu menu, QAction* action)
{
    this->menu(menu)->insertAction(m_places.at(menu).end, action);
    this->menu(menu)->menuAction()->setVisible(true);
}

void MainMenus::endWindowActions(Page::Menu menu)
{
    m_places.at(menu).end = this->menu(menu)->addSeparator();
}

void MainMenus::showPageEntries(const std::vector<Page::MenuEntry>& entries)
{
    for (const Page::MenuEntry& entry : m_pageEntries)
        menu(entry.menu)->removeAction(entry.action);
    m_pageEntries = entries;
    // In File and Help what the page offers comes first, elsewhere behind what the window always offers.
    const std::map<Page::Menu, QAction*> first{{Page::Menu::File, menu(Page::Menu::File)->actions().value(0)},
                                               {Page::Menu::Help, menu(Page::Menu::Help)->actions().value(0)}};
    for (const Page::MenuEntry& entry : entries) {
        const auto before = first.find(entry.menu);
        menu(entry.menu)->insertAction(before == first.cend() ? nullptr : before->second, entry.action);
    }
    QMenu* edit = menu(Page::Menu::Edit);
    edit->menuAction()->setVisible(!edit->isEmpty());
}

} // namespace readyroom::ui
