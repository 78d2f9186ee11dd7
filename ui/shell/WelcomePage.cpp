// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WelcomePage.h"

#include <cmath>

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QShowEvent>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "ui/shell/RecentDelegate.h"
#include "ui/widgets/AgeText.h"
#include "ui/widgets/PathText.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

constexpr int contentWidth = 640;

QLabel* makeLabel(QWidget* parent, const QString& text, TextSize size, QFont::Weight weight, QPalette::ColorRole role)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    Theme::style(label, size, weight, role);
    return label;
}

} // namespace

WelcomePage::WelcomePage(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_model(new QStandardItemModel(this))
    , m_looking(this)
{
    auto* title = makeLabel(this, tr("Open a folder to begin"), TextSize::Title, QFont::DemiBold, QPalette::WindowText);
    auto* text = makeLabel(this,
                           tr("Readyroom reads the plans in a folder: Markdown files with checklists. Opening only "
                              "reads; nothing is changed or sent."),
                           TextSize::Body, QFont::Normal, QPalette::PlaceholderText);
    m_recentTitle = makeLabel(this, tr("Recent workspaces"), TextSize::Body, QFont::DemiBold, QPalette::WindowText);
    const auto addButton = [this](QHBoxLayout* row, const QString& words, const QString& toolTip, auto signal) {
        auto* button = new QPushButton(words, this);
        button->setToolTip(toolTip);
        connect(button, &QPushButton::clicked, this, signal);
        row->addWidget(button);
        return button;
    };
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    m_open = addButton(buttons, tr("Open folder"), tr("Show the plans of a folder"), &WelcomePage::openFolderRequested);
    addButton(buttons, tr("New plan"), tr("Write a plan to start from into a folder of yours and open it"),
              &WelcomePage::newPlanRequested);
    addButton(buttons, tr("Try the sample"), tr("Show the sample workspace that comes with Readyroom"),
              &WelcomePage::sampleRequested);
    buttons->addStretch();

    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RecentDelegate(m_list));
    m_list->setAccessibleName(m_recentTitle->text());
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    addListAction(tr("Open"), tr("Open this workspace here"), QKeySequence(Qt::Key_Return),
                  &WelcomePage::openRequested);
    addListAction(tr("Open in new window"), tr("Open this workspace in a window of its own"),
                  QKeySequence(Qt::ControlModifier | Qt::Key_Return), &WelcomePage::openInNewWindowRequested);
    addListAction(tr("Remove from list"), tr("Forget this workspace; its files stay as they are"), QKeySequence::Delete,
                  &WelcomePage::removeRequested);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (!index.data(RecentDelegate::MissingRole).toBool())
            Q_EMIT openRequested(index.data(RecentDelegate::RootRole).toString());
    });

    auto* column = new QWidget(this);
    column->setMaximumWidth(contentWidth);
    auto* content = new QVBoxLayout(column);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(space::s);
    content->addWidget(title);
    content->addWidget(text);
    content->addSpacing(space::xs);
    content->addLayout(buttons);
    content->addSpacing(space::margin);
    content->addWidget(m_recentTitle);
    content->addWidget(m_list, 1);
    content->addStretch();
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, contentWidth);
    middle->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    layout->addStretch(2);
    layout->addLayout(middle, 6);
    layout->addStretch(1);
    setWorkspaces({});
}

void WelcomePage::addListAction(const QString& text, const QString& toolTip, const QKeySequence& key,
                                void (WelcomePage::*wanted)(const QString&))
{
    auto* action = new QAction(text, m_list);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setToolTip(toolTip);
    connect(action, &QAction::triggered, this, [this, wanted] {
        if (const QModelIndex current = m_list->currentIndex(); current.isValid())
            Q_EMIT(this->*wanted)(current.data(RecentDelegate::RootRole).toString());
    });
    m_list->addAction(action);
}

void WelcomePage::setWorkspaces(const std::vector<RecentWorkspace>& workspaces)
{
    const int row = m_list->currentIndex().row();
    const QString selected = m_list->currentIndex().data(RecentDelegate::RootRole).toString();
    m_model->clear();
    QStringList roots;
    int current = std::min(std::max(row, 0), static_cast<int>(workspaces.size()) - 1);
    for (const RecentWorkspace& workspace : workspaces) {
        auto* item = new QStandardItem(workspace.name);
        item->setEditable(false);
        item->setData(workspace.root, RecentDelegate::RootRole);
        item->setData(underHome(workspace.root), RecentDelegate::PathRole);
        if (workspace.score)
            item->setData(*workspace.score, RecentDelegate::ScoreRole);
        item->setData(AgeText::of(m_clock.now() - workspace.openedAt), RecentDelegate::AgeRole);
        item->setToolTip(workspace.root + QLatin1Char('\n') +
                         tr("Opened %1", "%1 is a date and a time").arg(AgeText::absolute(workspace.openedAt)));
        describe(item);
        if (workspace.root == selected)
            current = m_model->rowCount();
        m_model->appendRow(item);
        roots << workspace.root;
    }
    m_list->setCurrentIndex(m_model->index(current, 0));
    m_list->setVisible(!workspaces.empty());
    m_recentTitle->setVisible(!workspaces.empty());
    lookForFolders(roots);
}

void WelcomePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    QWidget* first = m_model->rowCount() > 0 ? static_cast<QWidget*>(m_list) : m_open;
    first->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::lookForFolders(const QStringList& roots)
{
    // A folder may lie on a drive that takes its time to say that it is away.
    m_looking.start(
        [roots](const CancelFlag& cancel) {
            QStringList missing;
            for (const QString& root : roots) {
                if (!cancel.isCancelled() && !QFileInfo(root).isDir())
                    missing << root;
            }
            return missing;
        },
        [this](const QStringList& missing) { showMissing(missing); });
}

void WelcomePage::showMissing(const QStringList& missing)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem* item = m_model->item(row);
        const QString root = item->data(RecentDelegate::RootRole).toString();
        if (!missing.contains(root))
            continue;
        item->setData(true, RecentDelegate::MissingRole);
        item->setData(tr("Folder not found: %1").arg(underHome(root)), RecentDelegate::PathRole);
        describe(item);
    }
}

void WelcomePage::describe(QStandardItem* item) const
{
    const QVariant score = item->data(RecentDelegate::ScoreRole);
    const QString figure =
        score.isValid() ? tr("score %1", "readiness, 0 to 100").arg(QLocale().toString(std::lround(score.toDouble())))
                        : tr("score unknown");
    item->setData(QStringList{item->text(), item->data(RecentDelegate::PathRole).toString(), figure,
                              item->data(RecentDelegate::AgeRole).toString()}
                      .join(QStringLiteral(", ")),
                  Qt::AccessibleTextRole);
}

} // namespace readyroom::ui
