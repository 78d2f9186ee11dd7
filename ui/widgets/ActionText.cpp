// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ActionText.h"

#include <QAction>
#include <QCoreApplication>
#include <QRegularExpression>

namespace readyroom::ui {

QString ActionText::plain(QString text)
{
    static const QRegularExpression ornament(QStringLiteral("\\(&.\\)|&(?=.)|…$"));
    return text.remove(ornament);
}

QString ActionText::withKey(const QString& text, const QKeySequence& key)
{
    return key.isEmpty() ? text
                         : QCoreApplication::translate("ActionText", "%1 (%2)", "what an action does; its key")
                               .arg(text, key.toString(QKeySequence::NativeText));
}

void ActionText::describe(QAction* action, const QString& text)
{
    action->setToolTip(withKey(text, action->shortcut()));
    action->setStatusTip(text);
}

} // namespace readyroom::ui
