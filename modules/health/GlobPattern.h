// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace readyroom::health {

/// Does the whole text match a shell pattern: '*' any characters, '?' one, "[a-z]" and "[^a-z]" one of a set, '\\' the
/// next one as it is? Every '/' is taken out of both first, so that '*' crosses it too. A broken pattern matches
/// nothing. Any thread; time grows with the product of the two lengths at most.
[[nodiscard]] bool matchesGlob(const QString& pattern, const QString& text);

} // namespace readyroom::health
