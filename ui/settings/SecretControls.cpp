// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SecretControls.h"

#include <algorithm>

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/ActionText.h"
#include "ui/widgets/Announcement.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

constexpr int controlsWidth = 250; ///< at 100 %

} // namespace

SecretControls::SecretControls(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_rotationMark(new MarkLabel(this))
    , m_rotation(new QLabel(this))
    , m_outcomeMark(new MarkLabel(this))
    , m_outcome(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    m_buttons->setSpacing(space::s);
    const auto addButton = [&](const QString& text, const QString& toolTip) {
        auto* button = new QPushButton(text, this);
        button->setAccessibleName(
            tr("%1: %2", "what a button does; what it does it to").arg(ActionText::plain(text), name));
        button->setToolTip(toolTip);
        m_buttons->addWidget(button);
        return button;
    };
    connect(addButton(tr("Test"), tr("Read it back from the keychain without showing it")), &QPushButton::clicked, this,
            &SecretControls::testRequested);
    connect(addButton(tr("Rotate…"), tr("Put another value in its place")), &QPushButton::clicked, this,
            &SecretControls::rotateRequested);
    auto* more = addButton(tr("More"), tr("Copy or delete it"));
    auto* menu = new QMenu(more);
    const auto addAction = [menu](IconName icon, const QString& text, const QString& toolTip) {
        QAction* action = menu->addAction(Icons::of(icon), text);
        ActionText::describe(action, toolTip);
        return action;
    };
    connect(addAction(IconName::Copy, tr("&Copy to the clipboard"),
                      tr("Put its value on the clipboard, which forgets it after 30 seconds")),
            &QAction::triggered, this, &SecretControls::copyRequested);
    connect(addAction(IconName::Trash, tr("&Delete…"), tr("Take it out of the keychain, for good")),
            &QAction::triggered, this, &SecretControls::deleteRequested);
    more->setMenu(menu);
    m_buttons->addStretch();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    addLine(layout, m_rotationMark, m_rotation);
    layout->addLayout(m_buttons);
    addLine(layout, m_outcomeMark, m_outcome);
    showOutcome(Mark::None, {});
    fitWidth();
}

void SecretControls::fitWidth()
{
    // As wide as the buttons need it, and the same in every row.
    setFixedWidth(std::max(Theme::scaled(controlsWidth), m_buttons->sizeHint().width()));
}

void SecretControls::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

void SecretControls::addLine(QVBoxLayout* layout, MarkLabel* mark, QLabel* text)
{
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::xs);
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    layout->addLayout(line);
}

void SecretControls::setRotation(Mark mark, const QString& text)
{
    m_rotationMark->setMark(mark);
    m_rotation->setText(text);
}

void SecretControls::showOutcome(Mark mark, const QString& text)
{
    m_outcomeMark->setMark(mark);
    m_outcomeMark->setVisible(mark != Mark::None);
    m_outcome->setText(text);
    m_outcome->setVisible(!text.isEmpty());
    if (!text.isEmpty())
        announce(m_outcome, text);
}

} // namespace readyroom::ui
