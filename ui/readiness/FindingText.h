// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "readiness/Plan.h"
#include "ui/widgets/StateMark.h"

namespace readyroom::ui {

/// A finding as a sentence.
class FindingText
{
    Q_DECLARE_TR_FUNCTIONS(readyroom::ui::FindingText)

public:
    [[nodiscard]] static QString sentence(const readiness::Finding& finding);
    /// The kind in one or two words.
    [[nodiscard]] static QString kind(readiness::FindingKind kind);
    /// Warn for a contradiction, Info for what is merely worth knowing.
    [[nodiscard]] static Mark mark(readiness::FindingKind kind);
};

} // namespace readyroom::ui
