// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/ActivityActions.h"

#include "ui/activity/KindMenu.h"
#include "ui/widgets/ActionText.h"

namespace readyroom::ui {

ActivityActions::ActivityActions(QWidget* page, KindMenu* kinds)
    : QObject(page)
    , m_page(page)
{
    using Menu = Page::Menu;
    exportCsv = add(Menu::File, tr("Export as &table…"), tr("Save the events shown as a table (CSV)"),
                    QKeySequence(tr("Ctrl+Shift+S")));
    exportJson = add(Menu::File, tr("Export as &JSON lines…"), tr("Save the events shown as JSON, one object a line"),
                     QKeySequence(tr("Ctrl+Shift+J")));
    copy = add(Menu::Edit, tr("&Copy event"), tr("Copy the selected event as one line of text"), QKeySequence::Copy);
    // Inside a text, the key copies what is selected there.
    copy->setShortcutContext(Qt::WidgetShortcut);
    filter = add(Menu::Edit, tr("&Filter"), tr("Go to the filter line"), QKeySequence(Qt::Key_Slash));
    m_entries.push_back({Menu::View, kinds->menuAction()});
    showTechnical = kinds->action(activity::ActivityKind::Technical);
    showTechnical->setShortcut(QKeySequence(tr("Ctrl+Shift+T")));
    showTechnical->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    ActionText::describe(showTechnical, tr("Show the steps of writing files, too"));
    m_page->addAction(showTechnical);
    verify = add(Menu::View, tr("&Verify the record"), tr("Check that no event was altered, removed or inserted"),
                 QKeySequence(tr("Ctrl+Shift+V")));
    showKeys =
        add(Menu::Help, tr("&Keys of this page"), tr("Show the keys that work here"), QKeySequence(Qt::Key_Question));
}

QAction* ActivityActions::add(Page::Menu menu, const QString& text, const QString& toolTip, const QKeySequence& key)
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    ActionText::describe(action, toolTip);
    m_page->addAction(action);
    m_entries.push_back({menu, action});
    return action;
}

Facts ActivityActions::keys() const
{
    Facts facts;
    facts.title = tr("Keys of the Activity page");
    for (const QAction* action : {filter, copy, exportCsv, exportJson, showTechnical, verify, showKeys})
        facts.rows.emplace_back(action->statusTip(), action->shortcut().toString(QKeySequence::NativeText));
    return facts;
}

} // namespace readyroom::ui
