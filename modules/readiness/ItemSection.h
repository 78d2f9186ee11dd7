// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "readiness/Plan.h"

namespace readyroom::readiness {

/// The Markdown of one item, to be shown by itself: its lines without the indentation and quote marks they stand
/// behind; of a table row, the table's head and the row.
[[nodiscard]] QByteArray sectionOf(const Plan& plan, const PlanItem& item);

} // namespace readyroom::readiness
