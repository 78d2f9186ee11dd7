// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

class QPainter;

namespace readyroom::ui {

class Theme;

/// A state as a shape of its own in a colour of its own; whoever shows it puts the word beside it.
enum class Mark {
    None,
    Open,    ///< hollow ring: still to be done, neither good nor bad
    Ok,      ///< filled circle with a check
    Warn,    ///< triangle
    Bad,     ///< filled square with a cross
    Unknown, ///< hatched ring
    Info,    ///< diamond
};

/// A priority as a count of bars: four, three, two, one.
enum class PriorityMark {
    Critical,
    High,
    Medium,
    Low,
};

/// Side of a mark in device-independent pixels at 100 %; where it stands beside a text: Theme::scaled(markSize).
constexpr int markSize = 14;

/// Paints the mark into the largest square in the middle of `area`.
void paintMark(QPainter& painter, const QRectF& area, Mark mark, const Theme& theme);
void paintPriority(QPainter& painter, const QRectF& area, PriorityMark mark, const Theme& theme);

} // namespace readyroom::ui
