// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include <QApplication>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWindow>

#include "ui/shell/AboutDialog.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/HelpPage.h"
#include "ui/shell/KeyMapPage.h"
#include "ui/shell/MainMenus.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/PageTabs.h"
#include "ui/shell/ThemeMenu.h"
#include "ui/shell/WelcomePage.h"
#include "ui/widgets/ActionText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/StatePage.h"
#include "ui/widgets/StatusStrip.h"

namespace readyroom::ui {

namespace {

constexpr QSize firstSize(1280, 800);

QString geometryKey()
{
    return QStringLiteral("window/geometry");
}

} // namespace

MainWindow::MainWindow(const Clock& clock, const std::vector<Page*>& pages, QWidget* parent)
    : QMainWindow(parent)
    , m_stack(new QStackedWidget(this))
    , m_welcome(new WelcomePage(clock, m_stack))
    , m_failure(new StatePage(m_stack))
    , m_tabs(new PageTabs)
    , m_navigator(new Navigator(m_stack, m_tabs))
    , m_menus(new MainMenus(menuBar()))
    , m_bar(new WorkspaceBar(clock, this))
    , m_palette(new CommandPalette(this))
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
    m_stack->addWidget(m_failure);
    setCentralWidget(m_stack);
    setStatusBar(m_bar);
    makeMenus();
    makePaletteButton();
    connect(m_welcome, &WelcomePage::openFolderRequested, this, &MainWindow::askForFolder);
    connect(m_welcome, &WelcomePage::newPlanRequested, this, &MainWindow::newPlanRequested);
    connect(m_welcome, &WelcomePage::sampleRequested, this, &MainWindow::sampleRequested);
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::openRequested);
    connect(m_failure, &StatePage::actionTriggered, this, &MainWindow::askForFolder);
    connect(m_strip, &StatusStrip::pageRequested, this, [this](int number) { showPage(number); });
    connect(m_palette, &CommandPalette::chosen, this, &MainWindow::follow);
    connect(m_tabs, &PageTabs::pageClosing, m_palette, [this] { m_palette->closePalette(false); });
    connect(m_navigator, &Navigator::currentChanged, this, &MainWindow::showCurrentPage);
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
            &MainWindow::quitRequested);
    m_menus->endWindowActions(Menu::Edit);
    m_menus->menu(Menu::View)->addMenu(new ThemeMenu(this));
    m_menus->endWindowActions(Menu::View);
    makeGoMenu();
    makeHelpMenu();
}

