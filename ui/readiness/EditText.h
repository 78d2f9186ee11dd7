// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "readiness/PlanService.h"

namespace readyroom::ui {

/// What became of an edit to a plan, in words.
class EditText
{
    Q_DECLARE_TR_FUNCTIONS(readyroom::ui::EditText)

public:
    /// Why it was not made.
    [[nodiscard]] static QString refused(const Error& error);
    [[nodiscard]] static QString made(const readiness::EditOutcome& outcome);
    [[nodiscard]] static QString undone(const readiness::UndoStep& step);
    [[nodiscard]] static QString redone(const readiness::UndoStep& step);
    /// "A / B", or words for the part before the first heading.
    [[nodiscard]] static QString section(const QStringList& headings);
};

} // namespace readyroom::ui
