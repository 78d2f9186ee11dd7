// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QWidget>

#include "ui/widgets/Style.h"

namespace readyroom::ui {

namespace {

/// Of the GUI thread, as all widgets are.
int scalePercent = textScales.front();

constexpr const char* sizeProperty = "readyroomTextSize";

Scheme schemeOf(Theme::Choice choice)
{
    switch (choice) {
    case Theme::Choice::System:
        return Theme::of(QApplication::palette()).isDark() ? Scheme::Dark : Scheme::Light;
    case Theme::Choice::Light:
        return Scheme::Light;
    case Theme::Choice::Dark:
        return Scheme::Dark;
    case Theme::Choice::HighContrastLight:
        return Scheme::HighContrastLight;
    case Theme::Choice::HighContrastDark:
        return Scheme::HighContrastDark;
    }
    return Scheme::Light;
}

} // namespace

const Theme& Theme::of(Scheme scheme)
{
    static constexpr std::array<Theme, 4> themes{Theme(Scheme::Light), Theme(Scheme::Dark),
                                                 Theme(Scheme::HighContrastLight), Theme(Scheme::HighContrastDark)};
    return themes[static_cast<size_t>(scheme)];
}

const Theme& Theme::of(const QPalette& palette)
{
    constexpr int middle = 128;
    const bool dark = palette.color(QPalette::Base).lightness() < middle;
    const Theme& highContrast = of(dark ? Scheme::HighContrastDark : Scheme::HighContrastLight);
    // The colour of lines tells the two apart; a palette of the desktop's own has another.
    if (palette.color(QPalette::Mid) == highContrast.color(Token::Line))
        return highContrast;
    return dark ? Theme::dark() : light();
}

const Theme& Theme::of(const QWidget* widget)
{
    return of(widget->palette());
}

void Theme::apply(QApplication& application, Choice choice)
{
    if (!qobject_cast<Style*>(QApplication::style()))
        QApplication::setStyle(new Style);
    if (choice == Choice::System)
        QApplication::setPalette(QPalette());
    QApplication::setPalette(of(schemeOf(choice)).palette());
    QApplication::setFont(font(application.font(), TextSize::Body));
}

QColor Theme::color(Token token) const
{
    return QColor(tokenColors[static_cast<size_t>(token)][static_cast<size_t>(m_scheme)]);
}

QColor Theme::seriesColor(int series) const
{
    return QColor(seriesColors[static_cast<size_t>(series) % seriesColors.size()][static_cast<size_t>(m_scheme)]);
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) { palette.setColor(role, color(token)); };
    set(QPalette::Window, Token::Raised);
    set(QPalette::Base, Token::Surface);
    set(QPalette::AlternateBase, Token::Raised);
    set(QPalette::Button, Token::Surface);
    set(QPalette::ToolTipBase, Token::Raised);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText,
                            QPalette::ToolTipText, QPalette::HighlightedText})
        set(role, Token::Text);
    set(QPalette::PlaceholderText, Token::Secondary);
    set(QPalette::Highlight, Token::Selection);
    set(QPalette::Link, Token::Info);
    set(QPalette::LinkVisited, Token::Info);
    set(QPalette::Mid, Token::Line);
    set(QPalette::Midlight, Token::Line);
    set(QPalette::Light, Token::Surface);
    set(QPalette::Dark, Token::Line);
    set(QPalette::Shadow, Token::Line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, color(Token::Secondary));
    return palette;
}

void Theme::setTextScale(QApplication& application, int percent)
{
    if (percent == scalePercent)
        return;
    scalePercent = percent;
    QApplication::setFont(font(application.font(), TextSize::Body));
    for (QWidget* widget : QApplication::allWidgets()) {
        const QVariant size = widget->property(sizeProperty);
        if (size.isValid())
            widget->setFont(font(widget->font(), static_cast<TextSize>(size.toInt()), widget->font().weight()));
        // What is derived from the scale and not from the font.
        widget->updateGeometry();
    }
}

int Theme::textScale()
{
    return scalePercent;
}

int Theme::scaled(int distance)
{
    constexpr int whole = 100;
    return distance * scalePercent / whole;
}

int Theme::pixels(TextSize size)
{
    return scaled(textPixels[static_cast<size_t>(size)]);
}

QFont Theme::font(const QFont& base, TextSize size, QFont::Weight weight)
{
    QFont font = base;
    font.setPixelSize(pixels(size));
    font.setWeight(weight);
    return font;
}

QFont Theme::monospace(TextSize size)
{
    return font(QFontDatabase::systemFont(QFontDatabase::FixedFont), size);
}

void Theme::style(QWidget* widget, TextSize size, QFont::Weight weight, QPalette::ColorRole role)
{
    widget->setProperty(sizeProperty, static_cast<int>(size));
    widget->setFont(font(widget->font(), size, weight));
    widget->setForegroundRole(role);
}

} // namespace readyroom::ui
