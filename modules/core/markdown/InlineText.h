// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace readyroom::markdown {

/// The words of inline Markdown without its markup: emphasis, code spans, links and images (their text), HTML tags,
/// backslash escapes. White space is folded. A scanner for titles and cells, not a renderer.
[[nodiscard]] QString plainText(const QString& inlineMarkdown);

/// The contents of the code spans, in order.
[[nodiscard]] QStringList codeSpans(const QString& inlineMarkdown);

/// Where bold text that starts the line ends: the bold words and what follows them. `bold` is empty when there is none.
struct LeadingBold
{
    QString bold; ///< still with inner markup
    QString rest;
};
[[nodiscard]] LeadingBold splitLeadingBold(const QString& inlineMarkdown);

} // namespace readyroom::markdown
