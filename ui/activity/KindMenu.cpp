// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/KindMenu.h"

#include "ui/activity/ActivityText.h"

namespace readyroom::ui {

using activity::ActivityKind;

KindMenu::KindMenu(QWidget* parent)
    : QMenu(tr("&Kinds of events"), parent)
{
    const activity::ActivityFilter usual;
    for (const ActivityKind kind :
         {ActivityKind::Mark, ActivityKind::Edit, ActivityKind::Record, ActivityKind::Other, ActivityKind::Technical}) {
        if (kind == ActivityKind::Technical)
            addSeparator();
        QAction* action = addAction(ActivityText::kind(kind));
        action->setCheckable(true);
        action->setToolTip(tr("Show or hide the events of this kind"));
        action->setStatusTip(action->toolTip());
        action->setChecked(!usual.hides[static_cast<size_t>(kind)]);
        m_kinds[static_cast<size_t>(kind)] = action;
        connect(action, &QAction::toggled, this, &KindMenu::changed);
    }
}

std::array<bool, activity::activityKinds> KindMenu::hidden() const
{
    std::array<bool, activity::activityKinds> hides{};
    for (size_t kind = 0; kind < hides.size(); ++kind)
        hides[kind] = !m_kinds[kind]->isChecked();
    return hides;
}

} // namespace readyroom::ui
