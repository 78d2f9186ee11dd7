// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QKeySequence>
#include <QObject>

#include "ui/widgets/Page.h"

class QMenu;
class QMenuBar;

namespace readyroom::ui {

/// What an action says in a tool tip: what it does and, where there is one, its key.
[[nodiscard]] QString withKey(const QString& text, const QKeySequence& key);

/// The menus of the window: its own commands, those it is given, and those of the page that is shown.
class MainMenus final : public QObject
{
    Q_OBJECT

public:
    /// The menus belong to `bar`, which must outlive this.
    explicit MainMenus(QMenuBar* bar);

    [[nodiscard]] QMenu* menu(Page::Menu menu) const { return m_places.at(menu).menu; }
    /// Makes a command of the window itself. Later ones follow the earlier ones.
    QAction* add(Page::Menu menu, const QString& text, const QString& toolTip, const QKeySequence& key = {});
    void addSeparator(Page::Menu menu);
    /// Takes in an action of someone else, behind the window's own and before what ends the menu (Quit, About).
    void insert(Page::Menu menu, QAction* action);
    /// What insert() puts in comes before the actions that are added from now on.
    void endWindowActions(Page::Menu menu);
    /// Replaces the actions of the page that was shown before.
    void showPageEntries(const std::vector<Page::MenuEntry>& entries);

private:
    struct Place
    {
        QMenu* menu = nullptr;
        QAction* end = nullptr; ///< the separator behind what is inserted
    };
    void addMenu(Page::Menu menu, const QString& title);

    QMenuBar* m_bar;
    std::map<Page::Menu, Place> m_places;
    std::vector<Page::MenuEntry> m_pageEntries;
};

} // namespace readyroom::ui
