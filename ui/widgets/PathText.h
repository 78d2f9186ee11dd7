// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace readyroom::ui {

/// A path below the user's own folder, short: "~/service"; any other as it is.
[[nodiscard]] QString underHome(const QString& path);

} // namespace readyroom::ui
