// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPage.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/widgets/ActionText.h"
#include "ui/widgets/FilterLine.h"
#include "ui/widgets/Tokens.h"

namespace readyroom::ui {

namespace {

constexpr int namesWidth = 200;
constexpr int roomWidth = 640;

/// Languages say their own names, for those who cannot read the current one.
QString languageName(Settings::Language language)
{
    switch (language) {
    case Settings::Language::System:
        return SettingsPage::tr("As the system", "language");
    case Settings::Language::English:
        return QStringLiteral("English");
    case Settings::Language::German:
        return QStringLiteral("Deutsch");
    case Settings::Language::Japanese:
        return QStringLiteral("日本語");
    }
    return {};
}

QString themeName(Theme::Choice theme)
{
    switch (theme) {
    case Theme::Choice::System:
        return SettingsPage::tr("As the system", "theme");
    case Theme::Choice::Light:
        return SettingsPage::tr("Light", "theme");
    case Theme::Choice::Dark:
        return SettingsPage::tr("Dark", "theme");
    case Theme::Choice::HighContrastLight:
        return SettingsPage::tr("High contrast, light", "theme");
    case Theme::Choice::HighContrastDark:
        return SettingsPage::tr("High contrast, dark", "theme");
    }
    return {};
}

template <class Value>
void choose(QComboBox* box, Value value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

} // namespace

SettingsPage::SettingsPage(Settings& settings, const DataPlaces& places, bool hasTray, QWidget* parent)
    : Page(parent)
    , m_settings(settings)
    , m_names(new QListWidget(this))
    , m_search(new FilterLine(m_names, this))
    , m_content(new QWidget)
    , m_nothing(new QLabel(tr("No setting holds these words."), m_content))
    , m_find(new QAction(tr("&Find a setting"), this))
{
    m_search->setPlaceholderText(tr("Find a setting ( / )", "placeholder; the slash is the key that comes here"));
    m_search->setAccessibleName(tr("Find a setting"));
    m_names->setAccessibleName(tr("Rooms of the settings"));
    m_names->setFrameShape(QFrame::NoFrame);
    m_names->setFixedWidth(namesWidth);
    m_names->viewport()->setBackgroundRole(QPalette::Window);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_find->setShortcut(QKeySequence(Qt::Key_Slash));
    m_find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_find->setStatusTip(tr("Find a setting by its words"));
    m_find->setToolTip(ActionText::withKey(m_find->statusTip(), m_find->shortcut()));
    connect(m_find, &QAction::triggered, m_search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    addAction(m_find);

    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    column->addWidget(m_nothing);
    m_trust = new TrustRoom(m_content);
    m_secrets = new SecretsRoom(m_content);
    for (SettingsRoom* room :
         {makeGeneral(), makeAppearance(), static_cast<SettingsRoom*>(m_trust), static_cast<SettingsRoom*>(m_secrets),
          makeTray(hasTray), static_cast<SettingsRoom*>(new DataRoom(places, m_content))})
        addRoom(room);
    column->addStretch();
    m_content->setMaximumWidth(roomWidth);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_content);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_names);
    body->addWidget(scroll, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::m, 0, 0);
    layout->setSpacing(space::s);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, space::margin, 0);
    top->addWidget(m_search);
    layout->addLayout(top);
    layout->addLayout(body, 1);
    setFocusProxy(m_names);

    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::search);
    connect(m_names, &QListWidget::currentRowChanged, this, [this] {
        if (m_search->text().isEmpty())
            search();
        else
            m_search->clear();
    });
    connect(m_names, &QListWidget::itemClicked, m_search, &QLineEdit::clear);
    connect(m_trust, &TrustRoom::reviewRequested, this, &SettingsPage::reviewRequested);
    connect(m_trust, &TrustRoom::revokeRequested, this, &SettingsPage::revokeRequested);
    m_names->setCurrentRow(0);
    refresh();
}

SettingsRoom* SettingsPage::makeGeneral()
{
    auto* room = new SettingsRoom(tr("General"), m_content);
    m_language = new QComboBox(m_content);
    for (const Settings::Language language : Settings::languages)
        m_language->addItem(languageName(language), static_cast<int>(language));
    connect(m_language, &QComboBox::activated, this, [this] {
        m_settings.setLanguage(static_cast<Settings::Language>(m_language->currentData().toInt()));
        Q_EMIT changed();
    });
    room->addRow(tr("Language"),
                 tr("The words of menus and pages. Your plans stay in the language they are written in."), m_language);
    m_restore =
        addSwitch(room, tr("Open the windows of last time"),
                  tr("When Readyroom is started without a folder, the workspaces that were open come back, each "
                     "in its place."),
                  &Settings::setRestoresWindows);
    return room;
}

