// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/ReadinessActions.h"

#include <QActionGroup>
#include <QMenu>

#include "ui/readiness/PlanText.h"
#include "ui/widgets/ActionText.h"
#include "ui/widgets/Icons.h"

namespace readyroom::ui {

using namespace readiness;

namespace {

/// Six whole sentences: a language may bend the word, or write it with a capital.
QString groupingToolTip(GroupBy groupBy)
{
    switch (groupBy) {
    case GroupBy::Pillar:
        return ReadinessActions::tr("Group the tasks by pillar");
    case GroupBy::Phase:
        return ReadinessActions::tr("Group the tasks by phase");
    case GroupBy::Priority:
        return ReadinessActions::tr("Group the tasks by priority");
    case GroupBy::Owner:
        return ReadinessActions::tr("Group the tasks by owner");
    case GroupBy::Week:
        return ReadinessActions::tr("Group the tasks by week");
    case GroupBy::Section:
        return ReadinessActions::tr("Group the tasks by section");
    }
    return {};
}

} // namespace

ReadinessActions::ReadinessActions(QWidget* page, QWidget* outline)
    : QObject(page)
    , m_page(page)
    , m_groupMenu(new QMenu(tr("&Group by"), page))
    , m_groups(new QActionGroup(this))
{
    using Menu = Page::Menu;
    openPlan = add(Menu::File, tr("Open plan in &editor"), tr("Open the plan's file in the program made for it"),
                   QKeySequence(tr("Ctrl+E")));
    commit = add(Menu::File, tr("&Commit plan…"), tr("Commit the plan's file to its Git repository"),
                 QKeySequence(tr("Ctrl+Shift+K")));
    undo =
        add(Menu::Edit, tr("&Undo"), tr("Take back what was done last to a plan in this session"), QKeySequence::Undo);
    redo = add(Menu::Edit, tr("&Redo"), tr("Do again what was taken back last"), QKeySequence(tr("Ctrl+Shift+Z")));
    redo->setEnabled(false);
    newTask = add(Menu::Edit, tr("&New task…"), tr("Write a new task at the end of the selected task's section"),
                  QKeySequence(tr("Ctrl+N")));
    editTask = add(Menu::Edit, tr("&Edit task"), tr("Change the selected task, or several selected tasks at once"),
                   QKeySequence(Qt::Key_F2));
    moveTask = add(Menu::Edit, tr("&Move to section…"), tr("Move the selected tasks to the end of another section"),
                   QKeySequence(tr("Ctrl+Shift+M")));
    removeTask = add(Menu::Edit, tr("Remo&ve task"), tr("Remove the selected tasks from the plan's file"),
                     QKeySequence(tr("Ctrl+Del")));
    for (QAction* action : {newTask, editTask, moveTask, removeTask})
        action->setEnabled(false);
    tick = add(Menu::Edit, tr("&Tick or untick"), tr("Tick or untick the selected task in the plan's file"),
               QKeySequence(Qt::Key_Space));
    // Space means something else in a button or a text, so it ticks only where the tasks are.
    tick->setShortcutContext(Qt::WidgetShortcut);
    m_page->removeAction(tick);
    outline->addAction(tick);
    copyId = add(Menu::Edit, tr("&Copy task id"), tr("Copy the id of the selected task, for links and scripts"),
                 QKeySequence(tr("Ctrl+Shift+C")));
    filter = add(Menu::Edit, tr("&Filter"), tr("Go to the filter line"), QKeySequence(Qt::Key_Slash));
    refresh = add(Menu::View, tr("&Refresh"), tr("Read the plan again"), QKeySequence::Refresh);
    addGroupMenu();
    showOutline = add(Menu::View, tr("&Outline"), tr("Show the plan's tasks"), QKeySequence(tr("Ctrl+Shift+O")));
    showHistory = add(Menu::View, tr("&History"), tr("Show how the plan changed, and since when"),
                      QKeySequence(tr("Ctrl+Shift+H")));
    showFindings = add(Menu::View, tr("F&indings"), tr("Show where the plan contradicts itself"),
                       QKeySequence(tr("Ctrl+Shift+F")));
    explain =
        add(Menu::View, tr("E&xplain the score"), tr("Show what the score is made of"), QKeySequence(tr("Ctrl+I")));
    expandAll = add(Menu::View, tr("Expand &all"), tr("Open every group"), QKeySequence(tr("Ctrl+Shift+E")));
    collapseAll = add(Menu::View, tr("Co&llapse all"), tr("Close every group"), QKeySequence(tr("Ctrl+Shift+L")));
    showKeys =
        add(Menu::Help, tr("&Keys of this page"), tr("Show the keys that work here"), QKeySequence(Qt::Key_Question));
    setIcons();
}

void ReadinessActions::setIcons()
{
    for (const auto& [action, icon] :
         {std::pair(openPlan, IconName::Edit), std::pair(commit, IconName::Commit), std::pair(undo, IconName::Undo),
          std::pair(tick, IconName::Tick), std::pair(copyId, IconName::Copy), std::pair(filter, IconName::Filter),
          std::pair(refresh, IconName::Refresh), std::pair(showOutline, IconName::Plan),
          std::pair(showFindings, IconName::Warning), std::pair(explain, IconName::Help),
          std::pair(showKeys, IconName::Keyboard)})
        action->setIcon(Icons::of(icon));
}

QAction* ReadinessActions::add(Page::Menu menu, const QString& text, const QString& toolTip, const QKeySequence& key)
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    ActionText::describe(action, toolTip);
    m_page->addAction(action);
    m_entries.push_back({menu, action});
    return action;
}

void ReadinessActions::addGroupMenu()
{
    for (const GroupBy groupBy :
         {GroupBy::Pillar, GroupBy::Phase, GroupBy::Priority, GroupBy::Owner, GroupBy::Week, GroupBy::Section}) {
        const int number = static_cast<int>(groupBy) + 1;
        QAction* action = m_groupMenu->addAction(PlanText::groupBy(groupBy));
        action->setShortcut(QKeySequence(tr("Alt+%1", "key; %1 is a digit").arg(number)));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        ActionText::describe(action, groupingToolTip(groupBy));
        action->setCheckable(true);
        action->setChecked(groupBy == GroupBy::Pillar);
        action->setData(static_cast<int>(groupBy));
        m_groups->addAction(action);
        m_page->addAction(action);
    }
    connect(m_groups, &QActionGroup::triggered, this,
            [this](QAction* action) { Q_EMIT groupByRequested(static_cast<GroupBy>(action->data().toInt())); });
    m_entries.push_back({Page::Menu::View, m_groupMenu->menuAction()});
}

void ReadinessActions::setGroupBy(GroupBy groupBy)
{
    m_groups->actions().at(static_cast<int>(groupBy))->setChecked(true);
}

Facts ReadinessActions::keys() const
{
    Facts facts;
    facts.title = tr("Keys of the Readiness tab");
    const auto addRow = [&facts](const QAction* action, const QString& text) {
        facts.rows.emplace_back(ActionText::plain(text), action->shortcut().toString(QKeySequence::NativeText));
    };
    for (const Page::MenuEntry& entry : m_entries) {
        if (entry.action->menu() != m_groupMenu) {
            addRow(entry.action, entry.action->text());
            continue;
        }
        for (const QAction* action : m_groups->actions())
            addRow(action, action->statusTip());
    }
    return facts;
}

} // namespace readyroom::ui
