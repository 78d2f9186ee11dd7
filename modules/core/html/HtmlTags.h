// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/base/Result.h"

namespace readyroom::html {

/// A script, link or meta element of a page.
struct HtmlTag
{
    QString name;                                        ///< "script", "link" or "meta"
    std::vector<std::pair<QString, QString>> attributes; ///< names in lower case, in the order of the page

    /// Nothing where the element has no such attribute; empty where it has no value.
    [[nodiscard]] std::optional<QString> attribute(QStringView wanted) const;
    friend bool operator==(const HtmlTag&, const HtmlTag&) = default;
};

/// What of a page says what it loads and how it is to be treated.
struct HtmlTags
{
    std::vector<HtmlTag> tags; ///< in the order of the page
    bool isWhole = true;       ///< false: the page is longer than what is read of one
};

/// The most that is read of a page: what follows is left out, and isWhole says so.
constexpr qsizetype maximumHtmlBytes = qsizetype{2} * 1024 * 1024;
constexpr int maximumHtmlTags = 50'000;
constexpr int maximumHtmlDepth = 2000;

/// Reads a page as browsers do (HTML Living Standard, "Parsing HTML documents"): whatever its bytes, there is a tree.
/// UTF-8; what an element of another namespace (svg) or a template holds counts as well, comments and texts do not.
/// TooLarge where the tree grows out of all proportion. Runs, loads and follows nothing. Any thread.
[[nodiscard]] Result<HtmlTags> readHtmlTags(const QByteArray& page);

} // namespace readyroom::html
