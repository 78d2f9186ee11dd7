// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QWidget>

#include "ui/widgets/Style.h"

namespace readyroom::ui {

Theme::Theme(bool dark, const std::array<QRgb, tokens>& colors)
    : m_dark(dark)
{
    for (size_t i = 0; i < tokens; ++i)
        m_colors[i] = QColor(colors[i]);
}

const Theme& Theme::light()
{
    static const Theme theme(false, {0xff1a7f37, 0xff9a6700, 0xffcf222e, 0xff636c76, 0xff0969da, 0xff5b45c9, 0xff1c2128,
                                     0xff57606a, 0xffffffff, 0xffffffff, 0xfff6f7f9, 0xffd5d9df, 0xffe6e2fa});
    return theme;
}

const Theme& Theme::dark()
{
    static const Theme theme(true, {0xff3fb950, 0xffd29922, 0xfff85149, 0xff9198a1, 0xff58a6ff, 0xffa393f5, 0xffe6e9ee,
                                    0xffa0a8b3, 0xff16191e, 0xff16191e, 0xff1e2228, 0xff343a43, 0xff332d52});
    return theme;
}

const Theme& Theme::of(const QPalette& palette)
{
    constexpr int middle = 128;
    return palette.color(QPalette::Base).lightness() < middle ? dark() : light();
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
    const bool dark = choice == Choice::Dark || (choice == Choice::System && of(QApplication::palette()).isDark());
    QApplication::setPalette((dark ? Theme::dark() : light()).palette());
    QApplication::setFont(font(application.font(), TextSize::Body));
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

int Theme::pixels(TextSize size)
{
    switch (size) {
    case TextSize::Small:
        return 11;
    case TextSize::Body:
        return 13;
    case TextSize::Title:
        return 16;
    case TextSize::Hero:
        return 28;
    }
    return 13;
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
    widget->setFont(font(widget->font(), size, weight));
    widget->setForegroundRole(role);
}

} // namespace readyroom::ui
