// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <cmark-gfm.h>

#include <QByteArray>
#include <QByteArrayView>

namespace readyroom::markdown {

struct CmarkNodeDeleter
{
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
/// A tree of cmark-gfm that frees itself.
using CmarkDocument = std::unique_ptr<cmark_node, CmarkNodeDeleter>;

/// CommonMark with tables, strikethrough, task lists and bare links; private to this part. Any thread.
[[nodiscard]] CmarkDocument parseWithCmark(const QByteArray& markdown);

/// CommonMark's blocks alone: what stands in paragraphs and headings is not looked into, which takes the library time
/// that grows with the square of hostile text. A line is put before the text, so lines are counted from 2, and a byte
/// order mark would be text. Private to this part. Any thread.
[[nodiscard]] CmarkDocument parseBlocksWithCmark(QByteArrayView markdown);

} // namespace readyroom::markdown
