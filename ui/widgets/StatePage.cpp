// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StatePage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/ErrorText.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/ProgressLine.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

constexpr int contentWidth = 440; ///< at 100 %

QLabel* makeLabel(QWidget* parent, TextSize size, QFont::Weight weight, QPalette::ColorRole role)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    Theme::style(label, size, weight, role);
    return label;
}

void setButton(QPushButton* button, const QString& text)
{
    button->setText(text);
    button->setVisible(!text.isEmpty());
}

} // namespace

StatePage::StatePage(QWidget* parent)
    : QWidget(parent)
    , m_content(new QWidget(this))
{
    m_mark = new MarkLabel(m_content);
    m_title = makeLabel(m_content, TextSize::Title, QFont::DemiBold, QPalette::WindowText);
    m_text = makeLabel(m_content, TextSize::Body, QFont::Normal, QPalette::PlaceholderText);
    m_detail = makeLabel(m_content, TextSize::Small, QFont::Normal, QPalette::PlaceholderText);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress = new ProgressLine(m_content);
    m_action = new QPushButton(m_content);
    m_second = new QPushButton(m_content);

    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    for (QPushButton* button : {m_action, m_second})
        buttons->addWidget(button);
    buttons->addStretch();

    fitWidth();
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addWidget(m_detail);
    column->addWidget(m_progress);
    column->addSpacing(space::xs);
    column->addLayout(buttons);

    // No alignment flags: with one the layout would not ask the texts for their height at this width.
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_content, contentWidth);
    middle->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(middle);
    layout->addStretch(3);

    connect(m_action, &QPushButton::clicked, this, &StatePage::actionTriggered);
    connect(m_second, &QPushButton::clicked, this, &StatePage::secondActionTriggered);
    connect(m_progress, &ProgressLine::cancelled, this, &StatePage::cancelled);
}

void StatePage::fitWidth()
{
    m_content->setMaximumWidth(Theme::scaled(contentWidth));
}

void StatePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

void StatePage::showEmpty(const QString& title, const QString& text, const QString& action, const QString& secondAction)
{
    show(Mark::None, title, text, action, secondAction);
}

void StatePage::showLoading(const QString& what, bool canCancel)
{
    show(Mark::None, {}, {}, {}, {});
    setAccessibleName(what);
    m_progress->start(what, canCancel);
}

void StatePage::setProgress(int percent)
{
    m_progress->setProgress(percent);
}

void StatePage::showError(const Error& error, const QString& action)
{
    const ErrorText text = ErrorText::of(error);
    show(Mark::Bad, text.what, text.where, action, {});
    m_text->setText(text.where.isEmpty() ? text.next : text.where + QChar(u'\n') + text.next);
    m_text->show();
    m_detail->setText(text.detail);
    m_detail->setVisible(!text.detail.isEmpty());
}

void StatePage::show(Mark mark, const QString& title, const QString& text, const QString& action, const QString& second)
{
    m_progress->finish();
    m_mark->setMark(mark);
    m_mark->setVisible(mark != Mark::None);
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_detail->hide();
    setButton(m_action, action);
    setButton(m_second, second);
    setAccessibleName(title);
}

} // namespace readyroom::ui
