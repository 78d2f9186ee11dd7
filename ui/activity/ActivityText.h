// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "activity/ActivityEntry.h"
#include "core/journal/JournalVerifier.h"
#include "ui/widgets/StateMark.h"

namespace readyroom::ui {

/// Events of the journal in words. Any thread.
class ActivityText
{
    Q_DECLARE_TR_FUNCTIONS(readyroom::ui::ActivityText)

public:
    /// What happened, as one sentence without who and when.
    [[nodiscard]] static QString sentence(const activity::ActivityEntry& entry);
    /// A name; said to be unknown or erased where there is none.
    [[nodiscard]] static QString who(const activity::ActivityEntry& entry);
    /// "plan.md, line 12", or the file alone.
    [[nodiscard]] static QString where(const activity::ActivityEntry& entry);
    [[nodiscard]] static QString kind(activity::ActivityKind kind);
    [[nodiscard]] static Mark mark(const activity::ActivityEntry& entry);
    /// What a check of the whole chain found.
    [[nodiscard]] static QString verification(const journal::VerifyReport& report);

private:
    [[nodiscard]] static QString markSentence(const activity::ActivityEntry& entry);
    [[nodiscard]] static QString editSentence(const activity::ActivityEntry& entry);
    [[nodiscard]] static QString writeSentence(const activity::ActivityEntry& entry);
};

} // namespace readyroom::ui
