// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

namespace readyroom {

/// A text with one layer of escapes undone.
struct Unescaped
{
    QByteArray bytes;
    std::vector<qsizetype> origins; ///< where in the escaped text each byte begins, and last that text's end
    bool hasChanged = false;        ///< false: there was no escape; then the rest is empty
};

/// Undoes, wherever they stand and all at once: percent-encoding ("%2F", RFC 3986), the escapes of JSON ("\n",
/// "\u0026", RFC 8259), HTML's references to characters ("&amp;", "&#38;", "&#x26;"), and line breaks, which are taken
/// out. Whatever is none of them stays as it is. Any thread.
[[nodiscard]] Unescaped unescape(const QByteArray& text);

} // namespace readyroom
