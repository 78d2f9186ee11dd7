// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Announcement.h"

#include <QAccessible>
#include <QWidget>

namespace readyroom::ui {

void announce(QWidget* widget, const QString& text)
{
    if (widget->accessibleName() == text)
        return;
    widget->setAccessibleName(text); // tells of the change by itself
    if (text.isEmpty())
        return;
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace readyroom::ui
