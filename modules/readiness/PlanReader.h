// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/Result.h"
#include "readiness/Plan.h"

namespace readyroom::readiness {

/// Reads any Markdown plan: its items, pillars, schedule, claims and contradictions. `file` is kept as the plan's name.
/// A text without any item gives a plan without items. Fails with NotText or TooDeep. Pure; any thread.
[[nodiscard]] Result<Plan> readPlan(const QString& file, const QByteArray& bytes);

/// The same, to be shared.
[[nodiscard]] Result<PlanPtr> readSharedPlan(const QString& file, const QByteArray& bytes);

} // namespace readyroom::readiness
