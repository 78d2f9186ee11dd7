// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ActionList.h"

#include <algorithm>

#include <QMenu>

#include "ui/widgets/ActionText.h"
#include "ui/widgets/Page.h"

namespace readyroom::ui {

namespace {

/// Walks an action and, when it holds a submenu, those below it.
void walk(QAction* action, const QString& where, Page* page, std::vector<ListedAction>& list)
{
    if (action->isSeparator())
        return;
    const QString text = ActionText::plain(action->text());
    if (!action->menu()) {
        list.push_back({action, text, where, page});
        return;
    }
    const QString below = where.isEmpty() ? text : where + QStringLiteral(" › ") + text;
    for (QAction* each : action->menu()->actions())
        walk(each, below, page, list);
}

} // namespace

std::vector<ListedAction> ActionList::of(const QList<QAction*>& menus, const std::vector<Page*>& pages)
{
    std::vector<ListedAction> ofPages;
    for (Page* page : pages) {
        for (const Page::MenuEntry& entry : page->menuEntries())
            walk(entry.action, page->title(), page, ofPages);
    }
    std::vector<ListedAction> list;
    for (QAction* menu : menus)
        walk(menu, {}, nullptr, list);
    // Those of the page that is shown stand in the menus, too.
    const auto isOfPage = [&ofPages](const ListedAction& each) {
        return std::any_of(ofPages.cbegin(), ofPages.cend(),
                           [&each](const ListedAction& own) { return own.action == each.action; });
    };
    list.erase(std::remove_if(list.begin(), list.end(), isOfPage), list.end());
    list.insert(list.end(), ofPages.cbegin(), ofPages.cend());
    return list;
}

} // namespace readyroom::ui
