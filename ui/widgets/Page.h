// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "ui/widgets/StateMark.h"

class QAction;

namespace readyroom::ui {

/// One line for the status strip: a state and its words.
struct StatusLine
{
    Mark mark = Mark::None;
    QString text; ///< empty: nothing to say, no cell
    QString toolTip;
    friend bool operator==(const StatusLine&, const StatusLine&) = default;
};

/// A tab of the main window. It owns its actions; the window puts them into its menus while the page is current.
class Page : public QWidget
{
    Q_OBJECT

public:
    enum class Menu {
        File,
        Edit,
        View,
        Help,
    };
    struct MenuEntry
    {
        Menu menu = Menu::Edit;
        QAction* action = nullptr; ///< may hold a submenu
    };

    using QWidget::QWidget;

    /// Names the page in files and settings; not translated.
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual StatusLine status() const = 0;
    [[nodiscard]] virtual std::vector<MenuEntry> menuEntries() const = 0;

Q_SIGNALS:
    void statusChanged();
    void openFolderRequested();
};

} // namespace readyroom::ui
