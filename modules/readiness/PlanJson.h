// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QJsonObject>

#include "readiness/Plan.h"

namespace readyroom::readiness {

/// The plan as JSON: {file, title, encodingRepair, declared, score, pillars[], tasks[], targets[], duties[],
/// signOffs[], reconciliation[]}. What is unknown is null; enumerations are lower-case words; hours are numbers; weeks
/// are the list of week numbers; ids are strings. `sentence` makes the text of a finding (the module has no words for
/// people).
[[nodiscard]] QJsonObject planToJson(const Plan& plan, const std::function<QString(const Finding&)>& sentence);

} // namespace readyroom::readiness
