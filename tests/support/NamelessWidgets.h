// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QStringList>
#include <QWidget>

namespace readyroom::tests {

/// Class and object name of every visible widget that takes the keyboard focus and that a screen reader cannot name.
inline QStringList namelessWidgets(QWidget& root)
{
    QStringList nameless;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root) || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                            widget->objectName();
    }
    return nameless;
}

/// The visible widgets that Tab reaches, in its order, starting with the first child.
inline QList<QWidget*> tabChain(QWidget& root)
{
    QList<QWidget*> chain;
    for (QWidget* widget = root.nextInFocusChain(); widget != &root; widget = widget->nextInFocusChain()) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(&root) && root.isAncestorOf(widget) &&
            widget->isEnabled() && !widget->focusProxy())
            chain << widget;
    }
    return chain;
}

} // namespace readyroom::tests
