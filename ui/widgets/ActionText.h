// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

class QAction;

namespace readyroom::ui {

/// The words of an action where they stand outside a menu.
class ActionText
{
public:
    /// Without the mnemonic and the dots of a dialog: "Refresh" of "&Refresh", or "更新" of "更新(&R)…".
    [[nodiscard]] static QString plain(QString text);
    /// What it does and, where there is one, its key, for a tool tip.
    [[nodiscard]] static QString withKey(const QString& text, const QKeySequence& key);
    /// Says what an action does, in its tool tip with its key and in its status tip without; the key is set already.
    static void describe(QAction* action, const QString& text);
};

} // namespace readyroom::ui
