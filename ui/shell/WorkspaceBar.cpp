// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WorkspaceBar.h"

#include <QLabel>

#include "ui/widgets/AgeText.h"
#include "ui/widgets/PathText.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

WorkspaceBar::WorkspaceBar(const Clock& clock, QWidget* parent)
    : QStatusBar(parent)
    , m_clock(clock)
    , m_path(makeLabel())
    , m_beforeBranch(makeDot())
    , m_branch(makeLabel())
    , m_beforeSaved(makeDot())
    , m_saved(makeLabel())
    , m_store(makeLabel())
{
    setSizeGripEnabled(false);
    setContentsMargins(space::s, 0, space::s, 0);
    for (QLabel* label : {m_path, m_beforeBranch, m_branch, m_beforeSaved, m_saved})
        addWidget(label);
    addPermanentWidget(m_store);
    m_store->setText(tr("store: local", "where the record is kept"));
    m_store->setToolTip(tr("What happens here is recorded on this computer and sent nowhere"));
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &WorkspaceBar::showSaved);
}

QLabel* WorkspaceBar::makeLabel()
{
    auto* label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    Theme::style(label, TextSize::Small, QFont::Normal, QPalette::PlaceholderText);
    label->hide();
    return label;
}

QLabel* WorkspaceBar::makeDot()
{
    QLabel* dot = makeLabel();
    dot->setText(QStringLiteral("·"));
    return dot;
}

void WorkspaceBar::setWorkspace(const WorkspaceInfo& workspace)
{
    m_path->setText(underHome(workspace.path));
    m_path->setToolTip(workspace.path);
    m_path->setVisible(!workspace.path.isEmpty());
    m_store->setVisible(!workspace.path.isEmpty());
    m_branch->setText(tr("branch %1", "Git").arg(workspace.branch));
    m_branch->setVisible(!workspace.branch.isEmpty());
    m_beforeBranch->setVisible(!workspace.branch.isEmpty());
    // What was saved was saved in the workspace before.
    m_savedAt.reset();
    m_next.stop();
    m_saved->hide();
    m_beforeSaved->hide();
}

void WorkspaceBar::setSaved(TimePoint time)
{
    m_savedAt = time;
    m_saved->setToolTip(AgeText::absolute(time));
    m_saved->show();
    m_beforeSaved->show();
    showSaved();
}

void WorkspaceBar::showSaved()
{
    using namespace std::chrono;
    const Duration age = m_clock.now() - *m_savedAt;
    m_saved->setText(tr("saved %1", "%1 is an age: 12 s ago").arg(AgeText::of(age)));
    // After the first minute it counts minutes.
    if (isVisible())
        m_next.start(age < minutes(1) ? seconds(1) : seconds(30));
}

void WorkspaceBar::showEvent(QShowEvent* event)
{
    QStatusBar::showEvent(event);
    if (m_savedAt)
        showSaved();
}

void WorkspaceBar::hideEvent(QHideEvent* event)
{
    m_next.stop();
    QStatusBar::hideEvent(event);
}

} // namespace readyroom::ui
