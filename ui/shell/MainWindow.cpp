// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include "ui/shell/AboutDialog.h"
#include "ui/widgets/AgeText.h"
#include "ui/widgets/StatePage.h"
#include "ui/widgets/StatusStrip.h"

namespace readyroom::ui {

namespace {

constexpr QSize firstSize(1280, 800);

QString geometryKey()
{
    return QStringLiteral("window/geometry");
}

QString themeKey()
{
    return QStringLiteral("window/theme");
}

/// A path below the user's own folder, short: "~/service".
QString underHome(const QString& path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size()) : path;
}

QString withKey(const QString& text, const QKeySequence& key)
{
    return key.isEmpty() ? text
                         : MainWindow::tr("%1 (%2)", "what an action does; its key")
                               .arg(text, key.toString(QKeySequence::NativeText));
}

} // namespace

MainWindow::MainWindow(const Clock& clock, const std::vector<Page*>& pages, QWidget* parent)
    : QMainWindow(parent)
    , m_clock(clock)
    , m_stack(new QStackedWidget(this))
    , m_welcome(new StatePage(m_stack))
    , m_tabs(new QTabWidget)
    , m_path(new QLabel(this))
    , m_branch(new QLabel(this))
    , m_saved(new QLabel(this))
{
    setWindowTitle(tr("Readyroom"));
    auto* workspace = new QWidget(m_stack);
    m_strip = new StatusStrip(workspace);
    m_tabs->setParent(workspace);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Pages"));
    auto* layout = new QVBoxLayout(workspace);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_tabs, 1);
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(workspace);
    setCentralWidget(m_stack);
    m_welcome->showEmpty(
        tr("Open a folder to begin"),
        tr("Readyroom reads the plans in a folder: Markdown files with checklists. Opening only reads; "
           "nothing is changed or sent."),
        tr("Open a folder"), tr("Try the sample"));
    makeMenus();
    makeStatusBar();
    connect(m_welcome, &StatePage::actionTriggered, this, &MainWindow::askForFolder);
    connect(m_welcome, &StatePage::secondActionTriggered, this, &MainWindow::sampleRequested);
    connect(m_strip, &StatusStrip::pageRequested, this, &MainWindow::showPage);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::showPageActions);
    setPages(pages);
    if (!restoreGeometry(QSettings().value(geometryKey()).toByteArray()))
        resize(firstSize);
}

MainWindow::~MainWindow() = default;

QAction* MainWindow::addCommand(QMenu* menu, const QString& text, const QString& toolTip, const QKeySequence& key)
{
    QAction* action = menu->addAction(text);
    action->setShortcut(key);
    action->setToolTip(withKey(toolTip, key));
    action->setStatusTip(toolTip);
    return action;
}

void MainWindow::makeMenus()
{
    m_file = menuBar()->addMenu(tr("&File"));
    m_edit = menuBar()->addMenu(tr("&Edit"));
    m_view = menuBar()->addMenu(tr("&View"));
    m_help = menuBar()->addMenu(tr("&Help"));
    for (QMenu* menu : {m_file, m_edit, m_view, m_help})
        menu->setToolTipsVisible(true);
    connect(addCommand(m_file, tr("&Open folder…"), tr("Show the plans of another folder"), QKeySequence::Open),
            &QAction::triggered, this, &MainWindow::askForFolder);
    connect(addCommand(m_file, tr("Open the &sample"), tr("Show the sample workspace that comes with Readyroom"), {}),
            &QAction::triggered, this, &MainWindow::sampleRequested);
    m_file->addSeparator();
    connect(addCommand(m_file, tr("&Quit"), tr("Close Readyroom"), QKeySequence::Quit), &QAction::triggered, this,
            &QWidget::close);
    makeThemeMenu();
    m_view->addSeparator();
    connect(addCommand(m_help, tr("&About Readyroom"), tr("Show the version and the licence"), {}), &QAction::triggered,
            this, &MainWindow::showAbout);
}

void MainWindow::makeThemeMenu()
{
    QMenu* menu = m_view->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(menu);
    const Theme::Choice chosen = chosenTheme();
    const auto addTheme = [&](Theme::Choice choice, const QString& text) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [choice] { setTheme(choice); });
    };
    addTheme(Theme::Choice::System, tr("As the &system", "theme"));
    addTheme(Theme::Choice::Light, tr("&Light", "theme"));
    addTheme(Theme::Choice::Dark, tr("&Dark", "theme"));
}

void MainWindow::makeStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    for (QLabel* label : {m_path, m_branch, m_saved}) {
        label->setTextFormat(Qt::PlainText);
        Theme::style(label, TextSize::Small, QFont::Normal, QPalette::PlaceholderText);
        label->setContentsMargins(space::s, 0, space::s, 0);
        label->hide();
        statusBar()->addWidget(label);
    }
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &MainWindow::showSaved);
}