void MainWindow::makeHelpMenu()
{
    using Menu = Page::Menu;
    connect(m_menus->add(Menu::Help, tr("&Help on this page"), tr("Explain what this page shows and how it is used"),
                         QKeySequence::HelpContents),
            &QAction::triggered, this, &MainWindow::showHelp);
    connect(m_menus->add(Menu::Help, tr("A&ll keys"), tr("List every action and its key"), QKeySequence(tr("Ctrl+F1"))),
            &QAction::triggered, this, [this] { showSidePage(new KeyMapPage([this] { return listActions(); })); });
    m_menus->endWindowActions(Menu::Help);
    connect(m_menus->add(Menu::Help, tr("&About Readyroom"), tr("Show the version and the licence")),
            &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::makeGoMenu()
{
    using Menu = Page::Menu;
    m_find = m_menus->add(Menu::Go, tr("&Find action or thing…"), tr("Search every action, task and file"),
                          QKeySequence(tr("Ctrl+K")));
    connect(m_find, &QAction::triggered, this, &MainWindow::openPalette);
    m_menus->addSeparator(Menu::Go);
    m_back = m_menus->add(Menu::Go, tr("&Back"), tr("Go back to where you were"), QKeySequence(tr("Alt+Left")));
    connect(m_back, &QAction::triggered, m_navigator, &Navigator::goBack);
    m_forward = m_menus->add(Menu::Go, tr("For&ward"), tr("Go forward again"), QKeySequence(tr("Alt+Right")));
    connect(m_forward, &QAction::triggered, m_navigator, &Navigator::goForward);
    connect(m_navigator, &Navigator::historyChanged, this, [this](bool canGoBack, bool canGoForward) {
        m_back->setEnabled(canGoBack);
        m_forward->setEnabled(canGoForward);
    });
    m_closePage = m_menus->add(Menu::Go, tr("&Close page"), tr("Close this page; tabs of features stay"),
                               QKeySequence(tr("Ctrl+W")));
    connect(m_closePage, &QAction::triggered, this, [this] { m_tabs->closeSidePage(m_navigator->current()); });
    m_menus->endWindowActions(Menu::Go);
}

void MainWindow::makePaletteButton()
{
    // The tabs look at what their corner would like to be, which a layout says and a button alone does not.
    auto* corner = new QWidget(m_tabs);
    auto* button = new QToolButton(corner);
    button->setDefaultAction(m_find);
    button->setText(m_find->shortcut().toString(QKeySequence::NativeText));
    button->setIcon(Icons::of(IconName::Search));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(m_find->statusTip());
    button->setAutoRaise(true);
    button->setFixedHeight(PageTabs::tabHeight - space::xs);
    auto* layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 0, space::s, space::xs);
    layout->addWidget(button);
    m_tabs->setCornerWidget(corner, Qt::TopRightCorner);
}

void MainWindow::setPages(const std::vector<Page*>& pages)
{
    for (int number = 0; number < m_tabs->featureCount(); ++number)
        m_strip->setStatus(number, {});
    m_palette->closePalette(false);
    m_tabs->setPages(pages);
    for (QAction* action : std::exchange(m_tabActions, {}))
        delete action;
    for (int number = 0; number < m_tabs->featureCount(); ++number) {
        Page* page = m_tabs->page(number);
        QAction* action = m_menus->add(Page::Menu::Go, page->title(), tr("Show this page"),
                                       QKeySequence(tr("Ctrl+%1", "key; %1 is a digit").arg(number + 1)));
        m_tabActions.push_back(action);
        m_tabs->setTabToolTip(number, ActionText::withKey(page->title(), action->shortcut()));
        connect(action, &QAction::triggered, this, [this, number] { showPage(number); });
        connect(page, &Page::statusChanged, this, [this, number] { showStatus(number); });
        connectPage(page);
        showStatus(number);
    }
    m_stack->setCurrentIndex(m_tabs->count() > 0 ? 1 : 0);
    m_navigator->forget();
}

void MainWindow::connectPage(Page* page)
{
    connect(page, &Page::openFolderRequested, this, &MainWindow::askForFolder);
    connect(page, &Page::newPlanRequested, this, &MainWindow::newPlanRequested);
    m_navigator->watch(page);
}

void MainWindow::showSidePage(Page* page)
{
    Page* shown = m_tabs->addSidePage(page);
    if (shown == page)
        connectPage(page);
    m_navigator->show(shown);
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
    m_failure->showError(error, tr("Open another folder"));
    m_navigator->showNoPage();
    m_stack->setCurrentWidget(m_failure);
}

void MainWindow::showPage(int number)
{
    m_navigator->show(m_tabs->page(number));
}

void MainWindow::showCurrentPage()
{
    const Page* current = m_navigator->current();
    m_menus->showPageEntries(current ? current->menuEntries() : std::vector<Page::MenuEntry>());
    m_closePage->setEnabled(m_tabs->isSidePage(current));
    Q_EMIT pageShown(current ? current->name() : QString());
}

std::vector<ListedAction> MainWindow::listActions() const
{
    return ActionList::of(menuBar()->actions(), m_tabs->pages());
}

void MainWindow::openPalette()
{
    std::vector<PaletteModel::Source> sources;
    for (Page* page : m_tabs->pages()) {
        if (Searchable* searchable = page->searchable())
            sources.push_back({page, searchable->entries()});
    }
    m_palette->open(listActions(), std::move(sources));
}

void MainWindow::follow(const PaletteModel::Choice& choice)
{
    if (choice.page)
        m_navigator->show(choice.page, choice.id);
    if (choice.action)
        choice.action->trigger();
}

void MainWindow::showHelp()
{
    const Page* about = m_navigator->current();
    auto* open = static_cast<HelpPage*>(m_tabs->find(HelpPage::pageName()));
    if (open && open == about)
        return;
    HelpPage* help = open ? open : new HelpPage;
    help->explain(about);
    if (open)
        m_navigator->show(help);
    else
        showSidePage(help);
}

void MainWindow::showStatus(int number)
{
    m_strip->setStatus(number, m_tabs->page(number)->status());
}

void MainWindow::setWorkspace(const WorkspaceInfo& workspace)
{
    setWindowTitle(tr("Readyroom – %1", "window title; %1 is the workspace").arg(workspace.name));
    m_bar->setWorkspace(workspace);
}

void MainWindow::setNotice(QWidget* notice)
{
    delete std::exchange(m_notice, notice);
    auto* layout = static_cast<QVBoxLayout*>(m_strip->parentWidget()->layout());
    layout->insertWidget(layout->indexOf(m_strip) + 1, notice);
}

void MainWindow::setSaved(TimePoint time)
{
    m_bar->setSaved(time);
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

void MainWindow::showAbout()
{
    (new AboutDialog(this))->open();
}

void MainWindow::changeEvent(QEvent* event)
{
    // The desktop changed between light and dark.
    if (event->type() == QEvent::ThemeChange && ThemeMenu::chosen() == Theme::Choice::System)
        Theme::apply(*qApp, Theme::Choice::System);
    QMainWindow::changeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Nothing on the page had a use for it.
    if (event->key() == Qt::Key_Escape && m_tabs->isSidePage(m_navigator->current()))
        m_navigator->goBack();
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
            m_navigator->goBack();
            return true;
        case Qt::ForwardButton:
            m_navigator->goForward();
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
