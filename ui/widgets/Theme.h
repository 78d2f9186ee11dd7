// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;
class QWidget;

namespace readyroom::ui {

/// What a colour means. Each has a light and a dark value, and a contrast of at least 4.5:1 on Surface and on Raised
/// wherever it is used for text.
enum class Token {
    Ok,
    Warn,
    Bad,
    Unknown,
    Info,
    Accent,
    Text,
    Secondary,
    OnAccent, ///< text on Accent
    Surface,
    Raised,
    Line,
    Selection, ///< background of what is selected; texts on it are Text
};

enum class TextSize {
    Small,
    Body,
    Title,
    Hero,
};

/// Distances in device-independent pixels, multiples of 4.
namespace space {
constexpr int xs = 4;
constexpr int s = 8;
constexpr int m = 12;
constexpr int margin = 16;
constexpr int row = 28;
constexpr int hitTarget = 24;
} // namespace space

/// All colours, sizes and the palette, light and dark, in one place. Whatever paints asks for the theme that belongs to
/// its palette, so a change of theme needs no signal of its own.
class Theme
{
public:
    enum class Choice {
        System,
        Light,
        Dark,
    };

    [[nodiscard]] static const Theme& light();
    [[nodiscard]] static const Theme& dark();
    [[nodiscard]] static const Theme& of(const QPalette& palette);
    [[nodiscard]] static const Theme& of(const QWidget* widget);
    /// Sets the application's style, palette and font. System takes light or dark from the desktop.
    static void apply(QApplication& application, Choice choice);

    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] QColor color(Token token) const { return m_colors[static_cast<size_t>(token)]; }
    [[nodiscard]] QPalette palette() const;

    [[nodiscard]] static int pixels(TextSize size);
    /// `base` in another size and, for emphasis, weight.
    [[nodiscard]] static QFont font(const QFont& base, TextSize size, QFont::Weight weight = QFont::Normal);
    [[nodiscard]] static QFont monospace(TextSize size);
    /// Gives the widget's text a size, weight and colour, which follow a change of theme.
    static void style(QWidget* widget, TextSize size, QFont::Weight weight = QFont::Normal,
                      QPalette::ColorRole role = QPalette::WindowText);

private:
    static constexpr size_t tokens = 13;
    Theme(bool dark, const std::array<QRgb, tokens>& colors);

    bool m_dark;
    std::array<QColor, tokens> m_colors;
};

} // namespace readyroom::ui
