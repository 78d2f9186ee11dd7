// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QRgb>

namespace readyroom::ui {

/// What a colour means.
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

/// The sets of colours, in the order of the columns below.
enum class Scheme {
    Light,
    Dark,
    HighContrastLight,
    HighContrastDark,
};

using SchemeColors = std::array<QRgb, 4>;

/// A row a token, a column a scheme. Texts keep 4.5:1 on Surface and Raised, 7:1 in high contrast.
constexpr std::array<SchemeColors, 13> tokenColors{{
    {0x1a7f37, 0x3fb950, 0x0b5a22, 0x5fe07a}, // Ok
    {0x9a6700, 0xd29922, 0x6b4500, 0xffc24a}, // Warn
    {0xcf222e, 0xf85149, 0x9e1420, 0xff8f87}, // Bad
    {0x636c76, 0x9198a1, 0x444c56, 0xc4cbd3}, // Unknown
    {0x0969da, 0x58a6ff, 0x0a4a9e, 0x8cc4ff}, // Info
    {0x5b45c9, 0xa393f5, 0x4430a8, 0xc3b8ff}, // Accent
    {0x1c2128, 0xe6e9ee, 0x000000, 0xffffff}, // Text
    {0x57606a, 0xa0a8b3, 0x32383f, 0xd8dee5}, // Secondary
    {0xffffff, 0x16191e, 0xffffff, 0x000000}, // OnAccent
    {0xffffff, 0x16191e, 0xffffff, 0x000000}, // Surface
    {0xf6f7f9, 0x1e2228, 0xf2f2f2, 0x14171a}, // Raised
    {0xd5d9df, 0x343a43, 0x5c646e, 0x9aa3ae}, // Line
    {0xe6e2fa, 0x332d52, 0xe0dbf8, 0x2e2655}, // Selection
}};

/// The colours of series on charts: the hues of Okabe and Ito, each moved as little as it takes for 3:1 on Surface and
/// Raised (4.5:1 in high contrast) and for any two to stay apart under protanopia and deuteranopia.
constexpr std::array<SchemeColors, 8> seriesColors{{
    {0x0065a3, 0x56b4e7, 0x0172b5, 0x55b4e9}, // blue
    {0xcb7c00, 0xe59f05, 0xa15e00, 0xe8a003}, // orange
    {0x009e73, 0x009e73, 0x137d57, 0x059f74}, // green
    {0xc371a0, 0xca77a5, 0x8a3f6a, 0xcc7aa7}, // purple
    {0xb54600, 0xd65e00, 0x902800, 0xd45d00}, // vermilion
    {0x1a97cf, 0x3c7ecf, 0x0c769a, 0x3983d4}, // sky
    {0x92873e, 0xefe442, 0x6f7037, 0xf3e745}, // yellow
    {0x1c2027, 0xe6e9ee, 0x1e2128, 0xe6ebf0}, // ink
}};

enum class TextSize {
    Small,
    Body,
    Title,
    Hero,
};

/// Pixels of a TextSize at 100 %.
constexpr std::array<int, 4> textPixels{11, 13, 16, 28};

/// Text scales a person can choose, in percent.
constexpr std::array<int, 5> textScales{100, 125, 150, 200, 300};

/// Distances in device-independent pixels, multiples of 4. The first four stay what they are at every text scale; what
/// holds a text grows with it: Theme::scaled(space::row).
namespace space {
constexpr int xs = 4;
constexpr int s = 8;
constexpr int m = 12;
constexpr int margin = 16;
constexpr int row = 28;
constexpr int hitTarget = 24;
} // namespace space

} // namespace readyroom::ui
