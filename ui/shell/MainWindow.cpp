// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QScopedValueRollback>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>
#include <QWindow>

#include "ui/shell/MainMenus.h"
#include "ui/shell/PageTabs.h"
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

} // namespace

MainWindow::MainWindow(const Clock& clock, const std::vector<Page*>& pages, QWidget* parent)
    : QMainWindow(parent)
    , m_clock(clock)
    , m_stack(new QStackedWidget(this))
    , m_welcome(new StatePage(m_stack))
    , m_tabs(new PageTabs)
    , m_menus(new MainMenus(menuBar()))
    , m_path(new QLabel(this))
    , m_branch(new QLabel(this))
    , m_saved(new QLabel(this))
{
    setWindowTitle(tr("Readyroom"));
    auto* workspace = new QWidget(m_stack);
    m_strip = new StatusStrip(workspace);
    m_tabs->setParent(workspace);
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
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::showCurrentPage);
    connect(m_tabs, &PageTabs::pageClosing, this, [this](const Page* page) {
        if (page == m_tabs->current())
            goBack();
    });
    connect(m_stack, &QStackedWidget::currentChanged, this, &MainWindow::showCurrentPage);
    setPages(pages);
    if (!restoreGeometry(QSettings().value(geometryKey()).toByteArray()))
        resize(firstSize);
}

MainWindow::~MainWindow() = default;

