// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FilteredList.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/widgets/FilterLine.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

FilteredList::FilteredList(QAbstractItemView* view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_filter(new FilterLine(view, this))
    , m_count(new QLabel(this))
    , m_nothing(new QLabel(tr("Nothing here has these words. Esc clears the filter."), view->viewport()))
    , m_bar(new QHBoxLayout)
    , m_lastTool(m_filter)
{
    m_view->setFrameShape(QFrame::NoFrame);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setContentsMargins(space::margin, space::xs, space::margin, space::xs);
    Theme::style(m_count, TextSize::Small, QFont::Normal, QPalette::PlaceholderText);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_nothing->hide();
    (new QVBoxLayout(view->viewport()))->addWidget(m_nothing);
    m_bar->setContentsMargins(space::margin, space::s, space::margin, space::s);
    m_bar->setSpacing(space::s);
    m_bar->addWidget(m_filter, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_bar);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_count);
    setTabOrder(m_filter, m_view);
}

void FilteredList::addTool(QWidget* tool)
{
    m_bar->addWidget(tool);
    if (tool->focusPolicy() == Qt::NoFocus)
        return;
    setTabOrder(m_lastTool, tool);
    setTabOrder(tool, m_view);
    m_lastTool = tool;
}

void FilteredList::showCount(const QString& text, int hidden)
{
    m_count->setText(text);
    m_filter->setHidden(hidden);
    m_nothing->setVisible(hidden > 0 && m_view->model()->rowCount() == 0);
}

void FilteredList::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

} // namespace readyroom::ui
