// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QMainWindow>
#include <QTimer>

#include "core/base/Clock.h"
#include "ui/widgets/Page.h"
#include "ui/widgets/Theme.h"

class QLabel;
class QMenu;
class QStackedWidget;
class QTabWidget;

namespace readyroom::ui {

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

private:
    void makeMenus();
    void makeThemeMenu();
    void makeStatusBar();
    static QAction* addCommand(QMenu* menu, const QString& text, const QString& toolTip, const QKeySequence& key);
    [[nodiscard]] QMenu* menuFor(Page::Menu menu) const;
    [[nodiscard]] Page* page(int number) const;
    void showPageActions();
    void showStatus(int number);
    void showSaved();
    void askForFolder();
    static void setTheme(Theme::Choice choice);
    void showAbout();

    const Clock& m_clock;
    QStackedWidget* m_stack;
    StatePage* m_welcome;
    QTabWidget* m_tabs;
    StatusStrip* m_strip = nullptr;
    QMenu* m_file = nullptr;
    QMenu* m_edit = nullptr;
    QMenu* m_view = nullptr;
    QMenu* m_help = nullptr;
    QLabel* m_path;
    QLabel* m_branch;
    QLabel* m_saved;
    bool m_remembers = true;
    std::optional<TimePoint> m_savedAt;
    QTimer m_second;
    std::vector<QAction*> m_pageActions; ///< of the current page, in the menus
    std::vector<QAction*> m_tabActions;  ///< Ctrl+1 …
};

} // namespace readyroom::ui
