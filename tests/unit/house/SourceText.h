// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace readyroom::tests {

/// What of a C++ text is blanked out by spaces, so that words are found only where they mean something.
enum class Blank {
    Comments,
    CommentsAndLiterals,
};

/// The text with comments (and the insides of string and character literals) replaced by spaces. Line breaks stay, so
/// that line numbers hold.
[[nodiscard]] QString blanked(const QString& source, Blank what);

} // namespace readyroom::tests
