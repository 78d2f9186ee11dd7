// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QMainWindow>
#include <QTimer>

#include "core/base/Clock.h"
#include "ui/shell/NavigationHistory.h"
#include "ui/widgets/Page.h"
#include "ui/widgets/Theme.h"

class QLabel;
class QStackedWidget;

namespace readyroom::ui {

class MainMenus;
class PageTabs;
class StatePage;
class StatusStrip;

/// What the window says about the folder it shows.
struct WorkspaceInfo
{
    QString name;
    QString path;
    QString branch; ///< empty: not in a repository
};

/// Menus, status strip, tabs and the line at the bottom. It is handed its pages, shows whatever they say of themselves,
/// and asks for folders to be opened; it builds no service.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Takes ownership of the pages; without any the welcome page is shown. @param clock must outlive the window.
    MainWindow(const Clock& clock, const std::vector<Page*>& pages, QWidget* parent = nullptr);
    ~MainWindow() override;
    Q_DISABLE_COPY_MOVE(MainWindow)

    /// As chosen in the View menu, in this or an earlier window; to be applied before the window is made.
    [[nodiscard]] static Theme::Choice chosenTheme();
    /// Off: the window's place is neither taken from the user's settings nor written there.
    void setRemembering(bool remember);

    /// Replaces the pages, when another folder was opened. Takes ownership; the old ones are deleted.
    void setPages(const std::vector<Page*>& pages);
    [[nodiscard]] int pageCount() const;
    /// Page::name() of the page with this number, counted from 0.
    [[nodiscard]] QString pageName(int number) const;
    void showPage(int number);
    /// Shows a page that is no feature's tab (settings, help) at the right of those, also without a workspace; it can
    /// be closed. One of the same name that is open is shown in its place. Takes ownership.
    void showSidePage(Page* page);
    /// Adds an action of someone else to a menu, before what ends it (Quit, About). It stays theirs.
    void addMenuAction(Page::Menu menu, QAction* action);
    /// Why no workspace could be opened: instead of the pages.
    void showError(const Error& error);
    void setWorkspace(const WorkspaceInfo& workspace);
    /// When the last change was written; shown with its age.
    void setSaved(TimePoint time);

Q_SIGNALS:
    void openRequested(const QString& path);
    void sampleRequested();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeMenus();
    void makeThemeMenu();
    void makeGoMenu();
    void makeStatusBar();
    void connectPage(Page* page);
    void showCurrentPage();
    void showStatus(int number);
    void note(const Place& place, Page::Move move);
    void goBack();
    void goForward();
    bool goTo(const Place& place);
    void showHistory();
    void closeSidePage();
    void showSaved();
    void askForFolder();
    static void setTheme(Theme::Choice choice);
    void showAbout();

    const Clock& m_clock;
    QStackedWidget* m_stack;
    StatePage* m_welcome;
    PageTabs* m_tabs;
    StatusStrip* m_strip = nullptr;
    MainMenus* m_menus;
    QAction* m_back = nullptr;
    QAction* m_forward = nullptr;
    QAction* m_closePage = nullptr;
    QLabel* m_path;
    QLabel* m_branch;
    QLabel* m_saved;
    bool m_remembers = true;
    std::optional<TimePoint> m_savedAt;
    QTimer m_second;
    std::vector<QAction*> m_tabActions; ///< Ctrl+1 …
    NavigationHistory m_history;
    QHash<QString, QString> m_selected; ///< by the page's name, what is selected on it
    bool m_travelling = false;          ///< on the way through the history
};

} // namespace readyroom::ui