SettingsRoom* SettingsPage::makeAppearance()
{
    auto* room = new SettingsRoom(tr("Appearance"), m_content);
    m_theme = new QComboBox(m_content);
    for (const Theme::Choice theme : Settings::themes)
        m_theme->addItem(themeName(theme), static_cast<int>(theme));
    connect(m_theme, &QComboBox::activated, this, [this] {
        m_settings.setTheme(static_cast<Theme::Choice>(m_theme->currentData().toInt()));
        Q_EMIT changed();
    });
    room->addRow(tr("Theme"), tr("Light or dark colours; every state has a shape of its own, too."), m_theme);
    m_textScale = new QComboBox(m_content);
    for (const int percent : textScales)
        m_textScale->addItem(tr("%1 %", "size of texts").arg(percent), percent);
    connect(m_textScale, &QComboBox::activated, this, [this] {
        m_settings.setTextScale(m_textScale->currentData().toInt());
        Q_EMIT changed();
    });
    room->addRow(tr("Size of texts"), tr("Texts and what holds them, beside the scale of the desktop."), m_textScale);
    return room;
}

SettingsRoom* SettingsPage::makeTray(bool hasTray)
{
    auto* room = new SettingsRoom(tr("Tray"), m_content);
    m_tray = addSwitch(room, tr("Show the worst state in the tray"),
                       hasTray ? tr("A small icon on the desktop's panel says how all open workspaces are.")
                               : tr("This desktop has no tray to show it in."),
                       &Settings::setShowsTray);
    m_stay =
        addSwitch(room, tr("Go on in the tray"),
                  tr("Closing the last window leaves the icon there; Quit ends Readyroom."), &Settings::setStaysInTray);
    m_tray->setEnabled(hasTray);
    m_stay->setEnabled(hasTray);
    return room;
}

QCheckBox* SettingsPage::addSwitch(SettingsRoom* room, const QString& name, const QString& explanation,
                                   void (Settings::*store)(bool))
{
    auto* box = new QCheckBox(m_content);
    box->setMinimumSize(space::hitTarget, space::hitTarget);
    connect(box, &QCheckBox::clicked, this, [this, store](bool on) {
        (m_settings.*store)(on);
        Q_EMIT changed();
    });
    room->addRow(name, explanation, box);
    return box;
}

void SettingsPage::addRoom(SettingsRoom* room)
{
    m_rooms.push_back(room);
    auto* name = new QListWidgetItem(room->title(), m_names);
    name->setSizeHint({0, space::row});
    m_content->layout()->addWidget(room);
}

void SettingsPage::setTrust(const std::vector<TrustRecord>& records)
{
    m_trust->setRecords(records);
}

void SettingsPage::setSecrets(const SecretsRoom::Content& content)
{
    m_secrets->setContent(content);
    if (isVisible())
        m_secrets->refresh();
}

void SettingsPage::showEvent(QShowEvent* event)
{
    // Another window may have set something meanwhile.
    refresh();
    m_secrets->refresh();
    Page::showEvent(event);
}

void SettingsPage::refresh()
{
    choose(m_language, m_settings.language());
    choose(m_theme, m_settings.theme());
    choose(m_textScale, m_settings.textScale());
    m_restore->setChecked(m_settings.restoresWindows());
    m_tray->setChecked(m_settings.showsTray());
    m_stay->setChecked(m_settings.staysInTray());
}

void SettingsPage::search()
{
    const QStringList words = m_search->text().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool any = false;
    for (size_t number = 0; number < m_rooms.size(); ++number) {
        const bool isCurrent = m_names->currentRow() == static_cast<int>(number);
        const bool found = m_rooms[number]->filter(words);
        m_rooms[number]->setVisible(words.isEmpty() ? isCurrent : found);
        any = any || found;
    }
    m_nothing->setVisible(!any && !words.isEmpty());
    // What is found is in no single room.
    m_names->currentItem()->setSelected(words.isEmpty());
}

QString SettingsPage::name() const
{
    return QStringLiteral("settings");
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

StatusLine SettingsPage::status() const
{
    return {};
}

std::vector<Page::MenuEntry> SettingsPage::menuEntries() const
{
    return {{Menu::Edit, m_find}};
}

QString SettingsPage::helpText() const
{
    return tr(
        "Whatever you set here holds at once.\n\n"
        "- Type a word in the line at the top to find a setting in all rooms.\n"
        "- **Workspace and trust** lists what each open workspace was allowed to run and send, and takes it back.\n"
        "- **Secrets** lists the passwords and tokens of this window's workspace, never their values, and says when "
        "each is to "
        "be rotated.\n"
        "- **Your data** says where everything is kept.");
}

} // namespace readyroom::ui
