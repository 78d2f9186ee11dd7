// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/Result.h"

namespace readyroom::markdown {

inline constexpr qsizetype maximumSectionBytes = qsizetype{1024} * 1024;
/// Quotes, lists and emphasis nested deeper are shown without the further nesting.
inline constexpr int maximumSectionDepth = 32;

/// Turns Markdown (CommonMark with tables, strikethrough, task lists and bare links) into HTML for a rich-text view.
/// Nothing in the result can load or run anything: images become their alternative text, raw HTML is shown as the
/// text it is (comments are left out), and a link survives only if it is relative, http, https or mailto. A task's
/// item has the class "checked" or "unchecked", which Qt's rich text shows as a box in place of the bullet.
///
/// Text built to take the parser long (thousands of images or addresses, a table of a million cells) is shown as
/// written.
///
/// @param markdown UTF-8; bytes that are none become U+FFFD
/// @return the inside of a body element. Fails with TooLarge above maximumSectionBytes. Any thread.
[[nodiscard]] Result<QString> renderSection(const QByteArray& markdown);

} // namespace readyroom::markdown
