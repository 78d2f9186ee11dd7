// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAction>

#include "readiness/OutlineTree.h"
#include "ui/widgets/FactsPopup.h"
#include "ui/widgets/Page.h"

class QActionGroup;
class QMenu;

namespace readyroom::ui {

/// Every command of the Readiness tab, with its words, its key and its place in the menus.
class ReadinessActions final : public QObject
{
    Q_OBJECT

public:
    /// @param page where the keys work; @param outline where Space ticks
    ReadinessActions(QWidget* page, QWidget* outline);

    [[nodiscard]] std::vector<Page::MenuEntry> menuEntries() const { return m_entries; }
    /// Keys and what they do, for the page's "?".
    [[nodiscard]] Facts keys() const;
    void setGroupBy(readiness::GroupBy groupBy);

    QAction* tick = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* newTask = nullptr;
    QAction* editTask = nullptr;
    QAction* moveTask = nullptr;
    QAction* removeTask = nullptr;
    QAction* copyId = nullptr;
    QAction* openPlan = nullptr;
    QAction* commit = nullptr;
    QAction* refresh = nullptr;
    QAction* filter = nullptr;
    QAction* showOutline = nullptr;
    QAction* showHistory = nullptr;
    QAction* showFindings = nullptr;
    QAction* explain = nullptr;
    QAction* expandAll = nullptr;
    QAction* collapseAll = nullptr;
    QAction* showKeys = nullptr;

Q_SIGNALS:
    void groupByRequested(readyroom::readiness::GroupBy groupBy);

private:
    QAction* add(Page::Menu menu, const QString& text, const QString& toolTip, const QKeySequence& key);
    void addGroupMenu();
    void setIcons();

    QWidget* m_page;
    QMenu* m_groupMenu;
    QActionGroup* m_groups;
    std::vector<Page::MenuEntry> m_entries;
};

} // namespace readyroom::ui
