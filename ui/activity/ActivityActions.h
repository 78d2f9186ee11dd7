// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAction>

#include "ui/widgets/FactsPopup.h"
#include "ui/widgets/Page.h"

namespace readyroom::ui {

class KindMenu;

/// Every command of the Activity page, with its words, its key and its place in the menus.
class ActivityActions final : public QObject
{
    Q_OBJECT

public:
    /// @param page where the keys work; @param kinds goes into the View menu
    ActivityActions(QWidget* page, KindMenu* kinds);

    [[nodiscard]] std::vector<Page::MenuEntry> menuEntries() const { return m_entries; }
    /// Keys and what they do, for the page's "?".
    [[nodiscard]] Facts keys() const;

    QAction* exportCsv = nullptr;
    QAction* exportJson = nullptr;
    QAction* filter = nullptr;
    QAction* copy = nullptr;
    QAction* verify = nullptr;
    QAction* showTechnical = nullptr;
    QAction* showKeys = nullptr;

private:
    QAction* add(Page::Menu menu, const QString& text, const QString& toolTip, const QKeySequence& key);

    QWidget* m_page;
    std::vector<Page::MenuEntry> m_entries;
};

} // namespace readyroom::ui
