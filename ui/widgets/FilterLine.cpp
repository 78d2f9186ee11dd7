// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FilterLine.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>

#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

FilterLine::FilterLine(QWidget* list, QWidget* parent)
    : QLineEdit(parent)
    , m_list(list)
    , m_count(new QLabel(this))
{
    setPlaceholderText(tr("Filter ( / )", "placeholder; the slash is the key that comes here"));
    setAccessibleName(tr("Filter"));
    QAction* come = addAction(Icons::of(IconName::Search), LeadingPosition);
    come->setText(tr("Filter"));
    connect(come, &QAction::triggered, this, [this] { setFocus(Qt::ShortcutFocusReason); });
    Theme::style(m_count, TextSize::Small, QFont::Normal, QPalette::PlaceholderText);
    m_count->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_count->hide();
}

void FilterLine::setHidden(int rows)
{
    const QString text = tr("%Ln hidden", "rows a filter hides", rows);
    m_hides = rows > 0;
    m_count->setText(text);
    setAccessibleDescription(rows > 0 ? text : QString());
    placeCount();
}

void FilterLine::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    Q_EMIT entered();
}

void FilterLine::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            m_list->setFocus(Qt::ShortcutFocusReason);
        else
            clear();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_list->setFocus(Qt::ShortcutFocusReason);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FilterLine::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    placeCount();
}

void FilterLine::placeCount()
{
    m_count->adjustSize();
    // Room to type comes first; below the list it is said, too.
    m_count->setVisible(m_hides && width() >= 3 * m_count->width());
    m_count->move(width() - m_count->width() - space::s, (height() - m_count->height()) / 2);
    setTextMargins(space::xs, 0, m_count->isHidden() ? 0 : m_count->width() + space::s, 0);
}

} // namespace readyroom::ui
