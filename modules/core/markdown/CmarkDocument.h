// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <cmark-gfm.h>

#include <QByteArray>

namespace readyroom::markdown {

struct CmarkNodeDeleter
{
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
/// A tree of cmark-gfm that frees itself.
using CmarkDocument = std::unique_ptr<cmark_node, CmarkNodeDeleter>;

/// CommonMark with tables, strikethrough, task lists and bare links; private to this part. Any thread.
[[nodiscard]] CmarkDocument parseWithCmark(const QByteArray& markdown);

} // namespace readyroom::markdown