void MainWindow::setPages(const std::vector<Page*>& pages)
{
    while (m_tabs->count() > 0) {
        QWidget* old = m_tabs->widget(0);
        m_strip->setStatus(m_tabs->count() - 1, {});
        m_tabs->removeTab(0);
        delete old;
    }
    for (QAction* action : std::exchange(m_tabActions, {}))
        delete action;
    for (Page* newPage : pages) {
        const int number = m_tabs->addTab(newPage, newPage->title());
        QAction* action = addCommand(m_view, newPage->title(), tr("Show this page"),
                                     QKeySequence(tr("Ctrl+%1", "key; %1 is a digit").arg(number + 1)));
        m_tabActions.push_back(action);
        m_tabs->setTabToolTip(number, withKey(newPage->title(), action->shortcut()));
        connect(action, &QAction::triggered, this, [this, number] { showPage(number); });
        connect(newPage, &Page::statusChanged, this, [this, number] { showStatus(number); });
        connect(newPage, &Page::openFolderRequested, this, &MainWindow::askForFolder);
        showStatus(number);
    }
    m_stack->setCurrentIndex(pages.empty() ? 0 : 1);
    showPageActions();
}

void MainWindow::setRemembering(bool remember)
{
    m_remembers = remember;
}

int MainWindow::pageCount() const
{
    return m_tabs->count();
}

QString MainWindow::pageName(int number) const
{
    return page(number)->name();
}

void MainWindow::showError(const Error& error)
{
    m_welcome->showError(error, tr("Open another folder"));
    m_stack->setCurrentIndex(0);
}

Page* MainWindow::page(int number) const
{
    return static_cast<Page*>(m_tabs->widget(number));
}

void MainWindow::showPage(int number)
{
    m_tabs->setCurrentIndex(number);
}

QMenu* MainWindow::menuFor(Page::Menu menu) const
{
    switch (menu) {
    case Page::Menu::File:
        return m_file;
    case Page::Menu::Edit:
        return m_edit;
    case Page::Menu::View:
        return m_view;
    case Page::Menu::Help:
        return m_help;
    }
    return m_view;
}

void MainWindow::showPageActions()
{
    for (QMenu* menu : {m_file, m_edit, m_view, m_help}) {
        for (QAction* action : m_pageActions)
            menu->removeAction(action);
    }
    m_pageActions.clear();
    if (const Page* current = page(m_tabs->currentIndex())) {
        for (const Page::MenuEntry& entry : current->menuEntries()) {
            QMenu* menu = menuFor(entry.menu);
            // A page's commands come first, before what the window always offers.
            const bool before = entry.menu == Page::Menu::File || entry.menu == Page::Menu::Help;
            menu->insertAction(before ? menu->actions().value(0) : nullptr, entry.action);
            m_pageActions.push_back(entry.action);
        }
    }
    m_edit->menuAction()->setVisible(!m_edit->isEmpty());
}

void MainWindow::showStatus(int number)
{
    m_strip->setStatus(number, page(number)->status());
}

void MainWindow::setWorkspace(const WorkspaceInfo& workspace)
{
    setWindowTitle(tr("Readyroom – %1", "window title; %1 is the workspace").arg(workspace.name));
    m_path->setText(underHome(workspace.path));
    m_path->setToolTip(workspace.path);
    m_path->setVisible(!workspace.path.isEmpty());
    m_branch->setText(tr("branch %1", "Git").arg(workspace.branch));
    m_branch->setVisible(!workspace.branch.isEmpty());
}

void MainWindow::setSaved(TimePoint time)
{
    m_savedAt = time;
    m_saved->setToolTip(AgeText::absolute(time));
    m_saved->show();
    m_second.start();
    showSaved();
}

void MainWindow::showSaved()
{
    m_saved->setText(tr("saved %1", "%1 is an age: 12 s ago").arg(AgeText::of(m_clock.now() - *m_savedAt)));
}

void MainWindow::askForFolder()
{
    auto* dialog = new QFileDialog(this, tr("Open a folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openRequested);
    dialog->open();
}

Theme::Choice MainWindow::chosenTheme()
{
    return static_cast<Theme::Choice>(QSettings().value(themeKey(), 0).toInt());
}

void MainWindow::setTheme(Theme::Choice choice)
{
    QSettings().setValue(themeKey(), static_cast<int>(choice));
    Theme::apply(*qApp, choice);
}

void MainWindow::showAbout()
{
    (new AboutDialog(this))->open();
}

void MainWindow::changeEvent(QEvent* event)
{
    // The desktop changed between light and dark.
    if (event->type() == QEvent::ThemeChange && chosenTheme() == Theme::Choice::System)
        Theme::apply(*qApp, Theme::Choice::System);
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_remembers)
        QSettings().setValue(geometryKey(), saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace readyroom::ui
