// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "core/base/Clock.h"

namespace readyroom::ui {

/// How long ago something was, in its largest unit: "12 s ago", "3 min ago", "5 d ago".
class AgeText
{
    Q_DECLARE_TR_FUNCTIONS(readyroom::ui::AgeText)

public:
    [[nodiscard]] static QString of(Duration age);
    /// The moment itself in local time and the user's format, for the tool tip beside an age.
    [[nodiscard]] static QString absolute(TimePoint time);
};

} // namespace readyroom::ui
