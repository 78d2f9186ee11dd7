// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace readyroom::ui {

/// Has a screen reader say something that was not asked for: a state that changed, an outcome. The text becomes the
/// widget's accessible name. Says nothing when it is what the widget said last. (Qt 6.4 has no announcement of its own;
/// an alert and a change of name are what the desktop's readers listen for.)
void announce(QWidget* widget, const QString& text);

} // namespace readyroom::ui
