// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QMainWindow>

#include "core/base/Clock.h"
#include "ui/shell/PaletteModel.h"
#include "ui/shell/WorkspaceBar.h"
#include "ui/widgets/Page.h"
#include "ui/widgets/Theme.h"

class QStackedWidget;

namespace readyroom::ui {

class CommandPalette;
class MainMenus;
class Navigator;
class PageTabs;
class StatePage;
class StatusStrip;
class WelcomePage;

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
    /// Shows a line across the window, above its pages, in place of the one before. Takes ownership.
    void setNotice(QWidget* notice);
    /// What is shown without pages; whoever opens workspaces fills it.
    [[nodiscard]] WelcomePage& welcome() { return *m_welcome; }
    /// When the last change was written; shown with its age.
    void setSaved(TimePoint time);

Q_SIGNALS:
    void openRequested(const QString& path);
    void sampleRequested();
    void newPlanRequested();
    void quitRequested();
    /// Another page is shown; empty: none.
    void pageShown(const QString& name);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeMenus();
    void makeGoMenu();
    void makeHelpMenu();
    void makePaletteButton();
    void connectPage(Page* page);
    [[nodiscard]] std::vector<ListedAction> listActions() const;
    void openPalette();
    void follow(const PaletteModel::Choice& choice);
    void showHelp();
    void showCurrentPage();
    void showStatus(int number);
    void askForFolder();
    void showAbout();

    QStackedWidget* m_stack;
    WelcomePage* m_welcome;
    StatePage* m_failure;
    QWidget* m_notice = nullptr;
    PageTabs* m_tabs;
    Navigator* m_navigator;
    StatusStrip* m_strip = nullptr;
    MainMenus* m_menus;
    QAction* m_back = nullptr;
    QAction* m_forward = nullptr;
    QAction* m_closePage = nullptr;
    WorkspaceBar* m_bar;
    CommandPalette* m_palette;
    QAction* m_find = nullptr;
    bool m_remembers = true;
    std::vector<QAction*> m_tabActions; ///< Ctrl+1 …
};

} // namespace readyroom::ui
