// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

class QPainter;
class QRectF;

namespace readyroom::ui {

class Theme;

/// Paints a bar of 0 … 100 filled to `value` (hatched when there is none), with a notch where `declared` stands.
void paintScoreBar(QPainter& painter, const QRectF& area, std::optional<double> value, std::optional<double> declared,
                   const Theme& theme);

} // namespace readyroom::ui
