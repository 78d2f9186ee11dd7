// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include "ui/shell/NavigationHistory.h"
#include "ui/widgets/Page.h"

class QStackedWidget;

namespace readyroom::ui {

class PageTabs;

/// The way from one page, and one thing on it, to another, and back. Keeps the history while pages come to the front
/// and say what is selected on them.
class Navigator final : public QObject
{
    Q_OBJECT

public:
    /// @param stack the tabs behind what is shown when there is no page; both must outlive this
    Navigator(QStackedWidget* stack, PageTabs* tabs);

    /// Null: what is shown instead of pages.
    [[nodiscard]] Page* current() const;
    /// Selects a thing on a page, where one is given, and shows that: one step of the history.
    void show(Page* page, const QString& id = {});
    void showNoPage();

    /// From now on what this page says is selected is remembered.
    void watch(Page* page);
    /// Another workspace: nothing of the one before can be gone back to.
    void forget();
    void goBack();
    void goForward();

Q_SIGNALS:
    void currentChanged();
    void historyChanged(bool canGoBack, bool canGoForward);

private:
    void noteCurrent();
    void note(const Place& place, Page::Move move);
    bool go(const Place& place);
    void sayHistory();

    QStackedWidget* m_stack;
    PageTabs* m_tabs;
    NavigationHistory m_history;
    QHash<QString, QString> m_selected; ///< by the page's name, what is selected on it
    bool m_travelling = false;          ///< on the way through the history, which is not to be noted in it
};

} // namespace readyroom::ui
