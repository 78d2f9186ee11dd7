// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Console.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>
#include <QSettings>
#include <QStandardPaths>
#include <QtConcurrent>

#include "app/SampleWorkspace.h"
#include "app/StarterPlan.h"
#include "app/Translations.h"
#include "app/WindowSession.h"
#include "app/WorkspaceServices.h"
#include "core/base/Answer.h"
#include "readiness/Score.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/TrustPrompt.h"
#include "ui/shell/WelcomePage.h"
#include "ui/widgets/ActionText.h"
#include "ui/widgets/ErrorText.h"

namespace readyroom {

struct Console::Window
{
    std::unique_ptr<WindowSession> session;
    WindowState state; ///< but for the geometry, which the window itself knows
};

namespace {

constexpr QLatin1String settingsName("settings");
constexpr int space = 24; ///< between a window and the next one, in device-independent pixels

/// What a path leads to. The root is empty where it cannot be opened.
struct Target
{
    QString path;
    QString root;
};

Result<Target> targetOf(const Result<QString>& path)
{
    if (!path)
        return passOn(path);
    const Result<workspace::Workspace> opened = workspace::Workspace::open(*path);
    return Target{*path, opened ? opened->root : QString()};
}

void explain(const Error& error, QWidget* parent)
{
    const ui::ErrorText text = ui::ErrorText::of(error);
    auto* box = new QMessageBox(QMessageBox::Warning, text.what, text.where + QLatin1Char('\n') + text.next,
                                QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

ui::DataPlaces dataPlaces(const QSettings& store)
{
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                    QStringLiteral("/readyroom"));
    return {store.fileName(), data.path(), data.filePath(QStringLiteral("logs"))};
}

} // namespace

Console::Console(const Ground& ground, std::unique_ptr<ui::TrayPlace> tray, workspace::TrustRequesters requesters)
    : m_ground(ground)
    , m_settings(ground.store)
    , m_recent(ground.store)
    , m_store(ground.store)
    , m_requesters(std::move(requesters))
    , m_tray(std::move(tray))
    , m_keeper(m_store, [this] { return windowStates(); })
    , m_theme(m_settings.theme())
    , m_language(m_settings.language())
{
    connect(&m_tray, &ui::TrayIcon::windowRequested, this,
            [this](int number) { raise(*m_windows[static_cast<size_t>(number)]->session); });
    connect(&m_tray, &ui::TrayIcon::newWindowRequested, this, [this] { openWindow(); });
    connect(&m_tray, &ui::TrayIcon::quitRequested, this, &Console::quit);
    m_tray.setShown(m_settings.showsTray());
}

Console::~Console()
{
    closeAll();
}

void Console::closeAll()
{
    // Out of the list first: a window on its way out still says which page it shows.
    const auto closing = std::exchange(m_windows, {});
}

void Console::start(const QString& path)
{
    const std::vector<WindowState> last = m_settings.restoresWindows() ? m_store.windows() : std::vector<WindowState>();
    if (!path.isEmpty() && !last.empty())
        m_keeper.leaveWindows();
    if (path.isEmpty()) {
        for (const WindowState& state : last)
            addWindow(state);
    }
    if (m_windows.empty())
        addWindow({path, {}, {}});
}

WindowSession& Console::openWindow(const QString& path)
{
    WindowSession& session = *addWindow({path, {}, {}}).session;
    raise(session);
    return session;
}

void Console::quit()
{
    m_isQuitting = true;
    m_keeper.saveNow();
    m_keeper.leaveWindows();
    for (WindowSession* session : sessions())
        session->window().close();
    if (m_windows.empty())
        Q_EMIT finished();
}

std::vector<WindowSession*> Console::sessions() const
{
    std::vector<WindowSession*> sessions;
    for (const auto& window : m_windows)
        sessions.push_back(window->session.get());
    return sessions;
}

Console::Window& Console::addWindow(const WindowState& state)
{
    m_windows.push_back(std::make_unique<Window>(
        Window{std::make_unique<WindowSession>(m_ground.services, WindowSession::Remember::Everything), state}));
    Window& window = *m_windows.back();
    WindowSession& session = *window.session;
    session.setTrustRequesters(m_requesters);
    if (!session.window().restoreGeometry(state.geometry) && m_windows.size() > 1) {
        // Not exactly over the window before, which would seem to be gone.
        const QWidget& before = m_windows[m_windows.size() - 2]->session->window();
        session.window().resize(before.size());
        session.window().move(before.pos() + QPoint(space, space));
    }
    addActions(session);
    connectSession(session);
    session.window().welcome().setWorkspaces(m_recent.all());
    session.window().installEventFilter(this);
    session.window().show();
    if (!state.path.isEmpty())
        session.open(state.path);
    else if (state.page == settingsName)
        showSettings(session);
    showTray();
    m_keeper.touch();
    return window;
}

void Console::addActions(WindowSession& session)
{
    ui::MainWindow& window = session.window();
    const auto add = [&](ui::Page::Menu menu, const QString& text, const QString& toolTip, const QKeySequence& key,
                         std::function<void()> act) {
        auto* action = new QAction(text, &window);
        action->setShortcut(key);
        ui::ActionText::describe(action, toolTip);
        connect(action, &QAction::triggered, &session, std::move(act));
        window.addMenuAction(menu, action);
    };
    using Menu = ui::Page::Menu;
    add(Menu::File, tr("Open folder in new &window…"), tr("Show the plans of another folder in a window of its own"),
        QKeySequence(tr("Ctrl+Alt+O")), [this, &session] { askForFolder(session); });
    add(Menu::File, tr("New &plan…"), tr("Write a plan to start from into a folder of yours and open it"),
        QKeySequence(tr("Ctrl+Alt+N")), [this, &session] { askForNewPlan(session); });
    add(Menu::File, tr("&New window"), tr("Open another window"), QKeySequence(tr("Ctrl+Shift+N")),
        [this] { openWindow(); });
    add(Menu::File, tr("C&lose window"), tr("Close this window and leave the others"), QKeySequence(tr("Ctrl+Shift+W")),
        [&window] { window.close(); });
    add(Menu::Edit, tr("&Settings"), tr("Set language, theme, windows, trust and tray"), QKeySequence(tr("Ctrl+,")),
        [this, &session] { showSettings(session); });
}

void Console::connectSession(WindowSession& session)
{
    ui::MainWindow& window = session.window();
    ui::WelcomePage& welcome = window.welcome();
    connect(&window, &ui::MainWindow::openRequested, &session,
            [this, &session](const QString& path) { openPath(session, Where::Here, path); });
    connect(&window, &ui::MainWindow::sampleRequested, &session,
            [this, &session] { open(session, Where::Here, ensureSampleWorkspace); });
    connect(&window, &ui::MainWindow::quitRequested, this, &Console::quit);
    connect(&window, &ui::MainWindow::pageShown, &session, [this, &session](const QString& page) {
        // Until its workspace is there, a window shows nothing worth remembering.
        if (Window* shown = windowOf(session); shown && (session.services() || shown->state.path.isEmpty()))
            shown->state.page = page;
        m_keeper.touch();
    });
    connect(&welcome, &ui::WelcomePage::newPlanRequested, &session, [this, &session] { askForNewPlan(session); });
    connect(&welcome, &ui::WelcomePage::openInNewWindowRequested, &session,
            [this, &session](const QString& root) { openPath(session, Where::NewWindow, root); });
    connect(&welcome, &ui::WelcomePage::removeRequested, this, [this](const QString& root) {
        m_recent.remove(root);
        showRecent();
    });
    connect(&session, &WindowSession::opened, &session, [this, &session] { takeOpened(session); });
}

Console::Window* Console::windowOf(const WindowSession& session) const
{
    const auto found = std::find_if(m_windows.cbegin(), m_windows.cend(),
                                    [&session](const auto& window) { return window->session.get() == &session; });
    return found == m_windows.cend() ? nullptr : found->get();
}

Console::Window* Console::windowAt(const QString& root) const
{
    const auto found = std::find_if(m_windows.cbegin(), m_windows.cend(),
                                    [&root](const auto& window) { return window->state.path == root; });
    return found == m_windows.cend() ? nullptr : found->get();
}

std::vector<WindowState> Console::windowStates() const
{
    std::vector<WindowState> states;
    for (const auto& window : m_windows)
        states.push_back({window->state.path, window->session->window().saveGeometry(), window->state.page});
    return states;
}

void Console::open(WindowSession& asking, Where where, const std::function<Result<QString>()>& find)
{
    answer(&asking, QtConcurrent::run([find] { return targetOf(find()); }),
           [this, &asking, where](const Result<Target>& target) {
               if (!target) {
                   explain(target.error(), &asking.window());
                   return;
               }
               Window* asker = windowOf(asking);
               Window* there = target->root.isEmpty() ? nullptr : windowAt(target->root);
               if (there && (there != asker || where == Where::NewWindow)) {
                   raise(*there->session);
               } else if (where == Where::NewWindow) {
                   openWindow(target->path);
               } else {
                   asker->state = {target->root.isEmpty() ? target->path : target->root, {}, {}};
                   asking.open(target->path);
               }
           });
}

void Console::openPath(WindowSession& asking, Where where, const QString& path)
{
    open(asking, where, [path] { return Result<QString>(path); });
}

void Console::askForFolder(WindowSession& asking)
{
    auto* dialog = new QFileDialog(&asking.window(), tr("Open a folder in a new window"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, &asking,
            [this, &asking](const QString& path) { openPath(asking, Where::NewWindow, path); });
    dialog->open();
}

void Console::askForNewPlan(WindowSession& asking)
{
    auto* dialog = new QFileDialog(&asking.window(), tr("Make a new plan"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setLabelText(QFileDialog::Accept, tr("Make plan"));
    dialog->setNameFilter(tr("Markdown (*.md)"));
    dialog->setDefaultSuffix(QStringLiteral("md"));
    // Nothing is ever overwritten, so there is nothing to confirm.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->selectFile(QStringLiteral("production-readiness.md"));
    connect(dialog, &QFileDialog::fileSelected, &asking, [this, &asking](const QString& path) {
        open(asking, Where::Here, [path] { return createStarterPlan(path); });
    });
    dialog->open();
}

void Console::takeOpened(WindowSession& session)
{
    Window* window = windowOf(session);
    const workspace::Workspace& opened = session.services()->opened().workspace;
    const QString page = std::exchange(window->state.page, {});
    window->state.path = opened.root;
    m_recent.add({opened.root, opened.service.name, m_ground.services.clock.now(), {}});
    showRecent();
    for (ui::Page* kept : session.window().findChildren<ui::Page*>()) {
        m_keeper.keep(kept);
        connect(kept, &ui::Page::statusChanged, this, &Console::showTray);
    }
    for (int number = 0; number < session.window().pageCount(); ++number) {
        if (session.window().pageName(number) == page)
            session.window().showPage(number);
    }
    if (page == settingsName)
        showSettings(session);
    readiness::PlanService& plans = session.services()->plans();
    const auto keepScore = [this, &plans, root = opened.root] {
        if (const auto all = plans.plans(); !all.empty())
            m_recent.setScore(root, readiness::scoreOf(*all.front()).value);
    };
    connect(&plans, &readiness::PlanService::loaded, this, keepScore);
    connect(&plans, &readiness::PlanService::planChanged, this, keepScore);
    connect(&session.services()->trust(), &workspace::TrustGate::changed, this, &Console::showTrust);
    showTrust();
    showSecrets(session);
    showTray();
    m_keeper.touch();
}

void Console::showRecent()
{
    for (WindowSession* session : sessions())
        session->window().welcome().setWorkspaces(m_recent.all());
}

void Console::showSettings(WindowSession& session)
{
    auto* page = session.window().findChild<ui::SettingsPage*>();
    if (!page) {
        page = new ui::SettingsPage(m_settings, dataPlaces(m_ground.store), m_tray.isAvailable());
        connect(page, &ui::SettingsPage::changed, this, &Console::applySettings);
        connect(page, &ui::SettingsPage::reviewRequested, this, [this](const QString& root) {
            if (const Window* window = windowAt(root)) {
                raise(*window->session);
                window->session->window().findChild<ui::TrustPrompt*>()->review();
            }
        });
        connect(page, &ui::SettingsPage::revokeRequested, this, [this, page](const QString& root) {
            const Window* window = windowAt(root);
            if (!window || !window->session->services())
                return;
            WorkspaceServices& services = *window->session->services();
            answer(page, services.trust().revoke(services.opened().actor), [page](const Result<Done>& revoked) {
                if (!revoked)
                    explain(revoked.error(), page);
            });
        });
    }
    session.window().showSidePage(page);
    showTrust();
    showSecrets(session);
}

void Console::showSecrets(WindowSession& session)
{
    WorkspaceServices* services = session.services();
    if (auto* page = session.window().findChild<ui::SettingsPage*>(); page && services)
        page->setSecrets({&services->secrets(), &m_ground.services.clock, services->opened().actor,
                          [this](const secrets::Secret& secret) { m_clipboard.put(secret); }});
}

void Console::showTrust()
{
    std::vector<ui::TrustRecord> records;
    for (const WindowSession* session : sessions()) {
        if (WorkspaceServices* services = session->services()) {
            const workspace::Workspace& opened = services->opened().workspace;
            records.push_back(
                {opened.root, opened.service.name, services->trust().question(), services->trust().grants()});
        }
    }
    for (WindowSession* session : sessions()) {
        if (auto* page = session->window().findChild<ui::SettingsPage*>())
            page->setTrust(records);
    }
}

void Console::applySettings()
{
    if (const auto theme = m_settings.theme(); std::exchange(m_theme, theme) != theme)
        ui::Theme::apply(*qApp, theme);
    if (const int scale = m_settings.textScale(); scale != ui::Theme::textScale())
        ui::Theme::setTextScale(*qApp, scale);
    m_tray.setShown(m_settings.showsTray());
    // The page that asks for it goes, too, so not before it has returned.
    if (const auto language = m_settings.language(); std::exchange(m_language, language) != language)
        QMetaObject::invokeMethod(this, &Console::rebuild, Qt::QueuedConnection);
}

void Console::rebuild()
{
    const std::vector<WindowState> states = windowStates();
    m_keeper.saveNow();
    closeAll();
    m_ground.translations.load(ui::Settings::code(m_language));
    for (const WindowState& state : states)
        addWindow(state);
}

void Console::showTray()
{
    if (!m_tray.isShown())
        return;
    std::vector<ui::TrayEntry> entries;
    for (const auto& window : m_windows) {
        ui::TrayEntry entry{tr("Readyroom"), {}};
        if (const WorkspaceServices* services = window->session->services())
            entry.name = services->opened().workspace.service.name;
        for (const ui::Page* page : window->session->window().findChildren<ui::Page*>())
            entry.statuses.push_back(page->status());
        entries.push_back(entry);
    }
    m_tray.setWindows(std::move(entries));
}

bool Console::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
        m_keeper.touch();
        break;
    case QEvent::Close:
        // The last window is what the next start opens again, so it is written down while it is there.
        if (m_windows.size() == 1)
            m_keeper.saveNow();
        QMetaObject::invokeMethod(this, &Console::dropClosed, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Console::dropClosed()
{
    std::vector<std::unique_ptr<Window>> closed; // goes when nobody looks for it in the list any more
    for (auto& window : std::exchange(m_windows, {}))
        (window->session->window().isHidden() ? closed : m_windows).push_back(std::move(window));
    if (closed.empty())
        return;
    showTray();
    showTrust();
    if (!m_windows.empty())
        m_keeper.touch();
    else if (m_isQuitting || !m_settings.staysInTray() || !m_tray.isShown())
        Q_EMIT finished();
}

void Console::raise(WindowSession& session)
{
    QWidget& window = session.window();
    window.setWindowState((window.windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace readyroom
