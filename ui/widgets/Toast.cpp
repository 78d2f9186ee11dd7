// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Toast.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include "ui/widgets/Announcement.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

constexpr int visibleMs = 8000;
constexpr int widest = 560; ///< at 100 %

} // namespace

Toast::Toast(QWidget* parent)
    : QFrame(parent)
    , m_label(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::margin, space::s, space::s, space::s);
    layout->setSpacing(space::margin);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);
    m_timer.setSingleShot(true);
    m_timer.setInterval(visibleMs);
    connect(&m_timer, &QTimer::timeout, this, &Toast::hideUnlessInUse);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT actionTriggered();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString& text, const QString& action)
{
    m_label->setText(text);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    place();
    show();
    raise();
    // The same words once more are another outcome.
    setAccessibleName({});
    announce(this, text);
    m_timer.start();
}

void Toast::place()
{
    const int natural =
        m_label->fontMetrics().horizontalAdvance(m_label->text()) + m_button->sizeHint().width() + 4 * space::margin;
    const int width = std::min({natural, Theme::scaled(widest), parentWidget()->width() - 2 * space::margin});
    const int height = std::max(sizeHint().height(), heightForWidth(width));
    setGeometry((parentWidget()->width() - width) / 2, parentWidget()->height() - height - space::margin * 2, width,
                height);
}

void Toast::hideUnlessInUse()
{
    if (underMouse() || m_button->hasFocus())
        m_timer.start();
    else
        hide();
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Token::Secondary));
    painter.setBrush(theme.color(Token::Raised));
    constexpr qreal radius = 6;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace readyroom::ui
