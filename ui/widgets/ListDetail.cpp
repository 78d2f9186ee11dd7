// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ListDetail.h"

#include <QAbstractItemView>
#include <QKeyEvent>

namespace readyroom::ui {

namespace {

bool isEnter(const QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<const QKeyEvent*>(event);
    return (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
           (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

void makeSurface(QWidget* panel)
{
    panel->setAutoFillBackground(true);
    panel->setBackgroundRole(QPalette::Base);
}

} // namespace

ListDetail::ListDetail(const QString& name, QWidget* parent)
    : QSplitter(parent)
{
    setObjectName(name);
    setChildrenCollapsible(false);
}

void ListDetail::put(Place place, const Part& part)
{
    m_parts[place] = part;
    QList<int> widths;
    for (const Part& each : m_parts) {
        if (!each.panel)
            continue;
        // A child is in the splitter already, but wherever it was made.
        const auto at = static_cast<int>(widths.size());
        insertWidget(at, each.panel);
        setStretchFactor(at, &each == &m_parts[List] ? 1 : 0);
        widths << each.width;
    }
    setSizes(widths);
}

void ListDetail::setList(QWidget* list, QAbstractItemView* view, int width)
{
    makeSurface(list);
    put(List, {list, width});
    m_view = view;
    m_view->installEventFilter(this);
}

void ListDetail::setDetail(QWidget* detail, int width)
{
    makeSurface(detail);
    put(Detail, {detail, width});
}

void ListDetail::setLeading(QWidget* panel, int width)
{
    put(Leading, {panel, width});
}

bool ListDetail::focusDetail()
{
    const QWidget* detail = m_parts[Detail].panel;
    for (QWidget* next = detail->nextInFocusChain(); next != detail; next = next->nextInFocusChain()) {
        if (detail->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) && next->isVisible() &&
            next->isEnabled()) {
            next->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return false;
}

bool ListDetail::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_view || !isEnter(event) || !m_view->currentIndex().isValid())
        return QSplitter::eventFilter(watched, event);
    Q_EMIT opened();
    return true;
}

void ListDetail::keyPressEvent(QKeyEvent* event)
{
    const QWidget* focus = window()->focusWidget();
    const QWidget* detail = m_parts[Detail].panel;
    if (event->key() == Qt::Key_Escape && detail && focus && detail->isAncestorOf(focus))
        m_view->setFocus(Qt::ShortcutFocusReason);
    else
        QSplitter::keyPressEvent(event);
}

} // namespace readyroom::ui
