// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "core/journal/Event.h"

namespace readyroom::activity {

/// One line of a difference.
struct ChangeLine
{
    enum class Kind {
        Same,
        Removed,
        Added,
    };
    Kind kind = Kind::Same;
    QString text;
    friend bool operator==(const ChangeLine&, const ChangeLine&) = default;
};

/// What the event says was there before and after, line by line; empty where it says neither. A mark is shown as the
/// line of the plan. Pure.
[[nodiscard]] std::vector<ChangeLine> changeOf(const journal::Event& event);

} // namespace readyroom::activity
