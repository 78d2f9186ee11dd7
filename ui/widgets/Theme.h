// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include "ui/widgets/Tokens.h"

class QApplication;
class QWidget;

namespace readyroom::ui {

/// Colours, sizes and the palette of one scheme. Whatever paints asks for the theme that belongs to its palette, so a
/// change of theme needs no signal of its own.
class Theme
{
public:
    /// What a person chooses. System is light or dark as the desktop's palette is: Qt 6.4 has no word for the desktop's
    /// wish, and asking its portal would take D-Bus.
    enum class Choice {
        System,
        Light,
        Dark,
        HighContrastLight,
        HighContrastDark,
    };

    [[nodiscard]] static const Theme& light() { return of(Scheme::Light); }
    [[nodiscard]] static const Theme& dark() { return of(Scheme::Dark); }
    [[nodiscard]] static const Theme& of(Scheme scheme);
    [[nodiscard]] static const Theme& of(const QPalette& palette);
    [[nodiscard]] static const Theme& of(const QWidget* widget);
    /// Sets the application's style, palette and font.
    static void apply(QApplication& application, Choice choice);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const { return m_scheme == Scheme::Dark || m_scheme == Scheme::HighContrastDark; }
    [[nodiscard]] QColor color(Token token) const;
    /// The colour of a series by its number; after eight they start again.
    [[nodiscard]] QColor seriesColor(int series) const;
    [[nodiscard]] QPalette palette() const;

    /// Makes all texts and what holds them larger, at once; one of textScales. Beside it QT_SCALE_FACTOR scales
    /// everything, from the next start on.
    static void setTextScale(QApplication& application, int percent);
    [[nodiscard]] static int textScale();
    /// A distance at 100 %, at the text scale.
    [[nodiscard]] static int scaled(int distance);
    [[nodiscard]] static int pixels(TextSize size);
    /// `base` in another size and, for emphasis, weight.
    [[nodiscard]] static QFont font(const QFont& base, TextSize size, QFont::Weight weight = QFont::Normal);
    [[nodiscard]] static QFont monospace(TextSize size);
    /// Gives the widget's text a size, weight and colour, which follow a change of theme and of text scale.
    static void style(QWidget* widget, TextSize size, QFont::Weight weight = QFont::Normal,
                      QPalette::ColorRole role = QPalette::WindowText);

private:
    explicit constexpr Theme(Scheme scheme)
        : m_scheme(scheme)
    {
    }

    Scheme m_scheme;
};

} // namespace readyroom::ui
