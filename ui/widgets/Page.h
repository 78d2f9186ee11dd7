// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QFocusEvent>
#include <QWidget>

#include "ui/widgets/StateMark.h"

class QAction;

namespace readyroom {
class Searchable;
}

namespace readyroom::ui {

/// One line for the status strip: a state and its words.
struct StatusLine
{
    Mark mark = Mark::None;
    QString text; ///< empty: nothing to say, no cell
    QString toolTip;
    QString badge = {}; ///< behind the tab's title, a shape and a number: "■1"; empty: none
    friend bool operator==(const StatusLine&, const StatusLine&) = default;
};

/// A tab of the main window: a feature's, or one at the side (settings, help) that can be closed. It owns its actions;
/// the window puts them into its menus while the page is current.
class Page : public QWidget
{
    Q_OBJECT

public:
    enum class Menu {
        File,
        Edit,
        View,
        Go,
        Help,
    };
    struct MenuEntry
    {
        Menu menu = Menu::Edit;
        QAction* action = nullptr; ///< may hold a submenu
    };

    /// How a person came to what is selected.
    enum class Move {
        Step, ///< to another row of a list: takes the place of where one was
        Jump, ///< by a link or a command: one can go back to where one was
    };

    using QWidget::QWidget;

    /// Names the page in files and settings; not translated.
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual StatusLine status() const = 0;
    [[nodiscard]] virtual std::vector<MenuEntry> menuEntries() const = 0;
    /// What the page is for and how it is used, in one screenful of Markdown. Empty: nothing to say.
    [[nodiscard]] virtual QString helpText() const { return {}; }
    /// Selects the thing with this id and brings it into view. False: there is none, or none any more.
    virtual bool reveal(const QString& /*id*/) { return false; }
    /// What can be searched for and then revealed here. Null: nothing.
    [[nodiscard]] virtual Searchable* searchable() { return nullptr; }

Q_SIGNALS:
    void statusChanged();
    /// Something else is selected. `id` is what reveal() understands.
    void navigated(const QString& id, readyroom::ui::Page::Move move);
    void openFolderRequested();
    void newPlanRequested();

protected:
    /// What has the keyboard when the page is shown for the first time.
    void setFirstFocus(QWidget* first) { m_first = first; }
    /// Not by a focus proxy: with one, Qt 6.4 never comes by Tab to what stands before it.
    void focusInEvent(QFocusEvent* event) override
    {
        if (m_first)
            m_first->setFocus(event->reason());
    }

private:
    QWidget* m_first = nullptr;
};

} // namespace readyroom::ui