void MainWindow::makeMenus()
{
    using Menu = Page::Menu;
    connect(m_menus->add(Menu::File, tr("&Open folder…"), tr("Show the plans of another folder"), QKeySequence::Open),
            &QAction::triggered, this, &MainWindow::askForFolder);
    connect(m_menus->add(Menu::File, tr("Open the &sample"), tr("Show the sample workspace that comes with Readyroom")),
            &QAction::triggered, this, &MainWindow::sampleRequested);
    m_menus->endWindowActions(Menu::File);
    connect(m_menus->add(Menu::File, tr("&Quit"), tr("Close Readyroom"), QKeySequence::Quit), &QAction::triggered, this,
            &QWidget::close);
    m_menus->endWindowActions(Menu::Edit);
    makeThemeMenu();
    m_menus->endWindowActions(Menu::View);
    makeGoMenu();
    m_menus->endWindowActions(Menu::Help);
    connect(m_menus->add(Menu::Help, tr("&About Readyroom"), tr("Show the version and the licence")),
            &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::makeGoMenu()
{
    using Menu = Page::Menu;
    m_back = m_menus->add(Menu::Go, tr("&Back"), tr("Go back to where you were"), QKeySequence(tr("Alt+Left")));
    connect(m_back, &QAction::triggered, this, &MainWindow::goBack);
    m_forward = m_menus->add(Menu::Go, tr("&Forward"), tr("Go forward again"), QKeySequence(tr("Alt+Right")));
    connect(m_forward, &QAction::triggered, this, &MainWindow::goForward);
    m_closePage = m_menus->add(Menu::Go, tr("&Close page"), tr("Close this page; tabs of features stay"),
                               QKeySequence(tr("Ctrl+W")));
    connect(m_closePage, &QAction::triggered, this, &MainWindow::closeSidePage);
    m_menus->endWindowActions(Menu::Go);
}

void MainWindow::makeThemeMenu()
{
    QMenu* menu = m_menus->menu(Page::Menu::View)->addMenu(tr("&Theme"));
    menu->setToolTipsVisible(true);
    auto* group = new QActionGroup(menu);
    const Theme::Choice chosen = chosenTheme();
    const auto addTheme = [&](Theme::Choice choice, const QString& text, const QString& toolTip) {
        QAction* action = menu->addAction(text);
        action->setToolTip(toolTip);
        action->setStatusTip(toolTip);
        action->setCheckable(true);
        action->setChecked(chosen == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [choice] { setTheme(choice); });
    };
    addTheme(Theme::Choice::System, tr("As the &system", "theme"), tr("Light or dark, as the desktop is"));
    addTheme(Theme::Choice::Light, tr("&Light", "theme"), tr("Dark words on a light ground"));
    addTheme(Theme::Choice::Dark, tr("&Dark", "theme"), tr("Light words on a dark ground"));
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
    for (int number = 0; number < m_tabs->featureCount(); ++number)
        m_strip->setStatus(number, {});
    m_tabs->setPages(pages);
    for (QAction* action : std::exchange(m_tabActions, {}))
        delete action;
    for (int number = 0; number < m_tabs->featureCount(); ++number) {
        Page* page = m_tabs->page(number);
        QAction* action = m_menus->add(Page::Menu::Go, page->title(), tr("Show this page"),
                                       QKeySequence(tr("Ctrl+%1", "key; %1 is a digit").arg(number + 1)));
        m_tabActions.push_back(action);
        m_tabs->setTabToolTip(number, withKey(page->title(), action->shortcut()));
        connect(action, &QAction::triggered, this, [this, number] { showPage(number); });
        connect(page, &Page::statusChanged, this, [this, number] { showStatus(number); });
        connectPage(page);
        showStatus(number);
    }
    m_stack->setCurrentIndex(m_tabs->count() > 0 ? 1 : 0);
    m_history.clear();
    m_selected.clear();
    showCurrentPage();
}

void MainWindow::connectPage(Page* page)
{
    connect(page, &Page::openFolderRequested, this, &MainWindow::askForFolder);
    connect(page, &Page::navigated, this, [this, page](const QString& id, Page::Move move) {
        m_selected.insert(page->name(), id);
        if (page == m_tabs->current())
            note({page->name(), id}, move);
    });
}

void MainWindow::showSidePage(Page* page)
{
    Page* shown = m_tabs->addSidePage(page);
    if (shown == page)
        connectPage(page);
    m_tabs->setCurrentWidget(shown);
    m_stack->setCurrentIndex(1);
    shown->setFocus(Qt::OtherFocusReason);
}

void MainWindow::closeSidePage()
{
    m_tabs->closeSidePage(m_tabs->current());
}

void MainWindow::addMenuAction(Page::Menu menu, QAction* action)
{
    m_menus->insert(menu, action);
}

void MainWindow::setRemembering(bool remember)
{
    m_remembers = remember;
}

int MainWindow::pageCount() const
{
    return m_tabs->featureCount();
}

QString MainWindow::pageName(int number) const
{
    return m_tabs->page(number)->name();
}

void MainWindow::showError(const Error& error)
{
    m_welcome->showError(error, tr("Open another folder"));
    m_stack->setCurrentIndex(0);
}

void MainWindow::showPage(int number)
{
    m_tabs->setCurrentIndex(number);
    m_stack->setCurrentIndex(1);
}

void MainWindow::showCurrentPage()
{
    if (m_tabs->count() == 0)
        m_stack->setCurrentIndex(0);
    const Page* current = m_stack->currentIndex() == 1 ? m_tabs->current() : nullptr;
    m_menus->showPageEntries(current ? current->menuEntries() : std::vector<Page::MenuEntry>());
    m_closePage->setEnabled(m_tabs->isSidePage(current));
    note(current ? Place{current->name(), m_selected.value(current->name())} : Place(), Page::Move::Jump);
}

void MainWindow::note(const Place& place, Page::Move move)
{
    if (m_travelling)
        return;
    if (move == Page::Move::Jump)
        m_history.visit(place);
    else
        m_history.replace(place);
    showHistory();
}

void MainWindow::goBack()
{
    const QScopedValueRollback travelling(m_travelling, true);
    m_history.back([this](const Place& place) { return goTo(place); });
    showHistory();
}

void MainWindow::goForward()
{
    const QScopedValueRollback travelling(m_travelling, true);
    m_history.forward([this](const Place& place) { return goTo(place); });
    showHistory();
}

bool MainWindow::goTo(const Place& place)
{
    if (place.page.isEmpty()) {
        m_stack->setCurrentIndex(0);
        return true;
    }
    Page* page = m_tabs->find(place.page);
    if (!page || (!place.id.isEmpty() && !page->reveal(place.id)))
        return false;
    m_tabs->setCurrentWidget(page);
    m_stack->setCurrentIndex(1);
    return true;
}

void MainWindow::showHistory()
{
    m_back->setEnabled(m_history.canGoBack());
    m_forward->setEnabled(m_history.canGoForward());
}

void MainWindow::showStatus(int number)
{
    m_strip->setStatus(number, m_tabs->page(number)->status());
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
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Readyroom"),
                        tr("Readyroom %1\n\nKeeps a service ready and helps to run it.\nLicence: GNU GPL 3 or later.")
                            .arg(QApplication::applicationVersion()),
                        QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::changeEvent(QEvent* event)
{
    // The desktop changed between light and dark.
    if (event->type() == QEvent::ThemeChange && chosenTheme() == Theme::Choice::System)
        Theme::apply(*qApp, Theme::Choice::System);
    QMainWindow::changeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Nothing on the page had a use for it.
    if (event->key() == Qt::Key_Escape && m_tabs->isSidePage(m_tabs->current()))
        goBack();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::showEvent(QShowEvent* event)
{
    // Before the widgets, of which most would take any button of the mouse.
    windowHandle()->installEventFilter(this);
    QMainWindow::showEvent(event);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        switch (static_cast<QMouseEvent*>(event)->button()) {
        case Qt::BackButton:
            goBack();
            return true;
        case Qt::ForwardButton:
            goForward();
            return true;
        default:
            break;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_remembers)
        QSettings().setValue(geometryKey(), saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace readyroom::ui
