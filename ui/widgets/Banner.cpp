// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include "ui/widgets/Announcement.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

Banner::Banner(QWidget* parent)
    : QWidget(parent)
    , m_mark(new MarkLabel(this))
    , m_label(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::margin, space::xs, space::margin, space::xs);
    layout->setSpacing(space::s);
    layout->addWidget(m_mark);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &Banner::actionTriggered);
    hide();
}

void Banner::showMessage(Mark mark, const QString& text, const QString& action)
{
    m_mark->setMark(mark);
    m_label->setText(text);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    show();
    announce(this, text);
}

void Banner::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Token::Raised));
    painter.setPen(theme.color(Token::Line));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace readyroom::ui
