// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTest>

#include "support/NamelessWidgets.h"

namespace readyroom::tests {

inline QString placeOf(const QObject& object)
{
    QStringList path;
    for (const QObject* each = &object; each; each = each->parent()) {
        const QString name = each->objectName();
        path.prepend(QString::fromLatin1(each->metaObject()->className()) +
                     (name.isEmpty() ? QString() : QLatin1Char(' ') + name));
    }
    return path.join(QLatin1String(" > "));
}

/// What is missing on the actions of a menu and of those below it.
inline void walkMenu(const QMenu& menu, QStringList& faults)
{
    for (const QAction* action : menu.actions()) {
        if (action->isSeparator())
            continue;
        if (action->menu()) {
            walkMenu(*action->menu(), faults);
            continue;
        }
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        // Without a tool tip of its own an action shows its text.
        if (action->statusTip().isEmpty())
            faults << QLatin1String("no tool tip: action ") + action->text();
        else if (!key.isEmpty() && !action->toolTip().contains(key))
            faults << QLatin1String("no key in the tool tip: action ") + action->text();
    }
}

/// Everything that keeps a window from being used by ear or by keyboard: visible controls that take the focus and have
/// no name, buttons that show no word and have no tool tip, and actions of the menus without a tool tip or with a key
/// that it does not tell. One line for each.
inline QStringList accessibilityFaults(QWidget& window)
{
    QStringList faults;
    for (const QString& nameless : namelessWidgets(window))
        faults << QLatin1String("no accessible name: ") + nameless;
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        if (!button->isVisibleTo(&window))
            continue;
        const QAccessibleInterface* accessible =
            QAccessible::queryAccessibleInterface(const_cast<QAbstractButton*>(button));
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            faults << QLatin1String("no accessible name: ") + placeOf(*button);
        const bool saysAWord = button->text().size() > 1;
        if (!saysAWord && button->toolTip().isEmpty())
            faults << QLatin1String("no tool tip: ") + placeOf(*button);
    }
    if (const auto* bar = window.findChild<QMenuBar*>()) {
        for (const QAction* menu : bar->actions())
            walkMenu(*menu->menu(), faults);
    }
    faults.removeDuplicates();
    return faults;
}

/// The controls of the active window that pressing Tab never reaches, starting from whichever has the focus; one that
/// keeps Tab for itself hides all others. Moves the focus all around, back to where it was. One line for each.
inline QStringList tabFaults(QWidget& window)
{
    if (!window.isActiveWindow() || !QApplication::focusWidget())
        return {QLatin1String("nothing has the focus: ") + placeOf(window)};
    constexpr int inside = 20; // a text with links is left after the last of them
    QSet<const QWidget*> reached;
    for (QWidget* at = QApplication::focusWidget(); at && !reached.contains(at); at = QApplication::focusWidget()) {
        reached.insert(at);
        for (int press = 0; press < inside && QApplication::focusWidget() == at; ++press)
            QTest::keyClick(at, Qt::Key_Tab);
    }
    QStringList faults;
    for (const QWidget* control : tabChain(window)) {
        if (!reached.contains(control))
            faults << QLatin1String("Tab does not reach: ") + placeOf(*control);
    }
    return faults;
}

/// Where two controls part: the child of their nearest common parent that holds `control`, in that parent's
/// coordinates.
inline QRect partOf(const QWidget& control, const QWidget& other)
{
    const QWidget* part = &control;
    while (!part->parentWidget()->isAncestorOf(&other))
        part = part->parentWidget();
    return part->geometry();
}

/// Pairs of controls that Tab reaches against the order of reading: the second is above the first, or beside it at its
/// left. What is side by side is compared as a whole, so a column may be walked before the next. One line for each.
inline QStringList orderFaults(QWidget& window)
{
    QStringList faults;
    const QList<QWidget*> chain = tabChain(window);
    for (qsizetype i = 1; i < chain.size(); ++i) {
        const QWidget& before = *chain[i - 1];
        const QWidget& after = *chain[i];
        if (before.isAncestorOf(&after) || after.isAncestorOf(&before))
            continue;
        const QRect first = partOf(before, after);
        const QRect second = partOf(after, before);
        const bool isAbove = second.bottom() < first.top();
        const bool isBeside = second.top() <= first.bottom() && first.top() <= second.bottom();
        if (isAbove || (isBeside && second.right() < first.left()))
            faults << QLatin1String("Tab goes back: ") + placeOf(before) + QLatin1String(" -> ") + placeOf(after);
    }
    return faults;
}

} // namespace readyroom::tests
