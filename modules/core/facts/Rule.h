// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/Fact.h"

namespace readyroom::facts {

enum class Comparison {
    Less,
    LessOrEqual,
    Equal,
    NotEqual,
    GreaterOrEqual,
    Greater,
};

/// "coverage.line_percent >= 80". Truth values and texts can only be equal or not.
struct Rule
{
    QString key;
    Comparison comparison = Comparison::Equal;
    FactValue threshold;
};

enum class Outcome {
    Holds,
    Fails,
    Unknown, ///< not to be taken for either
};

/// Unknown where the reading is unknown, stale, of another key or of another type than the threshold.
[[nodiscard]] Outcome evaluate(const Rule& rule, const Reading& reading);

} // namespace readyroom::facts
