// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAction>
#include <QPointer>

namespace readyroom::ui {

class Page;

/// One thing that can be done, found in the menus or at a page.
struct ListedAction
{
    QPointer<QAction> action;
    QString text;         ///< without mnemonic
    QString where;        ///< the menus that lead to it, "View › Theme", or the title of its page
    Page* page = nullptr; ///< where it works; null: anywhere
};

/// The one list of all that can be done: walks the menus as they stand, and what the pages would put there.
class ActionList
{
public:
    /// The window's own first, then page by page.
    [[nodiscard]] static std::vector<ListedAction> of(const QList<QAction*>& menus, const std::vector<Page*>& pages);
};

} // namespace readyroom::ui
